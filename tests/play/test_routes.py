"""Route counts against a walk that enumerates every route one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from game.play.routes import routes
from game.story.model import WhatIf
from tests.play.stories import small_story, what_ifs

STORY = small_story()


def every_route(what_if: WhatIf) -> Counter[str] | None:
    """Endings by number of routes, found by walking each route to its end; ``None`` for a loop."""
    found: Counter[str] = Counter()

    def walk(scene: str, values: dict[str, int], trail: frozenset[object]) -> bool:
        state = (scene, tuple(values.items()))
        if state in trail:
            return False
        choices = what_if.scenes[scene].choices
        if what_if.scenes[scene].ending:
            found[scene] += 1
        for choice in choices:
            if choice.when and not choice.when.holds(values):
                continue
            following = {**values, **dict(choice.sets)}
            for name, amount in choice.adds:
                bounds = what_if.variables[name]
                following[name] = min(max(following[name] + amount, bounds.minimum), bounds.maximum)
            if not walk(choice.target, following, trail | {state}):
                return False
        return True

    start = {name: variable.start for name, variable in what_if.variables.items()}
    return found if walk(what_if.start, start, frozenset()) else None


@settings(max_examples=400)
@given(what_ifs())
def test_counts_equal_those_of_walking_every_route(what_if: WhatIf) -> None:
    expected, counted = every_route(what_if), routes(STORY, what_if)
    if expected is None:
        assert counted.total is None
    else:
        assert counted.total == expected.total()
        assert dict(counted.per_ending) == dict(expected)
        assert counted.as_history == sum(
            n for scene, n in expected.items() if what_if.scenes[scene].outcome == "retour"
        )
