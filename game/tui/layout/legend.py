"""The six standings side by side, and what each means."""

from __future__ import annotations

from game.play.labels import GLYPHS, WORDS
from game.play.view import Standing
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import BLANK, Line, Span, hang, line_width, span

MEANINGS: dict[Standing, str] = {
    Standing.CONCORDANT: "plusieurs textes disent la même chose ; ils ont pu puiser à la même source.",
    Standing.ONE_TEXT: "un seul des textes reçus le dit.",
    Standing.CONTESTED: "des textes se contredisent : lisez-les côte à côte.",
    Standing.ALLEGED: "quelqu’un l’avance sans preuve ; son nom est à côté.",
    Standing.ANALYSIS: "une lecture, un jugement, une prévision : celle de qui la signe.",
    Standing.HYPOTHESIS: "de la fiction. L’écran entier change, et un bilan ramène aux faits.",
}


def legend(width: int) -> list[Line]:
    """Bar, glyph and word of each standing, in as few rows as the width allows."""
    entries = [_entry(standing) for standing in Standing]
    for a_row in (6, 3, 2, 1):
        cell = max(line_width(entry) for entry in entries)
        if a_row == len(entries) and sum(map(line_width, entries)) + 3 * (a_row - 1) <= width:
            return [_spread(entries, width)]
        if a_row < len(entries) and a_row * cell + 3 * (a_row - 1) <= width:
            return [_table(entries[at : at + a_row], cell) for at in range(0, len(entries), a_row)]
    return entries


def meanings(width: int) -> list[Line]:
    """Each standing with its meaning, for the help page."""
    rows: list[Line] = []
    for standing in Standing:
        bar = span(f"{DRESSES[standing].bar} ", DRESSES[standing].colour)
        word = span(f"{GLYPHS[standing]} {WORDS[standing]}", f"bold {DRESSES[standing].colour}")
        said = (
            *word,
            Span("\u202f: "),
            Span(MEANINGS[standing].replace(" ;", "\u202f;").replace(" :", "\u202f:")),
        )
        rows.extend([*hang(bar, bar, said, width), BLANK])
    return rows[:-1]


def _entry(standing: Standing) -> Line:
    dress = DRESSES[standing]
    return (
        Span(f"{dress.bar} ", dress.colour),
        Span(f"{GLYPHS[standing]} ", f"bold {dress.colour}"),
        Span(WORDS[standing].lower(), dress.colour),
    )


def _spread(entries: list[Line], width: int) -> Line:
    gap = min(6, (width - sum(map(line_width, entries))) // (len(entries) - 1))
    return tuple(
        part for at, entry in enumerate(entries) for part in ((Span(" " * gap if at else "")), *entry)
    )


def _table(entries: list[Line], cell: int) -> Line:
    row: list[Span] = []
    for entry in entries:
        row.extend([*entry, Span(" " * (cell + 3 - line_width(entry)))])
    return tuple(row[:-1])
