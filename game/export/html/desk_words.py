"""The sentences of the desk that name no fact, as the desk words them."""

from __future__ import annotations

import re
from typing import NamedTuple

from game.play import dispatch
from game.play.dispatch_account import Account
from game.play.dispatch_answers import DECIDE, ERRATUM, LATER, PENDING, WORDS
from game.play.dispatch_ledger import CORRECTION, ledger_of
from game.play.dispatch_lines import LINES, LINES_OF_THE_WEEK, WEEK
from game.play.dispatch_notes import SUB_EDITOR, pile
from game.play.dispatch_offer import obstacle
from game.play.dispatch_questions import QUESTIONS, answers, asked
from game.play.dispatch_verdicts import Verdict
from game.play.dispatch_week import TITLE
from game.play.standing import Index
from game.play.state import Imagined, Place, Sorting
from game.play.statements import of_fact
from game.play.typography import line as typeset
from game.story.model import Story

MOST_AT_ONCE = LINES + LINES_OF_THE_WEEK
"""Lines that one event can have answered: an episode's and the week's."""

_NUMBER = re.compile(r"\d+")


class Obstacles(NamedTuple):
    """Why a page takes no dispatch."""

    imagined: str
    sorting: str
    nothing_opened: str
    too_few: tuple[str, ...]
    """For an episode, by the number of statements met."""
    too_few_for_the_week: tuple[str, ...]


class Said(NamedTuple):
    """What the desk says, whatever the line."""

    waiting: str
    """``EN ATTENTE``."""
    later: str
    decide: str
    erratum: str
    correction: str
    over_hedged: str
    signed: str
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Each verdict with its notes, each as it decides the shuffling and as it is shown."""
    questions: tuple[str, ...]
    answered_by: tuple[str, ...]
    """By the lines that answer, the first counting 1, the next 2, then 4…"""
    told: tuple[tuple[str, ...], ...]
    """The news, by the number of errata, then of lines to take up again."""
    summary: tuple[tuple[str, ...], ...]
    """The counts of the ledger, each sentence cut where its numbers go."""
    obstacles: Obstacles
    confrontation: str
    """What heads the week read again later."""


def said_of(index: Index) -> Said:
    """Every sentence the desk may need."""
    counts = range(MOST_AT_ONCE + 1)
    return Said(
        waiting=PENDING,
        later=typeset(LATER),
        decide=typeset(DECIDE),
        erratum=ERRATUM,
        correction=CORRECTION,
        over_hedged=WORDS[Verdict.OVER_HEDGED],
        signed=SUB_EDITOR,
        notes=tuple((each.value, tuple((text, typeset(text)) for text in pile(each))) for each in Verdict),
        questions=tuple(each.question for each in asked(index.story, ())),
        answered_by=_answered_by(index.story),
        told=tuple(tuple(dispatch.told(errata, again) for again in counts) for errata in counts),
        summary=_summary(index),
        obstacles=_obstacles(),
        confrontation=TITLE,
    )


def _answered_by(story: Story) -> tuple[str, ...]:
    """The answer to a question, for every set of lines, asked of a fact that does answer one."""
    found = ((of_fact(fact), next(answers(story, of_fact(fact)), "")) for fact in story.facts)
    item, question = next((each for each in found if each[1]), ("", QUESTIONS[0]))
    position = QUESTIONS.index(question)
    lines = range(LINES_OF_THE_WEEK)
    return tuple(
        asked(story, [item if number >> line & 1 else "" for line in lines])[position].answer
        for number in range(1 << LINES_OF_THE_WEEK)
    )


def _summary(index: Index) -> tuple[tuple[str, ...], ...]:
    """Read from the ledger of a game in which one dispatch was printed."""
    printed = Account({}, {}, frozenset(), (next(iter(index.story.episodes)),), {}, {}, {}, {})
    return tuple(tuple(_NUMBER.split(sentence)) for sentence in ledger_of(index, printed).summary)


def _obstacles() -> Obstacles:
    nowhere = Place("", "", frozenset())
    return Obstacles(
        imagined=obstacle(nowhere._replace(imagined=Imagined("", "", ()))),
        sorting=obstacle(nowhere._replace(sorting=Sorting(("",)))),
        nothing_opened=obstacle(nowhere),
        too_few=tuple(dispatch.too_few("", found) for found in range(LINES + 1)),
        too_few_for_the_week=tuple(dispatch.too_few(WEEK, found) for found in range(LINES_OF_THE_WEEK + 1)),
    )
