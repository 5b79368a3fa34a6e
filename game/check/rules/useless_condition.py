"""A condition that decides nothing.

What it does: walks every state of a what-if and reports the conditions that are true
each time their page is shown, and the paragraphs whose condition never is. (A choice
whose condition never is has a rule of its own, ``impossible-choice``.)

Why it matters: the reader's earlier choices were meant to matter here, and do not.

Bad::

    - when: confiance >= 0        # its minimum
      text: On vous écoute.

Good::

    - when: confiance >= 2
      text: On vous écoute.
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import Walk, conditionals, walks
from game.story.conditions import Condition
from game.story.diagnostics import Collector, Severity
from game.story.model import FictionChoice, Passage, Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every condition that is always true, or never."""
    for walk in walks(story).values():
        if walk.complete:
            _what_if(walk, collector)


def _what_if(walk: Walk, collector: Collector) -> None:
    for name in {state.scene: None for state in walk.came_from}:
        scene = walk.what_if.scenes[name]
        values = [walk.values(state) for state in walk.states(name)]
        for conditional, condition in conditionals(scene):
            _one(conditional, condition, values, collector)


def _one(
    conditional: Passage | FictionChoice,
    condition: Condition,
    values: list[dict[str, int]],
    collector: Collector,
) -> None:
    held = [condition.holds(state) for state in values]
    span = conditional.at["when"]
    if all(held):
        message = f"« {condition.text} » est toujours vrai quand on arrive ici."
        hint = "Retirez la condition, ou faites qu'un choix antérieur compte."
        collector.report("useless-condition", message, span, hint, Severity.WARNING)
    elif not any(held) and isinstance(conditional, Passage):
        message = f"Ce passage n'est jamais montré : « {condition.text} » n'est jamais vrai ici."
        collector.report("useless-condition", message, span, "Changez la condition, ou retirez le passage.")
