"""Random games with dispatches in them, on the small story that has every standing."""

from __future__ import annotations

from hypothesis import strategies as st

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.engine import choose, start, view
from game.play.state import State
from tests.play.stories import desk_story

STORY = desk_story()
QUESTIONS = ("skip:predict-1", "skip:combien", "skip:compute-1", "skip:order-1")
TO_CLOSING = ("go:suite", *QUESTIONS, "go:fin")
THROUGH_A_WHAT_IF = ("go:suite", *QUESTIONS, "what_if:autre", "leave", "return")
HEDGES = st.sampled_from(Hedge)


def after(*events: str, state: State | None = None) -> State:
    """The state these events lead to, from the beginning of the first episode by default."""
    state = state or start(STORY, "1")
    for event in events:
        state = choose(STORY, state, event)
    return state


def publishing(key: str, *lines: str) -> str:
    """The event for lines written as ``affirm a`` or ``attribute fiction:…``."""
    parts = (line.split() for line in lines)
    return dispatch.event(
        key, (Line(Hedge(hedge), item if ":" in item else f"fact:{item}") for hedge, item in parts)
    )


def offered(state: State) -> list[str]:
    """Ids of everything the page lets be taken, and of the episodes that may be opened."""
    page = view(STORY, state)
    choices = [c.id for c in (*page.choices, *([page.leave] if page.leave else [])) if c.open]
    at_home = state.place.imagined is None and state.place.sorting is None
    return [*choices, *(f"episode:{episode}" for episode in STORY.episodes if at_home)]


@st.composite
def dispatches(draw: st.DrawFn, state: State) -> str:
    """A dispatch that may be published here; the reader often keeps or mends earlier lines."""
    found = dispatch.draft(STORY, state)
    items = [candidate.item for candidate in found.candidates]
    chosen = draw(st.permutations(items))[: found.lines]
    lines = [Line(draw(HEDGES), item) for item in chosen]
    if found.current and draw(st.booleans()):
        kept = draw(st.integers(0, found.lines - 1))
        others = [line for line in lines if line.item not in {old.item for old in found.current}]
        changed = [Line(draw(HEDGES), old.item) for old in found.current[kept + 1 :]]
        lines = [*found.current[: kept + 1], *changed, *others][: found.lines]
    return dispatch.event(found.key, lines)


def forward(state: State) -> State:
    """Past the questions of the page, then to the next one."""
    choices = view(STORY, state).choices
    while skip := next((choice.id for choice in choices if choice.kind == "skip"), ""):
        state = choose(STORY, state, skip)
        choices = view(STORY, state).choices
    onward = next((c.id for c in choices if c.kind in ("go", "back", "episode") and c.open), "")
    return choose(STORY, state, onward) if onward else state


@st.composite
def played(draw: st.DrawFn, longest: int = 25) -> State:
    """A state reached by taking random choices and publishing random dispatches."""
    state = start(STORY, draw(st.sampled_from(list(STORY.episodes))))
    for _ in range(draw(st.integers(0, longest))):
        match draw(st.sampled_from(["publish", "wander", "go on", "go on"])):
            case "publish" if dispatch.draft(STORY, state).open:
                state = choose(STORY, state, draw(dispatches(state)))
            case "go on":
                state = forward(state)
            case _:
                state = choose(STORY, state, draw(st.sampled_from(offered(state))))
    return state
