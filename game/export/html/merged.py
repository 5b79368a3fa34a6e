"""Sheets that look the same and lead the same way are one: most states of a what-if end so.

Only leaves merge at first, then what leads to them, until nothing changes: two
sheets are never taken for one because nothing has told them apart yet.
"""

from __future__ import annotations

from game.export.html.sheets import Move, Sheet, Sheets, Step

_STAYS = (Step.RETURN, Step.SORT)
"""Steps whose target is no sheet."""


def merged(found: Sheets) -> Sheets:
    """The same story with each distinguishable sheet once."""
    stands_for = _stands_for(found.sheets)
    kept = sorted(set(stands_for))
    position = {sheet: number for number, sheet in enumerate(kept)}
    moved = [position[sheet] for sheet in stands_for]
    sheets = [_redirected(found.sheets[sheet], moved) for sheet in kept]
    return Sheets(sheets, {episode: moved[sheet] for episode, sheet in found.openings.items()}, found.rounds)


def _stands_for(sheets: list[Sheet]) -> list[int]:
    """For each sheet, the first one that cannot be told from it."""
    views: dict[object, int] = {}
    looks = [views.setdefault((sheet.view, sheet.setting), number) for number, sheet in enumerate(sheets)]
    before: list[int] = []
    now = list(range(len(sheets)))
    while now != before:
        before = now
        seen: dict[object, int] = {}
        now = [
            seen.setdefault((look, _redirected(sheet, before).moves), number)
            for number, (look, sheet) in enumerate(zip(looks, sheets, strict=True))
        ]
    return now


def _redirected(sheet: Sheet, moved: list[int]) -> Sheet:
    return sheet._replace(moves=tuple(_turned(move, moved) for move in sheet.moves))


def _turned(move: Move | None, moved: list[int]) -> Move | None:
    return move if move is None or move.step in _STAYS else move._replace(target=moved[move.target])
