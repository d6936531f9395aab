"""Every kind of document in every language, measured on the file: margins, stops, line ends, heads of pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import pytest
from hard_plans import long_plan
from printed import HEADINGS, Line, Printed, read

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.edits import change_kind
from clusterplanner.core.plan.plan import Approval as Form
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Approval, Document, RowKind, Schedule, Signature, Table, plain
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.profile import load_profile

Make = Callable[[Kind, Language], Plan]
PROFILE = load_profile("instruction-4-2009")

# What may not stand at the end of a line, and what then begins the next one.
PARTED = (
    (r"(№|No\.)$", r""),
    (r"\d$", r"(%|‰|г\.|гг\.|год|гад|тыс\.|млн|млрд|руб|процент|працэнт|единиц|адзін|человек|чалавек|раз|п\. п\.)"),
    (r"\d$", r"(per cent|percentage|units?\b|persons?\b|thousand|million|roubles?|times\b)"),
    (r"\d$", r"\d{3}(?!\d)"),
    (r"\b(тыс\.|млн|млрд|thousand|million)$", r"\w"),
    (r"(?<!\d[ \xa0])\b[гГ]\.$", r"[А-ЯЁІЎ]"),
    (r"\b[А-ЯЁІЎA-Z]\.$", r"[А-ЯЁІЎA-Z][\w’-]"),
    (r"\b[А-ЯЁІЎA-Z][\w’-]+$", r"[А-ЯЁІЎA-Z]\.[А-ЯЁІЎA-Z]\."),
    (r"(?i)\b(таблиц\w*|табліц\w*|рисун\w+|малюн\w+|страниц\w*|старон\w+|tables?|figures?|pages?)$", r"\d"),
    (r"", r"[–—] "),
    (r"[(«„“][А-Яа-яЁёІіЎў]$", r""),
)


def usual(kind: Kind, language: Language) -> Plan:
    return change_kind(sample_plan(library(), language), library(), kind)


def short(kind: Kind, language: Language) -> Plan:
    measures = [each.id for each in library().catalogue.main_measures[:3]]
    plan = new_plan(library(), "BY-HM", 2026, 2026, measures, language, kind)
    form = plan.approval.form if kind is Kind.BRIEF else Form.PERSON
    return replace(plan, approval=replace(plan.approval, form=form))


def district(kind: Kind, language: Language) -> Plan:
    return new_plan(library(), "r-braslauski", 2026, 2030, ("seminars",), language, kind)


def bilingual(kind: Kind, language: Language) -> Plan:
    return replace(usual(kind, language), second_language=Language.BE)


def long(kind: Kind, language: Language) -> Plan:
    return change_kind(long_plan(150, language), library(), kind)


@dataclass(frozen=True)
class Case:
    document: Document
    printed: Printed


@cache
def case(make: Make, kind: Kind, language: Language) -> Case:
    document = build(make(kind, language), library())
    return Case(document, read(render(document, Format.PDF)))


CASES = (
    *((usual, kind, language) for kind in (Kind.ACTION_PLAN, Kind.BRIEF) for language in Language),
    *((short, kind, language) for kind in Kind for language in Language),
    *((district, Kind.REGIONAL_COMPLEX, language) for language in Language),
    (bilingual, Kind.ACTION_PLAN, Language.RU),
    (long, Kind.REGIONAL_COMPLEX, Language.RU),
)


def each_of(cases: Iterable[tuple[Make, Kind, Language]]) -> pytest.MarkDecorator:
    known = list(cases)
    names = [f"{make.__name__}-{kind}-{language}" for make, kind, language in known]
    return pytest.mark.parametrize(("make", "kind", "language"), known, ids=names)


EACH = each_of(CASES)
# Two languages side by side have their blocks in two columns, each with stops of its own.
ALONE = each_of(case for case in CASES if case[0] is not bilingual)


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ("приведены в таблице", "1. Далее"),
        ("на 2,7", "процента"),
        ("в 2024", "г."),
        ("от 1 декабря 2014 г. №", "90"),
        ("объем 1", "250,0"),
        ("тыс.", "рублей"),
        ("в г.", "Минске"),
        ("И.О.", "Фамилия"),
        ("Костюченко", "Е.А. Методологические"),
        ("Указ «О", "государственной"),
        ("показатель", "– рост"),
    ],
)
def test_what_is_watched_for_is_seen(end: str, start: str) -> None:
    assert is_parted(end, start)


@pytest.mark.parametrize(("end", "start"), [("в 2024 г.", "Минск"), ("№ 90,", "92"), ("от 17 октября", "2018 г.")])
def test_what_may_part_may(end: str, start: str) -> None:
    assert not is_parted(end.replace(" г", "\u00a0г"), start)


def is_parted(end: str, start: str) -> bool:
    return any(re.search(before, end) and re.match(after, start) for before, after in PARTED)


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").strip()


def squash(text: str) -> str:
    return re.sub(r"[\s\-\u00ad\x02\ufffe]+", "", text)


def is_page_number(line: Line) -> bool:
    return line.tag == "Artifact" and line.base < 20 and line.text.strip() == str(line.page + 1)


def is_seal(line: Line, case: Case) -> bool:
    return line.tag == "Artifact" and bool(case.document.seal) and line.text.strip() == case.document.seal.words


@EACH
def test_nothing_but_page_number_and_seal_lies_outside_the_margins(make: Make, kind: Kind, language: Language) -> None:
    each = case(make, kind, language)
    for line in each.printed.lines:
        if is_page_number(line) or is_seal(line, each) or not line.text.strip():
            continue
        width, height = each.printed.sheets[line.page]
        sheet = PROFILE.sheet if width < height else PROFILE.sheet.turned()
        assert sheet.left - 0.4 <= line.left, line
        assert line.right <= width - sheet.right + 0.4, line
        assert sheet.top - 0.2 <= line.top, line
        assert line.base <= height - sheet.bottom, line


@EACH
def test_every_page_but_the_first_has_its_number_in_the_top_centre(make: Make, kind: Kind, language: Language) -> None:
    printed = case(make, kind, language).printed
    numbers = {line.page: line for line in printed.lines if is_page_number(line)}
    assert set(numbers) == set(range(1, len(printed.sheets)))
    for page, line in numbers.items():
        width, height = printed.sheets[page]
        sheet = PROFILE.sheet if width < height else PROFILE.sheet.turned()
        assert (line.left + line.right) / 2 == pytest.approx((sheet.left + width - sheet.right) / 2, abs=0.5)
        assert 10 <= line.top <= line.base <= 15


@ALONE
def test_the_approval_begins_at_its_stop_and_the_name_ends_at_the_margin(
    make: Make, kind: Kind, language: Language
) -> None:
    document, printed = (each := case(make, kind, language)).document, each.printed
    for block in document.blocks:
        if isinstance(block, Approval) and block.at_right:
            (lines,) = (p for p in printed.paragraphs() if p[0].page == 0 and spaced(p[0].text) == block.lines[0])
            assert [spaced(line.text) for line in lines] == [spaced(each) for each in block.lines]
            for line in lines:
                assert line.left == pytest.approx(PROFILE.sheet.left + PROFILE.stops.approval, abs=0.5)
        if isinstance(block, Signature):
            last = next(p for p in printed.paragraphs() if p[-1].text.rstrip().endswith(block.name))[-1]
            assert last.right == pytest.approx(PROFILE.sheet.width - PROFILE.sheet.right, abs=0.3)
    assert any(isinstance(block, Approval) for block in document.blocks) == (kind is not Kind.BRIEF)
    assert any(isinstance(block, Signature) for block in document.blocks)


@EACH
def test_no_line_ends_with_what_belongs_to_the_next(make: Make, kind: Kind, language: Language) -> None:
    seen = 0
    for lines in case(make, kind, language).printed.paragraphs():
        for one, other in pairwise(lines if lines[0].tag != "Figure" else ()):
            seen += 1
            end, start = one.text.rstrip(" "), other.text.lstrip(" ")
            assert not is_parted(end, start), f"{end} | {start}"
    assert seen > 10


@ALONE
def test_a_heading_has_text_below_it_on_its_page(make: Make, kind: Kind, language: Language) -> None:
    printed = case(make, kind, language).printed
    headings = 0
    for page in range(len(printed.sheets)):
        tags = [line.tag for line in printed.on(page) if line.tag != "Artifact"]
        headings += sum(tag in HEADINGS for tag in tags)
        assert tags[-1] not in HEADINGS, page
    assert bool(headings) == (kind is not Kind.BRIEF)


@EACH
def test_each_page_of_a_table_begins_with_its_header(make: Make, kind: Kind, language: Language) -> None:
    document, printed = (each := case(make, kind, language)).document, each.printed
    tables = [block for block in document.blocks if isinstance(block, Table | Schedule)]
    pages: dict[int, set[int]] = defaultdict(set)
    for (page, _), number in printed.tables.items():
        pages[number].add(page)
    assert set(pages) == set(range(len(tables)))
    broken = 0
    for number, table in enumerate(tables):
        if isinstance(table, Schedule):
            continue
        titles = sorted(squash("".join(plain(column.title) for column in table.columns)))
        for page in sorted(pages[number]):
            body = [line for line in printed.on(page) if printed.tables.get((page, line.mark)) == number]
            first = min(line.base for line in body)
            above = [line for line in printed.on(page) if line.base < first and not is_page_number(line)]
            if page == min(pages[number]):
                head = [line for line in above if printed.headers.get((page, line.mark)) == number]
            else:
                broken += 1
                head = [line for line in above if line.tag == "Artifact"]
                assert head == above, page
            if table.numbered and len(pages[number]) > 1:
                numbers = " ".join(str(place + 1) for place in range(len(table.columns)))
                assert above[-1].text.split() == numbers.split(), (page, above[-1])
            head = [line for line in head if line.text.split() != [str(n + 1) for n in range(len(table.columns))]]
            assert sorted(squash("".join(line.text for line in head))) == titles, page
    if make is not short:
        assert bool(broken) == (kind is not Kind.BRIEF)


@EACH
def test_no_page_ends_with_the_title_of_a_group(make: Make, kind: Kind, language: Language) -> None:
    document, printed = (each := case(make, kind, language)).document, each.printed
    tables = [block for block in document.blocks if isinstance(block, Table | Schedule)]
    titles = {
        (number, squash(plain(runs)))
        for number, table in enumerate(tables)
        if isinstance(table, Table)
        for row in table.rows
        if row.kind is RowKind.GROUP
        for runs in row.cells[0].paragraphs
    }
    for page in range(len(printed.sheets)):
        lasts = [lines for lines in printed.paragraphs() if lines[0].page == page]
        last = max(lasts, key=lambda lines: lines[-1].base)
        number = printed.tables.get((page, last[0].mark), -1)
        assert (number, squash("".join(line.text for line in last))) not in titles, page
    assert bool(titles) == (kind is not Kind.BRIEF)


@EACH
def test_no_page_is_nearly_blank_but_before_a_turn_and_at_the_end(make: Make, kind: Kind, language: Language) -> None:
    printed = case(make, kind, language).printed
    for page in range(len(printed.sheets)):
        lines = [line for line in printed.on(page) if line.tag != "Artifact"]
        assert len(lines) >= 3, page
