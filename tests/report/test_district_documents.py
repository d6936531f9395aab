"""Documents of districts and cities: their own names and figures, their region's where sources name that."""

from __future__ import annotations

import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Document, Paragraph, plain

LIBRARY = library()
PLACES = ("r-braslauski", "r-arshanski", "c-baranavichy")
NAMED = {
    Language.RU: "Кластеры и объекты инфраструктуры их поддержки",
    Language.BE: "Кластары і аб’екты інфраструктуры іх падтрымкі",
    Language.EN: "gives the clusters and supporting infrastructure",
}


def paragraphs(document: Document) -> list[str]:
    return [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", PLACES)
def test_what_sources_name_lies_in_the_region(code: str, language: Language) -> None:
    region = LIBRARY.gazetteer.territories[code].parent
    named = {each: LIBRARY.catalogue.forms(each).within[language][1:] for each in (code, region)}  # without «у» or «ў»
    assert not LIBRARY.figures.clusters(code) and not LIBRARY.figures.facilities(code)
    told = paragraphs(build(new_plan(LIBRARY, code, 2026, 2030, language=language), LIBRARY))
    (introduced,) = (each for each in told if NAMED[language] in each)
    assert named[region] in introduced
    assert named[code] not in introduced


@pytest.mark.parametrize("code", PLACES)
def test_a_moved_sample_shows_no_figure_of_the_old_region(code: str) -> None:
    plan = edits.change_territory(sample_plan(LIBRARY), LIBRARY, code)
    assert all(LIBRARY.figures.series(each, code) for each in plan.indicators)
    for target in (*plan.targets, *(each for item in plan.items for each in item.targets)):
        if target.indicator and target.baseline is not None:
            assert LIBRARY.figures.series(target.indicator, code)
