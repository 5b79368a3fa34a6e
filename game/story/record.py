"""The sourced side of a story: who claims what, in which words, and where claims collide.

Nothing here is fiction, and nothing here says that a claim is true. How far the
texts agree on a fact (its *standing*) is never stored: ``play.standing`` derives
it from the evidence and the divergences.

No ``from __future__ import annotations`` here: a named tuple would compile each of
its annotations when it is defined, and starting would take longer.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from game.story.diagnostics import Span

NOT_STATED = "not stated"
"""What a bibliography says of anything its text does not state."""


class At:
    """Where an author wrote something: the whole entry, and each of its keys' values."""

    __slots__ = ("keys", "span")

    def __init__(self, span: Span, keys: Mapping[str, Span] = MappingProxyType({})) -> None:
        """Without keys, everything stands where the entry does."""
        self.span = span
        self.keys = keys

    def __eq__(self, other: object) -> bool:
        """The same place."""
        return isinstance(other, At) and self.span == other.span and self.keys == other.keys

    def __hash__(self) -> int:
        """Cheap, and equal for equal places."""
        return hash(self.span)

    def __repr__(self) -> str:
        """Short: places come with every value."""
        return f"At({self.span.file}:{self.span.line})"

    def __getitem__(self, key: str) -> Span:
        """The span of one key's value, or of the whole entry when the key is absent."""
        return self.keys.get(key, self.span)


NOWHERE = At(Span(""))
"""For values that no file holds, as in tests."""


class FactKind(StrEnum):
    """What sort of claim a fact is; with the evidence it decides the standing."""

    EVENT = "event"
    FIGURE = "figure"
    QUOTE = "quote"
    ALLEGATION = "allegation"
    ANALYSIS = "analysis"


class DivergenceType(StrEnum):
    """Why two claims differ. Only the first two make the facts *contested*."""

    CONTRADICTION = "contradiction"
    CALENDAR_ERROR = "calendar-error"
    DIFFERENT_MOMENT = "different-moment"
    TWO_WORDINGS = "two-wordings"
    IMPRECISION = "imprecision"
    OPINION_AGAINST_STATEMENT = "opinion-against-statement"

    @property
    def contests(self) -> bool:
        """Whether facts on its sides contradict each other, rather than merely differ."""
        return self in (DivergenceType.CONTRADICTION, DivergenceType.CALENDAR_ERROR)


class CastKind(StrEnum):
    """What a member of the cast is. Groups are common nouns and are never taken for a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PRODUCT = "product"


class DateRange(NamedTuple):
    """A date as a text gives it, with the days it means."""

    said: str
    """The text's own words."""
    start: dt.date
    end: dt.date
    """Last day meant, inclusive; the same as ``start`` for a single day."""
    deduced: str = ""
    """What the words alone did not say, and how it was deduced."""


class Evidence(NamedTuple):
    """A quotation in a source that alone supports a whole statement."""

    source: str
    quote: str
    """Verbatim, 3 to 20 words, inside one paragraph of the text."""
    origin: str = ""
    """The common origin the text itself names (a communiqué, an agency): one origin counts once."""
    at: At = NOWHERE


class Fact(NamedTuple):
    """One claim that at least one text makes, in the project's words."""

    id: str
    number: int
    """Position in the record, from 1: how screens and readers refer to it."""
    episode: str
    kind: FactKind
    statement: str
    evidence: tuple[Evidence, ...]
    speaker: str = ""
    """Cast or source id of whoever utters a quote, carries an allegation or reads a motive."""
    date: DateRange | None = None
    value: float | None = None
    unit: str = ""
    people: tuple[str, ...] = ()
    offence: bool = False
    """Whether it mentions an accusation of an offence: shown in the record, never played with."""
    was: tuple[str, ...] = ()
    """Former ids, so that old saves still find it."""
    at: At = NOWHERE


class Side(NamedTuple):
    """One position in a divergence, and the facts that hold it."""

    position: str
    facts: tuple[str, ...]
    at: At = NOWHERE


class Divergence(NamedTuple):
    """A question on which facts differ; its note explains how, and picks no winner."""

    id: str
    title: str
    type: DivergenceType
    sides: tuple[Side, ...]
    note: str
    at: At = NOWHERE


class Source(NamedTuple):
    """The bibliography of one text; the text itself is third-party and not in the project."""

    id: str
    name: str
    """Short label shown on screen."""
    publisher: str
    title: str
    author: str
    published: DateRange | None
    """``None`` when the text does not state it."""
    genre: str
    sha256: str
    """Of the text's bytes as they were read."""
    note: str = ""
    at: At = NOWHERE


class Role(NamedTuple):
    """What somebody is said to be, when, and the facts that say so."""

    role: str
    period: str
    facts: tuple[str, ...]
    at: At = NOWHERE


class CastMember(NamedTuple):
    """A person, organisation, group or product that the texts name."""

    id: str
    name: str
    kind: CastKind
    aliases: tuple[str, ...] = ()
    identified_by: tuple[str, ...] = ()
    """Phrases that point to the person without the name; fiction may not use them."""
    roles: tuple[Role, ...] = ()
    at: At = NOWHERE


class Explanation(NamedTuple):
    """One rival answer to a pinned question, with its pieces for and against."""

    id: str
    says: str
    pro: tuple[str, ...]
    con: tuple[str, ...]
    at: At = NOWHERE


class Question(NamedTuple):
    """A question the whole file turns around."""

    id: str
    question: str
    explanations: tuple[Explanation, ...]
    verdict: str
    at: At = NOWHERE


class LeftOut(NamedTuple):
    """A passage that is not in the record, on purpose."""

    source: str
    paragraph: int
    """Counted from 1 over the text's non-empty lines."""
    kind: str
    """``furniture`` or ``filler``."""
    reason: str
    words: str = ""
    """The passage's opening words, when only a part of the paragraph is left out."""
    at: At = NOWHERE


class Attestation(NamedTuple):
    """A past check: these exact words stood in this paragraph of the text with this hash."""

    source: str
    quote_sha256: str
    """Of the normalised quotation."""
    paragraph: int
    text_sha256: str
