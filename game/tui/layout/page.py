"""A whole page: its heading, its blocks, and the margin of a hypothesis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import assert_never

from game.play import view
from game.tui.layout import facts, fiction, margin, papers, questions, sorting
from game.tui.layout.debrief import debrief
from game.tui.layout.grid import MEASURE, Band, Grid, grid, set_bands, unrailed
from game.tui.layout.lettering import digits
from game.tui.layout.text import BLANK, Line, Span, right, span, wrap

WEEKDAYS = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})
_LEAF = re.compile(r"^(?:(?P<weekday>\w+)\s)?(?P<day>\d{1,2})\s(?P<rest>[^\W\d]+(?:\s\d{4})?)$")


@dataclass(frozen=True, slots=True)
class Page:
    """Rows ready to paint."""

    rows: list[Line]
    starts: tuple[int, ...] = ()
    """The row where each block starts."""
    end: int = 0
    """The row after the last one of the text; a margin may be longer."""
    filler: Line = BLANK
    """What stands under the last row down to the bottom of the screen."""
    hatched: bool = False
    """Whether strokes run on to the right edge of the screen."""
    bar: str = "faint"
    """The colour of the scroll bar."""

    def edge(self, cells: int) -> Line:
        """What fills a row to the right edge."""
        return margin.hatching(cells) if self.hatched and cells > 0 else BLANK


def lay_out(page: view.View, width: int, quotations: bool = False, measure: int = MEASURE) -> Page:
    """A page on a terminal that many columns wide."""
    framed = page.mode is view.Mode.HYPOTHESIS
    columns = grid(width, framed, quotations, measure)
    if page.mode is view.Mode.DEBRIEF:
        columns = unrailed(columns)
    rows = heading(page, columns)
    if framed and not columns.notes:
        rows.extend(_folded_margin(page, columns))
    starts = []
    for block in page.blocks:
        starts.append(len(rows))
        rows.extend([*_block(block, columns), BLANK])
    rows = rows[:-1] if page.blocks else rows
    if framed and columns.notes and page.anchors:
        strokes = (Span(" " * margin.margin_at(columns)), *margin.hatching(margin.margin_width(columns)))
        hatched = margin.hatched(rows, page.anchors, page.gauges, columns)
        return Page(hatched, tuple(starts), len(rows), strokes, hatched=True, bar="wfaint")
    return Page(rows, tuple(starts), len(rows), bar="wfaint" if framed else "faint")


def first_new_row(before: view.View | None, page: view.View, laid: Page) -> int:
    """Where to start reading: the first block that changed when the page is the same, else the top."""
    if before is None or (before.mode, before.episode, before.title) != (page.mode, page.episode, page.title):
        return 0
    same = 0
    for old, new in zip(before.blocks, page.blocks, strict=False):
        if old != new:
            break
        same += 1
    return laid.starts[same] if 0 < same < len(laid.starts) else 0


def _block(block: view.Block, columns: Grid) -> list[Line]:  # noqa: C901 (one case a block type)
    """The rows of one block. A new block type is a type error here until it has a face."""
    match block:
        case view.Narration():
            bands = papers.narration(block, columns)
        case view.Landing():
            bands = papers.landing(block, columns)
        case view.FactBlock():
            bands = facts.fact(block, columns)
        case view.DivergenceBlock():
            bands = questions.divergence(block, columns)
        case view.QuestionBlock():
            bands = questions.question(block, columns)
        case view.CompareBlock():
            bands = questions.compare(block, columns)
        case view.DocumentBlock():
            bands = facts.document(block, columns)
        case view.NoteBlock():
            bands = papers.note(block, columns)
        case view.UnknownBlock():
            bands = papers.unknown(block, columns)
        case view.ClosingBlock():
            bands = papers.closing(block, columns)
        case view.FictionBlock():
            bands = fiction.fiction(block, columns)
        case view.EndingBlock():
            bands = fiction.ending(block, columns)
        case view.DebriefBlock():
            return debrief(block, columns)
        case view.SortingBlock():
            bands = sorting.sorting(block, columns)
        case _:
            assert_never(block)
    return set_bands(bands, columns)


def heading(page: view.View, columns: Grid) -> list[Line]:
    """The title over its rule, the date as a calendar leaf beside it or in words above it."""
    if page.mode is view.Mode.SORTING:
        return set_bands(sorting.heading(page.title, columns), columns)
    stroke = "╌" if columns.framed else "─"
    faint = "wfaint" if columns.framed else "faint"
    width = columns.text + min(2, columns.gap)
    title = [*wrap(span(page.title, "bold strong"), columns.text), span(stroke * width, faint)]
    if not columns.rail:
        above = wrap(span(page.kicker, "muted"), columns.text)
        return set_bands([Band([BLANK, *above, *title, BLANK])], columns)
    leaf = calendar_leaf(page.kicker, columns.rail - 2)
    return set_bands(
        [Band([BLANK, BLANK, *title], rail=[BLANK, *leaf]), Band([BLANK] * (2 if columns.framed else 1))],
        columns,
    )


def calendar_leaf(kicker: str, width: int) -> list[Line]:
    """The date of a page: weekday, day in large digits, month; other dates in words."""
    _, _, date = kicker.partition(" · ")
    found = _LEAF.match(date)
    weekday = found["weekday"] if found else None
    if not found or (weekday and weekday not in WEEKDAYS):
        rows = [BLANK, *wrap(span(date, "muted"), width)] if date else []
    else:
        rows = [span(weekday or "", "muted"), *digits(found["day"], "strong"), span(found["rest"], "muted")]
    return [(*right(row, width), Span("  ")) for row in rows]


def _folded_margin(page: view.View, columns: Grid) -> list[Line]:
    """What a wide hypothesis has in its margin: gauges always, the record on the first page."""
    rows: list[Line] = []
    if page.gauges:
        gauges = margin.gauge_rows(page.gauges, columns.text)
        rows.extend([*(_indented(row, columns.text_at) for row in gauges), BLANK])
    if page.anchors and page.anchors.threshold:
        for card in margin.record_cards(page.anchors, columns.column, air=False):
            rows.extend([*(_indented(row, columns.left) for row in card), BLANK])
    return rows


def _indented(row: Line, cells: int) -> Line:
    return (Span(" " * cells), *row)
