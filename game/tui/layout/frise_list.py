"""The timeline down the screen: dates one under the other, the event under the cursor unfolded."""

from __future__ import annotations

from itertools import groupby

from game.play.timeline_view import Event, Stretch, Timeline
from game.tui.layout.frise_detail import detail
from game.tui.layout.grid import BAR, Grid
from game.tui.layout.spots import Picture, Spot
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import BLANK, Line, Span, ground, hang, line_width, pad, span, wrap


def frise_list(found: Timeline, columns: Grid, cursor: str) -> Picture:
    """Every stretch, its dates in order."""
    rows: list[Line] = []
    spots: list[Spot] = []
    for stretch in found.stretches:
        if stretch.events:
            rows += [BLANK, *_heading(stretch, columns)]
        for dates, events in groupby(stretch.events, key=lambda event: event.dates):
            rows += [BLANK, *_dates(dates, columns)]
            for event in events:
                spots.append(Spot(event.key, len(rows), columns.left))
                rows += _event(event, columns, event.key == cursor)
    return Picture(rows, tuple(spots))


def _heading(stretch: Stretch, columns: Grid) -> list[Line]:
    """The stretch's name between heavy strokes."""
    width = columns.right - columns.left
    name = (Span("━━ ", "strong"), Span(stretch.name, "bold strong"), Span(" "))
    return [(Span(" " * columns.left), *name, Span("━" * max(0, width - line_width(name)), "strong"))]


def _dates(dates: str, columns: Grid) -> list[Line]:
    """A date, on the line that runs down the left."""
    rows = hang(
        span("┿ ", "foreground"), span("│ ", "faint"), span(dates, "bold"), columns.right - columns.left
    )
    return [(Span(" " * columns.left), *row) for row in rows]


def _event(event: Event, columns: Grid, chosen: bool) -> list[Line]:
    """Its statement; under the cursor, everything."""
    left, link = Span(" " * columns.left), f"screen.point('{event.key}')"
    width = columns.right - columns.left - 2 * BAR
    dress = DRESSES[event.label.standing]
    said = detail(event, width, dated=False) if chosen else _short(event, width)
    rows = []
    for number, row in enumerate(said):
        sign = f"{event.label.glyph} " if number == 0 and not chosen else f"{dress.bar} "
        linked = tuple(
            part._replace(link=part.link or link) for part in (Span(sign, f"bold {dress.colour}"), *row)
        )
        body = pad(linked, width + BAR)
        body = ground(body, "on surface") if chosen else body
        rows.append((left, Span("│ ", "faint"), *body))
    return rows


def _short(event: Event, width: int) -> list[Line]:
    """Its statement, and where its date is contested each position with who holds it."""
    style = "" if event.met else "muted"
    rows = wrap(span(event.statement, style), width)
    for number, one in enumerate(event.positions):
        sign = "╠═ " if number + 1 < len(event.positions) else "╚═ "
        words = (Span(one.position, "warning"), Span(f" {one.according_to}", "muted"))
        rows += hang(span(sign, "warning"), span("   "), words, width)
    if event.positions:
        rows += wrap(span(event.facts[0].statement, "muted"), width)
    return rows
