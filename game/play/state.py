"""Where a reader is, and the path that led there.

A state is a frozen value. The path behind it is a chain of states, each one
event longer than the last, so that taking a choice and going back both cost the
same however long the game has lasted. A save is the list of events and nothing
else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Imagined(NamedTuple):
    """Where in a what-if the reader is."""

    what_if: str
    scene: str
    values: tuple[int, ...]
    """One a variable, in the what-if's order."""
    debrief: bool = False
    """Whether the fiction is over and its debrief is on screen."""


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


@dataclass(frozen=True, slots=True, eq=False)
class State:
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
        events = []
        here: State | None = self
        while here is not None:
            events.append(here.event)
            here = here.previous
        return tuple(reversed(events))

    def __eq__(self, other: object) -> bool:
        """Same place by the same path."""
        if not isinstance(other, State):
            return NotImplemented
        return self.place == other.place and self.length == other.length and self.path == other.path

    def __hash__(self) -> int:
        """Cheap, and equal for equal states."""
        return hash((self.place, self.event, self.length))
