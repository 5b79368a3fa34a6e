"""The dispatch of the week, held against the epilogue's own text."""

from __future__ import annotations

import pytest

from game.play import dispatch
from game.play.dispatch_lines import is_final, key_of
from game.play.dispatch_view import Confrontation
from game.play.replay import replay
from game.play.state import State
from tests.play.desks import STORY, THROUGH_A_WHAT_IF, after, publishing
from tests.play.stories import desk_story, small_story

LINES = (
    "affirm a", "attribute f", "oppose b", "attribute e", "attribute g", "affirm fiction:autre/oui/0",
)  # fmt: skip


@pytest.fixture(scope="module")
def published() -> State:
    return after(*THROUGH_A_WHAT_IF, "go:fin", "episode:epilogue", publishing("week", *LINES))


def confronted(state: State) -> Confrontation:
    found = dispatch.confrontation(STORY, state)
    assert found is not None
    return found


def test_only_an_epilogue_takes_the_dispatch_of_the_week() -> None:
    assert [key_of(STORY, episode) for episode in STORY.episodes] == ["1", "2", "week"]
    assert not any(is_final(small_story(), episode) for episode in ("1", "2"))


def test_it_is_judged_by_every_text_read_in_the_game(published: State) -> None:
    judged = dispatch.answers(STORY, after("go:relire", state=published))
    assert judged is not None
    assert [one.word for one in judged.lines[:5]] == ["JUSTE"] * 5
    assert judged.lines[0].evidence[0].label.word == "CONCORDANT (2 textes)"


def test_it_is_confronted_once_the_desk_has_answered(published: State) -> None:
    assert dispatch.confrontation(STORY, published) is None
    found = confronted(after("go:relire", state=published))
    assert [one.word for one in found.lines] == [
        "SANS NOUVELLES",
        "A BOUGÉ",
        "SANS NOUVELLES",
        "SANS NOUVELLES",
        "SANS NOUVELLES",
        "HYPOTHÈSE",
    ]
    moved = found.lines[1]
    assert moved.disagreements == ("Et après\u202f?",)
    assert [fact.fact for fact in moved.evidence] == ["h"]
    assert "moments différents" in moved.said
    assert all(one.said for one in found.lines)


def test_what_the_later_text_repeats_is_said_to_be_repeated() -> None:
    facts = dict(STORY.facts)
    facts["a"] = facts["a"]._replace(
        evidence=(*facts["a"].evidence, facts["h"].evidence[0]._replace(quote="encore a"))
    )
    story = desk_story(facts=facts)
    path = after(*THROUGH_A_WHAT_IF, "go:fin", "episode:epilogue", publishing("week", *LINES)).path

    state = replay(story, [*path, "go:relire"]).state
    found = dispatch.confrontation(story, state)
    assert found is not None
    assert found.lines[0].word == "REPRIS"
    assert [fact.fact for fact in found.lines[0].evidence] == ["a"]


def test_its_wrong_lines_are_errata_when_the_epilogue_closes(published: State) -> None:
    closed = after("go:relire", "go:fin-3", state=published)
    assert [entry.where for entry in dispatch.ledger(STORY, closed).errata] == ["La semaine"]


def test_fiction_is_an_erratum_even_when_it_is_withdrawn_after_the_answer(published: State) -> None:
    without = publishing("week", *LINES[:5], "oppose c")
    assert dispatch.ledger(STORY, after(without, "go:relire", "go:fin-3", state=published)).errata == ()
    withdrawn = after("go:relire", without, "go:fin-3", state=published)
    ledger = dispatch.ledger(STORY, withdrawn)
    assert [entry.text for entry in ledger.errata] == [
        "AFFIRMÉ, D’APRÈS L’HYPOTHÈSE «\u202fET SI\u202f?\u202f» — Ici, tout est signé."
    ]
    assert ledger.corrections == ()


def test_a_text_read_elsewhere_changes_the_answer_about_the_week() -> None:
    lines = ("attribute a", "attribute b", "attribute e", "attribute f", "unverified d", "attribute i")
    state = after(
        "aside:cote", "back", "episode:2", "episode:epilogue", publishing("week", *lines), "go:relire"
    )
    before = dispatch.answers(STORY, state)
    landed = dispatch.answers(STORY, after("episode:1", "go:suite", state=state), "week")
    assert before is not None
    assert landed is not None
    assert [judged.word for judged in before.lines] == ["JUSTE"] * 6
    assert [judged.word for judged in landed.lines[:2]] == ["TROP PRUDENT", "INCOMPLET"]
    assert all(judged.note for judged in landed.lines)
