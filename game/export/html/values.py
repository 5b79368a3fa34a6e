"""A table in which each value stands once: how thousands of pages that share their blocks stay small.

An entry is a text, a number, a truth value, nothing, or a list. A list begins
with its kind, 0 for a plain sequence or the position of a record's type counted
from 1, and goes on with the positions of its parts. A new field of a view is
therefore exported without anything to change here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from operator import itemgetter
from typing import Any

SEQUENCE = 0


class Values:
    """Gathers values, each once."""

    def __init__(self) -> None:
        """Begin with an empty table."""
        self._positions: dict[object, int] = {}
        self._entries: list[Any] = []
        self._types: dict[str, int] = {}
        self._fields: list[tuple[str, ...]] = []

    def add(self, value: object) -> int:
        """The position of a value, with all its parts in the table before it."""
        entry = self._entry(value)
        key = (type(entry), entry)
        position = self._positions.get(key)
        if position is None:
            position = self._positions[key] = len(self._entries)
            self._entries.append(entry)
        return position

    def types(self) -> list[list[Any]]:
        """The name of each type of record, and its fields in order."""
        return [[name, *fields] for name, fields in zip(self._types, self._fields, strict=True)]

    def by_use(self, roots: Iterable[int]) -> list[int]:
        """The new position of each value once the most used come first, and so cost fewest digits."""
        uses = Counter(part for entry in self._entries if isinstance(entry, tuple) for part in entry[1:])
        uses.update(roots)
        ranked = sorted(range(len(self._entries)), key=lambda position: -uses[position])
        return [rank for rank, _ in sorted(enumerate(ranked), key=itemgetter(1))]

    def entries(self, order: Sequence[int]) -> list[Any]:
        """The table in a new order."""
        moved: list[Any] = [None] * len(order)
        for position, entry in enumerate(self._entries):
            is_list = isinstance(entry, tuple)
            moved[order[position]] = [entry[0], *(order[p] for p in entry[1:])] if is_list else entry
        return moved

    def _entry(self, value: object) -> object:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, tuple):
            return (self._kind(value), *map(self.add, value))
        if value is None or isinstance(value, str | int | float):
            return value
        raise TypeError(f"a view holds no {type(value).__name__}")

    def _kind(self, value: tuple[object, ...]) -> int:
        fields: tuple[str, ...] = getattr(value, "_fields", ())
        if not fields:
            return SEQUENCE
        name = type(value).__name__
        if name not in self._types:
            self._fields.append(fields)
        return self._types.setdefault(name, len(self._types) + 1)
