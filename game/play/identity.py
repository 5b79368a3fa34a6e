"""Which story a save belongs to, and whether its moves are still the same ones.

The identity survives every edit but a new title. The fingerprint changes only
with what a path depends on, so that mending prose never makes a save suspect.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from game.play.questions import Question, key
from game.story.model import Compute, FictionScene, Order, Predict, RecordScene, Story, WhatIf


def identity(story: Story) -> str:
    """What tells this story's saves from another's."""
    return f"{story.language}:{story.title}"


def fingerprint(story: Story) -> str:
    """A short hash of every move the story allows."""
    moves = hashlib.blake2b(digest_size=12)
    for part in _moves(story):
        moves.update(repr(part).encode("utf-8", "surrogatepass"))
    return moves.hexdigest()


def _moves(story: Story) -> Iterator[object]:
    for episode in story.episodes.values():
        yield episode.id, episode.start
        for scene in episode.scenes.values():
            yield _page(scene)
    for what_if in story.what_ifs.values():
        yield _door(what_if)
        for imagined in what_if.scenes.values():
            yield _imagined(imagined)


def _page(scene: RecordScene) -> object:
    questions = [_question(block) for block in scene.blocks if isinstance(block, Question)]
    return scene.id, scene.opens, questions, [(choice.id, choice.target) for choice in scene.choices]


def _question(question: Question) -> object:
    match question:
        case Predict() | Compute():
            return key(question), len(question.options)
        case Order():
            return key(question), question.facts
        case _:
            return key(question)


def _door(what_if: WhatIf) -> object:
    variables = [(v.name, v.minimum, v.maximum, v.start) for v in what_if.variables.values()]
    return what_if.id, what_if.start, variables


def _imagined(scene: FictionScene) -> object:
    choices = [(c.id, c.target, c.when.text if c.when else "", c.sets, c.adds) for c in scene.choices]
    return scene.id, bool(scene.ending), choices
