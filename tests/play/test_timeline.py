"""The timeline: what is dated stands on it once, where its text puts it, and fiction never."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from game.play.dossier import dossier
from game.play.engine import start
from game.play.moves import jump_to, revisited
from game.play.state import State
from game.play.timeline import timeline
from game.play.timeline_dates import Dates, days_told, words
from game.play.timeline_view import Event, Timeline
from game.play.view import Standing
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from game.story.record import DateRange, Divergence, DivergenceType, Side
from tests.play.desks import STORY, played
from tests.play.stories import day, fact, small_story

DAYS = st.dates(dt.date(2019, 12, 1), dt.date(2020, 3, 1))


def events(found: Timeline) -> list[Event]:
    return [event for stretch in found.stretches for event in stretch.events]


def dated(*ranges: tuple[dt.date, dt.date], **more: object) -> Story:
    """A story whose facts have these dates, all of them shown on the first page."""
    base = small_story()
    facts = {
        f"f{n}": fact(f"f{n}", n, "journal", date=DateRange(f"le {a}", a, b))
        for n, (a, b) in enumerate(ranges, 1)
    }
    return small_story(facts={**base.facts, **facts}, **more)


@given(played(), st.booleans())
def test_every_dated_fact_met_is_on_it_once_and_nothing_else(state: State, everything: bool) -> None:
    found = timeline(STORY, state, everything)
    collected = {met.block.fact for met in dossier(STORY, state).facts}
    wanted = {f.id for f in STORY.facts.values() if f.date and (everything or f.id in collected)}
    placed = [block.fact for event in events(found) for block in event.facts]
    assert sorted(placed) == sorted(wanted)
    assert found.shown == len(wanted)
    assert all(event.met for event in events(timeline(STORY, state)))


@given(played())
def test_standings_are_those_of_the_dossier_and_never_a_hypothesis(state: State) -> None:
    known = {met.block.fact: met.block.label for met in dossier(STORY, state).facts}
    for event in events(timeline(STORY, state)):
        assert event.label.standing is not Standing.HYPOTHESIS
        assert [block.label for block in event.facts] == [known[block.fact] for block in event.facts]
        if not event.positions:
            assert event.label == known[event.facts[0].fact]


@given(played())
def test_a_fact_leads_back_to_a_page_that_states_it(state: State) -> None:
    for event in events(timeline(STORY, state)):
        if not state.place.imagined and not state.place.sorting:
            assert revisited(state, jump_to(*event.page))


@given(st.lists(st.tuples(DAYS, DAYS), max_size=8))
def test_every_date_stands_within_its_columns(ends: list[tuple[dt.date, dt.date]]) -> None:
    ranges = [(min(pair), max(pair)) for pair in ends]
    story = dated(*ranges)
    told = days_told(story)
    assert told is not None
    before, during, after = timeline(story, start(story), everything=True).stretches
    assert len(during.columns) == (told.end - told.start).days + 1
    for stretch in (before, during, after):
        for event in stretch.events:
            assert 0 <= event.first <= event.last < len(stretch.columns)
            for one in event.positions:
                assert event.first <= one.first <= one.last <= event.last
    for event in during.events:
        if not event.positions:
            given_date = story.facts[event.facts[0].fact].date
            assert given_date is not None
            assert event.from_before == (given_date.start < told.start)
            assert event.to_after == (given_date.end > told.end)
            if not event.from_before:
                assert told.start + dt.timedelta(event.first) == given_date.start
            if not event.to_after:
                assert told.start + dt.timedelta(event.last) == given_date.end


@given(st.sampled_from(DivergenceType), st.integers(1, 20), st.integers(1, 20))
def test_dates_are_joined_when_texts_contradict_each_other_about_them(
    kind: DivergenceType, one: int, other: int
) -> None:
    facts = {
        "x": fact("x", 1, "journal", date=day(one)),
        "y": fact("y", 2, "revue", date=day(other)),
        "z": fact("z", 3, "journal", date=day(1)),
    }
    sides = (Side("ici", ("x",)), Side("là", ("y",)))
    quand = Divergence("quand", "Quand ?", kind, sides, "Deux dates.")
    base = small_story()
    story = small_story(facts={**base.facts, **facts}, divergences={**base.divergences, "quand": quand})
    found = {event.key: event for event in events(timeline(story, start(story), everything=True))}
    if kind.contests and one != other:
        joined = found["divergence:quand"]
        assert joined.label.standing is Standing.CONTESTED
        assert [p.position for p in joined.positions] == ["ici", "là"]
        assert [p.according_to for p in joined.positions] == ["Journal", "Revue"]
        assert {joined.first, joined.last} == {p.first for p in joined.positions}
        assert "fact:x" not in found
    else:
        assert {"fact:x", "fact:y"} <= found.keys()
        assert "divergence:quand" not in found


def test_figures_that_differ_are_no_dispute_about_the_day() -> None:
    story = small_story()
    found = {event.key for event in events(timeline(story, start(story), everything=True))}
    assert found == {"fact:a", "fact:b", "fact:c"}


def test_one_position_alone_is_an_ordinary_date() -> None:
    story = small_story()
    state = start(story)
    assert {event.key for event in events(timeline(story, state))} == {"fact:a", "fact:b"}


@given(st.dates(), st.dates())
def test_days_are_said_whatever_they_are(one: dt.date, other: dt.date) -> None:
    said = words(Dates(min(one, other), max(one, other)))
    assert str(max(one, other).year) in said


def test_days_are_said_as_short_as_they_can_be() -> None:
    said = [
        words(Dates(dt.date(*a), dt.date(*b))).replace("\u00a0", " ")
        for a, b in (
            ((2018, 1, 1), (2018, 12, 31)),
            ((2024, 2, 1), (2024, 2, 29)),
            ((2023, 11, 17), (2023, 11, 17)),
            ((2023, 11, 1), (2023, 11, 3)),
            ((2023, 12, 31), (2024, 1, 1)),
        )
    ]
    assert said == [
        "2018",
        "février 2024",
        "vendredi 17 novembre 2023",
        "du 1er au 3 novembre 2023",
        "du 31 décembre 2023 au 1er janvier 2024",
    ]


def test_the_real_week_has_six_days_and_joins_the_two_dates_of_the_agreement() -> None:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    before, week, after = timeline(story, start(story), everything=True).stretches
    assert [column.number for column in week.columns] == ["17", "18", "19", "20", "21", "22"]
    joined = {event.key: event for event in week.events if event.positions}
    assert joined.keys() == {"divergence:quel-jour", "divergence:date-de-l-accord"}
    accord = joined["divergence:date-de-l-accord"]
    assert [(p.first, p.last) for p in accord.positions] == [(4, 4), (5, 5)]
    assert any((e.first, e.last) == (1, 2) for e in week.events)
    assert before.events
    assert after.events
