"""Everything a reader has met, by name: what a search may find, and where it leads.

Only what is on the path can be found: a name typed tells nothing not yet read.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from game.play.dossier import Dossier
from game.play.dossier_people import people
from game.play.encounters import record_pages
from game.play.episodes import name
from game.play.state import State
from game.play.typography import line
from game.story.model import Story


class Kind(StrEnum):
    """What is found."""

    FACT = "fact"
    PERSON = "person"
    TEXT = "text"
    SCENE = "scene"


class Found(NamedTuple):
    """Something to go to."""

    kind: Kind
    target: str
    """A fact's, a cast member's or a source's id; for a page, its episode and scene with a slash."""
    name: str
    """``Fait 12 · CONCORDANT (2 textes) · …``."""


def findable(story: Story, state: State, collected: Dossier) -> Iterator[Found]:
    """People, texts, pages, then facts: what is rarer first."""
    for person in people(story, collected):
        yield Found(Kind.PERSON, person.person, line(f"{person.name} · {person.kind}, {person.said_in}"))
    for text in collected.texts:
        yield Found(Kind.TEXT, text.source, line(f"{text.name} · texte"))
    for episode, scene in _pages(state):
        page = story.episodes[episode].scenes[scene]
        where = name(story.episodes[episode])
        yield Found(Kind.SCENE, f"{episode}/{scene}", line(f"{page.title} · page, {where}"))
    for fact in collected.facts:
        block = fact.block
        yield Found(
            Kind.FACT, block.fact, line(f"Fait {block.number} · {block.statement} · {block.label.word}")
        )


def _pages(state: State) -> list[tuple[str, str]]:
    states = tuple(reversed(tuple(state.walk())))
    return list(dict.fromkeys((page.episode, page.scene) for page in record_pages(states)))
