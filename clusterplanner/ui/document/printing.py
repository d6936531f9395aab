"""Printing: the same pages as in the preview, at the printer's resolution."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QMessageBox, QProgressDialog, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.pages import POINTS_PER_INCH, PdfPages

_MAX_DPI: Final = 300
_BOTH_SIDES: Final = "document.both_sides"  # what the user said of it is asked once a session


class Printing(QObject):
    """Asks what is to be asked before the pages go to a printer, and shows how far they are."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def print_pages(self, pages: PdfPages, name: str, current: int) -> bool:
        """Ask for a printer and print; False when the user gave up or the printer failed.

        `name` is that of the job and of a file printed to, `current` the page in view, counted from 1.
        """
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, len(pages))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        numbers = chosen_pages(printer, len(pages), current)
        if not self.may_print(printer, len(numbers)):
            return False
        with_copies = numbers * (1 if printer.supportsMultipleCopies() else printer.copyCount())
        progress = QProgressDialog(self.tr("Printing…"), self.tr("Cancel"), 0, len(with_copies), self._window)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(300)
        progress.setWindowTitle(self.tr("Print"))

        def go_on(done: int) -> bool:
            progress.setValue(done)  # lets the window answer
            return not progress.wasCanceled()

        own = PdfPages(pages.content)  # the preview's may be replaced meanwhile
        printed = paint_pages(own, printer, with_copies, go_on)
        cancelled = progress.wasCanceled()
        own.close()
        progress.close()
        progress.deleteLater()
        if not printed and not cancelled:
            QMessageBox.warning(
                self._window, self.tr("Print"), self.tr("The printer does not answer. Nothing more is printed.")
            )
        return printed

    def may_print(self, printer: QPrinter, count: int) -> bool:
        """Ask once whether both sides are meant; who wants one side gets it, False when the user gives up."""
        if printer.duplex() == QPrinter.DuplexMode.DuplexNone or count < 2 or self._desk.memory.get(_BOTH_SIDES):
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Print"))
        box.setText(self.tr("Print on both sides?"))
        box.setInformativeText(
            self.tr(
                "Documents that are kept for more than three years are printed on one side of the sheet. "
                "A plan is such a document; both sides suit a copy for work."
            )
        )
        one = box.addButton(self.tr("&One side"), QMessageBox.ButtonRole.AcceptRole)
        both = box.addButton(self.tr("&Both sides"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(one)
        box.exec()
        if box.clickedButton() is one:
            printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        elif box.clickedButton() is both:
            self._desk.memory[_BOTH_SIDES] = True
        return box.clickedButton() in (one, both)


def chosen_pages(printer: QPrinter, count: int, current: int) -> list[int]:
    """Return the pages, counted from 0, that the print dialog left chosen, in the order in which they leave."""
    whole = QPrinter.PrintRange
    match printer.printRange():
        case whole.CurrentPage:
            numbers = [current - 1]
        case whole.PageRange:
            wanted = printer.pageRanges()
            numbers = [number for number in range(count) if wanted.isEmpty() or wanted.contains(number + 1)]
        case _:
            numbers = list(range(count))
    return numbers[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else numbers


def paint_pages(
    pages: PdfPages, printer: QPrinter, numbers: Sequence[int], go_on: Callable[[int], bool] = lambda _done: True
) -> bool:
    """Paint pages, counted from 0, onto a printer's sheets, each turned as it lies; False when printing failed.

    Asks before each sheet, by the number of those done, whether to go on.
    """
    painter = QPainter()
    scale = min(printer.resolution(), _MAX_DPI) / POINTS_PER_INCH
    for place, number in enumerate(numbers):
        if not go_on(place):
            printer.abort()
            return False
        _turn(printer, pages.sizes[number])
        if place == 0:
            if not painter.begin(printer):
                return False
        elif not printer.newPage():
            return False
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet, pages.render(number, scale))
    return painter.end()


def _turn(printer: QPrinter, size: QSizeF) -> None:
    lies = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF()))
