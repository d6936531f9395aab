"""The budget of the whole plan by source and year."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from clusterplanner.core.base.numbers import format_number, most_decimals
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.totals import budget_totals
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan.budget_table import funding_name


class TotalsTable(QTableWidget):
    """Sources in rows, years in columns, sums at the end of both; nothing to edit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Totals by year and source, thousand roubles"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()

    def show_plan(self, plan: Plan) -> None:
        """Add up the plan as it is now."""
        totals = budget_totals(plan)
        language, decimals = self._desk.language, most_decimals((totals.total, *totals.by_year.values()))
        unnamed = self.tr("not said")
        years = [str(year) if year else unnamed for year in totals.years]
        self.setColumnCount(len(years) + 2)
        self.setHorizontalHeaderLabels([self.tr("Source of funding"), *years, self.tr("Total")])
        self.setRowCount(len(totals.fundings) + 1)
        for row, funding in enumerate(totals.fundings):
            self._text(row, funding_name(funding, language) if funding else unnamed)
            for column, year in enumerate(totals.years, 1):
                self._number(row, column, format_number(totals.cell(year, funding), language, decimals))
            self._number(row, len(years) + 1, format_number(totals.by_funding[funding], language, decimals), bold=True)
        last = len(totals.fundings)
        self._text(last, self.tr("Total, thousand roubles"), bold=True)
        for column, year in enumerate(totals.years, 1):
            self._number(last, column, format_number(totals.by_year[year], language, decimals), bold=True)
        self._number(last, len(years) + 1, format_number(totals.total, language, decimals), bold=True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _text(self, row: int, text: str, *, bold: bool = False) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        font = item.font()
        font.setBold(bold)
        item.setFont(font)
        self.setItem(row, 0, item)
        return item

    def _number(self, row: int, column: int, text: str, *, bold: bool = False) -> None:
        item = QTableWidgetItem(text)
        font = item.font()
        font.setBold(bold)
        item.setFont(font)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)
