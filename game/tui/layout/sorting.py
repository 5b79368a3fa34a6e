"""A sorting round: what became of the last statement, then the next one on its card."""

from __future__ import annotations

from game.play.view import SortedItem, SortingBlock
from game.tui.layout.cards import card, inner
from game.tui.layout.citations import folded, in_margin
from game.tui.layout.facts import GAP, marks
from game.tui.layout.grid import Band, Grid
from game.tui.layout.standing import above, tag
from game.tui.layout.text import BLANK, Line, Span, hang, span, wrap


def sorting(block: SortingBlock, columns: Grid) -> list[Band]:
    """While the round goes on, the verdict and the next card; at its end, the score and everything."""
    if not block.statement:
        score = [row for line in block.score for row in wrap(span(line, "bold strong"), inner(columns))]
        bands = card(span(block.word, "bold strong"), [Band(score)], columns, style="muted")
        return [*bands, *(band for item in block.sorted for band in (GAP, *_item(item, columns)))]
    verdicts = [band for item in block.sorted for band in (*_item(item, columns), GAP)]
    asked = [
        *wrap(span(block.statement, "bold strong"), inner(columns)),
        *wrap(span(block.question, "muted"), inner(columns)),
    ]
    return [*verdicts, *card(span(block.word, "bold muted"), [Band(asked)], columns, style="muted")]


def _item(item: SortedItem, columns: Grid) -> list[Band]:
    """A statement sorted: right or wrong, then what it rests on."""
    sign = "✓" if item.hit else "×"
    verdict: Line = (Span(item.verdict, "bold strong"), Span(f" {item.yours}", "muted"))
    rows = [*_hung(sign, verdict, columns), *wrap(span(item.statement), columns.text)]
    if item.fact is None:
        return [Band([*rows, *wrap(span(item.origin, "accent"), columns.text)])]
    fact = item.fact
    label = above(tag(fact.label, fact.attribution, fact.date), columns.text)
    said = [*label, *marks(fact, columns.text), *folded(fact.citations, columns)]
    return [Band([*rows, *said], notes=in_margin(fact.citations, columns))]


def _hung(sign: str, body: Line, columns: Grid) -> list[Line]:
    if columns.text < 4:
        return wrap(body, columns.text)
    return hang(span(f"{sign} ", "bold strong"), span("  "), body, columns.text)


def heading(title: str, columns: Grid) -> list[Band]:
    """A quiet heading: the round needs the room."""
    return [Band([BLANK, *wrap(span(title, "bold strong"), columns.text), BLANK])]
