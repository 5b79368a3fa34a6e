"""The choice that leads back towards the record, from wherever it has been left."""

from __future__ import annotations

from game.play.view import Choice, View

_TOWARDS_THE_RECORD = ("debrief", "return", "back")


def way_home(page: View) -> Choice | None:
    """Out of a hypothesis, a debrief, a detour or a sorting round; nothing on an ordinary page."""
    if page.leave:
        return page.leave
    return next((choice for choice in page.choices if choice.kind in _TOWARDS_THE_RECORD), None)
