"""Letters and digits three rows high, for the title and the dates."""

from __future__ import annotations

import unicodedata

from game.tui.layout.text import Line, Span

HEIGHT = 3

_LIGHT: dict[str, tuple[str, str, str]] = {
    "A": ("╭─╮", "├─┤", "╵ ╵"),
    "B": ("┌─╮", "├─┤", "└─╯"),
    "C": ("╭──", "│  ", "╰──"),
    "D": ("┌─╮", "│ │", "└─╯"),
    "E": ("╭──", "├──", "╰──"),
    "F": ("╭──", "├──", "╵  "),
    "G": ("╭──", "│╶╮", "╰─╯"),
    "H": ("╷ ╷", "├─┤", "╵ ╵"),
    "I": ("╷", "│", "╵"),
    "J": ("  ╷", "  │", "╰─╯"),
    "K": ("╷ ╷", "├─┤", "╵ ╵"),
    "L": ("╷  ", "│  ", "╰──"),
    "M": ("╭┬╮", "│││", "╵ ╵"),
    "N": ("╭─╮", "│ │", "╵ ╵"),
    "O": ("╭─╮", "│ │", "╰─╯"),
    "P": ("╭─╮", "├─╯", "╵  "),
    "Q": ("╭─╮", "│ │", "╰─┤"),
    "R": ("╭─╮", "├┬╯", "╵╰╴"),
    "S": ("╭──", "╰─╮", "──╯"),
    "T": ("─┬─", " │ ", " ╵ "),
    "U": ("╷ ╷", "│ │", "╰─╯"),
    "V": ("╷ ╷", "│ │", "╰─╯"),
    "W": ("╷ ╷", "│││", "╰┴╯"),
    "X": ("╷ ╷", " ╳ ", "╵ ╵"),
    "Y": ("╷ ╷", "╰┬╯", " ╵ "),
    "Z": ("──╮", "┌─╯", "╰──"),
    "0": ("╭─╮", "│ │", "╰─╯"),
    "1": ("╶╮ ", " │ ", "╶┴╴"),
    "2": ("╶─╮", "┌─┘", "╰─╴"),
    "3": ("╶─╮", " ─┤", "╶─╯"),
    "4": ("╷ ╷", "╰─┤", "  ╵"),
    "5": ("╭─╴", "╰─╮", "╶─╯"),
    "6": ("╭─╴", "├─╮", "╰─╯"),
    "7": ("╶─┐", "  │", "  ╵"),
    "8": ("╭─╮", "├─┤", "╰─╯"),
    "9": ("╭─╮", "╰─┤", "╶─╯"),
}
_HEAVIER = str.maketrans("╭╮╰╯┌┐└┘─│├┤┬┴╴╵╶╷", "┏┓┗┛┏┓┗┛━┃┣┫┳┻╸╹╺╻")
_ACCENTS = {"\u0301": "′", "\u0300": "‵", "\u0302": "^", "\u0308": "¨"}
"""Drawn over the letter: acute, grave, circumflex, diaeresis."""


def digits(text: str, style: str) -> list[Line]:
    """A number three rows high, or nothing when it has other characters than digits."""
    if not text.isascii() or not text.isdigit():
        return []
    return [(Span("".join(_LIGHT[digit][row] for digit in text), style),) for row in range(HEIGHT)]


def lettered(title: str, style: str) -> list[Line]:
    """A title drawn in capitals, its first word heavy, under a row for accents.

    Nothing when a character has no drawing: the caller then sets it as text.
    """
    words = unicodedata.normalize("NFD", title.upper()).split()
    if not words or any(letter not in _LIGHT and letter not in _ACCENTS for word in words for letter in word):
        return []
    drawn = [_word(word, heavy=number == 0 and len(words) > 1) for number, word in enumerate(words)]
    rows = ["      ".join(word[row] for word in drawn) for row in range(HEIGHT + 1)]
    return [(Span(row.rstrip(), style),) for row in rows]


def _word(word: str, heavy: bool) -> list[str]:
    """Accents, then three rows of letters."""
    rows = ["", "", "", ""]
    for letter in word:
        if letter in _ACCENTS:
            rows[0] = rows[0][:-2] + _ACCENTS[letter] + " "
            continue
        strokes = _LIGHT[letter]
        separator = "   " if rows[1] else ""
        rows[0] += separator + " " * len(strokes[0])
        for number, stroke in enumerate(strokes, 1):
            rows[number] += separator + (stroke.translate(_HEAVIER) if heavy else stroke)
    return rows
