"""Figures of a divergence: one a side, digits or nothing."""

from __future__ import annotations

from game.play.figures import figures
from tests.play.stories import desk_story


def test_a_side_has_the_one_number_its_facts_state():
    story = desk_story()
    found = next(one for one in story.divergences.values() if all(side.facts for side in one.sides))
    stated = {side.facts[0]: float(500 + at) for at, side in enumerate(found.sides)}
    facts = {name: fact._replace(value=stated.get(name)) for name, fact in story.facts.items()}
    told = figures(story._replace(facts=facts), found.id)
    assert told == tuple(str(500 + at) for at in range(len(found.sides)))
    halves = {name: fact._replace(value=0.5) for name, fact in facts.items()}
    assert set(figures(story._replace(facts=halves), found.id)) == {""}
