"""The margin of a hypothesis: the record's cards on the record's ground, gauges, and hatching.

Where sources would stand on a page of the record there is nothing but strokes.
"""

from __future__ import annotations

from game.play.view import Anchors, FactBlock, Gauge
from game.tui.layout.grid import BAR, Grid
from game.tui.layout.standing import above, tag
from game.tui.layout.text import BLANK, Line, Span, ground, pad, span, wrap

GAUGE = 10
"""Cells of a full gauge."""
LEAST_GAUGE = 4
BEFORE = 3
"""Cells between the text and the hatching."""
EDGE = 2
"""Cells of hatching on either side of a card."""


def hatched(rows: list[Line], anchors: Anchors, gauges: tuple[Gauge, ...], columns: Grid) -> list[Line]:
    """The rows of a page with the margin at their right, as long as the longer of the two."""
    width = margin_width(columns)
    departs, *others = record_cards(anchors, width - 2 * EDGE)
    measured = [gauges_card(anchors, gauges, width - 2 * EDGE)] if gauges else []
    cards = [departs, *measured, *others]
    empty = hatching(width)
    margin = [empty]
    for card in cards:
        edge = hatching(EDGE)
        margin.extend((*edge, *row, *edge) for row in card)
        margin.append(empty)
    height = max(len(rows), len(margin))
    rows, margin = rows + [BLANK] * (height - len(rows)), margin + [empty] * (height - len(margin))
    return [(*pad(row, margin_at(columns)), *strokes) for row, strokes in zip(rows, margin, strict=True)]


def margin_at(columns: Grid) -> int:
    """The first column of the hatching."""
    return columns.text_at + columns.text + BEFORE


def margin_width(columns: Grid) -> int:
    """Up to the scroll bar."""
    return columns.right + 1 - margin_at(columns)


def hatching(width: int) -> Line:
    """A row of strokes."""
    return span("╱" * width, "hatch")


def record_cards(anchors: Anchors, width: int, air: bool = True) -> list[list[Line]]:
    """The record that a hypothesis leans on, in the record's own dress."""
    text = width - 4
    cards = [(anchors.heading, (anchors.instead_of,)), (anchors.plausible_heading, anchors.plausible)]
    return [
        _card(span(heading, "bold muted"), _facts(facts, text, air), width, "on background", air)
        for heading, facts in cards
    ]


def gauges_card(anchors: Anchors, gauges: tuple[Gauge, ...], width: int) -> list[Line]:
    """The variables of a hypothesis, on its own ground."""
    return _card(
        span(anchors.gauges_heading, "bold accent"), gauge_rows(gauges, width - 4), width, "on wsurface"
    )


def gauge_rows(gauges: tuple[Gauge, ...], width: int) -> list[Line]:
    """One row a variable: its label, a stroke, the value in words."""
    label = max((len(gauge.label) for gauge in gauges), default=0)
    return [row for gauge in gauges for row in _gauge(gauge, label, width)]


def _gauge(gauge: Gauge, label: int, width: int) -> list[Line]:
    """``Confiance  ━━━━╌╌╌╌  2 sur 5``; without room for the stroke, the words alone."""
    stroke = min(GAUGE, width - label - len(gauge.words) - 4)
    if stroke < LEAST_GAUGE:
        return wrap((Span(f"{gauge.label}\u202f: "), Span(gauge.words, "bold")), width)
    if gauge.maximum - gauge.minimum == 1:
        return [(*pad(span(gauge.label), label + 2), Span(gauge.words))]
    filled = round(stroke * (gauge.value - gauge.minimum) / (gauge.maximum - gauge.minimum))
    parts = (Span("━" * filled, "accent"), Span("╌" * (stroke - filled), "wfaint"))
    return [(*pad(span(gauge.label), label + 2), *parts, Span(f"  {gauge.words}"))]


def _facts(facts: tuple[FactBlock, ...], width: int, air: bool) -> list[Line]:
    rows = [row for fact in facts for row in (*[BLANK] * air, *_fact(fact, width))]
    return rows[1:] if air else rows


def _fact(fact: FactBlock, width: int) -> list[Line]:
    """Its word, glyph, bar and number, who says it, and what it says."""
    text = width - BAR
    name = tag(fact.label, number=str(fact.number))
    said = [*wrap(span(fact.attribution, "muted"), text), *wrap(span(fact.statement), text)]
    bar = span(f"{name.dress.bar} ", name.dress.colour)
    return [(*bar, *row) for row in (*above(name, text), *said)]


def _card(heading: Line, rows: list[Line], width: int, style: str, air: bool = True) -> list[Line]:
    """Rows on a ground of their own, with two cells beside them, and empty rows where there is room."""
    empty = [BLANK] * air
    padded = [*empty, *wrap(heading, width - 4), *empty, *rows, *empty]
    return [ground(pad((Span("  "), *row), width), style) for row in padded]
