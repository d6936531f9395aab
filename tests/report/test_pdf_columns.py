"""Two languages side by side on paper: columns that do not touch, pairs that begin on one line, clean page ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sample_document import LONG, runs, sample_document

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Document,
    Heading,
    Paragraph,
    Parallel,
    Run,
    Signature,
    Style,
)
from clusterplanner.core.report.pdf.compose import Composition, compose
from clusterplanner.core.report.pdf.faces import typeface
from clusterplanner.core.report.pdf.lines import break_lines, one_voice
from clusterplanner.core.report.pdf.pages import Page, paginate
from clusterplanner.core.report.pdf.strips import Ink, Strip
from clusterplanner.core.report.profile import POINTS_IN_MM, load_profile

PROFILE = load_profile("instruction-4-2009")
WIDTH = 170 * POINTS_IN_MM
GUTTER = PROFILE.parallel.gutter * POINTS_IN_MM
COLUMN = (WIDTH - GUTTER) / 2
SHORT = "Кароткі тэкст."


def be(text: str) -> tuple[Run, ...]:
    return (Run(text, language=Language.BE),)


def pair(left: str, right: str, style: Style = Style.BODY) -> Parallel:
    return Parallel(Paragraph(runs(left), style), Paragraph(be(right), style))


def composed(*blocks: Block) -> tuple[Composition, list[Page]]:
    document = Document("Т", "", "", Language.RU, PROFILE.name, blocks)
    made = compose(document, PROFILE, typeface(PROFILE.families))
    return made, paginate(made, PROFILE)


def strips(*blocks: Block) -> list[Strip]:
    return [strip for section in composed(*blocks)[0].sections for strip in section.strips]


def sides(strip: Strip) -> tuple[list[Ink], list[Ink]]:
    left = [ink for ink in strip.inks if ink.x < COLUMN]
    return left, [ink for ink in strip.inks if ink not in left]


def text(inks: list[Ink]) -> str:
    return "".join(piece.text for ink in inks for piece in ink.pieces)


def end_of(ink: Ink) -> float:
    spaces = sum(piece.text.rstrip().count(" ") for piece in ink.pieces)
    return ink.x + sum(piece.width for piece in ink.pieces) + spaces * ink.stretch


@pytest.mark.parametrize(
    "block",
    [
        pair(LONG, LONG),
        pair("ПРОЕКТ", "ПРАЕКТ", Style.MARK),
        pair("ПЛАН МЕРОПРИЯТИЙ", "ПЛАН МЕРАПРЫЕМСТВАЎ", Style.TITLE),
        Parallel(Heading(1, runs("ГЛАВА 1. " + LONG[:90]), "a"), Heading(1, be("ГЛАВА 1. " + LONG[:60]), "a")),
        Parallel(Approval(("УТВЕРЖДЕНО", LONG[:80])), Approval(("ЗАЦВЕРДЖАНА", LONG[:50]), language=Language.BE)),
        Parallel(Signature(LONG[:120], "И.И.Иванов"), Signature(LONG[:60], "І.І.Іваноў", language=Language.BE)),
        pair("ж" * 500, "w" * 700),
    ],
)
def test_columns_keep_to_their_sides(block: Parallel) -> None:
    for strip in strips(pair(SHORT, SHORT), block):
        left, right = sides(strip)
        assert all(ink.x >= -0.01 and end_of(ink) <= COLUMN + 0.1 for ink in left)
        assert all(ink.x >= COLUMN + GUTTER - 0.01 and end_of(ink) <= WIDTH + 0.1 for ink in right)


def test_pairs_begin_on_one_line_and_the_next_below_the_longer() -> None:
    made = strips(pair(LONG, SHORT), pair(SHORT, LONG))
    starts = [index for index, strip in enumerate(made) if all(sides(strip))]
    first, *_, last = starts
    assert first == 0
    assert {ink.y for index in starts for ink in made[index].inks} == {made[0].inks[0].y}
    assert text(sides(made[last])[0]) == SHORT
    longer = sum(bool(sides(strip)[0]) for strip in made[:last])
    assert last == longer > 5
    assert [bool(sides(strip)[1]) for strip in made[1:last]] == [False] * (last - 1)


def test_nothing_of_either_text_is_lost_and_each_is_read_whole() -> None:
    made, _ = composed(pair(LONG, LONG[::-1]))
    inks = [ink for section in made.sections for strip in section.strips for ink in strip.inks]
    nodes = sorted({ink.node for ink in inks})
    assert [made.tree.nodes[node].kind for node in nodes] == ["P", "P"]
    assert [made.tree.nodes[node].language for node in nodes] == [None, Language.BE]
    for node, whole in zip(nodes, (LONG, LONG[::-1]), strict=True):
        told = text([ink for ink in inks if ink.node == node])
        assert told.replace(" ", "").replace("-", "") == whole.replace(" ", "").replace("-", "").replace("\n", "")


def test_two_headings_are_one_with_two_languages_and_one_anchor() -> None:
    block = Parallel(Heading(1, runs("ОБЩИЕ ПОЛОЖЕНИЯ"), "general"), Heading(1, be("АГУЛЬНЫЯ ПАЛАЖЭННІ"), "general"))
    made, _ = composed(block)
    heads = [node for node in made.tree.nodes if node.kind == "H1"]
    assert len(heads) == 1
    spans = [made.tree.nodes[child] for child in heads[0].children]
    assert [(span.kind, span.language) for span in spans] == [("Span", None), ("Span", Language.BE)]
    anchors = [strip.anchor for section in made.sections for strip in section.strips if strip.anchor]
    assert anchors == ["general"]


def test_a_signature_has_its_name_below_the_position_at_the_edge_of_its_column() -> None:
    made = strips(Parallel(Signature("Председатель комитета", "И.И.Иванов"), Signature("Старшыня", "І.І.Іваноў")))
    assert [text(list(strip.inks)) for strip in made] == ["Председатель комитетаСтаршыня", "И.И.ИвановІ.І.Іваноў"]
    left, right = made[-1].inks
    assert end_of(left) == pytest.approx(COLUMN, abs=0.1)
    assert end_of(right) == pytest.approx(WIDTH, abs=0.1)
    assert made[0].keep


def test_pairs_go_over_pages_with_two_lines_of_each_text_at_least() -> None:
    for count in range(1, 45):
        filler = [Paragraph(runs("Строка."))] * count
        _, pages = composed(*filler, pair(LONG, LONG[: len(LONG) // 2]), pair(LONG[: len(LONG) // 2], LONG))
        for above, below in pairwise(pages):
            for place in (0, 1):
                column = [[bool(sides(p.strip)[place]) for p in page.placed] for page in (above, below)]
                parted = _parted(above.placed[-1].strip, below.placed[0].strip, place)
                if parted:
                    assert column[0][-2:] == [True, True]
                    assert column[1][:2] == [True, True]


def _parted(last: Strip, first: Strip, place: int) -> bool:
    """Say whether a text of a column goes on from a line to the next."""
    above, below = sides(last)[place], sides(first)[place]
    return bool(above and below and above[0].node == below[0].node and all(sides(last)))


def test_a_text_in_columns_is_ragged_and_divided_by_the_rules_of_its_language() -> None:
    made = strips(pair("предприятие " * 40, "прадпрыемства " * 40))
    inks = [ink for strip in made for ink in strip.inks]
    assert all(ink.stretch == 0 for ink in inks)
    assert any(text([ink]).endswith("-") for ink in inks)


def test_one_sound_of_two_letters_is_not_parted_in_belarusian() -> None:
    face = typeface(PROFILE.families)

    def divided(word: str, language: Language) -> set[str]:
        ends = set()
        for width in range(30, 120):
            line, *_ = break_lines((Run(word),), face, 14, width, language=language)
            told = text([Ink(line.pieces, 0, 0, 14)])
            ends |= {told} if told.endswith("-") else set()
        return ends

    assert "прад-" in divided("прадзіва", Language.RU)
    assert "прад-" not in divided("прадзіва", Language.BE)
    assert "пра-" in divided("прадзіва", Language.BE)


def test_runs_of_one_language_are_its_element_s_and_of_several_each_its_own() -> None:
    both = (Run("Всего"), Run(" / "), Run("Усяго", language=Language.BE))
    assert one_voice(both, Language.RU) == (both, Language.RU)
    assert one_voice(be("Усяго"), Language.RU) == ((Run("Усяго"),), Language.BE)
    assert one_voice((Run("Усяго", language=Language.RU),), Language.RU) == ((Run("Усяго"),), Language.RU)
    assert one_voice((), Language.RU) == ((), Language.RU)


def test_a_document_in_one_language_names_none_but_its_own() -> None:
    made = compose(sample_document(), PROFILE, typeface(PROFILE.families))
    assert {node.language for node in made.tree.nodes} == {None}
