"""The list of choices: digits, a cursor, a click; it scrolls when it must."""

from __future__ import annotations

from textual import events

from game.tui.layout.grid import Grid, grid
from game.tui.layout.menu import Item, menu
from game.tui.layout.text import BLANK, Line
from game.tui.widgets.painted import Painted


class Choices(Painted):
    """Items of which one is under the cursor."""

    def __init__(self, id: str) -> None:  # noqa: A002 (Textual's own name)
        """Start with nothing to choose."""
        super().__init__(id)
        self.items: list[Item] = []
        self.cursor = 0
        self._columns = grid(80)
        self._room = 9
        self._top = 0
        self._owners: list[int] = []

    def offer(self, items: list[Item], cursor: int = 0) -> None:
        """Show these items, the cursor on one of them."""
        self.items = items
        self.cursor = max(0, min(cursor, len(items) - 1))
        self._lay()

    def fit(self, columns: Grid, room: int) -> None:
        """Take these columns, and at most that many rows."""
        self._columns, self._room = columns, room
        self._lay()

    def move(self, by: int) -> None:
        """Move the cursor, round and round."""
        if self.items:
            self.point((self.cursor + by) % len(self.items))

    def point(self, position: int) -> None:
        """Put the cursor on an item."""
        self.cursor = position
        self._lay()

    def row_at(self, y: int) -> Line:
        """The row in the window."""
        at = self._top + y
        return self.rows[at] if at < len(self.rows) else BLANK

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor when the list does not fit."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the cursor back when the list does not fit."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        if len(self.rows) > self._room:
            event.stop()
            self.move(by)

    def _lay(self) -> None:
        """Lay the list out, the cursor's item inside the window."""
        laid = menu(self.items, self.cursor, self._columns)
        self._owners = [owner for owner, _ in laid]
        shown = min(len(laid), self._room)
        own = [at for at, owner in enumerate(self._owners) if owner == self.cursor]
        if own:
            self._top = min(own[0], max(own[-1] - shown + 1, self._top))
        self._top = max(0, min(self._top, len(laid) - shown))
        if self.styles.height is None or self.styles.height.value != shown:
            self.styles.height = shown
        self.paint([row for _, row in laid])
