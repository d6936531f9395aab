"""The passport of a figure: everything needed to defend it, for reading and copying."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.facts.indicators import Source
from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase, when_text
from clusterplanner.ui.theme import UNIT

Rows = tuple[tuple[str, str], ...]
translate = QCoreApplication.translate  # a name that lupdate looks for


def _printed(desk: Desk, observation: Observation) -> str:
    unit = desk.library.figures.unit(observation.indicator)[desk.language]
    return f"{format_number(observation.value, desk.language)} {unit}"


def source_text(desk: Desk, source: Source) -> str:
    """Return publisher, title and year of a publication."""
    parts = (source.publisher[desk.language], source.title[desk.language], source.year)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _place_text(observation: Observation) -> str:
    parts = []
    if observation.table:
        parts.append(phrase(translate("Passport", "table %1"), observation.table))
    if observation.page:
        parts.append(phrase(translate("Passport", "page %1"), observation.page))
    return ", ".join(parts)


def passport_rows(desk: Desk, observation: Observation) -> Rows:
    """Return the passport as pairs of heading and text; what is not known has no row."""
    figures, language = desk.library.figures, desk.language
    indicator = figures.indicators[observation.indicator]
    source = figures.sources[observation.source]
    others = figures.series(observation.indicator, observation.territory, observation.section).by_year.get(
        observation.year, ()
    )
    rows = (
        (translate("Passport", "Indicator"), indicator.name[language]),
        (
            translate("Passport", "Activity or size"),
            figures.sections[observation.section][language] if observation.section else "",
        ),
        (translate("Passport", "Definition"), indicator.definition[language]),
        (translate("Passport", "Territory"), desk.library.gazetteer.territories[observation.territory].name[language]),
        (translate("Passport", "Value"), _printed(desk, observation)),
        (translate("Passport", "Date") if observation.date else translate("Passport", "Year"), when_text(observation)),
        (translate("Passport", "Source"), source_text(desk, source)),
        (translate("Passport", "Place in the source"), _place_text(observation)),
        (translate("Passport", "Address"), source.address),
        (translate("Passport", "About the source"), source.note[language]),
        (translate("Passport", "Note on the figure"), observation.note[language]),
        (translate("Passport", "Limits of the series"), indicator.limits[language]),
        (
            translate("Passport", "Other sources for the same year"),
            "\n".join(
                "; ".join(
                    part
                    for part in (
                        _printed(desk, other),
                        when_text(other) if other.date else "",
                        source_text(desk, figures.sources[other.source]),
                        _place_text(other),
                        other.note[language],
                    )
                    if part
                )
                for other in others
                if other is not observation and other != observation
            ),
        ),
    )
    return tuple((heading, text) for heading, text in rows if text)


class Passport(QDialog):
    """Rows of headings and texts that can be selected and copied."""

    def __init__(self, desk: Desk, title: str, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = rows
        content = QWidget()
        form = QFormLayout(content)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setHorizontalSpacing(round(2 * UNIT * desk.scale))
        form.setVerticalSpacing(round(UNIT * desk.scale))
        for heading, text in rows:
            name = QLabel(heading)
            name.setObjectName("muted")
            value = QLabel(text)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(f"{heading}: {text}")
            form.addRow(name, value)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(icon("copy"), translate("Passport", "&Copy as text"))
        copy.setAutoDefault(False)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        screen = self.screen().availableGeometry()
        width = min(round(76 * UNIT * desk.scale), screen.width())
        content.resize(width - 4 * UNIT, 0)
        height = form.heightForWidth(width - 6 * UNIT) + round(10 * UNIT * desk.scale)
        self.resize(width, min(max(height, round(30 * UNIT * desk.scale)), round(screen.height() * 0.9)))

    def as_text(self) -> str:
        """Return the passport as plain text."""
        return "\n".join(f"{heading}: {text}" for heading, text in self.rows)


def show_passport(parent: QWidget, desk: Desk, observation: Observation) -> Passport:
    """Open the passport of a published figure."""
    return _shown(
        Passport(desk, translate("Passport", "Passport of the figure"), passport_rows(desk, observation), parent)
    )


def show_derivation(parent: QWidget, desk: Desk, result: str, formula: str, inputs: Sequence[Observation]) -> Passport:
    """Open the passport of a computed figure: its formula and the published figures that went in."""
    figures, language = desk.library.figures, desk.language
    indicators = {each.indicator: figures.indicators[each.indicator] for each in inputs}
    rows = [
        (translate("Passport", "Indicator"), "\n".join(each.name[language] for each in indicators.values())),
        (translate("Passport", "Computed figure"), result),
        (translate("Passport", "How it is computed"), formula),
    ]
    for number, observation in enumerate(inputs, 1):
        rows.append((phrase(translate("Passport", "Input %1"), number), _input_text(desk, observation)))
    limits = "\n".join(filter(None, (each.limits[language] for each in indicators.values())))
    rows.append((translate("Passport", "Limits of the series"), limits))
    title = translate("Passport", "Passport of a computed figure")
    return _shown(Passport(desk, title, tuple((heading, text) for heading, text in rows if text), parent))


def _input_text(desk: Desk, observation: Observation) -> str:
    parts = (
        desk.library.gazetteer.territories[observation.territory].name[desk.language],
        when_text(observation),
        _printed(desk, observation),
        source_text(desk, desk.library.figures.sources[observation.source]),
        _place_text(observation),
        observation.note[desk.language],
    )
    return "; ".join(part.rstrip(".") for part in parts if part)


def _shown(dialog: Passport) -> Passport:
    dialog.open()
    return dialog
