"""The Qt bindings in use survive what the pages do: one release lost a reference with each fillRect and crashed."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
image = QImage(8, 8, QImage.Format.Format_ARGB32)
painter = QPainter(image)
rect, rectf, colour, brush = QRect(0, 0, 1, 1), QRectF(0, 0, 1, 1), QColor("red"), QBrush(Qt.GlobalColor.red)
for _ in range(50_000):
    painter.fillRect(rect, colour)
    painter.fillRect(rectf, brush)
    painter.fillRect(rect, Qt.GlobalColor.red)
    painter.fillRect(0, 0, 1, 1, colour)
painter.end()
print("survived")
"""


def test_two_hundred_thousand_filled_rectangles() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "survived"), done.stderr
