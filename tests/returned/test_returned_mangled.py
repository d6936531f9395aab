"""However a file was mangled, reading it ends in proposals that fit the plan, or in a refusal."""

from __future__ import annotations

import contextlib
import copy
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_edits import Word, w

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.returned.proposals import apply, review

KINDS = [w(kind) for kind in ("p", "tr", "tc", "r", "t", "tbl", "bookmarkStart", "bookmarkEnd", "pPr", "tcPr", "trPr")]
TEXTS = ("", "2027", "—", "a; b: c – 5", "Всего – 1", "№", "1 2", "Местный бюджет: 2026 – 5; 2026 – 6")


def mangle(word: Word, chance: random.Random) -> None:
    """Take out, double, move or change one element."""
    kind = chance.choice(KINDS)
    some = [each for each in word.body.iter(kind) if each.getparent() is not None]
    if not some:
        return
    one: Any = chance.choice(some)
    other: Any = chance.choice(some)
    what = chance.choice(("drop", "double", "move", "change"))
    if what == "drop":
        one.getparent().remove(one)
    elif what == "double":
        one.addnext(copy.deepcopy(one))
    elif what == "move" and one is not other and one not in other.iterancestors() and other not in one.iterancestors():
        other.addnext(one)
    elif what == "change" and kind == w("t"):
        one.text = chance.choice(TEXTS)
    elif what == "change" and kind == w("r") and one.getparent().tag == w("p"):
        parent, place = one.getparent(), list(one.getparent()).index(one)
        parent.remove(one)
        parent.insert(place, word.tracked(chance.choice(("ins", "del", "moveFrom", "moveTo")), one))


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # of the document, when an example fails
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9), st.sampled_from((1, 5, 40, 300)))
def test_reading_a_mangled_document_never_breaks(
    document: bytes, sample: Plan, facts: Library, seed: int, times: int
) -> None:
    word, chance = Word(document), random.Random(seed)
    for _ in range(times):
        mangle(word, chance)
    with contextlib.suppress(Refusal):
        found = review(word.save(), "правка.docx", sample, facts, Language.RU)
        build(apply(sample, found.proposals), facts)
        for proposal in found.proposals:
            assert apply(sample, [proposal]) != sample
