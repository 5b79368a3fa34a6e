"""Reading and writing lines, whatever stands at the two ends.

Lines are wrapped for a terminal and left whole for everything else. Input is
read as bytes and bounded, so that neither another encoding nor an endless line
can end the game.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import BinaryIO, TextIO

from game.play.typography import inert

LONGEST_ANSWER = 4096
"""Bytes of a line that are looked at; the rest is read and dropped."""
LONGEST_LINE = 64 * 1024 * 1024
"""A line that has not ended after so many bytes never will."""
WIDTH = 80
NARROWEST = 20


class Console:
    """One reader's input and output."""

    def __init__(self, source: BinaryIO | None, target: TextIO) -> None:
        """Talk through two streams; without a source, input is at its end."""
        self._source = source
        self._target = target
        self._echoes = not (source and source.isatty())

    def say(self, lines: Iterable[str]) -> None:
        """Write lines, each a paragraph."""
        width = _width(self._target)
        for line in lines:
            self._target.write(f"{_fitted(line, width)}\n")
        self._target.flush()

    def ask(self, prompt: str) -> str | None:
        """The reader's answer, or ``None`` at the end of input.

        What a terminal would have echoed is written when none does, so that a
        transcript reads like a session.
        """
        self._target.write(f"{prompt} ")
        self._target.flush()
        answer = self._line()
        if answer is None or self._echoes:
            self._target.write(f"{answer or ''}\n")
        return answer

    def _line(self) -> str | None:
        if self._source is None:
            return None
        try:
            raw = _bounded(self._source)
        except OSError:
            return None
        return None if raw is None else inert(raw.decode("utf-8", "replace")).strip()


def _fitted(line: str, width: int | None) -> str:
    if width is None:
        return line
    import textwrap

    return "\n".join(textwrap.wrap(line, width, break_on_hyphens=False))


def _bounded(source: BinaryIO) -> bytes | None:
    """The beginning of the next line, or ``None`` when there is none."""
    raw = piece = source.readline(LONGEST_ANSWER)
    read = len(raw)
    while piece and not piece.endswith(b"\n"):
        piece = source.readline(LONGEST_ANSWER)
        read += len(piece)
        if read > LONGEST_LINE:
            return None
    return raw or None


def _width(target: TextIO) -> int | None:
    """Columns to wrap at, or ``None`` when the output is no terminal."""
    if not target.isatty():
        return None
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return max(NARROWEST, int(asked))
    try:
        columns = os.get_terminal_size(target.fileno()).columns
    except OSError:
        columns = WIDTH
    return max(NARROWEST, min(columns or WIDTH, WIDTH))
