"""The title: the name of the story drawn large, what to do, the folders, and the six standings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.tui.layout.grid import widest
from game.tui.layout.legend import legend
from game.tui.layout.lettering import lettered
from game.tui.layout.menu import CARET
from game.tui.layout.text import BLANK, Line, Span, between, ground, line_width, merge, pad, span, wrap
from game.tui.progress import BEGUN, EpisodeLine

WIDEST = 108
LEFT = 42
"""Cells of the menu, beside the folders."""
TWO_COLUMNS_FROM = 72
GAP = 6
CARET_CELLS = 2


class Entry(NamedTuple):
    """Something to do from the title."""

    label: str
    hint: str
    link: str


class TitlePage(NamedTuple):
    """What the title says."""

    title: str
    masthead: str
    contents: str
    subtitle: str
    aim: str
    notice: str
    entries: Sequence[Entry]
    episodes: Sequence[EpisodeLine]


class _Shape(NamedTuple):
    """How much of the title there is room for, and how much air."""

    air: int
    drawn: bool = True
    legend: bool = True
    folders: bool = True


_SHAPES = (_Shape(2), _Shape(1), _Shape(0), _Shape(1, drawn=False), _Shape(0, drawn=False))
_LAST_SHAPES = (_Shape(0, drawn=False, legend=False), _Shape(0, drawn=False, legend=False, folders=False))


def title_rows(page: TitlePage, cursor: int, width: int, height: int) -> list[Line]:
    """The title in the middle of the screen, as generous as the screen allows."""
    measure = min(WIDEST, width - 2 * (CARET_CELLS + 1))
    for shape in (*_SHAPES, *_LAST_SHAPES):
        rows = _shaped(page, cursor, measure, shape)
        if len(rows) <= height:
            break
    above = max(0, height - len(rows)) // 2
    left = max(0, (width - measure) // 2 - CARET_CELLS)
    return [*[BLANK] * above, *(merge((Span(" " * left), *row)) for row in rows)]


def _shaped(page: TitlePage, cursor: int, measure: int, shape: _Shape) -> list[Line]:
    """Every row, with two cells before it for the caret."""
    air = [BLANK] * shape.air
    masthead = between(span(page.masthead, "bold muted"), span(page.contents, "muted"), measure)
    rows = [masthead, span("━" * measure, "strong"), *air[:1], *_name(page, measure, shape), *air[:1]]
    rows += [*wrap(span(page.subtitle), measure), *wrap(_aim(page.aim), measure)]
    rows += wrap(span(page.notice, "bold strong"), measure) if page.notice else []
    rows += [*air[:1], span("─" * measure, "faint"), *air]
    rows = [(Span(" " * CARET_CELLS), *row) if row else row for row in rows]
    rows += _lists(page, cursor, measure, shape)
    if shape.legend:
        indent = Span(" " * CARET_CELLS)
        rows += [*air, (indent, *span("─" * measure, "faint")), *air[:1]]
        rows += [(indent, *row) for row in legend(measure)]
    return rows


def _aim(aim: str) -> Line:
    """The aim of the game, its second half bright."""
    before, colon, after = aim.partition(": ")
    return (Span(before + colon, "muted"), Span(after, "bold strong"))


def _name(page: TitlePage, measure: int, shape: _Shape) -> list[Line]:
    drawn = lettered(page.title, "strong") if shape.drawn else []
    if drawn and widest(drawn) <= measure:
        return drawn
    return wrap(span(page.title.upper(), "bold strong"), measure)


def _lists(page: TitlePage, cursor: int, measure: int, shape: _Shape) -> list[Line]:
    """Menu and folders: side by side, or the menu alone where there is no room for both."""
    both = shape.folders and measure >= TWO_COLUMNS_FROM
    left = min(LEFT, measure * 3 // 8) if both else min(measure, 2 * LEFT)
    menu = [_entry(number, entry, number == cursor, left) for number, entry in enumerate(page.entries)]
    if not both:
        return menu
    gap = min(GAP, measure // 18)
    right = measure - left - gap
    first = len(page.entries)
    folders = _folders(page.episodes, cursor - first, right)
    height = max(len(menu), len(folders))
    menu += [BLANK] * (height - len(menu))
    folders += [BLANK] * (height - len(folders))
    shift = left + gap
    return [(*pad(a, shift), *b) for a, b in zip(menu, folders, strict=True)]


def _entry(number: int, entry: Entry, chosen: bool, width: int) -> Line:
    style = "bold strong" if chosen else ""
    label: Line = (
        Span(f"{number + 1} ", f"bold {'strong' if chosen else 'foreground'}"),
        Span(entry.label, style),
    )
    return _linked(between(label, span(entry.hint, "muted"), width), chosen, entry.link, width)


def _folders(episodes: Sequence[EpisodeLine], cursor: int, width: int) -> list[Line]:
    """The episodes: number, title, and as much as fits of date, progress and hypotheses."""
    title = max(line_width(span(episode.title)) for episode in episodes)
    room = width - 3 - title
    cells = []
    for column in (1, 2, 0):
        taken = max(len(_details(episode)[column]) for episode in episodes)
        fits = taken and taken + 2 <= room
        cells.append(taken if fits else 0)
        room -= taken + 2 if fits else 0
    return [
        _folder(episode, at == cursor, width, tuple(cells[at] for at in (2, 0, 1)))
        for at, episode in enumerate(episodes)
    ]


def _details(episode: EpisodeLine) -> tuple[str, str, str]:
    return episode.date, episode.status, episode.hypotheses


def _folder(episode: EpisodeLine, chosen: bool, width: int, cells: tuple[int, ...]) -> Line:
    style = (
        "bold strong" if chosen or episode.status == BEGUN else "foreground" if episode.status else "muted"
    )
    row: Line = (Span(f"{episode.number or '·'}  ", f"bold {'strong' if chosen else 'muted'}"),)
    rest = width - 3 - sum(cell + 2 for cell in cells if cell)
    titles = wrap(span(episode.title, style), rest)
    row = pad((*row, *titles[0], *(span("…", style) if len(titles) > 1 else ())), 3 + rest)
    for said, cell, tone in zip(_details(episode), cells, ("muted", "foreground", "accent"), strict=True):
        row = (*row, Span("  "), *pad(span(said, tone), cell)) if cell else row
    return _linked(row, chosen, f"screen.episode('{episode.id}')", width)


def _linked(row: Line, chosen: bool, link: str, width: int) -> Line:
    """The row after its caret; on a surface of its own under the cursor."""
    row = (Span(CARET if chosen else " ", "strong"), Span(" "), *pad(row, width))
    if chosen:
        row = ground(row, "on surface")
    return merge(Span(text, style, link) for text, style, _ in row)
