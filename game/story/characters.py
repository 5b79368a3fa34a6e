r"""Which characters no text may hold, because a terminal or an editor would obey them.

Escape sequences, bidirectional overrides and line breaks that only some programs
see can make a text show what it does not say. They are refused when a story is
read, whether they stand in the file or hide behind a ``\u`` escape.
"""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but the newline, DEL, C1 (among them U+0085)
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029\ufeff\ufffe\uffff"  # separators no editor shows, byte order marks, non-characters
    "\ud800-\udfff\U000e0000-\U000e007f]"  # surrogates, invisible tags
)
"""Finds one forbidden character, in a text whose line breaks are newlines."""

_NAMES = {"\t": "une tabulation", "\x1b": "un caractère d'échappement", "\r": "un retour chariot isolé"}


def describe(character: str) -> str:
    """What a forbidden character is called: ``un caractère invisible (U+202E)``."""
    name = _NAMES.get(character, "un caractère invisible")
    return f"{name} (U+{ord(character):04X})"
