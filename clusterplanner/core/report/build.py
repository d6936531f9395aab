"""From a plan to its document: the one place that decides words, order, numbering and rounding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.seal import code_of
from clusterplanner.core.plan.canonical import to_text
from clusterplanner.core.plan.check import territory_problem
from clusterplanner.core.plan.plan import Arrangement, Kind, Plan
from clusterplanner.core.report.bilingual import bilingual
from clusterplanner.core.report.chapters.annexes import compliance, passport
from clusterplanner.core.report.chapters.assessment import assessment
from clusterplanner.core.report.chapters.brief import BREVITIES, brief
from clusterplanner.core.report.chapters.closing import agreements, management, results, signature
from clusterplanner.core.report.chapters.findings import findings
from clusterplanner.core.report.chapters.front import front, kind_title, subject
from clusterplanner.core.report.chapters.general import general
from clusterplanner.core.report.chapters.goals import goals
from clusterplanner.core.report.chapters.programme import finance, measures
from clusterplanner.core.report.chapters.schedule import schedule
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.sheets import sheets
from clusterplanner.core.report.document import Block, Contents, Document, Run, Seal, plain

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library

__all__ = ["Section", "build", "file_stem"]

_CHAPTERS: Final[dict[Section, Callable[[Scribe], Iterator[Block]]]] = {
    Section.GENERAL: general,
    Section.ASSESSMENT: assessment,
    Section.PROBLEMS: findings,
    Section.GOALS: goals,
    Section.MEASURES: measures,
    Section.FINANCE: finance,
    Section.RESULTS: results,
    Section.MANAGEMENT: management,
    Section.SIGNATURE: signature,
    Section.AGREEMENT: agreements,
    Section.COMPLIANCE: compliance,
    Section.PASSPORT: passport,
    Section.SCHEDULE: schedule,
}
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')


def build(plan: Plan, library: Library, language: Language | None = None) -> Document:
    """Return the document of a plan, in the plan's language unless another is given, and in its second one if any.

    A brief is one page, so its two languages follow one another. What the plan lacks stands as a line to write on or a
    dash. Refuses P111 for a territory that no plan is made for.
    """
    language = language or plan.language
    nowhere = territory_problem(plan.territory, library)
    if nowhere is not None:
        raise Refusal(nowhere.code, **dict(nowhere.values))
    first, *others = _in_each(plan, library, _languages(plan, language))
    arrangement = Arrangement.SEQUENCE if plan.kind is Kind.BRIEF else plan.arrangement
    return bilingual(first, others[0], arrangement) if others else first


def _languages(plan: Plan, first: Language) -> tuple[Language, ...]:
    """Return the languages of a document whose first one is given; the second one may be the same."""
    return tuple(dict.fromkeys((first, plan.second_language or first)))


def _in_each(plan: Plan, library: Library, languages: Sequence[Language]) -> tuple[Document, ...]:
    """Return the document in each language; a brief tells in all of them as much as one page holds in each."""
    is_brief = plan.kind is Kind.BRIEF
    documents: tuple[Document, ...] = ()
    for brevity in BREVITIES if is_brief else BREVITIES[:1]:
        documents = tuple(_written(Scribe(plan, library, each, brevity)) for each in languages)
        if not is_brief or all(map(_is_one_page, documents)):
            break
    return documents


def _is_one_page(document: Document) -> bool:
    from clusterplanner.core.report.pdf import layout

    try:
        return len(layout(document).anchors) == 1
    except Refusal:
        return True  # Without a serif no page can be laid out here, nor a PDF be made.


def _written(scribe: Scribe) -> Document:
    blocks = (*front(scribe), *_body(scribe))
    return Document(
        title=kind_title(scribe),
        subject=plain(subject(scribe)),
        author=scribe.translate(scribe.plan.signature.position) or scribe.suggested("coordinator"),
        language=scribe.language,
        profile=scribe.plan.profile,
        blocks=blocks,
        sheets=sheets(scribe),
        file_stem=file_stem(scribe.plan, scribe.library, scribe.language),
        seal=_seal(scribe),
    )


def _seal(scribe: Scribe) -> Seal:
    content = to_text(scribe.plan).encode(errors="replace").decode()  # half a character is none, nor can a file hold it
    code = code_of(content)
    return Seal(code, scribe.say("seal", code=code), content)


def _body(scribe: Scribe) -> Iterator[Block]:
    left_out = scribe.plan.left_out
    if scribe.plan.kind is Kind.BRIEF:
        yield from brief(scribe)
        if Section.SIGNATURE not in left_out:
            yield from signature(scribe)
        return
    if Section.CONTENTS not in left_out:
        yield Contents((Run(scribe.say("contents").upper()),))
    for section, chapter in _CHAPTERS.items():
        if section not in left_out:
            yield from chapter(scribe)


def file_stem(plan: Plan, library: Library, language: Language) -> str:
    """Return a file name without its ending, safe on every system: `План_Витебская_2026-2030_проект`."""
    scribe = Scribe(plan, library, language)
    years = str(plan.first_year) if plan.first_year == plan.last_year else f"{plan.first_year}-{plan.last_year}"
    territory = scribe.territory(plan.territory).removesuffix(f" {scribe.say('file_region')}")
    parts = [scribe.say(f"file_kind_{plan.kind}"), territory, years]
    if plan.draft:
        parts.append(scribe.say("file_draft"))
    languages = _languages(plan, language)
    if len(languages) > 1:
        parts.append("-".join(languages))
    return "_".join(_UNSAFE.sub("_", part).strip("._") for part in parts)
