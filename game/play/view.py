"""What a front end may show: blocks already labelled, worded and cited.

A face lays these values out and adds no word of its own to them. Whatever a
block *is* (concordant, contested, fiction…) has been decided before it gets
here, so all faces agree. Strings are display-ready: French typography applied,
control characters removed, no markup.

No ``from __future__ import annotations`` here: a named tuple would compile each of
its annotations when it is defined, and starting would take longer.
"""

from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """How far a statement can be relied on, and so its word, glyph, gutter and colour."""

    CONCORDANT = "concordant"
    ONE_TEXT = "one-text"
    CONTESTED = "contested"
    ALLEGED = "alleged"
    ANALYSIS = "analysis"
    HYPOTHESIS = "hypothesis"


class Label(NamedTuple):
    """The standing of a block, said by a word and a glyph."""

    standing: Standing
    word: str
    """As shown, such as ``CONCORDANT (2 textes)``."""
    glyph: str


class Run(NamedTuple):
    """A stretch of prose in one emphasis: ``""``, ``"emphasis"`` or ``"strong"``."""

    text: str
    emphasis: str = ""


Prose = tuple[Run, ...]
"""One paragraph."""


class Citation(NamedTuple):
    """A footnote: which source, which paragraph, which words."""

    number: int
    """Counted from 1 on each page."""
    source: str
    """Source id."""
    name: str
    """The source's short name."""
    paragraph: int | None
    """``None`` when no attestation says where the quotation stands."""
    quote: str
    """In its guillemets."""

    @property
    def reference(self) -> str:
        """As called from the text: ``[1]``."""
        return f"[{self.number}]"

    @property
    def where(self) -> str:
        """The source and paragraph: ``Études Tech ¶ 7``."""
        return self.name if self.paragraph is None else f"{self.name} ¶\u00a0{self.paragraph}"


class FactBlock(NamedTuple):
    """A fact with its standing and evidence."""

    fact: str
    """Fact id."""
    number: int
    """The fact's number in the record."""
    label: Label
    attribution: str
    """Who says so, for quotes, allegations and analyses: ``selon franceinfo``; else empty."""
    statement: str
    citations: tuple[Citation, ...]
    date: str = ""
    """The date in the text's words; empty when undated."""
    marks: tuple[str, ...] = ()
    """``↔ …``: the first divergence that sets the fact apart without contesting it, and how many others."""


class Narration(NamedTuple):
    """The file speaking to its reader."""

    paragraphs: tuple[Prose, ...]


class Landing(NamedTuple):
    """A text arriving on the desk, with its bibliography."""

    word: str
    """``TEXTE REÇU``."""
    source: str
    name: str
    lines: tuple[str, ...]
    """Publisher, title, author, date; ``non indiqué`` where the text is silent."""


class SideView(NamedTuple):
    """One position of a divergence."""

    according_to: str
    """``selon Études Tech``."""
    position: str
    citations: tuple[Citation, ...]


class DivergenceBlock(NamedTuple):
    """Texts that differ, side by side; the note comes after the reader's judgement."""

    divergence: str
    word: str
    """``CONTESTÉ`` for a contradiction, once judged; ``DÉSACCORD`` before, and for the other types."""
    glyph: str
    """``≠`` or ``↔``."""
    contested: bool
    title: str
    kind: str
    """The type in words: ``chiffres à des moments différents``; empty until judged."""
    sides: tuple[SideView, ...]
    question: str
    """What the reader is asked."""
    judgement: str
    """The reader's answer in words; empty while unanswered or skipped."""
    note_word: str
    note: tuple[Prose, ...]
    """Empty until judged or skipped."""


class OptionView(NamedTuple):
    """An answer that was offered, once the question is settled."""

    text: str
    mark: str
    """``votre réponse``, ``réponse du dossier``, both joined by a comma, or empty."""
    chosen: bool
    correct: bool


class QuestionBlock(NamedTuple):
    """A bet, a sum or an ordering. While pending, its options are the view's choices."""

    id: str
    word: str
    """``PARI``, ``CALCUL`` or ``CHRONOLOGIE``."""
    question: str
    pending: bool
    options: tuple[OptionView, ...]
    """Empty while pending."""
    so_far: tuple[str, ...]
    """An ordering's picks in the order made."""
    result: str
    """The answer in a sentence; empty while pending."""
    reveal: tuple[FactBlock, ...]
    """The facts that answer; empty while pending (a sum shows its figures all along)."""


class CompareBlock(NamedTuple):
    """One utterance, each text's wording beside the others."""

    word: str
    fact: FactBlock
    question: str


class DocumentBlock(NamedTuple):
    """A facsimile; each line of it is a fact with its standing."""

    word: str
    """``FAC-SIMILÉ`` with its form."""
    title: str
    facts: tuple[FactBlock, ...]


class NoteBlock(NamedTuple):
    """The editor's note."""

    word: str
    paragraphs: tuple[Prose, ...]


class UnknownBlock(NamedTuple):
    """What no text says."""

    word: str
    glyph: str
    paragraphs: tuple[Prose, ...]


class ClosingGroup(NamedTuple):
    """One line of a closing table and what stands on it."""

    label: Label | None
    """``None`` for what is unknown."""
    word: str
    items: tuple[str, ...]


class ClosingBlock(NamedTuple):
    """The folder closed: what is concordant, contested, alleged, unknown."""

    word: str
    groups: tuple[ClosingGroup, ...]


class FictionBlock(NamedTuple):
    """A paragraph of fiction, labelled as such."""

    label: Label
    paragraphs: tuple[Prose, ...]


class EndingBlock(NamedTuple):
    """The end of a what-if."""

    label: Label
    word: str
    """``FIN DE L'HYPOTHÈSE``."""
    title: str
    outcome: str


class DebriefRow(NamedTuple):
    """What the hypothesis supposed, beside what the record holds."""

    label: Label
    here: str
    """Empty when the row only recalls the record."""
    fact: FactBlock


class DebriefBlock(NamedTuple):
    """The way home: hypothesis beside record, and the distance to history."""

    word: str
    here_heading: str
    """``CE QUE SUPPOSAIT L'HYPOTHÈSE``."""
    record_heading: str
    """``CE QUE DIT LE DOSSIER``."""
    rows: tuple[DebriefRow, ...]
    distance: str
    """The share of routes that end as history did."""


class SortedItem(NamedTuple):
    """One statement sorted, with the answer and what it rests on."""

    statement: str
    yours: str
    """``Votre tri : Rapporté``."""
    verdict: str
    """``Juste.`` or ``Non : contesté.``."""
    hit: bool
    fact: FactBlock | None
    """The evidence; ``None`` for fiction."""
    origin: str
    """For fiction, which hypothesis it comes from."""


class SortingBlock(NamedTuple):
    """A sorting round: the statement to sort, and what became of those before it."""

    word: str
    """``TRI 3 sur 10``."""
    statement: str
    """Empty once the round is over."""
    question: str
    sorted: tuple[SortedItem, ...]
    """The latest one while the round goes on; all of them at its end."""
    score: tuple[str, ...]
    """At the end: hits and false alarms for each bin, a sentence each."""


Block = (
    Narration
    | Landing
    | FactBlock
    | DivergenceBlock
    | QuestionBlock
    | CompareBlock
    | DocumentBlock
    | NoteBlock
    | UnknownBlock
    | ClosingBlock
    | FictionBlock
    | EndingBlock
    | DebriefBlock
    | SortingBlock
)


class Choice(NamedTuple):
    """Something the reader may do here; its number is its position, from 1."""

    id: str
    kind: str
    """``go``, ``aside``, ``what-if``, ``answer``, ``skip``, ``back``, ``episode``,
    ``debrief``, ``return``, ``sort`` or ``leave``."""
    label: str
    hint: str = ""
    reason: str = ""
    """Why the choice is closed; empty when it is open."""

    @property
    def open(self) -> bool:
        """Whether it can be taken."""
        return not self.reason


class Gauge(NamedTuple):
    """A labelled variable of the current what-if."""

    label: str
    value: int
    minimum: int
    maximum: int
    words: str
    """``2 sur 5`` or ``oui`` / ``non``."""


class Banner(NamedTuple):
    """What never scrolls away inside a what-if."""

    word: str
    """``◇ HYPOTHÈSE``."""
    title: str
    departs_from: str
    """``s'écarte du fait 12``."""
    way_out: str
    """``Échap : bilan, puis retour aux faits``."""


class Anchors(NamedTuple):
    """The record a what-if leans on, in the record's own dress."""

    heading: str
    """``CE QUE DIT LE DOSSIER``."""
    instead_of: FactBlock
    plausible_heading: str
    """``POURQUOI C'EST PLAUSIBLE``."""
    plausible: tuple[FactBlock, ...]
    gauges_heading: str
    """``CETTE HYPOTHÈSE``."""
    threshold: bool
    """Whether this is the what-if's first page, where faces without a margin say them too."""


class Mode(StrEnum):
    """Which world a page belongs to; the whole screen follows."""

    RECORD = "record"
    HYPOTHESIS = "hypothesis"
    DEBRIEF = "debrief"
    SORTING = "sorting"


class View(NamedTuple):
    """One page, whole."""

    mode: Mode
    episode: str
    """Episode id: ``prologue``, ``1`` … ``7``, ``epilogue``."""
    episode_title: str
    step: int
    """How many of the numbered episodes are reached, 0 in a prologue, last + 1 in an epilogue."""
    steps: int
    """How many numbered episodes there are."""
    kicker: str
    """``Épisode 1 · vendredi 17 novembre``."""
    title: str
    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...]
    gauges: tuple[Gauge, ...] = ()
    banner: Banner | None = None
    anchors: Anchors | None = None
    leave: Choice | None = None
    """The way out of a what-if, on Escape; not among the numbered choices."""
    place: str = ""
    """``aside`` inside a detour, else empty."""
    finished: bool = False
    """Whether the story ends here."""
