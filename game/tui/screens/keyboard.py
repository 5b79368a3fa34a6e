"""Keys that mean the same everywhere."""

from __future__ import annotations

_UNSHIFTED = (
    "ampersand",
    "é",
    "quotation_mark",
    "apostrophe",
    "left_parenthesis",
    "minus",
    "è",
    "underscore",
    "ç",
)
"""The digits of a French keyboard without its shift key."""

DIGITS = tuple((number, f"{number},{key}") for number, key in enumerate(_UNSHIFTED, 1))
"""Each digit with the keys that type it, on either keyboard."""
