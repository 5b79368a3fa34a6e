"""A widget that paints rows of styled text, and says which link was clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.tui.layout.text import BLANK, Line
from game.tui.palette import Palette

if TYPE_CHECKING:
    from game.tui.app import SeptEpisodes


class Painted(Widget):
    """Paints its rows from the top, one a line; its height is theirs unless styled otherwise."""

    ALLOW_SELECT = False

    class Followed(Message):
        """A link was clicked."""

        def __init__(self, link: str) -> None:
            """Say which action the link stands for."""
            super().__init__()
            self.link = link

    def __init__(self, id: str) -> None:  # noqa: A002 (Textual's own name)
        """Start empty."""
        super().__init__(id=id)
        self.rows: list[Line] = []
        self._base = Style()

    @property
    def palette(self) -> Palette:
        """The colours of the current theme."""
        return cast("SeptEpisodes", self.app).palette

    def paint(self, rows: list[Line]) -> None:
        """Show these rows."""
        self.rows = rows
        self.refresh()

    def row_at(self, y: int) -> Line:
        """The row painted on a line of the widget."""
        return self.rows[y] if y < len(self.rows) else BLANK

    def render_lines(self, crop: Region) -> list[Strip]:
        """Work the ground out once, not once a line."""
        self._base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row, exactly as wide as the widget."""
        return self.palette.strip(self.row_at(y), self.size.width, self._base)

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the pointer; the second click of a pair must not land on a new page."""
        if event.chain > 1:
            return
        link = link_at(self.row_at(event.y), event.x)
        if link:
            event.stop()
            self.post_message(self.Followed(link))


def link_at(row: Line, x: int) -> str:
    """The link of the span that covers a cell."""
    for part in row:
        x -= cell_len(part.text)
        if x < 0:
            return part.link
    return ""
