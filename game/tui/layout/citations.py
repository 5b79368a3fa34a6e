"""Footnotes: level with their fact in the margin, or folded under it."""

from __future__ import annotations

from collections.abc import Iterable

from game.play.view import Citation
from game.tui.layout.grid import Grid
from game.tui.layout.text import NO_BREAK, Line, Span, hang, line_width, span

GLUE_FROM = 18
"""Under this many columns a glued reference would be cut: it may start a row there."""
BETWEEN = "   "


def called(statement: Line, citations: Iterable[Citation], width: int) -> Line:
    """A statement with its references held to its last word."""
    references = "".join(citation.reference for citation in citations)
    if not references:
        return statement
    glue = NO_BREAK if width >= GLUE_FROM else " "
    return (*statement, Span(glue, statement[-1].style if statement else ""), Span(references, "muted"))


def in_margin(citations: Iterable[Citation], columns: Grid) -> list[Line]:
    """Each source with its words, numbers hanging."""
    if not columns.notes:
        return []
    return [row for citation in citations for row in _whole(citation, columns.notes, "foreground", "  ")]


def folded(citations: tuple[Citation, ...], columns: Grid) -> list[Line]:
    """The sources in one row or so, or each with its words when the reader wants them."""
    if columns.notes:
        return []
    if columns.quotations:
        return [row for citation in citations for row in _whole(citation, columns.text, "muted", " ")]
    return _packed([_where(citation, "muted", " ") for citation in citations], columns.text)


def _whole(citation: Citation, width: int, style: str, gap: str) -> list[Line]:
    indent = span(" " * (len(citation.reference) + 1))
    number = span(f"{citation.reference} ", "foreground")
    where = _where(citation, style, gap)[2:]
    return [
        *hang(number, indent, where, width),
        *hang(indent, indent, span(citation.quote, "italic muted"), width),
    ]


def _where(citation: Citation, style: str, gap: str) -> Line:
    """``[1] Récit en sept épisodes  ¶ 6``, in three tones."""
    paragraph = citation.where.removeprefix(citation.name).strip()
    parts = [Span(citation.reference, "foreground"), Span(" "), Span(citation.name, style)]
    if paragraph:
        parts.append(Span(f"{NO_BREAK * (len(gap) - 1)} {paragraph}", "muted"))
    return tuple(parts)


def _packed(items: list[Line], width: int) -> list[Line]:
    """Items side by side, as many a row as fit; one too long for a row is wrapped."""
    rows: list[Line] = []
    for item in items:
        if rows and line_width(rows[-1]) + len(BETWEEN) + line_width(item) <= width:
            rows[-1] = (*rows[-1], Span(BETWEEN), *item)
        else:
            indent = span(" " * 4)
            rows.extend(hang(item[:1] + item[1:2], indent, item[2:], width))
    return rows
