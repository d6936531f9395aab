"""The founding article's tables and statements, computed from the figures instead of copied."""

from __future__ import annotations

from dataclasses import dataclass

from clusterplanner.core.analysis.compare import Change, Gap, Ratio, change, ratio
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC

ARTICLE = "ARTICLE_SEED"  # among the sources
FIRST_YEAR, LAST_YEAR = 2016, 2019
INNOVATION_FIRST_YEAR = 2012
EUROPEAN_UNION = "EU"

_COUNTS = "art_sme_count"
_INNOVATION = "art_sme_innov_share"
_TERRITORIES = (REPUBLIC, "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
_SHARES = {
    "art_share_gdp": "sme_share_gdp",
    "art_share_gva": "sme_share_gva",
    "art_share_revenue": "sme_share_revenue",
    "art_share_industry": "sme_org_share_industry",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of the article: the change between its two years.

    `revised` is what the preferred source says of the last year when it differs from the article, else None.
    """

    indicator: str
    territory: str
    change: Change
    revised: Observation | None


def table_1(figures: Figures) -> tuple[Row, ...]:
    """Return the number of SMEs at the end of 2016 and 2019 in the republic and the regions, in the article's order."""
    return tuple(_row(figures, _COUNTS, "sme_org_count", territory) for territory in _TERRITORIES)


def table_2(figures: Figures) -> tuple[Row, ...]:
    """Return the contribution of SMEs to the republic's economy in 2016 and 2019, in the article's order."""
    return tuple(_row(figures, indicator, now, REPUBLIC) for indicator, now in _SHARES.items())


def innovation_gap(figures: Figures) -> Ratio:
    """Return how many times the European Union's share of innovating SMEs is that of Belarus (the article says 10)."""
    return ratio(
        _known(figures, _INNOVATION, EUROPEAN_UNION, LAST_YEAR), _known(figures, _INNOVATION, REPUBLIC, LAST_YEAR)
    )


def innovation_change(figures: Figures) -> Change:
    """Return the change of the share of innovating SMEs since 2012, the two known points of the article's figure 3."""
    return _change(figures, _INNOVATION, REPUBLIC, INNOVATION_FIRST_YEAR)


def _row(figures: Figures, indicator: str, now: str, territory: str) -> Row:
    found = _change(figures, indicator, territory, FIRST_YEAR)
    preferred = figures.observation(now, territory, LAST_YEAR)
    differs = preferred is not None and preferred.value != found.last.value
    return Row(indicator, territory, found, preferred if differs else None)


def _change(figures: Figures, indicator: str, territory: str, first_year: int) -> Change:
    found = change(figures.series(indicator, territory), first_year, LAST_YEAR)
    if isinstance(found, Gap):
        raise KeyError(found)
    return found


def _known(figures: Figures, indicator: str, territory: str, year: int) -> Observation:
    found = figures.observation(indicator, territory, year)
    if found is None:
        raise KeyError((indicator, territory, year))
    return found
