"""Rooms around a page that may be taller than the screen: turning it, and the rule that says so."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from game.tui.layout import chrome
from game.tui.screens.room import Room
from game.tui.widgets.sheet import Sheet


class Paged(Room):
    """A room whose ``#page`` is a sheet, over its ``#rule``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("space,pagedown", "forward", show=False),
        Binding("pageup,b", "backward", show=False),
        Binding("home", "top", show=False),
        Binding("end", "bottom", show=False),
    ]

    @property
    def sheet(self) -> Sheet:
        """The page's window."""
        return self.query_one("#page", Sheet)

    @property
    def framed(self) -> bool:
        """Whether the page is imagined, and its rule drawn so."""
        return False

    def on_sheet_moved(self) -> None:
        """The rule says whether text remains."""
        columns = self.columns
        width = self.width - 2 if self.framed else columns.right + columns.left
        self.part("rule").paint([chrome.rule(width, self.framed, self.sheet.more)])

    def action_scroll(self, rows: int) -> None:
        """Move the page a little."""
        self.sheet.scroll(rows)

    def action_forward(self) -> None:
        """Show what comes next on the page."""
        self.sheet.turn(1)

    def action_backward(self) -> None:
        """Show what came before on the page."""
        self.sheet.turn(-1)

    def action_top(self) -> None:
        """Go to the top of the page."""
        self.sheet.go_to(0)

    def action_bottom(self) -> None:
        """Go to the end of the page."""
        self.sheet.go_to(len(self.sheet.rows))
