"""Two versions of a text with the words marked in which they differ."""

from __future__ import annotations

import html
import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clusterplanner.ui.theme import Colours

_TOKENS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_TOKENS: Final = 4_000  # beyond that a comparison would keep the window waiting


def marked(before: str, after: str, colours: Colours) -> tuple[str, str]:
    """Return both versions as rich text: what is gone struck out, what is new underlined, both on a wash."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    if not before or not after or len(old) + len(new) > _MOST_TOKENS:
        return as_html(before), as_html(after)
    gone, come = [], []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        was, now = "".join(old[a:b]), "".join(new[c:d])
        gone.append(as_html(was) if tag == "equal" else _changed(was, "line-through", colours))
        come.append(as_html(now) if tag == "equal" else _changed(now, "underline", colours))
    return "".join(gone), "".join(come)


def as_html(text: str) -> str:
    """Return a text as rich text that shows it as it is."""
    return html.escape(text).replace("\n", "<br>")


def _changed(text: str, line: str, colours: Colours) -> str:
    if not text:
        return ""
    look = f"text-decoration: {line}; background-color: {colours.wash}; font-weight: 600"
    return f'<span style="{look}">{as_html(text)}</span>'
