"""How each standing looks: its bar and colour, and its label in the rail or above the text.

Word, glyph and bar carry the standing; the colour only repeats it.
"""

from __future__ import annotations

from typing import NamedTuple

from game.play.view import Label, Standing
from game.tui.layout.grid import Band, Grid
from game.tui.layout.text import Line, Span, between, line_width, span, wrap


class Dress(NamedTuple):
    """A standing's bar and colour."""

    bar: str
    colour: str


DRESSES: dict[Standing, Dress] = {
    Standing.CONCORDANT: Dress("┃", "success"),
    Standing.ONE_TEXT: Dress("┃", "primary"),
    Standing.CONTESTED: Dress("║", "warning"),
    Standing.ALLEGED: Dress("┊", "error"),
    Standing.ANALYSIS: Dress("│", "secondary"),
    Standing.HYPOTHESIS: Dress("╎", "accent"),
}

PLAIN = Dress(" ", "muted")
"""For blocks that say nothing about reliability."""
EDITOR = Dress("│", "secondary")
"""For the editor's note."""
DIFFERENCE = Dress("│", "warning")
"""For a divergence that does not contest its facts."""


class Tag(NamedTuple):
    """What a block is called: a word, a glyph, and details said more quietly."""

    word: str
    glyph: str
    dress: Dress
    details: tuple[str, ...] = ()
    number: str = ""


def tag(label: Label, *details: str, number: str = "") -> Tag:
    """The tag of a block labelled with a standing."""
    said = tuple(detail for detail in details if detail)
    return Tag(label.word, label.glyph, DRESSES[label.standing], said, number)


def tagged(name: Tag, text: list[Line], columns: Grid, notes: list[Line] | None = None) -> Band:
    """A band under its tag: in the rail where there is one, else above the text."""
    bar = span(f"{name.dress.bar} ", name.dress.colour)
    if columns.rail:
        return Band(text, bar, in_rail(name, columns), notes or [])
    return Band([*above(name, columns.text), *text], bar, [], notes or [])


def in_rail(name: Tag, columns: Grid) -> list[Line]:
    """The tag right-aligned in the rail, with a spare cell after its glyph."""
    strong = f"bold {name.dress.colour}"
    word, bracket, rest = name.word.partition(" (")
    words = [
        row for part in (word, bracket.strip() + rest) for row in wrap(span(part, strong), columns.rail - 3)
    ]
    glyph = span(f" {name.glyph} ", strong) if name.glyph else span("   ")
    rows = [(*row, *(span("   ") if at else glyph)) for at, row in enumerate(words)]
    details = [row for detail in name.details for row in wrap(span(detail, "muted"), columns.rail - 2)]
    rows.extend((*row, Span("  " if line_width(row) == columns.rail - 2 else "   ")) for row in details)
    number = span(name.number, "muted")
    if rows and line_width(number) + line_width(rows[0]) < columns.rail:
        rows[0] = between(number, rows[0], columns.rail)
    return rows


def above(name: Tag, width: int) -> list[Line]:
    """The tag on a row of its own, its details after it."""
    strong = f"bold {name.dress.colour}"
    glyph = f"{name.glyph} " if name.glyph else ""
    details = (part for detail in name.details for part in (Span(" · ", "muted"), Span(detail, "muted")))
    room = width - len(name.number) - 2 if name.number else width
    rows = wrap((Span(f"{glyph}{name.word}", strong), *details), room)
    return [between(rows[0], span(name.number, "muted"), width), *rows[1:]] if name.number else rows
