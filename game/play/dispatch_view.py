"""What a front end may show of a dispatch: values already worded, judged and cited.

As with pages, a face lays these out and adds no word of its own. Strings are
display-ready, without markup.
"""

from __future__ import annotations

from typing import NamedTuple

from game.play.dispatch_lines import Hedge, Line
from game.play.dispatch_verdicts import Verdict
from game.play.dispatch_wording import Wording
from game.play.view import Citation, FactBlock


class HedgeOption(NamedTuple):
    """A hedge as offered."""

    hedge: Hedge
    word: str
    """``attribuer, non vérifié``."""
    form: str
    """What the line then looks like: ``selon …``."""


class Candidate(NamedTuple):
    """A statement that may become a line. Its standing is not said: that is the game."""

    item: str
    statement: str
    mark: str
    """``◇`` for a hypothesis, else empty."""
    word: str
    """``HYPOTHÈSE``, else empty."""
    origin: str
    """The episode whose record holds it: ``Épisode 1``; for fiction, the hypothesis's title."""
    reference: str
    """``fait 12``; empty for fiction."""


class Draft(NamedTuple):
    """What the reader may write here."""

    key: str
    """An episode's id, or ``week``."""
    title: str
    """``LA DÉPÊCHE · Épisode 1``, ``LA DÉPÊCHE DE LA SEMAINE``."""
    lines: int
    """How many lines it has."""
    candidates: tuple[Candidate, ...]
    hedges: tuple[HedgeOption, ...]
    current: tuple[Line, ...]
    """The lines in force, to correct; empty before the first publication."""
    obstacle: str
    """Why nothing can be published here; empty when it can."""
    pinned: str
    """The question that runs through the whole file."""

    @property
    def open(self) -> bool:
        """Whether the reader may publish."""
        return not self.obstacle


class Asked(NamedTuple):
    """One of the desk's questions."""

    question: str
    """``Pourquoi ?``"""
    answer: str
    """``lignes 1 et 3``, or ``sans réponse``."""
    lines: tuple[int, ...]
    """Positions of the lines that answer, from 1."""


class PublishedLine(NamedTuple):
    """A line in force, as printed."""

    line: Line
    hedge: str
    """The hedge in words: ``attribuer``."""
    wording: Wording
    mark: str
    """``◇`` for a hypothesis, else empty."""
    word: str
    """``HYPOTHÈSE``, else empty."""
    sources: tuple[Citation, ...]
    """Where the texts known when it was printed say so, numbered from 1; empty for fiction."""


class Published(NamedTuple):
    """A dispatch in force."""

    key: str
    title: str
    lines: tuple[PublishedLine, ...]
    questions: tuple[Asked, ...]


class Judged(NamedTuple):
    """The desk's answer to one line; all empty but ``printed`` and ``verdict`` while it waits."""

    printed: PublishedLine
    verdict: Verdict | None
    """``None`` while no other text has landed since the line was published."""
    word: str
    """``JUSTE``, ``TROP PRUDENT``…; ``EN ATTENTE`` while it waits."""
    why: str
    """The rule, in a sentence."""
    signed: str
    """Who writes the note."""
    note: str
    """The sub-editor's; empty when she has nothing left to say."""
    evidence: tuple[FactBlock, ...]
    """The fact with its standing, then those the texts oppose to it; empty for fiction."""
    origin: str
    """For fiction, which hypothesis it comes from."""
    fate: str
    """``ERRATUM`` once it is one; else empty."""


class Answers(NamedTuple):
    """The desk's answer to a dispatch."""

    key: str
    title: str
    when: str
    """When the lines that wait will be answered; empty when none waits."""
    lines: tuple[Judged, ...]
    correctable: bool
    """Whether a correction now would still be in time."""
    invitation: str
    """``Corrigez, ou maintenez…``; empty when nothing is to be decided."""

    @property
    def available(self) -> bool:
        """Whether the desk has answered at least one line."""
        return any(judged.verdict for judged in self.lines)


class Entry(NamedTuple):
    """One line of the ledger."""

    word: str
    """``ERRATUM``, ``CORRECTION``, ``TROP PRUDENT``."""
    where: str
    """``Épisode 1``, ``La semaine``."""
    text: str
    """The line as it was printed, as far as it can be said: its hedge and its statement."""
    why: str
    note: str


class Ledger(NamedTuple):
    """What the whole game's dispatches amount to."""

    errata: tuple[Entry, ...]
    corrections: tuple[Entry, ...]
    over_hedged: tuple[Entry, ...]
    printed: int
    """Dispatches in force when their episode closed."""
    flawless: int
    """Those among them with no erratum and no line too careful."""
    summary: tuple[str, ...]
    """The counts, a sentence each; empty before anything is printed."""


class Aftermath(NamedTuple):
    """What the epilogue's text did to one line of the week's dispatch."""

    printed: PublishedLine
    word: str
    """``TIENT ENCORE``, ``A BOUGÉ``, ``SANS SUITE``, ``HYPOTHÈSE``."""
    said: str
    """In a sentence."""
    disagreements: tuple[str, ...]
    """The questions on which the later text differs."""
    evidence: tuple[FactBlock, ...]
    """The later facts, cited."""


class Confrontation(NamedTuple):
    """The week's dispatch, months later."""

    title: str
    lines: tuple[Aftermath, ...]
