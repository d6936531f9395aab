"""The library: everything known, each part imported and read from `resources/` when first asked for."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusterplanner.core.facts.catalogue import Catalogue
    from clusterplanner.core.facts.figures import Figures
    from clusterplanner.core.facts.gazetteer import Gazetteer
    from clusterplanner.core.facts.reference import Reference


class Library:
    """Territories, figures and catalogue behind one door; holds nothing but what it read."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Territories, their names, case forms and outlines."""
        from clusterplanner.core.facts.gazetteer import Gazetteer

        return Gazetteer.load()

    @cached_property
    def figures(self) -> Figures:
        """Indicators, sources and observations."""
        from clusterplanner.core.facts.figures import Figures

        return Figures()

    @cached_property
    def catalogue(self) -> Catalogue:
        """Measures, acts, tasks, provisions and bodies."""
        from clusterplanner.core.facts.catalogue import Catalogue

        return Catalogue()

    @cached_property
    def reference(self) -> Reference:
        """What the notions mean and how the program computes."""
        from clusterplanner.core.facts.reference import Reference

        return Reference()


@cache
def library() -> Library:
    """Return the library of the program's own resources."""
    return Library()
