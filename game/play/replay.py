"""Bringing an old path back to life in a story that may have been edited since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.play.engine import DISPATCH, UnknownChoice, choose, start, view
from game.play.state import State
from game.play.typography import inert
from game.story.model import Episode, Story, WhatIf

_ANSWERS = ("bet", "compute", "order", "judge", "skip")


class Replay(NamedTuple):
    """How far an old path leads today."""

    state: State
    changes: tuple[str, ...]
    """What no longer fits, in French, oldest first; empty when the path replays whole."""


def replay(story: Story, events: Iterable[str]) -> Replay:
    """Follow a path as far as the story still allows.

    A question added since is skipped, an answer to one that has gone is dropped,
    a dispatch that quotes what has gone is dropped, and a renamed scene, what-if or
    fact is followed under its new name; anything else that no longer exists ends
    the replay at the last page that still does.
    """
    names = dict(_renames(story))
    first, *rest = tuple(events) or ("",)
    changes: list[str] = []
    state = _beginning(story, first, changes)
    for position, event in enumerate(rest):
        following = _step(story, state, event) or _step(story, state, _renamed(story, names, event))
        if following is not None:
            state = following
        elif event.partition(":")[0] in _ANSWERS:
            changes.append("Une question à laquelle vous aviez répondu a changé ; elle vous sera reposée.")
        elif event.startswith(DISPATCH):
            changes.append("Une dépêche citait un énoncé qui a changé ; elle est à réécrire.")
        else:
            left = len(rest) - position
            changes.append(
                f"L'histoire a changé : le choix « {inert(event)} » n'existe plus. "
                f"La partie reprend juste avant ({left} choix de la suite ne se rejouent pas)."
            )
            break
    return Replay(state, tuple(dict.fromkeys(changes)))


def _beginning(story: Story, event: str, changes: list[str]) -> State:
    kind, _, episode = event.partition(":")
    if kind == "episode" and episode in story.episodes:
        return start(story, episode)
    changes.append("L'épisode où commençait cette partie n'existe plus ; elle reprend au début.")
    return start(story)


def _step(story: Story, state: State, event: str) -> State | None:
    """The state after the event, skipping questions that did not use to be asked."""
    try:
        return choose(story, state, event)
    except UnknownChoice:
        skip = next((c.id for c in view(story, state).choices if c.kind == "skip"), None)
        if skip is None:
            return None
        return _step(story, choose(story, state, skip), event)


def _renamed(story: Story, names: Mapping[tuple[str, str], str], event: str) -> str:
    """The event under today's names; the same when nothing in it was renamed."""
    if event.startswith(DISPATCH):
        from game.play.dispatch_offer import renamed as renamed_dispatch

        return renamed_dispatch(story, event)
    kind, _, target = event.partition(":")
    return f"{kind}:{names.get((kind, target), target)}"


def _renames(story: Story) -> Iterator[tuple[tuple[str, str], str]]:
    owners: tuple[Episode | WhatIf, ...] = (*story.episodes.values(), *story.what_ifs.values())
    for owner in owners:
        for scene in owner.scenes.values():
            for old in scene.was:
                yield ("go", old), scene.id
                yield ("aside", old), scene.id
                yield ("jump", f"{owner.id}/{old}"), f"{owner.id}/{scene.id}"
    for what_if in story.what_ifs.values():
        for old in what_if.was:
            yield ("what_if", old), what_if.id
