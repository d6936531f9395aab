"""Legal acts as an official document cites them, with what is not verified marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.dates import long_date
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import tidy
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Paragraph, Run, Runs, Style

if TYPE_CHECKING:
    from clusterplanner.core.facts.acts import Act, Provision

MONITORING: Final = "cluster_monitoring_2014"


def citation(scribe: Scribe, act_id: str) -> Runs:
    """Return the citation of an act; what no source and no person confirmed stands behind it in italics."""
    act = scribe.library.catalogue.acts.get(act_id)
    if act is None:
        return (Run(scribe.say("act_unknown", name=act_id), italic=True),)
    marks = ""
    if act.doubts and not confirmed(scribe, act_id):
        marks += scribe.say("act_not_verified", name=lowered(scribe.text(act.doubts).rstrip(".")))
    if act.ended:
        marks += scribe.say("act_ended")
    runs = (Run(reference(scribe, act)), Run(marks, italic=True))
    return tuple(run for run in runs if run.text)


def reference(scribe: Scribe, act: Act) -> str:
    """Return `постановление Совета Министров … от 16 января 2014 г. № 27 «Об утверждении …» (publication)`."""
    parts = [scribe.text(act.kind), scribe.text(act.body)]
    if act.date:
        parts.append(scribe.say("act_dated", date=long_date(act.date, scribe.language)))
    if act.number:
        parts.append(scribe.say("act_numbered", number=act.number))
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
