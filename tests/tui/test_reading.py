from __future__ import annotations

import random

import pytest
from textual.events import Resize
from textual.geometry import Size

from game.play.view import Mode
from game.story.model import RecordScene, Say
from game.tui.screens.reading import Reading
from game.tui.screens.room import LEAST
from game.tui.screens.title import Title
from tests.play.stories import small_story
from tests.tui.games import Game, painted, playing, press, reading, where


def long_story():
    """The small story, its first page far taller than a screen."""
    story = small_story()
    scene: RecordScene = story.episodes["1"].scenes["debut"]
    words = "\n\n".join(f"Paragraphe {number}, à lire en entier." for number in range(30))
    scenes = {**story.episodes["1"].scenes, "debut": scene._replace(blocks=(Say(words), *scene.blocks))}
    return small_story(episodes={**story.episodes, "1": story.episodes["1"]._replace(scenes=scenes)})


async def test_a_digit_takes_its_choice():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "2")
        assert game.state.event == "aside:cote"
        assert "Côté" in "\n".join(painted(app))


async def test_digits_of_a_french_keyboard_need_no_shift():
    game = Game(small_story())
    async with playing(game) as (_, pilot):
        await press(pilot, "é")
        assert game.state.event == "aside:cote"


async def test_arrows_move_the_cursor_and_enter_takes_the_choice_under_it():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "down")
        assert reading(app).choices.cursor == 1
        await press(pilot, "down", "up", "up")
        assert reading(app).choices.cursor == 0
        await press(pilot, "up", "enter")
        assert game.state.event == "aside:cote"


async def test_a_click_takes_a_choice():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await pilot.click(offset=where(app, "Côté"))
        await pilot.pause()
        assert game.state.event == "aside:cote"


async def test_a_double_click_takes_one_choice_only():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await pilot.double_click(offset=where(app, "1 Suite"))
        await pilot.pause()
        assert game.state.length == 2


async def test_the_last_page_offers_the_way_back_to_the_title():
    game = Game(small_story(), "2")
    async with playing(game) as (app, pilot):
        assert game.view().finished
        await press(pilot, "end", "up", "enter")
        assert isinstance(app.screen, Title)


async def test_keys_at_the_bottom_can_be_clicked():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "1")
        await pilot.click(offset=where(app, "Revenir"))
        await pilot.pause()
        assert game.state.event == "episode:1"


async def test_backspace_takes_the_last_choice_back():
    game = Game(small_story())
    async with playing(game) as (app, pilot):
        before = painted(app)
        await press(pilot, "2", "backspace")
        assert painted(app) == before
        await press(pilot, "backspace")
        assert painted(app) == before


async def test_a_long_page_is_shown_to_its_end_before_a_key_takes_a_choice():
    game = Game(long_story())
    async with playing(game, (80, 24)) as (app, pilot):
        sheet = reading(app).sheet
        assert sheet.more
        assert "suite ↓" in "\n".join(painted(app))
        tops = []
        while sheet.more:
            tops.append(sheet.top)
            await press(pilot, "1")
            assert game.state.length == 1
        assert tops == sorted(set(tops))
        assert "suite ↓" not in "\n".join(painted(app))
        await press(pilot, "home", "1")
        assert game.state.length == 2


async def test_enter_too_shows_what_remains_first_and_a_click_does_as_told():
    game = Game(long_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "enter")
        assert game.state.length == 1
        assert reading(app).sheet.top > 0
        await pilot.click(offset=where(app, "Côté"))
        await pilot.pause()
        assert game.state.event == "aside:cote"


async def test_no_row_of_a_long_page_is_skipped_by_space():
    game = Game(long_story())
    async with playing(game, (80, 24)) as (app, pilot):
        sheet = reading(app).sheet
        seen = set(range(sheet.top, sheet.top + sheet.size.height))
        while sheet.more:
            await press(pilot, "space")
            seen |= set(range(sheet.top, sheet.top + sheet.size.height))
        assert seen >= set(range(len(sheet.rows)))


async def test_a_new_page_starts_at_its_top():
    game = Game(long_story())
    async with playing(game) as (app, pilot):
        await press(pilot, "end", "1", "backspace")
        assert reading(app).sheet.top == 0


async def test_an_answer_is_shown_where_it_was_asked():
    game = Game(small_story())
    game.follow(1)
    async with playing(game, (60, 20)) as (app, pilot):
        await press(pilot, "end", "1")
        assert game.state.event == "bet:predict-1/1"
        shown = "\n".join(painted(app))
        assert "Pari tenu." in shown
        assert reading(app).sheet.top > 0


@pytest.mark.parametrize("size", [(80, 24), (110, 34), (140, 42)])
async def test_a_hypothesis_changes_the_whole_screen_and_escape_leads_home_by_the_debrief(size):
    game = Game(small_story())
    door = game.reach("what-if")
    async with playing(game, size) as (app, pilot):
        room = reading(app)
        await press(pilot, "end")
        assert room.page
        assert room.page.mode is Mode.RECORD
        await press(pilot, str(door))
        assert room.has_class("-hypothesis")
        assert room.styles.background.hex == app.theme_variables["wbg"].upper()
        imagined = "\n".join(painted(app))
        assert "◇ HYPOTHÈSE" in imagined
        assert "s’écarte du fait 1" in imagined
        await press(pilot, "escape")
        assert room.page.mode is Mode.DEBRIEF
        assert not room.has_class("-hypothesis")
        assert "CE QUE DIT LE DOSSIER" in "\n".join(painted(app))
        await press(pilot, "escape")
        assert room.page.mode is Mode.RECORD
        assert game.view().choices[door - 1].kind == "what-if"
        assert not {"◇ HYPOTHÈSE", "BILAN"} & set("\n".join(painted(app)).split("  "))


async def test_the_banner_never_scrolls_away():
    game = Game(small_story())
    game.imagine()
    async with playing(game, (60, 20)) as (app, pilot):
        for _ in range(4):
            assert "◇ HYPOTHÈSE" in painted(app)[1]
            await press(pilot, "space")


async def test_a_closed_choice_shows_its_reason_and_cannot_be_taken():
    game = Game(small_story())
    game.imagine()
    async with playing(game) as (app, pilot):
        before = game.state
        assert "Publier — fermé" in "\n".join(painted(app))
        await press(pilot, "end", "2", "enter")
        await pilot.click(offset=where(app, "Publier — fermé"))
        await pilot.pause()
        assert game.state is before


async def test_quotations_unfold_on_a_narrow_screen():
    game = Game(small_story())
    async with playing(game, (80, 40)) as (app, pilot):
        assert "les mots de a" not in "\n".join(painted(app))
        await press(pilot, "v")
        assert "les mots de a" in "\n".join(painted(app))


async def test_a_notice_about_the_saves_stays_on_screen():
    game = Game(small_story())
    game.notice = "La partie n’est pas enregistrée."
    async with playing(game) as (app, pilot):
        assert game.notice in "\n".join(painted(app))
        await press(pilot, "1")
        assert game.notice in "\n".join(painted(app))


async def test_nothing_can_be_chosen_where_nothing_can_be_seen():
    game = Game(small_story())
    async with playing(game, (20, 5)) as (app, pilot):
        assert "plus de" in "\n".join(painted(app))
        await press(pilot, "1", "enter", "space", "backspace", "d", "m", "ctrl+p")
        assert game.state.length == 1
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Début" in "\n".join(painted(app))


@pytest.mark.parametrize("imagined", [False, True])
async def test_a_storm_of_sizes_leaves_the_page_right(imagined):
    chance = random.Random(7)
    game = Game(small_story())
    if imagined:
        game.imagine()
    async with playing(game, (100, 30)) as (app, pilot):
        before = painted(app)
        for number in range(200):
            size = Size(chance.randint(1, 220), chance.randint(1, 70))
            app.post_message(Resize(size, size))
            if number % 10 == 0:
                await pilot.pause()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await pilot.pause()
        assert painted(app) == before


@pytest.mark.parametrize(
    "size", [(60, 20), (80, 24), (100, 30), (104, 20), (132, 24), (160, 45), (200, 60), LEAST]
)
async def test_every_row_and_every_choice_can_be_reached_at_every_size(story, states, size):
    chance = random.Random(size[0])
    game = Game(story)
    async with playing(game, size) as (app, pilot):
        room = reading(app)
        for game.state in chance.sample(states, 8):
            room.turn_page()
            await pilot.pause()
            assert room.page is not None
            assert room.sheet.size.height >= 3
            await press(pilot, "end")
            assert not room.sheet.more
            for at in range(len(room.page.choices)):
                room.choices.point(at)
                await pilot.pause()
                number = f"{at + 1} "
                assert any(number in line and "▌" in line for line in painted(app)), (game.state.place, at)
            frame = 1 if room.framed else 0
            assert room.part("keys").region.bottom == size[1] - frame


async def test_hostile_text_is_inert():
    evil = "[@click=app.exit()]x[/] \x1b]52;c;aGk=\x07 [/] [link=file:///]y \u202ez"
    story = small_story()
    scene = story.episodes["1"].scenes["debut"]
    choices = tuple(choice._replace(label=evil, hint=evil) for choice in scene.choices)
    hostile = scene._replace(title=evil, blocks=(Say(evil), *scene.blocks), choices=choices)
    scenes = {**story.episodes["1"].scenes, "debut": hostile}
    game = Game(
        small_story(
            title=evil,
            subtitle=evil,
            about=evil,
            episodes={**story.episodes, "1": story.episodes["1"]._replace(title=evil, scenes=scenes)},
        )
    )
    game.notice = evil
    async with playing(game, (140, 42)) as (app, pilot):
        shown = "\n".join(painted(app))
        assert "[@click=app.exit()]x[/]" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
        for key in ("d", "escape", "m", "escape", "question_mark", "escape", "ctrl+p"):
            await press(pilot, key)
        await pilot.pause(0.2)
        await press(pilot, "x", "enter")
        assert app.is_running
        assert not {"\x1b", "\x07", "\u202e"} & set("\n".join(painted(app)))


async def test_the_whole_story_is_played_with_three_keys(story):
    game = Game(story)
    turned = {"go", "answer", "episode"}
    async with playing(game, (80, 24)) as (app, pilot):
        for _ in range(400):
            page = game.view()
            if page.finished:
                break
            number = next(
                at for at, choice in enumerate(page.choices, 1) if choice.kind in turned and choice.open
            )
            await pilot.press("end", str(number))
        assert game.view().finished
        assert {place.partition(":")[2] for place in game.state.path if place.startswith("episode:")} == set(
            story.episodes
        )
        assert isinstance(app.screen, Reading)
