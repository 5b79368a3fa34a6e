from __future__ import annotations

import pytest

from game.play.state import State
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.walk import every_page


@pytest.fixture(scope="session")
def story() -> Story:
    loaded = load_story(bundled_story(), Collector())
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def states(story: Story) -> list[State]:
    return list(every_page(story))
