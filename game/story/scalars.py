"""What a plain scalar means to YAML 1.1, where that is not what the author typed.

``no`` becomes false, ``1:30`` ninety, ``017`` fifteen, ``~`` nothing. The format
types every value by its key instead, and reports such a scalar wherever text is
expected rather than choose for the author.
"""

from __future__ import annotations

import re

from game.story.nodes import Scalar

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,8})\Z")
"""A whole number nobody can misread, nine digits at most."""
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?\Z")
"""A number, with a point before its decimals."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")

_STARTS = frozenset("~.=<+-0123456789nNyYtTfFoO")
_BOOLEAN = re.compile(r"(?:yes|no|on|off|y|n|true|false)\Z", re.IGNORECASE)
_NOTHING = re.compile(r"(?:~|null)\Z", re.IGNORECASE)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z")
_NUMBER = re.compile(
    r"[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
    r"|\.[0-9_]+(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z"
)
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?\Z")


def ambiguity(scalar: Scalar, *, numbers: bool = False) -> str:
    """What YAML 1.1 would turn a plain scalar into; empty when it would stay text.

    ``numbers`` lets a whole number through where it can only be a name, as an
    episode's ``1``.
    """
    if scalar.style:
        return ""
    value = scalar.value
    if not value:
        return "est vide"
    if value[0] not in _STARTS or (numbers and INTEGER.match(value)):
        return ""
    return _converted(value)


def _converted(value: str) -> str:
    if _BOOLEAN.match(value):
        return "se lirait vrai ou faux"
    if _NOTHING.match(value):
        return "se lirait comme une absence de valeur"
    if len(value) > 64:
        return ""
    if _SEXAGESIMAL.match(value):
        return "se lirait en base soixante"
    if _NUMBER.match(value):
        return "se lirait comme un nombre"
    if _TIMESTAMP.match(value):
        return "se lirait comme une date"
    return "se lirait comme une valeur spéciale" if value in ("=", "<<") else ""
