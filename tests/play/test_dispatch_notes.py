"""The sub-editor's notes: enough of them, each once, well printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.dispatch_lines import LINES, LINES_OF_THE_WEEK
from game.play.dispatch_notes import note, pile
from game.play.dispatch_verdicts import Verdict
from game.play.typography import line
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story

EVERY = [text for verdict in Verdict for text in pile(verdict)]


def test_there_are_enough_of_each_kind() -> None:
    for verdict in Verdict:
        assert len(pile(verdict)) >= (10 if verdict is Verdict.FICTION else 12), verdict


def test_a_faultless_game_never_runs_out_of_praise() -> None:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    lines = LINES * (len(story.episodes) - 1) + LINES_OF_THE_WEEK
    assert len(pile(Verdict.RIGHT)) >= lines


def test_no_two_notes_are_alike() -> None:
    assert len({text.casefold() for text in EVERY}) == len(EVERY)


@pytest.mark.parametrize("text", EVERY)
def test_a_note_is_short_and_ends_like_a_sentence(text: str) -> None:
    assert len(text) <= 90
    assert text[-1] in ".?!"
    assert text == " ".join(text.split())
    assert text.count("«") == text.count("»")
    assert not set(text) & set('’\u202f\u00a0"')


@given(st.sampled_from(list(Verdict)), st.text())
def test_a_game_draws_each_note_of_a_pile_once_then_none(verdict: Verdict, seed: str) -> None:
    drawn = [note(verdict, seed, position) for position in range(len(pile(verdict)) + 2)]
    assert drawn[-2:] == ["", ""]
    assert sorted(drawn[:-2]) == sorted(map(line, pile(verdict)))


def test_two_games_do_not_begin_with_the_same_note() -> None:
    firsts = {note(Verdict.RIGHT, str(seed), 0) for seed in range(50)}
    assert len(firsts) > 20
