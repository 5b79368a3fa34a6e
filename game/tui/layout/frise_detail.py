"""An event of the timeline in words: its standing, its dates, its statement and its sources."""

from __future__ import annotations

from game.play.timeline_view import Event
from game.play.typography import line
from game.tui.layout.citations import called, folded
from game.tui.layout.grid import Grid
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import Line, Span, hang, span, wrap

UNMET = "pas encore rencontré"


def detail(event: Event, width: int, quotations: bool = True) -> list[Line]:
    """Everything there is to say of an event, in that many columns."""
    columns = Grid(left=0, rail=0, text=width, gap=0, notes=0, quotations=quotations)
    colour = f"bold {DRESSES[event.label.standing].colour}"
    said = [event.dates, event.when if event.positions else f"« {event.when} »"]
    said += [] if event.positions else [event.facts[0].attribution]
    said += [UNMET] if not event.met else []
    details = "".join(f" · {part}" for part in said if part)
    rows = wrap(
        (Span(f"{event.label.glyph} {event.label.word}", colour), Span(line(details), "muted")), width
    )
    if event.positions:
        rows += wrap(span(event.statement, "bold strong"), width)
    for fact in event.facts:
        rows += wrap(called(span(fact.statement), fact.citations, width), width)
        rows += [row for mark in fact.marks for row in wrap(span(mark, "warning"), width)]
        rows += folded(fact.citations, columns)
    if event.deduced and quotations:
        rows += hang(span("date : ", "muted"), span("  "), span(event.deduced, "italic muted"), width)
    return rows
