"""What the page's desk looks up: a fact among some texts, a statement, the dispatch of an episode."""

from __future__ import annotations

from typing import NamedTuple

from game.play.dispatch_view import Candidate
from game.play.view import FactBlock

OWN = "="
"""Stands for the line's own statement, or its own fact, in an entry that many facts share."""


class Half(NamedTuple):
    """One half of a line: its heading, and whose statement it gives."""

    heading: str
    fact: str
    """``OWN``, another fact's id, or empty when nothing is stated."""


class Ruling(NamedTuple):
    """What the desk makes of a line."""

    verdict: str
    wrong: bool
    word: str
    why: str
    halves: tuple[Half, ...]
    evidence: tuple[str, ...]
    """``OWN`` and ids of other facts."""


class FactState(NamedTuple):
    """A fact among some of the texts that bear on it."""

    block: FactBlock
    rulings: tuple[Ruling, ...]
    """In the order of the hedges."""


class FactStates(NamedTuple):
    """A fact among any texts."""

    texts: tuple[str, ...]
    """The texts that bear on it: its own, and those of the facts that differ from it."""
    states: tuple[FactState, ...]
    """By the texts that are open among these, the first counting 1, the next 2, then 4…"""


class Later(NamedTuple):
    """What became of a line of the week."""

    word: str
    said: str
    disagreements: tuple[str, ...]
    evidence: tuple[str, ...]
    """``OWN`` and ids of other facts."""


class Statement(NamedTuple):
    """Something that may be published."""

    candidate: Candidate
    fact: str
    """Empty for fiction."""
    what_if: str
    """Empty for a fact."""
    episode: str
    for_the_week: bool
    """Whether the week's dispatch may say it too."""
    origin: str
    rulings: tuple[Ruling, ...]
    """For fiction, in the order of the hedges; for a fact, see its states."""
    questions: tuple[int, ...]
    """Positions of the desk's questions that it answers."""
    later: Later | None
    """``None`` in a story without a week."""


class Key(NamedTuple):
    """The dispatch of one episode."""

    episode: str
    key: str
    title: str
    where: str
    lines: int
