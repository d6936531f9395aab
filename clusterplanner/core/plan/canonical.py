"""The one text of a plan: what its file holds, what its control code is computed from, what its PDF carries along."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any, Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.plan.plan import Plan

FORMAT: Final = "clusterplanner-plan"
VERSION: Final = 1


def to_text(plan: Plan) -> str:
    """Return a plan as text: UTF-8 JSON with its keys in the order of the fields, the same for the same plan."""
    content = {"format": FORMAT, "version": VERSION, **encode(plan)}
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def encode(value: Any) -> Any:
    """Return a plan, or a part of it, as plain JSON values."""
    if isinstance(value, Moment | Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if isinstance(value, tuple):
        if value and all(isinstance(part, tuple) for part in value):
            return [{"year": year, "value": encode(number)} for year, number in value]
        return [encode(part) for part in value]
    if is_dataclass(value):
        return {each.name: encode(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, IntEnum):
        return int(value)
    return str(value) if isinstance(value, StrEnum) else value
