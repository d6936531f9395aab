"""The clusters, technoparks and zones that sources name for a region; each opens what is known of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from clusterplanner.core.facts.clusters import Cluster, Facility, Stage
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.passport import Passport, Rows, source_text

_ENTRY = Qt.ItemDataRole.UserRole


class ClusterList(QListWidget):
    """Clusters first, then what supports them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("reference", "cluster")
        self.setAccessibleName(self.tr("Clusters and infrastructure named in sources"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(round(8 * UNIT * desk.scale))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_entry)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_territory(self, code: str) -> int:
        """List what sources name for a territory; returns how many."""
        language, figures = self._desk.language, self._desk.library.figures
        self.clear()
        for cluster in figures.clusters(code):
            told = phrase(self.tr("%1: %2", "cluster: stage"), cluster.name[language], self._stage(cluster.stage))
            self._add(told, cluster)
        for facility in figures.facilities(code):
            self._add(facility.name[language], facility)
        return self.count()

    def _add(self, text: str, entry: Cluster | Facility) -> None:
        item = QListWidgetItem(text)
        item.setData(_ENTRY, entry)
        item.setToolTip(self.tr("Open what is known and its sources"))
        self.addItem(item)

    def _stage(self, stage: Stage) -> str:
        return {
            Stage.ACTIVE: self.tr("active", "cluster"),
            Stage.EMERGING: self.tr("emerging", "cluster"),
            Stage.POTENTIAL: self.tr("potential", "cluster"),
            Stage.PROPOSED: self.tr("proposed", "cluster"),
        }[stage]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_entry(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def open_entry(self, index: QModelIndex) -> None:
        """Open what is known of an entry."""
        entry: Cluster | Facility | None = index.data(_ENTRY) if index.isValid() else None
        if entry is not None:
            rows = tuple((heading, text) for heading, text in self._rows(entry) if text)
            Passport(self._desk, self.tr("What is known"), rows, self).open()

    def _rows(self, entry: Cluster | Facility) -> Rows:
        language = self._desk.language
        common = (
            (self.tr("Place"), entry.place[language]),
            (self.tr("Year of the report"), str(entry.year) if entry.year else ""),
            (self.tr("Note"), entry.note[language]),
            (self.tr("Sources"), "\n".join(self._sources(entry.sources))),
        )
        if isinstance(entry, Facility):
            return ((self.tr("Name"), entry.name[language]), *common)
        return (
            (self.tr("Name"), entry.name[language]),
            (self.tr("Stage by the sources"), self._stage(entry.stage)),
            (self.tr("Activity"), entry.activity[language]),
            (self.tr("Members"), entry.members[language]),
            *common,
        )

    def _sources(self, ids: Iterable[str]) -> Iterable[str]:
        for each in ids:
            source = self._desk.library.figures.sources[each]
            yield ". ".join(part for part in (source_text(self._desk, source), source.address) if part)
