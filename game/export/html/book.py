"""The data of the page: the cover, the sheets and the rounds, in one table of values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from game.export.html.merged import merged
from game.export.html.sheets import Move, Step, every_sheet
from game.export.html.values import Values
from game.play.episodes import heading, name
from game.play.identity import identity
from game.play.labels import GLYPHS, WORDS
from game.play.typography import line, paragraphs
from game.play.view import Label, Prose, Standing
from game.story.model import Episode, Story

Data = dict[str, Any]
CLOSED = -1
"""Stands for the move of a choice that cannot be taken."""


class EpisodeEntry(NamedTuple):
    """One line of the table of contents."""

    id: str
    heading: str
    """``Épisode 1 · vendredi 17 novembre``."""
    name: str
    title: str
    what_ifs: tuple[str, ...]
    """Ids of the hypotheses that open in it."""


class Cover(NamedTuple):
    """What is said before the first page."""

    key: str
    """Tells this file's saved places from another's."""
    title: str
    subtitle: str
    about: tuple[Prose, ...]
    episodes: tuple[EpisodeEntry, ...]
    standings: tuple[Label, ...]


def excerpt(story: Story, episodes: Iterable[str]) -> Story:
    """The story with only these episodes, in its own order; whole when none is named."""
    wanted = set(episodes) or set(story.episodes)
    return story._replace(episodes={key: value for key, value in story.episodes.items() if key in wanted})


def book(story: Story) -> Data:
    """Everything the page needs to play the story."""
    found = merged(every_sheet(story))
    values = Values()
    cover = values.add(_cover(story))
    rounds = [values.add(each) for each in found.rounds]
    pages = [(values.add(sheet.view), values.add(sheet.what_if)) for sheet in found.sheets]
    order = values.by_use([cover, *rounds, *(position for page in pages for position in page)])
    return {
        "types": values.types(),
        "values": values.entries(order),
        "cover": order[cover],
        "rounds": [order[position] for position in rounds],
        "openings": found.openings,
        "sheets": [
            [order[view], order[what_if], *map(_coded, sheet.moves)]
            for (view, what_if), sheet in zip(pages, found.sheets, strict=True)
        ],
    }


def _coded(move: Move | None) -> int:
    """A move as one number: the target and the step, or ``CLOSED``."""
    return CLOSED if move is None else move.target * len(Step) + move.step


def _cover(story: Story) -> Cover:
    return Cover(
        key=f"{identity(story)}:{','.join(story.episodes)}",
        title=line(story.title),
        subtitle=line(story.subtitle),
        about=paragraphs(story.about),
        episodes=tuple(_entry(story, episode) for episode in story.episodes.values()),
        standings=tuple(Label(standing, WORDS[standing], GLYPHS[standing]) for standing in Standing),
    )


def _entry(story: Story, episode: Episode) -> EpisodeEntry:
    return EpisodeEntry(
        id=episode.id,
        heading=heading(story, episode, ""),
        name=line(name(episode)),
        title=line(episode.title),
        what_ifs=tuple(key for key, what_if in story.what_ifs.items() if what_if.episode == episode.id),
    )
