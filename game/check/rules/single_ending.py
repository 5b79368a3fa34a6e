"""A what-if with fewer than two endings that can be reached.

What it does: walks every state and counts the endings met.

Why it matters: a hypothesis that always ends alike is a lecture, not a hypothesis.

Bad::

    scenes:
      - {id: a, text: Ici., choices: [{go: fin, label: Finir}]}
      - {id: fin, ending: La seule fin, outcome: retour, text: Fin.}

Good::

    scenes:
      - id: a
        text: Ici.
        choices: [{go: fin, label: Finir}, {go: autre-fin, label: Refuser}]
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import walks
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every what-if that does not branch in the end."""
    for walk in walks(story).values():
        count = len(walk.endings())
        if walk.complete and walk.came_from and count < 2:
            found = "Aucune fin n'est accessible" if count == 0 else "Une seule fin est accessible"
            message = f"{found} dans cette hypothèse."
            collector.report("single-ending", message, walk.what_if.at["id"], "Il en faut deux au moins.")
