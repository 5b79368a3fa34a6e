"""The story as written: episodes of record scenes, and what-ifs beside them.

Every value is frozen. Record scenes carry no condition and no effect, and a
what-if cannot name a record scene: the types themselves keep fact and fiction
apart. Optional text is ``""`` when absent.

No ``from __future__ import annotations`` here: a named tuple would compile each of
its annotations when it is defined, and starting would take longer.
"""

from collections.abc import Mapping
from typing import NamedTuple

from game.story.conditions import Condition
from game.story.record import (
    NOWHERE,
    At,
    Attestation,
    CastMember,
    Divergence,
    Fact,
    LeftOut,
    Question,
    Source,
)


class Say(NamedTuple):
    """Narration: speaks to the reader about the file, claims nothing."""

    text: str
    at: At = NOWHERE


class ShowFact(NamedTuple):
    """A fact on the page, with its standing and its evidence."""

    fact: str
    at: At = NOWHERE


class ShowDivergence(NamedTuple):
    """A divergence on the page; the reader judges before the editor's note appears."""

    divergence: str
    at: At = NOWHERE


class Option(NamedTuple):
    """One answer offered to the reader."""

    text: str
    correct: bool = False
    at: At = NOWHERE


class Predict(NamedTuple):
    """A bet on what comes next, answered by facts."""

    id: str
    question: str
    options: tuple[Option, ...]
    reveal: tuple[str, ...]
    at: At = NOWHERE


class Compute(NamedTuple):
    """A sum over sourced figures, or the days between two dated facts."""

    id: str
    question: str
    operation: str
    """``share`` (first over second, in per cent), ``difference``, ``sum`` or ``days-between``."""
    of: tuple[str, ...]
    options: tuple[Option, ...]
    at: At = NOWHERE


class Order(NamedTuple):
    """Facts to put in chronological order; listed here in that order."""

    id: str
    question: str
    facts: tuple[str, ...]
    at: At = NOWHERE


class Compare(NamedTuple):
    """One utterance in the wordings of several texts."""

    fact: str
    at: At = NOWHERE


class Document(NamedTuple):
    """A facsimile built of facts only."""

    form: str
    """``post``, ``letter``, ``memo`` or ``communique``."""
    title: str
    facts: tuple[str, ...]
    at: At = NOWHERE


class Note(NamedTuple):
    """The editor's note: what anyone can verify, such as a calendar or a sum."""

    text: str
    at: At = NOWHERE


class Unknown(NamedTuple):
    """What no text says."""

    text: str
    at: At = NOWHERE


Block = Say | ShowFact | ShowDivergence | Predict | Compute | Order | Compare | Document | Note | Unknown


class Go(NamedTuple):
    """Turns the page."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = NOWHERE


class Aside(NamedTuple):
    """Opens a record scene and comes back."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = NOWHERE


class Door(NamedTuple):
    """A marked door into a what-if."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = NOWHERE


RecordChoice = Go | Aside | Door


class RecordScene(NamedTuple):
    """One page of the record."""

    id: str
    episode: str
    title: str
    blocks: tuple[Block, ...]
    choices: tuple[RecordChoice, ...] = ()
    opens: tuple[str, ...] = ()
    """Ids of the texts that land on the desk here."""
    date_of: str = ""
    """Id of the fact whose date heads the page."""
    closing: bool = False
    """Whether this page closes its episode."""
    was: tuple[str, ...] = ()
    at: At = NOWHERE


class Episode(NamedTuple):
    """A folder of the file: its scenes in the order written."""

    id: str
    title: str
    start: str
    scenes: Mapping[str, RecordScene]
    date_of: str = ""
    at: At = NOWHERE


class Variable(NamedTuple):
    """A bounded integer or a boolean (0 to 1) that lives only inside its what-if."""

    name: str
    minimum: int
    maximum: int
    start: int
    label: str = ""
    """Shown as a gauge when not empty."""
    boolean: bool = False
    at: At = NOWHERE


class Passage(NamedTuple):
    """Paragraphs of fiction, shown when their condition holds."""

    text: str
    when: Condition | None = None
    at: At = NOWHERE


class FictionChoice(NamedTuple):
    """A choice inside a what-if, with its condition and its effects."""

    id: str
    target: str
    label: str
    when: Condition | None = None
    because: str = ""
    """Shown when the choice is closed."""
    sets: tuple[tuple[str, int], ...] = ()
    """Assigned first, in the order written."""
    adds: tuple[tuple[str, int], ...] = ()
    """Added after, each clamped to its variable's bounds."""
    at: At = NOWHERE


class DebriefEntry(NamedTuple):
    """One line of a debrief: what the hypothesis supposed, beside the fact it faces."""

    fact: str
    here: str = ""
    at: At = NOWHERE


class FictionScene(NamedTuple):
    """A page of fiction; an ending when ``ending`` is not empty."""

    id: str
    passages: tuple[Passage, ...]
    choices: tuple[FictionChoice, ...] = ()
    title: str = ""
    ending: str = ""
    outcome: str = ""
    compare: tuple[DebriefEntry, ...] = ()
    was: tuple[str, ...] = ()
    at: At = NOWHERE


class WhatIf(NamedTuple):
    """A small fiction that departs from one fact and comes home with a debrief."""

    id: str
    episode: str
    title: str
    instead_of: str
    plausible_because: tuple[str, ...]
    variables: Mapping[str, Variable]
    start: str
    scenes: Mapping[str, FictionScene]
    was: tuple[str, ...] = ()
    at: At = NOWHERE


class Outcome(NamedTuple):
    """Where a what-if can end; exactly one outcome of a story is what the texts report."""

    id: str
    label: str
    history: bool = False
    at: At = NOWHERE


class _Parts(NamedTuple):
    """Everything the authors wrote, cross-referenced by id and in the order written."""

    title: str
    language: str
    subtitle: str
    about: str
    backbone: str
    """Source id of the text whose order the episodes follow."""
    episodes: Mapping[str, Episode]
    what_ifs: Mapping[str, WhatIf]
    facts: Mapping[str, Fact]
    divergences: Mapping[str, Divergence]
    sources: Mapping[str, Source]
    cast: Mapping[str, CastMember]
    questions: Mapping[str, Question]
    left_out: tuple[LeftOut, ...]
    outcomes: Mapping[str, Outcome]
    attestations: tuple[Attestation, ...] = ()
    at: At = NOWHERE


class Story(_Parts):
    """Everything the authors wrote. A story equals only itself, so that what is known of it can be kept."""

    def __eq__(self, other: object) -> bool:
        """Whether it is the very same."""
        return self is other

    __hash__ = object.__hash__
