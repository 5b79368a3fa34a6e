"""How long pages and routes are, in words read."""

from __future__ import annotations

from collections.abc import Iterable

from game.check.explore import Walk
from game.play.words import count_words
from game.story.mentions import facts_of
from game.story.model import (
    Block,
    Compute,
    Document,
    Note,
    Order,
    Predict,
    RecordScene,
    Say,
    ShowDivergence,
    Story,
    Unknown,
)


def page_words(scene: RecordScene, story: Story) -> int:
    """The words of one page of the record, statements and notes included."""
    return sum(count_words(text) for block in scene.blocks for text in _texts(block, story))


def longest_states(walk: Walk) -> dict[str, int]:
    """The words of each page of fiction in the state that shows most of them."""
    counts = {
        scene.id: [count_words(p.text) for p in scene.passages] for scene in walk.what_if.scenes.values()
    }
    longest: dict[str, int] = {}
    for state in walk.came_from:
        values = walk.values(state)
        shown = [p.when is None or p.when.holds(values) for p in walk.scene(state).passages]
        words = sum(count for count, seen in zip(counts[state.scene], shown, strict=True) if seen)
        longest[state.scene] = max(words, longest.get(state.scene, 0))
    return longest


def _texts(block: Block, story: Story) -> Iterable[str]:
    match block:
        case Say() | Note() | Unknown():
            yield block.text
        case Predict() | Compute():
            yield block.question
            yield from (option.text for option in block.options)
        case Order():
            yield block.question
        case Document():
            yield block.title
        case ShowDivergence():
            divergence = story.divergences.get(block.divergence)
            if divergence is not None:
                yield from (divergence.title, divergence.note, *(side.position for side in divergence.sides))
    for name in facts_of(block):
        if name in story.facts:
            yield story.facts[name].statement
