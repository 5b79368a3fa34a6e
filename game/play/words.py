"""How prose is counted: one helper, so that every bound and every table agree."""

from __future__ import annotations

WORDS_A_MINUTE = 200
"""Reading speed that minutes are worked out with."""


def count_words(text: str) -> int:
    """Words as an author counts them: what stands between spaces and is not mere punctuation."""
    return sum(1 for part in text.split() if part.isalnum() or any(map(str.isalnum, part)))
