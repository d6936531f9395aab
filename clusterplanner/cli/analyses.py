"""The commands that judge figures: diagnosis of a territory, advice on measures, cluster potential of a region."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, WrongCall, open_library
from clusterplanner.cli.printing import print_json, print_table
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from pathlib import Path

    from clusterplanner.core.analysis.compare import Gap
    from clusterplanner.core.analysis.diagnosis import Distance, Finding, Move
    from clusterplanner.core.analysis.gauges import Reading
    from clusterplanner.core.analysis.potential import Activity, Potential, Quotient
    from clusterplanner.core.analysis.rules import Thresholds
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.observations import Observation
    from clusterplanner.core.plan.advice import Advice

BASES = ("employment", "revenue", "sme", "organisations")
_COLUMNS = (
    *("section", "activity", "amount", "share", "of_country", "localisation", "per_capita", "specialisation"),
    *("change", "candidate", "marks", "remarks"),
)


def show_diagnosis(call: argparse.Namespace, language: Language) -> int:
    """Print what lags in a territory, the gravest first."""
    from clusterplanner.core.analysis.diagnosis import diagnose, gravest_first
    from clusterplanner.core.analysis.rules import thresholds
    from clusterplanner.core.analysis.wording import gravity_text, rule_sentence, sentences

    library = open_library()
    territory = library.gazetteer.find(call.region)
    peers = tuple(library.gazetteer.find(each).code for each in call.peers)
    judged_by = thresholds("diagnosis")
    found = diagnose(library, territory.code, peers, judged_by)
    if call.json:
        print_json(
            {
                "territory": territory.code,
                "peers": peers,
                "thresholds": _thresholds_json(judged_by),
                "findings": [_finding_json(each, library, language) for each in found],
            }
        )
        return DONE
    print(say("diagnosis.title", language, territory=territory.name[language]))
    for each in gravest_first(found):
        print()
        gravity = gravity_text(each, language)
        print(say("diagnosis.head", language, name=each.gauge.name[language], gravity=gravity))
        for sentence in sentences(each, library, language):
            print(f"  {sentence}")
    print()
    print(rule_sentence(judged_by, language))
    return DONE


def _finding_json(found: Finding, library: Library, language: Language) -> dict[str, object]:
    from clusterplanner.core.analysis.wording import sentences

    return {
        "id": found.gauge.id,
        "gravity": found.gravity,
        "score": found.score,
        "level": _reading_json(found.level),
        "place": found.place,
        "among": found.among,
        "country": _distance_json(found.country),
        "peers": _distance_json(found.peers),
        "move": _move_json(found.move),
        "step": _move_json(found.step),
        "signs": [
            {
                "id": each.id,
                "value": None if each.value is None else f"{each.value:.4f}",
                "threshold": f"{each.threshold:f}",
                "holds": each.holds,
            }
            for each in found.signs
        ],
        "cautions": found.cautions,
        "lack": found.lack,
        "sentences": sentences(found, library, language),
    }


def _reading_json(reading: Reading | None) -> dict[str, object] | None:
    if reading is None:
        return None
    return {
        "territory": reading.territory,
        "year": reading.year,
        "value": f"{reading.value:.4f}",
        "formula": reading.formula,
        "inputs": [_observation_json(each) for each in reading.inputs],
    }


def _distance_json(distance: Distance | None) -> dict[str, object] | None:
    if distance is None:
        return None
    return {
        "reference": f"{distance.reference:.4f}",
        "absolute": f"{distance.absolute:.4f}",
        "relative": None if distance.relative is None else f"{distance.relative:.4f}",
        "made_of": [_reading_json(each) for each in distance.made_of],
    }


def _move_json(move: Move | None) -> dict[str, object] | None:
    if move is None:
        return None
    return {
        "first": _reading_json(move.first),
        "last": _reading_json(move.last),
        "absolute": f"{move.absolute:.4f}",
        "relative": None if move.relative is None else f"{move.relative:.4f}",
        "pace": f"{move.pace:.4f}",
    }


def _thresholds_json(judged_by: Thresholds) -> dict[str, object]:
    return {each.id: {"value": f"{each.value:f}", "origin": asdict(each.origin)} for each in judged_by.values()}


def show_advice(call: argparse.Namespace, language: Language) -> int:
    """Print which measures answer what lags in a territory, the best first."""
    from clusterplanner.core.analysis.diagnosis import diagnose
    from clusterplanner.core.analysis.rules import thresholds
    from clusterplanner.core.plan.advice import advise

    library = open_library()
    territory = library.gazetteer.find(call.region)
    weights = _read_weights(call.weights) if call.weights else {}
    found = advise(library, diagnose(library, territory.code), (), weights)
    rules = thresholds("advice")
    if call.json:
        print_json(
            {
                "territory": territory.code,
                "weights": {name: f"{value:f}" for name, value in weights.items()},
                "thresholds": _thresholds_json(rules),
                "measures": [_advice_json(each) for each in found],
            }
        )
        return DONE
    print(say("advice.title", language, territory=territory.name[language]))
    for each in found:
        print()
        _print_advice(library, each, rules, language)
    print()
    print(say("advice.rule", language, unmet=f"{rules['unmet'].value:f}", origin=rules["unmet"].origin[language]))
    return DONE


def _print_advice(library: Library, advice: Advice, rules: Thresholds, language: Language) -> None:
    from clusterplanner.core.analysis.gauges import gauges

    measure, score = advice.measure, format_number(advice.score, language)
    values = {"place": advice.place, "name": measure.name[language], "number": measure.number, "score": score}
    print(say("advice.measure", language, **values))
    parts = [
        say(
            "advice.answer",
            language,
            name=gauges()[each.finding].name[language],
            strength=each.strength,
            score=format_number(each.score, language),
        )
        for each in advice.contributions
    ]
    answered = say("advice.answers", language, findings="; ".join(parts))
    print(f"  {answered if parts else say('advice.answers_nothing', language)}")
    if advice.unmet:
        names = "; ".join(library.catalogue.measures[each].name[language] for each in advice.unmet)
        print(f"  {say('advice.unmet', language, measures=names)}")
    print(f"  {say('advice.formula', language, formula=advice.formula)}")
    counts = {"first": rules["first"].value, "draws": rules["draws"].value}
    share = format_number(advice.share, language, 1)
    print(f"  {say(f'advice.robustness_{advice.robustness}', language, share=share, **counts)}")


def _read_weights(file: Path) -> dict[str, Decimal]:
    """Return the weights of a TOML file: a number of 0 or more for a finding; whatever else is refused by name."""
    from decimal import Decimal

    import tomli

    from clusterplanner.core.analysis.gauges import gauges
    from clusterplanner.core.base.safely import refusal

    try:
        table = tomli.loads(file.read_text("utf-8"), parse_float=Decimal)
    except OSError as error:
        raise refusal(error, file) from error
    except (UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise WrongCall("bad_weights", file=file, reason=error) from error
    for name, value in table.items():
        if name not in gauges():
            raise WrongCall("unknown_weight", file=file, given=name, known=", ".join(gauges()))
        number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if not number or not Decimal(value).is_finite() or value < 0:
            raise WrongCall("no_weight", file=file, given=name, value=value)
    return {name: Decimal(value) for name, value in table.items()}


def _advice_json(advice: Advice) -> dict[str, object]:
    return {
        "measure": advice.measure.id,
        "number": advice.measure.number,
        "place": advice.place,
        "score": f"{advice.score:f}",
        "formula": advice.formula,
        "contributions": [
            {
                "finding": each.finding,
                "strength": each.strength,
                "score": f"{each.score:f}",
                "weight": f"{each.weight:f}",
            }
            for each in advice.contributions
        ],
        "unmet": advice.unmet,
        "deduction": f"{advice.deduction:f}",
        "share": f"{advice.share:f}",
        "robustness": advice.robustness,
    }


def show_potential(call: argparse.Namespace, language: Language) -> int:
    """Print where activities are concentrated in a region, or write it as CSV."""
    from clusterplanner.core.analysis.compare import Gap
    from clusterplanner.core.analysis.potential import bases, potential, potential_years

    library = open_library()
    territory, basis = library.gazetteer.find(call.region), bases()[call.by]
    found = potential(library.figures, library.gazetteer, territory.code, basis, call.year)
    if isinstance(found, Gap):
        known = ", ".join(map(str, potential_years(library.figures, basis)))
        key = "none" if territory in library.gazetteer.regions else "only_regions"
        values = {"territory": territory.name[language], "basis": basis.name[language]}
        print(say(f"potential.{key}", language, **values, year=found.years[0], years=known))
        return FOUND_ERRORS
    if call.json:
        print_json(_as_json(found))
    elif call.csv:
        from clusterplanner.core.base.safely import write_bytes
        from clusterplanner.core.files.figures_csv import table_csv

        write_bytes(call.csv, table_csv(_rows(library, found, language)))
        print(say("cli.written", language, file=call.csv))
    else:
        _print(library, found, language)
    return DONE


def _print(library: Library, found: Potential, language: Language) -> None:
    from clusterplanner.core.analysis.rules import thresholds

    name = library.gazetteer.territories[found.territory].name[language]
    print(say("potential.title", language, territory=name, basis=found.basis.name[language], year=found.year))
    print_table(_rows(library, found, language))
    for each in ("localisation", "per_capita", "specialisation"):
        print(say(f"potential.{each}", language))
    judged_by = thresholds("potential")
    values = {key: format_number(each.value, language) for key, each in judged_by.items()}
    print(say("potential.judged", language, **values, origin=judged_by["passed"].origin[language]))
    clusters = library.figures.clusters(found.territory)
    if clusters:
        print(say("potential.known", language))
        for cluster in clusters:
            stage = say(f"report.stage_{cluster.stage}", language)
            print(f"  {cluster.name[language]} ({stage}; {', '.join(cluster.sources)})")


def _rows(library: Library, found: Potential, language: Language) -> list[tuple[str, ...]]:
    heads = tuple(say(f"potential.column_{each}", language) for each in _COLUMNS)
    return [heads, *(_row(library, found, each, language) for each in found.activities)]


def _row(library: Library, found: Potential, activity: Activity, language: Language) -> tuple[str, ...]:
    unit = library.figures.unit(found.basis.indicator)[language]
    marks = (say(f"potential.mark_{each}", language) for each in activity.marks)
    least = f"{format_number(found.basis.least, language)} {unit}"
    remarks = (say(f"potential.remark_{each}", language, least=least) for each in activity.remarks)
    return (
        activity.section,
        library.figures.sections[activity.section][language],
        format_number(activity.amount.value, language),
        *(format_number(each, language, 1) for each in (activity.share, activity.of_country)),
        *(_coefficient(each, language) for each in activity.coefficients.values()),
        "" if activity.change is None else format_number(activity.change, language, 2, signed=True),
        say("potential.candidate", language) if activity.candidate else "",
        ", ".join(marks),
        "; ".join(filter(None, (*remarks, activity.excluded[language] if activity.excluded else ""))),
    )


def _coefficient(found: Quotient | Gap, language: Language) -> str:
    from clusterplanner.core.analysis.compare import Gap

    return "–" if isinstance(found, Gap) else format_number(found.value, language, 2)


def _as_json(found: Potential) -> dict[str, object]:
    from clusterplanner.core.analysis.rules import thresholds

    return {
        "territory": found.territory,
        "basis": found.basis.id,
        "indicator": found.basis.indicator,
        "year": found.year,
        "thresholds": _thresholds_json(thresholds("potential")),
        "activities": [_activity_json(each) for each in found.activities],
    }


def _activity_json(activity: Activity) -> dict[str, object]:
    return {
        "section": activity.section,
        "amount": _observation_json(activity.amount),
        "share": f"{activity.share:.4f}",
        "of_country": f"{activity.of_country:.4f}",
        "coefficients": {name: _coefficient_json(each) for name, each in activity.coefficients.items()},
        "history": [_coefficient_json(each) for each in activity.history],
        "passed": activity.passed,
        "marks": activity.marks,
        "remarks": activity.remarks,
        "candidate": activity.candidate,
        "excluded": asdict(activity.excluded) if activity.excluded else None,
    }


def _coefficient_json(found: Quotient | Gap) -> dict[str, object]:
    from clusterplanner.core.analysis.compare import Gap

    if isinstance(found, Gap):
        return {
            "value": None,
            "lacks": {"indicator": found.indicator, "territory": found.territory, "years": found.years},
        }
    inputs: Sequence[Observation] = found.inputs
    return {
        "year": found.a.year,
        "value": f"{found.value:.4f}",
        "formula": found.formula,
        "inputs": [_observation_json(each) for each in inputs],
    }


def _observation_json(each: Observation) -> dict[str, object]:
    return {
        "indicator": each.indicator,
        "territory": each.territory,
        "section": each.section,
        "year": each.year,
        "value": f"{each.value:f}",
        "source": each.source,
        "table": each.table,
        "page": each.page,
    }
