"""Printing: the same pages as in the preview, at the printer's resolution."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from clusterplanner.ui.document.pages import POINTS_PER_INCH, PdfPages

_MAX_DPI: Final = 300


def print_pages(pages: PdfPages, title: str, parent: QWidget) -> bool:
    """Ask for a printer and print; False when the user gave up or the printer did not start."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    return paint_pages(pages, printer, range(first - 1, min(last, len(pages))))


def paint_pages(pages: PdfPages, printer: QPrinter, numbers: range) -> bool:
    """Paint pages, counted from 0, onto a printer's sheets, each turned as it lies; False when printing failed."""
    painter = QPainter()
    scale = min(printer.resolution(), _MAX_DPI) / POINTS_PER_INCH
    for place, number in enumerate(numbers):
        _turn(printer, pages.sizes[number])
        if place == 0:
            if not painter.begin(printer):
                return False
        elif not printer.newPage():
            return False
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet, pages.picture(number, scale))
    return painter.end()


def _turn(printer: QPrinter, size: QSizeF) -> None:
    lies = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF()))
