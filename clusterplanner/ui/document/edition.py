"""The options on the edition of the document: its second language and where that stands, its layout profile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Arrangement, Kind, Plan
from clusterplanner.core.report.profile import load_profile, offered_profiles
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.i18n import LANGUAGE_NAMES
from clusterplanner.ui.widgets.boxes import ChoiceBox

_NONE = ""  # a combo box does not find None


class _LayoutBox(ChoiceBox):
    """The profiles; their files may have come and gone since the list was last open."""

    opening = Signal()

    def showPopup(self) -> None:
        self.opening.emit()
        super().showPopup()


class EditionGroup(OptionGroup):
    """Second language, arrangement of the two, layout profile; what cannot be chosen says why."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._faults: list[str] = []
        self.name(self.tr("Second language and layout"))
        form = self.make_form()
        form.addRow(self.tr("Second language:"), self._make_second())
        form.addRow(self.tr("Arrangement of the two languages:"), self._make_arrangement())
        self._one_page = self._note("muted")
        form.addRow(self._one_page)
        form.addRow(self.tr("Layout:"), self._make_layout())
        self._refused = self._note("bad")
        form.addRow(self._refused)
        self.refreshers.append(self._explain)

    def _note(self, look: str) -> QLabel:
        note = QLabel(self)
        note.setObjectName(look)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.hide()
        return note

    def _make_second(self) -> QWidget:
        box = ChoiceBox(self)

        def list_languages(plan: Plan) -> None:
            box.clear()
            box.addItem(self.tr("None"), _NONE)
            for code, name in LANGUAGE_NAMES.items():
                if code is not plan.language or code is plan.second_language:
                    box.addItem(name, code)

        self.refreshers.append(list_languages)
        return self.choose(
            "second_language",
            box,
            lambda plan, value: edits.change_second_language(plan, Language(value) if value else None),
            lambda plan: plan.second_language or _NONE,
        )

    def _make_arrangement(self) -> QWidget:
        box = ChoiceBox(self)
        box.addItem(self.tr("Side by side, in two columns"), Arrangement.PARALLEL)
        box.addItem(self.tr("One after the other"), Arrangement.SEQUENCE)
        self.refreshers.append(lambda plan: box.setEnabled(_is_bilingual(plan) and plan.kind is not Kind.BRIEF))
        return self.choose(
            "arrangement",
            box,
            lambda plan, value: edits.set_plan(plan, arrangement=Arrangement(value)),
            lambda plan: Arrangement.SEQUENCE if plan.kind is Kind.BRIEF else plan.arrangement,
        )

    def _make_layout(self) -> QWidget:
        box = _LayoutBox(self)

        def look_again() -> None:
            box.clear()
            self.show_plan(self.desk.session.plan)

        box.opening.connect(look_again)
        self.refreshers.append(lambda plan: self._list_layouts(box, plan))
        chosen = self.choose(
            "profile",
            box,
            lambda plan, value: edits.set_plan(plan, profile=value),
            lambda plan: plan.profile,
        )
        self.refreshers.append(lambda _plan: box.setToolTip(box.currentText()))  # titles are longer than the box
        return chosen

    def _list_layouts(self, box: QComboBox, plan: Plan) -> None:
        """List the profiles by their titles, unless the list is there and has the plan's.

        One that is refused cannot be chosen, one that is not on this computer is named.
        """
        if box.findData(plan.profile) >= 0:
            return
        box.clear()
        self._faults = []
        model = box.model()
        assert isinstance(model, QStandardItemModel)
        for offer in offered_profiles():
            if offer.title is not None:
                box.addItem(offer.title[self.desk.language], offer.name)
                continue
            assert offer.problem is not None
            box.addItem(self.tr("%1 (cannot be used)").replace("%1", offer.name), offer.name)
            sentence = offer.problem.sentence(self.desk.language)
            box.setItemData(box.count() - 1, sentence, Qt.ItemDataRole.ToolTipRole)
            model.item(box.count() - 1).setEnabled(False)
            self._faults.append(sentence)
        if box.findData(plan.profile) < 0:
            box.addItem(self.tr("%1 (not on this computer)").replace("%1", plan.profile), plan.profile)
            self._faults.append(_why_not(plan.profile, self.desk.language))

    def _explain(self, plan: Plan) -> None:
        """Say what the choices cannot say: why a brief has no columns, why a profile is not used."""
        self._one_page.setText(self.tr("A brief is one page, so its languages follow one another."))
        self._one_page.setVisible(_is_bilingual(plan) and plan.kind is Kind.BRIEF)
        self._refused.setText("\n".join(self._faults))
        self._refused.setVisible(bool(self._faults))


def _why_not(profile: str, language: Language) -> str:
    """Return why a profile cannot be used, "" when it can."""
    try:
        load_profile(profile)
    except Refusal as refusal:
        return refusal.sentence(language)
    return ""


def _is_bilingual(plan: Plan) -> bool:
    return plan.second_language not in (None, plan.language)
