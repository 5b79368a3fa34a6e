"""The two pages everything is measured on: the largest of the record, and the one that leads there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.plain.page import render
from game.play import engine
from game.play.state import State
from game.play.view import Mode, View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.walk import every_page


class Turn(NamedTuple):
    """A page, the digit that turns it, and words that only the page reached and the page left paint."""

    path: tuple[str, ...]
    digit: str
    before: View
    after: View


def story() -> Story:
    """The story that comes with the game."""
    loaded = load_story(bundled_story(), Collector())
    assert loaded is not None
    return loaded


def largest_turn(told: Story) -> Turn:
    """The page turn that brings the most words."""
    found = [turn for state in every_page(told) for turn in _turns(told, state)]
    return max(found, key=lambda turn: _size(turn.after))


def _turns(told: Story, state: State) -> Iterable[Turn]:
    before = engine.view(told, state)
    if before.mode is not Mode.RECORD:
        return
    for number, choice in enumerate(before.choices, 1):
        if choice.kind == "go":
            after = engine.view(told, engine.choose(told, state, choice.id))
            yield Turn(state.path, str(number), before, after)


def _size(page: View) -> int:
    return sum(len(line.split()) for line in render(page))


def painted_first(page: View, unlike: View | None = None) -> str:
    """A word of the title that the other page has nowhere."""
    others = set(_words(render(unlike))) if unlike else set()
    return max((word for word in _words([page.title]) if word not in others), key=len)


def _words(lines: Iterable[str]) -> list[str]:
    return [word for line in lines for word in re.findall(r"\w+", line)]


def as_json(turn: Turn, path: Path) -> Path:
    """The two pages as the bare app reads them."""
    pages = [_page(turn.before), _page(turn.after)]
    path.write_text(json.dumps(pages))
    return path


def _page(page: View) -> tuple[list[str], list[str]]:
    lines = [line for line in render(page) if line]
    return lines[: len(lines) - len(page.choices)], [choice.label for choice in page.choices]
