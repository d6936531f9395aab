"""What one build keeps in its hand: the language, the running numbers, and the figures used so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.numbers import decimals_of, format_number
from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.territories import Level
from clusterplanner.core.plan.plan import Kind
from clusterplanner.core.plan.suggestions import Suggestions, suggest
from clusterplanner.core.report.chapters.evidence import Evidence
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.typography import SLOT, around, short_u, tidy, typed, typed_lines
from clusterplanner.core.report.document import (
    Align,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Runs,
    Style,
    Table,
    plain,
)

if TYPE_CHECKING:
    from clusterplanner.core.facts.indicators import Indicator
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.observations import Observation
    from clusterplanner.core.plan.plan import Plan

NOTHING: Final = "—"
BLANK: Final = "_" * 24


class Scribe:
    """One build: words in the document's language, numbers of chapters, points, tables and figures as they come."""

    def __init__(self, plan: Plan, library: Library, language: Language, brevity: int = 0) -> None:
        self.plan = plan
        self.brevity = brevity  # how much a brief leaves out to be one page
        self.library = library
        self.language = language
        self.evidence = Evidence()
        self.explained: set[str] = set()
        self.cited: set[str] = set()
        self.doubted: dict[str, str] = {}
        self.doubts_told = 0
        self._chapters = self._annexes = self._points = self._tables = self._figures = 0

    # Words

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the report's catalogue; the values must be ours, not a user's."""
        return self.polished(say(f"report.{key}", self.language, **self._own_name, **values))

    def text(self, wording: Text) -> str:
        """Return a wording of the facts in the document's language."""
        return self.polished(wording[self.language])

    def polished(self, sentence: str) -> str:
        """Return a sentence of ours with the spaces, and in Belarusian the short «ў», that it needs."""
        return tidy(short_u(sentence) if self.language is Language.BE else sentence)

    def around(self, key: str, user: str, *, bold: bool = False, **values: object) -> Runs:
        """Return a sentence with a user's words in the place of `{typed}`, the words left as typed."""
        template = say(f"report.{key}", self.language, typed=SLOT, **self._own_name, **values)
        return around(template, self.translate(user), bold=bold)

    @cached_property
    def _own_name(self) -> dict[str, str]:
        """What the document calls itself, by its kind: «План», «Плана»."""
        kind = self.plan.kind
        return {name: say(f"report.{name}_{kind}", self.language) for name in ("plan", "plan_of")}

    def translate(self, user: str) -> str:
        """Return a user's line, in the document's language when it is a wording of the catalogue.

        Its letters stay as typed; only spaces that must not break are bound.
        """
        return tidy(typed(self.library.catalogue.translate(user.strip(), self.language)))

    def lines(self, user: str) -> tuple[str, ...]:
        """Return the paragraphs of a user's text, each in the document's language when it is the catalogue's."""
        return tuple(self.translate(line) for line in typed_lines(user))

    def suggested(self, field: str) -> str:
        """Return a text of the plan as one line; see `suggested_lines`."""
        return " ".join(self.suggested_lines(field))

    def suggested_lines(self, field: str) -> tuple[str, ...]:
        """Return a text of the plan: as typed, or what a new plan has there when it is what one starts with.

        So a text nobody touched follows the document's language and the plan's kind: «по развитию», «о развитии».
        """
        own = getattr(self.plan, field).strip()
        if own and any(getattr(each, field) == own for each in self._all_suggestions):
            return (tidy(getattr(self.suggestions(self.language), field)),)
        return self.lines(own)

    @cached_property
    def _all_suggestions(self) -> tuple[Suggestions, ...]:
        territory = self.plan.territory
        return tuple(suggest(self.library, territory, kind, language) for kind in Kind for language in Language)

    def suggestions(self, language: Language) -> Suggestions:
        """Return what a plan of this kind and territory starts with."""
        return suggest(self.library, self.plan.territory, self.plan.kind, language)

    @property
    def of(self) -> str:
        """«Витебской области»."""
        return self.forms_of(self.plan.territory)

    @property
    def within(self) -> str:
        """«в Витебской области»."""
        return self.text(self.library.catalogue.forms(self.plan.territory).within)

    def forms_of(self, territory: str) -> str:
        """Return a territory's name in the genitive."""
        return self.text(self.library.catalogue.forms(territory).of)

    def territory(self, code: str) -> str:
        """Return a territory's name."""
        return self.text(self.library.gazetteer.territories[code].name)

    # Numbers

    def number(self, value: Decimal | int, decimals: int | None = None, *, signed: bool = False) -> str:
        """Return a number as the document prints it everywhere."""
        return format_number(value, self.language, decimals, signed=signed)

    def money(self, amount: Decimal) -> str:
        """Return an amount in thousand roubles with as many decimals as the plan's finest amount, at least one."""
        return self.number(amount, self.money_decimals)

    @cached_property
    def money_decimals(self) -> int:
        """How many decimals amounts are printed with: enough that no sum is rounded."""
        amounts = (line.amount for item in self.plan.items for line in item.budget if line.amount is not None)
        return max((decimals_of(amount.normalize()) for amount in amounts), default=1) or 1

    def figure(self, observation: Observation) -> str:
        """Return a published figure as printed and put it on record."""
        self.evidence.use(observation)
        return self.number(observation.value, self.decimals(observation))

    def decimals(self, observation: Observation) -> int:
        """Return how many decimals a figure is printed with: the indicator's; another country's as it was printed."""
        if self.library.gazetteer.territories[observation.territory].level is Level.FOREIGN:
            return decimals_of(observation.value)
        return self.indicator(observation.indicator).decimals

    def indicator(self, name: str) -> Indicator:
        """Return an indicator of the facts by id."""
        return self.library.figures.indicators[name]

    # Parts with running numbers

    def chapter(self, section: Section, title: str = "") -> Heading:
        """Return the heading of the next chapter, with the section's title unless the key of another is given."""
        self._chapters += 1
        return self._heading("chapter", self._chapters, section, title)

    def annex(self, section: Section) -> Heading:
        """Return the heading of the next annex."""
        self._annexes += 1
        return self._heading("annex", self._annexes, section)

    def _heading(self, key: str, number: int, section: Section, title: str = "") -> Heading:
        told = self.say(key, number=number, name=self.say(title or f"section_{section}"))
        return Heading(1, (Run(told.upper()),), section.value)

    def point(self, content: str | Runs, where: str = "") -> Paragraph:
        """Return the next numbered point; the numbers run through the whole document."""
        self._points += 1
        runs = (Run(content),) if isinstance(content, str) else content
        return Paragraph((Run(f"{self._points}. "), *runs), Style.POINT, where)

    def next_table(self) -> int:
        """Return the number that the next table will have."""
        return self._tables + 1

    def table(
        self, name: str, columns: Sequence[Column], rows: Iterable[Row], anchor: str, *, numbered: bool = False
    ) -> Table:
        """Return the next table with its caption and text alternative."""
        self._tables += 1
        caption = self.say("table_caption", number=self._tables, name=name)
        titles = "; ".join(plain(column.title) for column in columns)
        summary = self.say("table_summary", name=name, columns=titles.removesuffix("."))
        return Table(name, tuple(columns), tuple(rows), summary, (Run(caption),), numbered, anchor)

    def figure_caption(self, name: str) -> str:
        """Return the caption of the next chart."""
        self._figures += 1
        return self.say("figure_caption", number=self._figures, name=name)

    def column(self, key: str, width: float, align: Align = Align.LEFT, **values: object) -> Column:
        """Return a table column with a title of the catalogue."""
        return Column((Run(self.say(key, **values)),), width, align)


def cell(text: str, *, align: Align | None = None, bold: bool = False, span: int = 1, where: str = "") -> Cell:
    """Return a cell of one paragraph."""
    return Cell(((Run(text),),), span, align, bold, None, where)


def number_cell(text: str, value: Decimal | None, *, bold: bool = False, where: str = "") -> Cell:
    """Return a right-aligned cell with the exact number behind its text."""
    return Cell(((Run(text),),), 1, Align.RIGHT, bold, value, where)


def list_items(contents: Sequence[Runs], wheres: Sequence[str] = ()) -> tuple[Paragraph, ...]:
    """Return unnumbered list items: each ends with «;», the last with «.»; `wheres` are the fields they come from."""
    last = len(contents) - 1
    return tuple(
        Paragraph((*runs, Run("." if place == last else ";")), Style.LIST_ITEM, where)
        for place, (runs, where) in enumerate(zip(contents, wheres or [""] * len(contents), strict=True))
    )


def source_line(text: str) -> Paragraph:
    """Return the small line below a table or a chart."""
    return Paragraph((Run(text),), Style.SOURCE)
