"""Cells in two languages: which lines are the first one's, and what became of them."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusterplanner.core.returned.readings import Lines


def first_language(before: Lines, after: Lines, alone: Lines) -> tuple[Lines, Lines, tuple[tuple[str, str], ...]]:
    """Return a cell's lines in its first language as they were and are, and the changes of its other lines.

    `alone` is the cell of the document in that language alone. A line that holds both wordings is nobody's: what was
    changed in it is told as it stands.
    """
    own = set(alone)
    now: list[str] = []
    others: list[tuple[str, str]] = []
    mine = True
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            now += [line for line in before[a:b] if line in own]
            mine = before[b - 1] in own
        elif a == b:
            if mine:
                now += after[c:d]
            else:
                others.append(("", "\n".join(after[c:d])))
        elif all(line in own for line in before[a:b]):
            now += after[c:d]
            mine = True
        else:
            now += [line for line in before[a:b] if line in own]
            others.append(("\n".join(before[a:b]), "\n".join(after[c:d])))
            mine = False
    return tuple(line for line in before if line in own), tuple(now), tuple(others)
