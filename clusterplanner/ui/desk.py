"""The desk: what every page is given, and where the user is looking."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clusterplanner.core.base.text import Language
from clusterplanner.ui.session import PlanSession
from clusterplanner.ui.settings import Settings
from clusterplanner.ui.theme import Colours

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

FIRST_INDICATOR = "sme_org_count"


class Desk(QObject):
    """Library, plan session, settings and colours, and the territory and indicator looked at.

    The pages are built anew when language or look changes; what they must not forget then is kept here.
    """

    territory_changed = Signal(str)
    indicator_changed = Signal(str)
    go_to = Signal(str)  # a page's key, or a field of the plan such as "items/<id>/responsible"
    message = Signal(str)  # a sentence for the status bar

    def __init__(
        self,
        library: Library,
        session: PlanSession,
        settings: Settings,
        colours: Colours,
        territory: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.session = session
        self.settings = settings
        self.colours = colours
        self._territory = territory
        self._indicator = FIRST_INDICATOR
        self._year: int | None = None
        self.memory: dict[str, object] = {}
        self._waiting: list[Callable[[], object]] | None = None
        session.plan_opened.connect(self._follow_plan)

    @property
    def language(self) -> Language:
        """The window's language; a document's own is the plan's."""
        return self.settings.language

    @property
    def scale(self) -> float:
        """The text size as a factor, for widths and icons."""
        return self.settings.font_scale / 100

    @property
    def territory(self) -> str:
        """The code of the territory looked at, which need not be the plan's."""
        return self._territory

    @property
    def indicator(self) -> str:
        """The id of the indicator looked at."""
        return self._indicator

    @property
    def year(self) -> int | None:
        """The year looked at, None for the latest."""
        return self._year

    def look_at(self, code: str) -> None:
        """Look at a territory; a plan that nobody touched moves along."""
        if code == self._territory:
            return
        self._territory = code
        self.settings.territory = code
        self.territory_changed.emit(code)
        self._move_plan(code)

    def _move_plan(self, code: str) -> None:
        """Let a plan that nobody touched follow the eye: who looks at a district and ticks measures means that one."""
        from clusterplanner.core.facts.territories import REPUBLIC
        from clusterplanner.core.plan.edits import change_territory

        if code != REPUBLIC and self.session.untouched:
            self.session.reshape(lambda plan: change_territory(plan, self.library, code))

    def show_indicator(self, indicator: str, year: int | None = None) -> None:
        """Look at an indicator, in its latest year unless one is given."""
        if (indicator, year) != (self._indicator, self._year):
            self._indicator, self._year = indicator, year
            self.indicator_changed.emit(indicator)

    def hold(self) -> None:
        """Let what is asked for with `later` wait until `release`, so that the first paint need not wait for it."""
        self._waiting = []

    @property
    def opening(self) -> bool:
        """Whether jobs wait for the first paint."""
        return self._waiting is not None

    def later(self, job: Callable[[], object]) -> None:
        """Do a job after the first paint of the window that is opening, at once when none is."""
        if self._waiting is None:
            job()
        else:
            self._waiting.append(job)

    def release(self) -> None:
        """Do the jobs that wait, in the order in which they came."""
        waiting, self._waiting = self._waiting or [], None
        for job in waiting:
            job()

    def _follow_plan(self) -> None:
        self.look_at(self.session.plan.territory)
