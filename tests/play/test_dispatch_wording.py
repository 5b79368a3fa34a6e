"""A line as printed: its hedge before the dash, the statement untouched after it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.dispatch_wording import AWAITED, listed, wording
from game.play.engine import index
from game.play.state import State
from game.play.statements import text
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from game.story.record import Divergence, DivergenceType, Side
from tests.play.desks import QUESTIONS, STORY, THROUGH_A_WHAT_IF, after, played, publishing
from tests.play.stories import desk_story

INDEX = index(STORY)
JOURNAL, BOTH = frozenset({"journal"}), frozenset({"journal", "revue"})


def printed(hedge: Hedge, item: str, texts: frozenset[str] = BOTH, story: Story = STORY) -> str:
    return wording(index(story), Line(hedge, item), texts).text


def test_each_hedge_has_its_words() -> None:
    assert printed(Hedge.AFFIRM, "fact:a") == "AFFIRMÉ — Énoncé a."
    assert printed(Hedge.ATTRIBUTE, "fact:a") == "SELON JOURNAL ET REVUE — Énoncé a."
    assert printed(Hedge.ATTRIBUTE, "fact:a", JOURNAL) == "SELON JOURNAL — Énoncé a."
    assert printed(Hedge.ATTRIBUTE, "fact:e") == "SELON ADA — Énoncé e."
    assert printed(Hedge.UNVERIFIED, "fact:d") == "NON VÉRIFIÉ, AVANCÉ PAR JOURNAL — Énoncé d."


def test_an_opposition_names_both_voices_or_waits_for_the_other() -> None:
    expected = "SELON JOURNAL — Énoncé b. / MAIS SELON REVUE — Énoncé c."
    assert printed(Hedge.OPPOSE, "fact:b") == expected
    assert printed(Hedge.OPPOSE, "fact:b", JOURNAL) == f"SELON JOURNAL — Énoncé b. / {AWAITED}"


def test_a_text_that_contradicts_itself_is_opposed_to_itself() -> None:
    own = Divergence("soi", "?", DivergenceType.CONTRADICTION, (Side("x", ("a",)), Side("y", ("f",))), "…")
    story = desk_story(divergences={"soi": own})
    said = printed(Hedge.OPPOSE, "fact:a", JOURNAL, story)
    assert said == "SELON JOURNAL — Énoncé a. / MAIS SELON JOURNAL AUSSI — Énoncé f."


def test_an_offence_is_never_quoted_as_the_other_version() -> None:
    both = Divergence("mal", "?", DivergenceType.CONTRADICTION, (Side("x", ("a",)), Side("y", ("o",))), "…")
    story = desk_story(divergences={"mal": both})
    said = printed(Hedge.OPPOSE, "fact:a", BOTH, story)
    assert said == f"SELON JOURNAL ET REVUE — Énoncé a. / {AWAITED}"


@given(st.sampled_from(Hedge))
def test_a_hypothesis_is_printed_as_one_however_it_is_put(hedge: Hedge) -> None:
    said = printed(hedge, "fiction:autre/oui/0")
    assert "HYPOTHÈSE « ET SI ? »" in said.replace("\u202f", " ")
    assert "Ici, tout est signé." in said


@given(played())
def test_statements_are_printed_word_for_word(state: State) -> None:
    for key in dispatch.keys(STORY, state):
        found = dispatch.published(STORY, state, key)
        assert found is not None
        for one in found.lines:
            first, *others = one.wording.parts
            assert first.statement == text(STORY, one.line.item)
            known = {text(STORY, f"fact:{fact}") for fact in STORY.facts}
            assert all(part.statement in known or part.heading == AWAITED for part in others)
            assert bool(one.mark) == bool(one.word) == one.line.item.startswith("fiction:")


def test_what_was_printed_does_not_change_when_a_text_lands_but_when_it_is_published_again() -> None:
    event = publishing("1", "attribute a", "oppose b", "attribute f")
    before = dispatch.published(STORY, after(event))
    assert before is not None
    assert dispatch.published(STORY, after(event, "go:suite")) == before
    again = dispatch.published(STORY, after(event, "go:suite", event))
    assert again is not None
    said = [one.wording.text for one in again.lines]
    assert said[:2] == [
        "SELON JOURNAL ET REVUE — Énoncé a.",
        "SELON JOURNAL — Énoncé b. / MAIS SELON REVUE — Énoncé c.",
    ]
    assert [citation.name for citation in again.lines[1].sources] == ["Journal", "Revue"]
    assert [citation.name for citation in before.lines[1].sources] == ["Journal"]


def test_a_preview_is_what_will_be_printed() -> None:
    state = after(*THROUGH_A_WHAT_IF)
    event = publishing("1", "attribute a", "oppose b", "attribute fiction:autre/oui/0")
    now = after(event, state=state)
    found = dispatch.published(STORY, now)
    assert found is not None
    assert dispatch.preview(STORY, state, [one.line for one in found.lines]) == found.lines


def test_a_preview_names_only_the_texts_of_its_episode() -> None:
    state = after("go:suite", *QUESTIONS, "go:fin", "episode:2")
    line = Line(Hedge.ATTRIBUTE, "fact:a")
    assert dispatch.preview(STORY, state, [line])[0].wording.text == "SELON JOURNAL — Énoncé a."


def test_names_are_listed_as_in_french() -> None:
    assert [listed("A"), listed("AB"), listed("ABC")] == ["A", "A et B", "A, B et C"]


def test_every_statement_of_the_bundled_story_can_be_printed_under_every_hedge() -> None:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    known = index(story)
    every = frozenset(story.sources)
    for fact in story.facts:
        for hedge in Hedge:
            said = wording(known, Line(hedge, f"fact:{fact}"), every).text
            assert text(story, f"fact:{fact}") in said
            assert "  " not in said


def test_an_allegation_quoted_as_the_other_version_is_said_to_be_unverified() -> None:
    own = Divergence("on", "?", DivergenceType.CONTRADICTION, (Side("x", ("a",)), Side("y", ("d",))), "…")
    story = desk_story(divergences={"on": own})
    said = printed(Hedge.OPPOSE, "fact:a", BOTH, story)
    assert said.endswith(" / MAIS, NON VÉRIFIÉ, SELON JOURNAL — Énoncé d.")
