"""The exported sheets lead through the same pages as the engine."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.export.html.book import book, excerpt
from game.export.html.document import SCRIPTS, web_file
from game.export.html.values import Values
from game.play.engine import choose, start, view
from game.play.state import State
from game.story.model import Story
from tests.export.html.reader import Reader, plain
from tests.export.html.routes import open_choices, random_route
from tests.play.stories import small_story, what_ifs
from tests.walk import every_page

ENGINE = SCRIPTS[: SCRIPTS.index("desk.js") + 1]
DRIVER = """
const { book: data, routes } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const engine = createEngine(readBook(data));
const views = routes.map(([first, ...events]) => {
  let state = engine.start(first.slice("episode:".length));
  const seen = [engine.view(state)];
  for (const event of events) {
    state = engine.choose(state, event);
    seen.push(state ? engine.view(state) : null);
    if (!state) break;
  }
  return seen;
});
process.stdout.write(JSON.stringify(views));
"""


def test_every_choice_of_every_page_leads_where_the_engine_leads(story: Story, whole_book) -> None:
    reached: dict[int, tuple[State, Reader]] = {}
    for state in every_page(story):
        if state.place.sorting:
            continue
        reader = Reader(whole_book, state.place.episode)
        if state.previous:
            reader = reached[id(state.previous)][1].after(state.event)
        reached[id(state)] = (state, reader)
        assert reader.view == plain(view(story, state)), state.path
        for choice in open_choices(view(story, state)):
            if choice.kind not in ("sort", "episode"):
                there = view(story, choose(story, state, choice.id))
                assert reader.after(choice.id).view["title"] == there.title, (state.path, choice)
    assert len(reached) > 1000


@pytest.mark.parametrize("seed", range(20))
def test_a_random_route_shows_the_same_pages(story: Story, whole_book, seed: int) -> None:
    states = random_route(story, seed, 80)
    reader = Reader(whole_book, states[0].place.episode)
    for state in states[1:]:
        if state.place.sorting or state.previous.place.sorting:
            continue
        reader.choose(state.event)
        assert reader.view == plain(view(story, state)), state.path


@given(what_ifs(), st.data())
@settings(max_examples=15, deadline=None)
def test_any_what_if_is_exported_whole(what_if, data: st.DataObject) -> None:
    story = small_story(what_ifs={"autre": what_if._replace(id="autre", plausible_because=("b",))})
    reader = Reader(book(story), "1")
    state = start(story, "1")
    for _ in range(12):
        assert reader.view == plain(view(story, state))
        offered = [c for c in open_choices(view(story, state)) if c.kind != "sort"]
        if not offered:
            return
        event = data.draw(st.sampled_from(offered)).id
        state = choose(story, state, event)
        reader.choose(event)


def test_an_excerpt_has_its_episodes_and_leads_to_no_other(story: Story) -> None:
    part = excerpt(story, ["4", "1"])
    assert list(part.episodes) == ["1", "4"]
    found = book(part)
    assert set(found["openings"]) == {"1", "4"}
    choices = json.dumps(found["values"], ensure_ascii=False)
    assert '"episode:4"' in choices
    assert '"episode:2"' not in choices
    assert list(excerpt(story, []).episodes) == list(story.episodes)


@given(
    st.recursive(
        st.one_of(st.text(), st.integers(), st.booleans(), st.none()),
        lambda inner: st.lists(inner).map(tuple),
        max_leaves=30,
    )
)
def test_a_value_comes_back_from_the_table_as_it_went_in(value: object) -> None:
    values = Values()
    position = values.add(value)
    order = values.by_use([position])
    reader = Reader({"values": values.entries(order), "types": values.types()})
    assert json.dumps(reader.value(order[position])) == json.dumps(value)


def test_the_page_engine_shows_the_same_views_on_random_routes(story: Story, whole_book) -> None:
    """The page's own engine, sorting rounds dealt and scored by it included."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine")
    routes = [random_route(story, seed, 80) for seed in range(100)]
    assert any(state.place.sorting for route in routes for state in route)
    for route, views in zip(routes, _views_in_node(node, whole_book, routes), strict=True):
        for state, seen in zip(route, views, strict=True):
            assert seen == plain(view(story, state)), state.path


def test_the_page_engine_deals_every_round_to_its_end(story: Story, whole_book) -> None:
    """On every closing page, after no what-if, each one, and all of the episode."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine")
    routes = [route for episode in story.episodes for route in _rounds(story, episode)]
    assert len(routes) > 30
    for route, views in zip(routes, _views_in_node(node, whole_book, routes), strict=True):
        for state, seen in zip(route, views, strict=True):
            assert seen == plain(view(story, state)), state.path


def _views_in_node(node: str, data: object, routes: list[list[State]]) -> list[list[object]]:
    script = "".join(web_file(name).read_text("utf-8") for name in ENGINE) + DRIVER
    given_to_it = json.dumps({"book": data, "routes": [route[-1].path for route in routes]})
    done = subprocess.run(
        [node, "-e", script], input=given_to_it, capture_output=True, text=True, encoding="utf-8", check=True
    )
    found: list[list[object]] = json.loads(done.stdout)
    return found


def _rounds(story: Story, episode: str) -> list[list[State]]:
    """Paths to a finished round, right and wrong answers alternating."""
    doors = [key for key, what_if in story.what_ifs.items() if what_if.episode == episode]
    routes = []
    for wanted in [set(), *({door} for door in doors), set(doors)]:
        state, left = start(story, episode), set(wanted)
        while not any(choice.kind == "sort" for choice in view(story, state).choices):
            state = choose(story, state, _onward(story, state, left))
        if left:
            continue
        state = choose(story, state, "sort")
        position = 0
        while state.place.sorting and len(state.place.sorting.bins) < len(state.place.sorting.items):
            offered = [c.id for c in view(story, state).choices if c.id.startswith("pile:")]
            state = choose(story, state, offered[position % len(offered)])
            position += 1
        state = choose(story, state, "back")
        routes.append(list(reversed(list(state.walk()))))
    return routes


def _onward(story: Story, state: State, doors: set[str]) -> str:
    """The main route, by way of each wanted door the first time it is offered."""
    page = view(story, state)
    if page.leave:
        return page.leave.id
    for choice in page.choices:
        if choice.kind == "what-if" and choice.id.partition(":")[2] in doors:
            doors.discard(choice.id.partition(":")[2])
            return choice.id
    kinds = ("skip", "return", "go")
    return next(choice.id for kind in kinds for choice in page.choices if choice.kind == kind)
