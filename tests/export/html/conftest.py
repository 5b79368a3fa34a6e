"""The story exported once, and one browser for all the tests that need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.export.html.book import book
from game.export.html.document import page
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.export.html.browser import Browser, executable


@pytest.fixture(scope="session")
def story() -> Story:
    loaded = load_story(bundled_story(), Collector())
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def whole_page(story: Story) -> str:
    return page(story)


@pytest.fixture(scope="session")
def whole_book(story: Story) -> dict[str, Any]:
    return book(story)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if executable() is None:
        pytest.skip("no Chromium on this machine")
    try:
        browser = Browser()
    except (OSError, EOFError, RuntimeError) as error:
        pytest.skip(f"Chromium does not start here: {error}")
    yield browser
    browser.close()


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Callable[[str], Browser]:
    """The browser with a page loaded from a file of its own, at its cover; it remembers no other test."""
    blank = tmp_path / "blank.html"
    blank.write_text("<!doctype html><title>.</title>", "utf-8")
    chromium.open(blank)
    chromium.run("localStorage.clear()")

    def load(text: str) -> Browser:
        file = tmp_path / "page.html"
        file.write_text(text, "utf-8")
        chromium.size(1200)
        chromium.open(file)
        return chromium

    return load
