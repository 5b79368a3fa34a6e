"""Lists to choose from: a caret, a digit hanging in the bar column, a label, a hint at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.play.view import Choice
from game.tui.layout.grid import Grid
from game.tui.layout.text import Line, Span, ground, line_width, merge, pad, span, wrap

CARET = "▌"
CARET_BEFORE = 2
"""Cells between the caret and the digit."""


class Item(NamedTuple):
    """One entry of a list."""

    label: Line
    link: str
    """The action that takes it."""
    hint: Line = ()
    closed: bool = False
    digit: str = ""
    keep: bool = False
    """Whether the hint matters enough to be shown on narrow screens too."""


def choice_items(choices: Sequence[Choice]) -> list[Item]:
    """A view's choices: doors to fiction in their colour, closed ones with their reason."""
    return [_item(number, choice) for number, choice in enumerate(choices, 1)]


def _item(number: int, choice: Choice) -> Item:
    link = f"screen.choose({number})"
    if not choice.open:
        label = span(f"{choice.label} — {choice.reason}", "muted")
        return Item(label, link, closed=True, digit=str(number))
    style = "accent" if choice.kind == "what-if" else ""
    return Item(span(choice.label, style), link, span(choice.hint, "muted"), digit=str(number))


def menu(items: Sequence[Item], cursor: int, columns: Grid) -> list[tuple[int, Line]]:
    """The rows of a list, each with the position of its item; the cursor's on a surface of their own."""
    return [(at, row) for at, item in enumerate(items) for row in _rows(item, at == cursor, columns)]


def _rows(item: Item, chosen: bool, columns: Grid) -> list[Line]:
    room = columns.right - columns.text_at
    both = line_width(item.label) + line_width(item.hint) + 3 <= room
    hint = item.hint if both and (columns.notes or item.keep) else ()
    rows = wrap(_emphatic(item.label) if chosen else item.label, room)
    return [
        _row(row, item, chosen, columns, first=at == 0, hint=() if at else hint)
        for at, row in enumerate(rows)
    ]


def _row(label: Line, item: Item, chosen: bool, columns: Grid, first: bool, hint: Line) -> Line:
    """Caret, digit, label and hint, on a ground of their own under the cursor; the action on every cell."""
    caret = max(0, columns.bar_at - CARET_BEFORE)
    tone = "muted" if item.closed else "strong" if chosen else label[0].style
    row: Line = (Span(CARET if chosen else " ", "strong"),)
    row = (*pad(row, columns.bar_at - caret), Span(item.digit if first else "", f"bold {tone}".strip()))
    row = (*pad(row, columns.text_at - caret), *label)
    row = pad((*pad(row, columns.right - caret - line_width(hint)), *hint), columns.right - caret)
    if chosen:
        row = ground(row, "on wsurface" if columns.framed else "on surface")
    return merge((Span(" " * caret), *(Span(text, style, item.link) for text, style, _ in row)))


def _emphatic(label: Line) -> Line:
    """The label under the cursor: bold, and bright where it has no colour of its own."""
    return tuple(Span(text, f"bold {style or 'strong'}", link) for text, style, link in label)
