"""An effect that pushes a variable past its bounds.

What it does: walks every state and reports the ``add`` that, in some of them, is
clamped to the variable's minimum or maximum. The route shows one.

Why it matters: the reader sees no change where the page promises one, or pays a
price twice and loses once. It may be meant, hence a warning.

Bad::

    variables:
      confiance: {min: 0, max: 2, start: 2}
    choices:
      - {go: suite, label: Rassurer, add: {confiance: 1}}

Good::

    variables:
      confiance: {min: 0, max: 5, start: 2}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import Walk, WalkState, open_choices, walks
from game.story.diagnostics import Collector, Severity
from game.story.model import FictionChoice, Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every effect that is clamped in some state, once."""
    for walk in walks(story).values():
        told: set[tuple[int, str]] = set()
        for state in walk.came_from:
            for choice in open_choices(walk, state):
                _one(walk, state, choice, told, collector)


def _one(
    walk: Walk, state: WalkState, choice: FictionChoice, told: set[tuple[int, str]], collector: Collector
) -> None:
    values = walk.values(state) | dict(choice.sets)
    for name, amount in choice.adds:
        variable = walk.what_if.variables[name]
        wanted = values[name] + amount
        if variable.minimum <= wanted <= variable.maximum or (id(choice), name) in told:
            continue
        told.add((id(choice), name))
        message = (
            f"« {name} » vaut {values[name]} et devrait passer à {wanted}, "
            f"hors de {variable.minimum} à {variable.maximum}."
        )
        span = choice.at[f"add/{name}"]
        hint = f"Par exemple par : {walk.route(state)}."
        collector.report("overflowing-effect", message, span, hint, Severity.WARNING)
