from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.moves import jump_to
from game.play.timeline import timeline
from game.play.timeline_view import Event, Timeline
from game.tui.commands import commands
from game.tui.layout.frise_detail import detail
from game.tui.layout.frise_grid import fits, frise_grid
from game.tui.layout.frise_list import frise_list
from game.tui.layout.grid import grid
from game.tui.layout.spots import Picture, towards
from game.tui.layout.text import line_width, plain
from game.tui.screens.frise import FriseScreen
from game.tui.screens.reading import Reading
from tests.play.stories import small_story
from tests.tui.games import Game, painted, playing, press, where

SIZES = [(60, 20), (80, 24), (140, 45), (200, 60)]


def text(app) -> str:
    return "\n".join(painted(app))


def events(found: Timeline) -> list[Event]:
    return [event for stretch in found.stretches for event in stretch.events]


def letters(words: str) -> str:
    return "".join(letter for letter in words if letter not in " \u00a0\u202f┃║┊│╎")


def every_linked_word(picture: Picture, key: str) -> str:
    """What a picture says of an event, row by row."""
    link = f"screen.point('{key}')"
    return letters("".join(part.text for row in picture.rows for part in row if part.link == link))


@pytest.fixture(scope="module")
def whole(story, states) -> Timeline:
    return timeline(story, states[0], everything=True)


@settings(deadline=None, max_examples=30)
@given(st.integers(40, 200), st.data())
def test_down_the_screen_every_event_stands_whole_within_the_columns(whole, width, data):
    cursor = data.draw(st.sampled_from([event.key for event in events(whole)]))
    drawn = frise_list(whole, grid(width), cursor)
    assert all(line_width(row) <= grid(width).right for row in drawn.rows)
    assert [spot.key for spot in drawn.spots] == [event.key for event in events(whole)]
    for event in events(whole):
        assert letters(event.statement) in every_linked_word(drawn, event.key)


@settings(deadline=None, max_examples=30)
@given(st.integers(104, 200), st.data())
def test_across_the_screen_every_event_stands_on_its_days(whole, width, data):
    columns = grid(width)
    for stretch in whole.stretches:
        if not fits(stretch, columns):
            continue
        cursor = data.draw(st.sampled_from([event.key for event in stretch.events]))
        drawn = frise_grid(stretch, columns, cursor)
        assert all(line_width(row) <= columns.right for row in drawn.rows)
        at = {spot.key: spot.at for spot in drawn.spots}
        assert at.keys() == {event.key for event in stretch.events}
        starts = {event.first: at[event.key] for event in stretch.events}
        assert sorted(starts.values()) == [starts[column] for column in sorted(starts)]
        assert all(at[event.key] == starts[event.first] for event in stretch.events)


@settings(deadline=None, max_examples=20)
@given(st.integers(120, 200))
def test_arrows_reach_every_event_of_the_week(whole, width):
    week = whole.stretches[1]
    drawn = frise_grid(week, grid(width), "")
    reached = {drawn.keys[0]}
    waiting = [drawn.keys[0]]
    while waiting:
        key = waiting.pop()
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            to = towards(drawn, key, across, down)
            if to not in reached:
                reached.add(to)
                waiting.append(to)
    assert reached == {event.key for event in week.events}


def test_disputed_days_are_joined_and_spans_have_two_ends(whole):
    week = whole.stretches[1]
    across = "\n".join(map(plain, frise_grid(week, grid(140), "").rows))
    assert "╠" in across
    assert "╪" in across
    assert "├─" in across
    assert "←─" in across
    down = "\n".join(map(plain, frise_list(whole, grid(80), "").rows))
    assert "╠═ mardi 21\u00a0novembre" in down
    assert "╚═ mercredi matin" in down


def test_what_is_said_of_an_event_holds_its_standing_dates_statement_and_sources(whole):
    for event in events(whole):
        said = letters("".join(map(plain, detail(event, 70))))
        assert letters(event.label.word) in said
        assert letters(event.dates) in said
        for fact in event.facts:
            assert letters(fact.statement) in said
            for citation in fact.citations:
                assert letters(citation.where) in said
                assert letters(citation.quote) in said


async def test_the_timeline_opens_on_t_and_closes_where_it_was_opened():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        before = text(app)
        await press(pilot, "t")
        assert isinstance(app.screen, FriseScreen)
        assert "Énoncé a." in text(app)
        assert "Énoncé c." not in text(app)
        await press(pilot, "v")
        assert "Énoncé c." in text(app)
        assert "pas encore" not in text(app)
        await press(pilot, "tab")
        assert "pas encore rencontré" in text(app)
        await press(pilot, "escape")
        assert text(app) == before


async def test_the_page_of_a_fact_is_read_again_by_enter_or_by_two_clicks():
    game = Game(small_story())
    game.choose("aside:cote")
    async with playing(game) as (app, pilot):
        await press(pilot, "t", "enter")
        assert isinstance(app.screen, Reading)
        assert game.state.event == jump_to("1", "debut")
        await press(pilot, "backspace", "t")
        x, y = where(app, "Énoncé b.")
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert app.screen.cursor == "fact:b"
        await pilot.click(offset=where(app, "Relire la page"))
        await pilot.pause()
        assert game.state.event == jump_to("1", "debut")


async def test_facts_are_sifted_by_standing():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "t")
        while "CONTESTÉ" not in text(app):
            await press(pilot, "f")
        assert "Aucun fait daté n’a ce statut" in text(app)
        while "tous" not in text(app):
            await press(pilot, "f")
        assert "Énoncé a." in text(app)


async def test_without_dated_facts_it_says_so():
    facts = {name: fact._replace(date=None) for name, fact in small_story().facts.items()}
    async with playing(Game(small_story(facts=facts)), (80, 24)) as (app, pilot):
        await press(pilot, "t")
        assert "Aucun fait daté pour l’instant" in text(app)
        await press(pilot, "left", "right", "up", "down", "tab", "enter", "a", "f")
        assert app.is_running


async def test_the_timeline_is_in_the_palette():
    async with playing(Game(small_story())) as (app, _):
        assert any(command.name.startswith("Frise") for command in commands(app))


@pytest.mark.parametrize("size", SIZES)
async def test_the_event_under_the_cursor_is_always_in_sight(story, states, size):
    game = Game(story)
    game.state = states[len(states) // 2]
    async with playing(game, size) as (app, pilot):
        await press(pilot, "t", "v")
        for key in ("down", "down", "right", "down", "tab", "a", "left", "tab", "a", "up", "shift+tab"):
            await press(pilot, key)
            screen = app.screen
            spot = screen.drawn.spot(screen.cursor)
            assert screen.sheet.top <= spot.row < screen.sheet.top + screen.sheet.size.height, key
            assert screen.query_one("#keys").region.bottom <= size[1]
            assert painted(app)[-1].strip()
