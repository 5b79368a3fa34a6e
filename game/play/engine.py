"""Playing a story: ``start``, ``view``, ``choose``, ``rewind``, ``replay``.

All are functions of values. Pages and moves already worked out are remembered
beside the story, so that a step costs two look-ups however long the path is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.play.moves import JUMP, UnknownChoice, after_choice, opening, revisited
from game.play.record_page import record_view
from game.play.standing import Index
from game.play.state import Place, State
from game.play.view import View
from game.story.model import Story

__all__ = ["UnknownChoice", "choose", "rewind", "start", "view"]

SORT = "sort"
"""The one choice whose outcome depends on the path: which what-ifs were visited."""

DISPATCH = "dispatch:"
"""How the events that publish a dispatch begin; whether they may happen depends on the path."""

REMEMBERED_STORIES = 4
REMEMBERED_PAGES = 4096
"""Pages kept for one story before the memory starts afresh; a whole game visits a few hundred."""


class Memory(NamedTuple):
    """What has been worked out for one story."""

    record: Index
    views: dict[Place, View]
    moves: dict[tuple[Place, str], Place]


def start(story: Story, episode: str = "") -> State:
    """The first page of an episode, by default the story's first.

    Raises ``KeyError`` for an episode the story does not have.
    """
    episode = episode or next(iter(story.episodes))
    return State(opening(story, episode), f"episode:{episode}")


def view(story: Story, state: State) -> View:
    """What the reader sees."""
    memory = _memory(story)
    found = memory.views.get(state.place)
    return found if found is not None else _built(memory, state.place)


def choose(story: Story, state: State, choice_id: str) -> State:
    """The state one choice later. Raises ``UnknownChoice`` when it is not open here."""
    place = _memory(story).moves.get((state.place, choice_id))
    return State(place or _moved(story, state, choice_id), choice_id, state, state.length + 1)


def rewind(state: State) -> State:
    """The state one choice earlier; the same state at the beginning of the path."""
    return state.previous or state


def index(story: Story) -> Index:
    """The story's record, indexed."""
    return _memory(story).record


@lru_cache(maxsize=REMEMBERED_STORIES)
def _memory(story: Story) -> Memory:
    return Memory(Index.of(story), {}, {})


def _moved(story: Story, state: State, choice_id: str) -> Place:
    """Where a choice leads the first time it is taken; what depends on the path is never remembered."""
    if choice_id == SORT:
        return _sorting(story, state)
    if choice_id.startswith(DISPATCH):
        return _published(story, state, choice_id)
    if choice_id.startswith(JUMP):
        return revisited(state, choice_id)
    moves = _memory(story).moves
    if len(moves) >= REMEMBERED_PAGES:
        moves.clear()
    place = moves[state.place, choice_id] = after_choice(story, state.place, choice_id)
    return place


def _sorting(story: Story, state: State) -> Place:
    if SORT not in {choice.id for choice in view(story, state).choices}:
        raise UnknownChoice(SORT, state.place)
    from game.play.sorting import begin

    return state.place._replace(sorting=begin(_memory(story).record, state))


def _published(story: Story, state: State, dispatch: str) -> Place:
    """The place as it is: what may be published depends on the path, and changes no page."""
    from game.play.dispatch_offer import accepts

    if not accepts(story, state, dispatch):
        raise UnknownChoice(dispatch, state.place)
    return state.place


def _built(memory: Memory, place: Place) -> View:
    if len(memory.views) >= REMEMBERED_PAGES:
        memory.views.clear()
    built = memory.views[place] = _page(memory.record, place)
    return built


def _page(index: Index, place: Place) -> View:
    """The page of a place. What the first page does not need is imported when it is reached."""
    if place.sorting:
        from game.play.sorting import sorting_view

        return sorting_view(index, place, place.sorting)
    if place.imagined is None:
        return record_view(index, place)
    from game.play.fiction_page import debrief_view, fiction_view

    if place.imagined.debrief:
        return debrief_view(index, place, place.imagined)
    return fiction_view(index, place, place.imagined)
