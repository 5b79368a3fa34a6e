"""The desk's screens: writing, publishing and correcting by keys and by mouse, at every size."""

from __future__ import annotations

import pytest

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.tui.commands import commands
from game.tui.screens.answers import AnswersScreen
from game.tui.screens.confrontation import ConfrontationScreen, divergences
from game.tui.screens.dispatch import DispatchScreen
from game.tui.screens.reading import Reading
from tests.play.stories import desk_story
from tests.tui.games import Game, painted, playing, press, where

SIZES = [(60, 20), (80, 24), (140, 45), (200, 60)]


def text(app) -> str:
    return "\n".join(painted(app))


def ready() -> Game:
    """A game with enough statements met to publish."""
    game = Game(desk_story())
    for _ in range(30):
        if dispatch.draft(game.story, game.state).open:
            return game
        game.follow(1)
    raise AssertionError("no dispatch can be written in this story")


def before_a_judgement(story) -> Game:
    """A game on the first page whose divergence waits to be judged."""
    game = Game(story, "1")
    for _ in range(80):
        choices = game.view().choices
        if any(choice.id.startswith("judge:") for choice in choices):
            return game
        onward = next((choice for choice in choices if choice.kind == "go"), choices[0])
        game.choose(onward.id)
    raise AssertionError("no divergence is to be judged")


def written(game: Game) -> tuple[Line, ...]:
    return dispatch.draft(game.story, game.state).current


@pytest.mark.parametrize("size", SIZES)
async def test_a_dispatch_is_written_published_and_corrected_by_keys(size):
    game = ready()
    place = game.state.place
    async with playing(game, size) as (app, pilot):
        await press(pilot, "e")
        assert isinstance(app.screen, DispatchScreen)
        await press(pilot, "2", "down", "enter", "down", "4", "tab", "h")
        picked = tuple(app.screen.lines)
        assert [line.hedge for line in picked] == [Hedge.ATTRIBUTE, Hedge.UNVERIFIED, Hedge.AFFIRM]
        await press(pilot, "p")
        assert isinstance(app.screen, AnswersScreen)
        assert written(game) == picked
        assert game.state.place.scene == place.scene
        await press(pilot, "c", "right", "p")
        assert isinstance(app.screen, AnswersScreen)
        assert written(game) != picked
        await press(pilot, "e")
        assert isinstance(app.screen, Reading)


async def test_a_dispatch_is_written_with_the_mouse_alone():
    game = ready()
    async with playing(game, (140, 45)) as (app, pilot):
        await pilot.click(offset=where(app, "Dépêche"))
        await pilot.pause()
        offered = dispatch.draft(game.story, game.state).candidates
        for at, one in enumerate(offered[:3]):
            for _ in range(1 if at == 0 else 2):
                await pilot.click(offset=where(app, one.statement[:16]))
                await pilot.pause(0.6)
        await pilot.click(offset=where(app, "3\u00a0opposer"))
        await pilot.pause()
        assert app.screen.lines[-1].hedge is Hedge.OPPOSE
        await pilot.click(offset=where(app, "Publier. Le desk"))
        await pilot.pause()
        assert isinstance(app.screen, AnswersScreen)
        assert len(written(game)) == 3


async def test_what_is_left_unpublished_stays_on_the_desk():
    game = ready()
    async with playing(game) as (app, pilot):
        await press(pilot, "e", "3", "escape", "e")
        assert [line.hedge for line in app.screen.lines] == [Hedge.OPPOSE]
        await press(pilot, "p")
        assert isinstance(app.screen, DispatchScreen)
        assert not written(game)
        await press(pilot, "enter")
        assert app.screen.lines == []


async def test_a_dispatch_is_exported_over_no_other_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    game = ready()
    async with playing(game) as (app, pilot):
        await press(pilot, "e", "1", "down", "2", "down", "3", "p", "x", "x")
        assert "depeches-2.md" in text(app)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["depeches-2.md", "depeches.md"]
    assert (tmp_path / "depeches.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("size", SIZES)
async def test_a_divergence_is_judged_full_screen_as_on_its_page(story, size):
    game = before_a_judgement(story)
    block = divergences(game.view())[0]
    async with playing(game, size) as (app, pilot):
        await press(pilot, "c")
        assert isinstance(app.screen, ConfrontationScreen)
        await press(pilot, "end", "2")
        assert game.state.event.startswith(f"judge:{block.divergence}/")
        judged = next(one for one in divergences(game.view()) if one.divergence == block.divergence)
        assert judged.note
        assert judged.note_word in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Reading)
        await press(pilot, "c")
        assert isinstance(app.screen, ConfrontationScreen)


async def test_the_note_is_not_shown_before_the_judgement(story):
    game = before_a_judgement(story)
    async with playing(game, (140, 60)) as (app, pilot):
        await press(pilot, "c")
        assert "NOTE DE LA" not in text(app)


async def test_both_are_in_the_palette(story):
    game = before_a_judgement(story)
    async with playing(game) as (app, pilot):
        names = [command.name for command in commands(app)]
        assert any(name.startswith("Dépêche") for name in names)
        assert any(name.startswith("Confrontation") for name in names)
        await press(pilot, "e")
        assert "Publier" in [command.name for command in commands(app)]
