"""Layout profiles: the one that is shipped, and the ones that are refused; the fonts that a profile finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Style
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.fonts import family_in, find_family, font_folders
from clusterplanner.core.report.pdf import layout
from clusterplanner.core.report.profile import (
    STYLES,
    Flow,
    Sheet,
    load_profile,
    offered_profiles,
    profile_names,
    read_profile,
)

SHIPPED = resource("layout", "instruction-4-2009.toml")


def changed(folder: Path, old: str, new: str) -> Path:
    text = SHIPPED.read_text("utf-8")
    assert text.count(old) >= 1
    path = folder / "other.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_the_shipped_profile_has_the_numbers_of_the_instruction() -> None:
    profile = load_profile("instruction-4-2009")
    assert profile.sheet == Sheet(210, 297, left=30, right=10, top=20, bottom=20)
    assert (profile.stops.paragraph, profile.stops.approval, profile.stops.signature) == (12.5, 100, 120)
    assert (profile.page_number.from_top, profile.page_number.first_page) == (10, 2)
    assert (profile.styles["body"].size, profile.styles["body"].align) == (14, Flow.JUSTIFY)
    assert profile.styles["cell"].size == 12
    assert profile.contents.from_pages == 8
    assert profile.title[Language.RU].startswith("Инструкция")


def test_every_style_of_a_paragraph_has_a_look() -> None:
    assert {style.value for style in Style} <= set(STYLES)


def test_a_turned_sheet_has_its_binding_margin_on_top() -> None:
    assert load_profile("instruction-4-2009").sheet.turned() == Sheet(297, 210, left=20, right=20, top=30, bottom=10)


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_is_lawful(name: str) -> None:
    assert load_profile(name).name == name


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("left = 30", "left = 29.9", "L103", "29.9"),
        ("right = 10", "right = 7", "L104", "7"),
        ("top = 20", "top = 19", "L105", "19"),
        ("bottom = 20", "bottom = 15", "L106", "15"),
        ("from_top = 10", "from_top = 9", "L107", "9"),
        ("from_top = 10", "from_top = 16", "L107", "16"),
        ("left = 30", 'left = "30"', "L102", "left"),
        ("left = 30", "left = true", "L102", "left"),
        ("left = 30", "links = 30", "L102", "links"),
        ("approval = 100", "approval = -1", "L102", "approval"),
        ('align = "justify"', 'align = "block"', "L102", "block"),
        ("[stops]", "[stop]", "L102", "stops"),
        ("[sheet]", "[sheet", "L102", "line"),
        ("[styles.cell]", "[styles.kletka]", "L102", "cell"),
        ("[title]", "[title]\nru = 5", "L102", "line"),
        ("width = 210", "width = 60", "L102", "sheet"),
        ("width = 210", "width = inf", "L102", "inf"),
        ("left = 30", "left = nan", "L102", "nan"),
        ("approval = 100", "approval = 160", "L102", "stops.approval"),
        ("gutter = 7", "gutter = 170", "L102", "parallel.gutter"),
        ("[styles.body]\nsize = 14", "[styles.body]\nsize = 0", "L102", "styles.body.size"),
        ('families = ["Times New Roman", "Liberation Serif", "Tinos"]', 'families = "Tinos"', "L102", "Tinos"),
        ("[title]", 'base = "nowhere"\n[title]', "L102", "nowhere"),
        ("[title]", 'base = "other"\n[title]', "L102", "other"),
    ],
)
def test_an_unlawful_or_damaged_profile_is_refused_with_the_reason(
    tmp_path: Path, old: str, new: str, code: str, told: str
) -> None:
    with pytest.raises(Refusal) as refused:
        read_profile(changed(tmp_path, old, new))
    assert refused.value.problem.code == code
    for language in Language:
        assert told in refused.value.sentence(language)
        assert str(tmp_path) in refused.value.sentence(language)


def test_wider_margins_are_lawful(tmp_path: Path) -> None:
    assert read_profile(changed(tmp_path, "right = 10", "right = 8")).sheet.right == 8


def test_an_unknown_profile_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refusal, match="instruction-4-2009"):
        load_profile("../words/terms")


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the profiles of a user."""
    folder = tmp_path / "own" / "layout"
    folder.mkdir(parents=True)
    monkeypatch.setattr("clusterplanner.core.report.profile.user_layouts", lambda: folder)
    return folder


TITLE = '[title]\nru = "Наш бланк"\nbe = "Наш бланк"\nen = "Our sheet"\n'


def test_large_type_is_the_instruction_but_for_its_sizes() -> None:
    large, usual = load_profile("instruction-4-2009-15pt"), load_profile("instruction-4-2009")
    assert (large.sheet, large.stops, large.table, large.families) == (
        usual.sheet,
        usual.stops,
        usual.table,
        usual.families,
    )
    for name in STYLES:
        assert large.styles[name].size == usual.styles[name].size + 1
        assert replace(large.styles[name], size=0) == replace(usual.styles[name], size=0)
    assert large.title != usual.title


def test_an_institution_adds_its_own_profile_that_states_only_what_differs(own_folder: Path) -> None:
    (own_folder / "ours.toml").write_text(f'base = "instruction-4-2009"\n{TITLE}[sheet]\nright = 8\n', "utf-8")
    (own_folder / "theirs.toml").write_text(f'base = "ours"\n{TITLE}[styles.body]\nsize = 13\n', "utf-8")
    assert profile_names()[-2:] == ("ours", "theirs")
    ours, theirs = load_profile("ours"), load_profile("theirs")
    assert (ours.sheet, ours.title["en"]) == (Sheet(210, 297, left=30, right=8, top=20, bottom=20), "Our sheet")
    assert ours.styles == load_profile("instruction-4-2009").styles
    assert (theirs.sheet.right, theirs.styles["body"].size, theirs.styles["point"].size) == (8, 13, 14)


def test_a_changed_file_is_read_anew_and_none_hides_one_of_the_program(own_folder: Path) -> None:
    file = own_folder / "ours.toml"
    for size in (13, 15):
        file.write_text(f'base = "instruction-4-2009"\n{TITLE}[styles.body]\nsize = {size}\n', "utf-8")
        assert load_profile("ours").styles["body"].size == size
    file.rename(own_folder / "instruction-4-2009.toml")
    assert load_profile("instruction-4-2009").styles["body"].size == 14
    assert profile_names().count("instruction-4-2009") == 1


def test_unlawful_and_circular_profiles_are_offered_with_the_reason(own_folder: Path) -> None:
    (own_folder / "narrow.toml").write_text(f'base = "instruction-4-2009"\n{TITLE}[sheet]\nleft = 20\n', "utf-8")
    (own_folder / "ring.toml").write_text(f'base = "round"\n{TITLE}', "utf-8")
    (own_folder / "round.toml").write_text(f'base = "ring"\n{TITLE}', "utf-8")
    (own_folder / "nameless.toml").write_text('base = "instruction-4-2009"\n', "utf-8")
    (own_folder / "torn.toml").write_bytes(b"\xff[")
    offered = {offer.name: offer for offer in offered_profiles()}
    assert offered["instruction-4-2009"].problem is None
    assert offered["instruction-4-2009"].title == load_profile("instruction-4-2009").title
    codes = {name: offer.problem.code for name, offer in offered.items() if offer.problem}
    assert codes == {"narrow": "L103", "ring": "L102", "round": "L102", "nameless": "L102", "torn": "L102"}
    told = offered["narrow"].problem.sentence(Language.RU)  # type: ignore[union-attr]
    assert str(own_folder / "narrow.toml") in told
    assert "20 мм" in told


def test_a_plan_with_a_profile_of_another_machine_is_refused_with_what_to_do(own_folder: Path) -> None:
    plan = replace(sample_plan(library()), profile="ours")
    for format in Format:
        with pytest.raises(Refusal) as refused:
            render(build(plan, library()), format)
        assert refused.value.problem.code == "L101"
        for language in Language:
            sentence = refused.value.sentence(language)
            assert all(part in sentence for part in ("ours.toml", str(own_folder), "instruction-4-2009"))


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_lays_out_a_document_in_one_and_two_languages(name: str) -> None:
    plan = replace(sample_plan(library()), profile=name)
    for second in (None, Language.BE):
        assert len(layout(build(replace(plan, second_language=second), library())).anchors) > 20


def four(folder: Path, names: str) -> None:
    folder.mkdir(parents=True)
    for name in names.split():
        (folder / f"{name}.ttf").touch()


def test_a_family_is_found_only_when_complete_and_the_first_of_the_list_wins(tmp_path: Path) -> None:
    four(tmp_path / "a", "Times TimesBd TimesI")
    four(tmp_path / "b" / "deep", "Tinos-Regular Tinos-Bold Tinos-Italic Tinos-BoldItalic")
    families = ("Times New Roman", "Liberation Serif", "Tinos")
    found = family_in(families, (tmp_path,))
    assert found is not None
    assert (found.name, found.bold.name) == ("Tinos", "Tinos-Bold.ttf")
    (tmp_path / "a" / "TIMESBI.TTF").touch()
    found = family_in(families, (tmp_path,))
    assert found is not None
    assert (found.name, found.bold_italic.name) == ("Times New Roman", "TIMESBI.TTF")


def test_four_files_of_two_editions_are_not_mixed_and_the_later_edition_wins(tmp_path: Path) -> None:
    names = "LiberationSerif-Regular LiberationSerif-Bold LiberationSerif-Italic LiberationSerif-BoldItalic"
    four(tmp_path / "liberation", names)
    four(tmp_path / "liberation2", names)
    found = family_in(("Liberation Serif",), (tmp_path,))
    assert found is not None
    assert found.regular.parent.name == "liberation2"
    assert family_in(("Liberation Serif",), (tmp_path / "nowhere",)) is None


def test_a_machine_without_a_serif_is_told_what_to_install() -> None:
    with pytest.raises(Refusal, match="fonts-liberation"):
        find_family(("Bookman Old Style",))


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("win32", "Fonts"), ("darwin", "/Library/Fonts"), ("linux", "/usr/share/fonts")],
)
def test_every_system_has_its_folders_after_the_programs_own(
    platform: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    own, *others = font_folders()
    assert own == resource("fonts")
    assert any(str(other).endswith(folder) for other in others)
