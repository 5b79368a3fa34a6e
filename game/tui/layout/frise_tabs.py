"""Over the timeline: the stretches of time with their counts, and which facts are shown."""

from __future__ import annotations

from game.play.timeline_view import Stretch, Timeline
from game.tui.layout.grid import Grid
from game.tui.layout.text import BLANK, Line, Span, line_width, merge, wrap

NOTHING = "Aucun fait daté pour l’instant\u202f: continuez à lire."
NOTHING_SUCH = "Aucun fait daté n’a ce statut."


def tab_rows(
    whole: Timeline, found: Timeline, current: Stretch | None, standing: str, columns: Grid
) -> list[Line]:
    """One row where there is room, else two."""
    left = Span(" " * columns.left)
    tabs = _tabs(found, current)
    filters = _filters(whole, standing)
    room = columns.right - columns.left
    both = line_width(tabs) + line_width(filters) + 3 <= room
    rows = [(*tabs, Span(" " * (room - line_width(tabs) - line_width(filters))), *filters)] if both else []
    rows = rows or [*wrap(tabs, room), *wrap(filters, room)]
    if not any(stretch.events for stretch in found.stretches):
        rows += [BLANK, *wrap((Span(NOTHING_SUCH if whole.shown else NOTHING, "muted"),), room)]
    return [merge((left, *row)) for row in rows]


def _tabs(found: Timeline, current: Stretch | None) -> Line:
    """``Avant 6   du 17 au 22 novembre 2023 18   Après 9``."""
    parts: list[Span] = []
    for number, stretch in enumerate(found.stretches):
        style = "bold reverse strong" if stretch is current else "foreground" if stretch.events else "muted"
        link = f"screen.point('{stretch.events[0].key}')" if stretch.events else ""
        name = stretch.name.replace(" ", "\u00a0")
        parts += [Span("  ")] * bool(number)
        parts += [
            Span(f"\u00a0{name}\u00a0", style, link),
            Span(f"\u00a0{len(stretch.events)}", "muted", link),
        ]
    return tuple(parts)


def _filters(whole: Timeline, standing: str) -> Line:
    """The standing kept, and whether only facts met are shown."""
    shown = "tout le dossier" if whole.everything else "faits rencontrés"
    return (
        Span("statut ", "muted", "screen.filter"),
        Span(standing, "bold foreground", "screen.filter"),
        Span("   "),
        Span(f"{shown} ", "muted", "screen.everything"),
        Span(f"{whole.shown} sur {whole.dated}", "foreground", "screen.everything"),
    )
