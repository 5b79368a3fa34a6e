from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.moves import jump_to
from game.play.story_map import story_map
from game.play.view import Mode
from game.tui.commands import commands
from game.tui.layout.grid import grid
from game.tui.layout.plan_page import plan_page
from game.tui.layout.plan_panel import panel
from game.tui.layout.spots import across_rows, along
from game.tui.layout.text import line_width, plain
from game.tui.screens.plan import PlanScreen
from game.tui.screens.reading import Reading
from tests.play.stories import small_story
from tests.tui.games import Game, painted, playing, press, where

SIZES = [(60, 20), (80, 24), (140, 45), (200, 60)]
WIDTHS = st.integers(40, 200)


def text(app) -> str:
    return "\n".join(painted(app))


def keys(found) -> set[str]:
    return {
        *(f"episode:{episode.id}" for episode in found.episodes),
        *(f"page:{page.episode}/{page.scene}" for episode in found.episodes for page in episode.pages),
        *(f"what-if:{one.what_if}" for episode in found.episodes for one in episode.what_ifs),
    }


def explored() -> Game:
    """A game that has read the first pages, a detour, and left a hypothesis before its end."""
    game = Game(small_story())
    game.choose("aside:cote")
    game.choose("back")
    game.imagine()
    game.choose("leave")
    game.choose("return")
    return game


@settings(deadline=None, max_examples=40)
@given(WIDTHS, st.data())
def test_the_plan_keeps_within_its_columns_and_shows_everything_once(story, states, width, data):
    found = story_map(story, data.draw(st.sampled_from(states)))
    cursor = data.draw(st.sampled_from(sorted(keys(found))))
    columns = grid(width)
    drawn = plan_page(found, columns, cursor)
    assert all(line_width(row) <= columns.right for row in drawn.rows)
    assert sorted(spot.key for spot in drawn.spots) == sorted(keys(found))
    assert len({(spot.row, spot.at) for spot in drawn.spots}) == len(drawn.spots)
    linked = {part.link for row in drawn.rows for part in row}
    assert {f"screen.point('{key}')" for key in keys(found)} <= linked
    for framed in (True, False):
        assert all(line_width(row) <= columns.right for row in panel(found, cursor, columns, framed))


@settings(deadline=None, max_examples=20)
@given(WIDTHS)
def test_arrows_lead_everywhere(story, states, width):
    drawn = plan_page(story_map(story, states[0]), grid(width), "")
    first = min(drawn.spots, key=lambda spot: (spot.row, spot.at)).key
    seen, key = {first}, first
    while (following := along(drawn, key, 1)) != key:
        seen.add(following)
        key = following
    assert seen == {spot.key for spot in drawn.spots}
    for spot in drawn.spots:
        below = next(s for s in drawn.spots if s.key == across_rows(drawn, spot.key, 1))
        assert below.row > spot.row or spot.row == max(s.row for s in drawn.spots)


def test_shape_and_word_say_what_colour_repeats():
    game = explored()
    found = story_map(game.story, game.state)
    drawn = plan_page(found, grid(140), "")
    shown = "\n".join(map(plain, drawn.rows))
    assert "◆ Et si\u202f?" in shown
    assert "explorée" in shown
    said = {key: "\n".join(map(plain, panel(found, key, grid(80), False))) for key in keys(found)}
    assert "■ PAGE LUE" in said["page:1/debut"]
    assert "▪ DÉTOUR LU" in said["page:1/cote"]
    assert "□ PAGE OUVERTE" in said["page:1/fin"]
    assert "· PAGE À LIRE" in said["page:2/page"]
    assert "HYPOTHÈSE explorée" in said["what-if:autre"]


def test_an_open_page_says_where_it_opens_from():
    game = Game(small_story())
    found = story_map(game.story, game.state)
    said = "\n".join(map(plain, panel(found, "page:1/cote", grid(80), False)))
    assert "▫ DÉTOUR OUVERT" in said
    assert "s’ouvre depuis «\u202fDébut\u202f»" in said


async def test_the_plan_opens_where_the_reader_is_and_goes_back_to_a_page_by_keys():
    game = explored()
    async with playing(game, (80, 24)) as (app, pilot):
        before = text(app)
        await press(pilot, "m")
        assert isinstance(app.screen, PlanScreen)
        assert app.screen.cursor == "page:1/suite"
        await press(pilot, "escape")
        assert text(app) == before
        await press(pilot, "m", "left", "enter")
        assert isinstance(app.screen, Reading)
        assert game.state.event == jump_to("1", "debut")
        await press(pilot, "backspace")
        assert text(app) == before


async def test_the_plan_can_be_used_with_the_mouse_alone():
    game = explored()
    async with playing(game, (140, 45)) as (app, pilot):
        await pilot.click(offset=where(app, "Plan"))
        await pilot.pause()
        assert isinstance(app.screen, PlanScreen)
        x, y = where(app, "■━")
        await pilot.click(offset=(x, y + 1))
        await pilot.pause()
        assert app.screen.cursor == "page:1/cote"
        x, y = where(app, "la relire")
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert game.state.event == jump_to("1", "cote")


async def test_a_hypothesis_is_opened_again_from_the_plan_through_its_door():
    game = explored()
    async with playing(game) as (app, pilot):
        await press(pilot, "m")
        app.screen.action_point("what-if:autre")
        await press(pilot, "enter")
        assert isinstance(app.screen, Reading)
        assert game.view().mode is Mode.HYPOTHESIS
        assert game.state.path[-2:] == (jump_to("1", "suite"), "what_if:autre")
        await press(pilot, "m", "1")
        assert game.state.path[-3:] == ("leave", "return", "episode:1")


async def test_nothing_happens_on_what_no_page_leads_to_yet():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "m")
        app.screen.action_point("page:1/fin")
        before = game.state
        await press(pilot, "enter")
        assert isinstance(app.screen, PlanScreen)
        assert game.state is before
        await press(pilot, "n")
        assert (
            app.screen.cursor == "page:2/page" or "cote" in app.screen.cursor or "suite" in app.screen.cursor
        )


async def test_the_plan_is_in_the_palette():
    async with playing(Game(small_story())) as (app, _):
        names = [command.name for command in commands(app)]
    assert any(name.startswith("Plan") for name in names)
    assert "Choisir un épisode" in names


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_is_always_in_sight(story, states, size):
    game = Game(story)
    game.state = states[len(states) // 2]
    async with playing(game, size) as (app, pilot):
        await press(pilot, "m")
        for key in ("down", "down", "right", "down", "up", "left", "n", "end", "down", "home"):
            await press(pilot, key)
            screen = app.screen
            spot = screen.drawn.spot(screen.cursor)
            if key != "end":
                assert screen.sheet.top <= spot.row < screen.sheet.top + screen.sheet.size.height
            assert screen.query_one("#keys").region.bottom <= size[1]
            assert painted(app)[-1].strip()


async def test_without_a_game_the_plan_opens_episodes():
    game = Game(small_story())
    async with playing(game, menu=True) as (app, pilot):
        await press(pilot, "m")
        assert isinstance(app.screen, PlanScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, Reading)
        assert game.state.event == "episode:1"
