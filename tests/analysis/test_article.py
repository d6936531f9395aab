"""The founding article's tables, as printed, with every change computed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from clusterplanner.core.analysis.article import innovation_change, innovation_gap, table_1, table_2
from clusterplanner.core.facts.figures import Figures

FIGURES = Figures()


def test_table_1() -> None:
    assert [(r.territory, int(r.change.first.value), int(r.change.last.value), int(r.change.absolute))
            for r in table_1(FIGURES)] == [
        ("BY", 107382, 110777, 3395),
        ("BY-BR", 10432, 10437, 5),
        ("BY-VI", 8878, 8838, -40),
        ("BY-HO", 9860, 9948, 88),
        ("BY-HR", 8409, 8364, -45),
        ("BY-HM", 40709, 43610, 2901),
        ("BY-MI", 20476, 20922, 446),
        ("BY-MA", 8618, 8658, 40),
    ]  # fmt: skip
    assert all(row.revised is None for row in table_1(FIGURES)), "the yearbook agrees with the article"


def test_table_2() -> None:
    found = table_2(FIGURES)
    printed = [(r.change.first.value, r.change.last.value, r.change.absolute) for r in found]
    assert [(r.indicator, *map(str, values)) for r, values in zip(found, printed, strict=True)] == [
        ("art_share_gdp", "23.6", "26.1", "2.5"),
        ("art_share_gva", "27.3", "30", "2.7"),
        ("art_share_revenue", "40", "43.2", "3.2"),
        ("art_share_industry", "17.8", "18.4", "0.6"),
    ]  # fmt: skip
    assert all(row.change.in_points for row in found)
    assert [(r.indicator, str(r.revised.value), r.revised.source) for r in found if r.revised] == [
        ("art_share_gva", "29.4", "BELSTAT_REG2024_1")
    ]


def test_the_european_union_is_eight_times_ahead_not_ten() -> None:
    found = innovation_gap(FIGURES)
    assert found.value is not None and round(found.value, 1) == Decimal("8.0")
    assert (found.dividend.territory, found.dividend.value) == ("EU", Decimal("30.9"))
    assert (found.divisor.territory, found.divisor.value) == ("BY", Decimal("3.86"))
    assert {found.dividend.source, found.divisor.source} == {"ARTICLE_SEED"}


def test_innovating_smes_became_fewer() -> None:
    found = innovation_change(FIGURES)
    assert (found.first.year, found.last.year, found.absolute) == (2012, 2019, Decimal("-0.35"))
    assert found.first.note.en.startswith("Computed from the article’s text")


@pytest.mark.parametrize("cut", ["art_sme_innov_share,EU", "art_sme_innov_share,BY,,2012", "art_sme_count,BY-MA,,2016"])
def test_a_missing_figure_of_the_article_is_not_made_up(cut: str) -> None:
    class Without(Figures):
        def _theme(self, theme: str) -> Mapping[tuple[str, str, str], list[list[str]]]:
            rows = super()._theme(theme)
            return {key: [r for r in found if not ",".join(r).startswith(cut)] for key, found in rows.items()}

    figures = Without()
    with pytest.raises(KeyError):
        assert innovation_gap(figures) and innovation_change(figures) and table_1(figures)
