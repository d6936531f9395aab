"""How the program's own sentences are spelt in each language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from clusterplanner.core.base.paths import resource

FILES = sorted(
    path for folder in ("words", "catalogue", "facts", "reference") for path in resource(folder).glob("*.toml")
)


def sentences(value: Any, language: str, inside: str = "") -> Iterator[str]:
    """Yield every text of a language, of plural forms too."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from sentences(part, language, language if key == language else inside if inside else "")
    elif isinstance(value, list):
        for part in value:
            yield from sentences(part, language, inside)
    elif isinstance(value, str) and inside == language:
        yield value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_language_keeps_its_letters_and_marks(path: Any) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for text in sentences(content, "ru"):
        assert not re.search(r"[ёЁ]| — |\"", text), text
    for text in sentences(content, "be"):
        assert not re.search(r"[иИщЩъЪ]|(?<=\w)['ʼ](?=\w)| — |\"", text), text
    for text in sentences(content, "en"):
        assert not re.search(r"[А-Яа-яЁёІіЎў]| — |\"", text), text
    for language in ("ru", "be", "en"):
        for text in sentences(content, language):
            assert "  " not in text, text
            assert ".." not in text, text
