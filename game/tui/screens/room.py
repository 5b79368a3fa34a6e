"""What every screen shares: a head, a body, keys, and a word for terminals too small to play in.

A room lays itself out again whenever the terminal changes size, before Textual
arranges its widgets, so that every row always has the width it was made for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from game.tui.layout.chrome import too_small as apology
from game.tui.layout.grid import Grid, grid
from game.tui.widgets.painted import Painted

if TYPE_CHECKING:
    from game.tui.app import SeptEpisodes

LEAST = (40, 14)
"""Columns and rows under which no page is shown."""
ROOMY = 36
"""Rows from which lists have air around them."""


def too_small(size: Size) -> bool:
    """Whether a terminal has no room for a page."""
    return size.width < LEAST[0] or size.height < LEAST[1]


class Room(Screen[None]):
    """A screen of painted rows."""

    AUTO_FOCUS = None

    def __init__(self) -> None:
        """Nothing is laid out before the terminal's size is known."""
        super().__init__()
        self.known: Size | None = None

    @property
    def game(self) -> SeptEpisodes:
        """The application."""
        return cast("SeptEpisodes", self.app)

    @property
    def columns(self) -> Grid:
        """The columns of the page at the present width."""
        return grid(self.width, measure=self.game.measure)

    @property
    def width(self) -> int:
        """The terminal's width."""
        return self.known.width if self.known else 80

    @property
    def height(self) -> int:
        """The terminal's height."""
        return self.known.height if self.known else 24

    @property
    def cramped(self) -> bool:
        """Whether there is no room for a page: keys then do nothing but quit."""
        return self.known is not None and too_small(self.known)

    def parts(self) -> tuple[Widget, ...]:
        """The widgets of the room, from top to bottom."""
        raise NotImplementedError

    def arrange_parts(self) -> None:
        """Lay everything out for the present size."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The frame with its parts, and what stands there when it does not fit."""
        yield Vertical(*self.parts(), id="frame")
        yield Painted("too-small")

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size, or say that it is too small."""
        self._take(event.size)
        self.rearrange()

    def on_screen_resume(self) -> None:
        """On screen again: the game may have moved on, and the terminal may have another size."""
        self._take(self.app.size)
        self.catch_up()

    def _take(self, size: Size) -> None:
        self.known = size
        self.set_class(self.cramped, "-cramped")
        if self.cramped:
            self.part("too-small").paint(apology(self.width, self.height, LEAST))

    def catch_up(self) -> None:
        """Show the game as it stands now."""

    def rearrange(self) -> None:
        """Lay out again at the same size."""
        if self.known and not self.cramped:
            self.arrange_parts()

    def part(self, name: str) -> Painted:
        """One of the room's painted widgets."""
        return self.query_one(f"#{name}", Painted)

    def set_rows(self, name: str, rows: int) -> None:
        """Give a widget a fixed height; none at all when it has nothing to show."""
        widget = self.part(name)
        widget.display = rows > 0
        widget.styles.height = rows

    async def on_painted_followed(self, message: Painted.Followed) -> None:
        """A link is an action of the screen or of the application."""
        message.stop()
        await self.run_action(message.link)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without room for a page nothing can be chosen unseen."""
        if self.cramped and action not in ("quit", "copy_text"):
            return False
        return super().check_action(action, parameters)
