"""The words of a page as the linear face prints them, to hold another face to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from game.plain.page import COLON, render
from game.play.view import View

_WORD = re.compile(r"\w+")
_KEY = re.compile(r"^(?:\d{1,2}|b)\. ")
_REPEATED = ("NOTE DE LA RÉDACTION", "INCONNU", "CONCORDANT", "CONTESTÉ OU DIVERGENT", "ALLÉGUÉ")
"""Words that the linear face puts before each paragraph of a group, and a page once above it."""


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def linear_words(page: View) -> Counter[str]:
    return words("\n".join(_said_once(render(page))))


def _said_once(lines: list[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        word, colon, rest = line.partition(COLON)
        again = colon and word in _REPEATED and before.partition(COLON)[0] == word
        yield rest if again else _KEY.sub("", line)
        before = line
