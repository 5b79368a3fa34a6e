"""A story to plain data and back: what the cache of read stories is made of.

Only the classes listed here are ever built, each from its own fields in order, so plain data
can hold nothing but a story. Places in files are left out: whoever plays has no use
for them.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import cache
from typing import Any

from game.story import model, record
from game.story.conditions import Condition, parse

_TAG = ""
"""The key that marks a table as a value of one of the classes; no id is empty."""

_CLASSES: dict[str, Any] = {
    value.__name__: value
    for module in (record, model)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, tuple) and value.__module__ == module.__name__
}
_ENUMS: dict[str, Any] = {
    kind.__name__: kind for kind in (record.FactKind, record.DivergenceType, record.CastKind)
}


def to_plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, Condition):
        return {_TAG: "Condition", "v": value.text}
    if isinstance(value, StrEnum):
        return {_TAG: type(value).__name__, "v": value.value}
    if isinstance(value, dt.date):
        return {_TAG: "date", "v": value.isoformat()}
    if type(value).__name__ in _CLASSES:
        kept = value[:-1] if value._fields[-1] == "at" else value
        return {_TAG: type(value).__name__, "v": [to_plain(one) for one in kept]}
    if isinstance(value, dict):
        return {name: to_plain(one) for name, one in value.items()}
    return [to_plain(one) for one in value] if isinstance(value, tuple) else value


def rebuilt(table: dict[str, Any]) -> Any:
    """What a table of plain data stands for: an ``object_hook`` for ``json.loads``."""
    name = table.get(_TAG)
    if name is None:
        return table
    value = table["v"]
    if name in _CLASSES:
        return _CLASSES[name](*map(_frozen, value))
    if name in _ENUMS:
        return _ENUMS[name](value)
    return _condition(value) if name == "Condition" else dt.date.fromisoformat(value)


_condition = cache(parse)
"""Most conditions of a story are written more than once."""


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
