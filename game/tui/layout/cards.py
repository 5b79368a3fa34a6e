"""Frames drawn around bands, their left side standing where bars stand."""

from __future__ import annotations

from typing import NamedTuple

from game.tui.layout.grid import BAR, Band, Grid
from game.tui.layout.text import BLANK, Line, Span, line_width, merge, pad, span, wrap


class Frame(NamedTuple):
    """The six strokes of a frame."""

    top_left: str
    top_right: str
    bottom_left: str
    bottom_right: str
    across: str
    down: str


ROUND = Frame("╭", "╮", "╰", "╯", "─", "│")
HEAVY = Frame("┏", "┓", "┗", "┛", "━", "┃")
DASHED = Frame("┌", "┐", "└", "┘", "╌", "╎")

INSIDE = 3
"""Cells of a card's column that its frame takes besides the bar."""


def inner(columns: Grid) -> int:
    """The width of the text inside a card."""
    return max(2, columns.text - INSIDE)


def card(
    word: Line, bands: list[Band], columns: Grid, frame: Frame = ROUND, style: str = "faint"
) -> list[Band]:
    """Bands inside a frame, its word set in the top stroke."""
    title = word if line_width(word) + 6 <= columns.column else BLANK
    above = [] if title else [Band(wrap(word, inner(columns)))] * bool(word)
    body = [_walled(band, columns, frame, style) for band in [*above, *bands]]
    return [_top(title, columns, frame, style), *body, _bottom(columns, frame, style)]


def _top(title: Line, columns: Grid, frame: Frame, style: str) -> Band:
    label = (Span(" "), *title, Span(" ")) if title else BLANK
    rest = columns.column - 3 - line_width(label)
    stroke = (*label, Span(frame.across * rest + frame.top_right, style))
    return Band([merge(stroke)], bars=[span(frame.top_left + frame.across, style)])


def _bottom(columns: Grid, frame: Frame, style: str) -> Band:
    stroke = span(frame.across * (columns.column - 3) + frame.bottom_right, style)
    return Band([stroke], bars=[span(frame.bottom_left + frame.across, style)])


def _walled(band: Band, columns: Grid, frame: Frame, style: str) -> Band:
    """The band between two walls as high as its highest column; its own bar moves inside."""
    rows = [*band.text, *[BLANK] * (band.height - len(band.text))]
    inside = [
        (*(band.bar if number < len(band.text) else BLANK), *row) if band.bar else row
        for number, row in enumerate(rows)
    ]
    text = [(*pad(row, columns.text - 1), Span(frame.down, style)) for row in inside]
    return Band(text, rail=band.rail, notes=band.notes, bars=[span(f"{frame.down} ", style)] * len(rows))


def narrowed(columns: Grid, bar: bool = False) -> int:
    """The text width inside a card, also leaving room for a bar of its own."""
    return max(2, inner(columns) - (BAR if bar else 0))
