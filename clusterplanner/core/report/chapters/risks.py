"""The risks in chapter «Ожидаемые результаты и риски»: a table, and a matrix of likelihood and impact."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.plan.plan import Degree, Risk
from clusterplanner.core.plan.risks import grade, level, ranked
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell
from clusterplanner.core.report.document import Align, Block, Cell, Row, Run, Table


def risks(scribe: Scribe) -> Iterator[Block]:
    """Yield the risks, the highest first, and where they stand; nothing for a plan without risks."""
    if not scribe.plan.risks:
        return
    judged = any(level(each) for each in scribe.plan.risks)
    yield scribe.point(_scale(scribe) if judged else scribe.say("risks_unjudged", number=scribe.next_table()), "risks")
    yield _table(scribe)
    if judged:
        yield scribe.point(scribe.say("risks_matrix_point", number=scribe.next_table()))
        yield _matrix(scribe)


def _scale(scribe: Scribe) -> str:
    marks = {name: int(each.value) for name, each in thresholds("risks").items()}
    bounds = {"low": marks["medium"] - 1, "medium": marks["medium"], "below": marks["high"] - 1, "high": marks["high"]}
    return scribe.say("risks_point", number=scribe.next_table(), **bounds)


def _table(scribe: Scribe) -> Table:
    columns = (
        scribe.column("column_risk_number", 0.055, Align.CENTRE),
        scribe.column("column_risk", 0.21),
        scribe.column("column_likelihood", 0.105, Align.CENTRE),
        scribe.column("column_impact", 0.11, Align.CENTRE),
        scribe.column("column_level", 0.115, Align.CENTRE),
        scribe.column("column_mitigation", 0.235),
        scribe.column("column_owner", 0.17),
    )
    rows = [_row(scribe, number, risk) for number, risk in enumerate(ranked(scribe.plan), 1)]
    return scribe.table(scribe.say("risks_table"), columns, rows, "table-risks", numbered=True)


def _row(scribe: Scribe, number: int, risk: Risk) -> Row:
    where = f"risks/{risk.id}"
    return Row(
        (
            cell(str(number)),
            _text(scribe, risk.name, f"{where}/name"),
            degree_cell(risk.likelihood, f"{where}/likelihood"),
            degree_cell(risk.impact, f"{where}/impact"),
            _level(scribe, risk),
            _text(scribe, risk.mitigation, f"{where}/mitigation"),
            _text(scribe, risk.owner, f"{where}/owner"),
        )
    )


def _text(scribe: Scribe, text: str, where: str) -> Cell:
    return Cell(tuple((Run(line),) for line in scribe.lines(text) or (NOTHING,)), where=where)


def degree_cell(degree: Degree | None, where: str = "") -> Cell:
    """Return a cell with a degree of likelihood or impact."""
    value = None if degree is None else Decimal(degree)
    return Cell(((Run(NOTHING if degree is None else str(int(degree))),),), 1, Align.CENTRE, value=value, where=where)


def _level(scribe: Scribe, risk: Risk) -> Cell:
    found = level(risk)
    if found is None:
        return cell(NOTHING)
    return Cell(((Run(str(found)),), (Run(scribe.say(f"risk_{grade(found)}")),)), value=Decimal(found))


def _matrix(scribe: Scribe) -> Table:
    columns = (
        scribe.column("column_likelihood", 0.2, Align.CENTRE),
        *(scribe.column("column_impact_of", 0.16, Align.CENTRE, number=int(impact)) for impact in Degree),
    )
    rows = [
        Row((cell(str(int(likelihood)), bold=True), *(_place(scribe, likelihood, impact) for impact in Degree)))
        for likelihood in reversed(Degree)
    ]
    return scribe.table(scribe.say("risks_matrix"), columns, rows, "table-risk-matrix")


def _place(scribe: Scribe, likelihood: Degree, impact: Degree) -> Cell:
    """Return a cell of the matrix: the grade of its level, and the numbers of the risks that stand there."""
    word = (Run(scribe.say(f"risk_{grade(likelihood * impact)}")),)
    numbers = [
        str(number)
        for number, each in enumerate(ranked(scribe.plan), 1)
        if (each.likelihood, each.impact) == (likelihood, impact)
    ]
    if not numbers:
        return Cell((word,))
    return Cell((word, (Run(scribe.say("risk_numbers", numbers=", ".join(numbers)), bold=True),)))
