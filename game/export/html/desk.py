"""The dispatch as data: every line that can be written, and every sentence the desk can answer.

What the desk makes of a line depends on the path, so the page follows the path
itself, by the rules of ``game.play.dispatch_account``. It judges and words
nothing: for each fact, each choice of texts that bears on it and each hedge, the
verdict, its reason and the headings of the line were taken from the desk's own
answer. Facts that fare alike share one entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from game.export.html.desk_entries import (
    OWN,
    FactState,
    FactStates,
    Half,
    Key,
    Later,
    Ruling,
    Statement,
)
from game.export.html.desk_words import Said, said_of
from game.play import dispatch, engine
from game.play.dispatch_account import Account, Published
from game.play.dispatch_answers import answers_to
from game.play.dispatch_lines import WEEK, Hedge, Line, key_of, wanted
from game.play.dispatch_printed import title_of, where
from game.play.dispatch_questions import QUESTIONS, answers
from game.play.dispatch_view import HedgeOption, Judged
from game.play.dispatch_week import confronted
from game.play.footnotes import Footnotes
from game.play.standing import Index
from game.play.statements import fictions, of_fact
from game.play.view import FactBlock
from game.story.mentions import facts_in
from game.story.model import Story

MOST_TEXTS = 10
"""Texts that may bear on one fact: each doubles what there is to export about it."""


class TooManyTexts(ValueError):
    """A fact that more texts bear on than a page can hold the combinations of."""

    def __init__(self, fact: str, texts: int) -> None:
        """Remember which fact, and how many."""
        super().__init__(f"{texts} texts bear on {fact!r}")
        self.fact = fact
        self.texts = texts


class Desk(NamedTuple):
    """Everything about dispatches."""

    hedges: tuple[HedgeOption, ...]
    pinned: str
    keys: tuple[Key, ...]
    facts: tuple[tuple[str, FactStates], ...]
    statements: tuple[Statement, ...]
    """In the order in which fiction is offered; facts are offered as they were met."""
    said: Said


def desk_of(story: Story) -> Desk:
    """The desk of a story."""
    draft = dispatch.draft(story, engine.start(story))
    index = engine.index(story)
    statements = tuple(_statements(index))
    return Desk(
        hedges=draft.hedges,
        pinned=draft.pinned,
        keys=tuple(_key(story, episode) for episode in story.episodes),
        facts=tuple(_facts(index, statements).items()),
        statements=statements,
        said=said_of(index),
    )


def _key(story: Story, episode: str) -> Key:
    key = key_of(story, episode)
    return Key(episode, key, title_of(story, key), where(story, key), wanted(key))


def _statements(index: Index) -> Iterator[Statement]:
    story = index.story
    for episode in story.episodes.values():
        shown = dict.fromkeys(fact for scene in episode.scenes.values() for fact in facts_in(scene))
        for fact in shown:
            if not story.facts[fact].offence:
                yield _statement(index, of_fact(fact), episode.id, fact)
        for what_if in sorted(story.what_ifs):
            for item in fictions(story, episode.id, (what_if,)):
                yield _statement(index, item, episode.id, "", what_if)


def _statement(index: Index, item: str, episode: str, fact: str, what_if: str = "") -> Statement:
    story = index.story
    judged = [_judged(index, Line(hedge, item), frozenset()) for hedge in Hedge]
    asked = tuple(answers(story, item))
    told_later = bool(fact) and key_of(story, story.facts[fact].episode) == WEEK
    return Statement(
        candidate=dispatch.candidate(story, item),
        fact=fact,
        what_if=what_if,
        episode=episode,
        for_the_week=not told_later,
        origin=judged[0].origin,
        rulings=() if fact else tuple(_ruling(each, "") for each in judged),
        questions=tuple(n for n, each in enumerate(QUESTIONS) if each in asked),
        later=_later(index, item, fact),
    )


def _later(index: Index, item: str, fact: str) -> Later | None:
    if WEEK not in {key_of(index.story, episode) for episode in index.story.episodes}:
        return None
    found = confronted(index, _account(WEEK, Line(Hedge.AFFIRM, item), frozenset()))
    if found is None:
        return None
    after = found.lines[0]
    return Later(after.word, after.said, after.disagreements, _named(after.evidence, fact))


def _named(blocks: Iterable[FactBlock], fact: str) -> tuple[str, ...]:
    """The ids of some facts, ``OWN`` for the line's."""
    return tuple(OWN if block.fact == fact else block.fact for block in blocks)


def _facts(index: Index, statements: Iterable[Statement]) -> dict[str, FactStates]:
    """The states of the facts that may be published, and of every fact that they call."""
    found: dict[str, FactStates] = {}
    waiting = [
        fact for each in statements for fact in (each.fact, *(each.later.evidence if each.later else ()))
    ]
    while waiting:
        fact = waiting.pop()
        if fact not in ("", OWN, *found):
            found[fact] = _states(index, fact)
            rulings = [ruling for state in found[fact].states for ruling in state.rulings]
            waiting += [other for ruling in rulings for other in ruling.evidence]
            waiting += [half.fact for ruling in rulings for half in ruling.halves]
    return found


def _states(index: Index, fact: str) -> FactStates:
    texts = _bearing_on(index, fact)
    if len(texts) > MOST_TEXTS:
        raise TooManyTexts(fact, len(texts))
    choices = [
        frozenset(text for bit, text in enumerate(texts) if number >> bit & 1)
        for number in range(1 << len(texts))
    ]
    return FactStates(texts, tuple(_state(index, fact, choice) for choice in choices))


def _bearing_on(index: Index, fact: str) -> tuple[str, ...]:
    facts = index.story.facts
    sides = [side.facts for divergence, _ in index.divergences_of.get(fact, ()) for side in divergence.sides]
    concerned = dict.fromkeys((fact, *chain.from_iterable(sides)))
    return tuple(dict.fromkeys(evidence.source for each in concerned for evidence in facts[each].evidence))


def _state(index: Index, fact: str, texts: frozenset[str]) -> FactState:
    judged = (_judged(index, Line(hedge, of_fact(fact)), texts) for hedge in Hedge)
    block = Footnotes(index, texts).fact(fact)
    return FactState(block, tuple(_ruling(each, fact) for each in judged))


def _ruling(judged: Judged, fact: str) -> Ruling:
    if judged.verdict is None:
        raise ValueError("the desk has not answered")
    return Ruling(
        verdict=judged.verdict.value,
        wrong=judged.verdict.wrong,
        word=judged.word,
        why=judged.why,
        halves=tuple(
            Half(part.heading, OWN if part.statement and part.fact == fact else part.fact)
            for part in judged.printed.wording.parts
        ),
        evidence=_named(judged.evidence, fact),
    )


def _judged(index: Index, line: Line, texts: frozenset[str]) -> Judged:
    """What the desk answers to one line, among some texts."""
    key = next(iter(index.story.episodes))
    found = answers_to(index, _account(key, line, texts), key, key)
    if found is None:
        raise ValueError("nothing is published")
    return found.lines[0]


def _account(key: str, line: Line, texts: frozenset[str]) -> Account:
    """A game in which one line has been published and answered."""
    published = Published(line, texts, texts, answered=True)
    return Account({key: (published,)}, {key: texts}, frozenset(), (), {}, {}, {}, {})
