"""Problems are values: a stable code, how bad it is, where it is, and the values for its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say


class Severity(StrEnum):
    """How much a problem matters: an error stops approval, a warning wants a look, a notice is to be known."""

    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: `code` names its sentence in `resources/words/problems.toml`.

    `where` is a path of fields, `items/<id>/responsible`, which the window turns into a jump.
    """

    code: str
    severity: Severity
    where: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: Language | str) -> str:
        """Return the problem told in a language."""
        return say(f"problems.{self.code}", language, **dict(self.values))


class Refusal(Exception):
    """What the program cannot go on with, told in one sentence: what, where, why, what to do."""

    def __init__(self, code: str, /, **values: object) -> None:
        self.problem = Problem(code, Severity.ERROR, "", tuple((k, str(v)) for k, v in values.items()))
        super().__init__(code, values)

    def sentence(self, language: Language | str) -> str:
        """Return the reason in a language."""
        return self.problem.sentence(language)

    def __str__(self) -> str:
        return self.sentence(Language.EN)
