"""How far the game in hand has come, episode by episode, for the title and the chooser."""

from __future__ import annotations

from typing import NamedTuple

from game.play.dossier import dossier
from game.play.episodes import name
from game.play.state import State
from game.play.typography import date, line
from game.story.model import Story

READ = "lu"
BEGUN = "en cours"


class EpisodeLine(NamedTuple):
    """One episode as lists show it."""

    id: str
    number: str
    """Empty for a prologue and an epilogue."""
    name: str
    """``Épisode 3``."""
    title: str
    date: str
    status: str
    """``lu``, ``en cours`` or empty."""
    hypotheses: str
    """``◇ 1 sur 2``; empty when there are none."""


def episode_lines(story: Story, state: State | None) -> list[EpisodeLine]:
    """Every episode, with what the path has done of it; without a game, nothing is done."""
    begun: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    visited: set[str] = set()
    if state is not None:
        collected = dossier(story, state)
        begun, closed = collected.episodes_begun, collected.episodes_closed
        visited = {visit.what_if for visit in collected.visits}
    return [
        EpisodeLine(
            episode.id,
            episode.id if episode.id.isdigit() else "",
            name(episode),
            line(episode.title),
            _date(story, episode.date_of),
            READ if episode.id in closed else BEGUN if episode.id in begun else "",
            _hypotheses(story, episode.id, visited),
        )
        for episode in story.episodes.values()
    ]


def _date(story: Story, fact: str) -> str:
    found = story.facts.get(fact)
    return date(found.date.said) if found and found.date else ""


def _hypotheses(story: Story, episode: str, visited: set[str]) -> str:
    here = [what_if for what_if in story.what_ifs.values() if what_if.episode == episode]
    seen = sum(what_if.id in visited for what_if in here)
    return f"◇ {seen} sur {len(here)}" if here else ""
