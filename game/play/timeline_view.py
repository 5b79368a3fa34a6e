"""What the timeline shows: stretches of time, their columns, and what stands on them.

Strings are display-ready, as in ``view``.
"""

from __future__ import annotations

from typing import NamedTuple

from game.play.timeline_dates import Dates
from game.play.view import FactBlock, Label


class Position(NamedTuple):
    """Where one text, or several that agree, puts an event whose date is contested."""

    position: str
    """The side's own words: ``mardi 21 novembre``."""
    according_to: str
    when: str
    """The date in the text's words, in guillemets."""
    dates: Dates
    first: int = 0
    last: int = 0


class Event(NamedTuple):
    """Something the record dates: a fact, or several that date one event differently."""

    key: str
    """``fact:ID`` or ``divergence:ID``."""
    label: Label
    statement: str
    """The fact's statement, or the divergence's question."""
    when: str
    """The date in the text's words."""
    dates: str
    """The days these words mean."""
    deduced: str
    """What the words alone did not say, and how it was deduced."""
    lane: str
    """Whom it is about first."""
    facts: tuple[FactBlock, ...]
    page: tuple[str, str] = ("", "")
    """Episode and scene of the page that states it, the last one read; empty when the path has not met it."""
    positions: tuple[Position, ...] = ()
    """More than one where the date is contested; else none."""
    first: int = 0
    """Position of the column where it starts."""
    last: int = 0
    from_before: bool = False
    """Whether it may have begun before the first column."""
    to_after: bool = False
    """Whether it may have ended after the last column."""

    @property
    def met(self) -> bool:
        """Whether the path has met it."""
        return bool(self.page[0])


class Column(NamedTuple):
    """A day; in the stretches before and after, any date that a fact has."""

    weekday: str
    """``ven.``; empty for what is not one of the days told."""
    number: str
    words: str
    weekend: bool


class Stretch(NamedTuple):
    """Some time, in columns, and what stands on it in order."""

    name: str
    columns: tuple[Column, ...]
    events: tuple[Event, ...]


class Timeline(NamedTuple):
    """Before, during and after."""

    stretches: tuple[Stretch, ...]
    shown: int
    """Dated facts on it."""
    dated: int
    """Dated facts in the record."""
    everything: bool
