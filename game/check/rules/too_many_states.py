"""A what-if with more states than anybody could check.

What it does: gives up walking a what-if past fifty thousand states.

Why it matters: what cannot be walked whole cannot be proven free of traps.

Bad::

    variables:
      argent: {min: 0, max: 900000, start: 0}
    # … changed by one in a loop

Good::

    variables:
      argent: {min: 0, max: 9, start: 0}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import MAX_STATES, walks
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every what-if that could not be walked whole."""
    for walk in walks(story).values():
        if not walk.complete:
            message = f"Cette hypothèse a plus de {MAX_STATES} états possibles."
            hint = "Resserrez les bornes des variables, ou retirez une boucle."
            collector.report("too-many-states", message, walk.what_if.at["variables"], hint)
