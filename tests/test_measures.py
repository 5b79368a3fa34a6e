"""Each episode holds to the length, density and balance it promises."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from game.check.lengths import page_words
from game.check.measures import Measure, measures, table
from game.play.episodes import main_route
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.mentions import facts_in
from game.story.model import RecordScene, Story

DOCUMENT = Path(__file__).parent.parent / "docs" / "mesures.md"


@pytest.fixture(scope="module")
def story() -> Story:
    loaded = load_story(bundled_story(), Collector())
    assert loaded is not None
    return loaded


def repeated(scenes: Iterable[RecordScene]) -> set[str]:
    """Facts that more than one of the scenes shows: those whose standing can change before the reader."""
    once: set[str] = set()
    again: set[str] = set()
    for scene in scenes:
        found = set(facts_in(scene))
        again |= found & once
        once |= found
    return again


@pytest.fixture(scope="module")
def seven(story: Story) -> list[Measure]:
    return [each for each in measures(story) if each.episode.isdigit()]


def test_the_main_route_of_an_episode_takes_five_to_six_minutes(seven: list[Measure]) -> None:
    assert {m.episode: round(m.minutes, 1) for m in seven if not 5 <= m.minutes <= 6.05} == {}


def test_the_whole_main_route_takes_less_than_an_hour(story: Story) -> None:
    assert sum(m.minutes for m in measures(story)) < 60


def test_no_main_route_has_more_than_twelve_facts(story: Story) -> None:
    assert {m.episode: m.facts for m in measures(story) if m.facts > 12} == {}


def test_pages_of_the_record_stay_under_one_hundred_and_eighty_words(story: Story) -> None:
    long = {
        (episode.id, scene.id): page_words(scene, story)
        for episode in story.episodes.values()
        for scene in episode.scenes.values()
        if page_words(scene, story) > 180
    }
    assert long == {}


def test_each_episode_has_one_to_three_bets_a_divergence_and_two_what_ifs(seven: list[Measure]) -> None:
    for each in seven:
        assert 1 <= each.bets <= 3, each
        assert each.divergences >= 2, each
        assert each.what_ifs >= 2, each
        assert each.endings >= 6, each


def test_several_episodes_show_a_fact_again_once_another_text_has_landed(story: Story) -> None:
    again = [e.id for e in story.episodes.values() if repeated(main_route(e))]
    assert len(again) >= 7


def test_every_form_of_question_is_used(story: Story) -> None:
    every = list(measures(story))
    assert sum(m.sums for m in every) >= 3
    assert sum(m.orderings for m in every) >= 3


def test_the_record_is_complete_enough(story: Story) -> None:
    assert len(story.facts) >= 250
    assert len(story.divergences) >= 50
    assert len(story.what_ifs) >= 14


def test_the_printed_table_is_up_to_date(story: Story) -> None:
    assert table(story) in DOCUMENT.read_text(encoding="utf-8")
