"""Which note the sub-editor writes beside which line: by chance that never changes, none twice.

The order of the notes comes from how the game began, and each takes the place
after the last one used: a path always gets the same notes, and a longer path
keeps those of the shorter one. When a pile is used up, nothing is written.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

from game.play.dispatch_praise import PRAISE
from game.play.dispatch_reproaches import REPROACHES
from game.play.dispatch_verdicts import Verdict
from game.play.typography import line

SUB_EDITOR = "LA SECRÉTAIRE DE RÉDACTION"
"""Who signs the notes."""


def pile(verdict: Verdict) -> tuple[str, ...]:
    """Every note there is for a verdict."""
    return PRAISE if verdict is Verdict.RIGHT else REPROACHES[verdict]


def note(verdict: Verdict, seed: str, position: int) -> str:
    """The note in this position of the game's pile, from 0; empty past its end."""
    notes = _shuffled(verdict, seed)
    return notes[position] if position < len(notes) else ""


@lru_cache(maxsize=64)
def _shuffled(verdict: Verdict, seed: str) -> tuple[str, ...]:
    return tuple(map(line, sorted(pile(verdict), key=lambda text: _chance(seed, text))))


def _chance(seed: str, text: str) -> bytes:
    return hashlib.sha256(f"{seed}\n{text}".encode()).digest()
