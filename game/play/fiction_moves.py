"""How the variables of a what-if change: the only arithmetic in a story."""

from __future__ import annotations

from game.story.model import FictionChoice, WhatIf

Values = tuple[int, ...]
"""One value a variable, in the order the what-if declares them."""


def initial(what_if: WhatIf) -> Values:
    """The variables' values at the door."""
    return tuple(variable.start for variable in what_if.variables.values())


def named(what_if: WhatIf, values: Values) -> dict[str, int]:
    """The values by variable name."""
    return dict(zip(what_if.variables, values, strict=True))


def is_open(choice: FictionChoice, values: dict[str, int]) -> bool:
    """Whether the choice can be taken in this state."""
    return choice.when is None or choice.when.holds(values)


def after(what_if: WhatIf, choice: FictionChoice, values: dict[str, int]) -> Values:
    """The values once the choice is taken: assignments first, then clamped additions."""
    changed = {**values, **dict(choice.sets)}
    for name, amount in choice.adds:
        variable = what_if.variables[name]
        changed[name] = max(variable.minimum, min(variable.maximum, changed[name] + amount))
    return tuple(changed[name] for name in what_if.variables)
