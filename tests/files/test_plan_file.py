from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from arbitrary_plans import plans
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.files import codec, plan_file
from clusterplanner.core.plan.plan import BudgetLine, Funding, Item, Plan, Target

PLAN = Plan(
    "aa",
    "BY-VI",
    2026,
    2030,
    items=(
        Item(
            "i1",
            wording="Семинары «Кластер»",
            start=Moment.parse("2026-Q3"),
            budget=(BudgetLine("b1", 2026, Funding.LOCAL, Decimal("10.50")),),
            targets=(Target("t1", name="Число", values=((2026, Decimal(5)),)),),
        ),
        Item("i2"),
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans)
def test_text_and_back_gives_the_same_plan_and_the_same_text(plan: Plan) -> None:
    text = plan_file.to_text(plan)
    again = plan_file.from_text(text, "p.cplan")
    assert again == plan
    assert plan_file.to_text(again) == text
    text.encode()


def test_amounts_keep_the_digits_that_were_typed() -> None:
    again = plan_file.from_text(plan_file.to_text(PLAN), "p")
    assert str(again.items[0].budget[0].amount) == "10.50"


def test_keys_stand_in_the_order_of_the_fields_with_the_mark_on_top() -> None:
    content = json.loads(plan_file.to_text(PLAN))
    assert list(content)[:5] == ["format", "version", "id", "territory", "first_year"]
    assert content["format"] == "clusterplanner-plan"
    assert content["version"] == 1
    assert list(content["items"][0]) == [
        "id", "measure", "task", "wording", "responsible", "co_executors", "start", "end", "budget", "result",
        "targets", "note",
    ]  # fmt: skip
    assert content["items"][0]["budget"] == [{"id": "b1", "year": 2026, "funding": "local", "amount": "10.50"}]
    assert content["items"][0]["targets"][0]["values"] == [{"year": 2026, "value": "5"}]


def test_text_is_readable_russian_not_escapes() -> None:
    assert '"wording": "Семинары «Кластер»"' in plan_file.to_text(PLAN)


def refused(text: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        plan_file.from_text(text, "план.cplan")
    for language in Language:
        sentence = caught.value.sentence(language)
        assert "план.cplan" in sentence
        assert "{file}" not in sentence
        assert "\n" not in sentence
    return caught.value


def values_of(refusal: Refusal) -> dict[str, str]:
    return dict(refusal.problem.values)


def changed(path: str, value: Any) -> str:
    """The plan's text with the value at a path replaced, or removed when it is the type `del`."""
    content = json.loads(plan_file.to_text(PLAN))
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    place = content
    for part in parents:
        place = place[part]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    return json.dumps(content)


MISSING = object()

DEFAULTS = [
    ("electronic", False),
    ("profile", "instruction-4-2009"),
    ("items/0/wording", ""),
    ("approval", {"form": "decision", "body": "", "signatory": {"position": "", "name": ""}, "date": "", "number": ""}),
    ("items/0/budget/0/amount", None),
]


@pytest.mark.parametrize(("path", "default"), DEFAULTS)
def test_a_field_that_came_later_reads_as_its_default(path: str, default: object) -> None:
    read = plan_file.from_text(changed(path, MISSING), "план.cplan")
    assert json.loads(plan_file.to_text(read)) == json.loads(changed(path, default))


MISFITS = [
    ("territory", MISSING, "S109", "territory"),
    ("items/1/id", MISSING, "S109", "items/2/id"),
    ("mood", "good", "S110", "mood"),
    ("items/1/mood", "good", "S110", "items/2/mood"),
    ("items/0", "x", "S111", "items/1"),
    ("approval", [], "S111", "approval"),
    ("items/0/targets/0/values/0", [2026, "5"], "S111", "items/1/targets/1/values/1"),
    ("items/0/targets/0/values/0", {"year": 2026}, "S111", "items/1/targets/1/values/1"),
    ("items", {}, "S112", "items"),
    ("peers", "BY-MI", "S112", "peers"),
    ("subject", None, "S113", "subject"),
    ("subject", 5, "S113", "subject"),
    ("kind", 5, "S113", "kind"),
    ("items/0/start", 2026, "S113", "items/1/start"),
    ("items/0/budget/0/amount", 10, "S113", "items/1/budget/1/amount"),
    ("peers", [None], "S113", "peers/1"),
    ("risks", [{"id": "r", "impact": 6}], "S122", "risks/1/impact"),
    ("risks", [{"id": "r", "impact": True}], "S122", "risks/1/impact"),
    ("risks", [{"id": "r", "likelihood": "5"}], "S122", "risks/1/likelihood"),
    ("first_year", 26, "S114", "first_year"),
    ("first_year", 20260, "S114", "first_year"),
    ("first_year", "2026", "S114", "first_year"),
    ("first_year", True, "S114", "first_year"),
    ("first_year", None, "S114", "first_year"),
    ("items/0/targets/0/values/0/year", -5, "S114", "items/1/targets/1/values/1/year"),
    ("items/0/start", "0026", "S116", "items/1/start"),
    ("items/0/budget/0/amount", "1e5", "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "NaN", "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "Infinity", "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "10,5", "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "", "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "9" * 401, "S115", "items/1/budget/1/amount"),
    ("items/0/budget/0/amount", "١", "S115", "items/1/budget/1/amount"),
    ("items/0/start", "2026-Q5", "S116", "items/1/start"),
    ("items/0/start", "2026-02-30", "S116", "items/1/start"),
    ("items/0/start", "", "S116", "items/1/start"),
    ("items/0/id", "", "S117", "items/1/id"),
    ("items/0/id", "a/b", "S117", "items/1/id"),
    ("items/0/id", 5, "S117", "items/1/id"),
    ("id", "x" * 65, "S117", "id"),
    ("draft", 1, "S118", "draft"),
    ("draft", "yes", "S118", "draft"),
    ("draft", None, "S118", "draft"),
    ("peers", ["BY-MI"] * (codec.MAX_ENTRIES + 1), "S119", "peers"),
    ("items/1/id", "i1", "S120", "items/2"),
    ("subject", "\ud800", "S121", "subject"),
    ("subject", "a\udc00b", "S121", "subject"),
    ("kind", "novel", "S122", "kind"),
    ("items/0/budget/0/funding", "heaven", "S122", "items/1/budget/1/funding"),
]


@pytest.mark.parametrize(("path", "value", "code", "where"), MISFITS)
def test_a_wrong_field_is_refused_with_its_place(path: str, value: Any, code: str, where: str) -> None:
    refusal = refused(changed(path, value))
    assert refusal.problem.code == code
    assert values_of(refusal)["where"] == where


def test_a_long_wrong_value_is_told_short_and_printable() -> None:
    refusal = refused(changed("kind", "в\x1b[31m\n" * 50))
    shown = values_of(refusal)["value"]
    assert len(shown) == 40
    assert shown.isprintable()


def test_a_wrong_key_is_told_short_and_printable() -> None:
    refusal = refused(plan_file.to_text(PLAN).replace('"draft"', '"\\ud800\\u0007' + "x" * 99 + '": 1, "draft"'))
    assert refusal.problem.code == "S110"
    assert values_of(refusal)["where"] == "??" + "x" * 37 + "…"


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("", "S126", {}),
        (" \n", "S126", {}),
        ('{"format": "clusterplanner-plan",\n "version"', "S108", {"line": "2", "column": "11"}),
        ("hello", "S108", {"line": "1", "column": "1"}),
        ("[]", "S105", {}),
        ("null", "S105", {}),
        ('{"version": 1}', "S105", {}),
        ('{"format": "geojson", "version": 1}', "S105", {}),
        ('{"format": "clusterplanner-plan"}', "S106", {"value": "null"}),
        ('{"format": "clusterplanner-plan", "version": "1"}', "S106", {"value": "1"}),
        ('{"format": "clusterplanner-plan", "version": true}', "S106", {"value": "true"}),
        ('{"format": "clusterplanner-plan", "version": 0}', "S106", {"value": "0"}),
        ('{"format": "clusterplanner-plan", "version": 2, "new": {}}', "S107", {"version": "2", "known": "1"}),
        ('{"format": "clusterplanner-plan", "version": 1, "id": "a", "id": "b"}', "S124", {"field": "id"}),
        ('{"format": "clusterplanner-plan", "version": 1, "first_year": 2026.0}', "S125", {"value": "2026.0"}),
        ('{"format": "clusterplanner-plan", "version": 1, "x": NaN}', "S125", {"value": "NaN"}),
        ('{"format": "clusterplanner-plan", "version": 1, "x": -Infinity}', "S125", {"value": "-Infinity"}),
        ('{"format": "clusterplanner-plan", "version": 1, "x": ' + "9" * 5000 + "}", "S125", {}),
        ("[" * 200_000, "S127", {}),
        ('{"a":' * 200_000, "S127", {}),
    ],
)
def test_what_is_no_plan_is_refused(text: str, code: str, values: dict[str, str]) -> None:
    refusal = refused(text)
    assert refusal.problem.code == code
    assert values.items() <= values_of(refusal).items()


def paths(value: Any, path: str = "") -> list[str]:
    """Every path of a JSON value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [each for key, part in parts for each in paths(part, f"{path}/{key}".lstrip("/"))]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(paths(json.loads(plan_file.to_text(PLAN)))), json_values)
def test_any_value_anywhere_is_a_plan_or_a_refusal(path: str, value: Any) -> None:
    text = changed(path, value)
    try:
        plan = plan_file.from_text(text, "p.cplan")
    except Refusal as refusal:
        assert "p.cplan" in refusal.sentence(Language.RU)
    else:
        assert plan_file.from_text(plan_file.to_text(plan), "p.cplan") == plan


@settings(max_examples=300, deadline=None)
@given(st.integers(0), st.integers(0, 5), st.binary(max_size=5))
def test_any_bytes_anywhere_are_a_plan_or_a_refusal(place: int, length: int, patch: bytes) -> None:
    data = plan_file.to_text(PLAN).encode()
    place %= len(data)
    with TemporaryDirectory() as folder:
        path = Path(folder, "p.cplan")
        path.write_bytes(data[:place] + patch + data[place + length :])
        try:
            plan = plan_file.read(path)
        except Refusal as refusal:
            assert "p.cplan" in refusal.sentence(Language.RU)
        else:
            assert plan_file.from_text(plan_file.to_text(plan), "p.cplan") == plan


def test_a_plan_cut_anywhere_is_refused() -> None:
    text = plan_file.to_text(PLAN)
    for end in range(0, len(text) - 2, 7):
        refused(text[:end])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "план.cplan"
    plan_file.write(path, PLAN)
    return path


def test_a_written_plan_is_read_again(file: Path) -> None:
    assert plan_file.read(file) == PLAN
    assert file.read_bytes().startswith(b'{\n  "format": "clusterplanner-plan",\n  "version": 1,\n')


def test_the_mark_that_editors_put_before_utf8_is_no_damage(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert plan_file.read(file) == PLAN


def test_half_characters_do_not_stop_a_plan_from_being_kept(file: Path) -> None:
    plan_file.write(file, Plan("a", "BY", 2026, 2027, subject="а\ud800б"))
    assert plan_file.read(file).subject == "а?б"


def read_refused(path: Path, code: str) -> dict[str, str]:
    with pytest.raises(Refusal) as caught:
        plan_file.read(path)
    assert caught.value.problem.code == code
    assert path.name in caught.value.sentence(Language.RU)
    return values_of(caught.value)


def test_reading_refuses_what_is_not_there(tmp_path: Path) -> None:
    assert read_refused(tmp_path / "нет.cplan", "S101")["folder"] == str(tmp_path)
    read_refused(tmp_path, "S123")


def test_reading_refuses_bytes_that_are_no_text_and_names_the_line(file: Path) -> None:
    file.write_bytes(b'{\n"a":\n"\xff"}')
    assert read_refused(file, "S104")["line"] == "3"


def test_reading_refuses_a_huge_file_before_parsing_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_file, "MAX_BYTES", 1024 * 1024)
    file.write_bytes(b" " * (1024 * 1024 + 1))
    assert read_refused(file, "S103")["limit"] == "1"


@pytest.mark.parametrize(("error", "code"), [(PermissionError(13, "no"), "S128"), (OSError(5, "I/O error"), "S102")])
def test_reading_tells_why_the_system_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", failing)
    read_refused(file, code)


def test_an_unknown_territory_is_refused_when_the_caller_knows_them(file: Path) -> None:
    assert plan_file.read(file, {"BY-VI"}) == PLAN
    with pytest.raises(Refusal) as caught:
        plan_file.read(file, {"BY-MI"})
    assert caught.value.problem.code == "S129"
    assert values_of(caught.value)["value"] == "BY-VI"


def test_reading_never_changes_the_file(file: Path) -> None:
    for content in (b"", b"{", b'{"format": "clusterplanner-plan", "version": 9}'):
        file.write_bytes(content)
        with pytest.raises(Refusal):
            plan_file.read(file)
        assert file.read_bytes() == content
        assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_folder_is_told_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    assert read_refused(Path("../нет.cplan"), "S101")["folder"] == str(tmp_path)
