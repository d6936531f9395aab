"""Layout profiles: the one that is shipped, and the ones that are refused; the fonts that a profile finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Style
from clusterplanner.core.report.fonts import family_in, find_family, font_folders
from clusterplanner.core.report.profile import STYLES, Flow, Sheet, load_profile, profile_names, read_profile

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


def test_wider_margins_are_lawful(tmp_path: Path) -> None:
    assert read_profile(changed(tmp_path, "right = 10", "right = 8")).sheet.right == 8


def test_an_unknown_profile_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refusal, match="instruction-4-2009"):
        load_profile("../words/terms")


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
