"""A session saves each choice, resumes exactly, and never mixes two windows' games."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play import engine
from game.play.engine import UnknownChoice
from game.play.identity import fingerprint, identity
from game.play.saved_game import Obstacle, Unwritable
from game.play.saves import Saves
from game.play.session import Session
from game.story.model import Story
from tests.play.stories import small_story

STORY = small_story()


def resumed(saves: Saves, story: Story = STORY) -> Session:
    session = Session(story, saves)
    assert session.resume()
    return session


def take(session: Session, *positions: int) -> None:
    """Take choices by position, as a reader would; a negative one goes back."""
    for position in positions:
        choices = [choice for choice in session.view().choices if choice.open]
        if position < 0 or not choices:
            session.rewind()
        else:
            session.choose(choices[position % len(choices)].id)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(-1, 4), min_size=1, max_size=30))
def test_resuming_gives_back_the_very_same_state_after_any_play(positions: list[int]):
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    session.restart()
    for position in positions:
        take(session, position)
        again = resumed(saves)
        assert again.state == session.state
        assert again.view() == session.view()
        assert again.changes == ()
    assert len(saves.games(identity(STORY))) == 1


def test_nothing_is_saved_before_the_first_choice():
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    assert not session.can_continue
    assert not session.resume()
    session.choose("go:suite")
    assert session.can_continue
    assert resumed(saves).state.path == ("episode:1", "go:suite")


def test_a_choice_that_is_not_open_changes_and_saves_nothing():
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    with pytest.raises(UnknownChoice):
        session.choose("go:nowhere")
    assert session.state == engine.start(STORY)
    assert not session.can_continue


def test_a_new_game_leaves_the_old_one_among_the_saved():
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    session.choose("go:suite")
    session.restart("2")
    assert resumed(saves).state.path == ("episode:2",)
    old = saves.games(identity(STORY))[1]
    again = Session(STORY, saves, old.id)
    assert again.resume()
    assert again.state.path == ("episode:1", "go:suite")


def test_an_unknown_episode_changes_nothing():
    session = Session(STORY, Saves(in_memory=True))
    with pytest.raises(KeyError):
        session.restart("9")
    assert session.state == engine.start(STORY)


def test_each_window_has_a_game_of_its_own(tmp_path: Path):
    windows = [Session(STORY, Saves(tmp_path)) for _ in range(2)]
    windows[0].choose("go:suite")
    windows[1].choose("aside:cote")
    saves = Saves(tmp_path)
    paths = {saves.load(game.id).events for game in saves.games(identity(STORY))}
    assert paths == {("episode:1", "go:suite"), ("episode:1", "aside:cote")}
    for opened in (*windows, Session(STORY, saves)):
        opened.saves.close()


def test_of_two_windows_on_one_game_the_first_to_choose_keeps_it_and_the_other_forks(tmp_path: Path):
    first = Session(STORY, Saves(tmp_path))
    first.choose("go:suite")
    second = resumed(Saves(tmp_path))
    first.choose("bet:predict-1/1")
    second.choose("bet:predict-1/2")
    assert "autre fenêtre" in second.notice
    assert first.notice == ""
    first.choose("judge:combien/unknown")
    second.choose("judge:combien/contested")
    assert second.notice == first.notice == ""
    saves = Saves(tmp_path)
    paths = {saves.load(game.id).events for game in saves.games(identity(STORY))}
    assert paths == {first.state.path, second.state.path}
    for opened in (first.saves, second.saves, saves):
        opened.close()


def test_in_an_edited_story_the_path_is_followed_as_far_as_it_leads_and_the_save_stays():
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    take(session, 0, 0, 1)
    path = session.state.path
    without = STORY.episodes["1"].scenes["debut"]
    scenes = {**STORY.episodes["1"].scenes, "debut": without._replace(choices=without.choices[1:])}
    edited = small_story(episodes={**STORY.episodes, "1": STORY.episodes["1"]._replace(scenes=scenes)})
    again = resumed(saves, edited)
    assert again.state.path == ("episode:1",)
    assert again.changes
    again.choose("aside:cote")
    games = saves.games(identity(STORY))
    assert [saves.load(game.id).events for game in games] == [("episode:1", "aside:cote"), path]


def test_a_path_given_is_played_and_saved():
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    session.follow(["episode:1", "go:suite", "bet:predict-1/1", "go:nowhere"])
    assert session.state.path == ("episode:1", "go:suite", "bet:predict-1/1")
    assert session.changes
    assert resumed(saves).state == session.state


def test_while_nothing_can_be_saved_the_game_goes_on_and_catches_up_later(monkeypatch):
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    session.choose("go:suite")

    def refuse(*_: object) -> None:
        raise Unwritable(Obstacle.FULL)

    with monkeypatch.context() as full:
        full.setattr(saves, "write", refuse)
        take(session, 0, 0, 0)
        assert "disque est plein" in session.notice
    session.rewind()
    assert session.notice == ""
    assert resumed(saves).state == session.state


def test_a_folder_that_refuses_games_is_said_from_the_start(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    session = Session(STORY, Saves(tmp_path / "file"))
    assert "n’est pas enregistrée" in session.notice
    session.choose("go:suite")
    assert "n’est pas enregistrée" in session.notice
    assert session.can_continue


def test_a_game_of_which_only_the_beginning_is_left_says_so(tmp_path: Path):
    session = Session(STORY, Saves(tmp_path))
    take(session, 0, 0, 0)
    for file in session.saves._files.values():
        file._db.execute("UPDATE events SET event = 'go:else' WHERE position = 2")
    again = resumed(session.saves)
    assert again.state.path == session.state.path[:2]
    assert "abîmée" in again.notice
    take(again, 1)
    assert resumed(session.saves).state == again.state
    session.saves.close()


def test_the_fingerprint_follows_moves_and_not_prose():
    scene = STORY.episodes["1"].scenes["fin"]
    scenes = {**STORY.episodes["1"].scenes, "fin": scene._replace(title="Autre titre")}
    reworded = small_story(episodes={**STORY.episodes, "1": STORY.episodes["1"]._replace(scenes=scenes)})
    assert fingerprint(reworded) == fingerprint(STORY)
    del scenes["fin"]
    shorter = small_story(episodes={**STORY.episodes, "1": STORY.episodes["1"]._replace(scenes=scenes)})
    assert fingerprint(shorter) != fingerprint(STORY)


def test_an_episode_opens_from_anywhere_in_the_same_game():
    session = Session(STORY, Saves(in_memory=True))
    take(session, 0, 0, 0, 0)
    for event in ("order:order-1/a", "order:order-1/c", "what_if:autre", "go:salle"):
        session.choose(event)
    path = session.state.path
    session.open_episode("2")
    assert session.state.path == (*path, "leave", "return", "episode:2")
    with pytest.raises(KeyError):
        session.open_episode("9")
    assert session.state.event == "episode:2"


def test_erasing_leaves_no_game_and_no_file_of_one(tmp_path):
    session = Session(small_story(), Saves(tmp_path))
    session.choose(session.view().choices[0].id)
    (tmp_path / "games.damaged-1.sqlite").write_bytes(b"")
    session.erase()
    assert not session.can_continue
    assert not (tmp_path / "games.damaged-1.sqlite").exists()
    assert session.state.length == 1
    session.choose(session.view().choices[0].id)
    assert Session(small_story(), Saves(tmp_path)).can_continue
