"""What a page makes the reader meet is what its view shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.play import view
from game.play.encounters import facts_on, record_pages, what_ifs_in
from game.play.engine import choose, start
from game.play.engine import view as page_at
from game.play.view import View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.play.stories import small_story
from tests.walk import every_page


def bundled() -> Story:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    return story


def stated(page: View) -> Iterator[str]:
    """Every fact whose statement the page shows outside a sorting round."""
    for block in page.blocks:
        match block:
            case view.FactBlock():
                yield block.fact
            case view.CompareBlock():
                yield block.fact.fact
            case view.DocumentBlock():
                yield from (fact.fact for fact in block.facts)
            case view.QuestionBlock():
                yield from (fact.fact for fact in block.reveal)


@pytest.mark.parametrize("story", [small_story(), bundled()], ids=["small", "bundled"])
def test_the_facts_met_on_a_page_are_those_its_view_states(story: Story) -> None:
    for state in every_page(story):
        if state.place.imagined is None and state.place.sorting is None:
            assert list(facts_on(story, state.place)) == list(stated(page_at(story, state)))


def test_a_page_counts_once_and_a_what_if_is_not_a_page() -> None:
    story = small_story()
    state = start(story)
    for event in ["aside:cote", "back", "go:suite", *("skip:" + q for q in QUESTIONS), "what_if:autre"]:
        state = choose(story, state, event)
    states = tuple(reversed(tuple(state.walk())))
    scenes = [place.scene for place in record_pages(states)]
    assert scenes == ["debut", "cote", "suite", *["suite"] * len(QUESTIONS)]
    assert what_ifs_in(states) == ("autre",)


QUESTIONS = ("predict-1", "combien", "compute-1", "order-1")
