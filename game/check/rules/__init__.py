"""The rules a story must satisfy beyond being readable: one a module.

A rule module says in its docstring what it does, why it matters, and gives a bad
and a good example; its name with hyphens is the rule's. ``check(story, collector,
texts)`` reports what it finds.
"""

from __future__ import annotations

import importlib
from types import ModuleType

NAMES = (
    "dead_end",
    "unreachable_scene",
    "trap",
    "impossible_choice",
    "useless_condition",
    "useless_variable",
    "single_ending",
    "overflowing_effect",
    "unopened_text",
    "too_many_states",
    "fact_without_evidence",
    "quotation_not_found",
    "quotation_not_attested",
    "quotation_too_long",
    "too_much_quoted",
    "copied_passage",
    "uncovered_passage",
    "dropped_hedge",
    "unsourced_claim",
    "unused_fact",
    "unused_source",
    "other_copy",
    "unanchored_what_if",
    "missing_debrief",
    "person_in_fiction",
    "french_typography",
    "long_scene",
    "long_episode",
)
"""Module names, in the order of their codes."""


def modules() -> tuple[ModuleType, ...]:
    """Every rule, ready to check."""
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in NAMES)
