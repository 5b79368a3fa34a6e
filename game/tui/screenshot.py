"""Takes the picture of the reading screen that the README shows.

``python -m game.tui.screenshot docs/reading-screen.svg``
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from game.play import engine
from game.play.state import State
from game.play.view import DivergenceBlock, FactBlock, View
from game.story.bundled import bundled_story
from game.story.diagnostics import Collector
from game.story.loader import load_story
from game.story.model import Story
from game.tui.app import SeptEpisodes
from game.tui.layout.page import lay_out

SIZE = (140, 42)
ROWS = SIZE[1] - 8
"""What head, choices and keys leave to the page."""
FONTS = "'JetBrains Mono', 'Fira Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace"


class Shown:
    """A session that stands still on one page."""

    can_continue = False
    changes: tuple[str, ...] = ()
    notice = ""

    def __init__(self, story: Story, state: State) -> None:
        """Show a state."""
        self.story = story
        self.state = state

    def view(self) -> View:
        """The page."""
        return engine.view(self.story, self.state)

    def choose(self, choice_id: str) -> None:
        """Stay."""

    def rewind(self) -> None:
        """Stay."""

    def restart(self, episode: str = "") -> None:
        """Stay."""

    def erase(self) -> None:
        """Nothing is saved."""

    def resume(self) -> bool:
        """Nothing is saved."""
        return False


def telling_page(story: Story) -> State:
    """The page that shows the most standings without scrolling; the first of them."""
    return max(_pages(story), key=lambda state: _variety(engine.view(story, state)))


def _pages(story: Story) -> Iterator[State]:
    """The pages of a reader who always takes the first choice, episode by episode."""
    for episode in story.episodes:
        state = engine.start(story, episode)
        while True:
            yield state
            turns = [
                choice for choice in engine.view(story, state).choices if choice.kind in ("go", "answer")
            ]
            if not turns:
                break
            state = engine.choose(story, state, turns[0].id)


def _variety(page: View) -> int:
    if len(lay_out(page, SIZE[0]).rows) > ROWS:
        return 0
    standings = {block.label.standing for block in page.blocks if isinstance(block, FactBlock)}
    doors = any(choice.kind == "what-if" for choice in page.choices)
    return 2 * len(standings) + 3 * any(isinstance(block, DivergenceBlock) for block in page.blocks) + doors


async def picture(story: Story) -> str:
    """The reading screen as SVG, with fonts that a reader may have and none to fetch."""
    app = SeptEpisodes(Shown(story, telling_page(story)), menu=False)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        drawn = app.export_screenshot(title=story.title)
    return re.sub(
        r"font-family: Fira Code[^;]*",
        f"font-family: {FONTS}",
        re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.S),
    )


def main(arguments: list[str]) -> int:
    """Write the picture where the first argument says."""
    story = load_story(bundled_story(), Collector())
    if story is None or len(arguments) != 1:
        sys.stderr.write("usage: python -m game.tui.screenshot OUT.svg\n")
        return 2
    Path(arguments[0]).write_text(asyncio.run(picture(story)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
