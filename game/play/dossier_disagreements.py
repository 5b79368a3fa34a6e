"""Where the texts differ, as far as the reader has met both sides.

A disagreement appears once each of its sides has a fact met, with the evidence
met and no other. Its type and the editor's note come after the reader's judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.play import engine
from game.play.dossier import Dossier
from game.play.footnotes import Footnotes
from game.play.question_blocks import divergence
from game.play.state import State
from game.play.typography import line
from game.play.view import DivergenceBlock
from game.story.model import ShowDivergence, Story

NOT_JUDGED = "Pas encore jugé : la page qui oppose ces textes vous demandera votre avis."


class Disagreement(NamedTuple):
    """A divergence with both sides met."""

    block: DivergenceBlock
    facts: tuple[int, ...]
    """Numbers of the facts met on its sides."""


def disagreements(story: Story, state: State, collected: Dossier) -> tuple[Disagreement, ...]:
    """Every divergence whose sides have been met, in the order of the record."""
    met = {fact.block.fact: fact.block.number for fact in collected.facts}
    opened = frozenset(text.source for text in collected.texts)
    given = judgements(story, state)
    found = []
    for one in story.divergences.values():
        sides = [tuple(fact for fact in side.facts if fact in met) for side in one.sides]
        if all(sides):
            block = _block(story, one.id, opened, given, met)
            numbers = tuple(sorted({met[fact] for side in sides for fact in side}))
            found.append(Disagreement(block, numbers))
    return tuple(found)


def judgements(story: Story, state: State) -> dict[str, str]:
    """The last answer given to each divergence on the path, skipped ones included."""
    given: dict[str, str] = {}
    for here in state.walk():
        for asked, answer in here.place.answers:
            if asked in story.divergences:
                given.setdefault(asked, answer)
    return given


def _block(
    story: Story, which: str, opened: frozenset[str], given: Mapping[str, str], met: Mapping[str, int]
) -> DivergenceBlock:
    notes = Footnotes(engine.index(story), opened)
    block = divergence(ShowDivergence(which), notes, given)
    notes = Footnotes(engine.index(story), opened)
    sides = tuple(
        notes.side(side._replace(facts=tuple(fact for fact in side.facts if fact in met)))
        for side in story.divergences[which].sides
    )
    question = line(NOT_JUDGED) if block.question else ""
    return block._replace(sides=sides, question=question)
