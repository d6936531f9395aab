"""Legal acts as an official document cites them, with what is not verified marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from clusterplanner.core.base.dates import long_date
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import NO_BREAK_SPACE, tidy
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Paragraph, Run, Runs, Style

if TYPE_CHECKING:
    from clusterplanner.core.facts.acts import Act, Provision


def citation(scribe: Scribe, act_id: str) -> Runs:
    """Return the citation of an act, from the second on without its title.

    An act that no source and no person confirmed carries the mark of its note, see `act_notes`.
    """
    act = scribe.library.catalogue.acts.get(act_id)
    if act is None:
        return (Run(scribe.say("act_unknown", name=act_id), italic=True),)
    again = act_id in scribe.cited
    scribe.cited.add(act_id)
    told = (Run(reference(scribe, act, short=again)),)
    doubts = _doubts(scribe, act)
    if not doubts:
        return told
    scribe.doubted.setdefault(act_id, doubts)
    number = tuple(scribe.doubted).index(act_id) + 1
    return (*told, Run(f"{NO_BREAK_SPACE}<{number}>", bold=True, italic=True))


def _doubts(scribe: Scribe, act: Act) -> str:
    """Return what must be checked about an act, "" when nothing must."""
    parts = []
    if act.doubts and not confirmed(scribe, act.id):
        parts.append(lowered(scribe.text(act.doubts).rstrip(".")))
    if act.ended:
        parts.append(scribe.say("act_ended"))
    return "; ".join(parts)


def act_notes(scribe: Scribe) -> Iterator[Paragraph]:
    """Yield the notes of the acts marked since the last notes, nothing when there are none."""
    first = scribe.doubts_told
    notes = tuple(scribe.doubted.items())[first:]
    if not notes:
        return
    scribe.doubts_told = last = first + len(notes)
    key = "act_note" if len(notes) == 1 else "act_notes"
    yield Paragraph((Run(scribe.say(key, number=first + 1, last=last), italic=True),), Style.SOURCE)
    for number, (act, note) in enumerate(notes, start=first + 1):
        told = Run(f"<{number}>{NO_BREAK_SPACE}{note[:1].upper()}{note[1:]}.", italic=True)
        yield Paragraph((told,), Style.SOURCE, f"acts/{act}")


def reference(scribe: Scribe, act: Act, *, short: bool = False) -> str:
    """Return `постановление Совета Министров … от 16 января 2014 г. № 27 «Об утверждении …» (publication)`.

    In short it ends with the number, as long as the act has one.
    """
    parts = [scribe.text(act.kind), scribe.text(act.body)]
    if act.date:
        parts.append(scribe.say("act_dated", date=long_date(act.date, scribe.language)))
    if act.number:
        # The letter of a law's number is Cyrillic; «З» beside Latin letters would be read as a three.
        latin = scribe.language is Language.EN
        parts.append(scribe.say("act_numbered", number=act.number.replace("З", "Z") if latin else act.number))
        if short:
            return tidy(" ".join(parts))
    title = scribe.text(act.title).strip()
    if title:
        parts.append(scribe.say("quoted", name=nested(title, scribe.language)))
    if act.publication:
        parts.append(f"({scribe.text(act.publication)})")
    return tidy(" ".join(part.strip() for part in parts if part.strip()))


def confirmed(scribe: Scribe, act_id: str) -> bool:
    """Say whether a person confirmed an act in this plan."""
    return any(each.act == act_id for each in scribe.plan.confirmations)


def reported(scribe: Scribe, provisions: Iterable[Provision]) -> tuple[Paragraph, ...]:
    """Return a line for each way that tasks or provisions are known, as long as nobody confirmed their act."""
    open_ones = (each for each in provisions if not confirmed(scribe, each.act))
    sources = dict.fromkeys(scribe.text(each.source).rstrip(".") for each in open_ones)
    return tuple(Paragraph((Run(f"{source}.", italic=True),), Style.SOURCE) for source in sources)


def nested(title: str, language: Language) -> str:
    """Return a title for use inside quotation marks: its own marks become the inner ones."""
    outer, inner = ("“”", "‘’") if language is Language.EN else ("«»", "„“")
    return title.translate({ord(o): i for o, i in zip(outer, inner, strict=True)})
