"""The timeline across the screen: a column a day, a lane for whom the facts are about.

A fact takes the columns of the days its text gives it; when these are several a
stroke spans them, and one that runs on past the edge has an arrow. Where texts
disagree the stroke is double and joins the days.
"""

from __future__ import annotations

from game.play.timeline_view import Column, Event, Stretch
from game.tui.layout.canvas import Canvas
from game.tui.layout.grid import Grid
from game.tui.layout.lettering import digits
from game.tui.layout.spots import Picture, Spot
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import Line, Span, hang, line_width, pad, span, wrap

RAIL = 17
"""Cells for the names of the lanes."""
LEAST_COLUMN = 14
WIDEST_TEXT = 44
GUTTER = 2
"""Empty cells between two columns."""


def fits(stretch: Stretch, columns: Grid) -> bool:
    """Whether every day has room for words."""
    return bool(stretch.columns) and _cell(stretch, columns) >= LEAST_COLUMN


def _cell(stretch: Stretch, columns: Grid) -> int:
    return (columns.right - columns.left - RAIL) // max(1, len(stretch.columns))


def frise_grid(stretch: Stretch, columns: Grid, cursor: str) -> Picture:
    """One stretch of time under its days."""
    drawing = _Drawing(stretch, columns, cursor)
    for lane in _lanes(stretch):
        drawing.lane(lane, [event for event in stretch.events if event.lane == lane])
    drawing.weekends()
    return Picture(drawing.canvas.rows(), tuple(drawing.spots))


def day_rows(stretch: Stretch, columns: Grid) -> list[Line]:
    """The days at the top: weekday and number drawn large; other dates in words."""
    drawing = _Drawing(stretch, columns, "")
    drawing.heads()
    drawing.weekends()
    return drawing.canvas.rows()


def _lanes(stretch: Stretch) -> list[str]:
    """In the order of their first day; those that only run through come last."""
    order = sorted(stretch.events, key=lambda event: (event.from_before and event.to_after, event.first))
    return list(dict.fromkeys(event.lane for event in order))


class _Drawing:
    """A stretch being drawn from the top."""

    def __init__(self, stretch: Stretch, columns: Grid, cursor: str) -> None:
        self.canvas = Canvas()
        self.spots: list[Spot] = []
        self._stretch = stretch
        self._left = columns.left
        self._right = columns.right
        self._cell = min(_cell(stretch, columns), WIDEST_TEXT)
        self._cursor = cursor
        self._row = 0

    def _at(self, column: int) -> int:
        return self._left + RAIL + column * self._cell

    def heads(self) -> None:
        """Every column's own rows."""
        bottom = self._row
        for number, column in enumerate(self._stretch.columns):
            for row, said in enumerate(self._head(column), self._row):
                self.canvas.write(row, self._at(number), said)
                bottom = max(bottom, row)
        self._row = bottom + 1

    def _head(self, column: Column) -> list[Line]:
        if not column.number:
            return wrap(span(column.words, "bold strong"), self._cell - GUTTER)
        return [span(column.weekday, "muted"), *digits(column.number, "strong")]

    def lane(self, name: str, events: list[Event]) -> None:
        """A rule, the lane's name, and its events, each as high as the columns it takes are free."""
        self.canvas.write(self._row, self._left, span("─" * (self._right - self._left), "faint"))
        top = self._row + 1
        names = wrap(span(name, "bold muted"), RAIL - GUTTER)
        for number, said in enumerate(names):
            self.canvas.write(top + number, self._left, said)
        floor = [top] * len(self._stretch.columns)
        taken = {column for event in events for column in range(event.first, event.last + 1)}
        for event in events:
            last = self._widened(event, taken)
            row = max(floor[event.first : last + 1])
            below = row + self._event(event, row, last)
            floor[event.first : last + 1] = [below + 1] * (last + 1 - event.first)
        self._row = max(max(floor) - 1, top + len(names))

    def _widened(self, event: Event, taken: set[int]) -> int:
        """The last column its words may take: those to the right where the lane has nothing."""
        last = event.last
        while (
            last + 1 < len(self._stretch.columns)
            and last + 1 not in taken
            and (last + 1 - event.first) * self._cell < WIDEST_TEXT
        ):
            last += 1
        return last

    def _event(self, event: Event, row: int, last: int) -> int:
        """Draw an event; the number of rows it takes."""
        width = min(self._at(last + 1) - self._at(event.first) - GUTTER, WIDEST_TEXT)
        at, link = self._at(event.first), f"screen.point('{event.key}')"
        rows = [*self._strokes(event), *self._words(event, width)]
        self.spots.append(Spot(event.key, row, at))
        for number, said in enumerate(rows):
            linked = tuple(part._replace(link=link) for part in said)
            self.canvas.write(row + number, at, linked)
        if event.key == self._cursor:
            wide = max(line_width(said) for said in rows)
            self.canvas.tint(range(row, row + len(rows)), range(at - 1, at + wide + 1), "on panel", link)
        return len(rows)

    def _words(self, event: Event, width: int) -> list[Line]:
        """Its sign, and what it says."""
        chosen = event.key == self._cursor
        sign = span(f"{event.label.glyph} ", f"bold {DRESSES[event.label.standing].colour}")
        style = "bold strong" if chosen else "" if event.met else "muted"
        rows = hang(sign, span("  "), span(event.statement, style), width)
        if event.positions:
            rows += hang(span("  "), span("  "), span(event.facts[0].statement, style or "muted"), width)
        return rows

    def _strokes(self, event: Event) -> list[Line]:
        """What spans the days of an event that takes several, and under it who says which day."""
        if event.positions:
            return _joined(event, self._cell)
        if event.first == event.last:
            return []
        width = (event.last - event.first + 1) * self._cell - GUTTER
        ends = ("←" if event.from_before else "├", "→" if event.to_after else "┤")
        colour = DRESSES[event.label.standing].colour
        return [span(f"{ends[0]}{'─' * (width - 2)}{ends[1]}", colour)]

    def weekends(self) -> None:
        """A ground of its own for each weekend day."""
        for number, column in enumerate(self._stretch.columns):
            if column.weekend:
                start = self._at(number)
                self.canvas.tint(range(self._row), range(start - 1, start + self._cell - 1), "on surface")


def _joined(event: Event, cell: int) -> list[Line]:
    """``╠════╪════╣`` over the days, each position under its own."""
    anchors = _anchors(event)
    width = (event.last - event.first + 1) * cell - GUTTER
    stroke = ["═"] * width
    for anchor in anchors:
        stroke[min((anchor - event.first) * cell, width - 1)] = "╪"
    stroke[0], stroke[-1] = "╠", "╣"
    canvas = Canvas()
    for number, (anchor, one) in enumerate(zip(anchors, event.positions, strict=True)):
        row = sum(other == anchor for other in anchors[:number]) * 4
        words = (Span(one.position, "warning"), Span(f" {one.according_to}", "muted"))
        for below, said in enumerate(wrap(words, cell - GUTTER)):
            canvas.write(row + below, (anchor - event.first) * cell, said)
    return [span("".join(stroke), "warning"), *(pad(row, 1) for row in canvas.rows())]


def _anchors(event: Event) -> list[int]:
    """A column for each position: its first day, or its last when another has that one."""
    anchors: list[int] = []
    for one in event.positions:
        anchors.append(one.last if one.first in anchors else one.first)
    return anchors
