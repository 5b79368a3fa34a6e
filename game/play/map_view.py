"""What the map of a story shows: episodes, pages, hypotheses, and how far a reader has come.

Strings are display-ready, as in ``view``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Progress(StrEnum):
    """How far the reader has come in one place of the map."""

    VISITED = "visited"
    OPEN = "open"
    UNEXPLORED = "unexplored"


PAGE_WORDS = {Progress.VISITED: "lue", Progress.OPEN: "ouverte", Progress.UNEXPLORED: "à lire"}
WHAT_IF_WORDS = {
    Progress.VISITED: "explorée",
    Progress.OPEN: "ouverte",
    Progress.UNEXPLORED: "à découvrir",
}
READ, BEGUN = "lu", "en cours"


class PageMark(NamedTuple):
    """One page of the record."""

    episode: str
    scene: str
    title: str
    """Empty while unexplored."""
    aside: bool
    """Whether it lies off the main route."""
    host: str
    """For a page off the main route, the page of the route that leads there; else empty."""
    progress: Progress
    word: str
    here: bool
    """Whether the reader is on it."""
    lead: str = ""
    """For an open page, a visited page that leads there; else empty."""
    lead_title: str = ""


class WhatIfMark(NamedTuple):
    """One hypothesis, hanging from the page with its door."""

    what_if: str
    episode: str
    title: str
    """Empty while unexplored."""
    host: str
    """The page of the main route it is drawn at."""
    door: str
    """The page whose choice opens it."""
    door_title: str
    """Empty while unexplored."""
    progress: Progress
    word: str
    here: bool
    departs_from: str
    """``s'écarte du fait 12``; empty while unexplored."""
    found: tuple[str, ...]
    """Titles of the endings found."""
    endings: int
    score: str
    """``1 fin sur 4``."""


class EpisodeMark(NamedTuple):
    """One folder, its pages in reading order."""

    id: str
    number: str
    """Empty for a prologue and an epilogue."""
    name: str
    title: str
    status: str
    """``lu``, ``en cours``, or empty."""
    here: bool
    pages: tuple[PageMark, ...]
    """The main route, each page followed by those off it."""
    what_ifs: tuple[WhatIfMark, ...]
    """In the order of their doors on the route."""
    read: str
    """``5 pages sur 12``."""


class Tally(NamedTuple):
    """How much of one thing has been found."""

    name: str
    found: int
    total: int

    @property
    def words(self) -> str:
        """``7 sur 20``."""
        return f"{self.found} sur {self.total}"


class StoryMap(NamedTuple):
    """The whole map."""

    episodes: tuple[EpisodeMark, ...]
    tallies: tuple[Tally, ...]
