"""The figures as published: values looked up by hand in the sources, gaps, notes, damage."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.clusters import FacilityKind, Stage
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.gazetteer import Gazetteer
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.observations import Observation, Series
from clusterplanner.core.facts.territories import Level

FIGURES = Figures()
GAZETTEER = Gazetteer.load()


def known(indicator: str, territory: str, year: int, section: str = "") -> Observation:
    found = FIGURES.observation(indicator, territory, year, section)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("indicator", "territory", "section", "year", "value", "page", "table"),
    [
        ("sme_org_count", "BY-VI", "", 2019, "8838", "316", "16.3"),
        ("sme_org_count", "BY", "", 2023, "115924", "316", "16.3"),
        ("sme_share_gva", "BY", "", 2019, "29.4", "314", "16.1"),
        ("sme_share_revenue", "BY-VI", "", 2023, "51.1", "314", "16.1"),
        ("grp_structure_share", "BY-BR", "A", 2015, "12.4", "298", "14.7"),
        ("sme_org_count_section", "BY-BR", "TOTAL", 2023, "10935", "317", "16.4"),
        ("d_sme_org_count", "BY", "", 2015, "107441", "318", "16.5"),
    ],
)
def test_values_page_and_table_are_as_printed(
    indicator: str, territory: str, section: str, year: int, value: str, page: str, table: str
) -> None:
    found = known(indicator, territory, year, section)
    assert (str(found.value), found.page, found.table) == (value, page, table)
    assert found.source == "BELSTAT_REG2024_1"


def test_conflicting_sources_stay_side_by_side_the_yearbook_first() -> None:
    series = FIGURES.series("sme_share_gva", "BY")
    assert [(o.source, str(o.value)) for o in series.by_year[2019]] == [
        ("BELSTAT_REG2024_1", "29.4"),
        ("AFI2021", "30"),
    ]
    assert [o.source for o in series.others(2019)] == ["AFI2021"]
    exports = FIGURES.series("exports_goods", "BY-VI")
    assert [str(o.value) for o in exports.by_year[2015]] == ["1757.7", "2976.3"]


def test_a_gap_is_a_gap() -> None:
    series = FIGURES.series("sme_org_count", "BY-VI")
    assert series.years == (2015, 2016, 2018, 2019, 2020, 2021, 2022, 2023)
    assert series[2017] is None and series.others(2017) == ()
    assert FIGURES.observation("agri_output", "BY-HM", 2020) is None
    assert FIGURES.observation("d_population", "r-chervienski", 2026) is None
    assert not FIGURES.series("sme_org_count", "r-arshanski")
    assert FIGURES.series("sme_org_count", "nowhere").latest is None


def test_a_printed_zero_stays_a_figure() -> None:
    assert known("prod_metal_machines", "BY-HR", 2015).value == 0


def test_money_of_2015_is_converted_and_its_note_keeps_the_printed_sum() -> None:
    found = known("wage_section", "BY", 2015, "A")
    assert found.value == Decimal("492.83")
    assert "4\u00a0928,3 тыс. руб." in found.note.ru
    assert "4\u00a0928,3 тыс. руб." in found.note.be
    assert "4,928.3 thousand old roubles" in found.note.en
    assert "2\u00a0040\u00a0889,9 млрд руб." in known("revenue_section", "BY", 2015, "TOTAL").note.ru


def test_several_remarks_make_one_note() -> None:
    note = known("agri_output", "BY", 2015).note
    assert note.ru.startswith("Город Минск отдельно не выделяется. Напечатано 138\u00a0585 млрд руб.")


def test_dates_are_kept_beside_their_year() -> None:
    found = FIGURES.series("ie_count_mns", "BY").by_year[2021]
    assert [(o.date, str(o.value)) for o in found] == [("2021-01-01", "269501"), ("2021-06-01", "272968")]
    assert known("sme_innov_cooperation", "EE", 2008).note.en.startswith("The year is approximate")


def test_size_classes_are_sections() -> None:
    shares = [known("business_pop_structure", "BY", 2018, size).value for size in FIGURES.sections if len(size) > 1
              and FIGURES.series("business_pop_structure", "BY", size)]  # fmt: skip
    assert shares == [Decimal(v) for v in ("68.1", "27.5", "3.3", "0.6", "0.5")] and sum(shares) == 100


def test_a_figure_above_the_republics_is_marked() -> None:
    assert "использовать нельзя" in known("prod_metal_machines", "BY-HO", 2016).note.ru
    assert known("prod_metal_machines", "BY-HO", 2015).note.ru == (
        "Вторичная выгрузка; сверить с публикацией Белстата не удалось."
    )


@pytest.mark.parametrize("source", ["TACTUM", "REFERAT2010", "AZARETSKAYA", "DERIVED"])
def test_weak_sources_are_left_out(source: str) -> None:
    assert source not in FIGURES.sources


def test_the_dictionary_says_what_a_reader_must_know() -> None:
    count = FIGURES.indicators["sme_org_count"]
    assert (count.unit, count.direction, count.additive, count.decimals, count.survey, count.local) == (
        "unit", Direction.MORE, True, 0, True, "d_sme_org_count",
    )  # fmt: skip
    assert "2019" in count.limits.ru and "индивидуальных предпринимателей" in count.limits.ru
    assert "29,4" in FIGURES.indicators["sme_share_gva"].limits.be
    assert "81.0" in FIGURES.indicators["sme_org_share_exports_goods"].limits.en
    assert "51,1" in FIGURES.indicators["sme_share_revenue"].limits.ru
    assert FIGURES.indicators["sme_org_loss_share"].direction is Direction.LESS
    assert FIGURES.unit("grp").en == "BYN million"
    with pytest.raises(KeyError):
        FIGURES.unit("unheard_of")
    with pytest.raises(KeyError):
        FIGURES.series("unheard_of", "BY")


@pytest.mark.parametrize(
    ("indicator", "local"), [(i.id, i.local) for i in FIGURES.indicators.values() if i.local], ids=lambda v: v
)
def test_local_indicators_measure_districts(indicator: str, local: str) -> None:
    assert Level.DISTRICT in FIGURES.coverage[local]
    assert Level.DISTRICT not in FIGURES.coverage[indicator]


def test_coverage_agrees_with_the_figures() -> None:
    levels = {t.code: t.level for t in GAZETTEER.territories.values()}
    found: dict[str, dict[Level, set[int]]] = {}
    for indicator in FIGURES.indicators.values():
        for level, entry in FIGURES.coverage[indicator.id].items():
            for code in (code for code, found_level in levels.items() if found_level is level):
                for section in entry.sections or ("",):
                    years = FIGURES.series(indicator.id, code, section).years
                    found.setdefault(indicator.id, {}).setdefault(level, set()).update(years)
    assert found == {
        key: {level: set(entry.years) for level, entry in levels.items()} for key, levels in FIGURES.coverage.items()
    }


def test_indicators_by_level() -> None:
    districts = {i.id for i in FIGURES.indicators_of(Level.DISTRICT)}
    assert districts == {
        "d_sme_org_count", "d_org_count", "d_industrial_output", "d_revenue", "d_employed", "d_employed_dp", "d_wage",
        "d_population",
    }  # fmt: skip
    assert [i.id for i in FIGURES.indicators_of(Level.FOREIGN)] == ["art_sme_innov_share", "sme_innov_cooperation"]
    assert "sme_share_gdp" not in {i.id for i in FIGURES.indicators_of(Level.REGION)}


def test_every_observation_has_known_keys_and_filled_texts() -> None:
    count = 0
    for theme in FIGURES.themes:
        for key in FIGURES._theme(theme):
            for observations in FIGURES.series(*key).by_year.values():
                for o in observations:
                    count += 1
                    assert o.territory in GAZETTEER.territories and o.source in FIGURES.sources
                    assert o.section in {"", *FIGURES.sections}
                    assert len({bool(o.note.ru), bool(o.note.be), bool(o.note.en)}) == 1
                    assert "{" not in o.note.ru + o.note.be + o.note.en
                    assert not o.date or o.date.startswith(str(o.year))
    assert count == 20667


def test_preferred_sources_come_first_everywhere() -> None:
    for theme in FIGURES.themes:
        for key in FIGURES._theme(theme):
            for observations in FIGURES.series(*key).by_year.values():
                ranks = [FIGURES.sources[o.source].rank for o in observations]
                assert ranks == sorted(ranks)


years = st.dictionaries(st.integers(1990, 2040), st.decimals(allow_nan=False, allow_infinity=False), max_size=8)


@given(years)
def test_series_run_in_order_and_never_fill_gaps(values: dict[int, Decimal]) -> None:
    one = known("sme_org_count", "BY", 2023)
    series = Series(
        "x", "BY", "", {
            year: (Observation("x", "BY", "", year, "", value, one.source, "", "", one.note),)
            for year, value in values.items()
        },
    )  # fmt: skip
    assert [o.year for o in series] == list(series.years) == sorted(values)
    assert bool(series) is bool(values)
    for year in range(1989, 2042):
        found = series[year]
        assert (found.value if found else None) == values.get(year)
    assert series.latest == (series[max(values)] if values else None)


def test_clusters_and_facilities_by_territory() -> None:
    assert [c.stage for c in FIGURES.clusters("BY-VI")] == [Stage.EMERGING, *[Stage.POTENTIAL] * 3]
    assert len(FIGURES.all_clusters) == 10
    polesie = next(c for c in FIGURES.all_clusters if c.id == "polesie")
    assert (polesie.territory, polesie.year, polesie.sources) == ("BY-BR", 2018, ("POLESSU58", "POLESSU105"))
    assert [f.kind for f in FIGURES.facilities("BY-HM")] == [FacilityKind.TECHNOPARK, FacilityKind.HIGH_TECH_PARK]
    assert sum(f.kind is FacilityKind.ECONOMIC_ZONE for f in FIGURES.all_facilities) == 6
    for entry in (*FIGURES.all_clusters, *FIGURES.all_facilities):
        assert entry.territory in GAZETTEER.territories and set(entry.sources) <= set(FIGURES.sources)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("facts"), tmp_path / "facts"))


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "words"),
    [
        ("observations/sme_counts.csv", ",107441,", ",10744l,", "F104", "sme_counts.csv"),
        ("observations/sme_counts.csv", "indicator,territory", "indicator,place", "F102", "sme_counts.csv"),
        ("observations/sme_counts.csv", ",107441,", ",", "F103", "line 2"),
        ("indicators.csv", ",unit,more,yes,0,yes,", ",unit,more,perhaps,0,yes,", "F103", "perhaps"),
        ("indicators.csv", "survey organisations_only", "unheard_of", "F103", "unheard_of"),
        ("sources.csv", "BELSTAT_REG2024_1,1,", "BELSTAT_REG2024_1,first,", "F103", "line 2"),
        ("sections.csv", ",Total", ",", "F103", "sections.csv"),
        ("coverage.csv", ",region,2015 ", ",region,MMXV ", "F103", "MMXV"),
        ("clusters.toml", 'stage = "active"', 'stage = "great"', "C102", "stage"),
        ("clusters.toml", "year = 2021", 'year = "2021"', "C102", "year"),
        ("units.toml", "[percent]", "[percent", "C100", "units.toml"),
    ],
)
def test_damage_is_refused_with_its_place(copy: Path, file: str, old: str, new: str, code: str, words: str) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    figures = Figures(copy)
    with pytest.raises(Refusal) as caught:
        assert figures.sources and figures.sections and figures.units and figures.all_clusters and figures.coverage
        figures.series("sme_org_count", "BY")
    assert caught.value.problem.code == code
    assert words in str(caught.value)


def test_a_missing_file_is_refused(copy: Path) -> None:
    (copy / "observations" / "sme_counts.csv").unlink()
    with pytest.raises(Refusal, match="sme_counts"):
        Figures(copy).series("sme_org_count", "BY")


def test_shares_lie_between_0_and_100_percent() -> None:
    shares = {each.id for each in FIGURES.indicators.values() if each.is_share}
    assert {"sme_share_gva", "unemployment_rate_ilo", "sme_innov_cooperation"} < shares
    assert not {"grp_index", "ipi", "sme_org_sales_margin", "sme_org_count"} & shares
    for territory in GAZETTEER.territories:
        for indicator in shares:
            assert all(0 <= each.value <= 100 for each in FIGURES.series(indicator, territory)), (indicator, territory)
