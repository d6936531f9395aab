"""A PDF names the version of its plan, carries it along, and is caught when it says something else."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest
from hard_plans import empty_plan, hostile_plan
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.base.seal import ALPHABET, code_of, codes_in
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import from_text
from clusterplanner.core.plan.canonical import to_text
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Document, Seal
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.pdf import sealing, write
from clusterplanner.core.report.pdf.pages import Page
from clusterplanner.core.report.pdf.sealing import MAX_CONTENT, dark_squares
from clusterplanner.core.report.profile import POINTS_IN_MM, load_profile
from clusterplanner.core.verify import Verified, compare, plan_in, read_document, report, verify

PROFILE = load_profile("instruction-4-2009")
PLAN = replace(empty_plan(), kind=Kind.BRIEF)


def made(plan: Plan = PLAN, language: Language | None = None) -> bytes:
    return write(build(plan, library(), language))


def checked(data: bytes) -> Verified:
    return verify(data, "план.pdf", library())


def writable(plan: Plan) -> str:
    return to_text(plan).encode(errors="replace").decode()


def codes(verified: Verified) -> list[str]:
    return [each.code for each in verified.findings]


def changed(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    buffer = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(buffer)
    return buffer.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        checked(data)
    for language in Language:
        assert "план.pdf" in caught.value.sentence(language)
    return caught.value.problem.code


# The code


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_code_is_short_and_found_again(content: str) -> None:
    code = code_of(content)
    assert code == code_of(content)
    assert re.fullmatch(r"(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}", code)
    assert set(code) - {"-"} <= set(ALPHABET)
    assert not set(code) & set("IO01")
    assert codes_in(f"Код: {code}. Еще {code}") == (code, code)
    assert codes_in(f"A{code} {code}B {code}-{code}") == ()


def test_the_code_is_the_start_of_the_sha_256() -> None:
    assert len(set(ALPHABET)) == 32
    bits = "".join(f"{ALPHABET.index(sign):05b}" for sign in code_of("").replace("-", ""))
    assert int(bits, 2).to_bytes(10, "big").hex() == "e3b0c44298fc1c149afb"


@given(st.text(max_size=20), st.text(max_size=20))
def test_another_plan_has_another_code(one: str, other: str) -> None:
    texts = [writable(replace(PLAN, purpose=each)) for each in (one, other)]
    assert (code_of(texts[0]) == code_of(texts[1])) == (texts[0] == texts[1])


# The file


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_in_every_language_gives_its_plan_back(kind: Kind, language: Language) -> None:
    plan = replace(sample_plan(library(), language), kind=kind)
    data = made(plan)
    verified = checked(data)
    assert verified.plan == plan
    assert (verified.intact, verified.exact, verified.findings) == (True, True, ())
    assert {verified.metadata, verified.properties, verified.printed} == {verified.code} == {code_of(to_text(plan))}
    assert plan_in(data, "план.pdf", library()) == (plan, ())


def test_a_document_in_another_language_than_its_plan_is_the_same_version() -> None:
    ours, theirs = checked(made(PLAN)), checked(made(PLAN, Language.BE))
    assert ours.code == theirs.code
    assert theirs.exact


def test_whatever_is_typed_travels_along() -> None:
    plan = from_text(writable(hostile_plan()), "план.cplan")
    verified = checked(made(plan))
    assert (verified.plan, verified.exact) == (plan, True)


def test_half_a_character_is_carried_as_a_plan_file_holds_it() -> None:
    plan = replace(PLAN, purpose="половина \ud800 знака")
    verified = checked(made(plan))
    assert (to_text(verified.plan), verified.printed) == (writable(plan), verified.code)


def test_the_same_plan_gives_the_same_bytes_and_another_its_own() -> None:
    assert made() == made()
    assert made() != made(replace(PLAN, id="other"))


def foot(document: Document) -> tuple[list[tuple[str, float, float, float, float]], float, float]:
    """Return the letters in the lower margin of the last page with their boxes, and the page's size."""
    with pypdfium2.PdfDocument(write(document)) as opened:
        for page in list(opened)[:-1]:
            assert codes_in(page.get_textpage().get_text_bounded()) == ()
        page = opened[len(opened) - 1]
        width, height = page.get_size()
        sheet = PROFILE.sheet if width < height else PROFILE.sheet.turned()
        held = page.get_textpage()
        letters = [(held.get_text_range(index, 1), *held.get_charbox(index)) for index in range(held.count_chars())]
        return [each for each in letters if each[4] < sheet.bottom * POINTS_IN_MM and each[0].strip()], width, height


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("plan", [PLAN, sample_plan(library())], ids=["portrait", "landscape"])
def test_the_code_stands_in_the_lower_margin_of_the_last_page(plan: Plan, language: Language) -> None:
    document = build(plan, library(), language)
    letters, width, height = foot(document)
    assert (width < height) == (plan is PLAN)
    assert document.seal is not None
    assert "".join(each[0] for each in letters) == re.sub(r"\s", "", document.seal.words)
    edge = PROFILE.seal.from_edge * POINTS_IN_MM - 0.5
    assert all(edge <= x1 < x2 <= width - edge and edge <= y1 for _, x1, y1, x2, _ in letters)


def test_the_seal_is_no_part_of_the_reading_order() -> None:
    with pikepdf.open(BytesIO(made())) as pdf:
        code = pdf.pages[-1].obj.Contents.read_bytes()
    marks = re.findall(rb"(/Artifact BMC|BDC|EMC)|(\bf\b|\bf\*)", code)
    last = [mark for mark, _ in marks if mark][-2:]
    assert last == [b"/Artifact BMC", b"EMC"]


def test_word_and_excel_name_the_version_in_their_properties() -> None:
    document = build(PLAN, library())
    assert document.seal is not None
    word = docx.Document(BytesIO(render(document, Format.DOCX)))
    workbook = openpyxl.load_workbook(BytesIO(render(document, Format.XLSX)))
    assert word.core_properties.keywords == workbook.properties.keywords == f"ClusterPlanner {document.seal.code}"


# The QR


def read_qr(squares: tuple[tuple[bool, ...], ...]) -> str:
    """Read a QR of version 2 in alphanumeric mode, as a scanner does that meets no dirt."""
    size = 25
    assert len(squares) == size
    bits = [squares[8][place] for place in (0, 1, 2, 3, 4, 5, 7)] + [squares[8][8]]
    word = sum(bit << (14 - place) for place, bit in enumerate(bits)) ^ 0b101010000010010
    assert word >> 13 == 0, "error correction level M"
    masks: list[Callable[[int, int], int]] = [
        lambda r, c: (r + c) % 2,
        lambda r, _c: r % 2,
        lambda _r, c: c % 3,
        lambda r, c: (r + c) % 3,
        lambda r, c: (r // 2 + c // 3) % 2,
        lambda r, c: r * c % 2 + r * c % 3,
        lambda r, c: (r * c % 2 + r * c % 3) % 2,
        lambda r, c: ((r + c) % 2 + r * c % 3) % 2,
    ]
    mask = masks[word >> 10 & 7]

    def is_data(row: int, column: int) -> bool:
        finder = (row < 9 and column < 9) or (row < 9 and column > 16) or (row > 16 and column < 9)
        return not (finder or row == 6 or column == 6 or (16 <= row <= 20 and 16 <= column <= 20))

    stream = ""
    for index, right in enumerate(column for column in range(24, -1, -2)):
        column = right if right > 6 else right - 1
        rows = range(size) if index % 2 else range(size - 1, -1, -1)
        for row in rows:
            for each in (column, column - 1):
                if each >= 0 and is_data(row, each):
                    stream += str(int(squares[row][each] ^ (mask(row, each) == 0)))
    assert stream[:4] == "0010"
    count, place, text = int(stream[4:13], 2), 13, ""
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    while count > 1:
        pair = int(stream[place : place + 11], 2)
        text += signs[pair // 45] + signs[pair % 45]
        place, count = place + 11, count - 2
    return text + (signs[int(stream[place : place + 6], 2)] if count else "")


@given(st.text("abc", max_size=8).map(code_of))
def test_the_qr_says_the_code(code: str) -> None:
    assert read_qr(dark_squares(Seal(code, "", ""))) == f"CLUSTERPLANNER {code}"


@pytest.mark.parametrize(
    ("plan", "is_full"),
    [(PLAN, False), (sample_plan(library()), False), (sample_plan(library()), True)],
    ids=["portrait", "landscape", "landscape-full"],
)
def test_the_qr_on_paper_is_the_one_of_the_code_at_the_left_edge_of_the_text(
    plan: Plan, is_full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_full:
        monkeypatch.setattr(Page, "end", property(lambda page: page.sheet.height * POINTS_IN_MM))
    document = build(plan, library())
    assert document.seal is not None
    squares = dark_squares(document.seal)
    scale, look = 8, PROFILE.seal
    with pypdfium2.PdfDocument(write(document)) as opened:
        page = opened[len(opened) - 1]
        width, height = page.get_size()
        picture = page.render(scale=scale, grayscale=True).to_numpy()
    sheet = PROFILE.sheet if width < height else PROFILE.sheet.turned()
    side = 25 * look.module
    left = sheet.left - side - 4 * look.module if is_full else sheet.left  # else it would lie on the text
    top = sheet.height - look.from_edge - side

    def dark(row: float, column: float) -> bool:
        x, y = left + (column + 0.5) * look.module, top + (row + 0.5) * look.module
        return bool(picture[round(y * POINTS_IN_MM * scale), round(x * POINTS_IN_MM * scale)].item() < 128)

    assert tuple(tuple(dark(row, column) for column in range(25)) for row in range(25)) == squares
    quiet = [(row, column) for row in range(-4, 29) for column in (-4, -1, 25, 28)]
    assert not any(dark(row, column) or dark(column, row) for row, column in quiet)


# What is caught


def swap_plan(pdf: pikepdf.Pdf) -> None:
    private = pdf.Root.PieceInfo.ClusterPlanner.Private
    private.write(private.read_bytes().replace(b'"first_year": 2026', b'"first_year": 2025'))


def test_another_plan_inside_is_told() -> None:
    verified = checked(changed(made(replace(PLAN, first_year=2026)), swap_plan))
    assert verified.plan.first_year == 2025
    assert verified.code == code_of(to_text(verified.plan))
    assert codes(verified) == ["V201", "V203", "V205"]
    assert not verified.intact
    for language in Language:
        assert verified.code in report(verified, language)[1]


def test_other_properties_are_told() -> None:
    other = f"ClusterPlanner {code_of('other')}"

    def rename(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Keywords"] = other

    assert codes(checked(changed(made(), rename))) == ["V201"]
    assert codes(checked(changed(made(), lambda pdf: pdf.docinfo.__delitem__("/Keywords")))) == ["V202"]
    assert codes(checked(changed(made(), lambda pdf: pdf.Root.__delitem__("/Metadata")))) == ["V202"]


def test_a_missing_last_page_is_told() -> None:
    data = made(replace(PLAN, kind=Kind.ACTION_PLAN))
    verified = checked(changed(data, lambda pdf: pdf.pages.__delitem__(-1)))
    assert codes(verified)[0] == "V204"
    assert codes(verified)[-1] == "V205"


def test_pages_of_another_version_are_told() -> None:
    with pikepdf.open(BytesIO(made(replace(PLAN, place="г. Орша")))) as other:
        data = changed(made(), lambda pdf: pdf.pages.__setitem__(0, other.pages[0]))
    verified = checked(data)
    assert codes(verified) == ["V203", "V205"]
    assert dict(verified.findings[-1].values) == {"pages": "1"}


def test_text_changed_on_a_page_whose_code_was_left_alone_is_told() -> None:
    def blacken(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        text = re.search(rb"\((?:[^()\\]|\\.)+\) Tj", contents.read_bytes())
        assert text
        contents.write(contents.read_bytes().replace(text[0], b"() Tj", 1))

    verified = checked(changed(made(), blacken))
    assert codes(verified) == ["V205"]


def test_a_file_saved_anew_agrees_but_is_not_the_same_bytes() -> None:
    verified = checked(changed(made(), lambda _pdf: None))
    assert (verified.intact, verified.exact, verified.findings) == (True, False, ())


def test_a_file_of_another_version_of_the_program_is_not_held_against_this_one() -> None:
    def age(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Producer"] = "ClusterPlanner 0.0.1"

    verified = checked(changed(made(), age))
    assert [(each.code, each.severity) for each in verified.findings] == [("V206", Severity.NOTICE)]
    assert verified.intact


# What is refused


def test_what_is_no_document_of_ours_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(buffer)
    assert refusal(buffer.getvalue()) == "V104"
    assert refusal(b"") == refusal(b"%PDF-1.7") == refusal(b"PK\x03\x04" * 1000) == refusal(made()[:200]) == "V101"
    monkeypatch.setattr(sealing, "MAX_BYTES", 1000)
    assert refusal(made()) == "V103"
    file = tmp_path / "план.pdf"
    file.write_bytes(made())
    for path, code in ((file, "V103"), (tmp_path, "V106"), (tmp_path / "нет.pdf", "S101")):
        with pytest.raises(Refusal) as caught:
            read_document(path)
        assert caught.value.problem.code == code


def test_a_protected_file_is_refused() -> None:
    buffer = BytesIO()
    with pikepdf.open(BytesIO(made())) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refusal(buffer.getvalue()) == "V102"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "V105"),
        (b" ", "S126"),
        (b"[]", "S105"),
        (b'{"format": "clusterplanner-plan", "version": 99}', "S107"),
        (b" " * (MAX_CONTENT + 1), "V105"),
    ],
)
def test_a_damaged_plan_inside_is_refused(content: bytes, code: str) -> None:
    assert refusal(changed(made(), lambda pdf: pdf.Root.PieceInfo.ClusterPlanner.Private.write(content))) == code


def test_a_plan_packed_strangely_is_refused() -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(to_text(PLAN).encode())[:-20]
        pdf.Root.PieceInfo.ClusterPlanner.Private.write(packed, filter=pikepdf.Name.FlateDecode)

    def bare(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PieceInfo = 7

    assert refusal(changed(made(), bare)) == "V101"
    with pikepdf.open(BytesIO(made())) as pdf:
        cut(pdf)
        buffer = BytesIO()
        pdf.save(buffer, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert refusal(buffer.getvalue()) == "V105"


@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_a_damaged_stretch_is_told_or_refused(seed: int) -> None:
    data = bytearray(made())
    start = seed * len(data) // 12
    data[start : start + 64] = bytes(64)
    try:
        verified = checked(bytes(data))
    except Refusal as reason:
        assert reason.problem.code[0] in "VS"
    else:
        assert not verified.exact


# Beside a plan


def test_a_plan_is_compared_in_words() -> None:
    verified = checked(made())
    same = compare(verified, PLAN, library(), Language.RU)
    assert (same.same, same.code, same.differences) == (True, verified.code, ())
    other = compare(verified, replace(PLAN, place="г. Орша", first_year=2020), library(), Language.RU)
    assert not other.same
    lines = report(verified, Language.RU, other, "другой.cplan", most=1)
    assert lines[2] == f"В файле «другой.cplan» другая версия плана, ее код {other.code}. " + (
        "Отличия (в документе → в файле плана):"
    )
    assert lines[3] == f"  Первый год: {PLAN.first_year} → 2020"
    assert lines[4] == "  … и еще отличий: 1"


def test_every_report_ends_with_what_the_code_is_not() -> None:
    verified = checked(made())
    for language in Language:
        assert all(here != there for here, there in pairwise(report(verified, language)))
    assert report(verified, Language.RU)[-1].startswith("Код называет версию плана. Подписью он не является")
