"""What reading back has in common: what was found or not, and the context that texts are read in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.numbers import parse_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.returned.reader import cleaned
from clusterplanner.core.returned.steps import Put, Step, get
from clusterplanner.core.returned.templates import pattern

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan

NOTHING: Final = "—"
Lines = tuple[str, ...]

BLANK: Final = re.compile(r"[_.\s]*\Z")
_GROUPED: Final = re.compile(r"[\u2212-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z", re.ASCII)
_NUMBER_OF_POINT: Final = re.compile(r"\d+\.\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """A field read back: where, what it said and says, and the steps of the plan that this takes."""

    where: str
    before: str
    after: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A change that leads to no field: the code of the reason with its values, what stood there and stands now."""

    code: str
    before: str
    after: str
    values: tuple[tuple[str, str], ...] = ()


Reading = Found | Unread


def without_number(line: str) -> str:
    """Return a numbered point without its number, which the program gives it."""
    return _NUMBER_OF_POINT.sub("", line, count=1) if _NUMBER_OF_POINT.match(line) else line


def filled(text: str) -> str:
    """Return a text, "" when it is only a line to write on or a dash."""
    return "" if BLANK.match(text) or text == NOTHING else text


@dataclass(frozen=True)
class Context:
    """What texts are read against: the plan that went out, the library, the language of the document.

    `told` is the language of the reader, for what the document does not say itself.
    """

    plan: Plan
    library: Library
    language: Language
    told: Language

    @cached_property
    def own_name(self) -> dict[str, str]:
        """What the document calls itself."""
        return {each: say(f"report.{each}_{self.plan.kind}", self.language) for each in ("plan", "plan_of")}

    def match(self, key: str, text: str) -> dict[str, str] | None:
        """Return what stands in the places of a sentence of the report, None when it is not that sentence."""
        found = pattern(f"report.{key}", self.language, **self.own_name).match(text)
        return found.groupdict() if found else None

    def text(self, where: str, before: str, after: str) -> Iterator[Reading]:
        """Yield the change of a text; one that was told in another language than the plan's cannot come back."""
        if before == after:
            return
        if self.language is not self.plan.language and before and cleaned(str(get(self.plan, where))) != before:
            yield Unread("W307", before, after)
        else:
            yield Found(where, before, after, (Put(where, after),))


def read_number(context: Context, text: str) -> Decimal | None:
    """Return a number as the document prints it or a little otherwise, None when it is none or can be read two ways.

    In English a comma between three digits groups thousands: so the document prints it.
    """
    written = text.strip()
    grouped = context.language is Language.EN and _GROUPED.match(written)
    return parse_number(written.replace(",", "") if grouped else written, context.language)


def paragraphs(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read a text of several lines; lines that were left alone stay as the author typed them."""
    typed = [line for line in str(get(context.plan, where)).splitlines() if line.strip()]
    old, new = list(filter(filled, before)), list(filter(filled, after))
    if context.language is not context.plan.language and [cleaned(line) for line in typed] != old:
        yield Unread("W307", "\n".join(before), "\n".join(after))
        return
    kept = dict(zip(old, typed, strict=True)) if len(typed) == len(old) else {}
    value = "\n".join(kept.get(line, line).strip() for line in new)
    yield Found(where, "\n".join(old), "\n".join(new), (Put(where, value),))
