"""The founding article's tables, with what follows from them computed instead of quoted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from clusterplanner.core.analysis.article import (
    ARTICLE,
    FIRST_YEAR,
    LAST_YEAR,
    Row,
    innovation_change,
    innovation_gap,
    table_1,
    table_2,
)
from clusterplanner.core.base.numbers import NO_BREAK_SPACE, format_number
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.region_model import difference_text
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.figure_table import (
    Cell,
    FigureTable,
    change_cell,
    figure_cell,
    name_cell,
    show_change,
)
from clusterplanner.ui.widgets.passport import Passport, show_derivation, source_text
from clusterplanner.ui.widgets.value_link import ValueLink


class ArticleTables(QScrollArea):
    """Tables 1 and 2, the two known points of figure 3, and figure 4's place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("reference", "negative-trends")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gap = round(UNIT * desk.scale)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap // 2)
        self._text(source_text(desk, desk.library.figures.sources[ARTICLE]))
        self._column.addSpacing(gap)
        figures = desk.library.figures
        names = desk.library.gazetteer.territories
        self._table(
            self.tr("Table 1. Number of SMEs at the end of the year, units"),
            self.tr("Territory"),
            [(names[row.territory].name[desk.language], row) for row in table_1(figures)],
        )
        self._column.addSpacing(gap)
        self._table(
            self.tr("Table 2. Contribution of SMEs to the economy of the republic, %"),
            self.tr("Indicator"),
            [(figures.indicators[row.indicator].short[desk.language], row) for row in table_2(figures)],
        )
        self._column.addSpacing(gap)
        self._innovation()
        self._column.addSpacing(gap)
        self._heading(self.tr("Figure 4. Joint innovation projects of SMEs by country"))
        self._text(
            self.tr("The values of this figure are not known: the article shows it without numbers that can be read.")
        )
        self._column.addStretch(1)
        self.setWidget(content)

    def _table(self, title: str, first: str, rows: Sequence[tuple[str, Row]]) -> None:
        desk = self._desk
        self._heading(title)
        table = FigureTable(desk, title, sortable=False)
        headers = [first, str(FIRST_YEAR), str(LAST_YEAR), self.tr("Change"), self.tr("Change, %")]
        shares = all(row.change.in_points for _name, row in rows)
        if shares:
            headers.pop()
        revised = any(row.revised for _name, row in rows)
        if revised:
            headers.append(phrase(self.tr("%1 by the preferred source", "year"), LAST_YEAR))
        cells = []
        for name, row in rows:
            line = [name_cell(name), figure_cell(desk, row.change.first), figure_cell(desk, row.change.last)]
            if not shares:
                line.append(self._absolute_cell(row))
            line.append(change_cell(desk, row.change))
            if revised:
                line.append(figure_cell(desk, row.revised) if row.revised else name_cell(""))
            cells.append(line)
        table.show_rows(headers, cells)
        table.fit_height()
        self._column.addWidget(table)

    def _absolute_cell(self, row: Row) -> Cell:
        desk, change = self._desk, row.change
        text = format_number(change.absolute, desk.language, signed=True)
        values = [format_number(each.value, desk.language) for each in (change.last, change.first)]

        def explain(parent: QWidget) -> Passport:
            return show_derivation(parent, desk, text, " − ".join(values), (change.last, change.first))

        return Cell(text, float(change.absolute), explain)

    def _innovation(self) -> None:
        desk = self._desk
        gap, change = innovation_gap(desk.library.figures), innovation_change(desk.library.figures)
        self._heading(self.tr("Figure 3. Share of SMEs that introduce product or process innovations"))
        assert gap.value is not None
        ratio = format_number(gap.value, desk.language, 1)
        values = [format_number(each.value, desk.language) for each in (gap.dividend, gap.divisor)]
        self._text(
            phrase(
                self.tr("%1: European Union %2, Belarus %3. The article calls this 10 times; computed, it is:", "year"),
                gap.dividend.year,
                f"{values[0]}{NO_BREAK_SPACE}%",
                f"{values[1]}{NO_BREAK_SPACE}%",
            )
        )
        times = phrase(self.tr("%1 times"), ratio)
        formula = " : ".join(values)
        self._link(times, lambda: show_derivation(self, desk, times, formula, (gap.dividend, gap.divisor)))
        told = phrase(
            self.tr("Belarus, change from %1 to %2:"),
            change.first.year,
            change.last.year,
        )
        self._text(told)
        self._link(difference_text(desk, change.last.indicator, change), lambda: show_change(self, desk, change))

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        label.setObjectName("subtitle")
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _text(self, text: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _link(self, text: str, open_passport: Callable[[], object]) -> None:
        link = ValueLink(self._desk, large=True)
        link.show_value(text, text, open_passport)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
