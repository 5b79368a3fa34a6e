"""Statements a reader handles outside their page: facts of the record, sentences of hypotheses.

Each has an id that paths can hold: ``fact:ID`` for a fact's statement, and
``fiction:WHAT-IF/SCENE/POSITION`` for what an entry of a hypothesis's debrief supposes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.play.typography import line
from game.story.model import Story, WhatIf

FACT = "fact"
FICTION = "fiction"


def of_fact(fact: str) -> str:
    """The id of a fact's statement."""
    return f"{FACT}:{fact}"


def fact_in(item: str) -> str:
    """The fact a statement belongs to; empty for fiction."""
    kind, _, fact = item.partition(":")
    return fact if kind == FACT else ""


def is_fiction(item: str) -> bool:
    """Whether the statement comes from a hypothesis."""
    return item.startswith(f"{FICTION}:")


def what_if_of(story: Story, item: str) -> WhatIf:
    """The hypothesis a statement of fiction comes from."""
    return story.what_ifs[item.partition(":")[2].partition("/")[0]]


def fictions(story: Story, episode: str, visited: Iterable[str]) -> Iterator[str]:
    """What the hypotheses visited in an episode suppose, statement by statement."""
    for what_if in sorted(visited):
        if story.what_ifs[what_if].episode != episode:
            continue
        for scene in story.what_ifs[what_if].scenes.values():
            for position, entry in enumerate(scene.compare):
                if entry.here:
                    yield f"{FICTION}:{what_if}/{scene.id}/{position}"


def text(story: Story, item: str) -> str:
    """The statement, ready to show."""
    if not is_fiction(item):
        return line(story.facts[fact_in(item)].statement)
    what_if, scene, position = item.partition(":")[2].split("/")
    return line(story.what_ifs[what_if].scenes[scene].compare[int(position)].here)
