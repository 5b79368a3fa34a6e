from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play import engine
from game.play.dossier import dossier
from game.play.dossier_disagreements import disagreements
from game.play.dossier_people import people
from game.play.dossier_questions import pinned
from game.play.dossier_search import Kind, findable
from game.play.dossier_texts import mark
from game.play.settings import FILE, Settings, SettingsFile
from game.play.state import State
from game.story.model import Story
from game.story.record import CastKind, CastMember, Role
from tests.play.stories import desk_story

PEOPLE = {
    "ada": CastMember(
        "ada", "Ada", CastKind.PERSON, roles=(Role("autrice", "en 2020", ("a",)), Role("x", "", ("c",)))
    ),
    "bob": CastMember("bob", "Bob", CastKind.PERSON, roles=(Role("voisin", "", ("c",)),)),
}
STORY = desk_story(cast={**desk_story().cast, **PEOPLE})


@st.composite
def walks(draw: st.DrawFn, story: Story = STORY) -> State:
    state = engine.start(story, draw(st.sampled_from(list(story.episodes))))
    for number in draw(st.lists(st.integers(0, 20), max_size=14)):
        offered = [choice for choice in engine.view(story, state).choices if choice.open]
        if not offered:
            break
        state = engine.choose(story, state, offered[number % len(offered)].id)
    return state


@given(walks())
def test_nothing_that_was_not_met_is_told(state):
    found = dossier(STORY, state)
    met = {fact.block.number for fact in found.facts}
    for person in people(STORY, found):
        assert person.facts
        assert set(person.facts) <= met
        assert all(role.facts and set(role.facts) <= met for role in person.roles)
    for one in disagreements(STORY, state, found):
        assert set(one.facts) <= met
        assert bool(one.block.note) == (not one.block.question)
    for question in pinned(STORY, found):
        assert bool(question.verdict) == ("epilogue" in found.episodes_begun)
        for explanation in question.explanations:
            assert {piece.number for piece in (*explanation.pro, *explanation.con)} <= met
    for one in findable(STORY, state, found):
        assert one.kind is not Kind.FACT or STORY.facts[one.target].number in met


def test_a_role_appears_with_the_fact_that_says_it():
    found = dossier(STORY, engine.start(STORY, "1"))
    (ada,) = (person for person in people(STORY, found) if person.person == "ada")
    assert [role.words for role in ada.roles] == ["autrice, en 2020"]
    assert not any(person.person == "bob" for person in people(STORY, found))


def test_quotations_are_found_whatever_their_apostrophes_and_case():
    paragraphs, missing = mark(
        ["Rien ici.", "D'honnêteté, l’ÉQUIPE n'a rien dit."], ["« honnêteté, l'équipe »", "« absent »"]
    )
    assert [one.quoted for one in paragraphs] == [False, True]
    assert [run.text for run in paragraphs[1].prose if run.emphasis] == ["honnêteté, l’ÉQUIPE"]
    assert missing == ("« absent »",)


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=12), max_size=4))
def test_marking_never_loses_a_word(lines, quotes):
    from game.play.typography import inert

    paragraphs, _ = mark(lines, quotes)
    said = ["".join(run.text for run in one.prose) for one in paragraphs]
    assert said == [inert(one).replace("\n", " ") for one in lines]


def test_settings_come_back_as_they_were_kept(tmp_path):
    kept = Settings("papier", False, "large", True, "~/articles")
    SettingsFile(tmp_path).change(kept)
    assert SettingsFile(tmp_path).settings == kept


@pytest.mark.parametrize(
    "damaged",
    [b"", b"\xff", b"[]", b'{"motion": 3}', b'{"measure": "?"}', b"[" * 50000, b'{"texts": "\\u0000"}'],
)
def test_damaged_settings_fall_back_and_say_so(tmp_path, damaged):
    (tmp_path / FILE).write_bytes(damaged)
    file = SettingsFile(tmp_path)
    assert file.settings == Settings()
    assert "illisibles" in file.notice


def test_unknown_settings_are_left_aside(tmp_path):
    (tmp_path / FILE).write_text(json.dumps({"motion": False, "later": 1}))
    assert SettingsFile(tmp_path).settings == Settings(motion=False)


def test_settings_that_cannot_be_written_are_kept_for_the_sitting(tmp_path):
    (tmp_path / "file").write_text("")
    file = SettingsFile(tmp_path / "file")
    file.change(Settings(motion=False))
    assert not file.settings.motion
    assert file.notice
