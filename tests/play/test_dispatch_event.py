"""Publishing is an event like any other, and changes nothing but what it publishes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play import dispatch
from game.play.dispatch_lines import Hedge, Line, event, is_event, parse
from game.play.dispatch_offer import renamed
from game.play.encounters import facts_on
from game.play.engine import UnknownChoice, choose, rewind, start, view
from game.play.replay import replay
from game.play.saves import Saves
from game.play.session import Session
from game.play.state import State
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from tests.play.desks import (
    QUESTIONS,
    STORY,
    THROUGH_A_WHAT_IF,
    TO_CLOSING,
    after,
    dispatches,
    offered,
    played,
    publishing,
)
from tests.play.stories import desk_story
from tests.walk import every_page

GOOD = publishing("1", "affirm a", "attribute b", "oppose e")
WEEK = publishing("week", "affirm a", "oppose b", "attribute e", "attribute f", "oppose c", "attribute g")


@given(played(), st.data())
def test_publishing_leaves_the_place_as_it_was(state: State, data: st.DataObject) -> None:
    if dispatch.draft(STORY, state).open:
        after_it = choose(STORY, state, data.draw(dispatches(state)))
        assert after_it.place == state.place
        assert view(STORY, after_it) is view(STORY, state)
        assert rewind(after_it) == state


@given(played())
def test_a_path_with_dispatches_replays_to_the_same_game(state: State) -> None:
    again = replay(STORY, state.path)
    assert again.changes == ()
    assert again.state == state
    assert dispatch.ledger(STORY, again.state) == dispatch.ledger(STORY, state)
    assert dispatch.answers(STORY, again.state) == dispatch.answers(STORY, state)


@given(played())
def test_nothing_waits_for_a_dispatch(state: State) -> None:
    """The same choices without the dispatches lead through the same pages."""
    shown = [repr(view(STORY, here)) for here in state.walk() if not is_event(here.event)][::-1]
    bare = start(STORY, state.path[0].partition(":")[2])
    pages = [repr(view(STORY, bare))]
    for taken in state.path[1:]:
        if not is_event(taken):
            bare = choose(STORY, bare, taken)
            pages.append(repr(view(STORY, bare)))
    assert pages == shown
    assert bare.place == state.place
    assert offered(bare) == offered(state)


@given(played())
def test_candidates_are_what_was_met_and_never_an_offence(state: State) -> None:
    draft = dispatch.draft(STORY, state)
    key = draft.key
    pages = [here.place for here in state.walk() if here.place.imagined is None]
    here = [page for page in pages if key == "week" or page.episode == key]
    met = {f"fact:{fact}" for page in here for fact in facts_on(STORY, page)}
    facts = {c.item for c in draft.candidates if not c.mark}
    assert facts == met - {"fact:o", *(["fact:h"] if key == "week" else [])}
    visited = any(here.place.imagined for here in state.walk()) and key in ("1", "week")
    assert [c.item for c in draft.candidates if c.mark] == (["fiction:autre/oui/0"] if visited else [])
    assert all((c.word == "HYPOTHÈSE") == bool(c.mark) for c in draft.candidates)


@given(played())
def test_a_candidate_does_not_say_its_standing(state: State) -> None:
    for candidate in dispatch.draft(STORY, state).candidates:
        said = " ".join((candidate.origin, candidate.reference, candidate.statement))
        assert not any(word in said for word in ("CONCORDANT", "UN TEXTE", "CONTESTÉ", "avancé", "lecture"))


@given(st.text(max_size=40))
def test_any_other_text_is_refused(text: str) -> None:
    state = start(STORY, "1")
    with pytest.raises(UnknownChoice):
        choose(STORY, state, f"dispatch:{text}")


@given(played())
def test_a_dispatch_is_refused_wherever_the_draft_says_so(state: State) -> None:
    if not dispatch.draft(STORY, state).open:
        for refused in (GOOD, WEEK):
            with pytest.raises(UnknownChoice):
                choose(STORY, state, refused)


@pytest.mark.parametrize(
    "refused",
    [
        publishing("1", "affirm a", "attribute b"),
        publishing("1", "affirm a", "attribute b", "oppose e", "affirm f"),
        publishing("1", "affirm a", "attribute a", "oppose e"),
        publishing("1", "affirm a", "attribute b", "oppose c"),
        publishing("1", "affirm a", "attribute b", "unverified o"),
        publishing("1", "affirm a", "attribute b", "affirm fiction:autre/oui/0"),
        publishing("2", "affirm a", "attribute b", "oppose e"),
        publishing("week", "affirm a", "attribute b", "oppose e"),
        GOOD.replace("affirm=", "swear="),
        GOOD.replace("affirm=", ""),
        f"{GOOD}|",
        "dispatch:",
    ],
)
def test_what_may_not_be_published_is_refused(refused: str) -> None:
    with pytest.raises(UnknownChoice):
        after(refused)


def test_a_dispatch_is_written_on_record_pages_even_while_a_question_is_open() -> None:
    assert after("go:suite", GOOD).place == after("go:suite").place
    assert after("aside:cote", GOOD).place == after("aside:cote").place
    inside = after(*THROUGH_A_WHAT_IF[:-2])
    for closed in (inside, after("leave", state=inside), after(*TO_CLOSING, "sort")):
        assert dispatch.draft(STORY, closed).obstacle
        with pytest.raises(UnknownChoice):
            choose(STORY, closed, GOOD)


def test_the_epilogue_takes_six_lines_of_the_week_once_they_were_met() -> None:
    fresh = start(STORY, "epilogue")
    assert dispatch.draft(STORY, fresh).key == "week"
    assert "cinq énoncés" in dispatch.draft(STORY, fresh).obstacle
    read = after("go:suite", *QUESTIONS, "go:fin", "episode:epilogue")
    draft = dispatch.draft(STORY, read)
    assert (draft.lines, draft.obstacle) == (6, "")
    assert "fact:h" not in {candidate.item for candidate in draft.candidates}
    assert choose(STORY, read, WEEK).place == read.place


@given(st.lists(st.builds(Line, st.sampled_from(Hedge), st.sampled_from(["fact:a", "fiction:w/s/0"]))))
def test_an_event_reads_back_as_it_was_written(lines: list[Line]) -> None:
    assert parse(event("7", lines)) == ("7", tuple(lines))


def test_replaying_follows_a_renamed_fact() -> None:
    facts = dict(STORY.facts)
    facts["alpha"] = facts.pop("a")._replace(id="alpha", was=("a",))
    story = desk_story(facts=facts)
    assert renamed(story, GOOD) == GOOD.replace("fact:a", "fact:alpha")
    assert renamed(story, "go:suite") == "go:suite"


def test_replaying_drops_a_dispatch_that_can_no_longer_be() -> None:
    facts = dict(STORY.facts)
    facts["b"] = facts["b"]._replace(offence=True)
    again = replay(desk_story(facts=facts), after(GOOD, "go:suite").path)
    assert again.state.path == ("episode:1", "go:suite")
    assert len(again.changes) == 1
    assert "dépêche" in again.changes[0]


def test_a_dispatch_is_saved_and_comes_back_with_the_game() -> None:
    saves = Saves(in_memory=True)
    session = Session(STORY, saves)
    for taken in (GOOD, "go:suite"):
        session.choose(taken)
    again = Session(STORY, saves)
    assert again.resume()
    assert again.state == session.state
    assert dispatch.answers(STORY, again.state) == dispatch.answers(STORY, session.state)
    again.rewind()
    again.rewind()
    assert dispatch.published(STORY, again.state) is None


def test_no_page_of_the_bundled_story_offers_what_it_marks_as_an_offence() -> None:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    marked = {fact.id for fact in story.facts.values() if fact.offence}
    assert marked
    showing = 0
    for state in every_page(story):
        if state.place.imagined is None and marked & set(facts_on(story, state.place)):
            showing += 1
            offered_here = {candidate.item for candidate in dispatch.draft(story, state).candidates}
            assert not offered_here & {f"fact:{fact}" for fact in marked}
    assert showing
