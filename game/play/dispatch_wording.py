"""How a line is printed: its hedge in capitals, a dash, the statement word for word.

The statement is never spliced into a sentence, so that not a word of it changes.
A line keeps the wording of the moment it was published: the texts that land
later change the desk's answer, not what was printed. Published again, it is
worded anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.play.dispatch_lines import Hedge, Line
from game.play.dispatch_verdicts import against
from game.play.footnotes import speaker_name
from game.play.labels import HYPOTHESIS
from game.play.standing import Index
from game.play.statements import fact_in, is_fiction, text, what_if_of
from game.play.typography import line as typeset
from game.story.record import Fact, FactKind

HEDGES: dict[Hedge, str] = {
    Hedge.AFFIRM: "affirmer",
    Hedge.ATTRIBUTE: "attribuer",
    Hedge.OPPOSE: "opposer",
    Hedge.UNVERIFIED: "attribuer, non vérifié",
}
"""What a reader does to a line."""

FORMS: dict[Hedge, str] = {
    Hedge.AFFIRM: "la ligne va seule",
    Hedge.ATTRIBUTE: "selon …",
    Hedge.OPPOSE: "selon …, mais selon …",
    Hedge.UNVERIFIED: "avancé par …, sans vérification",
}
"""What the line then looks like."""

AWAITED = "VERSION CONTRAIRE ATTENDUE"
_CARRIED = (FactKind.ALLEGATION, FactKind.ANALYSIS)


class Part(NamedTuple):
    """One half of a line: what stands before the dash, and after it."""

    heading: str
    """``SELON FRANCEINFO``."""
    statement: str
    """Empty when the other half of an opposition is still to come."""
    fact: str = ""
    """Id of the fact stated; empty for fiction."""


class Wording(NamedTuple):
    """A line as printed."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """On one line: ``SELON FRANCEINFO — … / MAIS SELON ÉTUDES TECH — …``."""
        return " / ".join(" — ".join(filter(None, part[:2])) for part in self.parts)


def wording(index: Index, line: Line, texts: frozenset[str]) -> Wording:
    """The line as these texts allow it to be printed."""
    if is_fiction(line.item):
        return _fiction(index, line)
    fact = index.story.facts[fact_in(line.item)]
    match line.hedge:
        case Hedge.AFFIRM:
            heading = "AFFIRMÉ"
        case Hedge.UNVERIFIED:
            heading = f"NON VÉRIFIÉ, AVANCÉ PAR {voice(index, fact, texts)}"
        case _:
            heading = f"SELON {voice(index, fact, texts)}"
    first = _part(heading, fact.statement, fact.id)
    return Wording((first, _other(index, fact, texts)) if line.hedge is Hedge.OPPOSE else (first,))


def voice(index: Index, fact: Fact, texts: frozenset[str]) -> str:
    """Who says so: whoever carries an allegation or a reading, else the texts that report the fact."""
    if fact.kind in _CARRIED:
        return speaker_name(index, fact.speaker)
    sources = dict.fromkeys(evidence.source for evidence in index.evidence(fact, texts))
    return listed(index.story.sources[source].name for source in sources)


def listed(names: Iterable[str]) -> str:
    """``A``, ``A et B``, ``A, B et C``."""
    *most, last = names
    return f"{', '.join(most)} et {last}" if most else last


def _other(index: Index, fact: Fact, texts: frozenset[str]) -> Part:
    """The version opposed to the fact, by preference another voice's."""
    mine = voice(index, fact, texts)
    others = [(voice(index, other, texts), other) for other in against(index, fact, texts)]
    if not others:
        return Part(AWAITED, "")
    name, other = min(others, key=lambda found: found[0] == mine)
    but = "MAIS, NON VÉRIFIÉ, SELON" if other.kind is FactKind.ALLEGATION else "MAIS SELON"
    return _part(f"{but} {name}{' AUSSI' if name == mine else ''}", other.statement, other.id)


def _fiction(index: Index, line: Line) -> Wording:
    """A hypothesis stays one, however it is put."""
    supposed = f"{HYPOTHESIS.word} « {what_if_of(index.story, line.item).title} »"
    heading = {
        Hedge.AFFIRM: f"AFFIRMÉ, D'APRÈS L'{supposed}",
        Hedge.ATTRIBUTE: f"SELON L'{supposed}",
        Hedge.OPPOSE: f"SELON L'{supposed}",
        Hedge.UNVERIFIED: f"NON VÉRIFIÉ, AVANCÉ PAR L'{supposed}",
    }[line.hedge]
    first = _part(heading, text(index.story, line.item))
    return Wording((first, Part(AWAITED, "")) if line.hedge is Hedge.OPPOSE else (first,))


def _part(heading: str, statement: str, fact: str = "") -> Part:
    return Part(typeset(heading).upper(), typeset(statement), fact)
