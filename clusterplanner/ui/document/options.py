"""The options of the document: kind, language, sections, attributes, legal basis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QInputDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.dates import short_date
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.acts import ALWAYS_CITED, Act
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Approval, Kind, Plan
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.i18n import LANGUAGE_NAMES
from clusterplanner.ui.icons import icon
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import LineField, TextField, WrappedTick, enter_field


class DocumentOptions(QScrollArea):
    """A column of fields; each change is an edit of the plan, so the preview follows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fields: dict[str, QWidget] = {}
        self._refreshers: list[Callable[[Plan], None]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.addWidget(self._make_document())
        self._column.addWidget(self._make_approval())
        self._column.addWidget(self._make_signature())
        agreements, column = self._panel(self.tr("Agreed by"))
        self._agreements = QVBoxLayout()
        column.addLayout(self._agreements)
        self._column.addWidget(agreements)
        self._column.addWidget(self._make_management())
        self._column.addWidget(self._make_sections())
        self._column.addWidget(self._make_acts())
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._shown_agreements: tuple[str, ...] | None = None
        self.show_plan(desk.session.plan)

    def minimumSizeHint(self) -> QSize:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(self._content.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    # ------------------------------------------------------------------ groups

    def _panel(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        panel = QFrame()
        panel.setObjectName("panel")
        panel.setAccessibleName(title)
        heading = QLabel(title)
        heading.setObjectName("subtitle")
        column = QVBoxLayout(panel)
        column.addWidget(heading)
        return panel, column

    def _group(self, title: str) -> tuple[QFrame, QFormLayout]:
        panel, column = self._panel(title)
        form = QFormLayout()
        column.addLayout(form)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return panel, form

    def _make_document(self) -> QWidget:
        box, form = self._group(self.tr("Document"))
        kind = ChoiceBox()
        for each in Kind:
            kind.addItem(say(f"report.kind_{each}", self._desk.language).capitalize(), each)
        self._choice(
            "kind",
            kind,
            lambda plan, value: edits.change_kind(plan, self._desk.library, Kind(value)),
            lambda plan: plan.kind,
        )
        language = ChoiceBox()
        for code, name in LANGUAGE_NAMES.items():
            language.addItem(name, code)
        self._choice(
            "language",
            language,
            lambda plan, value: edits.change_language(plan, self._desk.library, Language(value)),
            lambda plan: plan.language,
        )
        form.addRow(self.tr("&Kind:"), kind)
        form.addRow(self.tr("&Language of the document:"), language)
        form.addRow(self.tr("Title after the kind:"), self._text("subject", 4))
        form.addRow(self.tr("Place:"), self._bound("place", edits.set_plan, "place"))
        form.addRow(self.tr("Year of issue:"), self._make_year())
        draft = WrappedTick(self.tr("Draft: marked so on the first page"))
        draft.clicked.connect(lambda checked: self._apply(lambda plan: edits.set_plan(plan, draft=checked)))
        self._follow(draft, lambda plan: plan.draft)
        form.addRow(draft)
        electronic = WrappedTick(self.tr("Electronic document: no date and number, they are formed on signing"))
        electronic.clicked.connect(lambda checked: self._apply(lambda plan: edits.set_plan(plan, electronic=checked)))
        self._follow(electronic, lambda plan: plan.electronic)
        form.addRow(electronic)
        form.addRow(self.tr("Remark at the top:"), self._text("remark", 2))
        return box

    def _make_year(self) -> QWidget:
        field = LineField()
        field.setMaxLength(4)

        def set_year(typed: str) -> None:
            year = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else None
            if typed.strip() and year is None:
                field.refuse(self.tr("“%1” is not a year. Esc restores").replace("%1", typed))
            else:
                self._apply(lambda plan: edits.set_plan(plan, issue_year=year))
                refresh(self._desk.session.plan)

        def refresh(plan: Plan) -> None:
            field.show_text(str(plan.issue_year or ""))

        field.committed.connect(set_year)
        self._refreshers.append(refresh)
        self._fields["issue_year"] = field
        why = QLabel()
        why.setObjectName("bad")
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        why.hide()
        field.refused.connect(why.setText)
        field.refused.connect(lambda sentence: why.setVisible(bool(sentence)))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addWidget(why)
        both.setFocusProxy(field)
        return both

    def _make_approval(self) -> QWidget:
        box, form = self._group(self.tr("Approval"))
        how = ChoiceBox()
        for each, name in (
            (Approval.DECISION, self.tr("By a decision")),
            (Approval.PERSON, self.tr("By a person")),
            (Approval.NONE, self.tr("Not approved")),
        ):
            how.addItem(name, each)
        self._choice(
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
            form.addRow(caption, self._bound(f"{owner}/{name}", edits.set_approval, name))

        def fit(plan: Plan) -> None:
            chosen = plan.approval.form
            for name, shown in (
                ("body", chosen is Approval.DECISION),
                ("signatory/position", chosen is Approval.PERSON),
                ("signatory/name", chosen is Approval.PERSON),
                ("date", chosen is not Approval.NONE and not plan.electronic),
                ("number", chosen is Approval.DECISION and not plan.electronic),
            ):
                form.setRowVisible(self._fields[f"approval/{name}"], shown)

        self._refreshers.append(fit)
        return box

    def _make_signature(self) -> QWidget:
        box, form = self._group(self.tr("Signature"))
        for name, caption in (("position", self.tr("Position:")), ("name", self.tr("Initials and surname:"))):
            path = f"signature/{name}"
            form.addRow(caption, self._bound(path, edits.set_signature, name))
        return box

    def _make_management(self) -> QWidget:
        box, form = self._group(self.tr("Management and monitoring"))
        form.addRow(self.tr("Co-ordinator:"), self._text("coordinator", 2))
        form.addRow(self.tr("Reporting:"), self._text("reporting", 3))
        return box

    def _make_sections(self) -> QWidget:
        panel, column = self._panel(self.tr("Sections"))
        for section in Section:
            tick = WrappedTick(section.wording(self._desk.language))
            tick.clicked.connect(lambda checked, section=section: self._leave_out(section, not checked))
            self._follow(tick, partial(_is_printed, section))
            column.addWidget(tick)
        return panel

    def _leave_out(self, section: Section, out: bool) -> None:
        def edit(plan: Plan) -> Plan:
            chosen = {*plan.left_out, section.value} if out else set(plan.left_out) - {section.value}
            return edits.set_plan(plan, left_out=tuple(each.value for each in Section if each.value in chosen))

        self._apply(edit)

    def _make_acts(self) -> QWidget:
        panel, column = self._panel(self.tr("Legal basis"))
        language = self._desk.language
        self._known_acts = frozenset(self._desk.library.catalogue.acts)
        for act in self._desk.library.catalogue.acts.values():
            number = f"№\u00a0{act.number}" if act.number else ""
            day = short_date(act.date) if act.date else ""
            name = " ".join(part for part in (act.short[language], day, number) if part)
            tick = WrappedTick(name)
            tick.setToolTip(act.title[language])
            if act.id in ALWAYS_CITED:
                tick.setChecked(True)
                tick.setEnabled(False)
            else:
                tick.clicked.connect(
                    lambda checked, act=act: self._apply(lambda plan: edits.cite_act(plan, act.id, checked))
                )
                self._follow(tick, partial(_is_cited, act.id))
                self._refreshers.append(partial(_offer, tick, act))
            column.addWidget(tick)
            self._fields[f"acts/{act.id}"] = tick
            if act.doubts is not None:
                column.addWidget(self._make_doubt(act.id, act.doubts[language]))
        self._unknown_acts = QVBoxLayout()
        self._unknown_acts.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._unknown_acts)
        self._refreshers.append(self._show_unknown_acts)
        return panel

    def _show_unknown_acts(self, plan: Plan) -> None:
        """Show the acts that only the plan's file knows, so that they can be taken out."""
        unknown = [each for each in plan.acts if each not in self._desk.library.catalogue.acts]
        shown = [path for path in self._fields if path.startswith("acts/") and path[5:] not in self._known_acts]
        if [f"acts/{each}" for each in unknown] == shown:
            return
        for path in shown:
            self._fields.pop(path).deleteLater()
        for act_id in unknown:
            tick = WrappedTick(self.tr("Unknown act: %1").replace("%1", act_id))
            tick.setChecked(True)
            tick.clicked.connect(
                lambda _on, act_id=act_id: self._apply(lambda plan: edits.cite_act(plan, act_id, False))
            )
            self._unknown_acts.addWidget(tick)
            self._fields[f"acts/{act_id}"] = tick

    def _make_doubt(self, act_id: str, doubts: str) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(round(20 * self._desk.scale), 0, 0, 0)
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("muted")
        button = QPushButton()
        if act_id in ALWAYS_CITED:  # whose own tick cannot be changed
            self._fields[f"acts/{act_id}"] = button
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

        def refresh(plan: Plan) -> None:
            word = next((each for each in plan.confirmations if each.act == act_id), None)
            line.setVisible(act_id in ALWAYS_CITED or act_id in plan.acts)
            if word is None:
                label.setText(self.tr("Not verified: %1").replace("%1", doubts))
                button.setText(self.tr("Confirm…"))
            else:
                day = short_date(date.fromisoformat(word.when))
                label.setText(self.tr("Confirmed by %1 on %2").replace("%1", word.who).replace("%2", day))
                button.setText(self.tr("Withdraw"))

        def press() -> None:
            confirmed = any(each.act == act_id for each in self._desk.session.plan.confirmations)
            if confirmed:
                self._apply(lambda plan: edits.withdraw_confirmation(plan, act_id))
            else:
                self._confirm(act_id)

        button.clicked.connect(press)
        self._refreshers.append(refresh)
        return line

    def _confirm(self, act_id: str) -> None:
        act = self._desk.library.catalogue.acts[act_id]
        who, sure = QInputDialog.getText(
            self,
            self.tr("Confirm the act"),
            self.tr("I have checked “%1” against an official source. Surname and initials:").replace(
                "%1", act.short[self._desk.language]
            ),
        )
        if sure and who.strip():
            today = date.today().isoformat()  # noqa: DTZ011  the user's own calendar day is meant
            self._apply(lambda plan: edits.confirm_act(plan, act_id, who.strip(), today))

    # ------------------------------------------------------------------ agreements

    def _show_agreements(self, plan: Plan) -> None:
        ids = tuple(each.id for each in plan.agreements)
        if ids != self._shown_agreements:
            self._shown_agreements = ids
            self._make_agreements(plan)
        for agreement in plan.agreements:
            for name in ("position", "name"):
                field = self._fields[f"agreements/{agreement.id}/signatory/{name}"]
                assert isinstance(field, LineField | TextField)
                field.show_text(getattr(agreement.signatory, name))

    def _make_agreements(self, plan: Plan) -> None:
        while (taken := self._agreements.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for path in [path for path in self._fields if path.startswith("agreements/")]:
            del self._fields[path]
        for agreement in plan.agreements:
            line = QWidget()
            form = QFormLayout(line)
            form.setContentsMargins(0, 0, 0, 0)
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
            for name, caption in (("position", self.tr("Position:")), ("name", self.tr("Initials and surname:"))):
                path = f"agreements/{agreement.id}/signatory/{name}"
                edit = partial(_set_agreement, agreement.id, name)
                form.addRow(caption, self._line(path, edit))
            remove = QPushButton(icon("delete"), self.tr("Remove the block"))
            remove.clicked.connect(
                lambda _checked, agreement_id=agreement.id: self._apply(
                    lambda plan: edits.remove_agreements(plan, (agreement_id,))
                )
            )
            form.addRow(remove)
            self._agreements.addWidget(line)
        add = QPushButton(icon("add"), self.tr("Add a block"))
        add.clicked.connect(lambda _checked: self._apply(edits.add_agreement))
        self._agreements.addWidget(add)

    # ------------------------------------------------------------------ binding

    def _apply(self, edit: Callable[[Plan], Plan], key: str = "") -> None:
        self._desk.session.apply(self.tr("Change the document"), edit, key)

    def _choice(
        self, path: str, box: QComboBox, edit: Callable[[Plan, Any], Plan], value: Callable[[Plan], Any]
    ) -> None:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.activated.connect(lambda _index: self._apply(lambda plan: edit(plan, box.currentData())))
        self._refreshers.append(lambda plan: box.setCurrentIndex(box.findData(value(plan))))
        self._fields[path] = box

    def _follow(self, tick: WrappedTick, is_on: Callable[[Plan], bool]) -> None:
        self._refreshers.append(lambda plan: tick.setChecked(is_on(plan)))

    def _bound(self, path: str, edit: Callable[..., Plan], name: str) -> LineField | TextField:
        """Return a field that shows the plan's text at a path and sets `name` through an edit."""
        field = self._line(path, lambda plan, text: edit(plan, **{name: text}))
        attribute = attrgetter(path.replace("/", "."))
        self._refreshers.append(lambda plan: field.show_text(attribute(plan)))
        return field

    def _line(self, path: str, edit: Callable[[Plan, str], Plan]) -> LineField | TextField:
        """Return a field whose letters go into the plan as they are typed; bodies and positions get two lines."""
        is_long = path.endswith(("/body", "/position"))
        field = _low(TextField(2, paragraphs=False)) if is_long else LineField()
        field.edited.connect(
            lambda text: self._apply(
                lambda plan: edit(plan, text if is_long else text.strip()), f"{path}/{field.visit}"
            )
        )
        self._fields[path] = field
        return field

    def _text(self, name: str, lines: int) -> TextField:
        field = _low(TextField(lines))
        field.edited.connect(
            lambda text: self._apply(lambda plan: edits.set_plan(plan, **{name: text}), f"{name}/{field.visit}")
        )
        self._refreshers.append(lambda plan: field.show_text(getattr(plan, name)))
        self._fields[name] = field
        return field

    def show_plan(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        self._show_agreements(plan)
        for refresh in self._refreshers:
            refresh(plan)

    def reveal(self, where: str) -> bool:
        """Put the focus on a field of the plan; False when there is none of that path."""
        near = [path for path in self._fields if path.startswith(f"{where}/") or where.startswith(f"{path}/")]
        field = self._fields.get(where) or (self._fields[near[0]] if near else None)
        if field is None:
            return False
        enter_field(field)
        return True


def _low(field: TextField) -> TextField:
    field.setMaximumHeight(field.sizeHint().height())
    return field


def _set_agreement(agreement_id: str, name: str, plan: Plan, text: str) -> Plan:
    return edits.set_agreement(plan, agreement_id, **{name: text})


def _is_printed(section: Section, plan: Plan) -> bool:
    return section not in plan.left_out


def _offer(tick: WrappedTick, act: Act, plan: Plan) -> None:
    """Show an act of one region only there, and wherever a plan cites it already."""
    tick.setVisible(act.is_for(plan.territory) or act.id in plan.acts)


def _is_cited(act_id: str, plan: Plan) -> bool:
    return act_id in plan.acts
