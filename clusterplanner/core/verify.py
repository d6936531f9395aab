"""Tells which version of a plan a PDF was made from, whether the file agrees with itself, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.problems import Problem, Refusal, Severity
from clusterplanner.core.base.safely import read_bytes
from clusterplanner.core.base.seal import code_of
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.files.plan_file import from_text
from clusterplanner.core.plan.canonical import to_text
from clusterplanner.core.plan.telling import Difference, differences

if TYPE_CHECKING:
    from pathlib import Path

    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.report.pdf.sealing import Sealed

_SHOWN_PAGES: Final = 10
_INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class Verified:
    """What a PDF carries and what is wrong with it.

    `code` is computed from the plan inside, whatever the file says; `exact` files are, byte for byte, what the program
    makes of that plan.
    """

    plan: Plan
    code: str
    metadata: str
    properties: str
    printed: str
    findings: tuple[Problem, ...]
    exact: bool

    @property
    def intact(self) -> bool:
        """Whether all codes are the plan's and no page says anything else than the plan."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A plan beside the one inside a PDF: its code, whether it is the same version, what differs."""

    code: str
    same: bool
    differences: tuple[Difference, ...]


def read_document(path: Path) -> bytes:
    """Return the content of a PDF file; raises Refusal."""
    from clusterplanner.core.report.pdf.sealing import MAX_BYTES

    return read_bytes(path, MAX_BYTES, too_large="V103", folder="V106")


@dataclass(frozen=True, slots=True)
class Opened:
    """A document as read: its bytes, what they say, the plan inside."""

    data: bytes
    sealed: Sealed
    plan: Plan


def open_document(data: bytes, name: str, library: Library) -> Opened:
    """Return what a PDF says of its plan, `name` being its file's for the sentences.

    Raises Refusal for what is no PDF of this program.
    """
    from clusterplanner.core.report.pdf.sealing import read_sealed

    sealed = read_sealed(data, name)
    return Opened(data, sealed, from_text(sealed.content, name, library.gazetteer.territories))


def make_again(opened: Opened, library: Library) -> bytes | None:
    """Return the file that this program makes of the plan, None when another one made the document.

    This is what takes long. Unlike the other steps it does not use PDFium, which knows one thread only, so it may be
    done in another thread.
    """
    from clusterplanner.core.report.build import build
    from clusterplanner.core.report.pdf import write
    from clusterplanner.core.report.pdf.finish import PRODUCER

    if opened.sealed.producer != PRODUCER or opened.sealed.language not in set(Language):
        return None
    try:
        return write(build(opened.plan, library, Language(opened.sealed.language)))
    except Refusal:
        return None


def judge(opened: Opened, made: bytes | None) -> Verified:
    """Return whether what a document says is so, its pages held against those made of the plan inside."""
    sealed = opened.sealed
    code = code_of(sealed.content)
    findings = (*_wrong_codes(sealed, code), *_wrong_pages(opened.data, sealed, made))
    exact = opened.data == made
    return Verified(opened.plan, code, sealed.metadata, sealed.properties, sealed.printed, findings, exact)


def verify(data: bytes, name: str, library: Library) -> Verified:
    """Return what a PDF says of its plan and whether that is so, `name` being its file's for the sentences.

    Raises Refusal for what is no PDF of this program. The pages are held against those that the program makes of the
    plan inside; that cannot be done for a file that another version of the program made.
    """
    opened = open_document(data, name, library)
    return judge(opened, make_again(opened, library))


def plan_in(data: bytes, name: str, library: Library) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan that a PDF carries, and what is wrong with the codes that name it; raises Refusal."""
    opened = open_document(data, name, library)
    return opened.plan, _wrong_codes(opened.sealed, code_of(opened.sealed.content))


def compare(verified: Verified, plan: Plan, library: Library, language: Language) -> Comparison:
    """Return how a plan differs from the one inside a PDF, the latter being the earlier one."""
    content = to_text(plan)
    return Comparison(
        code_of(content),
        content == to_text(verified.plan),
        differences(verified.plan, plan, library, language),
    )


def report(
    verified: Verified, language: Language, compared: Comparison | None = None, file: str = "", most: int = 40
) -> tuple[str, ...]:
    """Return what a check found as lines for a reader; of the differences to a plan at most so many.

    `file` is where the plan stands that it was compared with, "" for the one that is open.
    """

    def told(key: str, **values: object) -> str:
        return say(f"verify.{key}", language, **values)

    lines = [told("code", code=verified.code)]
    lines += [f"{each.code}: {each.sentence(language)}" for each in verified.findings]
    if verified.exact:
        lines.append(told("exact"))
    elif verified.intact:
        lines.append(told("codes_agree" if verified.findings else "agrees"))
    if compared:
        which = ("same" if compared.same else "other") if file else ("same_open" if compared.same else "other_open")
        lines.append(told(which, file=file, code=compared.code))
        lines += [
            _INDENT + told("difference", field=each.field, before=each.before, after=each.after)
            for each in compared.differences[:most]
        ]
        if len(compared.differences) > most:
            lines.append(_INDENT + told("more", count=len(compared.differences) - most))
        if not compared.same and not compared.differences:
            lines.append(_INDENT + told("spelling"))
    return (*lines, told("no_signature"))


def _wrong_codes(sealed: Sealed, code: str) -> tuple[Problem, ...]:
    found = []
    named = next((each for each in (sealed.metadata, sealed.properties) if each != code), code)
    if named != code:
        found.append(_error("V201", code=code, named=named) if named else _error("V202", code=code))
    if sealed.printed != code:
        found.append(_error("V203", code=code, printed=sealed.printed) if sealed.printed else _error("V204", code=code))
    return tuple(found)


def _wrong_pages(data: bytes, sealed: Sealed, made: bytes | None) -> tuple[Problem, ...]:
    from clusterplanner.core.report.pdf.sealing import page_texts

    if made is None:
        return (Problem("V206", Severity.NOTICE),)
    if made == data:
        return ()
    pairs = zip_longest(sealed.pages, page_texts(made))
    pages = [str(number) for number, (there, here) in enumerate(pairs, 1) if there != here]
    if not pages:
        return ()
    shown = ", ".join(pages[:_SHOWN_PAGES]) + (", …" if len(pages) > _SHOWN_PAGES else "")
    return (_error("V205", pages=shown),)


def _error(sentence: str, /, **values: str) -> Problem:
    return Problem(sentence, Severity.ERROR, "", tuple(values.items()))
