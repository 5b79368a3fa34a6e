"""Where a reader is, and the path that led there.

A state is a frozen value. The path behind it is a chain of states, each one
event longer than the last, so that taking a choice and going back both cost the
same however long the game has lasted. A save is the list of events and nothing
else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Imagined(NamedTuple):
    """Where in a what-if the reader is."""

    what_if: str
    scene: str
    values: tuple[int, ...]
    """One a variable, in the what-if's order."""
    debrief: bool = False
    """Whether the fiction is over and its debrief is on screen."""


class Sorting(NamedTuple):
    """How far a sorting round is."""

    items: tuple[str, ...]
    """Ids of what is sorted: ``fact:ID``, or ``fiction:WHAT-IF/SCENE/POSITION``."""
    bins: tuple[str, ...] = ()
    """The bins chosen so far, in the order of the items."""


class Place(NamedTuple):
    """Everything a view depends on: two equal places show the same page."""

    episode: str
    scene: str
    opened: frozenset[str]
    """Ids of the texts opened so far in this episode."""
    answers: tuple[tuple[str, str], ...] = ()
    """Answers given on this page: block id, answer."""
    imagined: Imagined | None = None
    back: Place | None = None
    """Where an aside returns to."""
    sorting: Sorting | None = None
    """The round under way on a closing page."""


class State(NamedTuple):
    """A place, and how it was reached."""

    place: Place
    event: str
    """The id of the choice that led here."""
    previous: State | None = None
    length: int = 1
    """Number of events in the path."""

    @property
    def path(self) -> tuple[str, ...]:
        """Every event from the first, oldest first. Costs the path's length."""
        return tuple(reversed([here.event for here in self.walk()]))

    def walk(self) -> Iterator[State]:
        """Every state of the path, latest first."""
        here: State | None = self
        while here is not None:
            yield here
            here = here.previous

    def __eq__(self, other: object) -> bool:
        """Same place by the same path."""
        if not isinstance(other, State):
            return NotImplemented
        return self.place == other.place and self.length == other.length and self.path == other.path

    def __hash__(self) -> int:
        """Cheap, and equal for equal states."""
        return hash((self.place, self.event, self.length))
