"""Risks that are suggested for plans: wordings only, since their likelihood and impact are the author's to judge."""

from __future__ import annotations

from dataclasses import dataclass

from clusterplanner.core.base.text import Text


@dataclass(frozen=True, slots=True)
class SuggestedRisk:
    """What may go wrong, and what usually answers it."""

    id: str
    name: Text
    mitigation: Text
