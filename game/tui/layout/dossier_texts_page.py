"""The dossier's texts: bibliography, quotations met, and the article where there is a copy of it."""

from __future__ import annotations

from collections.abc import Mapping

from game.play.dossier import Dossier, TextRead
from game.play.dossier_texts import NOT_IN_COPY, QUOTED, Article, ArticleParagraph
from game.play.typography import line
from game.play.view import Prose
from game.tui.layout.dossier_page import Leaves, empty, heading
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.page import Page
from game.tui.layout.papers import quiet
from game.tui.layout.standing import tagged
from game.tui.layout.text import BLANK, Line, Span, hang, span, wrap

NO_TEXT = "Aucun texte n’est encore arrivé."
PARAGRAPH = 6
"""Cells for ``¶ 24`` before its words."""
HIGHLIGHT = "bold underline strong"


def texts_page(collected: Dossier, copies: Mapping[str, Article], attach: str, columns: Grid) -> Leaves:
    """Every text received, its quotations, its article; how to attach copies when there are none."""
    if not collected.texts:
        return empty(NO_TEXT, columns)
    rows: list[Line] = []
    starts: list[int] = []
    keys: list[str] = []
    for text in collected.texts:
        starts.append(len(rows) + 1)
        keys.append(text.source)
        rows.extend([BLANK, *heading(text.name, columns), *_text(text, columns)])
        article = copies.get(text.source)
        if article is None:
            continue
        rows.extend(set_bands(_opening(article, columns), columns))
        for paragraph in article.paragraphs:
            if paragraph.quoted:
                starts.append(len(rows))
                keys.append(f"{text.source}/{paragraph.number}")
            rows.extend([*set_bands([_paragraph(paragraph, columns)], columns), BLANK])
    if not copies:
        said = wrap(span(attach, "muted"), columns.text)
        rows.extend([BLANK, *heading("Lire les articles", columns), *set_bands([Band(said)], columns)])
    return Leaves(Page(rows, tuple(starts), len(rows)), tuple(keys))


def _text(text: TextRead, columns: Grid) -> list[Line]:
    bibliography = [
        row for said in text.lines for row in hang((), span("  "), span(said, "muted"), columns.text)
    ]
    quotations = [_quotation(text.source, where, quote, columns) for where, quote in text.quotations]
    return set_bands([Band(bibliography), Band([BLANK]), *quotations], columns)


def _quotation(source: str, where: str, quote: str, columns: Grid) -> Band:
    """The words, after their paragraph; they lead to it in the article."""
    number = "".join(filter(str.isdigit, where)) or "0"
    words = span(quote, "italic", f"screen.paragraph('{source}', {number})")
    return _numbered(where, words, columns)


def _numbered(where: str, words: Line, columns: Grid, bar: Line = BLANK) -> Band:
    if columns.rail:
        band = tagged(quiet(where), wrap(words, columns.text), columns)
        band.bar = bar
        return band
    first = span(where.ljust(PARAGRAPH), "muted")
    return Band(hang(first, span(" " * PARAGRAPH), words, columns.text), bar)


def _opening(article: Article, columns: Grid) -> list[Band]:
    """What heads an article: its word, and what is to know of this copy."""
    rows = [BLANK, *wrap(span("ARTICLE", "bold muted"), columns.text)]
    rows += wrap(span(article.note, "warning"), columns.text) if article.note else []
    for quote in article.missing:
        said = (Span(f"{line(NOT_IN_COPY)} ", "muted"), Span(quote, "italic"))
        rows += wrap(said, columns.text)
    return [Band([*rows, BLANK])]


def _paragraph(paragraph: ArticleParagraph, columns: Grid) -> Band:
    """A paragraph as printed, quotations met highlighted."""
    bar = span("› ", "bold strong") if paragraph.quoted else BLANK
    words = _words(paragraph.prose, "" if paragraph.quoted else "muted")
    return _numbered(f"¶\u00a0{paragraph.number}", words, columns, bar)


def _words(prose: Prose, style: str) -> Line:
    return tuple(Span(run.text, HIGHLIGHT if run.emphasis == QUOTED else style) for run in prose)
