"""One entry of the reference section as text with links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.analysis.reference import Told
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.reference.picture import model_picture
from clusterplanner.ui.theme import UNIT

_PICTURE: Final = "model"
_BROADEST: Final = 620  # of the picture, in pixels at 100 %


class EntryView(QTextBrowser):
    """Shows an entry; `picked` tells the entry that a link leads to, `left` the place in the window."""

    picked = Signal(str)
    left = Signal(str)

    def __init__(self, desk: Desk, pages: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Take the names of the pages by key."""
        super().__init__(parent)
        self._desk, self._pages = desk, pages
        self._shown: Told | None = None
        self.setOpenLinks(False)
        gap = round(UNIT * desk.scale)
        self.document().setDocumentMargin(gap * 1.5)
        self.anchorClicked.connect(self._follow)

    def show_entry(self, told: Told) -> None:
        """Show an entry from its beginning."""
        self._shown = told
        self.setAccessibleName(told.title)
        self._render()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._shown.entry.picture:
            place = self.verticalScrollBar().value()
            self._render()
            self.verticalScrollBar().setValue(place)

    def _render(self) -> None:
        assert self._shown is not None
        colours, gap = self._desk.colours, round(UNIT * self._desk.scale)
        self.document().setDefaultStyleSheet(
            f"a {{ color: {colours.accent}; }} h2 {{ margin: 0 0 {gap}px 0; }} p {{ margin: 0 0 {gap}px 0; }}"
            f" li {{ margin-bottom: {gap // 2}px; }} .muted {{ color: {colours.muted}; }}"
        )
        if self._shown.entry.picture:
            self._paint_picture(self._shown)
        self.setHtml("".join(self._html(self._shown)))

    def _paint_picture(self, told: Told) -> None:
        labels = [each[self._desk.language] for each in told.entry.picture]
        room = self.viewport().width() - round(4 * UNIT * self._desk.scale)
        width = max(240, min(room, round(_BROADEST * self._desk.scale)))
        image = model_picture(labels, self._desk.colours, self.font(), width, self.devicePixelRatioF())
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_PICTURE), image)

    # ------------------------------------------------------------------ text

    def _html(self, told: Told) -> Iterable[str]:
        yield f"<h2>{escape(told.title)}</h2>"
        yield from (f"<p>{escape(each)}</p>" for each in told.lead)
        if told.entry.picture:
            labels = ", ".join(each[self._desk.language] for each in told.entry.picture)
            yield f'<p><img src="{_PICTURE}" alt="{escape(labels)}"></p>'
        if told.points:
            kind = "ol" if told.entry.numbered else "ul"
            yield f"<{kind}>{''.join(f'<li>{escape(each)}</li>' for each in told.points)}</{kind}>"
        yield from (f"<p>{escape(each)}</p>" for each in told.after)
        yield from self._links(told)
        source = phrase(self.tr("Source: %1"), told.source)
        yield f'<p class="muted">{escape(source)}</p>'

    def _links(self, told: Told) -> Iterable[str]:
        language, library, entry = self._desk.language, self._desk.library, told.entry
        measures = library.catalogue.measures
        parts = (
            (
                self.tr("See also"),
                "entry",
                {each: library.reference.entries[each].title[language] for each in entry.links},
            ),
            (
                self.tr("Measures"),
                "measure",
                {each: f"{measures[each].number}. {measures[each].name[language]}" for each in entry.measures},
            ),
            (self.tr("Findings"), "finding", {each: gauges()[each].name[language] for each in entry.findings}),
            (self.tr("Pages of the program"), "page", {each: self._pages[each] for each in entry.pages}),
        )
        for heading, kind, names in parts:
            if names:
                links = "<br>".join(f'<a href="{kind}:{each}">{escape(name)}</a>' for each, name in names.items())
                yield f"<p><b>{escape(heading)}</b><br>{links}</p>"

    def _follow(self, link: QUrl) -> None:
        target = link.path()
        match link.scheme():
            case "entry":
                self.picked.emit(target)
            case "measure":
                self.left.emit(f"measures/{target}")
            case "finding":
                self.left.emit(f"judgements/{target}")
            case "page":
                self.left.emit(target)
