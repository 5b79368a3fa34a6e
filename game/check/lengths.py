"""How long pages and routes are, in words read."""

from __future__ import annotations

from collections.abc import Iterable

from game.check.explore import Walk, WalkState
from game.check.pages import shown_facts
from game.play.words import count_words
from game.story.model import (
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


def fiction_words(walk: Walk, state: WalkState) -> int:
    """The words of a page of fiction as it is shown in one state."""
    values = walk.values(state)
    shown = (p for p in walk.scene(state).passages if p.when is None or p.when.holds(values))
    return sum(count_words(passage.text) for passage in shown)


def _texts(block: object, story: Story) -> Iterable[str]:
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
    for name in shown_facts(block):  # type: ignore[arg-type]
        if name in story.facts:
            yield story.facts[name].statement
