"""What a new plan starts with: wordings and names that follow from territory, kind and language alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clusterplanner.core.base.words import say
from clusterplanner.core.facts.territories import Level
from clusterplanner.core.plan.plan import Approval, ApprovalBlock, Kind, Signatory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.indicators import Indicator
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.territories import RegionForms
    from clusterplanner.core.plan.plan import Plan

RECENT_YEARS = 5  # before a plan begins; a baseline from earlier times says little
PROFILE_INDICATORS = (
    "sme_org_count",
    "ie_count",
    "sme_share_gva",
    "sme_share_employment",
    "sme_share_revenue",
    "sme_org_employees",
    "sme_org_wage",
    "sme_org_share_industry",
)
DISTRICT_INDICATORS = (
    "d_sme_org_count",
    "d_org_count",
    "d_employed",
    "d_wage",
    "d_industrial_output",
    "d_revenue",
    "d_population",
)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The suggested values of plan fields; "" where nothing follows from what is known."""

    subject: str
    purpose: str
    place: str
    approval: ApprovalBlock
    coordinator: str
    reporting: str
    expected: str
    indicators: tuple[str, ...]
    peers: tuple[str, ...]


def forms_of(library: Library, territory: str) -> RegionForms | None:
    """Return the case forms that documents need, None for a territory that has none of its own."""
    try:
        return library.catalogue.forms(territory)
    except KeyError:
        return None


def counterparts(library: Library, before: str, after: str, language: Language) -> dict[str, str]:
    """Return the names of a territory's bodies with those of the same bodies in another territory.

    The further bodies of a role stand for the last one there; empty when either territory has no bodies of its own.
    """
    old, new = forms_of(library, before), forms_of(library, after)
    if old is None or new is None:
        return {}
    found = {old.executive[language]: new.executive[language], old.council[language]: new.council[language]}
    for role in library.catalogue.roles:
        there = library.catalogue.bodies_in_role(role, after)
        for place, body in enumerate(library.catalogue.bodies_in_role(role, before)):
            found.setdefault(body[language], there[min(place, len(there) - 1)][language])
    return found


def suggest(library: Library, territory: str, kind: Kind, language: Language) -> Suggestions:
    """Return what a plan of a kind starts with in a territory, in the plan's language."""
    forms = forms_of(library, territory)
    return Suggestions(
        subject=_subject(forms, kind, language),
        purpose=say("plan.purpose", language, of=forms.of[language]) if forms else "",
        place=forms.centre[language] if forms else "",
        approval=_approval(forms, kind, language),
        coordinator=forms.executive[language] if forms else "",
        reporting=say("plan.reporting", language),
        expected=say("plan.expected", language, of=forms.of[language]) if forms else "",
        indicators=_indicators(library, territory),
        peers=_peers(library, territory) if forms else (),
    )


def _indicators(library: Library, territory: str) -> tuple[str, ...]:
    """Return what is known of a territory; other figures are published for districts and cities than for regions."""
    profile = DISTRICT_INDICATORS if _is_part(library, territory) else PROFILE_INDICATORS
    return tuple(each for each in profile if library.figures.series(each, territory))


def _peers(library: Library, territory: str) -> tuple[str, ...]:
    """Return what a territory is compared with: the other regions; a part of a region with none of them."""
    if _is_part(library, territory):
        return ()
    return tuple(region.code for region in library.gazetteer.regions if region.code != territory)


def _is_part(library: Library, territory: str) -> bool:
    known = library.gazetteer.territories.get(territory)
    return known is not None and known.level in (Level.DISTRICT, Level.CITY)


def indicators_there(library: Library, indicators: Iterable[str], territory: str) -> tuple[str, ...]:
    """Return the indicators as they are told of another territory, without those published for other levels only.

    Some indicators of a region have an id of their own for its districts and cities; back in a region it is the
    region's again. Unknown ids stay.
    """
    known = library.figures.indicators
    there = (_there(library, each, territory) if each in known else each for each in indicators)
    return tuple(dict.fromkeys(filter(None, there)))


def _there(library: Library, indicator: str, territory: str) -> str:
    known = library.figures.indicators
    if _is_part(library, territory):
        there = known[indicator].local or indicator
        return there if library.figures.series(there, territory) else ""
    whole = next((each.id for each in known.values() if each.local == indicator), "")
    levels = library.figures.coverage[indicator]
    return whole or ("" if Level.DISTRICT in levels and Level.REGION not in levels else indicator)


def offered_indicators(plan: Plan, library: Library) -> tuple[tuple[Indicator, int], ...]:
    """Return the indicators to offer for targets, each with the year of its last figure before the plan begins.

    Only those are offered whose last figure for the plan's territory is at most `RECENT_YEARS` older than the plan.
    """
    found = []
    for indicator in library.figures.indicators.values():
        years = [year for year in library.figures.series(indicator.id, plan.territory).years if year < plan.first_year]
        if years and years[-1] >= plan.first_year - RECENT_YEARS:
            found.append((indicator, years[-1]))
    return tuple(found)


def _subject(forms: RegionForms | None, kind: Kind, language: Language) -> str:
    if forms is None:
        return ""
    return say(f"plan.subject_{kind}", language, of=forms.of[language], within=forms.within[language])


def _approval(forms: RegionForms | None, kind: Kind, language: Language) -> ApprovalBlock:
    if kind is Kind.BRIEF:
        return ApprovalBlock(form=Approval.NONE)
    if forms is None:
        return ApprovalBlock()
    executive = kind is Kind.ACTION_PLAN
    body = forms.executive_of if executive else forms.council_of
    position = forms.chairman[language] if executive else ""
    return ApprovalBlock(body=body[language], signatory=Signatory(position=position))
