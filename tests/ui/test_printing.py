"""Printing: the sheets of the preview, the pages and copies chosen, both sides only when they are meant."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import Format, render
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.document.printing import Printing, chosen_pages, paint_pages

Duplex = QPrinter.DuplexMode


class BothSides(QPrinter):
    """A printer that can print on both sides, which one into a file cannot."""

    mode = Duplex.DuplexNone

    def duplex(self) -> Duplex:
        return self.mode

    def setDuplex(self, mode: Duplex) -> None:  # noqa: N802  Qt names it
        self.mode = mode


@pytest.fixture(scope="module")
def pdf(library: Library) -> bytes:
    return render(build(sample_plan(library), library), Format.PDF)


@pytest.fixture
def printing(desk: Desk, qtbot: QtBot) -> Printing:
    window = QWidget()
    qtbot.addWidget(window)
    return Printing(desk, window)


@pytest.fixture
def printer(tmp_path: Path, qapp) -> QPrinter:
    """A printer that prints into a file."""
    made = BothSides(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "печать.pdf"))
    made.setResolution(60)
    return made


def test_printing_gives_every_sheet_as_it_lies(pdf: bytes, tmp_path: Path, qapp) -> None:
    pages = PdfPages(pdf)
    assert any(size.width() > size.height() for size in pages.sizes)
    assert any(size.width() < size.height() for size in pages.sizes)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(100)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "печать.pdf"
    printer.setOutputFileName(str(target))
    assert paint_pages(pages, printer, range(len(pages)))
    printed = pypdfium2.PdfDocument(target.read_bytes())
    sizes = [printed.get_page_size(number) for number in range(len(printed))]
    assert len(sizes) == len(pages)
    for (width, height), size in zip(sizes, pages.sizes, strict=True):
        assert abs(width - size.width()) < 2
        assert abs(height - size.height()) < 2
    first = printed[0].render(scale=0.3).to_numpy()
    assert (first < 128).any()
    printed.close()
    pages.close()


def test_a_range_of_pages_is_printed(pdf: bytes, tmp_path: Path, qapp) -> None:
    pages = PdfPages(pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(60)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "печать.pdf"))
    assert paint_pages(pages, printer, range(1, 3))
    printed = pypdfium2.PdfDocument((tmp_path / "печать.pdf").read_bytes())
    assert len(printed) == 2
    printed.close()
    pages.close()


def test_the_pages_chosen_leave_in_the_order_wanted(printer: QPrinter) -> None:
    assert chosen_pages(printer, 4, 2) == [0, 1, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 4, 2) == [3, 2, 1, 0]
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert chosen_pages(printer, 4, 2) == [1]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    assert chosen_pages(printer, 4, 2) == [0, 2, 3]
    printer.setPageRanges(QPageRanges())
    assert chosen_pages(printer, 4, 2) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("answer", "goes_on", "duplex"),
    [
        ("One", True, Duplex.DuplexNone),
        ("Both", True, Duplex.DuplexLongSide),
        (QMessageBox.StandardButton.Cancel, False, Duplex.DuplexLongSide),
    ],
)
def test_both_sides_are_asked_about(
    printing: Printing, printer: QPrinter, dialogs, answer: object, goes_on: bool, duplex: Duplex
) -> None:
    printer.setDuplex(Duplex.DuplexLongSide)
    dialogs.expect(answer)
    assert printing.may_print(printer, 12) is goes_on
    assert printer.duplex() == duplex
    assert "three years" in dialogs.told[-1]
    if answer == "Both":
        assert printing.may_print(printer, 12)  # and not asked about again
    assert len(dialogs.told) == 1


def test_one_side_and_one_page_are_not_asked_about(printing: Printing, printer: QPrinter) -> None:
    printer.setDuplex(Duplex.DuplexNone)
    assert printing.may_print(printer, 12)
    printer.setDuplex(Duplex.DuplexAuto)
    assert printing.may_print(printer, 1)


def printing_to(
    path: Path, monkeypatch: pytest.MonkeyPatch, dialogs, accept: bool = True, copies: int = 1, pages: str = "2"
) -> None:
    """Let the print dialog choose pages of a file."""

    def choose(dialog: QPrintDialog) -> None:
        printer = dialog.printer()
        assert printer.duplex() == Duplex.DuplexNone
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(60)
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setPageRanges(QPageRanges.fromString(pages))
        printer.setCopyCount(copies)
        dialog.done(QDialog.DialogCode.Accepted if accept else QDialog.DialogCode.Rejected)

    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: dialogs.exec_dialog(dialog))  # noqa: PLW0108  binds it
    dialogs.expect(choose)


@pytest.mark.parametrize("many", [True, False])
def test_what_the_dialog_chose_is_printed(
    printing: Printing, pdf: bytes, tmp_path: Path, dialogs, monkeypatch: pytest.MonkeyPatch, many: bool
) -> None:
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _printer: many)
    target = tmp_path / "печать.pdf"
    pages = PdfPages(pdf)
    landscape = next(number for number, size in enumerate(pages.sizes, 1) if size.width() > size.height())
    printing_to(target, monkeypatch, dialogs, copies=3, pages=f"2,{landscape}")
    assert printing.print_pages(pages, "План", 1)
    with pypdfium2.PdfDocument(target.read_bytes()) as printed:
        lies = [page.get_width() > page.get_height() for page in printed]
    assert lies == [False, True] * (1 if many else 3)
    assert pages.render(0, 0.2).width() > 0  # the preview's own are as they were
    pages.close()


def test_who_gives_up_prints_nothing(printing: Printing, pdf: bytes, tmp_path: Path, dialogs, monkeypatch) -> None:
    target = tmp_path / "печать.pdf"
    printing_to(target, monkeypatch, dialogs, accept=False)
    pages = PdfPages(pdf)
    assert not printing.print_pages(pages, "План", 1)
    assert not target.exists()
    assert not paint_pages(pages, QPrinter(), [0, 1], lambda _done: False)
    pages.close()


def test_a_printer_that_does_not_answer_is_told(
    printing: Printing, pdf: bytes, tmp_path: Path, dialogs, monkeypatch
) -> None:
    monkeypatch.setattr("clusterplanner.ui.document.printing.paint_pages", lambda *_args: False)
    printing_to(tmp_path / "x.pdf", monkeypatch, dialogs)
    dialogs.expect(None)
    pages = PdfPages(pdf)
    assert not printing.print_pages(pages, "План", 1)
    assert "does not answer" in dialogs.told[-1]
    pages.close()
