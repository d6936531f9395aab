"""Cells in two languages: which lines are the first one's, and what became of them."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clusterplanner.core.returned.readings import Lines

_BETWEEN: Final = " / "


def first_language(before: Lines, after: Lines, alone: Lines) -> tuple[Lines, Lines, tuple[tuple[str, str], ...]]:
    """Return a cell's lines in its first language as they were and are, and the changes of its other lines.

    `alone` is the cell of the document in that language alone. Of a line that names something in both languages before
    its values, «местный бюджет / мясцовы бюджэт: 2026 – 15,0», the second name is passed over.
    """
    own = set(alone)
    names = [name for line in before if line not in own and (name := _second_name(line, alone))]
    before, after = (tuple(_without(line, names) for line in lines) for lines in (before, after))
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


def _second_name(line: str, alone: Lines) -> tuple[str, str] | None:
    """Return the first name of a line in two languages and the second one after it; None when it is no such line."""
    for own in alone:
        for edge in range(1, len(own)):
            name, values = own[:edge], own[edge:]
            if line.startswith(f"{name}{_BETWEEN}") and line.endswith(values):
                return name, line[edge : len(line) - len(values)]
    return None


def _without(line: str, names: list[tuple[str, str]]) -> str:
    for name, second in names:
        if line.startswith(f"{name}{second}"):
            return name + line[len(name) + len(second) :]
    return line
