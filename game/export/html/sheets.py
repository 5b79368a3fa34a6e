"""Every page a story can show, and where each of its choices leads.

A detour and a what-if come back to the very page they left, so pages are kept
apart from where they return to: a reader's place is a pile of sheets, and a move
says what becomes of that pile. One what-if is thereby exported once however many
pages open it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from game.export.html.rounds import Round, sorting_round
from game.play import engine
from game.play.state import Place, State
from game.play.view import Choice, View
from game.story.model import Story

FOLLOWED = frozenset(
    ("go", "aside", "what-if", "answer", "skip", "back", "episode", "debrief", "return", "sort", "leave")
)
"""The kinds of choices that this face can follow; a page does not offer the others."""


class Step(IntEnum):
    """What a move does to the reader's pile of sheets."""

    TURN = 0
    """The sheet on top is replaced."""
    CALL = 1
    """A sheet is laid on top: a detour or a what-if begins."""
    RETURN = 2
    """The sheet on top is taken away."""
    RETURN_CHANGED = 3
    """It is taken away and the one below replaced: a detour has opened another text."""
    OPEN = 4
    """The whole pile is replaced: another episode."""
    SORT = 5
    """The sheet stays; a sorting round is dealt on it from the path."""


class Move(NamedTuple):
    """Where a choice leads."""

    step: Step
    target: int = 0
    """Position of a sheet, or of a round for ``SORT``."""


class Setting(NamedTuple):
    """What a page adds to what a path has met, beside the words it shows."""

    what_if: str
    """The what-if the page belongs to; empty in the record."""
    texts: tuple[str, ...]
    """The texts opened in the episode; none is named inside a what-if, which opens none."""
    closing: bool
    """Whether the page closes its episode."""


class Sheet(NamedTuple):
    """One page and its moves."""

    view: View
    setting: Setting
    moves: tuple[Move | None, ...]
    """A move a choice, then one for the way out if there is one; ``None`` when it is closed."""


class Sheets(NamedTuple):
    """Every page of a story."""

    sheets: list[Sheet]
    openings: dict[str, int]
    """Episode id to the position of its first page."""
    rounds: list[Round]
    """The sorting rounds, where ``SORT`` finds them."""


def every_sheet(story: Story) -> Sheets:
    """Walk from the first page of every episode to all that can be reached."""
    walk = _Walk(story)
    openings = {episode: walk.position(engine.start(story, episode).place) for episode in story.episodes}
    return Sheets(list(walk.sheets()), openings, walk.rounds)


def offered(view: View) -> tuple[Choice, ...]:
    """What a page lets the reader do, the way out of a what-if last."""
    return (*view.choices, *((view.leave,) if view.leave else ()))


class _Walk:
    """A walk through every place, each page once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._positions: dict[object, int] = {}
        self._waiting: deque[Place] = deque()
        self.rounds: list[Round] = []

    def position(self, place: Place) -> int:
        """The position of the sheet a place shows, to be visited if it is new."""
        key = _key(place)
        if key not in self._positions:
            self._positions[key] = len(self._positions)
            self._waiting.append(place)
        return self._positions[key]

    def sheets(self) -> Iterator[Sheet]:
        """The sheets, in the order of their positions."""
        while self._waiting:
            place = self._waiting.popleft()
            view = _followed(engine.view(self._story, State(place, "")))
            moves = tuple(self._move(place, choice) for choice in offered(view))
            yield Sheet(view, self._setting(place), moves)

    def _setting(self, place: Place) -> Setting:
        if place.imagined:
            return Setting(place.imagined.what_if, (), closing=False)
        closing = self._story.episodes[place.episode].scenes[place.scene].closing
        return Setting("", tuple(sorted(place.opened)), closing)

    def _move(self, place: Place, choice: Choice) -> Move | None:
        if not choice.open:
            return None
        if choice.kind == "sort":
            return Move(Step.SORT, self._round(place))
        target = engine.choose(self._story, State(place, ""), choice.id).place
        step = _step(place, target, choice)
        return Move(step) if step is Step.RETURN else Move(step, self.position(target))

    def _round(self, place: Place) -> int:
        found = sorting_round(self._story, place)
        if found not in self.rounds:
            self.rounds.append(found)
        return self.rounds.index(found)


def _followed(view: View) -> View:
    return view._replace(choices=tuple(choice for choice in view.choices if choice.kind in FOLLOWED))


def _step(place: Place, target: Place, choice: Choice) -> Step:
    if choice.kind == "episode":
        return Step.OPEN
    if target.back == place or (target.imagined and not place.imagined):
        return Step.CALL
    if place.imagined and not target.imagined:
        return Step.RETURN
    if choice.kind == "back":
        return Step.RETURN if target == place.back else Step.RETURN_CHANGED
    return Step.TURN


def _key(place: Place) -> object:
    """What tells two sheets apart; where they return to only counts when they change it.

    A debrief depends on where the fiction was left, not on its variables.
    """
    imagined = place.imagined
    if imagined:
        reached = imagined._replace(values=()) if imagined.debrief else imagined
        return (place.episode, place.opened, reached)
    back = place.back
    returns: object = None if back is None else True
    if back is not None and back.opened != place.opened:
        returns = _key(back)
    return (place.episode, place.scene, place.opened, place.answers, returns)
