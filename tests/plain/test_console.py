"""Reading and writing whatever the two ends are: any bytes, any width, no end."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.plain import console
from game.plain.console import Console


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError("not a real one")


def asked(raw: bytes) -> list[str]:
    """Every answer a console hears in some bytes."""
    target = io.StringIO()
    talking = Console(io.BytesIO(raw), target)
    answers = []
    while (answer := talking.ask(">")) is not None:
        answers.append(answer)
    return answers


@given(st.binary(max_size=400))
def test_any_bytes_are_answers_and_nothing_harmful_comes_through(raw: bytes):
    answers = asked(raw)
    assert len(answers) == len(raw.splitlines(keepends=True)) or b"\r" in raw or b"\n" not in raw
    for answer in answers:
        assert not {character for character in answer if character < " " or "\x7f" <= character < "\xa0"}


def test_the_line_after_an_endless_one_is_still_heard():
    answers = asked(b"a" * 1_000_000 + b"\nsuite\n")
    assert len(answers[0]) <= console.LONGEST_ANSWER
    assert answers[1:] == ["suite"]


def test_a_line_that_never_ends_is_the_end_of_input(monkeypatch):
    monkeypatch.setattr(console, "LONGEST_LINE", 20_000)
    assert asked(b"\0" * 30_000) == []


def test_without_a_source_input_is_at_its_end():
    assert Console(None, io.StringIO()).ask(">") is None


def test_an_answer_that_no_terminal_echoes_is_written_down():
    target = io.StringIO()
    Console(io.BytesIO(b"2\n"), target).ask("Choix >")
    assert target.getvalue() == "Choix > 2\n"


@pytest.mark.parametrize(("columns", "widest"), [("", 80), ("120", 120), ("40", 40), ("3", 20), ("x", 80)])
def test_lines_are_wrapped_for_a_terminal(monkeypatch, columns: str, widest: int):
    monkeypatch.setenv("COLUMNS", columns)
    target = Terminal()
    Console(None, target).say(["mot\u202f: " * 60, ""])
    lines = target.getvalue().split("\n")
    assert widest - 8 < max(map(len, lines)) <= widest
    assert all(not line.startswith(":") for line in lines)


def test_lines_are_left_whole_for_anything_else():
    target = io.StringIO()
    Console(None, target).say(["mot " * 60])
    assert target.getvalue().count("\n") == 1
