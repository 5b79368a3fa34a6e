"""The values a YAML file holds, each with the place where it stands.

A node is what the author typed, before any meaning: a scalar is always text.
Positions are kept as four numbers and become a ``Span`` only when somebody asks,
since a story has thousands of values and few of them are ever reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.story.diagnostics import Span

Extent = tuple[int, int, int, int]
"""Line, column, end line and end column, from 1; the end column is exclusive."""


@dataclass(slots=True, eq=False)
class SourceFile:
    """One file as read: its name for messages, and its lines for positions inside texts."""

    name: str
    lines: list[str] = field(default_factory=list, repr=False)

    def span(self, extent: Extent) -> Span:
        """An extent of this file as a span."""
        return Span(self.name, *extent)


@dataclass(slots=True, eq=False)
class Scalar:
    """One piece of text, and how it was written."""

    value: str
    style: str
    """``""`` plain, ``'`` or ``"`` quoted, ``|`` literal, ``>`` folded."""
    extent: Extent


@dataclass(slots=True, eq=False)
class Sequence:
    """A list."""

    items: list[Node]
    extent: Extent


@dataclass(slots=True, eq=False)
class Table:
    """A mapping whose keys are unique plain words."""

    entries: dict[str, Node]
    keys: dict[str, Extent]
    """Where each key itself stands."""
    extent: Extent


@dataclass(slots=True, eq=False)
class Refused:
    """Something already reported, that readers pass over in silence."""

    extent: Extent


Node = Scalar | Sequence | Table | Refused


class ValueSpans(Mapping[str, Span]):
    """Where the values of one table stand, worked out when asked.

    Besides a key, ``key/2`` names the third item of a list, and so on down.
    """

    __slots__ = ("_file", "_table")

    def __init__(self, file: SourceFile, table: Table) -> None:
        self._file = file
        self._table = table

    def __getitem__(self, path: str) -> Span:
        """The span of the value at a path; ``KeyError`` when there is none."""
        return self._file.span(self._node(path).extent)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.entries)

    def __len__(self) -> int:
        return len(self._table.entries)

    def __eq__(self, other: object) -> bool:
        """Two tables are never the same place."""
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def phrase(self, path: str, phrase: str) -> Span:
        """Where the first words of a phrase stand inside the text at a path, else the whole text."""
        node = self._node(path)
        line, column, end_line, end_column = node.extent
        for number in range(line, min(end_line, len(self._file.lines)) + 1):
            text = self._file.lines[number - 1]
            start = text.find(phrase, column - 1 if number == line else 0)
            end = start + len(phrase)
            if start >= 0 and not (number == end_line and end >= end_column):
                return self._file.span((number, start + 1, number, end + 1))
        return self._file.span(node.extent)

    def _node(self, path: str) -> Node:
        node: Node = self._table
        for part in path.split("/"):
            if isinstance(node, Table):
                node = node.entries[part]
            elif isinstance(node, Sequence) and part.isdecimal() and int(part) < len(node.items):
                node = node.items[int(part)]
            else:
                raise KeyError(path)
        return node
