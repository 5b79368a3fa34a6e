"""The desk: what it says of a line, when, and what stays in the ledger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play import dispatch
from game.play.dispatch import Hedge, Line, Verdict
from game.play.dispatch_account import Account, account
from game.play.dispatch_verdicts import verdict
from game.play.dispatch_view import Answers
from game.play.engine import choose, index
from game.play.state import State
from game.story.record import Divergence, DivergenceType, Side
from tests.play.desks import QUESTIONS, STORY, THROUGH_A_WHAT_IF, after, played, publishing
from tests.play.stories import desk_story

INDEX = index(STORY)
JOURNAL, BOTH = frozenset({"journal"}), frozenset({"journal", "revue"})
RIGHT, OVER, BOLD = Verdict.RIGHT, Verdict.OVER_HEDGED, Verdict.TOO_BOLD
GUESSES = publishing("1", "attribute a", "affirm b", "unverified f")
TO_THE_END = (*QUESTIONS, "go:fin")


def found(state: State) -> Answers:
    answers = dispatch.answers(STORY, state)
    assert answers is not None
    return answers


def verdicts(state: State) -> list[Verdict | None]:
    return [judged.verdict for judged in found(state).lines]


def counts(state: State) -> tuple[int, int, int]:
    """Errata, corrections, lines too careful."""
    ledger = dispatch.ledger(STORY, state)
    return len(ledger.errata), len(ledger.corrections), len(ledger.over_hedged)


@pytest.mark.parametrize(
    ("fact", "texts", "expected"),
    [
        ("a", BOTH, {"affirm": RIGHT, "attribute": OVER, "unverified": OVER, "oppose": Verdict.UNOPPOSED}),
        ("a", JOURNAL, {"attribute": RIGHT, "affirm": BOLD, "unverified": OVER, "oppose": Verdict.UNOPPOSED}),
        (
            "b",
            BOTH,
            {
                "oppose": RIGHT,
                "attribute": Verdict.INCOMPLETE,
                "unverified": Verdict.INCOMPLETE,
                "affirm": Verdict.CONTRADICTED,
            },
        ),
        (
            "d",
            BOTH,
            {
                "unverified": RIGHT,
                "affirm": Verdict.UNGUARDED,
                "attribute": Verdict.UNGUARDED,
                "oppose": Verdict.UNGUARDED,
            },
        ),
        (
            "e",
            JOURNAL,
            {
                "attribute": RIGHT,
                "affirm": Verdict.OPINION,
                "unverified": OVER,
                "oppose": Verdict.UNOPPOSED,
            },
        ),
    ],
)
def test_a_line_is_judged_by_its_standing(
    fact: str, texts: frozenset[str], expected: dict[str, Verdict]
) -> None:
    lines = {hedge: Line(hedge, f"fact:{fact}") for hedge in Hedge}
    assert {str(hedge): verdict(INDEX, line, texts) for hedge, line in lines.items()} == expected


@given(st.sampled_from(Hedge), st.sets(st.sampled_from(["journal", "revue"])))
def test_fiction_is_fiction_however_it_is_put(hedge: Hedge, texts: set[str]) -> None:
    assert verdict(INDEX, Line(hedge, "fiction:autre/oui/0"), frozenset(texts)) is Verdict.FICTION


def test_an_opinion_may_be_opposed_to_the_statement_it_answers() -> None:
    assert verdict(INDEX, Line(Hedge.OPPOSE, "fact:e"), BOTH) is RIGHT
    assert verdict(INDEX, Line(Hedge.OPPOSE, "fact:g"), BOTH) is RIGHT
    assert verdict(INDEX, Line(Hedge.OPPOSE, "fact:f"), BOTH) is Verdict.UNOPPOSED


def test_what_several_texts_say_is_not_opposed_even_to_an_opinion() -> None:
    sides = (Side("oui", ("e",)), Side("non", ("a",)))
    opinion = Divergence("avis", "?", DivergenceType.OPINION_AGAINST_STATEMENT, sides, "…")
    known = index(desk_story(divergences={"avis": opinion}))
    assert verdict(known, Line(Hedge.OPPOSE, "fact:a"), JOURNAL) is RIGHT
    assert verdict(known, Line(Hedge.OPPOSE, "fact:a"), BOTH) is Verdict.UNOPPOSED


def test_the_desk_answers_when_another_text_lands_and_changes_its_mind_with_it() -> None:
    published = after(GUESSES)
    assert verdicts(published) == [None, None, None]
    assert not found(published).available
    assert "un autre texte" in found(published).when
    landed = after("go:suite", state=published)
    assert found(landed).available
    assert found(landed).when == ""
    assert verdicts(landed) == [OVER, Verdict.CONTRADICTED, OVER]
    assert dispatch.news(STORY, landed).startswith("Le desk a relu votre dépêche")
    assert dispatch.news(STORY, published) == ""
    said = found(landed).lines
    assert [fact.fact for fact in said[1].evidence] == ["b", "c"]
    assert all(fact.citations for judged in said for fact in judged.evidence)


def test_the_desk_answers_on_the_closing_page_what_was_published_last() -> None:
    late = after("go:suite", publishing("1", "attribute a", "affirm b", "attribute f"))
    assert verdicts(late) == [None, None, None]
    assert verdicts(after(*TO_THE_END, state=late)) == [OVER, Verdict.CONTRADICTED, RIGHT]


def test_a_detour_through_a_what_if_is_no_landing() -> None:
    published = after("go:suite", *QUESTIONS, publishing("1", "affirm b", "attribute f", "attribute e"))
    assert verdicts(after("what_if:autre", "leave", "return", state=published)) == [None, None, None]


def test_wrong_lines_that_stay_are_errata_and_over_hedging_costs() -> None:
    closed = after(GUESSES, "go:suite", *TO_THE_END)
    assert counts(closed) == (1, 0, 2)
    ledger = dispatch.ledger(STORY, closed)
    assert (ledger.printed, ledger.flawless) == (1, 0)
    assert [judged.fate for judged in found(closed).lines] == ["", "ERRATUM", ""]


@pytest.mark.parametrize("hedge", ["attribute", "unverified"])
def test_over_hedging_alone_spoils_a_dispatch(hedge: str) -> None:
    clean = publishing("1", "affirm a", "oppose b", "attribute f")
    careful = clean.replace("affirm", hedge)
    for lines, flawless in [(clean, 1), (careful, 0)]:
        ledger = dispatch.ledger(STORY, after(lines, "go:suite", *TO_THE_END))
        assert (ledger.printed, ledger.flawless, len(ledger.errata)) == (1, flawless, 0)
        assert len(ledger.over_hedged) == 1 - flawless


def test_opening_another_episode_closes_this_one() -> None:
    left = after(publishing("1", "affirm a", "attribute b", "attribute f"), "episode:2")
    assert counts(left) == (1, 0, 0)
    assert dispatch.answers(STORY, left) is None
    earlier = dispatch.answers(STORY, left, "1")
    assert earlier is not None
    assert [judged.word for judged in earlier.lines] == ["TROP AFFIRMATIF", "JUSTE", "JUSTE"]
    assert not earlier.correctable


@given(st.sampled_from(Hedge), st.permutations(["a", "e", "f"]), st.booleans())
def test_a_wrong_line_corrected_in_time_is_credit_and_no_erratum(
    hedge: Hedge, others: list[str], drop: bool
) -> None:
    """Line ``b`` is contested once the second text has landed; anything but opposing it is wrong."""
    first = publishing("1", f"{hedge} b", f"affirm {others[0]}", f"attribute {others[1]}")
    mended = first.replace(f"{hedge}=fact:b", f"affirm=fact:{others[2]}" if drop else "oppose=fact:b")
    state = after(first, "go:suite", mended, *TO_THE_END)
    wrong = hedge is not Hedge.OPPOSE
    credited = [entry for entry in dispatch.ledger(STORY, state).corrections if "Énoncé b" in entry.text]
    blamed = [entry for entry in dispatch.ledger(STORY, state).errata if "Énoncé b" in entry.text]
    assert len(credited) == wrong
    assert blamed == []


def test_a_correction_must_come_after_the_answer_and_mend_something() -> None:
    before_the_answer = after(GUESSES, GUESSES.replace("affirm=fact:b", "attribute=fact:b"))
    assert counts(before_the_answer) == (0, 0, 0)
    no_better = after(GUESSES, "go:suite", GUESSES.replace("affirm=fact:b", "attribute=fact:b"))
    assert counts(no_better) == (0, 0, 0)
    assert counts(after(*TO_THE_END, state=no_better)) == (1, 0, 2)


def test_a_correction_on_the_closing_page_comes_too_late() -> None:
    closed = after(GUESSES, "go:suite", *TO_THE_END)
    mended = after(publishing("1", "affirm a", "oppose b", "attribute f"), state=closed)
    assert counts(mended) == counts(closed) == (1, 0, 2)
    assert verdicts(mended) == [RIGHT, RIGHT, RIGHT]
    assert not found(mended).correctable


def test_a_line_that_stays_keeps_its_answer_while_a_new_one_waits() -> None:
    state = after(GUESSES, "go:suite", publishing("1", "attribute a", "affirm b", "attribute e"))
    assert verdicts(state) == [OVER, Verdict.CONTRADICTED, None]


def test_published_fiction_is_an_erratum_as_soon_as_the_desk_answers() -> None:
    fiction = publishing("1", "affirm a", "oppose b", "attribute fiction:autre/oui/0")
    without = publishing("1", "affirm a", "oppose b", "attribute f")
    state = after(*THROUGH_A_WHAT_IF)
    assert counts(after(fiction, without, state=state)) == (0, 0, 0)
    seen = after(fiction, "go:fin", without, state=state)
    assert counts(seen) == (1, 0, 0)
    assert "HYPOTHÈSE" in dispatch.ledger(STORY, seen).errata[0].text
    again = after("episode:1", *THROUGH_A_WHAT_IF, fiction, "episode:2")
    assert counts(again) == (1, 0, 0)


def test_a_game_without_a_dispatch_has_nothing_to_reckon() -> None:
    ledger = dispatch.ledger(STORY, after("go:suite", *TO_THE_END))
    assert ledger == ((), (), (), 0, 0, ())


def test_a_folder_read_again_keeps_the_texts_that_have_landed() -> None:
    again = after("go:suite", "episode:1", publishing("1", "affirm a", "oppose b", "attribute f"))
    assert verdicts(after("go:suite", state=again)) == [None, None, None]
    assert verdicts(after("go:suite", *TO_THE_END, state=again)) == [RIGHT, RIGHT, RIGHT]


def test_a_folder_closed_then_read_again_is_open_again() -> None:
    read = after("go:suite", *TO_THE_END, "episode:1", GUESSES)
    assert verdicts(read) == [None, None, None]
    assert found(read).correctable
    assert counts(read) == (0, 0, 0)


def test_mending_an_erratum_later_gives_no_credit() -> None:
    again = after(GUESSES, "go:suite", *TO_THE_END, "episode:1")
    assert counts(after(publishing("1", "affirm a", "oppose b", "attribute f"), state=again)) == (1, 0, 2)


def test_what_is_published_wrong_on_the_closing_page_is_an_erratum_at_once() -> None:
    assert counts(after("go:suite", *TO_THE_END, GUESSES)) == (1, 0, 2)
    late = after("go:suite", GUESSES.replace("affirm", "oppose"), *TO_THE_END, GUESSES)
    assert counts(late) == (1, 0, 2)


def whole(state: State) -> Account:
    return account(INDEX, state)


@given(played())
def test_what_is_in_the_ledger_stays_as_the_game_goes_on(state: State) -> None:
    earlier = whole(state)
    for here in state.walk():
        before = whole(here)
        for kept, shorter in [
            (earlier.errata, before.errata),
            (earlier.corrections, before.corrections),
            (earlier.over_hedged, before.over_hedged),
            (earlier.notes, before.notes),
        ]:
            assert list(kept.items())[: len(shorter)] == list(shorter.items())
        earlier = before


@given(played())
def test_every_entry_of_the_ledger_is_deserved(state: State) -> None:
    found = whole(state)
    assert all(remark.verdict.wrong for remark in (*found.errata, *found.corrections))
    assert all(remark.verdict is OVER for remark in found.over_hedged)
    published = {event for event in state.path if event.startswith("dispatch:")}
    for remark in (*found.errata, *found.corrections, *found.over_hedged, *found.notes):
        line = f"|{remark.line.hedge}={remark.line.item}"
        assert any(e.startswith(f"dispatch:{remark.key}|") and line in f"{e}|" for e in published)


@given(played())
def test_an_answer_agrees_with_the_ledger_and_shows_its_evidence(state: State) -> None:
    for key in dispatch.keys(STORY, state):
        answers = dispatch.answers(STORY, state, key)
        assert answers is not None
        for judged in answers.lines:
            if judged.verdict is None:
                assert answers.when
                assert judged[2:] == ("EN ATTENTE", "", "", "", (), "", "")
                continue
            assert judged.word
            assert judged.why
            assert bool(judged.evidence) != bool(judged.origin)
            assert judged.verdict is not Verdict.FICTION or judged.fate == "ERRATUM"
        if answers.key != "week" and answers.key != state.place.episode:
            assert not answers.when


@given(played(40))
def test_no_note_is_ever_written_twice(state: State) -> None:
    notes = [note for note in whole(state).notes.values() if note]
    assert len(set(notes)) == len(notes)


@given(played())
def test_news_comes_only_with_something_new(state: State) -> None:
    if state.previous is None:
        assert dispatch.news(STORY, state) == ""
        return
    before, now = whole(state.previous), whole(state)
    new = len(now.notes) > len(before.notes) or len(now.errata) > len(before.errata)
    assert bool(dispatch.news(STORY, state)) == new


def test_publishing_the_same_lines_again_stands_by_them() -> None:
    once = after(GUESSES, "go:suite")
    again = choose(STORY, once, GUESSES)
    assert verdicts(again) == verdicts(once)
    assert whole(again)._replace(editions={}) == whole(once)._replace(editions={})
