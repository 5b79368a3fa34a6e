"""Going back to a page already seen: an event like any other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play import dispatch
from game.play.dossier import dossier
from game.play.engine import UnknownChoice, choose, rewind, start, view
from game.play.moves import jump_to
from game.play.replay import replay
from game.play.saves import Saves
from game.play.session import Session
from game.play.state import Place, State
from game.play.view import Mode
from tests.play.desks import STORY as DESK
from tests.play.desks import after, publishing
from tests.play.stories import small_story

STORY = small_story()
SCENES = [(e.id, scene) for e in STORY.episodes.values() for scene in e.scenes]


def offered(state: State) -> list[str]:
    page = view(STORY, state)
    return [c.id for c in (*page.choices, *([page.leave] if page.leave else [])) if c.open]


def seen(state: State) -> dict[str, Place]:
    """Every page of the record on the path, by the jump that leads there, as it was last."""
    places = (here.place for here in reversed(list(state.walk())) if not here.place.imagined)
    return {jump_to(place.episode, place.scene): place._replace(sorting=None) for place in places}


@st.composite
def played(draw: st.DrawFn) -> State:
    """Choices, episodes opened and jumps, in any order."""
    state = start(STORY)
    for _ in range(draw(st.integers(0, 25))):
        moves = offered(state)
        if view(STORY, state).mode is Mode.RECORD:
            moves += [*seen(state), "episode:1", "episode:2"]
        state = choose(STORY, state, draw(st.sampled_from(moves)))
    return state


@given(played(), st.sampled_from(SCENES))
def test_a_jump_leads_to_a_page_as_it_was_last_or_nowhere(state: State, scene: tuple[str, str]) -> None:
    jump = jump_to(*scene)
    if view(STORY, state).mode is Mode.RECORD and jump in seen(state):
        there = choose(STORY, state, jump)
        assert there.place == seen(state)[jump]
        assert there.path == (*state.path, jump)
        assert rewind(there) == state
    else:
        with pytest.raises(UnknownChoice):
            choose(STORY, state, jump)


@given(played())
def test_a_path_with_jumps_replays_whole(state: State) -> None:
    again = replay(STORY, state.path)
    assert again.state == state
    assert again.changes == ()


@given(played(), st.data())
def test_a_jump_collects_nothing(state: State, data: st.DataObject) -> None:
    if view(STORY, state).mode is Mode.RECORD:
        there = choose(STORY, state, data.draw(st.sampled_from(sorted(seen(state)))))
        assert dossier(STORY, there) == dossier(STORY, state)


@given(played(), st.sampled_from(SCENES))
def test_a_session_leaves_what_is_not_the_record_before_it_jumps(
    state: State, scene: tuple[str, str]
) -> None:
    session = Session(STORY, Saves(in_memory=True))
    session.follow(state.path)
    before = session.state
    if jump_to(*scene) in seen(state):
        session.revisit(*scene)
        assert session.view().mode is Mode.RECORD
        assert session.state.place == seen(state)[jump_to(*scene)]
        assert session.state.path[: len(before.path)] == before.path
        resumed = Session(STORY, session.saves)
        assert resumed.resume()
        assert resumed.state == session.state
    else:
        with pytest.raises(KeyError):
            session.revisit(*scene)
        assert session.state is before
    session.saves.close()


def test_a_jump_follows_a_page_that_was_renamed() -> None:
    debut = STORY.episodes["1"].scenes["debut"]._replace(was=("ancien",))
    scenes = {**STORY.episodes["1"].scenes, "debut": debut}
    episodes = {**STORY.episodes, "1": STORY.episodes["1"]._replace(scenes=scenes)}
    again = replay(small_story(episodes=episodes), ("episode:1", "aside:cote", "jump:1/ancien"))
    assert again.changes == ()
    assert again.state.path[-1] == "jump:1/debut"


def test_a_dispatch_is_closed_by_reading_on_elsewhere_and_not_by_rereading() -> None:
    state = after("episode:2", publishing("2", "affirm e", "affirm f", "affirm a"))
    printed = dispatch.ledger(DESK, state).printed
    reread = after("jump:1/debut", "jump:2/page", "jump:1/debut", state=state)
    assert dispatch.ledger(DESK, reread).printed == printed
    assert dispatch.ledger(DESK, after("go:suite", state=reread)).printed == printed + 1
