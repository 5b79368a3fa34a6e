from __future__ import annotations

import pytest
from textual.color import Color

from game.play.engine import view
from game.tui.layout.page import lay_out
from game.tui.palette import Palette
from game.tui.themes import THEMES
from tests.play.stories import small_story
from tests.tui.gallery import GALLERY
from tests.tui.games import Game, painted, playing, press

STROKES = set("─━╌│┃║┊╎╭╮╰╯┌┐└┘┏┓┗┛╱ ·▌")
LEAST = {"nuit": 4.5, "papier": 4.5, "contraste": 7.0}


def luminance(colour: Color) -> float:
    """WCAG 2: relative luminance of an sRGB colour."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """WCAG 2: contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_word_painted_is_readable(theme, states, story):
    async with playing(Game(story), (140, 42)) as (app, pilot):
        app.wear(theme.name)
        await pilot.pause()
        palette: Palette = app.palette
    pages = [*GALLERY.values(), *(view(story, state) for state in states[::40])]
    seen = set()
    for page in pages:
        ground = "wbg" if page.mode == "hypothesis" else "background"
        for row in lay_out(page, 140).rows:
            for part in row:
                if set(part.text) - STROKES:
                    seen.add((part.style, ground))
    assert len(seen) > 20
    for words, ground in seen:
        style = palette.style("foreground") + palette.style(f"on {ground}") + palette.style(words)
        fore, back = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
        assert contrast(fore, back) >= LEAST[theme.name], (words, ground)


@pytest.mark.parametrize("theme", ["textual-light", "dracula", "gruvbox", "ansi-dark"])
async def test_any_theme_of_textual_can_be_worn(theme):
    game = Game(small_story())
    game.imagine()
    async with playing(game, (140, 42)) as (app, pilot):
        if theme not in app.available_themes:
            pytest.skip("this Textual has no such theme")
        before = painted(app)
        app.wear(theme)
        await pilot.pause()
        assert painted(app) == before
        assert app.export_screenshot()


async def test_a_change_of_colours_repaints_the_page_and_keeps_the_place():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        words, picture = painted(app), app.export_screenshot()
        app.action_next_theme()
        await pilot.pause()
        assert app.theme == "papier"
        assert painted(app) == words
        assert app.export_screenshot() != picture
        await press(pilot, "2")
        assert game.state.event == "aside:cote"


async def test_an_unknown_theme_changes_nothing():
    async with playing(Game(small_story())) as (app, _):
        app.wear("fluo")
        assert app.theme == "nuit"


async def test_without_colour_every_mark_is_still_there(monkeypatch, story):
    monkeypatch.setenv("NO_COLOR", "1")
    game = Game(story, "1")
    game.imagine()
    async with playing(game, (140, 42)) as (app, _):
        assert app.no_color
        shown = "\n".join(painted(app))
        assert "◇ HYPOTHÈSE" in shown
        assert "╎" in shown
        assert "╱" in shown
        picture = app.export_screenshot()
        assert "#c6a4f4" not in picture.lower()
