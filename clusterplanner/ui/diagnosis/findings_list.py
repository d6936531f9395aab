"""The findings as a list, the gravest first, each with how grave it is and what was decided."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clusterplanner.core.analysis.diagnosis import Finding, Gravity
from clusterplanner.core.plan.plan import Stance
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.diagnosis.two_lines import ROW_ROLE, Row

_Index = QModelIndex | QPersistentModelIndex

FINDING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_LAGGING: Final = frozenset({Gravity.NOTABLE, Gravity.WEAK, Gravity.GRAVE})


class FindingsModel(QAbstractListModel):
    """Findings in the order in which they are read."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lagging_only = False
        self._findings: tuple[Finding, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show(self, *, lagging_only: bool) -> None:
        """Bring the list up to date, with all findings or only those that lag."""
        found = self._look.findings
        shown = tuple(each for each in found if each.gravity in _LAGGING) if lagging_only else found
        same = [each.gauge.id for each in shown] == [each.gauge.id for each in self._findings]
        if not same:
            self.beginResetModel()
        self._findings = shown
        self._rows = tuple(self._row(each) for each in shown)
        if not same:
            self.endResetModel()
        elif shown:
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            self.layoutChanged.emit()  # a decision may take another line

    def row_of(self, finding: str) -> int:
        """Return the row of a finding by its gauge, -1 when it is not listed."""
        return next((row for row, each in enumerate(self._findings) if each.gauge.id == finding), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.name}. {row.line}",
            ROW_ROLE: row,
            FINDING_ROLE: self._findings[index.row()],
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def _row(self, found: Finding) -> Row:
        language, colours = self._look.desk.language, self._look.desk.colours
        parts = [self._look.gravity_line(found)]
        judged = self._look.judgement(found.gauge.id)
        mark = colour = ""
        if judged is not None:
            accepted = judged.stance is Stance.ACCEPTED
            parts.append(self.tr("accepted into the plan") if accepted else self.tr("dismissed", "finding"))
            mark, colour = ("fine", colours.good) if accepted else ("close", colours.muted)
        name = found.gauge.name[language]
        return Row(
            name, "\n".join(parts), found.score, self._look.judged_signs(found), self._look.shade(found), mark, colour
        )
