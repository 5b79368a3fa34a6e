"""The plan: its legend, every episode, and how much of the story has been found."""

from __future__ import annotations

from game.play.map_view import StoryMap
from game.tui.layout.grid import NOTES_FROM, Grid
from game.tui.layout.plan_drawing import NUMBER, Drawing, Shape
from game.tui.layout.spots import Picture
from game.tui.layout.text import BLANK, Line, Span, line_width, pad, span

RAIL = 30
"""Cells for the titles beside the drawing."""
STEPS = (3, 7)
"""Least and most cells from one page of a route to the next."""
GAUGE = 24
LEGEND = (
    ("■", "strong", "lue"),
    ("□", "foreground", "ouverte"),
    ("·", "muted", "à lire"),
    ("▪ ▫", "foreground", "détour"),
    ("◆", "accent", "hypothèse explorée"),
    ("◇", "accent", "ouverte"),
    (" ■ ", "bold reverse strong", "vous êtes ici"),
)


def plan_page(found: StoryMap, columns: Grid, cursor: str) -> Picture:
    """The whole plan at one width, its legend first."""
    legend = [BLANK, *_legend(columns), BLANK]
    drawing = Drawing(_shape(found, columns), cursor, top=len(legend))
    for episode in found.episodes:
        drawing.episode(episode)
    return Picture([*legend, *drawing.canvas.rows()[len(legend) :]], tuple(drawing.spots))


def tallies(found: StoryMap, width: int) -> list[Line]:
    """``Pages lues ━━━━╌╌╌╌ 7 sur 20``, one a row."""
    name = max(len(tally.name) for tally in found.tallies) + 2
    stroke = min(GAUGE, width - name - 12)
    rows: list[Line] = []
    for tally in found.tallies:
        tone = {"Désaccords": "warning", "Hypothèses": "accent", "Fins": "accent"}.get(tally.name, "strong")
        filled = -(-stroke * tally.found // tally.total) if tally.total else 0
        gauge = (Span("━" * filled, tone), Span("╌" * (stroke - filled), "faint"), Span("  "))
        words = span(tally.words, "muted")
        rows.append((*pad(span(tally.name), name), *(gauge if stroke >= 4 else ()), *words))
    return rows


def _shape(found: StoryMap, columns: Grid) -> Shape:
    beside = columns.right + columns.left >= NOTES_FROM
    left = columns.left
    route = left + (RAIL if beside else NUMBER)
    longest = max((sum(not page.aside for page in episode.pages) for episode in found.episodes), default=1)
    step = max(STEPS[0], min(STEPS[1], (columns.right - route - 2) // max(1, longest - 1)))
    title = RAIL - 3 if beside else columns.right - left
    return Shape(left, title, route, step, columns.right, beside)


def _legend(columns: Grid) -> list[Line]:
    """Every sign with its word, in as few rows as it takes."""
    rows: list[Line] = []
    for sign, style, word in LEGEND:
        entry: Line = (Span(sign, style), Span(f" {word}", "muted"))
        joined = (*rows[-1], Span("   "), *entry) if rows else entry
        if rows and line_width(joined) <= columns.right - columns.left:
            rows[-1] = joined
        else:
            rows.append(entry)
    return [(Span(" " * columns.left), *row) for row in rows]
