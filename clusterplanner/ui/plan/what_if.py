"""What if: a slider for the last value of a target, with the pace that it needs, the verdict and the line to it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.pace import Verdict, course, reached
from clusterplanner.core.analysis.wording import verdict_sentences
from clusterplanner.core.base.numbers import NO_BREAK_SPACE, decimals_of, format_number
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.plan.plan import Target
from clusterplanner.core.plan.target_pace import JudgedTarget, judge_target
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.series_chart import Line, SeriesChart

_STEPS: Final = 100  # how many steps the slider has at the most, so that its ends are in reach of the arrow keys
_WHOLE: Final = Decimal(100)


def judged_now(desk: Desk, target: Target) -> JudgedTarget | None:
    """Return what the past says of a target; of its baseline in the plan's last year where it has no value yet."""
    plan = desk.session.plan
    if target.values or target.baseline is None:
        return judge_target(plan, desk.library, target)
    return judge_target(plan, desk.library, target, (plan.last_year, target.baseline))


class WhatIfDialog(QDialog):
    """Shows what another last value would ask for; the plan changes only when `taken` tells a value."""

    taken = Signal(int, object)

    def __init__(self, desk: Desk, judged: JudgedTarget, found: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What if"))
        self._desk, self._judged, self._verdict = desk, judged, found
        self._indicator = desk.library.figures.indicators[judged.target.indicator]
        self._unit = desk.library.figures.unit(self._indicator.id)[desk.language]
        self.value = judged.value
        self._low, self._step, steps = self._scale()
        self.chart = SeriesChart(desk)
        self.chart.setAccessibleName(self._indicator.short[desk.language])
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # the words come first
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, steps)
        self.slider.setPageStep(max(1, steps // 10))
        self.slider.setValue(round((self.value - self._low) / self._step))
        caption = QLabel(phrase(self.tr("&Value in %1:", "a year"), judged.year))
        caption.setBuddy(self.slider)
        self.told = QLabel()
        self.told.setObjectName("subtitle")
        self.verdict = QLabel()
        self.paths = QLabel(self._paths())
        self.paths.setObjectName("muted")
        for label in (self.verdict, self.paths):
            label.setWordWrap(True)
        self.take = QPushButton(self.tr("&Take this value"))
        self.take.setObjectName("primary")
        self.take.clicked.connect(self._take)
        self._lay_out(caption)
        self.slider.valueChanged.connect(self._moved)
        self._show()
        self.slider.setFocus()
        self.resize(round(88 * UNIT * min(desk.scale, 1.6)), round(70 * UNIT * min(desk.scale, 1.2)))

    def _lay_out(self, caption: QLabel) -> None:
        heading = QLabel(self._indicator.name[self._desk.language])
        heading.setObjectName("subtitle")
        heading.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        across = QHBoxLayout()
        for widget, stretch in ((caption, 0), (self.slider, 1), (self.told, 0)):
            across.addWidget(widget, stretch)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(heading)
        column.addWidget(self.chart, 1)
        column.addLayout(across)
        column.addWidget(self.verdict)
        column.addWidget(self.paths)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        around = QVBoxLayout(self)
        around.addWidget(area, 1)
        around.addWidget(buttons)

    def _scale(self) -> tuple[Decimal, Decimal, int]:
        """Return the slider's lowest value, its step and how many steps it has: round values around all that matter."""
        target, found = self._judged.target, self._verdict
        assert target.baseline is not None
        marks = [target.baseline, self._judged.value, *self._ends().values()]
        room = max((max(marks) - min(marks)) / 2, abs(found.own.last.value) / 20)
        low, high = min(marks) - room, max(marks) + room
        if min(marks) >= 0:
            low = max(low, Decimal(0))
        if self._indicator.is_share:
            high = min(high, _WHOLE)
        least = Decimal(1).scaleb(-max(self._indicator.decimals, decimals_of(self._judged.value)))
        step = least
        while (high - low) / step > _STEPS:
            step = _next_round(step)
        low = (low / step).to_integral_value() * step
        return low, step, int((high - low) / step)

    def _ends(self) -> dict[str, Decimal]:
        """Return where the paces that the verdict tells would lead to by the target's year."""
        target, found = self._judged.target, self._verdict
        assert target.baseline is not None
        assert target.baseline_year is not None
        paces = {"own": found.own.value, "median": found.median, "best": found.best.value if found.best else None}
        years = self._judged.year - target.baseline_year
        return {
            name: reached(target.baseline, pace, years, in_points=found.in_points)
            for name, pace in paces.items()
            if pace is not None
        }

    def _paths(self) -> str:
        less = self._indicator.direction is Direction.LESS
        side = ROUND_CEILING if less else ROUND_FLOOR  # a value told here must be one that the pace does reach
        least = Decimal(1).scaleb(-self._places)
        ends = {name: self._with_unit(value.quantize(least, side)) for name, value in self._ends().items()}
        if "best" in ends:
            told = self.tr("By %1 the past pace leads to %2, the median pace to %3, the best one to %4.")
            return phrase(told, self._judged.year, *ends.values())
        return phrase(self.tr("By %1 the past pace leads to %2."), self._judged.year, ends["own"])

    def _with_unit(self, value: Decimal) -> str:
        return f"{self._number(value)} {self._unit}".replace(" ", NO_BREAK_SPACE)

    def _number(self, value: Decimal) -> str:
        return format_number(value, self._desk.language, self._places)

    @property
    def _places(self) -> int:
        return max(self._indicator.decimals, decimals_of(self._step), decimals_of(self._judged.value))

    def _moved(self, place: int) -> None:
        self.value = self._low + place * self._step
        self._show()

    def _show(self) -> None:
        desk, target, year = self._desk, self._judged.target, self._judged.year
        judged = judge_target(desk.session.plan, desk.library, target, (year, self.value))
        assert judged is not None
        told = verdict_sentences(judged.found, desk.library, desk.language)
        self.told.setText(self._with_unit(self.value))
        self.verdict.setText(" ".join(told))
        self.slider.setAccessibleDescription(f"{self.told.text()}. {self.verdict.text()}")
        series = desk.library.figures.series(self._indicator.id, desk.session.plan.territory)
        name = desk.library.gazetteer.territories[series.territory].name[desk.language]
        past = Line(series.territory, name, {each.year: each.value for each in course(series)})
        ahead = Line("", self.tr("to the target"), self._straight())
        self.chart.show_lines((past, ahead), self._unit, max(self._indicator.decimals, decimals_of(self.value)))
        unchanged = self.value == dict(target.values).get(year)
        self.take.setEnabled(not unchanged and not desk.session.read_only)

    def _straight(self) -> Mapping[int, Decimal]:
        target = self._judged.target
        assert target.baseline is not None
        assert target.baseline_year is not None
        first, years = target.baseline, self._judged.year - target.baseline_year
        each_year = (self.value - first) / years
        points = {target.baseline_year + n: first + each_year * n for n in range(years)}
        least = Decimal(1).scaleb(-max(self._indicator.decimals, decimals_of(first)))
        return {
            **{year: value.quantize(least, ROUND_HALF_UP) for year, value in points.items()},
            self._judged.year: self.value,
        }

    def _take(self) -> None:
        self.taken.emit(self._judged.year, self.value)
        self.accept()


def _next_round(step: Decimal) -> Decimal:
    """Return the step after one: 2 after 1, 5 after 2, 10 after 5, and so on."""
    return step * (Decimal("2.5") if step.normalize().as_tuple().digits == (2,) else 2)
