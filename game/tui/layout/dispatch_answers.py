"""The desk's answer: each line on its slip of paper, the verdict under it, then its evidence."""

from __future__ import annotations

from collections.abc import Iterable

from game.play.dispatch_view import (
    Aftermath,
    Answers,
    Asked,
    Confrontation,
    Entry,
    Judged,
    Ledger,
    PublishedLine,
)
from game.tui.layout.dispatch_draft import INK, QUIET, printed
from game.tui.layout.facts import GAP, fact
from game.tui.layout.grid import Band, Grid
from game.tui.layout.standing import EDITOR, Tag, tagged
from game.tui.layout.text import BLANK, Line, Span, ground, hang, pad, span, wrap

LEDGER = "REGISTRE"


def answered(answers: Answers, questions: Iterable[Asked], columns: Grid) -> list[Band]:
    """One dispatch, line by line, and what it waits for."""
    bands = _titled(answers.title, columns)
    for number, judged in enumerate(answers.lines, 1):
        bands += [GAP, _slip(judged.printed, number, columns), *_judged(judged, columns)]
    asked = " · ".join(f"{one.question} {one.answer}" for one in questions)
    bands += [GAP, Band(wrap(span(asked, "italic muted"), columns.text))] if asked else []
    for said in filter(None, (answers.when, answers.invitation)):
        bands += [GAP, Band(wrap(span(said, "bold strong"), columns.text))]
    return bands


def _titled(title: str, columns: Grid) -> list[Band]:
    return [GAP, Band([*wrap(span(title, "bold strong"), columns.text), span("━" * columns.text, "strong")])]


def _slip(one: PublishedLine, number: int, columns: Grid) -> Band:
    """The line as it was printed, on paper."""
    digit = span(f" {number}  ", f"bold {INK}")
    body = hang(digit, span("    "), printed(one), columns.text - 1)
    hedge = [(Span("    "), *row) for row in wrap(span(one.hedge, f"italic {QUIET}"), columns.text - 6)]
    return Band([ground(pad(row, columns.text), "on paper") for row in [*body, *hedge]])


def _judged(judged: Judged, columns: Grid) -> list[Band]:
    said = "  ".join(filter(None, (judged.fate, judged.word)))
    verdict: Line = (Span(said, "bold strong"), *(span(f" · {judged.why}") if judged.why else BLANK))
    bands = [Band(wrap(verdict, columns.text))]
    if judged.note:
        note = wrap(span(judged.note, "italic"), columns.text)
        bands += [GAP, tagged(Tag(judged.signed, "", EDITOR), note, columns)]
    bands += [Band(wrap(span(judged.origin, "accent"), columns.text))] if judged.origin else []
    return [*bands, *(band for block in judged.evidence for band in (GAP, *fact(block, columns)))]


def aftermath(found: Confrontation, columns: Grid) -> list[Band]:
    """What became of each line of the week."""
    bands = _titled(found.title, columns)
    for number, after in enumerate(found.lines, 1):
        bands += [GAP, _slip(after.printed, number, columns), *_after(after, columns)]
    return bands


def _after(after: Aftermath, columns: Grid) -> list[Band]:
    said: Line = (Span(after.word, "bold strong"), Span(f" · {after.said}"))
    bands = [Band([*wrap(said, columns.text), *_differing(after.disagreements, columns)])]
    return [*bands, *(band for block in after.evidence for band in (GAP, *fact(block, columns)))]


def _differing(titles: tuple[str, ...], columns: Grid) -> list[Line]:
    return [
        row for title in titles for row in hang(span("≠ ", "warning"), span("  "), span(title), columns.text)
    ]


def registered(ledger: Ledger, columns: Grid) -> list[Band]:
    """The counts of the game, then each erratum, line too careful and correction."""
    if not ledger.summary:
        return []
    bands = [*_titled(LEDGER, columns), *(Band(wrap(span(said), columns.text)) for said in ledger.summary)]
    for entry in (*ledger.errata, *ledger.over_hedged, *ledger.corrections):
        bands += [GAP, Band(_entry(entry, columns.text))]
    return bands


def _entry(entry: Entry, width: int) -> list[Line]:
    heading = (Span(entry.word, "bold strong"), Span(f" · {entry.where}", "muted"))
    note = wrap(span(entry.note, "italic muted"), width) if entry.note else []
    return [
        *wrap(heading, width),
        *wrap(span(entry.text), width),
        *wrap(span(entry.why, "muted"), width),
        *note,
    ]
