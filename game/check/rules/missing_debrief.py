"""An ending that does not come home.

What it does: finds the endings of what-ifs without ``compare``.

Why it matters: each hypothesis ends beside the record, fact by fact; that is what
keeps fiction from being remembered as fact.

Bad::

    - {id: fin, ending: La page tient, outcome: retour, text: Fin.}

Good::

    - id: fin
      ending: La page tient
      outcome: retour
      text: Fin.
      compare: [motif-non-precise]
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every ending without a debrief."""
    for what_if in story.what_ifs.values():
        for scene in what_if.scenes.values():
            if scene.ending and not scene.compare:
                message = f"La fin « {scene.id} » n'a pas de bilan."
                hint = "Ajoutez compare, avec deux à quatre faits."
                collector.report("missing-debrief", message, scene.at["id"], hint)
