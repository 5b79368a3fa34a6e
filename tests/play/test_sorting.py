"""The sorting round: what is dealt, what counts, what comes back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from game.play.engine import choose, start, view
from game.play.replay import replay
from game.play.sorting import BINS
from game.play.state import State
from game.play.view import Mode, SortingBlock
from tests.play.stories import fact, small_story

STORY = small_story()
TO_CLOSING = [
    "go:suite", "skip:predict-1", "skip:combien", "skip:compute-1", "skip:order-1", "go:fin",
]  # fmt: skip
THROUGH_A_WHAT_IF = [*TO_CLOSING[:-1], "what_if:autre", "leave", "return", "go:fin"]


def closing(events: list[str]) -> State:
    state = start(STORY)
    for event in events:
        state = choose(STORY, state, event)
    return state


def block(state: State) -> SortingBlock:
    page = view(STORY, state)
    assert page.mode is Mode.SORTING
    found = page.blocks[0]
    assert isinstance(found, SortingBlock)
    return found


@given(st.data())
def test_a_round_asks_each_statement_once_and_counts_every_answer(data: st.DataObject) -> None:
    state = choose(STORY, closing(TO_CLOSING), "sort")
    asked = []
    while block(state).statement:
        asked.append(block(state).statement)
        state = choose(STORY, state, f"pile:{data.draw(st.sampled_from(list(BINS)))}")
    done = block(state)
    assert len(set(asked)) == len(asked) == len(done.sorted) == 4
    hits = sum(item.hit for item in done.sorted)
    assert [int(number) for number in re.findall(r"\d+", done.score[0])] == [hits, 4]
    assert replay(STORY, state.path).state == state


def test_right_answers_are_hits_and_cite_their_evidence() -> None:
    state = choose(STORY, closing(TO_CLOSING), "sort")
    right = {"a": "reported", "b": "contested", "c": "contested", "d": "alleged"}
    while statement := block(state).statement:
        state = choose(STORY, state, f"pile:{right[statement.removeprefix('Énoncé ')[0]]}")
    assert all(item.hit and item.fact and item.fact.citations for item in block(state).sorted)


def test_fiction_is_dealt_only_from_what_ifs_that_were_visited() -> None:
    for events, expected in [(TO_CLOSING, set()), (THROUGH_A_WHAT_IF, {"fiction:autre/oui/0"})]:
        state = choose(STORY, closing(events), "sort")
        assert state.place.sorting is not None
        assert {item for item in state.place.sorting.items if item.startswith("fiction:")} == expected


def test_an_accusation_of_an_offence_is_never_dealt() -> None:
    facts = {f.id: f for f in STORY.facts.values()}
    facts["d"] = fact("d", 4, "journal", kind=facts["d"].kind, speaker="journal", offence=True)
    story = small_story(facts=facts)
    state = start(story)
    for event in [*TO_CLOSING, "sort"]:
        state = choose(story, state, event)
    assert state.place.sorting is not None
    assert "fact:d" not in state.place.sorting.items
    assert "fact:a" in state.place.sorting.items


def test_stopping_a_round_comes_back_to_the_closing_page() -> None:
    page = closing(TO_CLOSING)
    assert choose(STORY, choose(STORY, page, "sort"), "back").place == page.place
