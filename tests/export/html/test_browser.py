"""The page in a real browser: the words of the linear face, the keyboard, what is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.export.html.book import excerpt
from game.export.html.document import page
from game.plain.dispatch_page import answer_lines, ledger_lines
from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.engine import choose, start, view
from game.play.state import State
from game.story.model import Story
from tests.export.html.browser import Browser
from tests.export.html.linear import linear_words, words
from tests.export.html.routes import every_choice, random_route
from tests.export.html.test_document import HOSTILE, hostile_story

READING = (Path(__file__).parent / "reading.js").read_text("utf-8")
Opened = Callable[[str], Browser]


def reading(browser: Browser) -> Browser:
    browser.run(READING)
    return browser


def follow(browser: Browser, episode: str, events: list[str]) -> list[str]:
    seen: list[str] = browser.run(f"reading.follow({json.dumps(episode)}, {json.dumps(events)})")
    return seen


def same_words(story: Story, state: State, seen: str) -> None:
    shown, expected = words(seen), linear_words(view(story, state))
    assert shown == expected, (state.path[-4:], "missing", expected - shown, "added", shown - expected)


def focused(browser: Browser) -> dict[str, str]:
    """What has the focus."""
    found: dict[str, str] = browser.run(
        "(({tagName, id, className, dataset, textContent}) =>"
        " ({tagName, id, className, ...dataset, text: textContent.slice(0, 80)}))(document.activeElement)"
    )
    return found


@pytest.mark.parametrize("episode", ["6"])
def test_every_choice_of_an_episode_says_the_words_of_the_linear_face(
    story: Story, opened: Opened, episode: str
) -> None:
    part = excerpt(story, [episode])
    browser = reading(opened(page(part)))
    moves = list(every_choice(part, episode))
    assert len({state.place for _, state in moves}) > 300
    seen = follow(browser, episode, [event for event, _ in moves[1:]])
    for (_, state), shown in zip(moves, seen, strict=True):
        same_words(part, state, shown)


def test_a_hundred_random_routes_say_the_words_of_the_linear_face(
    story: Story, whole_page: str, opened: Opened
) -> None:
    browser = reading(opened(whole_page))
    for seed in range(100):
        states = random_route(story, seed, 50)
        seen = follow(browser, states[0].place.episode, [state.event for state in states[1:]])
        for state, shown in zip(states, seen, strict=True):
            same_words(story, state, shown)


def test_the_page_asks_nothing_of_the_network_and_complains_of_nothing(
    whole_page: str, opened: Opened
) -> None:
    browser = reading(opened(whole_page))
    follow(browser, "1", [])
    events = browser.events
    asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(set(asked)) <= 1
    assert [e for e in events if e["method"] in ("Runtime.exceptionThrown", "Log.entryAdded")] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_story_is_shown_as_text_and_runs_nothing(opened: Opened, text: str) -> None:
    browser = reading(opened(page(hostile_story(text, text))))
    follow(browser, "1", ["go:suite"])
    browser.run("reading.press('[data-action=journey]')")
    assert browser.run("window.hacked") is None
    assert browser.run("document.querySelectorAll('img, svg, iframe, main script').length") == 0
    assert browser.run("document.scripts.length") == 2
    assert [e for e in browser.events if e["method"] == "Runtime.exceptionThrown"] == []


def test_the_story_is_played_to_its_end_with_tab_and_enter(
    story: Story, whole_page: str, opened: Opened
) -> None:
    browser = opened(whole_page)
    pages = 0
    press_until(browser, lambda at: at.get("action") == "begin")
    while not browser.run("Boolean(document.querySelector('main [data-action=journey]'))"):
        title = browser.run("document.querySelector('h1').textContent")
        press_until(browser, onward)
        pages += title != browser.run("document.querySelector('h1').textContent")
        at = focused(browser)
        assert at["tagName"] in ("H1", "H2", "P"), at
        assert browser.run("document.activeElement.getClientRects().length") > 0
    assert pages > 70
    assert browser.run("document.querySelector('.step[aria-current]').dataset.episode") == "epilogue"


def press_until(browser: Browser, wanted: Callable[[dict[str, str]], bool]) -> None:
    """Go from control to control, and press the one wanted."""
    for _ in range(60):
        browser.press("Tab")
        if wanted(focused(browser)):
            browser.press("Enter")
            return
    raise AssertionError(f"not reached with the Tab key on « {browser.run('document.title')} »")


def onward(at: dict[str, str]) -> bool:
    return at.get("kind") in ("answer", "go", "episode")


def test_digits_take_choices_escape_leaves_and_backspace_comes_back(
    story: Story, whole_page: str, opened: Opened
) -> None:
    browser = reading(opened(whole_page))
    door = next(s for seed in range(50) for s in random_route(story, seed, 40) if s.place.imagined)
    path = list(door.path)
    follow(browser, path[0].partition(":")[2], path[1:])
    assert browser.run("document.body.dataset.mode") == "hypothesis"
    imagined = browser.run("reading.seen()")
    browser.press("1")
    assert browser.run("reading.seen()") != imagined
    browser.press("Backspace")
    assert browser.run("reading.seen()") == imagined
    browser.press("Escape")
    assert browser.run("document.body.dataset.mode") == "debrief"
    assert focused(browser)["tagName"] == "H1"
    browser.press("Escape")
    assert browser.run("document.body.dataset.mode") == "record"
    assert focused(browser)["tagName"] == "H1"


def test_a_closed_choice_says_why_and_stays(story: Story, whole_page: str, opened: Opened) -> None:
    browser = reading(opened(whole_page))
    route = next(
        state
        for seed in range(200)
        for state in random_route(story, seed, 50)
        if any(not choice.open for choice in view(story, state).choices)
    )
    closed = next(choice for choice in view(story, route).choices if not choice.open)
    path = list(route.path)
    follow(browser, path[0].partition(":")[2], path[1:])
    browser.run(f"reading.take({json.dumps(closed.id)})")
    assert browser.run("document.getElementById('said').textContent") == closed.reason
    same_words(story, route, browser.run("reading.seen()"))


def test_the_place_is_kept_for_the_next_time(story: Story, whole_page: str, opened: Opened) -> None:
    browser = reading(opened(whole_page))
    states = random_route(story, 11, 30)
    follow(browser, states[0].place.episode, [state.event for state in states[1:]])
    left = browser.run("reading.seen()")
    again = reading(opened(whole_page))
    again.run("reading.press('[data-action=resume]')")
    assert again.run("reading.seen()") == left


def test_a_damaged_or_foreign_path_is_followed_as_far_as_it_leads(whole_page: str, opened: Opened) -> None:
    browser = opened(whole_page)
    key = browser.run("Object.keys(localStorage).find((name) => name.endsWith(':path'))")
    key = key or "fr:Sept épisodes:prologue,1,2,3,4,5,6,7,epilogue:path"
    for kept in ('["episode:1","go:nulle-part"]', "{", '"x"', "[1,2]", "null", '["episode:__proto__"]'):
        browser.run(f"localStorage.setItem({json.dumps(key)}, {json.dumps(kept)})")
        browser = reading(opened(whole_page))
        assert browser.run("document.querySelector('h1').textContent") == "Sept épisodes"
        assert [e for e in browser.events if e["method"] == "Runtime.exceptionThrown"] == []
    browser.run("reading.begin('1')")


def test_it_plays_where_nothing_can_be_kept(story: Story, whole_page: str, opened: Opened) -> None:
    script = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
    browser = opened("<!doctype html><title>x</title>")
    number = browser.call("Page.addScriptToEvaluateOnNewDocument", source=script)["identifier"]
    try:
        browser = reading(opened(whole_page))
        assert "ne garde rien" in browser.run("document.querySelector('.notice').textContent")
        states = random_route(story, 5, 10)
        seen = follow(browser, states[0].place.episode, [state.event for state in states[1:]])
        same_words(story, states[-1], seen[-1])
    finally:
        browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=number)


def test_the_journey_tells_pages_bets_and_judgements(story: Story, whole_page: str, opened: Opened) -> None:
    browser = reading(opened(whole_page))
    states = random_route(story, 2, 60)
    follow(browser, states[0].place.episode, [state.event for state in states[1:]])
    browser.run("reading.press('[data-action=journey]')")
    told = browser.run("document.getElementById('page').textContent")
    for state in states:
        assert view(story, state).title in told
        for block in view(story, state).blocks:
            result = getattr(block, "judgement", "") or getattr(block, "result", "")
            assert result in told
    imagined = [s for s in states if s.place.imagined and not s.place.imagined.debrief]
    assert told.count("HYPOTHÈSE") > bool(imagined)


def test_what_is_printed_of_the_journey_has_no_controls(
    story: Story, whole_page: str, opened: Opened
) -> None:
    browser = reading(opened(whole_page))
    states = random_route(story, 2, 60)
    follow(browser, states[0].place.episode, [state.event for state in states[1:]])
    browser.run("reading.press('[data-action=journey]')")
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        visible = "[...document.querySelectorAll('button')].filter((b) => b.getClientRects().length).length"
        assert browser.run(visible) == 0
        assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("width", [320, 400, 800, 1400])
def test_nothing_is_wider_than_the_window(story: Story, whole_page: str, opened: Opened, width: int) -> None:
    browser = reading(opened(whole_page))
    browser.size(width)
    for seed in (1, 2, 3):
        states = random_route(story, seed, 40)
        browser.run(f"reading.begin({json.dumps(states[0].place.episode)})")
        for state in states[1:]:
            browser.run(f"reading.take({json.dumps(state.event)})")
            assert browser.run("document.documentElement.scrollWidth <= window.innerWidth"), state.path


def publish(browser: Browser, lines: list[Line]) -> None:
    browser.run("reading.press('[data-action=dispatch]')")
    for line in lines:
        browser.run(f"reading.write({json.dumps(line.item)}, {json.dumps(line.hedge.value)})")
    browser.run("reading.press('[data-action=publish]')")


def test_a_dispatch_is_written_answered_and_told(story: Story, whole_page: str, opened: Opened) -> None:
    browser = reading(opened(whole_page))
    events = [state.event for state in _main_route(story, "1")]
    half = len(events) // 3
    follow(browser, "1", events[1:half])
    state = _after(story, events[:half])
    draft = dispatch.draft(story, state)
    lines = [Line(Hedge.OPPOSE, each.item) for each in draft.candidates[: draft.lines]]
    publish(browser, lines)
    state = choose(story, state, dispatch.event(draft.key, lines))
    assert "publié" in browser.run("document.getElementById('said').textContent")
    same_answer(browser, story, state)
    browser.press("Escape")
    same_words(story, state, browser.run("reading.seen()"))
    for event in events[half:]:
        browser.run(f"reading.take({json.dumps(event)})")
        state = choose(story, state, event)
        news = browser.run("(document.querySelector('.news span') || {}).textContent || ''")
        assert news == dispatch.news(story, state)
        same_words(story, state, browser.run("reading.seen()"))
    browser.run("reading.press('[data-action=dispatch]')")
    same_answer(browser, story, state)
    assert dispatch.ledger(story, state).errata
    shown = words(browser.run("reading.wordsOf('.ledger')"))
    assert shown == words(
        "\n".join(ledger_lines(dispatch.ledger(story, state))).replace("REGISTRE", "Registre")
    )
    browser.run("reading.press('[data-action=journey]')")
    told = browser.run("document.getElementById('page').textContent")
    for entry in dispatch.ledger(story, state).errata:
        assert f"{entry.word} · {entry.where}" in told
    again = reading(opened(whole_page))
    again.run("reading.press('[data-action=resume]')")
    again.run("reading.press('[data-action=dispatch]')")
    same_answer(again, story, state)


def same_answer(browser: Browser, story: Story, state: State) -> None:
    title, *lines = answer_lines(dispatch.answers(story, state))
    assert browser.run("document.querySelector('h1').textContent") == title
    expected = words("\n".join(re.sub(r"^\d\. ", "", line) for line in lines))
    assert words(browser.run("reading.wordsOf('[aria-labelledby=answer]')")) == expected


def _main_route(story: Story, episode: str) -> list[State]:
    """The states of somebody who skips every question and turns every page."""
    states = [start(story, episode)]
    while not any(choice.kind == "sort" for choice in view(story, states[-1]).choices):
        offered = view(story, states[-1]).choices
        onward = next(c.id for kind in ("skip", "go") for c in offered if c.kind == kind)
        states.append(choose(story, states[-1], onward))
    return states


def _after(story: Story, events: list[str]) -> State:
    state = start(story, events[0].partition(":")[2])
    for event in events[1:]:
        state = choose(story, state, event)
    return state


def test_the_words_of_the_page_itself_are_typeset(whole_page: str, opened: Opened) -> None:
    browser = reading(opened(whole_page))
    for action in ("cover", "settings", "close", "dispatch", "journey"):
        if action == "dispatch":
            browser.run("reading.begin('1')")
        browser.run(f"reading.press('[data-action={action}]')")
        said = browser.run("document.body.innerText")
        assert "'" not in said
        assert " :" not in said
        assert " ?" not in said
