"""PDFium serves one thread at a time: who reads a PDF with it holds the lock for as long as it works."""

from __future__ import annotations

from threading import RLock
from typing import Final

PDFIUM: Final = RLock()
