"""Recognises the cast in prose: names and aliases, as whole words, with their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.story.record import CastMember


def pattern(phrases: Iterable[str], *, any_case: bool = False) -> re.Pattern[str] | None:
    """Finds any of some phrases as whole words; ``None`` when there are none."""
    longest_first = sorted({phrase for phrase in phrases if phrase.strip()}, key=len, reverse=True)
    if not longest_first:
        return None
    either = "|".join(_flexible(phrase) for phrase in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE if any_case else 0)


def names(members: Iterable[CastMember]) -> list[str]:
    """Every name and alias of some members of the cast."""
    return [name for member in members for name in (member.name, *member.aliases)]


def _flexible(phrase: str) -> str:
    """The phrase with either apostrophe, and any white space between its words."""
    words = (re.escape(word).replace("'", "['’]").replace("’", "['’]") for word in phrase.split())
    return r"\s+".join(words)
