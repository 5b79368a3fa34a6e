"""The page's desk answers as the engine's: verdicts, notes, errata and all, on random games."""

from __future__ import annotations

import json
import random
import shutil
import subprocess

import pytest

from game.export.html.book import book, excerpt
from game.export.html.document import SCRIPTS, web_file
from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.engine import choose, start, view
from game.play.state import State
from game.story.model import Story
from tests.export.html.reader import plain
from tests.export.html.routes import open_choices

ENGINE = SCRIPTS[: SCRIPTS.index("desk.js") + 1]
DRIVER = """
const { book: data, games } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const engine = createEngine(readBook(data));
const { desk } = engine;
const told = games.map(([first, ...events]) => {
  let state = engine.start(first.slice("episode:".length));
  const seen = [];
  for (const event of events) {
    state = engine.choose(state, event);
    if (!state) { seen.push(`refused: ${event}`); break; }
    const draft = desk.draft(state);
    const keys = desk.keys(state);
    seen.push({
      news: desk.news(state), draft, keys, ledger: desk.ledger(state),
      preview: draft.obstacle ? [] : desk.preview(state, draft.current),
      published: keys.map((key) => desk.published(state, key)),
      answers: keys.map((key) => desk.answers(state, key)),
      confrontation: desk.confrontation(state),
    });
  }
  return seen;
});
process.stdout.write(JSON.stringify(told));
"""


def desk_of(story: Story, state: State) -> object:
    """Everything the desk says at one point of a path."""
    draft = dispatch.draft(story, state)
    keys = dispatch.keys(story, state)
    return {
        "news": dispatch.news(story, state),
        "draft": plain(draft),
        "keys": list(keys),
        "ledger": plain(dispatch.ledger(story, state)),
        "preview": [] if draft.obstacle else plain(dispatch.preview(story, state, draft.current)),
        "published": [plain(dispatch.published(story, state, key)) for key in keys],
        "answers": [plain(dispatch.answers(story, state, key)) for key in keys],
        "confrontation": plain(dispatch.confrontation(story, state)),
    }


def game(story: Story, seed: int, length: int, episodes: list[str]) -> list[State]:
    """Somebody who goes forward, publishes often, corrects, and opens the episodes given in turn."""
    chance = random.Random(seed)
    state = start(story, episodes[0])
    states, left = [state], episodes[1:]
    for turn in range(length):
        draft = dispatch.draft(story, state)
        if draft.open and chance.random() < 0.25:
            state = choose(story, state, dispatch.event(draft.key, _lines(draft, chance)))
        elif left and turn % (length // len(episodes)) == 0 and turn and not state.place.imagined:
            episode = left.pop(0)
            if state.place.sorting:
                states.append(state := choose(story, state, "back"))
            state = choose(story, state, f"episode:{episode}")
        else:
            offered = open_choices(view(story, state))
            weights = [{"go": 4, "skip": 4, "leave": 1, "episode": 4}.get(c.kind, 1) for c in offered]
            if not offered:
                break
            state = choose(story, state, chance.choices(offered, weights)[0].id)
        states.append(state)
    return states


def _lines(draft, chance: random.Random) -> list[Line]:
    """New lines, or the present ones with one of them changed."""
    chosen = [
        Line(chance.choice(list(Hedge)), each.item) for each in chance.sample(draft.candidates, draft.lines)
    ]
    if draft.current and chance.random() < 0.6:
        kept = list(draft.current)
        kept[0] = kept[0]._replace(hedge=chance.choice(list(Hedge)))
        return kept
    return chosen


def check(node: str, story: Story, data: object, games: list[list[State]]) -> None:
    script = "".join(web_file(name).read_text("utf-8") for name in ENGINE) + DRIVER
    sent = json.dumps({"book": data, "games": [list(states[-1].path) for states in games]})
    done = subprocess.run(
        [node, "-e", script], input=sent, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    for states, told in zip(games, json.loads(done.stdout), strict=True):
        for state, seen in zip(states[1:], told, strict=True):
            expected = desk_of(story, state)
            for name in expected:
                assert isinstance(seen, dict), (seen, state.path[-3:])
                assert seen[name] == expected[name], (name, state.path)


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("no node on this machine")
    return found


def test_the_desk_answers_the_same_in_every_episode(story: Story, whole_book, node: str) -> None:
    ids = list(story.episodes)
    games = [game(story, seed, 70, [ids[seed % 9], ids[(seed * 4 + 1) % 9]]) for seed in range(36)]
    events = [event for states in games for event in states[-1].path]
    assert sum(event.startswith("dispatch:") for event in events) > 200
    assert sum(event.startswith("dispatch:week") for event in events) > 10
    assert sum("fiction:" in event for event in events) > 5
    check(node, story, whole_book, games)


def test_a_whole_game_ends_with_the_same_ledger_and_the_same_week(
    story: Story, whole_book, node: str
) -> None:
    games = [game(story, seed, 160, list(story.episodes)) for seed in (1, 2, 3)]
    assert all(dispatch.ledger(story, states[-1]).summary for states in games)
    check(node, story, whole_book, games)


def test_the_desk_of_an_excerpt_knows_its_own_episodes(story: Story, node: str) -> None:
    for episodes in (["4"], ["1", "epilogue"]):
        part = excerpt(story, episodes)
        check(node, part, book(part), [game(part, seed, 60, episodes) for seed in range(4)])


@pytest.mark.parametrize(
    "event",
    [
        "dispatch:1",
        "dispatch:2|affirm=fact:a|affirm=fact:b|affirm=fact:c",
        "dispatch:1|affirm=fact:nulle-part|affirm=fact:x|affirm=fact:y",
        "dispatch:1|shout=fact:altman-demis|affirm=fact:x|affirm=fact:y",
        "dispatch:1|affirm|affirm|affirm",
    ],
)
def test_a_dispatch_that_the_engine_refuses_is_refused(
    story: Story, whole_book, node: str, event: str
) -> None:
    script = "".join(web_file(name).read_text("utf-8") for name in ENGINE)
    script += f"""
    const engine = createEngine(readBook(JSON.parse(require("fs").readFileSync(0, "utf8"))));
    process.stdout.write(String(engine.choose(engine.start("1"), {json.dumps(event)})));
    """
    done = subprocess.run([node, "-e", script], input=json.dumps(whole_book), capture_output=True, text=True)
    assert done.stdout == "null", done.stderr[-500:]
