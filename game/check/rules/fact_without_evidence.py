"""A fact that no quotation supports.

What it does: finds the facts with neither ``evidence`` nor ``wordings``.

Why it matters: the file vouches for nothing. What no text says is not a fact here.

Bad::

    - id: altman-demis
      kind: event
      statement: Le conseil retire la direction à Sam Altman.

Good::

    - id: altman-demis
      kind: event
      statement: Le conseil retire la direction à Sam Altman.
      evidence:
        - {source: recit-sept-episodes, quote: "brusquement démis de ses fonctions"}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every fact without evidence."""
    for fact in story.facts.values():
        if not fact.evidence:
            message = f"Aucune citation n'appuie le fait « {fact.id} »."
            hint = "Ajoutez evidence : une source et ses mots exacts."
            collector.report("fact-without-evidence", message, fact.at["id"], hint)
