"""A variable that no condition reads.

What it does: lists the variables of a what-if that appear in no ``when``.

Why it matters: choices change it, a gauge may even show it, and nothing ever comes
of it.

Bad::

    variables:
      humeur: {min: 0, max: 5, start: 2, label: Humeur}
    # … no condition mentions it

Good::

    - when: humeur <= 1
      text: Plus personne ne sourit.
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import conditionals
from game.story.diagnostics import Collector, Severity
from game.story.model import Story, WhatIf


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every variable without a reader."""
    for what_if in story.what_ifs.values():
        read = _variables_read(what_if)
        for variable in what_if.variables.values():
            if variable.name not in read:
                message = f"Aucune condition ne lit la variable « {variable.name} »."
                span = what_if.at[f"variables/{variable.name}"]
                hint = "Faites-la compter dans un « when », ou retirez-la."
                collector.report("useless-variable", message, span, hint, Severity.WARNING)


def _variables_read(what_if: WhatIf) -> set[str]:
    found = (one for scene in what_if.scenes.values() for one in conditionals(scene))
    return {name for _, condition in found for name in condition.variables}
