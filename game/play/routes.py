"""How many ways lead through a what-if, and how many end as the texts report.

A route is a sequence of choices from the door to an ending. Counts are exact:
every reachable state (scene, values) is visited once and route counts add up
backwards from the endings. A loop among states that reach an ending makes the
number unbounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.play.fiction_moves import Values, after, initial, is_open, named
from game.story.model import Story, WhatIf

FictionState = tuple[str, Values]


class RouteCount(NamedTuple):
    """Distinct routes through one what-if."""

    total: int | None
    """``None`` when a loop makes them unbounded."""
    as_history: int
    """Routes whose ending has the outcome that the texts report; 0 when unbounded."""
    per_ending: Mapping[str, int]
    """Scene id of each reachable ending to its number of routes; empty counts when unbounded."""


def routes(story: Story, what_if: WhatIf) -> RouteCount:
    """Count the routes of a what-if by walking every state it can reach."""
    steps = successors(what_if)
    endings = {state for state in steps if what_if.scenes[state[0]].ending}
    order = _topological(steps)
    if order is None:
        return RouteCount(None, 0, dict.fromkeys(sorted({scene for scene, _ in endings}), 0))
    arrivals = dict.fromkeys(steps, 0)
    arrivals[(what_if.start, initial(what_if))] = 1
    for state in order:
        for _, target in steps[state]:
            arrivals[target] += arrivals[state]
    per_ending: dict[str, int] = {}
    for state in endings:
        per_ending[state[0]] = per_ending.get(state[0], 0) + arrivals[state]
    as_history = sum(
        count for scene, count in per_ending.items() if story.outcomes[what_if.scenes[scene].outcome].history
    )
    return RouteCount(sum(per_ending.values()), as_history, dict(sorted(per_ending.items())))


def successors(what_if: WhatIf) -> dict[FictionState, tuple[tuple[str, FictionState], ...]]:
    """Every reachable state, with the open choices that lead out of it, by id."""
    start = (what_if.start, initial(what_if))
    found: dict[FictionState, tuple[tuple[str, FictionState], ...]] = {}
    waiting = [start]
    while waiting:
        state = waiting.pop()
        if state in found:
            continue
        found[state] = _steps(what_if, state)
        waiting.extend(target for _, target in found[state])
    return found


def _steps(what_if: WhatIf, state: FictionState) -> tuple[tuple[str, FictionState], ...]:
    scene, values = what_if.scenes[state[0]], named(what_if, state[1])
    return tuple(
        (choice.id, (choice.target, after(what_if, choice, values)))
        for choice in scene.choices
        if is_open(choice, values)
    )


def _topological(
    steps: Mapping[FictionState, tuple[tuple[str, FictionState], ...]],
) -> list[FictionState] | None:
    """The states so that each comes after all that lead to it, or ``None`` if there is a loop."""
    entering = dict.fromkeys(steps, 0)
    for targets in steps.values():
        for _, target in targets:
            entering[target] += 1
    ready = [state for state, count in entering.items() if not count]
    order = []
    while ready:
        state = ready.pop()
        order.append(state)
        for _, target in steps[state]:
            entering[target] -= 1
            if not entering[target]:
                ready.append(target)
    return order if len(order) == len(steps) else None
