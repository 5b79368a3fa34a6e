"""Pictures with things to point at: where each stands, and what an arrow leads to."""

from __future__ import annotations

from typing import NamedTuple

from game.tui.layout.text import Line


class Spot(NamedTuple):
    """Where something that can be pointed at is drawn."""

    key: str
    """What names it, such as ``episode:3`` or ``fact:accord``."""
    row: int
    at: int


class Picture(NamedTuple):
    """Rows, and where everything stands on them."""

    rows: list[Line]
    spots: tuple[Spot, ...]

    def spot(self, key: str) -> Spot | None:
        """Where something is drawn."""
        return next((spot for spot in self.spots if spot.key == key), None)

    def under(self, rows: list[Line]) -> Picture:
        """The same below other rows."""
        spots = tuple(spot._replace(row=spot.row + len(rows)) for spot in self.spots)
        return Picture([*rows, *self.rows], spots)

    @property
    def keys(self) -> list[str]:
        """Everything, row by row."""
        return [spot.key for spot in sorted(self.spots, key=lambda spot: (spot.row, spot.at))]


def along(picture: Picture, key: str, by: int) -> str:
    """The next thing on the row, or the first of the next row; the same at either end."""
    keys = picture.keys
    at = keys.index(key) + by if key in keys else 0
    return keys[at] if 0 <= at < len(keys) else key


def across_rows(picture: Picture, key: str, down: int) -> str:
    """The nearest thing on the next row that has any; the same at either end."""
    here = picture.spot(key)
    if here is None:
        return along(picture, key, down)
    rows = {spot.row for spot in picture.spots if (spot.row - here.row) * down > 0}
    row = min(rows, key=lambda row: row * down, default=None)
    beside = [spot for spot in picture.spots if spot.row == row]
    return min(beside, key=lambda spot: abs(spot.at - here.at)).key if beside else key


def towards(picture: Picture, key: str, across: int, down: int) -> str:
    """The nearest thing in a direction, things straight ahead first; the same where there is none."""
    here = picture.spot(key)
    if here is None:
        return along(picture, key, 1)
    ahead = [
        spot for spot in picture.spots if (spot.at - here.at) * across > 0 or (spot.row - here.row) * down > 0
    ]
    cost = {
        spot.key: abs(spot.row - here.row) * (4 if across else 1)
        + abs(spot.at - here.at) * (4 if down else 1)
        for spot in ahead
    }
    return min(ahead, key=lambda spot: cost[spot.key]).key if ahead else key
