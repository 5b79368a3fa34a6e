"""Typed access to what an author wrote: every value of a table is asked for by key.

An ``Entry`` wraps one table. Asking for a key says that the format has it; whatever
was never asked for is an unknown key. Nothing raises: a value that is missing or of
the wrong type is reported, a neutral value is returned, and ``ok`` tells the caller
that the entry cannot be kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from game.story.diagnostics import Span
from game.story.nodes import Node, Refused, Sequence, Table, ValueSpans
from game.story.record import At
from game.story.spelling import nearest, suggestion
from game.story.typed_values import Reading

_SHOWN = 100
"""How much of an entry's first line is pointed at when a key is missing."""

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Entry:
    """One table read key by key."""

    def __init__(self, reading: Reading, table: Table, what: str) -> None:
        self.reading = reading
        self.table = table
        self.what = what
        """What the entry is, in the words of messages: ``ce fait``."""
        self.spans = ValueSpans(reading.file, table)
        self.at = At(reading.file.span(table.extent), self.spans)
        self.ok = True
        """Whether everything required was there and of its type."""
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        """Whether the author wrote this key; asking makes it a known one."""
        self._asked.add(key)
        return key in self.table.entries

    def node(self, key: str, *, required: bool = False) -> Node | None:
        """The value of a key, whatever its type."""
        if key in self:
            node = self.table.entries[key]
            if isinstance(node, Refused):
                self.ok = False
            return node
        if required:
            self.ok = False
            self._missing(key)
        return None

    def fail(self, name: str, message: str, node: Node, hint: str = "") -> None:
        """Report about a value and give the entry up."""
        self.ok = False
        self.reading.report(name, message, node, hint)

    def text(self, key: str, *, required: bool = True) -> str:
        """Prose or a label; ``""`` when absent."""
        node = self.node(key, required=required)
        return "" if node is None else self._kept(self.reading.text(node, key), "")

    def identifier(self, key: str, *, required: bool = True) -> str:
        """An id; ``""`` when absent."""
        node = self.node(key, required=required)
        return "" if node is None else self._kept(self.reading.identifier(node, key), "")

    def identifiers(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of ids; empty when absent."""
        return tuple(i for node in self.items(key, required=required) if (i := self._id_item(node, key)))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of short texts; empty when absent."""
        found = [self._kept(self.reading.text(node, key), "") for node in self.items(key)]
        return tuple(text for text in found if text)

    def items(self, key: str, *, required: bool = False) -> list[Node]:
        """The nodes of a list; empty when absent."""
        node = self.node(key, required=required)
        if node is None:
            return []
        if not isinstance(node, Sequence):
            self.ok = False
        return self.reading.items(node, key)

    def entries(self, key: str, what: str, *, required: bool = False) -> Iterator[Entry]:
        """The tables of a list, each as an entry."""
        return entries(self.reading, self.items(key, required=required), what)

    def choice(self, key: str, among: type[E]) -> E:
        """One of an enumeration's words; its first when wrong."""
        words = [member.value for member in among]
        word = self.word(key, words)
        return among(word) if word else next(iter(among))

    def word(self, key: str, among: list[str]) -> str:
        """One of the words allowed; ``""`` when wrong."""
        node = self.node(key, required=True)
        scalar = None if node is None else self.reading.scalar(node, key, "un mot")
        if scalar is None or scalar.value not in among:
            if scalar is not None:
                hint = suggestion(scalar.value, among) or f"Mots admis : {', '.join(among)}."
                self.reading.report(
                    "wrong-type", f"« {key} » n'admet pas « {scalar.value[:40]} ».", scalar, hint
                )
            self.ok = False
            return ""
        return scalar.value

    def flag(self, key: str) -> bool:
        """``true`` or ``false``; false when absent."""
        node = self.node(key)
        return False if node is None else self._kept(self.reading.boolean(node, key), False)

    def integer(self, key: str) -> int:
        """A required whole number; 0 when wrong."""
        node = self.node(key, required=True)
        return 0 if node is None else self._kept(self.reading.integer(node, key), 0)

    def number(self, key: str) -> float | None:
        """A number; ``None`` when absent."""
        node = self.node(key)
        return None if node is None else self._kept(self.reading.number(node, key), None)

    def date(self, key: str, *, required: bool = True) -> dt.date | None:
        """A day as YYYY-MM-DD; ``None`` when absent or wrong."""
        node = self.node(key, required=required)
        return None if node is None else self._kept(self.reading.date(node, key), None)

    def finish(self) -> bool:
        """Report the keys the format does not have; return whether the entry can be kept."""
        for key, extent in self.table.keys.items():
            if key not in self._asked:
                close = nearest(key, self._asked)
                known = f"Clés admises : {', '.join(sorted(self._asked))}."
                hint = f"Vouliez-vous écrire « {close} » ?" if close else known
                span = self.reading.file.span(extent)
                message = f"La clé « {key[:40]} » n'existe pas dans {self.what}."
                self.reading.report_at("unknown-key", message, span, hint)
        return self.ok

    def _missing(self, key: str) -> None:
        line, column = self.table.extent[:2]
        shown = self.reading.file.lines[line - 1][column - 1 : column + _SHOWN].rstrip()
        span = Span(self.reading.file.name, line, column, line, column + max(1, len(shown)))
        self.reading.report_at("missing-key", f"Il manque « {key} » à {self.what}.", span)

    def _id_item(self, node: Node, key: str) -> str:
        return self._kept(self.reading.identifier(node, key), "")

    def _kept(self, value: T | None, neutral: T) -> T:
        if value is None:
            self.ok = False
            return neutral
        return value


def kept(found: Iterable[T | None]) -> tuple[T, ...]:
    """What could be read, without the entries that had to be given up."""
    return tuple(one for one in found if one is not None)


def entries(reading: Reading, nodes: list[Node], what: str) -> Iterator[Entry]:
    """The tables among some nodes, each as an entry; anything else is reported."""
    for node in nodes:
        if isinstance(node, Table):
            yield Entry(reading, node, what)
        elif not isinstance(node, Refused):
            reading.report("wrong-type", f"Une suite de clés est attendue pour {what}.", node)
