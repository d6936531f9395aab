"""What stands before the first chapter: the mark of a draft, the approval block, kind, title, place and year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusterplanner.core.plan.plan import Approval as Form
from clusterplanner.core.plan.plan import Kind, Signatory
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import tidy
from clusterplanner.core.report.document import Approval, Block, Paragraph, Run, Runs, Style

# The block stands in the 70 mm from the approval stop to the margin: about 28 letters of 14 points.
_BLOCK_LETTERS: Final = 28
_BLANK_NAME: Final = "_" * 20
_BLANK_DATE: Final = "____.____.________"
_BLANK_NUMBER: Final = "______"
_VOWELS: Final = tuple("аэоуиАЭОУИ")


def front(scribe: Scribe) -> Iterator[Block]:
    """Yield the blocks before the first chapter."""
    plan = scribe.plan
    if plan.draft:
        yield Paragraph((Run(scribe.say("project")),), Style.MARK, "draft")
    for line in scribe.lines(plan.remark):
        yield Paragraph((Run(line),), Style.MARK, "remark")
    if plan.kind is not Kind.BRIEF and plan.approval.form is not Form.NONE:
        yield Approval(_approval_lines(scribe), where="approval")
    yield Paragraph((Run(kind_title(scribe).upper(), bold=True),), Style.TITLE, "kind")
    yield Paragraph(subject(scribe, bold=True), Style.SUBJECT, "subject")
    place = _place(scribe)
    if place:
        yield Paragraph(place, Style.PLACE, "place")


def kind_title(scribe: Scribe) -> str:
    """Return «План мероприятий» and the like."""
    return scribe.say(f"kind_{scribe.plan.kind}")


def subject(scribe: Scribe, *, bold: bool = False) -> Runs:
    """Return the rest of the title: «по … на 2026–2030 годы»; a brief has «о …» and no years."""
    plan = scribe.plan
    typed = scribe.suggested("subject") or scribe.suggestions(scribe.language).subject
    if plan.kind is Kind.BRIEF:
        key = "subject_line_brief_vowel" if typed.startswith(_VOWELS) else "subject_line_brief"
    else:
        key = "subject_line" if plan.first_year < plan.last_year else "subject_line_year"
    return scribe.around(key, typed, bold=bold, a=plan.first_year, b=plan.last_year)


def _place(scribe: Scribe) -> Runs:
    place = scribe.suggested("place") or scribe.suggestions(scribe.language).place
    year = scribe.plan.issue_year
    if year is None:
        return (Run(tidy(place)),) if place else ()
    return scribe.around("place_and_year", tidy(place), a=year) if place else (Run(str(year)),)


def _approval_lines(scribe: Scribe) -> tuple[str, ...]:
    block = scribe.plan.approval
    if block.form is Form.PERSON:
        return person_lines(scribe, "approved_by_person", block.signatory, block.date)
    lines = [
        scribe.say("approved_by_decision"),
        scribe.text(scribe.library.catalogue.forms(scribe.plan.territory).decision),
    ]
    lines += _wrapped(scribe.translate(block.body)) or [_BLANK_NAME]
    if scribe.plan.electronic:
        return tuple(lines)
    numbered = scribe.say("act_numbered", number=_BLANK_NUMBER)
    if block.number.strip():
        numbered = numbered.replace(_BLANK_NUMBER, scribe.translate(block.number))
    return (*lines, f"{scribe.translate(block.date) or _BLANK_DATE} {numbered}")


def person_lines(scribe: Scribe, key: str, person: Signatory, date: str = "") -> tuple[str, ...]:
    """Return the lines of a block that a person signs: word, position, name after room for the hand, date.

    An electronic document has no date of its own: it is formed when the document is signed.
    """
    name = scribe.translate(person.name)
    lines = (
        scribe.say(key),
        *(_wrapped(scribe.translate(person.position)) or [_BLANK_NAME]),
        f"____________ {name}" if name else _BLANK_NAME,
    )
    return lines if scribe.plan.electronic else (*lines, scribe.translate(date) or _BLANK_DATE)


def _wrapped(text: str) -> list[str]:
    """Return the fewest lines that fit, as even as they can be: «Председатель / Витебского областного / …»."""
    words = text.split()
    # For the words up to each: lines, raggedness, where the last line begins.
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(words) + 1):
        start, letters = end - 1, len(words[end - 1])
        choices = []
        while start >= 0 and (letters <= _BLOCK_LETTERS or start == end - 1):
            lines, ragged, _ = best[start]
            slack = (_BLOCK_LETTERS - letters) ** 2
            choices.append((lines + 1, ragged + (3 if start else 2) * slack, start))  # the first may rather be short
            start -= 1
            letters += 1 + len(words[start])
        best.append(min(choices))
    lines_back: list[str] = []
    end = len(words)
    while end:
        start = best[end][2]
        lines_back.append(" ".join(words[start:end]))
        end = start
    return lines_back[::-1]
