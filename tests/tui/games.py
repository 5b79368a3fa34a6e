"""Games to play in tests: a session that saves nothing, over any story."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from game.play import engine
from game.play.state import State
from game.play.view import View
from game.story.model import Story
from game.tui.app import SeptEpisodes
from game.tui.layout.text import plain
from game.tui.screens.reading import Reading
from game.tui.widgets.painted import Painted


class Game:
    """What a session offers, kept in memory."""

    def __init__(self, story: Story, episode: str = "", saved: State | None = None) -> None:
        self.story = story
        self.state = engine.start(story, episode)
        self.changes: tuple[str, ...] = ()
        self.notice = ""
        self.saved = saved

    @property
    def can_continue(self) -> bool:
        return self.saved is not None

    def view(self) -> View:
        return engine.view(self.story, self.state)

    def choose(self, choice_id: str) -> None:
        self.state = engine.choose(self.story, self.state, choice_id)

    def rewind(self) -> None:
        self.state = engine.rewind(self.state)

    def restart(self, episode: str = "") -> None:
        self.state = engine.start(self.story, episode)

    def erase(self) -> None:
        self.saved = None
        self.state = engine.start(self.story)

    def resume(self) -> bool:
        if self.saved is None:
            return False
        self.state = self.saved
        return True

    def follow(self, *numbers: int) -> None:
        """Take choices by their number."""
        for number in numbers:
            self.choose(self.view().choices[number - 1].id)

    def reach(self, kind: str) -> int:
        """Take first choices until one of a kind is offered; its number."""
        while True:
            for number, choice in enumerate(self.view().choices, 1):
                if choice.kind == kind:
                    return number
            self.follow(1)

    def imagine(self) -> None:
        """Enter the first hypothesis offered."""
        self.follow(self.reach("what-if"))


@asynccontextmanager
async def playing(
    game: Game, size: tuple[int, int] = (100, 36), menu: bool = False
) -> AsyncIterator[tuple[SeptEpisodes, Pilot[None]]]:
    app = SeptEpisodes(game, menu)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def reading(app: SeptEpisodes) -> Reading:
    assert isinstance(app.screen, Reading)
    return app.screen


def painted(app: SeptEpisodes) -> list[str]:
    """The lines on screen, as the terminal would show them."""
    width, height = app.size
    lines = [[" "] * width for _ in range(height)]
    for widget in app.screen.query(Painted):
        region = widget.content_region
        if not widget.is_on_screen or not widget.display or not region:
            continue
        for y, strip in enumerate(widget.render_lines(region.reset_offset)):
            lines[region.y + y][region.x : region.x + region.width] = strip.text[: region.width].ljust(
                region.width
            )
    return ["".join(line) for line in lines]


def where(app: SeptEpisodes, words: str) -> tuple[int, int]:
    """The cell where some words are painted."""
    for y, line in enumerate(painted(app)):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words!r} is not on screen:\n" + "\n".join(painted(app)))


def rows_text(rows: list[object]) -> str:
    return "\n".join(plain(row) for row in rows)
