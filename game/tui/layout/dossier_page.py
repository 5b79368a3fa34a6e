"""The dossier's tabs: facts met, texts with their quotations, hypotheses visited."""

from __future__ import annotations

from game.play.dossier import Dossier, MetFact, TextRead, Visit
from game.tui.layout.facts import fact
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.page import Page
from game.tui.layout.papers import quiet
from game.tui.layout.standing import tagged
from game.tui.layout.text import BLANK, NO_BREAK, Line, Span, hang, span, wrap
from game.tui.search import folded

TABS = ("Faits", "Textes", "Hypothèses")
NONE_MET = "Aucun fait pour l’instant : ouvrez une page du dossier."
NONE_FOUND = "Aucun fait ne contient ces mots."
NO_TEXT = "Aucun texte n’est encore arrivé."
PARAGRAPH = 6
"""Cells for ``¶ 24`` before its words."""
NO_VISIT = "Aucune hypothèse ouverte pour l’instant."


def tab_rows(collected: Dossier | None, tab: int, searched: list[Line], columns: Grid) -> list[Line]:
    """The tabs with their counts, then what is searched for, then a rule."""
    counts = ("", "", "")
    if collected:
        facts = f"{len(collected.facts)} sur {collected.facts_total}"
        counts = (facts, str(len(collected.texts)), str(len(collected.visits)))
    parts = [Span(" " * (columns.text_at - 1))]
    for at, (name, count) in enumerate(zip(TABS, counts, strict=True)):
        style, link = "bold reverse strong" if at == tab else "foreground", f"screen.tab({at})"
        parts += [Span(f" {name} ", style, link), Span(f" {count}   ", "muted", link)]
    under = (Span(" " * columns.left), Span("─" * (columns.right - columns.left), "faint"))
    return [BLANK, tuple(parts), *searched, under]


def search_row(wanted: str, typing: bool, columns: Grid) -> list[Line]:
    """What is searched for, with a caret while it is being typed."""
    if not wanted and not typing:
        return []
    caret = Span("▌" if typing else "", "strong")
    said = (Span("chercher\u202f: ", "muted"), Span(wanted.replace(" ", NO_BREAK), "bold strong"), caret)
    return [(Span(" " * columns.text_at), *row) for row in wrap(said, columns.text)]


def facts_page(collected: Dossier, columns: Grid, wanted: str = "") -> Page:
    """Every fact met, under its episode; those that hold the wanted words when there are any."""
    found = [met for met in collected.facts if matches(met, wanted)]
    if not found:
        return _empty(NONE_FOUND if wanted else NONE_MET, columns)
    rows: list[Line] = []
    starts: list[int] = []
    episode = ""
    for met in found:
        if met.episode != episode:
            episode = met.episode
            rows.extend([BLANK, *_heading(episode, columns), BLANK])
        starts.append(len(rows))
        rows.extend([*set_bands(fact(met.block, columns), columns), BLANK])
    return Page(rows[:-1], tuple(starts), len(rows) - 1)


def matches(met: MetFact, wanted: str) -> bool:
    """Whether a fact's words, standing, people or sources hold every word wanted."""
    block = met.block
    said = [block.statement, block.label.word, block.attribution, block.date, met.episode, str(block.number)]
    said += [part for citation in block.citations for part in (citation.name, citation.quote)]
    haystack = folded(" ".join(said))
    return all(word in haystack for word in folded(wanted).split())


def texts_page(collected: Dossier, columns: Grid) -> Page:
    """Every text received: its bibliography, then each quotation met with its paragraph."""
    if not collected.texts:
        return _empty(NO_TEXT, columns)
    rows: list[Line] = []
    starts: list[int] = []
    for text in collected.texts:
        starts.append(len(rows))
        rows.extend([BLANK, *_heading(text.name, columns), *_text(text, columns)])
    return Page(rows, tuple(starts), len(rows))


def visits_page(collected: Dossier, columns: Grid) -> Page:
    """Every hypothesis opened, and the endings found in it."""
    if not collected.visits:
        return _empty(NO_VISIT, columns)
    rows = [row for visit in collected.visits for row in (BLANK, *_visit(visit, columns))]
    return Page(rows, end=len(rows))


def _heading(words: str, columns: Grid) -> list[Line]:
    rows = [*wrap(span(words, "bold strong"), columns.text), span("─" * columns.text, "faint")]
    return set_bands([Band(rows)], columns)


def _text(text: TextRead, columns: Grid) -> list[Line]:
    bibliography = [
        row for line in text.lines for row in hang((), span("  "), span(line, "muted"), columns.text)
    ]
    quotations = [_quotation(where, quote, columns) for where, quote in text.quotations]
    bands = [Band(bibliography), Band([BLANK]), *quotations]
    return set_bands(bands, columns)


def _quotation(where: str, quote: str, columns: Grid) -> Band:
    """The words, after their paragraph."""
    words = span(quote, "italic")
    if columns.rail:
        return tagged(quiet(where), wrap(words, columns.text), columns)
    first = span(where.ljust(PARAGRAPH), "muted")
    return Band(hang(first, span(" " * PARAGRAPH), words, columns.text))


def _visit(visit: Visit, columns: Grid) -> list[Line]:
    count = f"{len(visit.endings_found)} sur {visit.endings}"
    rows = [*wrap(span(visit.title, "bold strong"), columns.text)]
    rows += wrap((Span("Fins trouvées\u202f: ", "muted"), Span(count, "accent")), columns.text)
    rows += [
        row
        for title in visit.endings_found
        for row in hang(span("◆ ", "accent"), span("  "), span(title), columns.text)
    ]
    unseen = visit.endings - len(visit.endings_found)
    rows += [(Span("◇ ", "accent"), Span("fin à découvrir", "muted"))] * unseen
    return set_bands([Band(rows, span("╎ ", "accent"))], columns)


def _empty(words: str, columns: Grid) -> Page:
    rows = wrap(span(words.replace(" :", "\u202f:"), "muted"), columns.text)
    return Page(set_bands([Band([BLANK, *rows])], columns))
