"""The plan file `.cplan`: one plan as UTF-8 JSON, keys in a fixed order, so that two copies can be compared by eye.

On top stand `"format": "clusterplanner-plan"` and the schema's `"version"`. Amounts and other figures are strings, as
exact as typed; terms are strings such as "2026-Q3". A key that the version does not know is refused: what a newer
program wrote cannot be kept by an older one, and must not be lost silently. A key with a default may be absent: a field
that came later reads as its default, and needs no new version. A version's number grows when a field is renamed,
removed or changes its meaning; `migrations` then makes the older form into today's.

History: version 1, the first; `electronic` came to it later, absent it means false.
"""

from __future__ import annotations

import json
from collections.abc import Container
from pathlib import Path
from typing import Any, Final, NoReturn

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import read_bytes, write_text
from clusterplanner.core.files.codec import Misfit, decode
from clusterplanner.core.files.migrations import migrate
from clusterplanner.core.plan.canonical import FORMAT, VERSION, to_text
from clusterplanner.core.plan.plan import Plan

__all__ = ["MAX_BYTES", "SUFFIX", "from_text", "read", "to_text", "write"]

SUFFIX: Final = ".cplan"
MAX_BYTES: Final = 20 * 1024 * 1024


def from_text(text: str, name: str, territories: Container[str] | None = None) -> Plan:
    """Return the plan of a file's content, `name` being the file's for the sentence; raises Refusal when it is none.

    With `territories`, the codes that plans are made for, a plan for another territory is refused too.
    """
    data = _parsed(text, name)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise Refusal("S105", file=name)
    del data["format"]
    version = data.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Refusal("S106", file=name, value=_shown(version))
    if version > VERSION:
        raise Refusal("S107", file=name, version=version, known=VERSION)
    try:
        plan: Plan = decode(Plan, migrate(data, version))
    except Misfit as misfit:
        where, value = _shown(misfit.where), _shown(misfit.value)
        raise Refusal(misfit.code, file=name, where=where, value=value) from misfit
    if territories is not None and plan.territory not in territories:
        raise Refusal("S129", file=name, where="territory", value=_shown(plan.territory))
    return plan


def read(path: Path, territories: Container[str] | None = None) -> Plan:
    """Return the plan of a file; raises Refusal when it cannot be read or is not a whole plan; see `from_text`."""
    data = read_bytes(path, MAX_BYTES, too_large="S103", folder="S123")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal("S104", file=path.name, line=data[: error.start].count(b"\n") + 1) from error
    return from_text(text, path.name, territories)


def write(path: Path, plan: Plan) -> None:
    """Write a plan's file in one step that survives a crash; raises Refusal."""
    write_text(path, to_text(plan))


def _parsed(text: str, name: str) -> Any:
    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise Refusal("S124", file=name, field=next(_shown(key) for key in keys if keys.count(key) > 1))
        return found

    def refuse_number(number: str) -> NoReturn:
        raise Refusal("S125", file=name, value=_shown(number))

    def whole(number: str) -> int:
        if len(number) > 12:
            refuse_number(number)
        return int(number)

    try:
        return json.loads(
            text,
            object_pairs_hook=object_of,
            parse_int=whole,
            parse_float=refuse_number,
            parse_constant=refuse_number,
        )
    except json.JSONDecodeError as error:
        if not text.strip():
            raise Refusal("S126", file=name) from error
        raise Refusal("S108", file=name, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise Refusal("S127", file=name) from error


def _shown(value: object) -> str:
    """Return a value short enough for a sentence and free of what a terminal cannot print."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(each if each.isprintable() else "?" for each in text)
    return text if len(text) <= 40 else f"{text[:39]}…"
