"""The closing page of an episode: what the texts opened agree on, contest, allege, leave unknown."""

from __future__ import annotations

from game.play.episodes import main_route
from game.play.labels import label
from game.play.standing import Index
from game.play.typography import line, paragraphs
from game.play.view import ClosingBlock, ClosingGroup, Standing
from game.story.mentions import facts_in
from game.story.model import Episode, ShowDivergence, Unknown


def closing(index: Index, episode: Episode, opened: frozenset[str]) -> ClosingBlock:
    """The table for the episode's main route, among the texts opened so far."""
    scenes = main_route(episode)
    facts = dict.fromkeys(fact for scene in scenes for fact in facts_in(scene))
    by_standing: dict[Standing, list[str]] = {}
    for fact in map(index.story.facts.__getitem__, facts):
        by_standing.setdefault(index.label(fact, opened).standing, []).append(line(fact.statement))
    blocks = [block for scene in scenes for block in scene.blocks]
    disputes = [
        line(index.story.divergences[block.divergence].title)
        for block in blocks
        if isinstance(block, ShowDivergence)
    ]
    silences = [
        "".join(run.text for run in prose)
        for block in blocks
        if isinstance(block, Unknown)
        for prose in paragraphs(block.text)
    ]
    groups = (
        _group(Standing.CONCORDANT, "CONCORDANT", by_standing.get(Standing.CONCORDANT, [])),
        _group(Standing.CONTESTED, "CONTESTÉ OU DIVERGENT", list(dict.fromkeys(disputes))),
        _group(Standing.ALLEGED, "ALLÉGUÉ", by_standing.get(Standing.ALLEGED, [])),
        ClosingGroup(None, "INCONNU", tuple(silences)),
    )
    return ClosingBlock("LE DOSSIER REFERMÉ", tuple(group for group in groups if group.items))


def _group(standing: Standing, word: str, items: list[str]) -> ClosingGroup:
    return ClosingGroup(label(standing)._replace(word=word), word, tuple(items))
