"""Walks every reachable state of a what-if: which pages, choices and words can ever be seen.

A state is a scene and the values of the variables. There are few, since variables
are bounded, so flow rules are decided by looking at all of them; each finding can
show the route that leads to it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from game.play.fiction_moves import after as changed
from game.play.fiction_moves import initial, is_open, named
from game.story.conditions import Condition
from game.story.model import FictionChoice, FictionScene, Passage, Story, WhatIf

MAX_STATES = 50_000
"""Past this many, a what-if is reported instead of walked."""


@dataclass(frozen=True, slots=True)
class WalkState:
    """A scene, and the value of each variable in the what-if's order."""

    scene: str
    values: tuple[int, ...]


Step = tuple[WalkState, str]
"""The state a choice was taken in, and its label."""


@dataclass(slots=True)
class Walk:
    """Everything a reader can meet in one what-if."""

    what_if: WhatIf
    came_from: dict[WalkState, Step | None] = field(default_factory=dict)
    """Every reachable state, and the first step that reached it."""
    moves: dict[WalkState, list[WalkState]] = field(default_factory=dict)
    complete: bool = True
    """False when there were too many states to walk."""

    def values(self, state: WalkState) -> dict[str, int]:
        """A state's variables by name."""
        return named(self.what_if, state.values)

    def scene(self, state: WalkState) -> FictionScene:
        """The scene of a state."""
        return self.what_if.scenes[state.scene]

    def states(self, scene: str) -> list[WalkState]:
        """The reachable states of one scene."""
        return [state for state in self.came_from if state.scene == scene]

    def endings(self) -> set[str]:
        """Ids of the endings that can be reached."""
        return {state.scene for state in self.came_from if self.scene(state).ending}

    def trapped(self) -> list[WalkState]:
        """The states from which no ending can be reached, first met first."""
        sources: dict[WalkState, list[WalkState]] = {}
        for state, targets in self.moves.items():
            for target in targets:
                sources.setdefault(target, []).append(state)
        saved = {state for state in self.came_from if self.scene(state).ending}
        waiting = list(saved)
        while waiting:
            fresh = [state for state in sources.get(waiting.pop(), ()) if state not in saved]
            saved.update(fresh)
            waiting.extend(fresh)
        return [state for state in self.came_from if state not in saved]

    def route(self, state: WalkState) -> str:
        """How a state is reached, by the labels of the choices taken."""
        labels = []
        step = self.came_from[state]
        while step is not None:
            labels.append(step[1])
            step = self.came_from[step[0]]
        return " → ".join(f"« {label} »" for label in reversed(labels)) or "dès l'ouverture"


def conditionals(scene: FictionScene) -> Iterator[tuple[Passage | FictionChoice, Condition]]:
    """Everything on a page that has a condition."""
    for passage in scene.passages:
        if passage.when is not None:
            yield passage, passage.when
    for choice in scene.choices:
        if choice.when is not None:
            yield choice, choice.when


def open_choices(walk: Walk, state: WalkState) -> Iterator[FictionChoice]:
    """The choices that can be taken in a state."""
    values = walk.values(state)
    for choice in walk.scene(state).choices:
        if is_open(choice, values):
            yield choice


def after(walk: Walk, state: WalkState, choice: FictionChoice) -> WalkState:
    """The state a choice leads to."""
    return WalkState(choice.target, changed(walk.what_if, choice, walk.values(state)))


@lru_cache(maxsize=1)
def walks(story: Story) -> dict[str, Walk]:
    """The walk of every what-if, done once for a story."""
    return {name: walk(what_if) for name, what_if in story.what_ifs.items()}


def walk(what_if: WhatIf, limit: int = MAX_STATES) -> Walk:
    """Visit every reachable state of a what-if, nearest first."""
    done = Walk(what_if)
    if what_if.start not in what_if.scenes:
        return done
    start = WalkState(what_if.start, initial(what_if))
    done.came_from[start] = None
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        moves = done.moves[state] = []
        for choice in open_choices(done, state):
            if choice.target not in what_if.scenes:
                continue
            following = after(done, state, choice)
            moves.append(following)
            if following not in done.came_from:
                done.came_from[following] = (state, choice.label)
                waiting.append(following)
        if len(done.came_from) > limit:
            done.complete = False
            break
    return done
