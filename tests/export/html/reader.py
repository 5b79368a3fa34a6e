"""The exported data read by other code than the page's: values, sheets and moves."""

from __future__ import annotations

from copy import copy
from enum import Enum
from typing import Any

from game.export.html.sheets import Step

Data = Any
PARTS = 6
"""Values of a sheet before its moves."""


def plain(value: object) -> Data:
    """A view as plain data, as the page sees it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is None:
            return [plain(part) for part in value]
        named = {name: plain(part) for name, part in zip(fields, value, strict=True)}
        return {"type": type(value).__name__, **named}
    return value


class Reader:
    """A book, and the pile of sheets of somebody who reads it; sorting rounds are not dealt here."""

    def __init__(self, book: dict[str, Any], episode: str = "") -> None:
        self.book = book
        self._made: dict[int, Data] = {}
        self.pile = [book["openings"][episode]] if episode else []
        rows = book.get("sheets", "").split(";")
        self.sheets = [[int(each, 36) for each in row.split(",") if each] for row in rows]

    def value(self, at: int) -> Data:
        entry = self.book["values"][at]
        if not isinstance(entry, list):
            return entry
        if at not in self._made:
            kind, *parts = entry
            values = [self.value(part) for part in parts]
            name, *fields = self.book["types"][kind - 1] if kind else [None]
            named = {"type": name, **dict(zip(fields, values, strict=True))} if kind else {}
            self._made[at] = named if kind else values
        return self._made[at]

    @property
    def view(self) -> Data:
        frame, *own = [self.value(part) for part in self.sheets[self.pile[-1]][:PARTS]]
        return {**frame, **dict(zip(("title", "blocks", "choices", "gauges"), own, strict=False))}

    def after(self, choice_id: str) -> Reader:
        """Another reader, one choice further."""
        other = copy(self)
        other.choose(choice_id)
        return other

    def choose(self, choice_id: str) -> None:
        view = self.view
        offered = [*view["choices"], *([view["leave"]] if view["leave"] else [])]
        position = [choice["id"] for choice in offered].index(choice_id)
        move = self.sheets[self.pile[-1]][PARTS + position]
        assert move >= 0, f"{choice_id} is closed"
        target, step = divmod(move, len(Step))
        match Step(step):
            case Step.TURN:
                self.pile = [*self.pile[:-1], target]
            case Step.CALL:
                self.pile = [*self.pile, target]
            case Step.RETURN:
                self.pile = self.pile[:-1]
            case Step.RETURN_CHANGED:
                self.pile = [*self.pile[:-2], target]
            case Step.OPEN:
                self.pile = [target]
            case Step.SORT:
                raise AssertionError("rounds are dealt by the page")
