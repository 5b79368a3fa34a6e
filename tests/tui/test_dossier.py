from __future__ import annotations

from game.play.settings import Settings, SettingsFile
from game.play.view import Standing
from game.tui.app import SeptEpisodes
from game.tui.screens.dossier import DossierScreen
from game.tui.screens.reading import Reading
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.title import Title
from tests.play.stories import desk_story, small_story
from tests.tui.games import Game, painted, playing, press, where


def text(app) -> str:
    return "\n".join(painted(app))


async def test_facts_are_narrowed_by_standing_and_by_episode_with_keys():
    async with playing(Game(desk_story()), (140, 45)) as (app, pilot):
        await press(pilot, "d")
        every = text(app)
        assert "Énoncé e." in every
        await press(pilot, "s", "s", "s")
        assert app.screen.wanted.standing is not None
        assert text(app) != every
        await press(pilot, "f")
        assert app.screen.wanted.episode == "Épisode 1"


async def test_facts_are_narrowed_with_the_mouse():
    async with playing(Game(desk_story()), (140, 45)) as (app, pilot):
        await press(pilot, "d")
        await pilot.click(offset=where(app, "✎ analyse"))
        await pilot.pause()
        assert app.screen.wanted.standing is Standing.ANALYSIS
        assert "Énoncé e." in text(app)
        assert "Énoncé a." not in text(app)


async def test_the_article_is_read_with_its_quotations_when_there_is_a_copy(tmp_path):
    (tmp_path / "journal.txt").write_text("Un chapeau.\n\nIci les mots de a, puis la suite.\n")
    game = Game(small_story())
    app = SeptEpisodes(game, menu=False, settings=SettingsFile(None, tmp_path))
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "d", "2")
        shown = text(app)
        assert "Ici les mots de a, puis la suite." in shown
        assert "Cette copie n’est pas celle" in shown
        assert "--texts" not in shown


async def test_without_copies_the_texts_say_how_to_attach_them():
    async with playing(Game(small_story()), (100, 40)) as (app, pilot):
        await press(pilot, "d", "2")
        assert "--texts DOSSIER" in text(app)
        assert "non indiqué" in text(app)


async def test_a_piece_of_the_question_leads_to_its_fact():
    async with playing(Game(desk_story()), (140, 45)) as (app, pilot):
        await press(pilot, "d", "5")
        assert "Peut-être." in text(app)
        assert "On ne sait pas." not in text(app)
        await pilot.click(offset=where(app, "Énoncé a."))
        await pilot.pause()
        assert app.screen.tab == 0


async def test_a_name_typed_in_the_palette_leads_to_the_person():
    async with playing(Game(desk_story()), (100, 36)) as (app, pilot):
        await press(pilot, "ctrl+p", *"ada", "space", *"pers")
        await pilot.pause(0.4)
        await press(pilot, "down", "enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, DossierScreen)
        assert app.screen.tab == 2
        assert "Ada" in text(app)


async def test_settings_are_changed_in_place_and_kept(tmp_path):
    file = SettingsFile(tmp_path)
    app = SeptEpisodes(Game(small_story()), menu=False, settings=file)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "o")
        assert isinstance(app.screen, SettingsScreen)
        await press(pilot, "1", "2", "3", "4", "5", *"/chez/moi", "enter")
        assert "/chez/moi" in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Reading)
    assert SettingsFile(tmp_path).settings == Settings("papier", False, "large", True, "/chez/moi")


async def test_erasing_asks_first_and_then_starts_from_the_title():
    game = Game(small_story())
    game.follow(1)
    async with playing(game) as (app, pilot):
        await press(pilot, "o", "6")
        assert "Effacer toutes vos données" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SettingsScreen)
        assert game.state.length == 2
        await press(pilot, "6", "2")
        assert isinstance(app.screen, Title)
        assert game.state.length == 1
        assert not app.in_hand
