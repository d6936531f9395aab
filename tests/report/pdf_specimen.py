"""A rich document made by hand: every block that a plan may hold, in official Russian."""

from __future__ import annotations

from decimal import Decimal

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import (
    Align,
    Approval,
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
    Signature,
    Style,
    Table,
    Turn,
)


def words(text: str, **look: bool) -> Runs:
    return (Run(text, **look),)  # type: ignore[arg-type]


def cell(text: str, **look: object) -> Cell:
    return Cell((words(text),), **look)  # type: ignore[arg-type]


PROVISION = (
    "План мероприятий разработан в целях создания благоприятных условий для развития субъектов малого и среднего "
    "предпринимательства Витебской области, формирования инновационно-промышленных кластеров и повышения "
    "конкурентоспособности организаций региона на внутреннем и внешних рынках на 2026–2030 годы."
)
BASIS = (
    "Правовую основу плана составляют постановление Совета Министров Республики Беларусь от 17 октября 2018 г. № 743 "
    "«Об утверждении Стратегии развития малого и среднего предпринимательства „Беларусь – страна успешного "
    "предпринимательства“ на период до 2030 года» и Концепция формирования и развития инновационно-промышленных "
    "кластеров."
)
MEASURE = (
    "Проведение обучающих семинаров для субъектов малого и среднего предпринимательства по вопросам участия в "
    "кластерах, подготовки кластерных проектов и получения государственной финансовой поддержки"
)
RESULT = "Вовлечение в кластерные инициативы не менее {n} субъектов малого и среднего предпринимательства ежегодно"
LONG = " ".join(["Создание центра кластерного развития с оказанием консультационных услуг участникам кластера."] * 14)

COLUMNS = (
    Column(words("№ п/п"), 0.05, Align.CENTRE),
    Column(words("Наименование мероприятия"), 0.29),
    Column(words("Срок исполнения"), 0.11, Align.CENTRE),
    Column(words("Ответственные исполнители"), 0.19),
    Column(words("Объем и источники финансирования, тыс. рублей"), 0.16),
    Column(words("Ожидаемый результат"), 0.20),
)


def measures(rows: int) -> Table:
    filled: list[Row] = []
    for index in range(rows):
        if index % 10 == 0:
            task = f"Задача {index // 10 + 1}. Развитие инфраструктуры поддержки предпринимательства и кластеров"
            filled.append(Row((cell(task, span=6),), RowKind.GROUP))
        filled.append(
            Row(
                (
                    cell(f"{index + 1}"),
                    cell(LONG if index == 17 else MEASURE),
                    cell("2026–2030 годы"),
                    Cell(
                        (
                            words("Комитет экономики Витебского облисполкома"),
                            words("городские и районные исполнительные комитеты"),
                        )
                    ),
                    Cell((words("республиканский бюджет – 1\u00a0250,0"), words("местный бюджет – 320,5"))),
                    cell(RESULT.format(n=index + 5)),
                ),
                id=f"measure-{index}",
            )
        )
    total = (cell("Итого", span=4), cell("62\u00a0820,0", align=Align.RIGHT), cell(""))
    filled.append(Row(total, RowKind.TOTAL))
    return Table(
        "measures", COLUMNS, tuple(filled), "Мероприятия плана", words("Таблица 3. Мероприятия"), True, "table-measures"
    )


def figures() -> Table:
    columns = (
        Column(words("Показатель"), 0.46),
        *(Column(words(str(year)), 0.18, Align.RIGHT) for year in (2021, 2022, 2023)),
    )
    rows = tuple(
        Row((cell(name), *(cell(value) for value in values)))
        for name, values in (
            ("Число микро-, малых и средних организаций, единиц", ("8\u00a0412", "8\u00a0397", "8\u00a0455")),
            ("Доля в валовой добавленной стоимости, %", ("24,1", "23,8", "24,6")),
            ("Выручка от реализации, млн рублей", ("9\u00a0874,3", "11\u00a0020,9", "12\u00a0488,0")),
        )
    )
    return Table("figures", columns, rows, "Показатели развития", words("Таблица 1. Показатели развития"))


def number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def line_chart() -> Chart:
    labels = tuple(str(year) for year in range(2016, 2025))

    def series(name: str, values: tuple[str | None, ...], emphasis: bool = False) -> ChartSeries:
        return ChartSeries(name, tuple(number(value) for value in values), emphasis)

    return Chart(
        ChartKind.LINE,
        labels,
        (
            series("Витебская область", ("20.1", "20.4", "20.9", None, "21.7", "22.0", "21.6", "22.3", "23.1"), True),
            series("Республика Беларусь", ("24.0", "24.6", "25.1", "26.1", "26.4", "26.0", "25.8", "26.9", "27.4")),
            series("Гродненская область", ("19.5", "20.6", "21.2", "21.0", "21.9", "21.4", "21.8", "22.6", None)),
            series("Брестская область", ("21.5", "22.6", "22.2", "23.0", "22.9", "23.4", "22.8", "23.6", "24.2")),
        ),
        "%",
        words("Рисунок 1. Доля малого и среднего предпринимательства в валовом региональном продукте"),
        "Линейный график долей по годам",
        1,
    )


def bar_chart() -> Chart:
    names = ("Брестская", "Витебская", "Гомельская", "Гродненская", "г. Минск", "Минская", "Могилевская")
    values = ("11204", "8455", "9630", "8011", "39540", "20110", "7702")
    return Chart(
        ChartKind.BAR,
        tuple(name if name.startswith("г.") else f"{name} область" for name in names),
        (ChartSeries("2023 год", tuple(number(value) for value in values)),),
        "единиц",
        words("Рисунок 2. Число микро-, малых и средних организаций по областям"),
        "Столбчатая диаграмма по областям",
    )


def grouped_chart() -> Chart:
    return Chart(
        ChartKind.BAR,
        ("2026", "2027", "2028", "2029", "2030"),
        (
            ChartSeries("Республиканский бюджет", tuple(map(number, ("120.5", "140", "160", "150.2", "90"))), True),
            ChartSeries("Местный бюджет", tuple(map(number, ("80", "85.5", "90", "92", "95")))),
            ChartSeries("Собственные средства", tuple(map(number, ("40", None, "62", "70", "88.8")))),
        ),
        "тыс. рублей",
        words("Рисунок 3. Финансирование по годам и источникам"),
        "Столбцы по годам",
        1,
    )


def specimen(rows: int = 40) -> Document:
    blocks: list[Block] = [
        Paragraph(words("ПРОЕКТ"), Style.MARK),
        Approval(("УТВЕРЖДЕНО", "Решение", "Витебского областного", "исполнительного комитета", "__.__.2026 № ____")),
        Paragraph(words("ПЛАН МЕРОПРИЯТИЙ"), Style.TITLE),
        Paragraph(
            words(
                "по развитию малого и среднего предпринимательства и кластерных инициатив в Витебской области "
                "на 2026–2030 годы"
            ),
            Style.SUBJECT,
        ),
        Paragraph(words("г. Витебск, 2026"), Style.PLACE),
        Contents(words("СОДЕРЖАНИЕ")),
        Heading(1, words("ГЛАВА 1. ОБЩИЕ ПОЛОЖЕНИЯ"), "general"),
        Paragraph((Run("1. "), Run(PROVISION)), Style.POINT),
        Paragraph((Run("2. "), Run(BASIS)), Style.POINT),
        Paragraph((Run("3. "), Run("Основными направлениями плана являются:")), Style.POINT),
        Paragraph(words("развитие инфраструктуры поддержки предпринимательства;"), Style.LIST_ITEM),
        Paragraph(
            words("содействие формированию кластеров в промышленности и агропромышленном комплексе;"), Style.LIST_ITEM
        ),
        Paragraph(words("упрощение доступа организаций к финансовым ресурсам."), Style.LIST_ITEM),
        Paragraph(
            (
                Run("4. "),
                Run("Мероприятия приведены в "),
                Run("таблице 3", anchor="table-measures"),
                Run(" настоящего плана."),
            ),
            Style.POINT,
        ),
        Heading(
            1, words("ГЛАВА 2. ОЦЕНКА РАЗВИТИЯ МАЛОГО И СРЕДНЕГО ПРЕДПРИНИМАТЕЛЬСТВА В ВИТЕБСКОЙ ОБЛАСТИ"), "state"
        ),
        Heading(2, words("2.1. Показатели развития"), "indicators"),
        *(Paragraph((Run(f"{index}. "), Run(PROVISION)), Style.POINT) for index in range(5, 8)),
        figures(),
        Paragraph(words("Источник: Национальный статистический комитет Республики Беларусь."), Style.SOURCE),
        line_chart(),
        Paragraph(
            words("Источник: Национальный статистический комитет Республики Беларусь. За 2019 год данных нет."),
            Style.SOURCE,
        ),
        Heading(2, words("2.2. Сравнение с другими областями"), "compare"),
        Paragraph((Run("8. "), Run(BASIS, italic=True)), Style.POINT),
        bar_chart(),
        Paragraph((Run("9. "), Run("Итоги: ", bold=True), Run(PROVISION)), Style.POINT),
        grouped_chart(),
        Turn(True),
        Heading(1, words("ГЛАВА 5. МЕРОПРИЯТИЯ"), "measures"),
        measures(rows),
        Turn(False),
        Heading(1, words("ГЛАВА 8. УПРАВЛЕНИЕ И МОНИТОРИНГ"), "monitoring"),
        *(Paragraph((Run(f"{index}. "), Run(PROVISION)), Style.POINT) for index in range(10, 13)),
        Signature("Председатель комитета экономики Витебского областного исполнительного комитета", "И.И.Иванов"),
        Approval(
            (
                "СОГЛАСОВАНО",
                "Заместитель Министра экономики",
                "Республики Беларусь",
                "____________ П.П.Петров",
                "__.__.2026",
            ),
            at_right=False,
        ),
        Heading(1, words("Приложение 1. Паспорт данных"), "annex", new_page=True),
        figures(),
    ]
    return Document(
        "План мероприятий <& «Витебск»",
        "Развитие МСП",
        "Комитет экономики",
        Language.RU,
        "instruction-4-2009",
        tuple(blocks),
    )
