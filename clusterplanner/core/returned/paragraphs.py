"""Reads one paragraph of a Word file, with its tracked changes, ids, comments and fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from clusterplanner.core.report.docx.marks import mark_in
from clusterplanner.core.returned.package import Element, attribute, local


@dataclass(frozen=True, slots=True)
class Trace:
    """Who changed something and when (ISO), as far as Word says so."""

    author: str = ""
    date: str = ""


NOBODY: Final = Trace()
_SIGNS: Final = frozenset({"t", "delText", "tab", "ptab", "cr", "br", "noBreakHyphen", "sym"})
_PLAIN_SIGNS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_ADDED: Final = frozenset({"ins", "moveTo"})
_GONE: Final = frozenset({"del", "moveFrom"})
_DRAWN: Final = frozenset({"drawing", "pict", "object"})
_PASSED_OVER: Final = frozenset({"rPr", "pPr", "sdtPr", "sdtEndPr", "Fallback", "delInstrText", "fldData"})


def trace_of(element: Element) -> Trace:
    """Return who made a tracked change or a comment."""
    return Trace(" ".join(attribute(element, "author").split()), attribute(element, "date"))


@dataclass(frozen=True, slots=True)
class ParagraphText:
    """A paragraph, or the part of one that belongs to an id: its text now and before, its comments' numbers."""

    now: str
    was: str
    marks: tuple[str, ...]
    trace: Trace
    style: str
    index: int
    comments: tuple[str, ...]


@dataclass
class Story:
    """What goes over the ends of paragraphs: open bookmarks, comments and fields."""

    spans: dict[str, list[int]] = field(default_factory=dict)  # of a bookmark's number: first and last paragraph
    names: dict[str, str] = field(default_factory=dict)
    anchors: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)  # of a comment: its unit and its ids
    quotes: dict[str, list[str]] = field(default_factory=dict)
    open_comments: set[str] = field(default_factory=set)
    fields: list[list[str]] = field(default_factory=list)  # of each open one: its instruction so far, its stage
    boxes: list[str] = field(default_factory=list)
    drawings: list[str] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)  # the paragraph of each unit
    paragraphs: int = 0

    def place(self, text: ParagraphText, unit: int, marks: tuple[str, ...]) -> None:
        """Note that a paragraph's comments hang on a unit."""
        for each in text.comments:
            self.anchors.setdefault(each, (unit, marks))

    def covering(self, index: int) -> str:
        """Return the id whose bookmark goes on from an earlier paragraph into one, "" when there is none."""
        reaching = (number for number, span in self.spans.items() if len(span) == 2 and span[0] < index <= span[1])
        return next((self.names[number] for number in reaching), "")


@dataclass
class _Text:
    """The text of a paragraph as it grows, with the places of its ids."""

    now: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    places: list[tuple[str, int, int]] = field(default_factory=list)  # an id, where it starts in `now` and in `was`
    ended: dict[str, tuple[int, int]] = field(default_factory=dict)
    traces: list[tuple[int, Trace]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def put(self, text: str, added: Trace | None, gone: Trace | None) -> None:
        self.now.append("" if gone else text)
        self.was.append("" if added else text)
        trace = added or gone
        if trace and text:
            self.traces.append((self.length, trace))

    @property
    def length(self) -> int:
        return sum(map(len, self.now))

    @property
    def was_length(self) -> int:
        return sum(map(len, self.was))


class ParagraphReader:
    """Reads the paragraphs of a story in order; one whose end was deleted goes on in the next."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._held: list[Element] = []
        self._pending: list[Element] = []

    def between(self, mark: Element) -> None:
        """Take a bookmark's end that stands between paragraphs into the next one."""
        self._pending.append(mark)

    def read(self, paragraph: Element) -> Iterator[ParagraphText]:
        """Yield what is finished when a paragraph was read: nothing, or the text up to its end."""
        self._held.append(paragraph)
        mark = _end_mark(paragraph)
        if "del" not in mark and "moveFrom" not in mark:
            yield from self.end()
        elif not _text_now(paragraph):
            yield from self.end()  # all of it is gone, its ids too, and the next paragraph is its own

    def end(self) -> Iterator[ParagraphText]:
        """Yield the text of the paragraphs that were read and not yet told."""
        if self._held:
            held, self._held = self._held, []
            yield from self._told(held)

    def _told(self, paragraphs: list[Element]) -> Iterator[ParagraphText]:
        story = self._story
        index, story.paragraphs = story.paragraphs, story.paragraphs + 1
        text = _Text()
        was_contents = self._in_contents()
        for mark in self._pending:
            self._bookmark(mark, text, index)
        self._pending = []
        for paragraph in paragraphs:
            self._walk(paragraph, text, index, None, None)
        if was_contents or self._in_contents():
            return
        style = next((each for each in map(_style, paragraphs) if each), "")
        yield from _parts(text, style, index)

    def _in_contents(self) -> bool:
        return any(instruction.split()[:1] == ["TOC"] for instruction, _ in self._story.fields)

    def _walk(self, parent: Element, text: _Text, index: int, added: Trace | None, gone: Trace | None) -> None:
        for child in parent:
            name = local(child)
            if name == "instrText":
                self._instruction(child.text or "")
            elif name in _PASSED_OVER:
                continue
            elif name in _ADDED:
                self._walk(child, text, index, trace_of(child), gone)
            elif name in _GONE:
                self._walk(child, text, index, added, trace_of(child))
            elif name in _DRAWN:
                self._drawn(child, name)
            elif name in _SIGNS:
                self._put(_sign(child, name), text, added, gone)
            elif name == "fldChar":
                self._field(attribute(child, "fldCharType"))
            elif name in ("bookmarkStart", "bookmarkEnd"):
                self._bookmark(child, text, index)
            elif name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
                self._comment(name, attribute(child, "id"), text)
            elif name != "sdt" or not _is_placeholder(child):
                self._walk(child, text, index, added, gone)

    def _put(self, content: str, text: _Text, added: Trace | None, gone: Trace | None) -> None:
        if any(stage == "instruction" for _, stage in self._story.fields):
            return
        text.put(content, added, gone)
        for each in self._story.open_comments:
            self._story.quotes.setdefault(each, []).append(content)

    def _instruction(self, text: str) -> None:
        if self._story.fields:
            self._story.fields[-1][0] += text

    def _field(self, kind: str) -> None:
        fields = self._story.fields
        if kind == "begin":
            fields.append(["", "instruction"])
        elif fields and kind == "separate":
            fields[-1][1] = "result"
        elif fields and kind == "end":
            fields.pop()

    def _bookmark(self, mark: Element, text: _Text, index: int) -> None:
        story, number = self._story, attribute(mark, "id")
        if local(mark) == "bookmarkStart":
            name = mark_in(attribute(mark, "name"))
            if name:
                story.names[number] = name
                story.spans[number] = [index]
                text.places.append((name, text.length, text.was_length))
        elif number in story.names and len(story.spans[number]) == 1:
            # An end before the first letter of a paragraph is the end of the one above.
            story.spans[number].append(index if text.length or story.spans[number][0] == index else index - 1)
            text.ended[story.names[number]] = (text.length, text.was_length)

    def _comment(self, kind: str, number: str, text: _Text) -> None:
        story = self._story
        if kind == "commentRangeEnd":
            story.open_comments.discard(number)
            return
        if kind == "commentRangeStart":
            story.open_comments.add(number)
        text.comments.append(number)

    def _drawn(self, element: Element, name: str) -> None:
        kinds = {local(each) for each in element.iter()}
        self._story.drawings.append("chart" if "chart" in kinds else "picture" if "txbxContent" not in kinds else "box")
        for each in element.iter():
            if local(each) == "txbxContent":
                words = (part.text or "" for part in each.iter() if local(part) == "t")
                content = " ".join("".join(words).split())
                if content and content not in self._story.boxes:
                    self._story.boxes.append(content)


def _parts(text: _Text, style: str, index: int) -> Iterator[ParagraphText]:
    """Yield a paragraph by its ids: one that was drawn together with the next has two, of which each keeps its text.

    An id around nothing, beside another that holds text, is what a program left of a deleted paragraph.
    """
    now, was = "".join(text.now), "".join(text.was)
    places = list({name: (at, before) for name, at, before in text.places}.items())
    held = [(name, place) for name, place in places if text.ended.get(name) != place]
    kept = held or places[:1]
    comments = tuple(text.comments)
    if len({name for name, _ in kept}) < 2:
        trace = text.traces[-1][1] if text.traces else NOBODY
        yield ParagraphText(now, was, tuple(name for name, _ in kept), trace, style, index, comments)
        return
    edges = [(0, 0), *(place for _, place in kept[1:]), (len(now), len(was))]
    for (name, _), start, end in zip(kept, edges, edges[1:], strict=False):
        trace = next((trace for at, trace in reversed(text.traces) if start[0] <= at <= end[0]), NOBODY)
        yield ParagraphText(now[start[0] : end[0]], was[start[1] : end[1]], (name,), trace, style, index, comments)
        comments = ()


def _end_mark(paragraph: Element) -> frozenset[str]:
    """Return what tracked changes say of the end of a paragraph."""
    properties = [each for each in paragraph if local(each) == "pPr"]
    looks = [each for part in properties for each in part if local(each) == "rPr"]
    return frozenset(local(each) for look in looks for each in look)


def _text_now(paragraph: Element) -> str:
    """Return what is left of a paragraph's text."""
    kept = []

    def walk(parent: Element) -> None:
        for child in parent:
            name = local(child)
            if name == "t":
                kept.append(child.text or "")
            elif name not in _GONE and name not in _PASSED_OVER:
                walk(child)

    walk(paragraph)
    return "".join(kept)


def _style(paragraph: Element) -> str:
    for properties in paragraph:
        for each in properties if local(properties) == "pPr" else ():
            if local(each) == "pStyle":
                return attribute(each, "val")
    return ""


def _is_placeholder(control: Element) -> bool:
    """Tell whether a content control shows only what asks for a text."""
    return any(local(each) == "showingPlcHdr" for part in control if local(part) == "sdtPr" for each in part)


def _sign(element: Element, name: str) -> str:
    """Return the text that an element of a run stands for."""
    if name in _PLAIN_SIGNS:
        return _PLAIN_SIGNS[name]
    if name == "br":
        return "" if attribute(element, "type") in ("page", "column") else "\n"
    if name == "sym":
        try:
            return chr(int(attribute(element, "char"), 16))
        except (ValueError, OverflowError):
            return "\ufffd"
    return element.text or ""
