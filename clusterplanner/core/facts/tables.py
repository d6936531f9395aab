"""CSV tables of `resources/facts/`, read with a refusal that names file and line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text

Value = TypeVar("Value")


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield the rows of a table; refuses with F102 when it cannot be read or has other columns, F103 for a bad row."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file, strict=True)
            if tuple(next(rows, ())) != columns:
                raise Refusal("F102", file=path.name, reason=", ".join(columns))
            for row in rows:
                if len(row) != len(columns):
                    raise Refusal("F103", file=path.name, line=rows.line_num, value=",".join(row))
                yield row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Refusal("F102", file=path.name, reason=error) from error


def read_values(
    path: Path, columns: tuple[str, ...], make: Callable[[Mapping[str, str]], Value]
) -> Iterator[tuple[str, Value]]:
    """Yield what `make` makes of each row, by the first column; refuses with F103 for a row that it cannot use."""
    for line, row in enumerate(read_rows(path, columns), start=2):
        try:
            yield row[0], make(dict(zip(columns, row, strict=True)))
        except (KeyError, ValueError, ArithmeticError) as error:
            raise Refusal("F103", file=path.name, line=line, value=error) from error


def in_languages(name: str) -> tuple[str, str, str]:
    """Return the columns of a wording."""
    return f"{name}_ru", f"{name}_be", f"{name}_en"


def wording(row: Mapping[str, str], name: str, blank: bool = False) -> Text:
    """Return a wording of a row; raises ValueError when a language is missing, all three may be with `blank`."""
    texts = [row[column] for column in in_languages(name)]
    if not all(texts) and (any(texts) or not blank):
        raise ValueError(name)
    return Text(*texts)
