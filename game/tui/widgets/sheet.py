"""A page taller than its place on the screen: it scrolls, and knows whether its end was seen."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.strip import Strip

from game.tui.layout.page import Page
from game.tui.layout.text import BLANK, Line, line_width
from game.tui.widgets.painted import Painted

OVERLAP = 2
"""Rows that stay on screen when a page is turned down, so that the eye keeps its place."""
WHEEL = 3


class Sheet(Painted):
    """Rows under a window; the last cell of each line is for the scroll bar."""

    class Moved(Message):
        """What is in the window has changed."""

    def __init__(self, id: str) -> None:  # noqa: A002 (Textual's own name)
        """Start empty, at the top."""
        super().__init__(id)
        self.page = Page([])
        self.seen_end = False
        """Whether the last row of text has been on screen since this page was shown."""
        self._top = 0

    @property
    def top(self) -> int:
        """The first row in the window."""
        return max(0, min(self._top, len(self.rows) - self.size.height))

    @property
    def more(self) -> bool:
        """Whether text remains under the window."""
        return self.top + self.size.height < self.page.end

    def show(self, page: Page, top: int = 0) -> None:
        """Show a new page."""
        self.seen_end = False
        self.relay(page, top)

    def relay(self, page: Page, top: int | None = None) -> None:
        """Show the same page laid out anew, by default from the block that was at the top."""
        if top is None:
            top = self._same_place(page)
        self.page = page
        self._top = top
        self.paint(page.rows)
        self.post_message(self.Moved())

    def scroll(self, rows: int) -> None:
        """Move the window down, or up."""
        self.go_to(self.top + rows)

    def go_to(self, top: int) -> None:
        """Put a row at the top of the window, as far as the page allows."""
        self._top = max(0, min(top, len(self.rows) - self.size.height))
        self.refresh()
        self.post_message(self.Moved())

    def turn(self, direction: int) -> None:
        """Move by a window's height, less a little."""
        self.scroll(direction * max(1, self.size.height - OVERLAP))

    def row_at(self, y: int) -> Line:
        """The row in the window, or what stands under the last one."""
        at = self.top + y
        if at >= self.page.end - 1:
            self.seen_end = True
        return self.rows[at] if at < len(self.rows) else self.page.filler

    def render_line(self, y: int) -> Strip:
        """A row, what its page has at the edge, and the scroll bar."""
        width = self.size.width
        row = self.row_at(y)
        strokes = self.page.edge(width - line_width(row)) if self.page.hatched else BLANK
        return self.palette.strip((*row, *strokes), width, self._base, self._thumb(y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel turns the page."""
        event.stop()
        self.scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel turns the page back."""
        event.stop()
        self.scroll(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """A click on the bar goes there; elsewhere it is a link's, and Textual calls the base class."""
        if event.x == self.size.width - 1 and len(self.rows) > self.size.height:
            event.stop()
            event.prevent_default()
            self.go_to(round(event.y / max(1, self.size.height - 1) * (len(self.rows) - self.size.height)))

    def on_resize(self) -> None:
        """The window may now show more or less."""
        self.post_message(self.Moved())

    def _thumb(self, y: int) -> str:
        """The colour of the scroll bar on a line, empty where there is none."""
        height, rows = self.size.height, len(self.rows)
        if rows <= height or height < 1:
            return ""
        length = max(1, height * height // rows)
        start = round((height - length) * self.top / (rows - height))
        return self.page.bar if start <= y < start + length else ""

    def _same_place(self, page: Page) -> int:
        """The row of the new layout for the block at the top of the window."""
        if not self._top:
            return 0
        at = sum(start <= self.top for start in self.page.starts) - 1
        if at < 0 or at >= len(page.starts):
            return self._top
        return page.starts[at]
