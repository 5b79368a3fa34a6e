"""An event of the timeline in words: its standing, its dates, its statement and its sources."""

from __future__ import annotations

from game.play.timeline_view import Event
from game.play.view import Citation
from game.tui.layout.citations import called
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import Line, Span, hang, line_width, span, wrap

UNMET = "pas encore rencontré"
BETWEEN = 4
"""Cells between two sources on a row."""


def detail(event: Event, width: int, dated: bool = True, quotations: bool = True) -> list[Line]:
    """Everything there is to say of an event, in that many columns; ``dated`` says which days it means."""
    rows = _tag(event, width, dated)
    if event.positions:
        rows += wrap(span(event.statement, "bold strong"), width)
    for fact in event.facts:
        rows += wrap(called(span(fact.statement), fact.citations, width), width)
        rows += [row for mark in fact.marks for row in wrap(span(mark, "warning"), width)]
        rows += _packed([_source(citation, quotations) for citation in fact.citations], width)
    if event.deduced and quotations:
        rows += hang(span("date : ", "muted"), span("  "), span(event.deduced, "italic muted"), width)
    return rows


def _tag(event: Event, width: int, dated: bool) -> list[Line]:
    """Standing, the days meant, and the words that say so."""
    when = event.when if event.positions else f"« {event.when} »"
    said = [event.dates if dated else "", when, "" if event.positions else event.facts[0].attribution]
    said += [UNMET] * (not event.met)
    details = "".join(f" · {part}" for part in said if part)
    colour = f"bold {DRESSES[event.label.standing].colour}"
    return wrap((Span(f"{event.label.glyph} {event.label.word}", colour), Span(details, "muted")), width)


def _source(citation: Citation, quotation: bool) -> Line:
    """``[1] Études Tech ¶ 7 « démis de ses fonctions »``."""
    where = (Span(citation.reference, "foreground"), Span(f" {citation.where}", "muted"))
    return (*where, Span(f" {citation.quote}", "italic muted")) if quotation else where


def _packed(sources: list[Line], width: int) -> list[Line]:
    """Sources side by side, as many a row as fit; one too long for a row hangs from its number."""
    rows: list[Line] = []
    for source in sources:
        if rows and line_width(rows[-1]) + BETWEEN + line_width(source) <= width:
            rows[-1] = (*rows[-1], Span(" " * BETWEEN), *source)
        else:
            rows += hang((*source[:1], Span(" ")), span(" " * 4), source[1:], width)
    return rows
