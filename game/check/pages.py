"""The record's pages as a graph: which lead where, and which texts are open on each."""

from __future__ import annotations

from game.story.model import (
    Aside,
    Block,
    Compare,
    Compute,
    Document,
    Episode,
    Go,
    Order,
    Predict,
    RecordScene,
    ShowFact,
)


def shown_facts(block: Block) -> tuple[str, ...]:
    """Ids of the facts that a block puts on its page, statement and all."""
    match block:
        case ShowFact() | Compare():
            return (block.fact,)
        case Predict():
            return block.reveal
        case Compute():
            return block.of
        case Order() | Document():
            return block.facts
        case _:
            return ()


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


def main_route(episode: Episode) -> list[RecordScene]:
    """The pages met by always taking the first ``go``."""
    route: list[RecordScene] = []
    scene = episode.scenes.get(episode.start)
    while scene is not None and scene not in route:
        route.append(scene)
        ahead = [name for name in targets(scene, asides=False) if name in episode.scenes]
        scene = episode.scenes[ahead[0]] if ahead else None
    return route


def texts_open(episode: Episode) -> dict[str, frozenset[str]]:
    """For each reachable page, the texts that some way of reaching it has opened.

    What a detour opens stays open on the page it comes back to.
    """
    onward = {name: targets(episode.scenes[name]) + _returns(episode, name) for name in reachable(episode)}
    opened = {name: frozenset(episode.scenes[name].opens) for name in onward}
    waiting = list(onward)
    while waiting:
        name = waiting.pop()
        for target in onward[name]:
            if target in opened and not opened[name] <= opened[target]:
                opened[target] |= opened[name]
                waiting.append(target)
    return opened


def _returns(episode: Episode, name: str) -> list[str]:
    """The pages that a page, met inside a detour, comes back to."""
    return [
        scene.id
        for scene in episode.scenes.values()
        for choice in scene.choices
        if isinstance(choice, Aside) and name in _turned_from(episode, choice.target)
    ]


def _turned_from(episode: Episode, start: str) -> list[str]:
    found = [start]
    for name in found:
        if name in episode.scenes:
            found.extend(t for t in targets(episode.scenes[name], asides=False) if t not in found)
    return found
