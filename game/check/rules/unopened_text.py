"""A fact shown before any of its texts has landed.

What it does: follows every way through an episode and notes which texts are open on
each page whatever the way. A fact on a page is reported when none of its texts is
among them, and so is a divergence with a side none of whose texts is.

Why it matters: a fact's standing counts only the texts the reader has opened; with
none, the page would cite nothing.

Bad::

    - id: ouverture
      blocks: [{fact: altman-demis}]          # and no page opens its text

Good::

    - id: ouverture
      opens: [recit-sept-episodes]
      blocks: [{fact: altman-demis}]
"""

from __future__ import annotations

from collections.abc import Iterable

from game.check.evidence import Texts
from game.check.pages import fact_key, texts_open
from game.story.diagnostics import Collector, Span
from game.story.mentions import facts_of
from game.story.model import RecordScene, ShowDivergence, Story
from game.story.record import Fact


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every fact and every side shown too early."""
    for episode in story.episodes.values():
        for name, opened in texts_open(episode).items():
            _page(episode.scenes[name], opened, story, collector)


def _page(scene: RecordScene, opened: frozenset[str], story: Story, collector: Collector) -> None:
    for block in scene.blocks:
        for index, name in enumerate(facts_of(block)):
            fact = story.facts.get(name)
            if fact is not None and fact.evidence and not _cites(fact, opened):
                message = f"Aucun texte du fait « {name} » n'est sûrement ouvert ici."
                _report(message, block.at[fact_key(block, index)], [fact], collector)
        if isinstance(block, ShowDivergence):
            _sides(block, opened, story, collector)


def _sides(block: ShowDivergence, opened: frozenset[str], story: Story, collector: Collector) -> None:
    divergence = story.divergences.get(block.divergence)
    for side in divergence.sides if divergence else ():
        facts = [fact for name in side.facts if (fact := story.facts.get(name)) and fact.evidence]
        if facts and not any(_cites(fact, opened) for fact in facts):
            message = f"Aucun texte de la position « {side.position} » n'est sûrement ouvert ici."
            _report(message, block.at["divergence"], facts, collector)


def _cites(fact: Fact, opened: frozenset[str]) -> bool:
    return any(evidence.source in opened for evidence in fact.evidence)


def _report(message: str, span: Span, facts: Iterable[Fact], collector: Collector) -> None:
    wanted = sorted({evidence.source for fact in facts for evidence in fact.evidence})
    hint = f"Ouvrez d'abord : {' ou '.join(wanted)} (opens)."
    collector.report("unopened-text", message, span, hint)
