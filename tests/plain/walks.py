"""Every page of a story that a reader can reach, short of playing every order of answers.

Leaving a hypothesis is tried on its first page: wherever it is left, the debrief is the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.play import engine
from game.play.state import State
from game.play.view import View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story


def real_story() -> Story:
    """The story that comes with the game."""
    story = load_story(bundled_story(), Collector())
    assert story is not None
    return story


def views(story: Story) -> Iterator[View]:
    """Each reachable page's view, once; questions are answered one way and left another."""
    return (engine.view(story, state) for state in states(story))


def states(story: Story) -> Iterator[State]:
    """A state for each reachable page."""
    waiting = [engine.start(story, episode) for episode in story.episodes]
    seen = set()
    while waiting:
        state = waiting.pop()
        if state.place in seen:
            continue
        seen.add(state.place)
        yield state
        page = engine.view(story, state)
        leave = [page.leave] if page.leave and page.anchors.threshold else []
        taken = (*_worth_taking(page), *leave)
        waiting.extend(engine.choose(story, state, choice.id) for choice in taken)


def _worth_taking(page: View) -> list:
    """The open choices, or one answer and the way past a question."""
    choices = [choice for choice in page.choices if choice.open and choice.kind != "episode"]
    answers = [choice for choice in choices if choice.kind == "answer"]
    return [answers[0], *(c for c in choices if c.kind == "skip")] if answers else choices
