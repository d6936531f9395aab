"""Sentences that the command line may print or a document may contain, from `resources/words/`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import tomli

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Language


@cache
def _catalogue(name: str) -> Mapping[str, Mapping[str, str | Mapping[str, str]]]:
    with resource("words", f"{name}.toml").open("rb") as file:
        return tomli.load(file)


def catalogue_keys(name: str) -> tuple[str, ...]:
    """Return the keys of one catalogue, in file order."""
    return tuple(_catalogue(name))


def say(key: str, language: Language | str, /, **values: object) -> str:
    """Return the sentence `catalogue.key` in a language, with its `{placeholders}` filled.

    An entry whose wording depends on a number is a table of CLDR plural forms (`one`, `few`, `many`,
    `other`) chosen by the value `n`. Raises KeyError for an unknown key or a missing placeholder.
    Values are inserted as they are: a value with braces in it is never read as a template.
    """
    name, _, entry = key.partition(".")
    wording = _catalogue(name)[entry][language]
    if not isinstance(wording, str):
        from babel import Locale

        number = values["n"]
        assert isinstance(number, int | Decimal)
        form = Locale(str(language)).plural_form(number)
        wording = wording.get(form) or wording["other"]
    return wording.format_map(values) if values else wording
