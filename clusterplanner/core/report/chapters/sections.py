"""The sections of a document that can be left out; their order is fixed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language


class Section(StrEnum):
    """A section; its value stands in `Plan.left_out` and is the anchor of its heading."""

    CONTENTS = "contents"
    GENERAL = "general"
    ASSESSMENT = "assessment"
    PROBLEMS = "problems"
    GOALS = "goals"
    MEASURES = "measures"
    FINANCE = "finance"
    RESULTS = "results"
    MANAGEMENT = "management"
    SIGNATURE = "signature"
    AGREEMENT = "agreement"
    COMPLIANCE = "compliance"
    PASSPORT = "passport"
    SCHEDULE = "schedule"

    def wording(self, language: Language | str) -> str:
        """Return the section's name without its number."""
        return say(f"report.section_{self}", language)

    def titles(self, language: Language | str) -> tuple[str, ...]:
        """Return the names that its heading may have, by what the section holds."""
        others = ("results_and_risks", "risks_alone") if self is Section.RESULTS else ()
        return (self.wording(language), *(say(f"report.{each}", language) for each in others))
