"""Territories: official order, names, places on the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.gazetteer import Gazetteer
from clusterplanner.core.facts.territories import Level

GAZETTEER = Gazetteer.load()
NAMED = [(t.code, name) for t in GAZETTEER.territories.values() for name in (t.name.ru, t.name.be, t.name.en)]


def test_regions_stand_in_the_order_of_the_yearbook() -> None:
    assert [t.code for t in GAZETTEER.regions] == ["BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA"]
    assert GAZETTEER.republic.level is Level.REPUBLIC
    assert {t.code for t in GAZETTEER.foreign} == {"EU", "BE", "GR", "EE", "CY", "FI", "DE", "LT", "LV"}


def test_118_districts_and_10_cities_belong_to_six_regions() -> None:
    parts = {region.code: GAZETTEER.districts(region.code) for region in GAZETTEER.regions}
    assert {code: len(found) for code, found in parts.items()} == {
        "BY-BR": 19, "BY-VI": 23, "BY-HO": 22, "BY-HR": 18, "BY-HM": 0, "BY-MI": 23, "BY-MA": 23,
    }  # fmt: skip
    levels = [t.level for found in parts.values() for t in found]
    assert (levels.count(Level.DISTRICT), levels.count(Level.CITY)) == (118, 10)
    assert GAZETTEER.districts("BY") == ()


@pytest.mark.parametrize(("code", "name"), NAMED)
def test_every_full_name_finds_its_territory(code: str, name: str) -> None:
    assert GAZETTEER.find(name).code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("by-vi", "BY-VI"),
        ("Витебская", "BY-VI"),
        ("  витебская   ОБЛАСТЬ ", "BY-VI"),
        ("Віцебская вобл.", "BY-VI"),
        ("Vitebsk", "BY-VI"),
        ("Могилёвская обл.", "BY-MA"),
        ("Магілёўская", "BY-MA"),
        ("Минск", "BY-HM"),
        ("город Минск", "BY-HM"),
        ("г.Минск", "BY-HM"),
        ("горад Мінск", "BY-HM"),
        ("Minsk", "BY-HM"),
        ("минская", "BY-MI"),
        ("Minsk region", "BY-MI"),
        ("Брест", "c-brest"),
        ("Brest", "BY-BR"),
        ("Берёзовский", "r-biarozauski"),
        ("Березовский р-н", "r-biarozauski"),
        ("Мёрскі раён", "r-mijorski"),
        ("Beshankovichy District", "r-bieshankovicki"),
        ("Беларусь", "BY"),
    ],
)
def test_names_are_found_as_people_write_them(name: str, code: str) -> None:
    assert GAZETTEER.find(name).code == code


@pytest.mark.parametrize("name", ["", "область", "Смоленская область", "BY-XX"])
def test_an_unknown_name_is_refused_with_the_name(name: str) -> None:
    with pytest.raises(Refusal) as caught:
        GAZETTEER.find(name)
    assert caught.value.problem.code == "F101"
    for language in ("ru", "be", "en"):
        assert name in caught.value.sentence(language)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("BY-VI", ["BY-VI"]),
        ("Витебская область", ["BY-VI"]),
        ("Минск", ["BY-HM"]),
        ("Brest", ["BY-BR", "c-brest", "r-brescki"]),
        ("brest region", ["BY-BR"]),
        ("Беларусь", ["BY"]),
    ],
)
def test_all_that_a_name_may_mean(name: str, codes: list[str]) -> None:
    assert [each.code for each in GAZETTEER.called(name)] == codes


def test_a_name_that_means_nothing_is_refused() -> None:
    with pytest.raises(Refusal):
        GAZETTEER.called("Нарния")


@given(st.sampled_from(NAMED), st.data())
def test_case_never_matters(named: tuple[str, str], data: st.DataObject) -> None:
    code, name = named
    mixed = "".join(data.draw(st.sampled_from([c, c.upper(), c.lower()])) for c in name)
    assert GAZETTEER.find(mixed).code == code


def area(ring: tuple[tuple[float, float], ...]) -> float:
    return abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


@pytest.mark.parametrize(
    ("code", "square_kilometres"),
    [("BY-BR", 32800), ("BY-VI", 40100), ("BY-HO", 40400), ("BY-HR", 25100), ("BY-MI", 39900), ("BY-MA", 29100)],
)
def test_outlines_keep_the_official_areas(code: str, square_kilometres: int) -> None:
    rings = [area(ring) for ring in GAZETTEER.outlines[code]]
    holes = 2 * min(rings) if len(rings) > 1 else 0
    assert sum(rings) - holes == pytest.approx(square_kilometres, rel=0.02)


def test_outlines_and_centres_share_one_plane() -> None:
    assert set(GAZETTEER.outlines) == {t.code for t in GAZETTEER.regions}
    for region in GAZETTEER.regions:
        xs, ys = zip(*(point for ring in GAZETTEER.outlines[region.code] for point in ring), strict=True)
        for part in (region, *GAZETTEER.districts(region.code)):
            x, y = GAZETTEER.centres[part.code]
            assert min(xs) < x < max(xs) and min(ys) < y < max(ys), part
    assert GAZETTEER.centres["BY-VI"][1] > GAZETTEER.centres["BY-HO"][1], "north is up"
    assert GAZETTEER.centres["BY-BR"][0] < GAZETTEER.centres["BY-MA"][0], "east is right"
    # Brest to Vitebsk is 546 km as the crow flies
    (x, y), (u, v) = GAZETTEER.centres["BY-BR"], GAZETTEER.centres["BY-VI"]
    assert ((x - u) ** 2 + (y - v) ** 2) ** 0.5 == pytest.approx(546, abs=5)


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("territories.csv", "BY-BR,region", "BY-BR,kingdom", 3),
        ("centres.csv", "BY-BR,-", "BY-BR,west", 2),
        ("outlines.csv", "BY-BR,0,-", "BY-BR,0,west", 2),
    ],
)
def test_a_damaged_table_is_refused_with_file_and_line(
    file: str, old: str, new: str, line: int, tmp_path: Path
) -> None:
    for name in ("territories.csv", "centres.csv", "outlines.csv"):
        whole = resource("facts", name).read_text(encoding="utf-8")
        assert name != file or old in whole
        (tmp_path / name).write_text(whole.replace(old, new, 1) if name == file else whole, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        gazetteer = Gazetteer.load(tmp_path)
        assert gazetteer.centres and gazetteer.outlines
    assert caught.value.problem.code == "F103"
    assert file in str(caught.value) and f"line {line}:" in str(caught.value)
