"""The data of the page: the cover, the sheets and the rounds, in one table of values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from game.export.html.desk import desk_of
from game.export.html.merged import merged
from game.export.html.sheets import Move, Sheet, Step, every_sheet
from game.export.html.values import Values
from game.play.episodes import heading, name
from game.play.identity import identity
from game.play.labels import GLYPHS, WORDS
from game.play.typography import line, paragraphs
from game.play.view import Label, Prose, Standing
from game.story.model import Episode, Story

Data = dict[str, Any]
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
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
    cover, desk = values.add(_cover(story)), values.add(desk_of(story))
    rounds = [values.add(each) for each in found.rounds]
    pages = [tuple(map(values.add, _shared_parts(sheet))) for sheet in found.sheets]
    order = values.by_use([cover, desk, *rounds, *(position for page in pages for position in page)])
    return {
        "types": values.types(),
        "values": values.entries(order),
        "cover": order[cover],
        "desk": order[desk],
        "rounds": [order[position] for position in rounds],
        "openings": found.openings,
        "sheets": ";".join(
            _row([*(order[position] for position in page), *map(_coded, sheet.moves)])
            for page, sheet in zip(pages, found.sheets, strict=True)
        ),
    }


def _row(numbers: Iterable[int]) -> str:
    """Numbers in base 36, in which they cost fewest characters."""
    return ",".join(map(_short, numbers))


def _short(number: int) -> str:
    if number < 0:
        return f"-{_short(-number)}"
    higher, last = divmod(number, len(_DIGITS))
    return (_short(higher) if higher else "") + _DIGITS[last]


def _shared_parts(sheet: Sheet) -> tuple[object, ...]:
    """A sheet as ``PARTS`` values: what it shares with many others, then what is its own."""
    view = sheet.view
    frame = view._replace(title="", blocks=(), choices=(), gauges=())
    return frame, view.title, view.blocks, view.choices, view.gauges, sheet.setting


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
