"""Take the pictures of `docs/screens/`: every page in every language, on the worked sample.

Run it as `.venv/bin/python scripts/screens.py [FOLDER]` after `scripts/test`; no display is needed.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtWidgets import QApplication

from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.ui.document.preview import Preview
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.start import make_application, make_window
from clusterplanner.ui.window import PAGES, MainWindow

SIZE = (1366, 740)
WIDTH = 1100
COLOURS = 128
SETTLE_SECONDS = 20


def main() -> int:
    """Write one PNG a page and language."""
    root = Path(__file__).resolve().parent.parent
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "docs" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "settings.ini")
        settings.set_look(Language.RU, Look.LIGHT, 100)
        window = make_window(application, settings, "start")
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*SIZE)
        window.show()
        for language in Language:
            settings.set_look(language, Look.LIGHT, 100)
            window.desk.session.start(sample_plan(window.desk.library, language))
            for page in PAGES:
                _settle(application, window.show_page(page))
                _save(window, folder / f"{page}_{language}.png")
        window.close()
    return 0


def _settle(application: QApplication, page: Page) -> None:
    """Let the page finish; the document's pages are made in the background."""
    preview = page.findChild(Preview)
    end = time.monotonic() + SETTLE_SECONDS
    while preview is not None and not preview.page_count and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.02)
    for _ in range(20):
        application.processEvents()


def _save(window: MainWindow, path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    height = round(picture.height * WIDTH / picture.width)
    small = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(path, optimize=True)
    print(path)


if __name__ == "__main__":
    sys.exit(main())
