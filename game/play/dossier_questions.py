"""The questions the whole file turns around: rival explanations, and the pieces met so far.

An explanation appears with its first piece. Pieces not yet met are counted,
never told. The verdict waits for the epilogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.play.dossier import Dossier
from game.play.typography import line, paragraphs
from game.play.view import Label, Prose
from game.story.model import Story
from game.story.record import Explanation, Question

EPILOGUE = "epilogue"
VERDICT_WAITS = "Ce que le dossier permet d'en dire se lit à l'épilogue."


class Piece(NamedTuple):
    """A fact met, for or against an explanation."""

    fact: str
    number: int
    label: Label
    statement: str


class ExplanationMet(NamedTuple):
    """A rival answer, with what the reader has met of its pieces."""

    says: str
    pro: tuple[Piece, ...]
    con: tuple[Piece, ...]
    pro_unmet: int
    con_unmet: int
    unmet: str
    """``3 pièces pour et 1 contre restent à rencontrer``; empty when all are met."""


class QuestionMet(NamedTuple):
    """A pinned question as it stands now."""

    question: str
    explanations: tuple[ExplanationMet, ...]
    hidden: str
    """How many explanations have no piece met yet; empty when none."""
    verdict_word: str
    verdict: tuple[Prose, ...]
    """Empty before the epilogue."""
    waiting: str
    """What stands for the verdict before the epilogue."""


def pinned(story: Story, collected: Dossier) -> tuple[QuestionMet, ...]:
    """Every question some piece of which has been met."""
    met = {
        fact.block.fact: Piece(fact.block.fact, fact.block.number, fact.block.label, fact.block.statement)
        for fact in collected.facts
    }
    over = EPILOGUE in collected.episodes_begun
    found = (_question(question, met, over) for question in story.questions.values())
    return tuple(question for question in found if question.explanations)


def _question(question: Question, met: Mapping[str, Piece], over: bool) -> QuestionMet:
    every = [_explanation(one, met) for one in question.explanations]
    shown = tuple(one for one in every if one.pro or one.con)
    left = len(every) - len(shown)
    plural = "s" if left > 1 else ""
    hidden = f"{left} autre{plural} explication{plural} : rien de lu encore." if left else ""
    return QuestionMet(
        line(question.question),
        shown,
        line(hidden),
        "CE QUE LE DOSSIER PERMET D’EN DIRE" if over else "",
        paragraphs(question.verdict) if over else (),
        "" if over else line(VERDICT_WAITS),
    )


def _explanation(one: Explanation, met: Mapping[str, Piece]) -> ExplanationMet:
    pro, con = (tuple(met[fact] for fact in side if fact in met) for side in (one.pro, one.con))
    missing = len(one.pro) - len(pro), len(one.con) - len(con)
    return ExplanationMet(line(one.says), pro, con, *missing, line(_unmet(*missing)))


def _unmet(pro: int, con: int) -> str:
    counts = [f"{count} {side}" for count, side in ((pro, "pour"), (con, "contre")) if count]
    return f"Pièces pas encore rencontrées : {' et '.join(counts)}." if counts else ""
