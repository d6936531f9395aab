"""The command that reads a Word document back into a plan."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, WrongCall, open_library
from clusterplanner.cli.printing import as_json, print_json
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.returned.proposals import Proposal, Review

ALL = "all"


def show_proposals(call: argparse.Namespace, language: Language) -> int:
    """Tell what colleagues changed in a Word document; write the plan with what is accepted."""
    from clusterplanner.core.files.plan_file import read, write
    from clusterplanner.core.returned.proposals import apply, read_document, review

    if (call.accept is None) != (call.output is None):
        raise WrongCall("accept_and_output")
    plan = read(call.plan)
    found = review(read_document(call.file), call.file.name, plan, open_library(), language)
    accepted = _accepted(call.accept, found.proposals)
    if call.output is not None:
        write(call.output, apply(plan, accepted))
    if call.json:
        print_json(_as_json(found, language) | {"accepted": [found.proposals.index(each) + 1 for each in accepted]})
    else:
        print("\n".join(_report(found, language)))
        if call.output is not None:
            print(say("returned.accepted", language, n=len(accepted), number=len(accepted), file=call.output))
    is_quiet = call.output is not None or not (found.proposals or found.unmapped)
    return DONE if is_quiet else FOUND_ERRORS


def _accepted(given: str | None, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """Return the proposals of some numbers, or all of them."""
    if given is None or given == ALL:
        return proposals if given else ()
    numbers = [int(part) if part.strip().isdecimal() else 0 for part in given.split(",")]
    if not all(1 <= number <= len(proposals) for number in numbers):
        raise WrongCall("bad_accept", given=given, count=len(proposals))
    return tuple(each for number, each in enumerate(proposals, 1) if number in numbers)


def _report(found: Review, language: Language) -> Iterator[str]:
    """Yield the lines of a report, each part under its title."""

    def told(key: str, **values: object) -> str:
        return say(f"returned.{key}", language, **values)

    yield from (notice.sentence(language) for notice in found.notices)
    if not found.proposals:
        yield told("no_proposals")
    for number, each in enumerate(found.proposals, 1):
        who = told("by", author=each.author) if each.author else ""
        yield f"{number}. {each.title(language)}{who}"
        yield from _was_and_is(each.before, each.after, language)
        if each.conflict:
            yield f"   {told('conflict', current=_line(each.current))}"
    if found.unmapped:
        yield told("unmapped", number=len(found.unmapped))
    for lost in found.unmapped:
        yield f"– {_place(lost.place, lost.author)}{lost.reason.sentence(language)} [{lost.reason.code}]"
        yield from _was_and_is(lost.before, lost.after, language)
    if found.remarks:
        yield told("remarks", number=len(found.remarks))
    for remark in found.remarks:
        yield f"– {_place(remark.place, remark.author)}{_line(remark.text)}"
        if remark.quote:
            yield f"   {told('quote', text=_line(remark.quote))}"


def _was_and_is(before: str, after: str, language: Language) -> Iterator[str]:
    if before:
        yield f"   {say('returned.was', language, text=_line(before))}"
    if after:
        yield f"   {say('returned.now', language, text=_line(after))}"


def _place(place: str, author: str) -> str:
    told = f"{place} ({author})" if place and author else place or author
    return f"{told}: " if told else ""


def _line(text: str) -> str:
    return " / ".join("".join(each if each.isprintable() else " " for each in line) for line in text.splitlines())


def _as_json(found: Review, language: Language) -> dict[str, object]:
    proposals = [
        {"number": number, "change": each.change, "where": each.where, "field": each.field}
        | {"before": each.before, "after": each.after, "author": each.author, "date": each.date}
        | {"conflict": each.conflict, "current": each.current}
        for number, each in enumerate(found.proposals, 1)
    ]
    unmapped = [
        {"place": each.place, "before": each.before, "after": each.after, "author": each.author}
        | {"reason": as_json(each.reason, language)}
        for each in found.unmapped
    ]
    remarks = [
        {"author": each.author, "date": each.date, "text": each.text, "quote": each.quote}
        | {"place": each.place, "where": each.where}
        for each in found.remarks
    ]
    notices = [as_json(each, language) for each in found.notices]
    return {"proposals": proposals, "unmapped": unmapped, "remarks": remarks, "notices": notices}
