"""Styled text and its line breaks.

Textual wraps at U+202F and U+00A0, which French typography needs to hold words
together. These functions break at ordinary spaces and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

from game.play.typography import inert
from game.play.view import Prose

NO_BREAK = "\u00a0"


class Span(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: str = ""
    """Words of the palette, such as ``bold success`` or ``muted on surface``."""
    link: str = ""
    """What a click on it does; empty for nothing."""


Line = tuple[Span, ...]
"""One row of the screen, or a stretch of prose before it is broken into rows."""

BLANK: Line = ()


def span(text: str, style: str = "", link: str = "") -> Line:
    """A line of a single span."""
    return (Span(text, style, link),)


def line_width(line: Line) -> int:
    """How many cells a line takes."""
    return cell_len(line[0].text) if len(line) == 1 else sum([cell_len(part.text) for part in line])


def plain(line: Line) -> str:
    """A line's words without their styles."""
    return "".join(part.text for part in line)


def prose(paragraph: Prose, style: str = "") -> Line:
    """A paragraph of a view, its emphasis turned into styles."""
    emphases = {"": style, "emphasis": f"italic {style}", "strong": f"bold {style}"}
    return tuple(Span(run.text, emphases[run.emphasis].strip()) for run in paragraph)


def wrap(line: Line, width: int) -> list[Line]:
    """The rows of a paragraph no wider than ``width``, broken at ordinary spaces only.

    A word wider than a whole row is cut, since the alternative is to lose its end.
    """
    width = max(width, 2)
    rows: list[Line] = []
    row: list[Span] = []
    used = 0
    for word in _words(line):
        size = line_width(word)
        if row and used + 1 + size > width:
            rows.append(merge(row))
            row, used = [], 0
        if size > width:
            *full, word = _cut(word, width)
            rows.extend(full)
            size = line_width(word)
        if row:
            row.append(_space(row[-1], word[0]))
            used += 1
        row.extend(word)
        used += size
    if row:
        rows.append(merge(row))
    return rows


def hang(first: Line, rest: Line, body: Line, width: int) -> list[Line]:
    """A wrapped body whose first row starts with ``first`` and the others with ``rest``."""
    rows = wrap(body, width - line_width(first))
    return [(*(first if number == 0 else rest), *row) for number, row in enumerate(rows)] or [first]


def pad(line: Line, width: int, style: str = "") -> Line:
    """The line with spaces up to a width."""
    missing = width - line_width(line)
    return (*line, Span(" " * missing, style)) if missing > 0 else line


def right(line: Line, width: int) -> Line:
    """The line pushed to the right of a width."""
    missing = width - line_width(line)
    return (Span(" " * missing), *line) if missing > 0 else line


def between(left: Line, end: Line, width: int, style: str = "") -> Line:
    """Two lines at either end of a width, or the first alone when both do not fit."""
    gap = width - line_width(left) - line_width(end)
    return (*left, Span(" " * gap, style), *end) if gap >= 1 else left


def ground(line: Line, style: str) -> Line:
    """The line on a background, given as ``on surface``; spans with their own keep it."""
    return tuple(part if " on " in f" {part.style}" else _grounded(part, style) for part in line)


def merge(parts: Iterable[Span]) -> Line:
    """Neighbours of the same style joined, empty spans dropped."""
    merged: list[Span] = []
    for part in parts:
        if merged and merged[-1][1:] == part[1:]:
            merged[-1] = Span(merged[-1].text + part.text, *part[1:])
        elif part.text:
            merged.append(part)
    return tuple(merged)


def _grounded(part: Span, style: str) -> Span:
    return Span(part.text, f"{part.style} {style}".strip(), part.link)


def _words(line: Line) -> Iterator[Line]:
    """Stretches between ordinary spaces; a word may change style on the way."""
    word: list[Span] = []
    for text, style, link in line:
        pieces = inert(text).replace("\n", " ").split(" ")
        for number, piece in enumerate(pieces):
            if number and word:
                yield tuple(word)
                word = []
            if piece:
                word.append(Span(piece, style, link))
    if word:
        yield tuple(word)


def _space(before: Span, after: Span) -> Span:
    """The space between two words, in their style when they share it."""
    return Span(" ", before.style, before.link) if before[1:] == after[1:] else Span(" ")


def _cut(word: Line, width: int) -> list[Line]:
    """A long word in rows of at most ``width`` cells."""
    rows: list[list[Span]] = [[]]
    room = width
    for text, style, link in word:
        for piece in _pieces(text, room, width):
            if cell_len(piece) > room:
                rows.append([])
                room = width
            rows[-1].append(Span(piece, style, link))
            room -= cell_len(piece)
    return [merge(row) for row in rows if row]


def _pieces(text: str, room: int, width: int) -> list[str]:
    """Text cut to fill the room left on a row, then whole rows."""
    head = chop_cells(text, room)[0] if room > 0 and text else ""
    if cell_len(head) > room:
        head = ""
    return [part for part in (head, *chop_cells(text[len(head) :], width)) if part]
