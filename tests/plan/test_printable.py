from __future__ import annotations

import pytest

from clusterplanner.core.base.paths import resource
from clusterplanner.core.plan.printable import RANGES, unprintable


def test_letters_of_the_three_languages_and_official_signs_can_be_printed() -> None:
    signs = "АБВёЁіІўЎґҐ’'«»„“№–—…§°±²³½×≤≥≈€%‰ \u00a0ąćęłńóśżčšžäöüß\n\t"
    assert unprintable(signs + "".join(map(chr, range(0x20, 0x7F)))) == ()


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\r", "\u200b", "\ufeff", "\U0001f600", "漢", "ع", "\ud800", "\ufffe", "\ue000"]
)
def test_what_the_typeface_lacks_is_found(sign: str) -> None:
    assert unprintable(f"а{sign}б{sign}") == (sign,)


def test_signs_come_once_in_order_of_appearance() -> None:
    assert unprintable("б\u0007а\U0001f600\u0007") == ("\u0007", "\U0001f600")


def test_ranges_are_in_order_and_apart() -> None:
    ends = [end for pair in RANGES for end in pair]
    assert ends == sorted(ends)


def test_the_typeface_of_the_document_has_every_printable_character() -> None:
    import tomllib

    from reportlab.pdfbase.ttfonts import TTFontFile

    from clusterplanner.core.report.fonts import find_family

    profile = tomllib.loads(resource("layout", "instruction-4-2009.toml").read_text("utf-8"))
    family = find_family(profile["fonts"]["families"])
    for face in (family.regular, family.bold, family.italic):
        glyphs = TTFontFile(str(face)).charToGlyph
        missing = [f"{code:04X}" for first, last in RANGES for code in range(first, last + 1) if code not in glyphs]
        assert missing == [], face
