"""Qui, quoi, quand, pourquoi: which lines answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.dispatch_questions import QUESTIONS, answers
from tests.play.desks import HEDGES, STORY

ITEMS = st.sampled_from([*(f"fact:{fact}" for fact in "abcdefg"), "fiction:autre/oui/0"])


def test_a_statement_answers_what_its_fact_carries() -> None:
    expected = {
        "fact:a": ["qui", "quoi", "quand", "pourquoi"],
        "fact:b": ["quoi", "quand"],
        "fact:d": ["pourquoi"],
        "fact:e": [],
        "fact:f": ["quoi"],
        "fact:g": ["quoi"],
        "fiction:autre/oui/0": [],
    }
    assert {item: list(answers(STORY, item)) for item in expected} == expected


def test_the_answers_are_said_in_words() -> None:
    lines = [Line(Hedge.AFFIRM, f"fact:{fact}") for fact in "abf"]
    found = dispatch.questions(STORY, lines)
    said = [(one.question.replace("\u202f", " "), one.answer.replace("\u00a0", " ")) for one in found]
    assert said == [
        ("Qui ?", "ligne 1"),
        ("Quoi ?", "lignes 1, 2 et 3"),
        ("Quand ?", "lignes 1 et 2"),
        ("Pourquoi ?", "ligne 1"),
    ]
    assert dispatch.questions(STORY, [])[0].answer == "sans réponse"


@given(st.lists(st.builds(Line, HEDGES, ITEMS), max_size=6))
def test_a_question_is_answered_by_the_lines_that_answer_it(lines: list[Line]) -> None:
    for question, one in zip(QUESTIONS, dispatch.questions(STORY, lines), strict=True):
        assert one.lines == tuple(n for n, li in enumerate(lines, 1) if question in answers(STORY, li.item))
        assert bool(one.lines) == (one.answer != "sans réponse")
