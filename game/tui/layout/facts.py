"""Facts, alone or inside a facsimile."""

from __future__ import annotations

from dataclasses import replace

from game.play.view import DocumentBlock, FactBlock, Standing
from game.tui.layout.cards import card, narrowed
from game.tui.layout.citations import called, folded, in_margin
from game.tui.layout.grid import Band, Grid
from game.tui.layout.standing import tag, tagged
from game.tui.layout.text import BLANK, Line, Span, span, wrap

GAP = Band([BLANK])
"""An empty row between two bands of one block."""


def fact(block: FactBlock, columns: Grid) -> list[Band]:
    """A fact: its tag, its statement, its marks and its sources."""
    name = tag(block.label, block.attribution, block.date, number=str(block.number))
    text = [*statement(block, columns.text), *marks(block, columns.text), *folded(block.citations, columns)]
    return [tagged(name, text, columns, in_margin(block.citations, columns))]


def facts(blocks: tuple[FactBlock, ...], columns: Grid) -> list[Band]:
    """Several facts with a row between them."""
    bands = [band for block in blocks for band in (GAP, *fact(block, columns))]
    return bands[1:]


def statement(block: FactBlock, width: int) -> list[Line]:
    """The claim and its references; an analysis leans."""
    style = "italic" if block.label.standing is Standing.ANALYSIS else ""
    return wrap(called(span(block.statement, style), block.citations, width), width)


def marks(block: FactBlock, width: int) -> list[Line]:
    """One row or more for each divergence that touches the fact."""
    return [row for mark in block.marks for row in wrap(span(mark, "warning"), width)]


def document(block: DocumentBlock, columns: Grid) -> list[Band]:
    """A facsimile: a card whose every line is a fact with its standing."""
    inside = replace(columns, text=narrowed(columns, bar=True))
    heading = Band(wrap(span(block.title, "bold strong"), narrowed(columns)))
    body = [heading, GAP, *facts(block.facts, inside)]
    return card((Span(block.word, "bold muted"),), body, columns)
