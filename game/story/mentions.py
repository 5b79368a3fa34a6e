"""Which facts a block puts before the reader."""

from __future__ import annotations

from game.story.model import Block, Compare, Compute, Document, Order, Predict, RecordScene, ShowFact


def facts_of(block: Block) -> tuple[str, ...]:
    """Ids of the facts a block shows with their statement, in order; none for a divergence."""
    match block:
        case ShowFact() | Compare():
            return (block.fact,)
        case Document() | Order():
            return block.facts
        case Predict():
            return block.reveal
        case Compute():
            return block.of
        case _:
            return ()


def facts_in(scene: RecordScene) -> tuple[str, ...]:
    """Ids of all the facts a scene shows, each once, in order."""
    return tuple(dict.fromkeys(fact for block in scene.blocks for fact in facts_of(block)))
