"""What stands around a page: the head, the rules, the banner of a hypothesis, the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.play.view import Banner, Mode, View
from game.tui.layout.grid import Grid
from game.tui.layout.text import BLANK, Line, Span, between, line_width, merge, pad, span, wrap

PLACES = {Mode.RECORD: "DOSSIER", Mode.DEBRIEF: "BILAN", Mode.SORTING: "TRI", Mode.HYPOTHESIS: "HYPOTHÈSE"}
DETOUR = "DÉTOUR"
BANNER = "bold reverse accent"
MORE = "suite ↓"
MORE_KEY = "espace"


class Key(NamedTuple):
    """A key, the word beside it, and the action a click takes."""

    key: str
    word: str
    link: str


def head(title: str, place: str, columns: Grid, page: View | None = None, subject: str = "") -> list[Line]:
    """The story's title, the seven steps, what one is reading, where one is; a rule under them."""
    end = columns.right
    row: Line = (Span(" " * columns.left), Span(title, "bold strong", "app.title"))
    if page is not None:
        row = (*pad(row, max(columns.bar_at - 1, line_width(row) + 4)), *steps(page))
    where = span(place, "bold muted", "app.dossier")
    if subject:
        told = (*row, Span("     "), Span(subject, "muted"))
        row = told if line_width(told) + line_width(where) + 3 <= end else row
    return [between(row, where, end), rule(end + columns.left)]


def steps(page: View) -> Line:
    """``1 ━ 2 ━ 3 ─ 4``: heavy where the reader has been, reversed where they are."""
    parts: list[Span] = []
    for number in range(1, page.steps + 1):
        here = number == page.step
        style = "bold reverse strong" if here else "foreground" if number < page.step else "muted"
        parts.append(Span(f" {number} ", style, "app.chooser"))
        if number < page.steps:
            reached = number < page.step
            parts.append(Span("━" if reached else "─", "foreground" if reached else "faint"))
    return tuple(parts)


def subject(page: View) -> str:
    """What the head says of the page: the episode and its title."""
    episode = page.kicker.partition(" · ")[0]
    return episode if page.episode_title in ("", episode, page.title) else f"{episode} · {page.episode_title}"


def place(page: View) -> str:
    """The word at the right of the head: which ground one stands on."""
    return DETOUR if page.place == "aside" else PLACES[page.mode]


def rule(width: int, framed: bool = False, more: bool = False) -> Line:
    """A line across the screen; when text remains, it says which key shows it."""
    stroke, style = ("╌", "wfaint") if framed else ("─", "faint")
    if not more:
        return span(stroke * width, style)
    said = (
        Span(f" {MORE} ", "bold strong", "screen.forward"),
        Span(f"{MORE_KEY} ", "muted", "screen.forward"),
    )
    after = min(3, max(0, width - line_width(said)))
    before = max(0, width - line_width(said) - after)
    return merge((Span(stroke * before, style), *said, Span(stroke * after, style)))


def banner(said: Banner, width: int) -> tuple[list[Line], bool]:
    """What never scrolls away in a hypothesis, in reverse; and whether the frame is to say the question.

    On one row with the question when there is room, else without it; where the
    frame cannot hold it either, on as many rows as it takes.
    """
    word, out = _reversed(f" {said.word}"), _reversed(f"{said.way_out} ", "screen.leave")
    whole, away = (*word, *_reversed(f" — {said.title}")), _reversed(said.departs_from)
    spare = width - sum(map(line_width, (whole, away, out)))
    if spare >= 4:
        gaps = _reversed(" " * (spare // 2)), _reversed(" " * (spare - spare // 2))
        return [merge((*whole, *gaps[0], *away, *gaps[1], *out))], False
    in_frame = line_width(span(said.title)) <= width - 6
    short = _reversed(f"{said.way_out.partition(',')[0]} ", "screen.leave")
    left = (*(word if in_frame else ()), *_reversed(" · " if in_frame else " "), *away)
    end = out if line_width(left) + line_width(out) < width else short
    rows = [] if in_frame else [(*_reversed(" "), *row) for row in wrap(whole, width - 2)]
    last = between(left, end, width, BANNER)
    return [pad(row, width, BANNER) for row in (*rows, last)], in_frame


def _reversed(text: str, link: str = "") -> Line:
    return span(text, BANNER, link)


def keys(entries: Sequence[Key], columns: Grid) -> Line:
    """As many keys as fit, first things first; the last one, help, always."""
    shown = list(entries)
    row = _keys(shown, "   ", columns)
    while line_width(row) > columns.right and len(shown) > 1:
        row = _keys(shown, "  ", columns)
        shown.pop(-2)
    return row


def _keys(entries: Sequence[Key], gap: str, columns: Grid) -> Line:
    parts: list[Span] = [Span(" " * columns.left)]
    for at, entry in enumerate(entries):
        parts.append(Span(gap if at else ""))
        parts.append(Span(entry.key, "bold foreground", entry.link))
        parts.append(Span(f" {entry.word}", "muted", entry.link))
    return merge(parts)


def too_small(width: int, height: int, least: tuple[int, int]) -> list[Line]:
    """What a terminal with no room for a page says instead."""
    sentence = f"Il faut plus de place : {least[0]} × {least[1]} au moins. Rien n’est perdu."
    rows = wrap(span(sentence.replace(" :", "\u202f:"), "bold strong"), max(width, 2))
    spare = max(0, height - len(rows)) // 2
    return [*[BLANK] * spare, *rows][:height]
