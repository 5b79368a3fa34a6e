from __future__ import annotations

import pytest

from game.play import engine
from game.tui.commands import commands
from game.tui.screens.chooser import Chooser
from game.tui.screens.dossier import DossierScreen
from game.tui.screens.leaflet import Leaflet
from game.tui.screens.reading import Reading
from game.tui.screens.title import Title
from tests.play.stories import small_story
from tests.tui.games import Game, painted, playing, press, where


def text(app) -> str:
    return "\n".join(painted(app))


async def test_the_title_offers_a_new_game_and_starts_it():
    game = Game(small_story())
    async with playing(game, menu=True) as (app, pilot):
        assert isinstance(app.screen, Title)
        assert "Reprendre" not in text(app)
        assert "1 Nouvelle enquête" in text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, Reading)
        assert "Début" in text(app)


async def test_the_title_resumes_the_saved_game_exactly():
    story = small_story()
    saved = Game(story)
    saved.follow(1, 1)
    game = Game(story, saved=saved.state)
    async with playing(game, menu=True) as (app, pilot):
        assert "1 Reprendre" in text(app)
        assert "en cours" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, Reading)
        assert game.state is saved.state


async def test_what_changed_in_the_story_is_told_once_on_the_way_back():
    story = small_story()
    game = Game(story, saved=engine.start(story, "2"))
    game.changes = ("La page « Début » a disparu.",)
    async with playing(game, menu=True) as (app, pilot):
        await press(pilot, "1")
        assert isinstance(app.screen, Leaflet)
        assert "a disparu" in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Reading)
        app.action_title()
        await pilot.pause()
        await press(pilot, "1")
        assert isinstance(app.screen, Reading)


async def test_the_title_can_be_used_with_the_mouse_and_the_arrows():
    game = Game(small_story())
    async with playing(game, menu=True) as (app, pilot):
        await pilot.click(offset=where(app, "Choisir un épisode"))
        await pilot.pause()
        assert isinstance(app.screen, Chooser)
        await press(pilot, "escape")
        assert isinstance(app.screen, Title)
        await press(pilot, "right", "down", "enter")
        assert isinstance(app.screen, Reading)
        assert game.state.event == "episode:2"


async def test_every_folder_is_listed_on_the_title(story):
    async with playing(Game(story), (140, 42), menu=True) as (app, _):
        for title in ("Aux origines", "L’accord", "Dix mois plus tard"):
            assert title in text(app)
        assert "◇ 0 sur 2" in text(app)


async def test_an_episode_is_chosen_by_its_number_from_anywhere_even_from_a_hypothesis():
    game = Game(small_story())
    game.imagine()
    async with playing(game) as (app, pilot):
        await press(pilot, "m", "2")
        assert isinstance(app.screen, Reading)
        assert game.state.event == "episode:2"
        assert game.state.place.imagined is None
        assert game.state.path[-3:] == ("leave", "return", "episode:2")


async def test_the_dossier_shows_what_was_met_and_closes_where_it_was_opened():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        before = text(app)
        await press(pilot, "d")
        assert isinstance(app.screen, DossierScreen)
        assert "2 sur 4" in text(app)
        assert "Énoncé a." in text(app)
        assert "Énoncé d." not in text(app)
        await press(pilot, "right")
        assert "les mots de a" in text(app)
        await press(pilot, "right")
        assert "Personne pour l’instant" in text(app)
        await press(pilot, "right")
        assert "Aucun désaccord" in text(app)
        await press(pilot, "right")
        assert "Aucune pièce" in text(app)
        await press(pilot, "escape")
        assert text(app) == before


async def test_the_dossier_can_be_searched_without_accents_or_case():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "d", "slash", *"ENONCE", "space", "b")
        assert "Énoncé b." in text(app)
        assert "Énoncé a." not in text(app)
        await press(pilot, *"qqq")
        assert app.is_running
        assert "Aucun fait" in text(app)
        await press(pilot, "escape")
        assert "Énoncé a." in text(app)


async def test_tabs_can_be_clicked():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "d")
        await pilot.click(offset=where(app, "Textes"))
        await pilot.pause()
        assert "les mots de a" in text(app)


async def test_help_says_every_key_and_every_standing():
    async with playing(Game(small_story()), (140, 60)) as (app, pilot):
        await press(pilot, "question_mark")
        shown = text(app)
        for word in ("1 à 9", "espace", "Échap", "Ctrl+P", "CONCORDANT", "HYPOTHÈSE"):
            assert word in shown
        await press(pilot, "escape")
        assert isinstance(app.screen, Reading)


async def test_q_and_ctrl_c_leave_at_once():
    for key in ("q", "ctrl+c"):
        async with playing(Game(small_story())) as (app, pilot):
            await press(pilot, key)
            assert not app.is_running
            assert app.return_code == 0


async def test_the_palette_has_every_action_and_every_choice_of_the_page():
    game = Game(small_story())
    async with playing(game) as (app, _):
        names = " | ".join(command.name for command in commands(app))
    for action in (
        "1. Suite", "2. Côté", "Revenir au choix précédent", "Suite de la page", "citations", "Dossier",
        "Choisir un épisode", "Épisode 1", "Épisode 2", "Nouvelle enquête", "Page de titre", "Mode d’emploi",
        "À propos", "nuit", "papier", "contraste", "textual-dark", "Quitter",
    ):  # fmt: skip
        assert action in names, action


async def test_inside_a_hypothesis_the_palette_has_the_way_out_and_no_closed_choice():
    game = Game(small_story())
    game.imagine()
    async with playing(game) as (app, _):
        names = [command.name for command in commands(app)]
    assert any(name.startswith("Quitter l’hypothèse") for name in names)
    assert not any("Publier" in name for name in names)


async def test_a_command_is_found_by_a_few_letters_and_run():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "ctrl+p")
        await press(pilot, *"episode")
        await pilot.pause(0.3)
        assert "Choisir un épisode" in "\n".join(
            str(app.screen.query_one("CommandList").get_option_at_index(at).prompt) for at in range(3)
        )
        await press(pilot, "enter")
        assert isinstance(app.screen, Chooser)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 42), (200, 60), (40, 14)])
async def test_every_room_fits_its_screen(story, size):
    game = Game(story)
    async with playing(game, size, menu=True) as (app, pilot):
        for keys in ((), ("1",), ("d",), ("escape", "m"), ("escape", "question_mark")):
            await press(pilot, *keys)
            bottom = app.screen.query_one("#keys")
            assert bottom.region.bottom <= size[1]
            assert painted(app)[-1].strip()


async def test_a_palette_open_over_a_shrinking_terminal_does_not_end_the_game():
    async with playing(Game(small_story())) as (app, pilot):
        await press(pilot, "ctrl+p")
        for size in ((30, 8), (4, 3), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.is_running
        await press(pilot, "escape")
        assert "Début" in text(app)


async def test_a_room_under_another_learns_the_new_size():
    async with playing(Game(small_story()), (100, 36), menu=True) as (app, pilot):
        await press(pilot, "1")
        await pilot.resize_terminal(70, 24)
        await pilot.pause()
        app.action_title()
        await pilot.pause()
        assert isinstance(app.screen, Title)
        assert max(len(line.rstrip()) for line in painted(app)) <= 70
        assert "Nouvelle enquête" in text(app)
