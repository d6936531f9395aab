"""What the checks of a plan share: the rules with their severities, and how a problem names its place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.plan.plan import Plan

RULES: Final = {
    "P101": Severity.ERROR,  # no measures at all
    "P102": Severity.ERROR,  # the last year is before the first
    "P103": Severity.ERROR,  # no subject in the title
    "P104": Severity.WARNING,  # no purpose
    "P105": Severity.WARNING,  # no place of issue
    "P106": Severity.NOTICE,  # no year of issue
    "P107": Severity.WARNING,  # nobody approves
    "P108": Severity.WARNING,  # nobody signs
    "P109": Severity.WARNING,  # an agreement block is incomplete
    "P110": Severity.ERROR,  # a character that the document cannot print
    "P111": Severity.ERROR,  # unknown territory
    "P112": Severity.WARNING,  # an indicator to show is unknown
    "P113": Severity.WARNING,  # a year of issue far from the plan's period
    "P114": Severity.ERROR,  # a date of approval that is none
    "P115": Severity.ERROR,  # a placeholder instead of a name in a final document
    "P116": Severity.NOTICE,  # a placeholder instead of a name in a draft
    "P118": Severity.NOTICE,  # the second language is the first
    "P119": Severity.NOTICE,  # texts that a document in two languages has in one only
    "P201": Severity.ERROR,  # no wording
    "P202": Severity.ERROR,  # no responsible body
    "P203": Severity.ERROR,  # no term
    "P204": Severity.ERROR,  # term outside the plan's period
    "P205": Severity.ERROR,  # end before start
    "P206": Severity.WARNING,  # the same measure twice
    "P207": Severity.NOTICE,  # no task of the strategy
    "P208": Severity.WARNING,  # the catalogue has no such measure
    "P209": Severity.WARNING,  # no expected result
    "P210": Severity.NOTICE,  # a measure that this one needs first is missing
    "P211": Severity.WARNING,  # the strategy has no such task
    "P212": Severity.NOTICE,  # no funding stated
    "P213": Severity.WARNING,  # an executor that belongs to another territory
    "P214": Severity.WARNING,  # a body named twice among the executors
    "P301": Severity.ERROR,  # budget line without a year
    "P302": Severity.ERROR,  # budget line without a source
    "P303": Severity.ERROR,  # budget line without an amount
    "P304": Severity.ERROR,  # budget year outside the plan's period
    "P305": Severity.ERROR,  # an amount that is not above zero
    "P306": Severity.WARNING,  # two lines of one year and source
    "P307": Severity.ERROR,  # an amount that cannot be meant
    "P308": Severity.WARNING,  # money outside the measure's own term
    "P401": Severity.ERROR,  # target without a name
    "P402": Severity.ERROR,  # target without a baseline
    "P403": Severity.ERROR,  # baseline without its year
    "P404": Severity.ERROR,  # target without values
    "P405": Severity.ERROR,  # target values outside the plan's period
    "P406": Severity.ERROR,  # unknown indicator
    "P407": Severity.WARNING,  # target without a unit
    "P408": Severity.WARNING,  # baseline not earlier than the first value
    "P409": Severity.WARNING,  # the same indicator twice
    "P410": Severity.WARNING,  # baseline differs from the published figure
    "P411": Severity.WARNING,  # a share that is not between 0 and 100 %
    "P412": Severity.WARNING,  # a value to reach that is worse than the baseline
    "P413": Severity.WARNING,  # a running total that falls
    "P414": Severity.NOTICE,  # values to reach after the measure's end
    "P415": Severity.WARNING,  # baseline 0 although a figure other than 0 was published
    "P416": Severity.NOTICE,  # a baseline from long before the plan
    "P417": Severity.NOTICE,  # a mark set for the republic as the value of a part of it
    "P501": Severity.NOTICE,  # act not verified
    "P502": Severity.WARNING,  # act that has ended
    "P503": Severity.WARNING,  # unknown act
    "P504": Severity.WARNING,  # an act of another territory
    "P601": Severity.WARNING,  # no measure for a task of the strategy
    "P901": Severity.WARNING,  # a statement that the published figures contradict
    "P911": Severity.ERROR,  # a risk without a name
    "P912": Severity.WARNING,  # a risk without likelihood or impact
    "P913": Severity.WARNING,  # a risk without mitigation
    "P914": Severity.WARNING,  # a risk without an owner
}

HIGHEST_AMOUNT: Final = 10**12  # thousand roubles
_NAME_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule looks and how its sentences name it: `n` of the item, «name», or nothing for the plan's own."""

    path: str
    values: tuple[tuple[str, str], ...] = ()

    def problem(self, code: str, field: str, /, **values: object) -> Problem:
        """Return a problem at a field of the place; `values` are those of its sentence."""
        told = (*self.values, *((name, str(value)) for name, value in values.items()))
        return Problem(code, RULES[code], f"{self.path}/{field}" if self.path else field, told)


OF_PLAN: Final = Place("")


def told(value: Decimal, plan: Plan) -> str:
    """Return a number as a sentence tells it, in the plan's language."""
    with localcontext(prec=1000):  # a slip of the keyboard may have more digits than the usual 28
        return format_number(value, plan.language)


def short(text: str) -> str:
    """Return a text short enough to name something in a sentence, «…» for none."""
    line = " ".join(text.split())
    return line if 0 < len(line) <= _NAME_LENGTH else f"{line[: _NAME_LENGTH - 1].rstrip()}…"
