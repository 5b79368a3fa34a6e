"""Pages of fiction: every paragraph under its own label."""

from __future__ import annotations

from game.play.view import EndingBlock, FictionBlock
from game.tui.layout.cards import DASHED, card, inner
from game.tui.layout.facts import GAP
from game.tui.layout.grid import Band, Grid
from game.tui.layout.papers import set_prose
from game.tui.layout.standing import tag, tagged
from game.tui.layout.text import Span, span, wrap


def fiction(block: FictionBlock, columns: Grid) -> list[Band]:
    """Paragraphs of fiction, the word and the dashed bar repeated on each."""
    paragraphs = (
        tagged(tag(block.label), set_prose((paragraph,), columns.text), columns)
        for paragraph in block.paragraphs
    )
    return [band for paragraph in paragraphs for band in (GAP, paragraph)][1:]


def ending(block: EndingBlock, columns: Grid) -> list[Band]:
    """The end of a hypothesis, in a dashed card."""
    rows = [
        *wrap(span(block.title, "bold strong"), inner(columns)),
        *wrap(span(block.outcome, "muted"), inner(columns)),
    ]
    word = (Span(f"{block.label.glyph} {block.word}", "bold accent"),)
    return card(word, [Band(rows)], columns, DASHED, "accent")
