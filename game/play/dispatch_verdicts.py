"""How the desk judges a line: its hedge against the statement's standing, and nothing else.

Agreement is not truth: the desk never says that a statement is true, only how far
the texts allow it to be written.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from game.play.dispatch_lines import Hedge, Line
from game.play.standing import Index
from game.play.statements import fact_in, is_fiction
from game.play.view import Standing
from game.story.record import DivergenceType, Fact


class Verdict(StrEnum):
    """What the desk thinks of a line."""

    RIGHT = "right"
    OVER_HEDGED = "over-hedged"
    TOO_BOLD = "too-bold"
    """Affirmed, and a single text says so."""
    INCOMPLETE = "incomplete"
    """One version of what the texts contest."""
    CONTRADICTED = "contradicted"
    """Affirmed, and another text says otherwise."""
    UNOPPOSED = "unopposed"
    """Opposed, and nothing contradicts it."""
    UNGUARDED = "unguarded"
    """An allegation that does not say it is one."""
    OPINION = "opinion"
    """A reading affirmed as if it were an event."""
    FICTION = "fiction"

    @property
    def wrong(self) -> bool:
        """Whether the line makes an erratum if it stays."""
        return self not in (Verdict.RIGHT, Verdict.OVER_HEDGED)


PROPER: Mapping[Standing, Hedge] = {
    Standing.CONCORDANT: Hedge.AFFIRM,
    Standing.ONE_TEXT: Hedge.ATTRIBUTE,
    Standing.CONTESTED: Hedge.OPPOSE,
    Standing.ALLEGED: Hedge.UNVERIFIED,
    Standing.ANALYSIS: Hedge.ATTRIBUTE,
}
"""The hedge each standing calls for; none suits a hypothesis."""

_OTHERWISE: Mapping[Standing, Mapping[Hedge, Verdict]] = {
    Standing.CONCORDANT: {
        Hedge.ATTRIBUTE: Verdict.OVER_HEDGED,
        Hedge.UNVERIFIED: Verdict.OVER_HEDGED,
        Hedge.OPPOSE: Verdict.UNOPPOSED,
    },
    Standing.ONE_TEXT: {
        Hedge.AFFIRM: Verdict.TOO_BOLD,
        Hedge.UNVERIFIED: Verdict.OVER_HEDGED,
        Hedge.OPPOSE: Verdict.UNOPPOSED,
    },
    Standing.CONTESTED: {
        Hedge.AFFIRM: Verdict.CONTRADICTED,
        Hedge.ATTRIBUTE: Verdict.INCOMPLETE,
        Hedge.UNVERIFIED: Verdict.INCOMPLETE,
    },
    Standing.ALLEGED: dict.fromkeys((Hedge.AFFIRM, Hedge.ATTRIBUTE, Hedge.OPPOSE), Verdict.UNGUARDED),
    Standing.ANALYSIS: {
        Hedge.AFFIRM: Verdict.OPINION,
        Hedge.UNVERIFIED: Verdict.OVER_HEDGED,
        Hedge.OPPOSE: Verdict.UNOPPOSED,
    },
}


def standing(index: Index, item: str, opened: frozenset[str]) -> Standing:
    """A statement's standing among some texts."""
    if is_fiction(item):
        return Standing.HYPOTHESIS
    return index.label(index.story.facts[fact_in(item)], opened).standing


def against(index: Index, fact: Fact, opened: frozenset[str]) -> tuple[Fact, ...]:
    """The facts of the texts opened that may be opposed to this one, in the record's order.

    Those that contradict it, and those that set an opinion against a statement. Two
    snapshots or two wordings differ without opposing. What mentions an offence is left out.
    """
    facts = index.story.facts
    found = {
        other
        for divergence, position in index.divergences_of.get(fact.id, ())
        if divergence.type.contests or divergence.type is DivergenceType.OPINION_AGAINST_STATEMENT
        for number, side in enumerate(divergence.sides)
        if number != position
        for other in side.facts
        if not facts[other].offence and any(e.source in opened for e in facts[other].evidence)
    }
    return tuple(sorted((facts[other] for other in found), key=lambda other: other.number))


def verdict(index: Index, line: Line, opened: frozenset[str]) -> Verdict:
    """The desk's judgement of a line, among the texts opened."""
    found = standing(index, line.item, opened)
    if found is Standing.HYPOTHESIS:
        return Verdict.FICTION
    if line.hedge is PROPER[found]:
        return Verdict.RIGHT
    judged = _OTHERWISE[found][line.hedge]
    if judged is Verdict.UNOPPOSED and found is not Standing.CONCORDANT:
        fact = index.story.facts[fact_in(line.item)]
        return Verdict.RIGHT if against(index, fact, opened) else judged
    return judged
