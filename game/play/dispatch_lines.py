"""The lines of a dispatch: a statement under a hedge, and the event that publishes them.

``dispatch:1|affirm=fact:altman-demis|attribute=fact:motif-flou|…`` is one event of
the path like any other, so that publishing is saved, replayed and taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from game.play.episodes import following
from game.story.model import Story

EVENT = "dispatch"
WEEK = "week"
"""The key of the final dispatch; every other dispatch has its episode's id."""
LINES = 3
LINES_OF_THE_WEEK = 6


class Hedge(StrEnum):
    """How a line is put."""

    AFFIRM = "affirm"
    ATTRIBUTE = "attribute"
    OPPOSE = "oppose"
    UNVERIFIED = "unverified"


class Line(NamedTuple):
    """A statement and how it is put."""

    hedge: Hedge
    item: str
    """``fact:ID`` or ``fiction:WHAT-IF/SCENE/POSITION``."""


def is_final(story: Story, episode: str) -> bool:
    """Whether the episode is the epilogue, where the whole week is told at once."""
    if episode.isdigit() or episode not in story.episodes or len(story.episodes) == 1:
        return False
    return following(story, episode) is None


def key_of(story: Story, episode: str) -> str:
    """The key of the dispatch written in an episode."""
    return WEEK if is_final(story, episode) else episode


def episode_of(story: Story, key: str) -> str:
    """The episode where a dispatch is written."""
    return list(story.episodes)[-1] if key == WEEK else key


def wanted(key: str) -> int:
    """How many lines a dispatch has."""
    return LINES_OF_THE_WEEK if key == WEEK else LINES


def is_event(event: str) -> bool:
    """Whether an event of a path publishes a dispatch."""
    return event.startswith(f"{EVENT}:")


def event(key: str, lines: Iterable[Line]) -> str:
    """The event that publishes these lines; published again, they correct the earlier ones."""
    return "|".join((f"{EVENT}:{key}", *(f"{line.hedge}={line.item}" for line in lines)))


def parse(text: str) -> tuple[str, tuple[Line, ...]] | None:
    """The key and lines of an event; ``None`` for anything that ``event`` would not write."""
    head, *parts = text.split("|")
    name, _, key = head.partition(":")
    lines = [line for part in parts if (line := _line(part))]
    if name != EVENT or len(lines) != len(parts):
        return None
    return key, tuple(lines)


def _line(part: str) -> Line | None:
    hedge, equals, item = part.partition("=")
    return Line(Hedge(hedge), item) if equals and hedge in set(Hedge) else None
