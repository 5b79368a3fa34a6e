"""A choice that is closed in every state in which it is shown.

What it does: walks every state of a what-if and keeps the choices that were never
open.

Why it matters: the author wrote a road that nobody can take, most often because of
a bound that is never reached.

Bad::

    variables:
      confiance: {min: 0, max: 3, start: 0}
    # … and nothing ever adds to it
    choices:
      - {go: fin, label: Voter, when: confiance >= 3, because: Il faudrait confiance.}

Good::

    choices:
      - {go: assemblee, label: Expliquer, add: {confiance: 3}}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import open_choices, walks
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every choice that no state opens."""
    for walk in walks(story).values():
        if not walk.complete:
            continue
        opened = {id(choice) for state in walk.came_from for choice in open_choices(walk, state)}
        for name in {state.scene: None for state in walk.came_from}:
            for choice in walk.what_if.scenes[name].choices:
                if choice.when is not None and id(choice) not in opened:
                    message = f"Ce choix n'est jamais ouvert : « {choice.when.text} » n'est jamais vrai ici."
                    hint = "Changez la condition, ou les effets qui y préparent."
                    collector.report("impossible-choice", message, choice.at["when"], hint)
