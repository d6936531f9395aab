"""The plan: one frozen value that holds every decision of its author."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum, StrEnum

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language


class Kind(StrEnum):
    """The kinds of official document that a plan can be."""

    ACTION_PLAN = "action_plan"  # план мероприятий
    REGIONAL_COMPLEX = "regional_complex"  # региональный комплекс мероприятий
    COMPLEX_OF_MEASURES = "complex_of_measures"  # комплекс мер
    BRIEF = "brief"  # справка


class Funding(StrEnum):
    """Where the money of a measure comes from."""

    REPUBLICAN = "republican"
    LOCAL = "local"
    INNOVATION_FUND = "innovation_fund"
    OWN = "own"
    CREDIT = "credit"
    OTHER = "other"


class Approval(StrEnum):
    """How a plan is approved: by a person («УТВЕРЖДАЮ»), by a decision («УТВЕРЖДЕНО»), or not at all."""

    PERSON = "person"
    DECISION = "decision"
    NONE = "none"


class Arrangement(StrEnum):
    """How a document in two languages is laid out: in two columns, or one language after the other."""

    PARALLEL = "parallel"
    SEQUENCE = "sequence"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """An amount in thousand Belarusian roubles for one year from one source; None where not yet said."""

    id: str
    year: int | None = None
    funding: Funding | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator with its baseline and its value to reach by year.

    `indicator` is an id of the facts, or "" for one of the user's own with `name` and `unit`.
    """

    id: str
    indicator: str = ""
    name: str = ""
    unit: str = ""
    baseline_year: int | None = None
    baseline: Decimal | None = None
    values: tuple[tuple[int, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One measure of the plan: what, who, when, for how much, with what result.

    `measure` is an id of the catalogue, "" for the user's own. `task` is a task of the strategy, "" when unassigned.
    Texts are as the user sees them in the plan's language; those taken from a catalogue are translated by it.
    """

    id: str
    measure: str = ""
    task: str = ""
    wording: str = ""
    responsible: str = ""
    co_executors: tuple[str, ...] = ()
    start: Moment | None = None
    end: Moment | None = None
    budget: tuple[BudgetLine, ...] = ()
    result: str = ""
    targets: tuple[Target, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who approves, agrees or signs: position and «И.О.Фамилия»."""

    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalBlock:
    """The block at the top right; `body` is whose decision approves, `date` and `number` stay "" in a draft."""

    form: Approval = Approval.DECISION
    body: str = ""
    signatory: Signatory = Signatory()
    date: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One «СОГЛАСОВАНО» block."""

    id: str
    signatory: Signatory = Signatory()


class Stance(StrEnum):
    """What the author makes of a finding of the diagnosis."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The author's decision on a finding; `id` is its gauge.

    `wording` stands in chapter 3 in place of the computed one, "" keeps that; `reason` is why it was dismissed.
    """

    id: str
    stance: Stance
    wording: str = ""
    reason: str = ""


class Degree(IntEnum):
    """How likely a risk is, or how much it would harm."""

    VERY_LOW = 1
    LOW = 2
    MEDIUM = 3
    HIGH = 4
    VERY_HIGH = 5


@dataclass(frozen=True, slots=True)
class Risk:
    """What may keep the plan from its results; likelihood and impact are None where not yet judged."""

    id: str
    name: str = ""
    likelihood: Degree | None = None
    impact: Degree | None = None
    mitigation: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person's word that they checked an act: who and when (ISO date)."""

    act: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of support measures for cluster initiatives in one territory.

    `subject` is the rest of the title after «по», `purpose` the goal in chapter 4; both start with the catalogue's
    wording. `acts` are the further acts of the legal basis beside the strategy and the concept. `indicators` are shown
    in chapter 2, `peers` compared there. `judgements` are the findings that the author accepted or dismissed, `risks`
    what chapter 7 warns of.
    `left_out` names sections of the document that are not printed. `remark` is printed at the top of the first page, as
    «ПРОЕКТ» is. `electronic` plans are signed as electronic documents: date and number are then formed after signing
    and have no place in the text. With a `second_language` the document is printed in both, in an `arrangement`.
    """

    id: str
    territory: str
    first_year: int
    last_year: int
    kind: Kind = Kind.ACTION_PLAN
    language: Language = Language.RU
    second_language: Language | None = None
    arrangement: Arrangement = Arrangement.PARALLEL
    subject: str = ""
    purpose: str = ""
    place: str = ""
    issue_year: int | None = None
    draft: bool = True
    electronic: bool = False
    remark: str = ""
    items: tuple[Item, ...] = ()
    targets: tuple[Target, ...] = ()
    indicators: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    acts: tuple[str, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    approval: ApprovalBlock = field(default_factory=ApprovalBlock)
    agreements: tuple[Agreement, ...] = ()
    signature: Signatory = Signatory()
    coordinator: str = ""
    reporting: str = ""
    expected: str = ""
    risks: tuple[Risk, ...] = ()
    left_out: tuple[str, ...] = ()
    profile: str = "instruction-4-2009"

    @property
    def years(self) -> range:
        """The years that the plan covers."""
        return range(self.first_year, self.last_year + 1)

    def item(self, item_id: str) -> Item:
        """Return the item with an id; raises KeyError when the plan has none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)
