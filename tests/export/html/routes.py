"""Routes through a story: at random, or every choice of every page by going forth and back."""

from __future__ import annotations

import random
from collections.abc import Iterator

from game.play.engine import choose, rewind, start, view
from game.play.state import State
from game.play.view import Choice, View
from game.story.model import Story
from tests.walk import shown

BACK = "←"
"""Stands for taking the last choice back."""


def open_choices(page: View) -> list[Choice]:
    """What can be done on a page, the way out of a what-if last."""
    return [choice for choice in (*page.choices, *((page.leave,) if page.leave else ())) if choice.open]


def random_route(story: Story, seed: int, length: int) -> list[State]:
    """The states of somebody who takes any open choice; doors and sorting are taken readily."""
    chance = random.Random(seed)
    state = start(story, chance.choice(list(story.episodes)))
    states = [state]
    for _ in range(length):
        offered = open_choices(view(story, state))
        if not offered:
            break
        weights = [{"what-if": 3, "sort": 6, "leave": 0.3, "aside": 0.6}.get(c.kind, 1) for c in offered]
        state = choose(story, state, chance.choices(offered, weights)[0].id)
        states.append(state)
    return states


def every_choice(story: Story, episode: str) -> Iterator[tuple[str, State]]:
    """Every choice of every page of an episode, as moves: what to take (or ``BACK``), and where it leads."""
    first = start(story, episode)
    seen = {shown(first.place)}
    yield first.event, first
    yield from _from(story, first, seen)


def _from(story: Story, first: State, seen: set[object]) -> Iterator[tuple[str, State]]:
    pending = [(first, iter(open_choices(view(story, first))))]
    while pending:
        state, choices = pending[-1]
        choice = next(choices, None)
        if choice is None:
            pending.pop()
            if pending:
                yield BACK, rewind(state)
            continue
        if choice.kind == "episode":
            continue
        after = choose(story, state, choice.id)
        yield choice.id, after
        known = shown(after.place) in seen
        seen.add(shown(after.place))
        short = after.place.sorting is None or len(after.place.sorting.bins) < 2
        offered = [] if known or not short else open_choices(view(story, after))
        pending.append((after, iter(offered)))
