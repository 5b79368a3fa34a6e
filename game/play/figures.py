"""The figures that the sides of a divergence give, for whoever sets them in large type.

A side whose facts state one number has it; a side whose facts state several, or none, has not.
"""

from __future__ import annotations

from game.story.model import Story


def figures(story: Story, divergence: str) -> tuple[str, ...]:
    """For each side, its number in digits, or nothing."""
    sides = story.divergences[divergence].sides
    return tuple(_figure(story, side.facts) for side in sides)


def _figure(story: Story, facts: tuple[str, ...]) -> str:
    values = {value for fact in facts if (value := story.facts[fact].value) is not None}
    if len(values) != 1:
        return ""
    (value,) = values
    return str(int(value)) if value >= 0 and value == int(value) else ""
