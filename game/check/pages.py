"""The record's pages as a graph: which lead where, and which texts are open on each."""

from __future__ import annotations

from game.story.model import (
    Aside,
    Block,
    Compare,
    Compute,
    Episode,
    Go,
    Predict,
    RecordScene,
    ShowFact,
)


def fact_key(block: Block, index: int) -> str:
    """Under which key a block names its fact of this rank."""
    match block:
        case ShowFact():
            return "fact"
        case Compare():
            return "compare"
        case Predict():
            return f"reveal/{index}" if "reveal/0" in block.at.keys else "reveal"
        case Compute():
            return f"of/{index}"
        case _:
            return f"facts/{index}"


def targets(scene: RecordScene, *, asides: bool = True) -> list[str]:
    """The pages of the record that a page leads to."""
    kinds = (Go, Aside) if asides else (Go,)
    return [choice.target for choice in scene.choices if isinstance(choice, kinds)]


def reachable(episode: Episode, *, asides: bool = True) -> list[str]:
    """Ids of the pages that can be reached from an episode's first page, nearest first."""
    found = [episode.start] if episode.start in episode.scenes else []
    for name in found:
        for target in targets(episode.scenes[name], asides=asides):
            if target in episode.scenes and target not in found:
                found.append(target)
    return found


def turned_to(episode: Episode) -> set[str]:
    """Ids of the pages reached by turning the page, inside a detour or not."""
    pages = {episode.start}
    for name in reachable(episode):
        pages.update(targets(episode.scenes[name], asides=False))
    return pages


def texts_open(episode: Episode) -> dict[str, frozenset[str]]:
    """For each reachable page, the texts that every way of reaching it has opened.

    What a detour opens stays open after it, but nobody has to take a detour.
    """
    pages = reachable(episode)
    every = frozenset(text for name in pages for text in episode.scenes[name].opens)
    opened = dict.fromkeys(pages, every)
    if pages:
        opened[pages[0]] = frozenset(episode.scenes[pages[0]].opens)
    waiting = list(pages)
    while waiting:
        name = waiting.pop()
        for target in targets(episode.scenes[name]):
            if target in opened and target != episode.start:
                brought = opened[target] & (opened[name] | frozenset(episode.scenes[target].opens))
                if brought != opened[target]:
                    opened[target] = brought
                    waiting.append(target)
    return opened
