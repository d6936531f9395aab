"""The republic, its regions, districts and cities, with the case forms and bodies that documents need."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clusterplanner.core.base.text import Text

REPUBLIC = "BY"


class Level(StrEnum):
    """The administrative level of a territory."""

    REPUBLIC = "republic"
    REGION = "region"
    DISTRICT = "district"
    CITY = "city"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Territory:
    """One territory: ISO 3166-2 code for the regions, an own id for districts and cities."""

    code: str
    level: Level
    parent: str
    name: Text


@dataclass(frozen=True, slots=True)
class RegionForms:
    """How official texts name a region and its bodies; every form comes from data, none is made by code."""

    of: Text  # «Витебской области»
    within: Text  # «в Витебской области»
    executive: Text  # «Витебский областной исполнительный комитет»
    executive_of: Text  # «Витебского областного исполнительного комитета»
    council: Text  # «Витебский областной Совет депутатов»
    council_of: Text  # «Витебского областного Совета депутатов»
    chairman: Text  # «Председатель Витебского областного исполнительного комитета»
    centre: Text  # «г. Витебск», the place of issue
    decision: Text  # «Решение» or «Постановление», what its executive and council decide by
