"""The options on what the document says of itself: kind and language, approval, signature, management."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Approval, Kind, Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.i18n import LANGUAGE_NAMES
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import LineField


class DocumentGroup(OptionGroup):
    """Kind, language, title, place, year, draft, remark."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Document"))
        form = self.make_form()
        form.addRow(self.tr("&Kind:"), self._make_kind())
        form.addRow(self.tr("&Language of the document:"), self._make_language())
        form.addRow(self.tr("Title after the kind:"), self.text("subject", 4))
        form.addRow(self.tr("Place:"), self.bound("place", edits.set_plan, "place"))
        form.addRow(self.tr("Year of issue:"), self._make_year())
        form.addRow(
            self.tick(
                self.tr("Draft: marked so on the first page"),
                lambda plan, on: edits.set_plan(plan, draft=on),
                lambda plan: plan.draft,
                "draft",
            )
        )
        form.addRow(
            self.tick(
                self.tr("Electronic document: no date and number, they are formed on signing"),
                lambda plan, on: edits.set_plan(plan, electronic=on),
                lambda plan: plan.electronic,
                "electronic",
            )
        )
        form.addRow(self.tr("Remark at the top:"), self.text("remark", 2))

    def _make_kind(self) -> QWidget:
        box = ChoiceBox(self)
        for each in Kind:
            box.addItem(say(f"report.kind_{each}", self.desk.language).capitalize(), each)
        return self.choose(
            "kind",
            box,
            lambda plan, value: edits.change_kind(plan, self.desk.library, Kind(value)),
            lambda plan: plan.kind,
        )

    def _make_language(self) -> QWidget:
        box = ChoiceBox(self)
        for code, name in LANGUAGE_NAMES.items():
            box.addItem(name, code)
        return self.choose(
            "language",
            box,
            lambda plan, value: edits.change_language(plan, self.desk.library, Language(value)),
            lambda plan: plan.language,
        )

    def _make_year(self) -> QWidget:
        both = QWidget(self)
        field = LineField(both)
        field.setMaxLength(4)

        def set_year(typed: str) -> None:
            year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else None
            if typed.strip() and year is None:
                field.refuse(self.tr("“%1” is not a year. Esc restores").replace("%1", typed))
            else:
                self.apply(lambda plan: edits.set_plan(plan, issue_year=year))
                refresh(self.desk.session.plan)

        def refresh(plan: Plan) -> None:
            field.show_text(str(plan.issue_year or ""))

        field.committed.connect(set_year)
        self.refreshers.append(refresh)
        self.fields["issue_year"] = field
        why = QLabel(both)
        why.setObjectName("bad")
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        why.hide()
        field.refused.connect(why.setText)
        field.refused.connect(lambda sentence: why.setVisible(bool(sentence)))
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addWidget(why)
        both.setFocusProxy(field)
        return both


class ApprovalGroup(OptionGroup):
    """Who approves the document, by what, when."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Approval"))
        self._form = form = self.make_form()
        how = ChoiceBox(self)
        for each, name in (
            (Approval.DECISION, self.tr("By a decision")),
            (Approval.PERSON, self.tr("By a person")),
            (Approval.NONE, self.tr("Not approved")),
        ):
            how.addItem(name, each)
        self.choose(
            "approval/form",
            how,
            lambda plan, value: edits.set_approval(plan, form=Approval(value)),
            lambda plan: plan.approval.form,
        )
        form.addRow(self.tr("&Approved:"), how)
        for name, caption in (
            ("body", self.tr("Body (whose decision):")),
            ("position", self.tr("Position:")),
            ("name", self.tr("Initials and surname:")),
            ("date", self.tr("Date:")),
            ("number", self.tr("Number:")),
        ):
            owner = "approval/signatory" if name in ("position", "name") else "approval"
            form.addRow(caption, self.bound(f"{owner}/{name}", edits.set_approval, name))
        self.refreshers.append(self._fit)

    def _fit(self, plan: Plan) -> None:
        """Show the fields that the chosen form of approval asks for."""
        chosen = plan.approval.form
        for name, shown in (
            ("body", chosen is Approval.DECISION),
            ("signatory/position", chosen is Approval.PERSON),
            ("signatory/name", chosen is Approval.PERSON),
            ("date", chosen is not Approval.NONE and not plan.electronic),
            ("number", chosen is Approval.DECISION and not plan.electronic),
        ):
            self._form.setRowVisible(self.fields[f"approval/{name}"], shown)


class SignatureGroup(OptionGroup):
    """Who signs the document."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Signature"))
        form = self.make_form()
        for name, caption in (("position", self.tr("Position:")), ("name", self.tr("Initials and surname:"))):
            form.addRow(caption, self.bound(f"signature/{name}", edits.set_signature, name))


class ManagementGroup(OptionGroup):
    """Who co-ordinates the work, and how it is reported on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Management and monitoring"))
        form = self.make_form()
        form.addRow(self.tr("Co-ordinator:"), self.text("coordinator", 2))
        form.addRow(self.tr("Reporting:"), self.text("reporting", 3))
