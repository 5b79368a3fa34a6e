"""A fact that no page shows.

What it does: lists the facts that stand on no page of the record: in a ``fact``, a
bet's ``reveal``, a sum, an ordering, a comparison or a document.

Why it matters: the reader of the game never meets it; the record promised all of it.

Bad::

    # facts/episode-1.yaml has « minuit », and no page shows it

Good::

    blocks:
      - fact: minuit
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.story.diagnostics import Collector
from game.story.mentions import facts_of
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every fact without a page."""
    shown = {
        name
        for episode in story.episodes.values()
        for scene in episode.scenes.values()
        for block in scene.blocks
        for name in facts_of(block)
    }
    for fact in story.facts.values():
        if fact.id not in shown and fact.episode in story.episodes:
            message = f"Aucune page ne montre le fait « {fact.id} »."
            collector.report(
                "unused-fact", message, fact.at["id"], "Montrez-le, au besoin dans un détour (aside)."
            )
