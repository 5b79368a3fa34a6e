"""The story the project ships: whole, separate from its fiction, and within its bounds."""

from __future__ import annotations

from collections import deque

import pytest

from game.play.engine import choose, start, view
from game.play.routes import routes, successors
from game.play.state import State
from game.play.view import FictionBlock, Mode, Standing, View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Door, Story
from tests.walk import every_page, shown


@pytest.fixture(scope="module")
def story() -> Story:
    found = Collector()
    loaded = load_story(bundled_story(), found)
    assert loaded is not None
    assert list(found) == []
    return loaded


@pytest.fixture(scope="module")
def pages(story: Story) -> list[tuple[State, View]]:
    return [(state, view(story, state)) for state in every_page(story)]


def test_there_are_seven_episodes_between_a_prologue_and_an_epilogue(story: Story) -> None:
    assert list(story.episodes) == ["prologue", *"1234567", "epilogue"]
    assert all(any(w.episode == n for w in story.what_ifs.values()) for n in "1234567")


def test_every_written_page_can_be_reached(story: Story, pages: list[tuple[State, View]]) -> None:
    record = {(s.place.episode, s.place.scene) for s, _ in pages if not s.place.imagined}
    fiction = {(i.what_if, i.scene) for s, _ in pages if (i := s.place.imagined)}
    assert record == {(e.id, scene) for e in story.episodes.values() for scene in e.scenes}
    assert fiction == {(w.id, scene) for w in story.what_ifs.values() for scene in w.scenes}


def test_no_page_is_a_dead_end(pages: list[tuple[State, View]]) -> None:
    stuck = [state.place for state, page in pages if not any(c.open for c in page.choices)]
    assert stuck == []


def test_no_page_offers_more_choices_than_there_are_digits(pages: list[tuple[State, View]]) -> None:
    assert max(len(page.choices) for _, page in pages) <= 9


def test_fiction_is_labelled_on_every_paragraph_and_only_in_what_ifs(pages: list[tuple[State, View]]) -> None:
    for _, page in pages:
        fiction = [block for block in page.blocks if isinstance(block, FictionBlock)]
        if page.mode is Mode.HYPOTHESIS:
            assert page.banner is not None
            assert fiction
            assert all(block.label.standing is Standing.HYPOTHESIS for block in fiction)
        else:
            assert page.banner is None
            assert not fiction


def test_a_record_page_is_the_same_whatever_what_if_was_visited(story: Story) -> None:
    """Each door is walked to every one of its ends; the page behind it must not have moved."""
    doors = [
        (state, choice.id)
        for state in every_page(story)
        if not state.place.imagined and state.place.back is None and not state.place.answers
        for choice in view(story, state).choices
        if choice.kind == "what-if"
    ]
    assert len(doors) >= 7
    for state, door in doors:
        before = repr(view(story, state))
        for home in homecomings(story, choose(story, state, door)):
            assert home.place == state.place
            assert repr(view(story, home)) == before
            turn = next(c.id for c in view(story, home).choices if c.kind == "go")
            assert repr(view(story, choose(story, home, turn))) == repr(
                view(story, choose(story, state, turn))
            )


def homecomings(story: Story, inside: State) -> list[State]:
    """Every way back from a what-if: from each of its endings, and from leaving each of its pages."""
    waiting, seen, home = deque([inside]), set(), []
    while waiting:
        state = waiting.popleft()
        if not state.place.imagined:
            home.append(state)
            continue
        if shown(state.place) in seen:
            continue
        seen.add(shown(state.place))
        page = view(story, state)
        for choice in (*page.choices, *([page.leave] if page.leave else [])):
            if choice.open:
                waiting.append(choose(story, state, choice.id))
    return home


def test_every_what_if_has_a_door_in_its_own_episode(story: Story) -> None:
    doors = {
        (choice.target, episode.id)
        for episode in story.episodes.values()
        for scene in episode.scenes.values()
        for choice in scene.choices
        if isinstance(choice, Door)
    }
    assert {(w.id, w.episode) for w in story.what_ifs.values()} <= doors


def test_every_what_if_has_endings_that_differ_and_one_that_resembles_history(story: Story) -> None:
    for what_if in story.what_ifs.values():
        counted = routes(story, what_if)
        outcomes = {what_if.scenes[scene].outcome for scene in counted.per_ending}
        assert counted.total, what_if.id
        assert len(counted.per_ending) >= 3, what_if.id
        assert len(outcomes) >= 3, what_if.id
        assert 0 < counted.as_history < counted.total, what_if.id


def test_every_ending_written_is_reached_and_no_state_is_a_trap(story: Story) -> None:
    for what_if in story.what_ifs.values():
        steps = successors(what_if)
        endings = {scene.id for scene in what_if.scenes.values() if scene.ending}
        assert {scene for scene, _ in steps} >= endings
        assert all(targets or what_if.scenes[scene].ending for (scene, _), targets in steps.items())


def test_every_choice_of_every_what_if_can_be_taken(story: Story) -> None:
    for what_if in story.what_ifs.values():
        taken = {(scene, choice) for (scene, _), out in successors(what_if).items() for choice, _ in out}
        written = {(scene.id, choice.id) for scene in what_if.scenes.values() for choice in scene.choices}
        assert taken == written, what_if.id


def test_an_episode_opens_alone(story: Story) -> None:
    for episode in story.episodes:
        assert view(story, start(story, episode)).episode == episode
