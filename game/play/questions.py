"""The blocks a reader answers: bets, sums, orderings, judgements.

A page stops at its first unanswered one; whatever follows appears once it is
answered or skipped. Answers are part of the place, so going back undoes them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from game.play.labels import JUDGEMENTS
from game.play.typography import line
from game.play.view import Choice
from game.story.model import Block, Compute, Order, Predict, RecordScene, ShowDivergence, Story

SKIPPED = "skip"
Question = Predict | Compute | Order | ShowDivergence
Answers = Mapping[str, str]


def key(question: Question) -> str:
    """What names a question in paths and answers: unique on its page."""
    return question.divergence if isinstance(question, ShowDivergence) else question.id


def settled(question: Question, answers: Answers) -> bool:
    """Whether nothing more is asked of the reader here."""
    answer = answers.get(key(question))
    if answer is None:
        return False
    if isinstance(question, Order) and answer != SKIPPED:
        return len(answer.split(",")) >= len(question.facts) - 1
    return True


def visible(scene: RecordScene, answers: Answers) -> Iterator[Block]:
    """The blocks up to and including the first question not settled."""
    for block in scene.blocks:
        yield block
        if isinstance(block, Question) and not settled(block, answers):
            return


def pending(scene: RecordScene, answers: Answers) -> Question | None:
    """The question the page waits for, if any."""
    for block in scene.blocks:
        if isinstance(block, Question) and not settled(block, answers):
            return block
    return None


def choices(story: Story, question: Question, answers: Answers) -> tuple[Choice, ...]:
    """What may be answered; skipping is always possible and comes last."""
    return (*_answers(story, question, answers), Choice(f"skip:{key(question)}", "skip", "Passer"))


def answer(question: Question, answers: Answers, given: str) -> str:
    """The new answer once ``given`` (the last part of a choice id) is chosen."""
    before = answers.get(key(question), "")
    if isinstance(question, Order) and given != SKIPPED and before:
        return f"{before},{given}"
    return given


def picks(question: Order, answers: Answers) -> tuple[str, ...]:
    """The facts put in order so far; the last one follows by itself."""
    given = answers.get(question.id, "")
    if given in ("", SKIPPED):
        return ()
    chosen = tuple(given.split(","))
    left = tuple(fact for fact in question.facts if fact not in chosen)
    return chosen + left if len(left) == 1 else chosen


def shuffled(question: Order) -> tuple[str, ...]:
    """The facts in an order that is always the same and tells nothing."""
    facts = tuple(sorted(question.facts, key=lambda fact: hashlib.sha256(fact.encode()).digest()))
    return facts if facts != question.facts else facts[1:] + facts[:1]


def _answers(story: Story, question: Question, answers: Answers) -> Iterator[Choice]:
    match question:
        case Predict():
            for number, option in enumerate(question.options, 1):
                yield Choice(f"bet:{question.id}/{number}", "answer", line(option.text))
        case Compute():
            for number, option in enumerate(question.options, 1):
                yield Choice(f"compute:{question.id}/{number}", "answer", line(option.text))
        case Order():
            chosen = picks(question, answers)
            for fact in shuffled(question):
                if fact not in chosen:
                    yield Choice(f"order:{question.id}/{fact}", "answer", line(story.facts[fact].statement))
        case ShowDivergence():
            for judgement, word in JUDGEMENTS.items():
                yield Choice(f"judge:{question.divergence}/{judgement}", "answer", word)
