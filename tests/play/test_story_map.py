"""The map tells of a path no more than it has seen, and loses no page of the story."""

from __future__ import annotations

from hypothesis import given

from game.play.dossier import dossier
from game.play.engine import choose, start, view
from game.play.map_view import Progress
from game.play.moves import jump_to
from game.play.state import State
from game.play.story_map import story_map
from game.play.view import Mode
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.play.desks import STORY, played


def pages(state: State | None, story: Story = STORY):
    return [page for episode in story_map(story, state).episodes for page in episode.pages]


def what_ifs(state: State | None, story: Story = STORY):
    return [one for episode in story_map(story, state).episodes for one in episode.what_ifs]


@given(played())
def test_every_page_and_every_hypothesis_is_on_the_map_once(state: State) -> None:
    scenes = [(e.id, scene) for e in STORY.episodes.values() for scene in e.scenes]
    assert sorted((page.episode, page.scene) for page in pages(state)) == sorted(scenes)
    assert [one.what_if for one in what_ifs(state)] == list(STORY.what_ifs)


@given(played())
def test_a_page_is_visited_when_a_jump_leads_to_it(state: State) -> None:
    if view(STORY, state).mode is Mode.RECORD:
        for page in pages(state):
            if page.progress is Progress.VISITED:
                assert choose(STORY, state, jump_to(page.episode, page.scene)).place.scene == page.scene
    seen = {(s.place.episode, s.place.scene) for s in state.walk() if not s.place.imagined}
    assert seen == {(p.episode, p.scene) for p in pages(state) if p.progress is Progress.VISITED}


@given(played())
def test_what_this_page_offers_is_open_or_visited(state: State) -> None:
    offered = {choice.id for choice in view(STORY, state).choices}
    if view(STORY, state).mode is Mode.RECORD:
        for page in pages(state):
            if page.episode == state.place.episode and offered & {f"go:{page.scene}", f"aside:{page.scene}"}:
                assert page.progress is not Progress.UNEXPLORED
        for one in what_ifs(state):
            if f"what_if:{one.what_if}" in offered:
                assert one.progress is not Progress.UNEXPLORED


@given(played())
def test_what_is_unexplored_says_nothing_of_itself(state: State) -> None:
    for page in pages(state):
        assert bool(page.title) == (page.progress is not Progress.UNEXPLORED)
        assert bool(page.lead) == bool(page.lead_title) == (page.progress is Progress.OPEN)
    for one in what_ifs(state):
        known = one.progress is not Progress.UNEXPLORED
        assert bool(one.title) == bool(one.departs_from) == bool(one.door_title) == known


@given(played())
def test_the_map_counts_what_the_dossier_holds(state: State) -> None:
    collected, found = dossier(STORY, state), story_map(STORY, state)
    counts = {tally.name: tally.found for tally in found.tallies}
    assert counts["Faits"] == len(collected.facts)
    assert counts["Hypothèses"] == len(collected.visits)
    assert counts["Fins"] == sum(len(visit.endings_found) for visit in collected.visits)
    assert {one.what_if: one.found for one in what_ifs(state) if one.found} == {
        visit.what_if: visit.endings_found for visit in collected.visits if visit.endings_found
    }
    assert all(tally.found <= tally.total for tally in found.tallies)


@given(played())
def test_the_reader_is_in_one_place(state: State) -> None:
    here = [page for page in pages(state) if page.here] + [one for one in what_ifs(state) if one.here]
    assert len(here) == 1
    assert [e.id for e in story_map(STORY, state).episodes if e.here] == [state.place.episode]


def test_without_a_game_nothing_is_visited() -> None:
    assert {page.progress for page in pages(None)} == {Progress.UNEXPLORED}
    assert {tally.found for tally in story_map(STORY, None).tallies} == {0}


def test_pages_off_the_route_hang_from_the_page_that_leads_there() -> None:
    first = story_map(STORY, start(STORY)).episodes[0]
    assert [(page.scene, page.host) for page in first.pages] == [
        ("debut", ""),
        ("cote", "debut"),
        ("suite", ""),
        ("fin", ""),
    ]
    assert [(one.door, one.host, one.score) for one in first.what_ifs] == [
        ("suite", "suite", "0\u00a0fin sur 2")
    ]
    assert first.read == "1\u00a0page sur 4"
    assert first.pages[1].lead_title == "Début"


def test_every_page_of_the_real_story_has_its_place() -> None:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    found = pages(start(story), story)
    assert len(found) == sum(len(episode.scenes) for episode in story.episodes.values())
    assert all(page.host == "" or page.aside for page in found)
    assert len(what_ifs(None, story)) == len(story.what_ifs)
