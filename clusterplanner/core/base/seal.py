"""The control code: a short name of some content, the same wherever and whenever it is computed."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

# Base 32 without I and 1, O and 0, which are mistaken for one another on paper.
ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
GROUP, GROUPS = 4, 4
_GROUP: Final = f"[{ALPHABET}]{{{GROUP}}}"
_CODE: Final = re.compile(rf"(?<![\w-]){_GROUP}(?:-{_GROUP}){{{GROUPS - 1}}}(?![\w-])")
_FROM_BASE_32: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET)


def code_of(content: str) -> str:
    """Return the code of a text, `7KQF-ABCD-9M2X-TYHN`: the first 80 bits of the SHA-256 of its UTF-8."""
    bits = GROUP * GROUPS * 5
    signs = base64.b32encode(hashlib.sha256(content.encode()).digest()[: bits // 8]).decode().translate(_FROM_BASE_32)
    return "-".join(signs[place : place + GROUP] for place in range(0, len(signs), GROUP))


def codes_in(text: str) -> tuple[str, ...]:
    """Return the control codes that a text names, in order."""
    return tuple(_CODE.findall(text))
