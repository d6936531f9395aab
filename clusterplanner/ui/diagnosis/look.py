"""What the Diagnosis page looks at: the desk's territory, its peers, findings, decisions and weights."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Signal

from clusterplanner.core.analysis.diagnosis import Finding, Gravity, comparable, diagnose, gravest_first
from clusterplanner.core.analysis.wording import gravity_text, sentences
from clusterplanner.core.facts.territories import Territory
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.advice import Advice, advise
from clusterplanner.core.plan.plan import Judgement, Stance
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase

_WEIGHTS: Final = "diagnosis.weights"
_DRAFTS: Final = "diagnosis.drafts"
_PEERS: Final = "diagnosis.peers"


class Look(QObject):
    """Findings of the desk's territory; `changed` tells that they, a decision or a weight are others now."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._known: tuple[tuple[str, tuple[str, ...]], tuple[Finding, ...]] | None = None

    @property
    def territory(self) -> Territory:
        """The territory looked at."""
        return self.desk.library.gazetteer.territories[self.desk.territory]

    @property
    def is_plans(self) -> bool:
        """Whether the plan is one of this territory."""
        return self.desk.session.plan.territory == self.desk.territory

    @property
    def decidable(self) -> bool:
        """Whether decisions can be taken here: the plan is this territory's and may be edited."""
        return self.is_plans and not self.desk.session.read_only

    # ------------------------------------------------------------------ findings

    @property
    def peers(self) -> tuple[str, ...]:
        """The codes chosen to compare with, all that are comparable when none was chosen."""
        known = [each.code for each in comparable(self.desk.library, self.desk.territory)]
        remembered = self.desk.memory.get(f"{_PEERS}.{self.desk.territory}", ())
        chosen = self.desk.session.plan.peers if self.is_plans else remembered
        assert isinstance(chosen, tuple)
        return tuple(each for each in known if each in chosen) or tuple(known)

    def compare_with(self, peers: tuple[str, ...]) -> None:
        """Compare with other peers; those of the plan's own territory are the plan's."""
        if not self.is_plans:
            self.desk.memory[f"{_PEERS}.{self.desk.territory}"] = peers
            self.changed.emit()
        elif self.decidable:
            text = self.tr("Choose the peers")
            self.desk.session.apply(text, lambda plan: edits.set_plan(plan, peers=peers))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, the gravest first, computed once for a territory and its peers."""
        key = (self.desk.territory, self.peers)
        if self._known is None or self._known[0] != key:
            self._known = (key, gravest_first(diagnose(self.desk.library, *key)))
        return self._known[1]

    def judgement(self, finding: str) -> Judgement | None:
        """Return the decision on a finding; one that the plan took on another territory is none here."""
        if not self.is_plans:
            return None
        return next((each for each in self.desk.session.plan.judgements if each.id == finding), None)

    @property
    def drafts(self) -> dict[str, dict[str, str]]:
        """What was typed of findings of this territory before they were decided: `wording` and `reason` by finding."""
        known = self.desk.memory.setdefault(f"{_DRAFTS}.{self.desk.territory}", {})
        assert isinstance(known, dict)
        return known

    def keep_draft(self, finding: str, field: str, text: str) -> None:
        """Keep what is typed for when the finding is shown again."""
        self.drafts.setdefault(finding, {})[field] = text

    def gravity_line(self, found: Finding) -> str:
        """Return how grave a finding is and by how many signs, or why nothing can be said."""
        language = self.desk.language
        if found.lack is not None:
            return " ".join(sentences(found, self.desk.library, language))
        told = self.tr("%1: signs %2 of %3", "how grave a finding is; of those that could be judged")
        return phrase(told, gravity_text(found, language), found.score, self.judged_signs(found))

    @staticmethod
    def judged_signs(found: Finding) -> int:
        """Return how many of the signs could be judged."""
        return sum(sign.holds is not None for sign in found.signs)

    def shade(self, found: Finding) -> str:
        """Return the colour that goes with how grave a finding is."""
        colours = self.desk.colours
        shades = {Gravity.GRAVE: colours.bad, Gravity.WEAK: colours.warn, Gravity.NOTABLE: colours.text}
        return shades.get(found.gravity, colours.good if found.gravity is Gravity.FINE else colours.muted)

    # ------------------------------------------------------------------ advice

    @property
    def weights(self) -> dict[str, int]:
        """The weights that the user changed, by finding; all others weigh 1."""
        known = self.desk.memory.get(_WEIGHTS)
        return dict(known) if isinstance(known, dict) else {}

    def weigh(self, weights: dict[str, int]) -> None:
        """Give findings other weights for this session of work."""
        self.desk.memory[_WEIGHTS] = {finding: weight for finding, weight in weights.items() if weight != 1}
        self.changed.emit()

    @property
    def dismissed(self) -> frozenset[str]:
        """The findings that do not count because the plan dismissed them."""
        found = ((each.gauge.id, self.judgement(each.gauge.id)) for each in self.findings)
        return frozenset(finding for finding, judged in found if judged and judged.stance is Stance.DISMISSED)

    def advice(self) -> tuple[Advice, ...]:
        """Return the measures, the best first."""
        counted = [each for each in self.findings if each.gauge.id not in self.dismissed]
        items = self.desk.session.plan.items if self.is_plans else ()
        weights = {finding: Decimal(weight) for finding, weight in self.weights.items()}
        return advise(self.desk.library, counted, items, weights)

    @property
    def taken(self) -> frozenset[str]:
        """The measures that the plan has."""
        return frozenset(item.measure for item in self.desk.session.plan.items) if self.is_plans else frozenset()
