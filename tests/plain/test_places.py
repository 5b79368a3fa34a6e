"""The timeline and the plan at the linear face: the words of the screens, and the same ways."""

from __future__ import annotations

from hypothesis import given

from game.plain.map_page import map_lines
from game.plain.timeline_page import timeline_lines
from game.play.map_view import Progress
from game.play.saves import Saves
from game.play.session import Session
from game.play.state import State
from game.play.story_map import story_map
from game.play.timeline import timeline
from game.play.typography import line
from tests.plain.test_game import sitting
from tests.play.desks import STORY, played


def at(state: State) -> Session:
    session = Session(STORY, Saves(in_memory=True))
    session.state = state
    return session


@given(played())
def test_the_timeline_says_all_that_its_screen_shows(state: State):
    said = "\n".join(timeline_lines(at(state), "tout"))
    for stretch in timeline(STORY, state, everything=True).stretches:
        for event in stretch.events:
            assert event.dates in said
            assert event.statement in said
            assert all(fact.statement in said and fact.label.word in said for fact in event.facts)
            assert all(one.position in said and one.according_to in said for one in event.positions)


@given(played())
def test_the_plan_says_all_that_its_screen_shows(state: State):
    said = list(map_lines(at(state)))
    for episode in story_map(STORY, state).episodes:
        assert any(line(episode.title) in row and episode.read in row for row in said)
        for mark in (*episode.pages, *episode.what_ifs):
            if mark.progress is not Progress.UNEXPLORED:
                word = mark.word[:-1] if mark.word == "lue" or mark.word == "ouverte" else mark.word
                assert any(mark.title in row and word in row for row in said)


def test_the_timeline_and_the_plan_are_a_letter_away():
    session, said = sitting("t", "frise tout", "plan", "")
    assert "FRISE : 2 faits datés rencontrés sur 3." in said
    assert "FRISE : tout le dossier, 3 faits datés." in said
    assert "1.1. Page lue : Début · vous êtes ici" in said
    assert session.state.path == ("episode:1",)


def test_a_page_that_was_read_is_read_again_by_its_number():
    session, said = sitting("2", "1", "m 1.1", "m", "1.2", "m 1.4", "m 7.1")
    assert session.state.path[-2:] == ("jump:1/debut", "jump:1/cote")
    assert said.count("Cette page n'est pas encore lue") == 2
