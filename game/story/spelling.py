"""The nearest known word to one that is not known: "did you mean"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The closest spelling among the known ones, or ``""`` when none is close."""
    close = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """A hint naming the closest spelling, or ``""``."""
    close = nearest(word, known)
    return f"Vouliez-vous écrire « {close} » ?" if close else ""
