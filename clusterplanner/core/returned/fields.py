"""The fields of the plan read back from the text that tells of them; what cannot be read is said, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from clusterplanner.core.base.dates import term_text
from clusterplanner.core.base.words import say
from clusterplanner.core.plan.plan import Approval, Degree, Kind
from clusterplanner.core.returned.measures import executors, money, result, target_cell
from clusterplanner.core.returned.reader import cleaned
from clusterplanner.core.returned.readings import (
    BLANK,
    NOTHING,
    Context,
    Found,
    Lines,
    Reading,
    Unread,
    filled,
    paragraphs,
    without_number,
)
from clusterplanner.core.returned.steps import Join, Put, Remove, Step
from clusterplanner.core.returned.templates import pattern, term

_HAND: Final = re.compile(r"_{3,}\s*")
_MAY_BE_EMPTY: Final = frozenset({"remark", "expected", "reporting"})


def read_field(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Yield what a change of a paragraph or cell says; the lines of a signature are its position and its name."""
    if after or where.startswith(("items/", "risks/")):
        reader = _READERS.get(_shape(where), _unknown)
        yield from reader(context, where, before, after or (NOTHING,))
    else:
        yield from _removed(where, before)


def _shape(where: str) -> str:
    """Return a path without its ids: `items/*/wording`."""
    head, *rest = where.split("/")
    return "/".join((head, *("*" if place % 2 == 0 else step for place, step in enumerate(rest))))


def _unknown(_context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    yield Unread("W303", "\n".join(before), "\n".join(after))


def _points(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    yield from paragraphs(context, where, tuple(map(without_number, before)), tuple(map(without_number, after)))


def _removed(where: str, before: Lines) -> Iterator[Reading]:
    said = "\n".join(before)
    if where in _MAY_BE_EMPTY:
        yield Found(where, said, "", (Put(where, ""),))
    elif where == "draft":
        yield Found(where, said, "", (Put(where, False),))
    elif where == "approval":
        yield Found("approval/form", said, "", (Put("approval/form", Approval.NONE),))
    elif where == "signature":
        yield Found("left_out", said, "", (Join("left_out", where),))
    elif where.startswith("agreements/"):
        yield Found(where, said, "", (Remove(where),))
    else:
        yield Unread("W304", said, "")


def _around(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read a text in the middle of a sentence of the program's."""
    old, new = (without_number(" ".join(lines)) for lines in (before, after))
    was, now = (context.match(_SENTENCES[where], text) for text in (old, new))
    if was is None or now is None:
        yield Unread("W302", old, new)
    else:
        yield from context.text(where, filled(was["typed"]), filled(now["typed"]))


def _kind(context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    old, new = " ".join(before), " ".join(after)
    kinds = {cleaned(say(f"report.kind_{kind}", context.language)).upper(): kind for kind in Kind}
    if new.upper() in kinds:
        yield Found("kind", old, new, (Put("kind", kinds[new.upper()]),))
    else:
        yield Unread("W302", old, new)


_SUBJECTS: Final = ("subject_line", "subject_line_year", "subject_line_brief", "subject_line_brief_vowel")


def _subject(context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    old, new = " ".join(before), " ".join(after)
    brief = context.plan.kind is Kind.BRIEF
    keys = _SUBJECTS[2:] if brief else _SUBJECTS[:2]
    was = next(filter(None, (context.match(key, old) for key in keys)), None)
    now = next(filter(None, (context.match(key, new) for key in keys)), None)
    if was is None or now is None:
        yield Unread("W302", old, new)
        return
    yield from context.text("subject", was["typed"], now["typed"])
    yield from _period(was, now)


def _years(context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    old, new = (without_number(" ".join(lines)) for lines in (before, after))
    keys = ("term_of_plan", "term_of_plan_year")
    was = next(filter(None, (context.match(key, old) for key in keys)), None)
    now = next(filter(None, (context.match(key, new) for key in keys)), None)
    if was is None or now is None:
        yield Unread("W302", old, new)
        return
    yield from _period(was, now)


def _period(was: dict[str, str], now: dict[str, str]) -> Iterator[Reading]:
    """Yield the first and the last year of a plan where a sentence names others; one year is both."""
    for where, group in (("first_year", "a"), ("last_year", "b")):
        if "a" in was and "a" in now:
            old, new = (said.get(group) or said["a"] for said in (was, now))
            if old != new:
                yield Found(where, old, new, (Put(where, int(new)),))


def _place(context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    old, new = " ".join(before), " ".join(after)
    (was, was_year), (now, now_year) = _place_and_year(context, old), _place_and_year(context, new)
    yield from context.text("place", was, now)
    if was_year != now_year:
        yield Found("issue_year", was_year, now_year, (Put("issue_year", int(now_year) if now_year else None),))


def _place_and_year(context: Context, text: str) -> tuple[str, str]:
    if re.fullmatch(r"[12]\d{3}", text, re.ASCII):
        return "", text
    said = context.match("place_and_year", text)
    return (said["typed"], said["a"]) if said else (text, "")


def _approval(context: Context, _where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    if context.plan.approval.form is Approval.PERSON:
        yield from _person(context, "approval", before, after)
        return
    fixed = 2  # «УТВЕРЖДЕНО», «Решение»
    if before[:fixed] != after[:fixed]:
        yield Unread("W302", "\n".join(before), "\n".join(after))
        return
    (was, *was_numbered), (now, *now_numbered) = (_decision(context, lines[fixed:]) for lines in (before, after))
    yield from context.text("approval/body", was, now)
    for field, old, new in zip(("date", "number"), was_numbered, now_numbered, strict=True):
        yield from context.text(f"approval/{field}", old, new)


def _decision(context: Context, lines: Lines) -> tuple[str, str, str]:
    """Return whose decision approves, its date and number; an electronic document has no line for the latter."""
    key = "report.act_numbered"
    numbered = re.compile(rf"(?P<date>.*?)\s*{pattern(key, context.language).pattern}") if lines else None
    found = numbered.match(lines[-1]) if numbered else None
    if not found:
        return filled(" ".join(lines)), "", ""
    return filled(" ".join(lines[:-1])), filled(found["date"]), filled(found["number"])


def _person(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read a block that a person signs: word, position, name after room for the hand, date."""
    was, now = _signed(before), _signed(after)
    if before[:1] != after[:1] or was is None or now is None:
        yield Unread("W302", "\n".join(before), "\n".join(after))
        return
    yield from context.text(f"{where}/signatory/position", was[0], now[0])
    yield from context.text(f"{where}/signatory/name", was[1], now[1])
    if where == "approval":
        yield from context.text("approval/date", was[2], now[2])
    elif was[2] != now[2]:
        yield Unread("W317", was[2], now[2])


def _signed(lines: Lines) -> tuple[str, str, str] | None:
    """Return position, name and date of a block, None when the line of the name is not to be told from the others."""
    hands = [place for place, line in enumerate(lines) if _HAND.match(line) and place]
    if not hands:
        return None
    # A position that is not yet known is a line to write on too, and stands before that of the name.
    hand = hands[1] if len(hands) > 1 and hands[0] == 1 and not _is_date(lines[hands[1]]) else hands[0]
    position = filled(" ".join(lines[1:hand]))
    rest = [filled(line) for line in lines[hand + 1 :]]
    return position, filled(_HAND.sub("", lines[hand], count=1)), " ".join(filter(None, rest))


def _is_date(line: str) -> bool:
    return "." in line and bool(BLANK.match(line))


def _signature(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    if len(before) != 2 or len(after) != 2:
        yield Unread("W302", "\n".join(before), "\n".join(after))
        return
    for field, old, new in zip(("position", "name"), before, after, strict=True):
        yield from context.text(f"{where}/{field}", filled(old), filled(new))


def _term(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    item = where.split("/")[1]
    old, new = " ".join(before), " ".join(after)
    start, end = (None, None) if new == NOTHING else term(new, context.language) or (None, None)
    if (start, end) == (None, None) and filled(new):
        yield Unread("W302", old, new)
        return
    steps: list[Step] = []
    values: dict[str, Any] = {"start": start, "end": end}
    for name, value in values.items():
        if getattr(context.plan.item(item), name) != value:
            steps.append(Put(f"items/{item}/{name}", value))
    if steps:
        yield Found(where, old, term_text(start, end, context.language) or NOTHING, tuple(steps))


def _degree(_context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    old, new = " ".join(before), " ".join(after)
    degree = next((each for each in Degree if str(int(each)) == new), None)
    if degree is None and filled(new):
        yield Unread("W302", old, new)
    else:
        yield Found(where, old, new, (Put(where, degree),))


_SENTENCES: Final = {"purpose": "goal", "coordinator": "coordinator"}
_READERS: Final[dict[str, Callable[[Context, str, Lines, Lines], Iterator[Reading]]]] = {
    "remark": paragraphs,
    "expected": _points,
    "reporting": _points,
    "kind": _kind,
    "subject": _subject,
    "place": _place,
    "first_year": _years,
    "purpose": _around,
    "coordinator": _around,
    "approval": _approval,
    "agreements/*": _person,
    "signature": _signature,
    "items/*/wording": paragraphs,
    "risks/*/name": paragraphs,
    "risks/*/likelihood": _degree,
    "risks/*/impact": _degree,
    "risks/*/mitigation": paragraphs,
    "risks/*/owner": paragraphs,
    "items/*/end": _term,
    "items/*/responsible": executors,
    "items/*/budget": money,
    "items/*/result": result,
    "targets/*/name": target_cell,
    "targets/*/baseline_year": target_cell,
    "targets/*/baseline": target_cell,
    "targets/*/values/*": target_cell,
}
