"""The way home: what the hypothesis supposed, beside what the record holds."""

from __future__ import annotations

from game.play.view import DebriefBlock, DebriefRow
from game.tui.layout.facts import fact
from game.tui.layout.grid import BAR, Grid
from game.tui.layout.questions import columns_of
from game.tui.layout.standing import DRESSES, above, tag
from game.tui.layout.text import BLANK, Line, Span, ground, pad, span, wrap

TWO_COLUMNS_FROM = 72
"""Columns that hypothesis and record need beside each other."""
BETWEEN = 4
WIDEST = 132


def debrief(block: DebriefBlock, columns: Grid) -> list[Line]:
    """The whole debrief, over the page's full width."""
    width = min(columns.right - columns.left, WIDEST)
    pages = _beside(block, width) if width >= TWO_COLUMNS_FROM else _stacked(block, width)
    distance = wrap(span(block.distance, "bold strong"), width)
    rows = [*pages, BLANK, span("━" * width, "strong"), *distance]
    return [(Span(" " * columns.left), *row) if row else BLANK for row in rows]


def _beside(block: DebriefBlock, width: int) -> list[Line]:
    """Two columns under their headings."""
    left = (width - BETWEEN) * 2 // 5
    right = width - BETWEEN - left
    rows = columns_of(
        [*wrap(span(block.here_heading, "bold accent"), left), span("╌" * left, "accent")],
        [*wrap(span(block.record_heading, "bold muted"), right), span("─" * right, "faint")],
        left + BETWEEN,
    )
    for row in block.rows:
        rows.append(BLANK)
        rows.extend(columns_of(_here(row, left), _record(row, right), left + BETWEEN))
    return rows


def _stacked(block: DebriefBlock, width: int) -> list[Line]:
    """One under the other, each part headed by where it comes from."""
    rows: list[Line] = []
    for row in block.rows:
        here = _here(row, width)
        if here:
            rows.extend([*wrap(span(block.here_heading, "bold accent"), width), *here, BLANK])
        rows.extend([*wrap(span(block.record_heading, "bold muted"), width), *_record(row, width), BLANK])
    return rows[:-1]


def _here(row: DebriefRow, width: int) -> list[Line]:
    """What the hypothesis supposed, still on its own ground."""
    if not row.here:
        return []
    dress = DRESSES[row.label.standing]
    text = width - BAR - 1
    bar = span(f"{dress.bar} ", dress.colour)
    rows = (*above(tag(row.label), text), *wrap(span(row.here), text))
    return [ground(pad((*bar, *said), width), "on wbg") for said in rows]


def _record(row: DebriefRow, width: int) -> list[Line]:
    """The fact it faces, with its sources and their words."""
    alone = Grid(left=0, rail=0, text=width - BAR, gap=0, notes=0, quotations=True)
    return [(*pad(band.bar, BAR), *text) for band in fact(row.fact, alone) for text in band.text]
