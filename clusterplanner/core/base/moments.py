"""Terms of a plan: a year, a quarter or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_FORM = re.compile(r"([12]\d{3})(?:-Q([1-4])|-(\d{2})-(\d{2}))?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """A year (2026), a quarter of it (2026-Q3) or one day (2026-09-30), as precise as the user said."""

    year: int
    quarter: int | None = None
    day: date | None = None

    @classmethod
    def parse(cls, form: str) -> Moment:
        """Read `2026`, `2026-Q3` or `2026-09-30`; raises ValueError for anything else."""
        match = _FORM.match(form)
        if match is None:
            raise ValueError(form)
        year, quarter, month, day = match.groups()
        if month is not None:
            return cls(int(year), None, date(int(year), int(month), int(day)))
        return cls(int(year), int(quarter) if quarter else None)

    def __str__(self) -> str:
        if self.day is not None:
            return self.day.isoformat()
        return f"{self.year:04}-Q{self.quarter}" if self.quarter else f"{self.year:04}"

    @property
    def first_day(self) -> date:
        """The first day that the moment covers."""
        if self.day is not None:
            return self.day
        return date(self.year, 3 * (self.quarter or 1) - 2, 1)

    @property
    def last_day(self) -> date:
        """The last day that the moment covers."""
        if self.day is not None:
            return self.day
        if self.quarter is None or self.quarter == 4:
            return date(self.year, 12, 31)
        return date(self.year, 3 * self.quarter + 1, 1) - timedelta(days=1)
