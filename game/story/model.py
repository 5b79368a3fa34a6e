"""The story as written: episodes of record scenes, and what-ifs beside them.

Every value is frozen. Record scenes carry no condition and no effect, and a
what-if cannot name a record scene: the types themselves keep fact and fiction
apart. Optional text is ``""`` when absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Say:
    """Narration: speaks to the reader about the file, claims nothing."""

    text: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ShowFact:
    """A fact on the page, with its standing and its evidence."""

    fact: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ShowDivergence:
    """A divergence on the page; the reader judges before the editor's note appears."""

    divergence: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer offered to the reader."""

    text: str
    correct: bool = False
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Predict:
    """A bet on what comes next, answered by facts."""

    id: str
    question: str
    options: tuple[Option, ...]
    reveal: tuple[str, ...]
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Compute:
    """A sum over sourced figures, or the days between two dated facts."""

    id: str
    question: str
    operation: str
    """``share`` (first over second, in per cent), ``difference``, ``sum`` or ``days-between``."""
    of: tuple[str, ...]
    options: tuple[Option, ...]
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Order:
    """Facts to put in chronological order; listed here in that order."""

    id: str
    question: str
    facts: tuple[str, ...]
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """One utterance in the wordings of several texts."""

    fact: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A facsimile built of facts only."""

    form: str
    """``post``, ``letter``, ``memo`` or ``communique``."""
    title: str
    facts: tuple[str, ...]
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Note:
    """The editor's note: what anyone can verify, such as a calendar or a sum."""

    text: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unknown:
    """What no text says."""

    text: str
    at: At = field(default=NOWHERE, compare=False, repr=False)


Block = Say | ShowFact | ShowDivergence | Predict | Compute | Order | Compare | Document | Note | Unknown


@dataclass(frozen=True, slots=True)
class Go:
    """Turns the page."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Aside:
    """Opens a record scene and comes back."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Door:
    """A marked door into a what-if."""

    id: str
    target: str
    label: str
    hint: str = ""
    at: At = field(default=NOWHERE, compare=False, repr=False)


RecordChoice = Go | Aside | Door


@dataclass(frozen=True, slots=True)
class RecordScene:
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
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Episode:
    """A folder of the file: its scenes in the order written."""

    id: str
    title: str
    start: str
    scenes: Mapping[str, RecordScene]
    date_of: str = ""
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Variable:
    """A bounded integer or a boolean (0 to 1) that lives only inside its what-if."""

    name: str
    minimum: int
    maximum: int
    start: int
    label: str = ""
    """Shown as a gauge when not empty."""
    boolean: bool = False
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of fiction, shown when their condition holds."""

    text: str
    when: Condition | None = None
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FictionChoice:
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
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DebriefEntry:
    """One line of a debrief: what the hypothesis supposed, beside the fact it faces."""

    fact: str
    here: str = ""
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FictionScene:
    """A page of fiction; an ending when ``ending`` is not empty."""

    id: str
    passages: tuple[Passage, ...]
    choices: tuple[FictionChoice, ...] = ()
    title: str = ""
    ending: str = ""
    outcome: str = ""
    compare: tuple[DebriefEntry, ...] = ()
    was: tuple[str, ...] = ()
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class WhatIf:
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
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a what-if can end; exactly one outcome of a story is what the texts report."""

    id: str
    label: str
    history: bool = False
    at: At = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Story:
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
    at: At = field(default=NOWHERE, repr=False)
