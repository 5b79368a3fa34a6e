"""A source that supports nothing, or that no page opens.

What it does: lists the sources that no evidence names, and those that no page's
``opens`` puts on the desk.

Why it matters: either the record forgot a text, or its page is left over from one.

Bad::

    # sources/brouillon.yaml, and no quotation from it

Good::

    opens: [brouillon]
    # … and facts that quote it
"""

from __future__ import annotations

from game.check.evidence import Texts, quotations
from game.story.diagnostics import Collector, Severity
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every idle source."""
    quoted = {evidence.source for _, evidence in quotations(story)}
    opened = {
        name
        for episode in story.episodes.values()
        for scene in episode.scenes.values()
        for name in scene.opens
    }
    for source in story.sources.values():
        if source.id not in quoted:
            message = f"Aucun fait ne cite « {source.id} »."
            collector.report("unused-source", message, source.at.span, "", Severity.WARNING)
        elif source.id not in opened:
            message = f"Aucune page n'ouvre « {source.id} »."
            collector.report(
                "unused-source", message, source.at.span, "Ajoutez-le à opens.", Severity.WARNING
            )
