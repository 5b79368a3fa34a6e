"""What the file says in its own voice: narration, arrivals, notes, silences, the closing table."""

from __future__ import annotations

from dataclasses import replace

from game.play.view import ClosingBlock, ClosingGroup, Landing, Narration, NoteBlock, Prose, UnknownBlock
from game.tui.layout.cards import card, inner
from game.tui.layout.facts import GAP
from game.tui.layout.grid import Band, Grid
from game.tui.layout.standing import EDITOR, PLAIN, Dress, Tag, tag, tagged
from game.tui.layout.text import BLANK, Line, Span, hang, line_width, prose, span, wrap

SILENCE = Dress("·", "muted")
"""The bar of what no text says."""


def narration(block: Narration, columns: Grid) -> list[Band]:
    """The file speaking to its reader, quietly."""
    return [Band(set_prose(block.paragraphs, columns.text, "muted"))]


def landing(block: Landing, columns: Grid) -> list[Band]:
    """A text arriving on the desk: its card, with what it states of itself in as few rows as it takes."""
    width = inner(columns)
    rows = wrap(span(block.name, "bold strong"), width)
    last = BLANK
    for line in block.lines:
        joined = (*last, Span(" · " if last else "", "muted"), Span(line, "muted"))
        if last and line_width(joined) > width:
            rows.extend(wrap(last, width))
            joined = span(line, "muted")
        last = joined
    return card(span(block.word, "bold muted"), [Band([*rows, *wrap(last, width)])], columns)


def note(block: NoteBlock, columns: Grid) -> list[Band]:
    """The editor's note."""
    return editor(block.word, block.paragraphs, columns)


def editor(word: str, paragraphs: tuple[Prose, ...], columns: Grid) -> list[Band]:
    """A note of the editor, wherever it stands."""
    return [tagged(Tag(word, "", EDITOR), set_prose(paragraphs, columns.text), columns)]


def unknown(block: UnknownBlock, columns: Grid) -> list[Band]:
    """What no text says."""
    return [tagged(Tag(block.word, block.glyph, SILENCE), set_prose(block.paragraphs, columns.text), columns)]


def closing(block: ClosingBlock, columns: Grid) -> list[Band]:
    """The folder closed: one band a standing, its statements hanging from dashes."""
    heading = Band([*wrap(span(block.word, "bold muted"), columns.text), span("━" * columns.text, "strong")])
    groups = [band for group in block.groups for band in (GAP, _group(group, columns))]
    return [heading, *groups]


def _group(group: ClosingGroup, columns: Grid) -> Band:
    name = tag(group.label)._replace(word=group.word) if group.label else Tag(group.word, "∅", SILENCE)
    dash = span("– ", "muted")
    rows = [row for item in group.items for row in hang(dash, span("  "), span(item), columns.text)]
    return tagged(name, rows, replace(columns, quotations=False))


def set_prose(paragraphs: tuple[Prose, ...], width: int, style: str = "") -> list[Line]:
    """Paragraphs with a row between them."""
    rows: list[Line] = []
    for paragraph in paragraphs:
        rows.extend([BLANK] * bool(rows))
        rows.extend(wrap(prose(paragraph, style), width))
    return rows


def quiet(word: str) -> Tag:
    """A tag for a block that says nothing about reliability."""
    return Tag(word, "", PLAIN)
