"""How much each finding counts for the advisor, for this session of work."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.icons import icon
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import NumberBox

_HIGHEST = 5


class Weights(QGroupBox):
    """A whole number from 0 to 5 for each finding, 1 at first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTitle(self.tr("Weights of the findings, 0 to 5"))
        language = look.desk.language
        form = QFormLayout()
        form.setVerticalSpacing(round(UNIT * look.desk.scale) // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.boxes: dict[str, NumberBox] = {}
        for gauge in gauges().values():
            box = NumberBox()
            box.setRange(0, _HIGHEST)
            box.valueChanged.connect(self._weigh)
            label = QLabel(gauge.name[language])
            label.setWordWrap(True)
            label.setBuddy(box)
            box.setAccessibleName(gauge.name[language])
            form.addRow(box, label)
            self.boxes[gauge.id] = box
        self.reset = QPushButton(icon("undo"), self.tr("All &weights back to 1"))
        self.reset.clicked.connect(lambda: look.weigh({}))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.reset)
        self.show_weights()

    def show_weights(self) -> None:
        """Show the weights as they are now."""
        weights = self._look.weights
        for finding, box in self.boxes.items():
            box.blockSignals(True)
            box.setValue(weights.get(finding, 1))
            box.blockSignals(False)
        self.reset.setEnabled(bool(weights))

    def _weigh(self, _weight: int) -> None:
        self._look.weigh({finding: box.value() for finding, box in self.boxes.items()})
