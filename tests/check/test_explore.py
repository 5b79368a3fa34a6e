"""The walk of a what-if: every state, and the way to each."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.check.explore import Walk, after, open_choices, walk
from game.story.diagnostics import Collector
from game.story.loader import load_story
from game.story.model import WhatIf
from tests.story.small import write


@pytest.fixture
def what_if(tmp_path: Path) -> WhatIf:
    story = load_story(write(tmp_path), Collector())
    assert story is not None
    return story.what_ifs["cle-rendue"]


def test_every_state_is_met_once(what_if: WhatIf) -> None:
    done = walk(what_if)
    assert done.complete
    assert sorted((state.scene, state.values) for state in done.came_from) == [
        ("assemblee", (0, 1)),
        ("assemblee", (2, 0)),
        ("fin-depart", (0, 1)),
        ("fin-depart", (2, 0)),
        ("fin-retour", (2, 0)),
        ("grille", (1, 0)),
    ]
    assert done.endings() == {"fin-retour", "fin-depart"}
    assert done.trapped() == []


def test_every_state_is_where_its_route_leads(what_if: WhatIf) -> None:
    done = walk(what_if)
    for state, step in done.came_from.items():
        if step is None:
            assert done.route(state) == "dès l'ouverture"
        else:
            before, label = step
            ways = [after(done, before, c) for c in open_choices(done, before) if c.label == label]
            assert state in ways
            assert label in done.route(state)


def test_a_walk_stops_at_its_limit(what_if: WhatIf) -> None:
    assert not walk(what_if, limit=2).complete


def test_effects_stay_within_bounds(what_if: WhatIf) -> None:
    done: Walk = walk(what_if)
    for state in done.came_from:
        for name, value in done.values(state).items():
            assert what_if.variables[name].minimum <= value <= what_if.variables[name].maximum
