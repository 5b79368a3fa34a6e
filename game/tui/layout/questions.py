"""What the reader is asked: bets, sums, orderings, divergences, wordings to compare."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from game.play.view import (
    Citation,
    CompareBlock,
    DivergenceBlock,
    OptionView,
    QuestionBlock,
    SideView,
    Standing,
)
from game.tui.layout.cards import HEAVY, ROUND, card, inner
from game.tui.layout.citations import called, folded, in_margin
from game.tui.layout.facts import GAP, facts
from game.tui.layout.grid import Band, Grid
from game.tui.layout.papers import editor
from game.tui.layout.standing import DIFFERENCE, DRESSES, Tag, tag, tagged
from game.tui.layout.text import BLANK, Line, Span, hang, line_width, pad, span, wrap

_SPACES = re.compile(r"(\W+)")
SIDE_BY_SIDE_FROM = 56
"""Columns of text that two cells need beside each other."""


def question(block: QuestionBlock, columns: Grid) -> list[Band]:
    """A question in its card; its facts after it."""
    width = inner(columns)
    rows = [*wrap(span(block.question, "bold strong"), width)]
    rows.extend(row for number, pick in enumerate(block.so_far, 1) for row in _pick(number, pick, width))
    answered = [row for option in block.options for row in _option(option, width)]
    rows.extend([BLANK, *answered] if answered else [])
    rows.extend([BLANK, *wrap(span(block.result, "bold"), width)] if block.result else [])
    box = card(
        (Span(block.word, "bold strong"),),
        [Band(rows)],
        columns,
        ROUND,
        "muted" if block.pending else "faint",
    )
    return [*box, GAP, *facts(block.reveal, columns)] if block.reveal else box


def _pick(number: int, pick: str, width: int) -> list[Line]:
    return hang(span(f"{number}  ", "bold"), span("   "), span(pick), width)


def _option(option: OptionView, width: int) -> list[Line]:
    """An answer with its mark: right, wrong though chosen, or neither."""
    sign = "✓" if option.correct else "×" if option.chosen else "·"
    style = "bold strong" if option.chosen else "" if option.correct else "muted"
    mark = (Span("  "), Span(option.mark, "muted")) if option.mark else ()
    return hang(span(f"{sign}  ", style), span("   "), (Span(option.text, style), *mark), width)


def divergence(block: DivergenceBlock, columns: Grid) -> list[Band]:
    """Texts that differ, side by side; then what the reader thinks, then the editor's note."""
    dress = DRESSES[Standing.CONTESTED] if block.contested else DIFFERENCE
    name = Tag(block.word, block.glyph, dress, (block.kind,) if block.kind else ())
    cited = {citation.number: citation for side in block.sides for citation in side.citations}
    citations = tuple(cited.values())
    rows = [*wrap(span(block.title, "bold strong"), columns.text), *_sides(block.sides, columns.text)]
    rows.extend(folded(citations, columns))
    bands = [tagged(name, rows, columns, in_margin(citations, columns))]
    if block.question or block.judgement:
        bands.extend([GAP, *_asked(block, columns)])
    return [*bands, GAP, *editor(block.note_word, block.note, columns)] if block.note else bands


def _asked(block: DivergenceBlock, columns: Grid) -> list[Band]:
    if block.question:
        return card(
            BLANK, [Band(wrap(span(block.question, "bold strong"), inner(columns)))], columns, ROUND, "muted"
        )
    said = hang(span("✓  ", "bold strong"), span("   "), span(block.judgement, "bold strong"), inner(columns))
    return card(BLANK, [Band(said)], columns, HEAVY, "strong")


def _sides(sides: tuple[SideView, ...], width: int) -> list[Line]:
    """Who says what, in two columns when they fit."""
    if width < SIDE_BY_SIDE_FROM:
        return [row for side in sides for row in _stacked(side, width)]
    first = min(max(line_width(span(side.according_to)) for side in sides) + 3, width // 2)
    return [row for side in sides for row in _level(side, first, width)]


def _stacked(side: SideView, width: int) -> list[Line]:
    position = called(span(side.position), side.citations, width - 2)
    return [*wrap(span(side.according_to, "muted"), width), *hang(span("  "), span("  "), position, width)]


def _level(side: SideView, first: int, width: int) -> list[Line]:
    return columns_of(
        wrap(span(side.according_to, "muted"), first - 3),
        wrap(called(span(side.position), side.citations, width - first), width - first),
        first,
    )


def columns_of(left: list[Line], right: list[Line], first: int) -> list[Line]:
    """Two cells beside each other, the second starting after ``first`` columns."""
    height = max(len(left), len(right))
    left, right = left + [BLANK] * (height - len(left)), right + [BLANK] * (height - len(right))
    return [(*pad(a, first), *b) if b else a for a, b in zip(left, right, strict=True)]


def compare(block: CompareBlock, columns: Grid) -> list[Band]:
    """One utterance, each text's words under its name, the words that differ underlined."""
    fact = block.fact
    name = tag(fact.label, fact.attribution, fact.date, number=str(fact.number))
    heading = [*wrap(span(block.word, "bold muted"), columns.text), *wrap(span(fact.statement), columns.text)]
    bands = [tagged(name, [*heading, BLANK, *_wordings(fact.citations, columns.text)], columns)]
    return (
        [*bands, GAP, Band(wrap(span(block.question, "bold strong"), columns.text))]
        if block.question
        else bands
    )


def _wordings(citations: tuple[Citation, ...], width: int) -> list[Line]:
    others = [" ".join(other.quote for other in citations if other is not citation) for citation in citations]
    if len(citations) == 2 and width >= SIDE_BY_SIDE_FROM:
        half = (width - 4) // 2
        left, right = (_wording(c, o, half) for c, o in zip(citations, others, strict=True))
        return columns_of(left, right, half + 4)
    cells = [_wording(citation, other, width) for citation, other in zip(citations, others, strict=True)]
    return [row for number, cell in enumerate(cells) for row in ([BLANK] * bool(number) + cell)]


def _wording(citation: Citation, other: str, width: int) -> list[Line]:
    where = (Span(f"{citation.reference} ", "foreground"), Span(citation.where, "muted"))
    return [*wrap(where, width), *wrap(_marked(citation.quote, other), width)]


def _marked(quote: str, other: str) -> Line:
    """A quotation in italics, its words that the other lacks underlined too."""
    words, others = _SPACES.split(quote), _SPACES.split(other)
    matcher = SequenceMatcher(
        None, [w.casefold() for w in words], [w.casefold() for w in others], autojunk=False
    )
    shared = {n for a, _, size in matcher.get_matching_blocks() for n in range(a, a + size)}
    return tuple(
        Span(word, "italic" if number in shared or not word.isalnum() else "italic bold underline")
        for number, word in enumerate(words)
    )
