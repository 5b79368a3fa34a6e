"""A divergence full screen: the texts beside each other, the three answers, then the editor's note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.play.view import Choice, DivergenceBlock, SideView, Standing
from game.tui.layout.facts import GAP
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.lettering import digits
from game.tui.layout.papers import editor
from game.tui.layout.standing import DIFFERENCE, DRESSES, Dress
from game.tui.layout.text import BLANK, Line, Span, hang, pad, span, wrap

LEAST_SIDE = 24
"""Columns a side needs to stand beside another."""
BESIDE = 2


def confronted(
    block: DivergenceBlock, figures: tuple[str, ...], answers: Sequence[Choice], columns: Grid
) -> list[Line]:
    """Everything the reader needs to judge, and what the file says once it is judged."""
    width = columns.right - columns.left
    dress = DRESSES[Standing.CONTESTED] if block.contested else DIFFERENCE
    kind = f" · {block.kind}" if block.kind else ""
    rows = [
        BLANK,
        *wrap((Span(f"{block.glyph} {block.word}", f"bold {dress.colour}"), Span(kind, "muted")), width),
        *wrap(span(block.title, "bold strong"), width),
        BLANK,
        *_sides(block.sides, figures, dress, width),
        BLANK,
        span("─" * width, "faint"),
        BLANK,
        *_asked(block, answers, width),
    ]
    left = Span(" " * columns.left)
    note = _note(block, columns) if block.note else []
    return [*((left, *row) for row in rows), *note]


def _note(block: DivergenceBlock, columns: Grid) -> list[Line]:
    unrailed = replace(columns, rail=0, gap=columns.gap + columns.rail)
    return set_bands([GAP, *editor(block.note_word, block.note, unrailed), Band([])], unrailed)


def _sides(sides: tuple[SideView, ...], figures: tuple[str, ...], dress: Dress, width: int) -> list[Line]:
    """Side by side when every one has room, else one under the other."""
    each = width // max(1, len(sides))
    large = any(figures)
    if each < LEAST_SIDE:
        stacked = (
            _side(side, figure, width - BESIDE, False) for side, figure in zip(sides, figures, strict=True)
        )
        return [row for cell in stacked for row in (*_barred(cell, dress), BLANK)][:-1]
    cells = [
        _side(side, figure, each - BESIDE - 2, large) for side, figure in zip(sides, figures, strict=True)
    ]
    named = max(len(wrap(span(side.according_to), each - BESIDE - 2)) for side in sides)
    aligned = [_level(cell, side, named, each - BESIDE - 2) for cell, side in zip(cells, sides, strict=True)]
    height = max(map(len, aligned))
    barred = [_barred([*cell, *[BLANK] * (height - len(cell))], dress) for cell in aligned]
    return [tuple(part for cell in level for part in pad(cell, each)) for level in zip(*barred, strict=True)]


def _level(cell: list[Line], side: SideView, named: int, width: int) -> list[Line]:
    """The cell with its name as high as the highest one."""
    own = len(wrap(span(side.according_to), width))
    return [*cell[:own], *[BLANK] * (named - own), *cell[own:]]


def _barred(cell: list[Line], dress: Dress) -> list[Line]:
    return [(Span(f"{dress.bar} ", dress.colour), *row) for row in cell]


def _side(side: SideView, figure: str, width: int, large: bool) -> list[Line]:
    """Who says what, the figure in large type, and the words themselves."""
    rows = wrap(span(side.according_to, "bold strong"), width)
    drawn = digits(figure, "bold warning") if figure and len(figure) * 3 <= width else []
    if drawn or large:
        rows += [BLANK, *(drawn or [BLANK] * 3), BLANK]
    rows += wrap(span(side.position), width)
    for citation in side.citations:
        rows += [
            BLANK,
            *wrap(span(citation.quote, "italic"), width),
            *hang(
                span(f"{citation.reference} ", "foreground"),
                span(" " * (len(citation.reference) + 1)),
                span(citation.where, "muted"),
                width,
            ),
        ]
    return rows


def _asked(block: DivergenceBlock, answers: Sequence[Choice], width: int) -> list[Line]:
    """The answers with their digits, or the one that was given."""
    if not block.question:
        given = block.judgement
        return (
            hang(span("✓  ", "bold strong"), span("   "), span(given, "bold strong"), width) if given else []
        )
    rows = [*wrap(span(block.question, "bold strong"), width), BLANK]
    for number, choice in enumerate(answers, 1):
        link = f"screen.answer({number})"
        rows += hang(
            span(f"{number}  ", "bold strong", link), span("   "), span(choice.label, "", link), width
        )
    return rows
