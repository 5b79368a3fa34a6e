"""Typed access to what an author wrote: every value is asked for by key and type.

An ``Entry`` wraps one table. Asking for a key says that the format has it; whatever
was never asked for is an unknown key. Nothing raises: a value that is missing or of
the wrong type is reported, a neutral value is returned, and ``ok`` tells the caller
that the entry cannot be kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from game.story.diagnostics import Collector, Span
from game.story.nodes import Node, Refused, Scalar, Sequence, SourceFile, Table, ValueSpans
from game.story.record import At
from game.story.scalars import DATE, DECIMAL, INTEGER, ambiguity
from game.story.spelling import nearest, suggestion
from game.story.yaml_errors import COLON, corrected_line

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

_TEXT_HINT = "Mettez la valeur entre guillemets droits."
_SWALLOWED = re.compile(r"\s+#")


class Reading:
    """One file being read: where it reports, and how single values are typed."""

    def __init__(self, file: SourceFile, into: Collector) -> None:
        self.file = file
        self._into = into

    def report(self, name: str, message: str, node: Node, hint: str = "") -> None:
        """Report about one value."""
        self._into.report(name, message, self.file.span(node.extent), hint)

    def report_at(self, name: str, message: str, span: Span, hint: str = "") -> None:
        """Report about a place."""
        self._into.report(name, message, span, hint)

    def text(self, node: Node, what: str) -> str | None:
        """Prose or a label, exactly as typed, without the line break that ends a block."""
        if not isinstance(node, Scalar):
            self._no_text(node, what)
            return None
        why = ambiguity(node)
        if why and node.value:
            self.report("ambiguous-scalar", f"« {node.value[:40]} » {why}.", node, _TEXT_HINT)
            return None
        value = node.value.rstrip("\n")
        if not value.strip():
            self.report("wrong-type", f"« {what} » est vide.", node, "Écrivez un texte, ou retirez la clé.")
            return None
        if not node.style and self._swallows_a_comment(node):
            return None
        return value

    def identifier(self, node: Node, what: str) -> str | None:
        """An id: lower-case ASCII letters and digits joined by hyphens."""
        if not isinstance(node, Scalar):
            self._no_text(node, what)
            return None
        why = ambiguity(node, numbers=True)
        if why and node.value:
            self.report("ambiguous-scalar", f"« {node.value[:40]} » {why}.", node, _TEXT_HINT)
            return None
        if IDENTIFIER.match(node.value) is None:
            hint = "Des minuscules sans accent et des chiffres, joints par des traits d'union."
            self.report("wrong-type", f"« {what} » attend un identifiant.", node, hint)
            return None
        return node.value

    def scalar(self, node: Node, what: str, expected: str) -> Scalar | None:
        """A scalar of any type, or a report that ``expected`` was expected."""
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Refused):
            self.report("wrong-type", f"« {what} » attend {expected}.", node)
        return None

    def items(self, node: Node, what: str) -> list[Node]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        if not isinstance(node, Refused):
            hint = "Écrivez [a, b] ou un tiret par ligne."
            self.report("wrong-type", f"« {what} » attend une liste.", node, hint)
        return []

    def _no_text(self, node: Node, what: str) -> None:
        if isinstance(node, Refused):
            return
        colon = self._unprotected_colon(node)
        if colon:
            self.report("wrong-type", f"« {what} » attend un texte. {COLON}", node, colon)
        else:
            self.report("wrong-type", f"« {what} » attend un texte.", node)

    def _unprotected_colon(self, node: Node) -> str:
        """A hint when prose with a colon was read as a key and its value."""
        if not isinstance(node, Table) or not any(" " in key for key in node.entries):
            return ""
        line = self.file.lines[node.extent[0] - 1]
        corrected = corrected_line(line) or f'"{line.strip()}"'
        return f"Mettez le texte sous | ou entre guillemets droits : {corrected.strip()}"

    def _swallows_a_comment(self, node: Scalar) -> bool:
        line, column = node.extent[2], node.extent[3]
        rest = self.file.lines[line - 1][column - 1 :]
        if _SWALLOWED.match(rest) is None:
            return False
        span = Span(self.file.name, line, column, line, column + len(rest.rstrip()))
        message = "Ce qui suit « # » est un commentaire et disparaît du texte."
        self._into.report("ambiguous-scalar", message, span, _COMMENT_HINT)
        return True


_COMMENT_HINT = "Mettez le texte entre guillemets droits, ou le commentaire sur sa propre ligne."


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
        return False if node is None else self._kept(self.boolean_in(node, key), False)

    def integer(self, key: str) -> int:
        """A required whole number; 0 when wrong."""
        node = self.node(key, required=True)
        return 0 if node is None else self._kept(self.integer_in(node, key), 0)

    def number(self, key: str) -> float | None:
        """A number; ``None`` when absent."""
        node = self.node(key)
        scalar = None if node is None else self.reading.scalar(node, key, "un nombre")
        if scalar is None:
            return None
        if scalar.style or DECIMAL.match(scalar.value) is None:
            self._not_a_number(scalar, key, "un nombre, avec un point pour les décimales")
            return None
        return float(scalar.value)

    def date(self, key: str, *, required: bool = True) -> dt.date | None:
        """A day as YYYY-MM-DD; ``None`` when absent or wrong."""
        node = self.node(key, required=required)
        scalar = None if node is None else self.reading.scalar(node, key, "une date")
        if scalar is None:
            return None
        try:
            if DATE.match(scalar.value):
                return dt.date.fromisoformat(scalar.value)
        except ValueError:
            pass
        hint = "Écrivez l'année, le mois et le jour : 2023-11-17."
        self.fail("wrong-type", f"« {key} » attend une date qui existe.", scalar, hint)
        return None

    def boolean_in(self, node: Node, what: str) -> bool | None:
        """``true`` or ``false``, typed exactly so."""
        scalar = self.reading.scalar(node, what, "true ou false")
        if scalar is None:
            return None
        if scalar.style or scalar.value not in ("true", "false"):
            unclear = not scalar.style and bool(ambiguity(scalar)) and not INTEGER.match(scalar.value)
            name = "ambiguous-scalar" if unclear else "wrong-type"
            self.reading.report(name, f"« {what} » attend true ou false.", scalar, "Écrivez true ou false.")
            return None
        return scalar.value == "true"

    def integer_in(self, node: Node, what: str) -> int | None:
        """A whole number, typed plainly."""
        scalar = self.reading.scalar(node, what, "un nombre entier")
        if scalar is None:
            return None
        if scalar.style or INTEGER.match(scalar.value) is None:
            self._not_a_number(scalar, what, "un nombre entier")
            return None
        return int(scalar.value)

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
        end = column + len(self.reading.file.lines[line - 1][column - 1 :].rstrip())
        span = Span(self.reading.file.name, line, column, line, max(end, column + 1))
        self.reading.report_at("missing-key", f"Il manque « {key} » à {self.what}.", span)

    def _id_item(self, node: Node, key: str) -> str:
        return self._kept(self.reading.identifier(node, key), "")

    def _not_a_number(self, scalar: Scalar, what: str, expected: str) -> None:
        unclear = not scalar.style and scalar.value and ambiguity(scalar) and not DECIMAL.match(scalar.value)
        self.fail("ambiguous-scalar" if unclear else "wrong-type", f"« {what} » attend {expected}.", scalar)

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
