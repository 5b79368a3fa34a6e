"""Paths, states and views: what always holds, whatever is chosen."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play import engine
from game.play.engine import UnknownChoice, choose, rewind, start, view
from game.play.replay import replay
from game.play.state import State
from game.play.view import Mode, QuestionBlock, Standing
from tests.play.stories import small_story

STORY = small_story()


def offered(state: State) -> list[str]:
    """Ids of everything that can be taken here, the way out of a what-if included."""
    page = view(STORY, state)
    return [c.id for c in (*page.choices, *([page.leave] if page.leave else [])) if c.open]


@st.composite
def played(draw: st.DrawFn) -> State:
    state = start(STORY)
    for _ in range(draw(st.integers(0, 25))):
        choices = offered(state)
        if not choices:
            break
        state = choose(STORY, state, draw(st.sampled_from(choices)))
    return state


def every_place() -> dict[object, State]:
    """One state for every place that any path reaches."""
    found: dict[object, State] = {}
    waiting = deque([start(STORY)])
    while waiting:
        state = waiting.popleft()
        if state.place not in found:
            found[state.place] = state
            waiting.extend(choose(STORY, state, choice) for choice in offered(state))
    return found


@given(played(), st.data())
def test_rewind_after_choose_is_identity(state: State, data: st.DataObject) -> None:
    choices = offered(state)
    if choices:
        after = choose(STORY, state, data.draw(st.sampled_from(choices)))
        assert rewind(after) == state
        assert after.length == state.length + 1


@given(played())
def test_replaying_a_path_leads_to_the_same_place_and_view(state: State) -> None:
    again = replay(STORY, state.path)
    assert again.state == state
    assert again.changes == ()
    assert view(STORY, again.state) == view(STORY, state)


@given(played())
def test_a_path_begins_with_its_episode_and_has_its_length(state: State) -> None:
    assert state.path[0] == "episode:1"
    assert len(state.path) == state.length


@given(played(), st.text(max_size=12))
def test_a_choice_that_is_not_offered_is_refused(state: State, choice: str) -> None:
    if choice not in offered(state):
        with pytest.raises(UnknownChoice):
            choose(STORY, state, choice)


def test_rewind_stays_at_the_beginning() -> None:
    state = start(STORY)
    assert rewind(state) is state


def test_record_views_do_not_depend_on_any_what_if() -> None:
    """Every record page reached through a what-if is the one reached without."""
    without: dict[object, object] = {}
    for place, state in every_place().items():
        if not any(event.startswith("what_if:") for event in state.path):
            without[place] = repr(view(STORY, state))
    door = next(s for s in every_place().values() if "what_if:autre" in offered(s))
    inside = choose(STORY, door, "what_if:autre")
    waiting, seen = deque([inside]), set()
    while waiting:
        state = waiting.popleft()
        if state.place in seen:
            continue
        seen.add(state.place)
        if view(STORY, state).mode is Mode.RECORD:
            assert repr(view(STORY, state)) == without[state.place]
        waiting.extend(choose(STORY, state, choice) for choice in offered(state))
    assert len(seen) > 10


def test_leaving_a_what_if_shows_its_debrief_and_comes_back_to_the_same_place() -> None:
    door = next(s for s in every_place().values() if "what_if:autre" in offered(s))
    inside = choose(STORY, door, "what_if:autre")
    assert view(STORY, inside).mode is Mode.HYPOTHESIS
    debrief = choose(STORY, inside, "leave")
    assert view(STORY, debrief).mode is Mode.DEBRIEF
    assert choose(STORY, debrief, "return").place == door.place


def test_a_what_if_cannot_jump_to_another_episode() -> None:
    door = next(s for s in every_place().values() if "what_if:autre" in offered(s))
    with pytest.raises(UnknownChoice):
        choose(STORY, choose(STORY, door, "what_if:autre"), "episode:2")


def test_an_aside_comes_back_to_the_page_it_left() -> None:
    state = start(STORY)
    aside = choose(STORY, state, "aside:cote")
    assert view(STORY, aside).place == "aside"
    assert choose(STORY, aside, "back").place == state.place


def test_standing_changes_when_the_second_text_lands() -> None:
    first = view(STORY, start(STORY))
    labels = {b.fact: b.label for b in first.blocks if hasattr(b, "fact")}
    assert labels["a"].standing is Standing.ONE_TEXT
    assert labels["b"].standing is Standing.ONE_TEXT
    second = view(STORY, choose(STORY, start(STORY), "go:suite"))
    assert next(b for b in second.blocks if getattr(b, "fact", "") == "b").label.word == "CONTESTÉ"


def test_a_page_waits_for_each_answer_in_turn() -> None:
    state = choose(STORY, start(STORY), "go:suite")
    for answer, word in [
        ("bet:predict-1/2", "Pari perdu."),
        ("judge:combien/contested", ""),
        ("compute:compute-1/1", "62,5\u202f%"),
    ]:
        assert answer in offered(state)
        assert not any(choice.startswith("go:") for choice in offered(state))
        state = choose(STORY, state, answer)
        assert word in " ".join(b.result for b in view(STORY, state).blocks if isinstance(b, QuestionBlock))
    for pick in ("order:order-1/a", "order:order-1/c"):
        state = choose(STORY, state, pick)
    order = view(STORY, state).blocks[-1]
    assert isinstance(order, QuestionBlock)
    assert order.result == "Chronologie juste."
    assert [b.fact for b in order.reveal] == ["a", "c", "b"]


def test_the_last_page_of_the_story_is_finished() -> None:
    page = view(STORY, start(STORY, "2"))
    assert page.finished
    assert [choice.id for choice in page.choices] == ["sort"]


@settings(max_examples=20)
@given(st.integers(1, 3000))
def test_a_long_path_neither_slows_nor_overflows(length: int) -> None:
    state = start(STORY)
    for _ in range(length):
        state = choose(STORY, choose(STORY, state, "aside:cote"), "back")
    assert state.length == 1 + 2 * length
    assert replay(STORY, state.path).state == state


def test_pages_are_remembered_within_bounds() -> None:
    for place, state in every_place().items():
        assert view(STORY, state) is view(STORY, state), place
    assert len(every_place()) < engine.REMEMBERED_PAGES
