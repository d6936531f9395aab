"""The options of the document: a column of groups, those below the visible part made when the window is idle."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.attributes import ApprovalGroup, DocumentGroup, ManagementGroup, SignatureGroup
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.widgets.fields import enter_field
from clusterplanner.ui.widgets.tab_order import follow_by_tab


def _make_edition(desk: Desk, parent: QWidget) -> OptionGroup:
    from clusterplanner.ui.document.edition import EditionGroup

    return EditionGroup(desk, parent)


def _make_agreements(desk: Desk, parent: QWidget) -> OptionGroup:
    from clusterplanner.ui.document.agreements import AgreementsGroup

    return AgreementsGroup(desk, parent)


def _make_sections(desk: Desk, parent: QWidget) -> OptionGroup:
    from clusterplanner.ui.document.contents import SectionsGroup

    return SectionsGroup(desk, parent)


def _make_legal_basis(desk: Desk, parent: QWidget) -> OptionGroup:
    from clusterplanner.ui.document.legal_basis import LegalBasisGroup

    return LegalBasisGroup(desk, parent)


_GROUPS: tuple[Callable[[Desk, QWidget], OptionGroup], ...] = (
    DocumentGroup,
    _make_edition,
    ApprovalGroup,
    SignatureGroup,
    _make_agreements,
    ManagementGroup,
    _make_sections,
    _make_legal_basis,
)


class DocumentOptions(QScrollArea):
    """A column of groups of fields; each change is an edit of the plan, so the preview follows.

    Groups that come into view are there at the first paint, the others follow one by one while nothing else is to do,
    and all at once when a field is asked for.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: list[OptionGroup] = []
        self._missing = deque(_GROUPS)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._make_next)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._make_next()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def show_plan(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        for group in self._groups:
            group.show_plan(plan)

    def field(self, path: str) -> QWidget | None:
        """Return the field of a path of the plan or the one nearest to it, None when there is none."""
        self.complete()
        fields = {path: field for group in self._groups for path, field in group.fields.items()}
        near = (each for each in fields if each.startswith(f"{path}/") or path.startswith(f"{each}/"))
        return fields.get(path if path in fields else next(near, ""))

    def reveal(self, where: str) -> bool:
        """Put the focus on a field of the plan; False when there is none of that path."""
        field = self.field(where)
        if field is None:
            return False
        enter_field(field)
        return True

    # ------------------------------------------------------------------ the groups, as they are wanted

    def complete(self) -> None:
        """Make every group now."""
        while self._missing:
            self._make_next()

    def _make_next(self) -> None:
        group = self._missing.popleft()(self._desk, self._content)
        group.show_plan(self._desk.session.plan)
        self._groups.append(group)
        self._column.insertWidget(len(self._groups) - 1, group)
        group.show()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))  # it has its place at once
        self.updateGeometry()  # the group may need more width than those before it
        group.remade.connect(self._order_tabs)
        self._order_tabs()
        if not self._missing:
            self._idle.stop()

    def _order_tabs(self) -> None:
        follow_by_tab(self, *self._groups)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        while self._missing and self._content.sizeHint().height() < self.viewport().height():
            self._make_next()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._missing:
            self._idle.start(10)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._idle.stop()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.complete()
        return super().focusNextPrevChild(forward)
