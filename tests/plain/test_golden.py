"""What the linear face says, word for word, on the real story.

A transcript is read by a human eye when it changes: ``UPDATE_GOLDEN=1`` writes it anew.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.plain.console import Console
from game.plain.game import LinearGame
from game.play import engine
from game.play.saves import Saves
from game.play.session import Session
from game.play.state import State
from game.play.view import Choice, Mode, View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.walk import every_page

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def story() -> Story:
    loaded = load_story(bundled_story(), Collector())
    assert loaded is not None
    return loaded


def transcript(story: Story, path: tuple[str, ...], answers: Iterator[str]) -> str:
    """A sitting: from the menu when there is no path, else from where the path leads."""
    session = Session(story, Saves(in_memory=True))
    if path:
        session.follow(path)
    target = io.StringIO()
    source = io.BytesIO("".join(f"{answer}\n" for answer in answers).encode())
    LinearGame(session, Console(source, target)).play(menu=not path)
    return target.getvalue()


def read(name: str, said: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, "utf-8")
    assert said == golden.read_text("utf-8")


def main_route(story: Story, episode: str) -> Iterator[str]:
    """The numbers of an episode's first page turns; its questions are answered, then passed, in turn."""
    state, turns = engine.start(story, episode), 0
    while True:
        choices = engine.view(story, state).choices
        number = next((n for n, choice in enumerate(choices, 1) if leads_on(choice, turns)), None)
        if number is None:
            return
        yield str(number)
        state, turns = engine.choose(story, state, choices[number - 1].id), turns + 1


def leads_on(choice: Choice, turns: int) -> bool:
    return choice.kind == "go" or choice.kind == ("skip" if turns % 2 else "answer")


def test_the_whole_story_is_played_to_its_end_by_a_pipe(story: Story):
    """Nine folders opened and closed, one after the other, by numbers alone."""
    answers = ["1"]
    for episode in story.episodes:
        answers += main_route(story, episode)
        page = list(answered(story, episode))[-1]
        answers += [str(n) for n, choice in enumerate(page.choices, 1) if choice.kind == "episode"]
    said = transcript(story, (), iter(answers))
    assert said.count("LE DOSSIER REFERMÉ") == len(story.episodes)
    assert said.endswith("Votre place est enregistrée.\n")
    assert "tapez" not in said


def answered(story: Story, episode: str) -> Iterator[View]:
    """The pages of an episode's main route."""
    state = engine.start(story, episode)
    yield engine.view(story, state)
    for number in main_route(story, episode):
        state = engine.choose(story, state, engine.view(story, state).choices[int(number) - 1].id)
        yield engine.view(story, state)


def first_hypothesis(story: Story, episode: str) -> State:
    return next(
        state
        for state in every_page(story)
        if state.place.episode == episode and engine.view(story, state).mode is Mode.HYPOTHESIS
    )


def test_the_menu_the_help_and_what_is_not_understood(story: Story):
    answers = ["3", "bonjour", "2", "9", "1", "a", "", "42", "mot", "r", "b", "d", "1", "1", "r", "p", "q"]
    read("menu.txt", transcript(story, (), iter(answers)))


@pytest.mark.parametrize("episode", ["prologue", "1"])
def test_the_main_route_of_an_episode(story: Story, episode: str):
    name = f"episode-{episode}.txt" if episode.isdigit() else f"{episode}.txt"
    read(name, transcript(story, (f"episode:{episode}",), main_route(story, episode)))


def test_a_hypothesis_from_its_door_to_the_page_it_left(story: Story):
    door = first_hypothesis(story, "1").path
    read("hypothesis.txt", transcript(story, door[:-1], iter(["3", "1", "1", "1", "1", "1", "1", "1"])))


def test_a_hypothesis_left_on_its_first_page(story: Story):
    door = first_hypothesis(story, "2").path
    read("hypothesis-left.txt", transcript(story, door, iter(["b", "1"])))
