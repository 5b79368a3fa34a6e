"""A saved game as a value, its seals, and what can go wrong with the file that keeps it.

A saved game is a header and a list of events. Every row carries a seal, a short
hash: an event's seal covers all the events before it, a header's covers the last
event's. Wrong data is thus recognised even where SQLite sees a sound file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


def seal(*values: object) -> str:
    """A short hash of some values, their types and their boundaries."""
    return hashlib.blake2b(repr(values).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


class SavedGame(NamedTuple):
    """The header of one saved game, as its reader or writer last knew it."""

    id: int
    story: str
    fingerprint: str
    started: str
    saved: str
    """When it was last written, in universal time."""
    revision: int
    """How many times it was written."""
    length: int
    """How many events it holds."""
    head: str
    """Seal of the last event."""

    @property
    def seal(self) -> str:
        """Covers the header and, through the head, every event."""
        return seal(*self)

    @property
    def root(self) -> str:
        """What the first event's seal builds on: a row moved to another game shows."""
        return seal(self.id, self.started)


class Save(NamedTuple):
    """A saved game with its events."""

    game: SavedGame
    events: tuple[str, ...]
    whole: bool = True
    """False when only the beginning of the events could be vouched for."""

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Of two copies of one game, the better has the higher rank."""
        return self.whole, self.game.revision, len(self.events)

    def resealed(self) -> Save:
        """The save as a whole one, ending where its events do."""
        head = self.game.root
        for event in self.events:
            head = seal(head, event)
        return Save(self.game._replace(length=len(self.events), head=head), self.events)


def vouched(game: SavedGame, rows: Iterable[tuple[object, object, object]]) -> Save:
    """The events as far as position and seal of each row agree with those before it."""
    events: list[str] = []
    head = game.root
    for position, event, sealed in rows:
        head = seal(head, event)
        if head != sealed or position != len(events):
            return Save(game, tuple(events), whole=False)
        events.append(str(event))
    return Save(game, tuple(events), whole=head == game.head)


class Obstacle(StrEnum):
    """What keeps a file from being written."""

    FULL = "full"
    READ_ONLY = "read-only"
    LOCKED = "locked"
    UNREACHABLE = "unreachable"


class SaveError(Exception):
    """Something about a file of saved games."""


class Unwritable(SaveError):
    """The file cannot be written now; what it holds is unharmed."""

    def __init__(self, obstacle: Obstacle) -> None:
        """Remember what is in the way."""
        super().__init__(obstacle)
        self.obstacle = obstacle


class Damaged(SaveError):
    """The file, or a row of it, is not what was written."""


class MovedOn(SaveError):
    """Another window has written to this game since it was read."""


class UnknownVersion(SaveError):
    """The file comes from a version of the game that this one cannot read; it was left untouched."""

    def __init__(self, path: Path, version: int, newer: bool) -> None:
        """Remember which file, and on which side of us its version lies."""
        super().__init__(f"{path}: version {version}")
        self.path = path
        self.version = version
        self.newer = newer
