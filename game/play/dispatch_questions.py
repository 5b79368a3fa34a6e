"""The desk's four questions, and which lines of a dispatch answer them.

Derived from the facts alone: *qui* when the fact names somebody, *quoi* when it
is an event, a figure or words said, *quand* when it is dated, *pourquoi* when it
is a piece of an explanation that the file weighs. A hypothesis answers nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.play.dispatch_view import Asked
from game.play.dispatch_wording import listed
from game.play.statements import fact_in
from game.play.typography import line as typeset
from game.story.model import Story
from game.story.record import CastKind, Fact, FactKind

QUESTIONS = ("qui", "quoi", "quand", "pourquoi")
_THINGS = (FactKind.EVENT, FactKind.FIGURE, FactKind.QUOTE)


def asked(story: Story, items: Sequence[str]) -> tuple[Asked, ...]:
    """Each question, with the lines that answer it."""
    answered = [set(answers(story, item)) for item in items]
    return tuple(
        _asked(question, [position for position, found in enumerate(answered, 1) if question in found])
        for question in QUESTIONS
    )


def answers(story: Story, item: str) -> Iterator[str]:
    """The questions that a statement answers."""
    fact = story.facts.get(fact_in(item))
    if fact is None:
        return
    if _names_somebody(story, fact):
        yield "qui"
    if fact.kind in _THINGS:
        yield "quoi"
    if fact.date:
        yield "quand"
    if fact.id in _pieces(story):
        yield "pourquoi"


def _asked(question: str, lines: list[int]) -> Asked:
    word = question.capitalize()
    if not lines:
        return Asked(typeset(f"{word} ?"), typeset("sans réponse"), ())
    plural = "s" if len(lines) > 1 else ""
    said = f"ligne{plural} {listed(map(str, lines))}"
    return Asked(typeset(f"{word} ?"), typeset(said), tuple(lines))


def _names_somebody(story: Story, fact: Fact) -> bool:
    """A person, a group or an organisation; a product is nobody."""
    return any(story.cast[named].kind is not CastKind.PRODUCT for named in fact.people)


def _pieces(story: Story) -> set[str]:
    explanations = (one for question in story.questions.values() for one in question.explanations)
    return {fact for one in explanations for fact in (*one.pro, *one.con)}
