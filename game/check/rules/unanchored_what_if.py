"""A what-if that departs from nothing the record holds.

What it does: finds the what-ifs without ``instead_of`` or without
``plausible_because``.

Why it matters: a hypothesis changes one fact and rests on others. Without them it is
mere invention, and its debrief has nothing to compare with.

Bad::

    kind: what-if
    id: raisons-publiees

Good::

    kind: what-if
    id: raisons-publiees
    instead_of: motif-non-precise
    plausible_because: [enquete-annoncee]
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every what-if without both anchors."""
    for what_if in story.what_ifs.values():
        if not what_if.instead_of:
            message = "Cette hypothèse ne dit pas de quel fait elle s'écarte."
            collector.report("unanchored-what-if", message, what_if.at["id"], "Ajoutez instead_of.")
        if not what_if.plausible_because:
            message = "Cette hypothèse ne dit pas quels faits la rendent plausible."
            collector.report("unanchored-what-if", message, what_if.at["id"], "Ajoutez plausible_because.")
