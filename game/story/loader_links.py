"""What a block asks of the facts it names: a number to compute with, a date to sort by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from game.story.diagnostics import Collector
from game.story.model import Block, Compare, Compute, Order, Story
from game.story.record import At, Fact, FactKind


def check_links(story: Story, into: Collector) -> None:
    """Report the blocks whose facts cannot do what is asked of them."""
    for episode in story.episodes.values():
        for scene in episode.scenes.values():
            for block in scene.blocks:
                _check_block(block, story, into)


def _check_block(block: Block, story: Story, into: Collector) -> None:
    if isinstance(block, Compute) and block.operation != "days-between":
        _each(block.of, "of", block.at, story, into, _has_value, "n'a pas de « value » avec quoi compter")
    elif isinstance(block, Compute):
        _each(block.of, "of", block.at, story, into, _has_date, "n'a pas de date")
    elif isinstance(block, Order):
        _each(block.facts, "facts", block.at, story, into, _has_date, "n'a pas de date")
        _check_order(block, story, into)
    elif isinstance(block, Compare):
        fact = story.facts.get(block.fact)
        if fact is not None and (fact.kind is not FactKind.QUOTE or len(fact.evidence) < 2):
            message = "« compare » montre une citation rapportée par deux textes au moins."
            into.report("wrong-type", message, block.at["compare"])


def _check_order(block: Order, story: Story, into: Collector) -> None:
    dates = [fact.date for name in block.facts if (fact := story.facts.get(name)) and fact.date]
    if any(later.start < earlier.start for earlier, later in pairwise(dates)):
        message = "Les faits d'une chronologie s'écrivent dans l'ordre des dates."
        into.report("wrong-type", message, block.at["facts"])


def _each(
    names: Iterable[str],
    key: str,
    at: At,
    story: Story,
    into: Collector,
    able: Callable[[Fact], bool],
    fault: str,
) -> None:
    for index, name in enumerate(names):
        fact = story.facts.get(name)
        if fact is not None and not able(fact):
            into.report("wrong-type", f"Le fait « {name} » {fault}.", at[f"{key}/{index}"])


def _has_value(fact: Fact) -> bool:
    return fact.value is not None


def _has_date(fact: Fact) -> bool:
    return fact.date is not None
