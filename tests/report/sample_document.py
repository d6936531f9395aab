"""A made-up document with every kind of block, for the writers' tests; its figures mean nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import (
    Align,
    Approval,
    Bar,
    Block,
    Cell,
    Chart,
    ChartKind,
    ChartSeries,
    Column,
    Contents,
    Document,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Run,
    Runs,
    Schedule,
    Signature,
    Style,
    Table,
    Turn,
)

LONG = (
    "Развитие малого и среднего предпринимательства области опирается на кластерные инициативы, в которых промышленные "
    "предприятия, учреждения образования и науки, субъекты инфраструктуры поддержки и местные исполнительные органы "
    "договариваются о совместных проектах, общих поставщиках и подготовке кадров."
)


def runs(text: str, *, bold: bool = False, anchor: str = "") -> Runs:
    return (Run(text, bold=bold, anchor=anchor),)


def cell(text: str, value: Decimal | date | None = None, **look: object) -> Cell:
    return Cell(tuple(runs(line) for line in text.split("\n")), value=value, **look)  # type: ignore[arg-type]


def measures_table(rows: int = 14) -> Table:
    columns = (
        Column(runs("№ п/п"), 6, Align.CENTRE),
        Column(runs("Наименование мероприятия"), 30),
        Column(runs("Срок исполнения"), 12, Align.CENTRE),
        Column(runs("Ответственные исполнители"), 20),
        Column(runs("Объем и источники финансирования, тыс. рублей"), 17, Align.RIGHT),
        Column(runs("Ожидаемый результат"), 21),
    )
    body = tuple(
        Row(
            (
                cell(f"{n}."),
                cell(f"Провести {n}-й образовательный семинар для участников кластерных инициатив <b>&amp; «Звено»"),
                cell(f"{n % 4 + 1} квартал 2026 г."),
                cell("Витебский облисполком\nадминистрация СЭЗ «Витебск»"),
                cell(f"{n}\u00a0250,5\nместный бюджет"),
                cell("Обучено не менее 25 представителей субъектов малого и среднего предпринимательства"),
            ),
            id=f"item-{n}",
        )
        for n in range(1, rows + 1)
    )
    group = Row((cell("Задача 1. Создание условий для кластерной кооперации", span=6),), RowKind.GROUP)
    second = Row((cell("Задача 2. Доступ к финансированию", span=6),), RowKind.GROUP)
    total = Row((cell("Итого", span=4), cell("122\u00a0507,0"), cell("")), RowKind.TOTAL)
    half = max(1, rows // 2)
    return Table(
        name="Мероприятия",
        columns=columns,
        rows=(group, *body[:half], second, *body[half:], total),
        summary="Мероприятия плана с исполнителями, сроками и финансированием",
        caption=runs("Таблица 2 — Мероприятия"),
        numbered=True,
        anchor="table-measures",
    )


def small_table() -> Table:
    return Table(
        name="Показатели",
        columns=(
            Column(runs("Показатель"), 3),
            Column(runs("2023"), 1, Align.RIGHT),
            Column(runs("2024"), 1, Align.RIGHT),
        ),
        rows=(
            Row(
                (
                    cell("Число организаций, единиц"),
                    cell("8\u00a0123", Decimal(8123)),
                    cell("8\u00a0245", Decimal(8245)),
                )
            ),
            Row((cell("Доля в выручке, процентов"), cell("38,4", Decimal("38.4")), cell("—"))),
        ),
        summary="Показатели развития предпринимательства за два года",
        caption=runs("Таблица 1 — Показатели"),
        anchor="table-indicators",
    )


def charts() -> tuple[Chart, Chart]:
    years = tuple(str(year) for year in range(2016, 2025))
    own = (Decimal("21.4"), Decimal("22.0"), Decimal("22.9"), None)
    line = Chart(
        ChartKind.LINE,
        years,
        (
            ChartSeries("Витебская область", own + tuple(Decimal(f"2{n}.5") for n in range(1, 6)), emphasis=True),
            ChartSeries("Республика Беларусь", tuple(Decimal(f"2{n}.1") for n in range(1, 10))),
            ChartSeries("Гродненская область", tuple(Decimal(f"1{n}.7") for n in range(1, 10))),
        ),
        "процентов",
        runs("Рисунок 1 — Доля занятых в малых и средних организациях"),
        "Линейная диаграмма: доля занятых по годам, 2016–2024",
        decimals=1,
    )
    bar = Chart(
        ChartKind.BAR,
        ("Брестская", "Витебская", "Гомельская", "Гродненская", "г. Минск", "Минская", "Могилевская"),
        (ChartSeries("2024", tuple(Decimal(n * 1370) for n in range(3, 10)), emphasis=True),),
        "единиц",
        runs("Рисунок 2 — Число организаций"),
        "Столбчатая диаграмма: число организаций по областям, 2024",
    )
    return line, bar


def schedule(first_year: int = 2026, last_year: int = 2030) -> Schedule:
    """Return a schedule with a group, whole terms, terms known by half, a term that ends before it begins, and none."""
    days = (
        (date(2026, 7, 1), date(2028, 12, 31)),
        (date(2026, 3, 1), date(2026, 12, 15)),
        (date(2027, 1, 1), None),
        (None, date(2027, 6, 30)),
        (date(2029, 4, 1), date(2028, 3, 31)),
        (None, None),
        (date(2030, 10, 1), date(2033, 12, 31)),
    )
    bars = (
        Bar(str(n), runs(f"Мероприятие {n}: {LONG[:80]}"), f"срок {n}", *each, where=f"items/item-{n}/end")
        for n, each in enumerate(days, 1)
    )
    return Schedule(
        "Календарный график",
        first_year,
        last_year,
        ("№ п/п", "Наименование мероприятия", "Срок исполнения"),
        ("I", "II", "III", "IV"),
        (Bar("", runs("Задача 1"), "", kind=RowKind.GROUP), *bars),
        "Сроки мероприятий по кварталам",
        day_titles=("Начало", "Завершение"),
    )


def sheets() -> tuple[Table, ...]:
    measures = Table(
        "Мероприятия: сводный перечень [2026–2030]",
        (
            Column(runs("№"), 1, Align.CENTRE),
            Column(runs("Наименование мероприятия"), 5),
            Column(runs("Начало"), 2),
            Column(runs("Год"), 1, Align.CENTRE),
            Column(runs("Объем, тыс. рублей"), 2, Align.RIGHT),
        ),
        (
            *(
                Row(
                    (
                        cell(str(n), Decimal(n)),
                        cell(text),
                        cell(f"0{n}.02.2026", date(2026, 2, n)),
                        cell("2026", Decimal(2026)),
                        cell(f"{n}\u00a0250,50", Decimal(f"{n}250.50")),
                    )
                )
                for n, text in enumerate(("Провести семинар", "=1+1", "@SUM(A1)", "-2 процента", "#N/A"), 1)
            ),
            Row((cell("Итого", span=4), cell("16\u00a0252,50", Decimal("16252.50"))), RowKind.TOTAL),
        ),
        "Все мероприятия",
    )
    return measures, small_table()


def sample_document(language: Language = Language.RU, rows: int = 14) -> Document:
    line, bar = charts()
    blocks: tuple[Block, ...] = (
        Paragraph(runs("ПРОЕКТ"), Style.MARK),
        Approval(
            ("УТВЕРЖДЕНО", "Решение", "Витебского областного", "исполнительного комитета", "__.__.2026 № ____"),
            where="approval",
        ),
        Paragraph(runs("ПЛАН МЕРОПРИЯТИЙ"), Style.TITLE),
        Paragraph(runs("по поддержке кластерных инициатив Витебской области на 2026–2030 годы"), Style.SUBJECT),
        Paragraph(runs("г. Витебск\n2026"), Style.PLACE),
        Contents(runs("СОДЕРЖАНИЕ")),
        Heading(1, runs("ГЛАВА 1\nОБЩИЕ ПОЛОЖЕНИЯ"), "chapter-1", new_page=True),
        Paragraph(runs(LONG)),
        Paragraph(
            (*runs("1. Целью плана является "), Run("развитие", bold=True), Run(" кластеров", italic=True)), Style.POINT
        ),
        Paragraph(runs("правовые условия;"), Style.LIST_ITEM),
        Paragraph(runs("доступ к финансированию."), Style.LIST_ITEM),
        Paragraph((Run("Мероприятия приведены в "), Run("таблице 2", anchor="table-measures"), Run("."))),
        Heading(1, runs("ГЛАВА 2\nОЦЕНКА РАЗВИТИЯ"), "chapter-2"),
        Heading(2, runs("2.1. Показатели"), "section-2-1"),
        *(Paragraph(runs(LONG)) for _ in range(4)),
        small_table(),
        Paragraph(runs("Источник: статистический сборник."), Style.SOURCE),
        Paragraph(runs(LONG)),
        line,
        Paragraph(runs("Источник: статистический сборник."), Style.SOURCE),
        bar,
        Turn(landscape=True),
        Heading(1, runs("ГЛАВА 3\nМЕРОПРИЯТИЯ"), "chapter-3"),
        measures_table(rows),
        Turn(landscape=False),
        Heading(1, runs("ГЛАВА 4\nУПРАВЛЕНИЕ"), "chapter-4"),
        Paragraph(runs(LONG)),
        Signature("Председатель комитета экономики Витебского областного исполнительного комитета", "И.И.Иванова"),
        Approval(("СОГЛАСОВАНО", "Первый заместитель Министра экономики", "П.П.Петров", "__.__.2026"), at_right=False),
        Approval(("СОГЛАСОВАНО", "Директор учреждения", "С.С.Сидоров"), at_right=False),
    )
    return Document(
        title="План мероприятий по поддержке кластерных инициатив Витебской области на 2026–2030 годы",
        subject="Поддержка кластерных инициатив",
        author="Витебский областной исполнительный комитет",
        language=language,
        profile="instruction-4-2009",
        blocks=blocks,
        sheets=sheets(),
        file_stem="plan-vitebsk",
    )
