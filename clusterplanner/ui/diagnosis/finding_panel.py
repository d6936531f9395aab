"""One finding in depth: level and formula, sentences, the course as a chart, the signs with their thresholds."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from clusterplanner.core.analysis.compare import SURVEY_YEAR
from clusterplanner.core.analysis.diagnosis import Caution, Distance, Finding, Move, Sign, history
from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.analysis.wording import formula_text, rule_sentence, sentences
from clusterplanner.core.base.numbers import format_number
from clusterplanner.ui.diagnosis.derivations import (
    percent_text,
    place_text,
    reading_text,
    show_difference,
    show_place,
    show_reading,
    show_reference,
)
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.phrases import DASH, phrase
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.figure_table import Cell, FigureTable, name_cell
from clusterplanner.ui.widgets.passport import Passport
from clusterplanner.ui.widgets.series_chart import Line, SeriesChart
from clusterplanner.ui.widgets.value_link import ValueLink

_GAP_KEY = float("-inf")


class FindingPanel(QScrollArea):
    """Everything that a finding rests on; each number opens its passport."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk = look, look.desk
        self._finding: Finding | None = None
        gap = round(UNIT * look.desk.scale)
        self._title, self._gravity, self._formula = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("title")
        self._formula.setObjectName("muted")
        self.level = ValueLink(look.desk, large=True)
        self.told, self._rule = QLabel(), QLabel()
        self._rule.setObjectName("muted")
        for label in (self._title, self._gravity, self._formula, self.told, self._rule):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chart = SeriesChart(look.desk)
        self.chart.setAccessibleName(self.tr("Course of the indicator"))
        self.chart.setFixedHeight(round(26 * gap))
        self.chart.opened.connect(self._open_year)
        self.signs = FigureTable(look.desk, self.tr("Signs of a lag"), sortable=False, wide=look.desk.scale > 1.2)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(gap, gap // 2, gap, gap)
        column.setSpacing(gap // 2)
        column.addWidget(self._title)
        column.addWidget(self._gravity)
        row = QHBoxLayout()
        row.addWidget(self.level)
        row.addWidget(self._formula, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.chart)
        column.addWidget(self.signs)
        column.addWidget(self._rule)
        column.addStretch(1)
        self._column = column
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def finding(self) -> Finding | None:
        """The finding shown."""
        return self._finding

    def add_below(self, widget: QWidget) -> None:
        """Let another widget scroll along below."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_finding(self, found: Finding) -> None:
        """Show a finding."""
        if found is self._finding:
            return
        other = self._finding is None or found.gauge.id != self._finding.gauge.id
        self._finding = found
        desk, gauge, language = self._desk, found.gauge, self._desk.language
        self._title.setText(gauge.name[language])
        line = self._look.gravity_line(found)
        territory = self._look.territory.name[language]
        self._gravity.setText(line if found.lack else f"{territory} – {line}")
        told = sentences(found, desk.library, language)
        self.told.setText("\n".join(told if found.lack is None else ()))
        for widget in (self.level, self._formula, self.told, self.chart, self.signs, self._rule):
            widget.setVisible(found.level is not None)
        if found.level is not None:
            self._show_level(found)
            self._show_course(found)
            self._show_signs(found)
            self._rule.setText(rule_sentence(thresholds("diagnosis"), language))
        if other:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._finding is not None and self._finding.level is not None:
            self.signs.fit_height()

    def _show_level(self, found: Finding) -> None:
        assert found.level is not None
        desk, gauge, level = self._desk, found.gauge, found.level
        text = reading_text(desk, gauge, level)
        named = f"{gauge.name[desk.language]}, {level.year}: {text}"
        number = reading_text(desk, gauge, level, unit=False)
        self.level.show_value(number, named, lambda: show_reading(self, desk, gauge, level))
        unit, formula = gauge.unit[desk.language], formula_text(level, desk.language)
        if len(level.inputs) > 1:
            told = self.tr("%1, %2; formula: %3", "unit, year; formula")
            self._formula.setText(phrase(told, unit, level.year, formula))
        else:
            self._formula.setText(f"{unit}, {level.year}")

    # ------------------------------------------------------------------ course

    def _show_course(self, found: Finding) -> None:
        desk, gauge, language = self._desk, found.gauge, self._desk.language
        course = history(desk.library, gauge, found.territory, self._look.peers)
        own = self._look.territory
        lines = [Line(own.code, own.name[language], {year: each.value for year, each in course.own.items()})]
        if course.whole:
            code = next(iter(course.whole.values())).territory
            name = desk.library.gazetteer.territories[code].name[language]
            lines.append(Line(code, name, {year: each.value for year, each in course.whole.items()}))
        if course.median:
            lines.append(Line("", self.tr("median of the peers"), course.median))
        surveyed = Caution.SURVEY in found.cautions
        marks = {SURVEY_YEAR: self.tr("full survey")} if surveyed else {}
        self.chart.show_lines(lines, gauge.unit[language], gauge.decimals, marks)
        self._course = course

    def _open_year(self, year: int) -> None:
        reading = self._course.own.get(year)
        if reading is not None and self._finding is not None:
            show_reading(self, self._desk, self._finding.gauge, reading)

    # ------------------------------------------------------------------ signs

    def _show_signs(self, found: Finding) -> None:
        headers = (
            self.tr("Sign"),
            self.tr("Compared with"),
            self.tr("Difference"),
            self.tr("Threshold"),
            self.tr("Verdict"),
        )
        self.signs.show_rows(headers, [self._sign_row(found, each) for each in found.signs])
        self.signs.fit_height()

    def _sign_row(self, found: Finding, sign: Sign) -> tuple[Cell, ...]:
        language = self._desk.language
        compared, difference = self._comparison(found, sign)
        unit = "" if sign.id == "low_rank" else "\u00a0%"
        threshold = f"{format_number(sign.threshold, language)}{unit}"
        verdict = {True: self.tr("holds", "sign"), False: self.tr("does not hold", "sign"), None: self.tr("not judged")}
        return (
            name_cell(self._sign_name(found, sign.id)),
            compared,
            difference,
            Cell(threshold, float(sign.threshold)),
            name_cell(f"{'●' if sign.holds else '○' if sign.holds is False else DASH} {verdict[sign.holds]}"),
        )

    def _sign_name(self, found: Finding, sign: str) -> str:
        language, names = self._desk.language, self._desk.library.gazetteer.territories
        match sign:
            case "below_country":
                if found.country is None:
                    return self.tr("Worse than the whole")
                return phrase(self.tr("Worse than: %1"), names[found.country.made_of[0].territory].name[language])
            case "below_peers":
                return self.tr("Worse than the median of the peers")
            case "low_rank":
                return self.tr("Among the last places")
            case "worse":
                return self.tr("Worse than in the first year")
        return self.tr("Worse than in the year before")

    def _comparison(self, found: Finding, sign: Sign) -> tuple[Cell, Cell]:
        desk, gauge = self._desk, found.gauge
        if sign.id == "low_rank":
            if found.place is None:
                return Cell(DASH, _GAP_KEY), Cell(DASH, _GAP_KEY)
            text = place_text(desk, found)
            return Cell(DASH, _GAP_KEY), Cell(text, found.place, lambda parent: show_place(parent, desk, found))
        against = self._against(found, sign.id)
        if against is None:
            return Cell(DASH, _GAP_KEY), Cell(DASH, _GAP_KEY)
        relative = against.relative
        if isinstance(against, Distance):
            value, year = against.reference, against.own.year
        else:
            value, year = against.first.value, against.first.year
        compared = phrase(
            self.tr("%1 (%2)", "figure (year)"), format_number(value, desk.language, gauge.decimals), year
        )
        return (
            Cell(compared, float(value), lambda parent: self._open_reference(parent, against)),
            Cell(DASH, _GAP_KEY) if relative is None else self._difference_cell(against, relative),
        )

    def _difference_cell(self, against: Distance | Move, relative: Decimal) -> Cell:
        assert self._finding is not None
        desk, gauge = self._desk, self._finding.gauge
        return Cell(
            percent_text(desk, relative),
            float(relative),
            lambda parent: show_difference(parent, desk, gauge, against, relative),
        )

    def _open_reference(self, parent: QWidget, against: Distance | Move) -> Passport:
        assert self._finding is not None
        if isinstance(against, Distance):
            return show_reference(parent, self._desk, self._finding.gauge, against)
        return show_reading(parent, self._desk, self._finding.gauge, against.first)

    @staticmethod
    def _against(found: Finding, sign: str) -> Distance | Move | None:
        known: dict[str, Distance | Move | None] = {
            "below_country": found.country,
            "below_peers": found.peers,
            "worse": found.move,
            "worse_lately": found.step,
        }
        return known[sign]
