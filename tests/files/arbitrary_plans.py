"""Arbitrary plans for hypothesis: every field of every part takes any value that a plan may hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.plan import (
    Agreement,
    Approval,
    ApprovalBlock,
    BudgetLine,
    Confirmation,
    Degree,
    Funding,
    Item,
    Judgement,
    Kind,
    Plan,
    Risk,
    Signatory,
    Stance,
    Target,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
words = st.tuples(texts, texts).map(tuple) | st.just(())
ids = st.text("abcdef0123456789_-", min_size=1, max_size=8)
years = st.integers(1000, 2999)
numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
) | st.integers(-(10**40), 10**40).map(Decimal)
moments = st.one_of(
    st.builds(Moment, years),
    st.builds(Moment, years, st.integers(1, 4)),
    st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(lambda day: Moment(day.year, None, day)),
)
signatories = st.builds(Signatory, texts, texts)
budget_lines = st.builds(BudgetLine, ids, st.none() | years, st.none() | st.sampled_from(Funding), st.none() | numbers)
values = st.lists(st.tuples(years, numbers), max_size=3).map(tuple)
targets = st.builds(Target, ids, texts, texts, texts, st.none() | years, st.none() | numbers, values)


def distinct(parts: st.SearchStrategy, size: int = 3) -> st.SearchStrategy:
    return st.lists(parts, max_size=size, unique_by=lambda part: part.id).map(tuple)


degrees = st.none() | st.sampled_from(Degree)

items = st.builds(
    Item,
    id=ids,
    measure=texts,
    task=texts,
    wording=texts,
    responsible=texts,
    co_executors=words,
    start=st.none() | moments,
    end=st.none() | moments,
    budget=distinct(budget_lines),
    result=texts,
    targets=distinct(targets, 2),
    note=texts,
)

plans = st.builds(
    Plan,
    id=ids,
    territory=texts,
    first_year=years,
    last_year=years,
    kind=st.sampled_from(Kind),
    language=st.sampled_from(Language),
    subject=texts,
    purpose=texts,
    place=texts,
    issue_year=st.none() | years,
    draft=st.booleans(),
    remark=texts,
    items=distinct(items),
    targets=distinct(targets),
    indicators=words,
    peers=words,
    judgements=distinct(st.builds(Judgement, ids, st.sampled_from(Stance), texts, texts)),
    acts=words,
    confirmations=st.lists(st.builds(Confirmation, texts, texts, texts), max_size=2).map(tuple),
    approval=st.builds(ApprovalBlock, st.sampled_from(Approval), texts, signatories, texts, texts),
    agreements=distinct(st.builds(Agreement, ids, signatories)),
    signature=signatories,
    coordinator=texts,
    reporting=texts,
    expected=texts,
    risks=distinct(st.builds(Risk, ids, texts, degrees, degrees, texts, texts)),
    left_out=words,
    profile=texts,
)
