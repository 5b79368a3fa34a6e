"""Every page a reader can see, each once, with a path that leads to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from game.play.engine import choose, start, view
from game.play.state import Place, State
from game.story.model import Story


def shown(place: Place) -> object:
    """What tells two pages apart: a what-if looks the same whichever page it left."""
    if place.imagined:
        return (place.episode, place.opened, place.imagined)
    return (place.episode, place.scene, place.opened, place.answers, place.sorting, place.back is None)


def every_page(story: Story) -> Iterator[State]:
    """Take every open choice of every page, from the start of every episode; sorting rounds stop early."""
    seen: set[object] = set()
    waiting = deque(start(story, episode) for episode in story.episodes)
    while waiting:
        state = waiting.popleft()
        if shown(state.place) in seen:
            continue
        seen.add(shown(state.place))
        yield state
        page = view(story, state)
        if state.place.sorting and len(state.place.sorting.bins) > 1:
            continue
        for choice in (*page.choices, *([page.leave] if page.leave else [])):
            if choice.open and choice.kind != "episode":
                waiting.append(choose(story, state, choice.id))
