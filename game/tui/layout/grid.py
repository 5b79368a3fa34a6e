"""Where the columns of a page stand at each width, and how its bands are set on them.

A page is a stack of *bands*. A band has its text, and beside it a bar, a label
in the rail and sources in the notes, all starting on the same row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.tui.layout.text import BLANK, Line, Span, line_width, merge, pad, right

MEASURE = 68
"""Columns of text a reader follows with ease."""
FOLDED_MEASURE = 74
"""The same when there is no margin for sources."""
BAR = 2
RAIL = 22
NOTES_FROM = 104
RAIL_FROM = 132
WIDEST = 160
"""Beyond this many columns the page stays as it is, in the middle."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a page on a terminal of a given width."""

    left: int
    rail: int
    text: int
    gap: int
    notes: int
    framed: bool = False
    """Whether the page stands inside the frame of a hypothesis."""
    quotations: bool = False
    """Whether folded sources show their words."""

    @property
    def bar_at(self) -> int:
        """The column of the bar, where choices hang their digits."""
        return self.left + self.rail

    @property
    def text_at(self) -> int:
        """The column of the text, where labels of choices start too."""
        return self.bar_at + BAR

    @property
    def right(self) -> int:
        """The first column that must stay empty."""
        return self.text_at + self.text + self.gap + self.notes

    @property
    def column(self) -> int:
        """The text with its bar."""
        return BAR + self.text


LEAST_NOTES = 24
"""Columns that sources in the margin need; a wide measure leaves them at least that."""


def grid(columns: int, framed: bool = False, quotations: bool = False, measure: int = MEASURE) -> Grid:
    """The columns for a terminal that wide; inside a frame they start one cell earlier."""
    inset = 1 if framed else 0
    aside = max(0, columns - WIDEST) // 2
    left = aside + 2 - inset
    end = columns - aside - 2 - 2 * inset
    rail = RAIL if columns >= RAIL_FROM else 0
    room = end - left - rail - BAR
    if columns < NOTES_FROM:
        text = max(2, min(FOLDED_MEASURE + measure - MEASURE, room))
        return Grid(left, rail, text, room - text, 0, framed, quotations)
    gap = 6 if rail else 4
    text = max(min(measure, MEASURE), min(measure, room - gap - LEAST_NOTES))
    return Grid(left, rail, text, gap, room - text - gap, framed, quotations)


def unrailed(columns: Grid) -> Grid:
    """The same page with its rail given to the text's right, for what takes the full width."""
    return replace(columns, rail=0, gap=columns.gap + columns.rail)


@dataclass(slots=True)
class Band:
    """A stretch of the page whose columns start level."""

    text: list[Line]
    bar: Line = BLANK
    """Two cells before each row of text."""
    rail: list[Line] = field(default_factory=list)
    """Already ending where the rail's words end."""
    notes: list[Line] = field(default_factory=list)
    bars: list[Line] | None = None
    """One bar a row, for a frame; instead of ``bar``."""

    @property
    def height(self) -> int:
        """Rows the band takes."""
        return max(len(self.text), len(self.rail), len(self.notes))


def set_bands(bands: Iterable[Band], columns: Grid) -> list[Line]:
    """The rows of several bands, one under the other."""
    return [row for band in bands for row in _rows(band, columns)]


def _rows(band: Band, columns: Grid) -> Iterable[Line]:
    left, bar_at = Span(" " * columns.left), Span(" " * columns.bar_at)
    notes_at = columns.text_at + columns.text + columns.gap
    for number in range(band.height):
        text = band.text[number] if number < len(band.text) else BLANK
        row: Line = (bar_at,)
        if columns.rail and number < len(band.rail):
            row = (left, *right(band.rail[number], columns.rail))
        row = (*row, *pad(_bar(band, number), BAR), *text)
        if columns.notes and number < len(band.notes):
            row = (*pad(row, notes_at), *band.notes[number])
        yield _trimmed(merge(row))


def _bar(band: Band, number: int) -> Line:
    if band.bars is not None:
        return band.bars[number] if number < len(band.bars) else BLANK
    return band.bar if number < len(band.text) else BLANK


def _trimmed(row: Line) -> Line:
    """Without the spaces at its end, so that an empty row is empty."""
    while row and not row[-1].text.strip(" ") and not row[-1].style:
        row = row[:-1]
    return row


def widest(rows: Iterable[Line]) -> int:
    """The width of the widest row."""
    return max((line_width(row) for row in rows), default=0)
