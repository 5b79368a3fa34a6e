"""What assistive technology finds: the tree of the page, and the rules of axe where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.engine import view
from game.play.state import State
from game.play.view import ClosingBlock, DivergenceBlock, Mode, QuestionBlock
from game.story.model import Story
from tests.export.html.browser import Browser
from tests.export.html.routes import random_route
from tests.export.html.test_browser import follow, publish, reading

Opened = Callable[[str], Browser]
AXE = "axe-core/axe.min.js"
WIDTHS = (400, 1400)
THEMES = ("nuit", "papier", "contraste")


@cache
def axe() -> str | None:
    """The source of axe-core, if it is beside the checkout, in ``NODE_PATH`` or installed for all."""
    folders = [Path(__file__).parents[3] / "node_modules"]
    folders += [Path(each) for each in os.environ.get("NODE_PATH", "").split(os.pathsep) if each]
    npm = shutil.which("npm")
    if npm:
        told = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, check=False)
        folders.append(Path(told.stdout.strip() or "."))
    return next((f.joinpath(AXE).read_text("utf-8") for f in folders if f.joinpath(AXE).is_file()), None)


def kind(story: Story, state: State) -> Iterator[str]:
    """What is worth looking at on a page."""
    page = view(story, state)
    yield f"{page.mode}{' aside' if page.place else ''}"
    for block in page.blocks:
        settled = isinstance(block, DivergenceBlock) and not block.question
        settled |= isinstance(block, QuestionBlock) and not block.pending
        yield f"{type(block).__name__}{' settled' if settled else ''}"
    if any(not choice.open for choice in page.choices):
        yield "closed"
    if page.mode is Mode.SORTING and len(page.choices) == 1:
        yield "sorted"


@pytest.fixture(scope="module")
def every_kind(story: Story) -> list[State]:
    """A few pages that show every kind of block, before and after its answer."""
    found: dict[str, State] = {}
    for seed in range(60):
        for state in random_route(story, seed, 60):
            for each in kind(story, state):
                found.setdefault(each, state)
    assert {"closed", "sorted", ClosingBlock.__name__, "CompareBlock", "DocumentBlock"} <= set(found)
    return list({id(state): state for state in found.values()}.values())


def visit(browser: Browser, state: State) -> None:
    path = list(state.path)
    follow(browser, path[0].partition(":")[2], path[1:])


def nodes(browser: Browser) -> list[dict[str, Any]]:
    browser.call("Accessibility.enable")
    tree: list[dict[str, Any]] = browser.call("Accessibility.getFullAXTree")["nodes"]
    return [node for node in tree if not node.get("ignored")]


def role(node: dict[str, Any]) -> str:
    found: str = node["role"]["value"]
    return found


def name(node: dict[str, Any]) -> str:
    found: str = node.get("name", {}).get("value", "")
    return found


def properties(node: dict[str, Any]) -> dict[str, Any]:
    return {each["name"]: each["value"].get("value") for each in node.get("properties", ())}


def test_the_tree_of_every_kind_of_page(story: Story, whole_page: str, opened: Opened, every_kind) -> None:
    browser = reading(opened(whole_page))
    for state in every_kind:
        visit(browser, state)
        found, page = nodes(browser), view(story, state)
        roles = [role(node) for node in found]
        for landmark in ("banner", "main", "contentinfo", "navigation"):
            assert roles.count(landmark) == 1, (landmark, state.path)
        headings = [(properties(node)["level"], name(node)) for node in found if role(node) == "heading"]
        assert [text for level, text in headings if level == 1] == [page.title]
        for node in found:
            if role(node) in ("button", "radio", "checkbox", "region", "group"):
                assert name(node), (node, state.path)
        pressed = [name(node) for node in found if role(node) == "button"]
        for choice in page.choices:
            assert any(choice.label in text and choice.reason in text for text in pressed), choice
        asked = [c for c in page.choices if c.kind in ("answer", "skip")]
        assert (roles.count("group") == 1) == bool(asked)


def test_the_focus_stands_on_the_heading_of_a_new_page_and_on_what_an_answer_brought(
    story: Story, whole_page: str, opened: Opened, every_kind
) -> None:
    browser = reading(opened(whole_page))
    for state in every_kind:
        visit(browser, state)
        focus = next(
            node for node in nodes(browser) if properties(node).get("focused") and role(node) != "RootWebArea"
        )
        in_page = state.event.partition(":")[0] in ("bet", "compute", "order", "judge", "skip", "pile")
        if not in_page:
            assert (role(focus), name(focus)) == ("heading", view(story, state).title)
        else:
            assert role(focus) in ("paragraph", "heading"), state.path


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_on_any_kind_of_page(
    story: Story, whole_page: str, opened: Opened, every_kind, width: int, theme: str
) -> None:
    source = axe()
    if source is None:
        pytest.skip("axe-core is not installed (npm install axe-core)")
    browser = opened(whole_page)
    browser.call("Page.setBypassCSP", enabled=True)
    try:
        browser = reading(opened(whole_page))
        browser.size(width)
        browser.run(source + "; true")
        browser.run(f"document.documentElement.dataset.theme = {json.dumps(theme)}")
        assert violations(browser) == []
        for state in every_kind:
            visit(browser, state)
            assert violations(browser) == [], (state.path, browser.run("document.title"))
        written = next(state for state in every_kind if dispatch.draft(story, state).open)
        visit(browser, written)
        draft = dispatch.draft(story, written)
        publish(browser, [Line(Hedge.OPPOSE, each.item) for each in draft.candidates[: draft.lines]])
        assert violations(browser) == [], "dispatch"
        for action in ("resume", "dispatch", "journey", "settings"):
            browser.run(f"reading.press('[data-action={action}]')")
            assert violations(browser) == [], action
    finally:
        browser.call("Page.setBypassCSP", enabled=False)


def violations(browser: Browser) -> list[str]:
    found: list[str] = browser.run(
        "axe.run({ resultTypes: ['violations'] }).then((found) => found.violations.flatMap(({ id, nodes }) =>"
        " nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`)))"
    )
    return found
