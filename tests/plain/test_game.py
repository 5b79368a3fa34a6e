"""A sitting at the linear face: the menu, choices, commands, and answers that are neither."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.plain.console import Console
from game.plain.game import LinearGame
from game.play.saves import Saves
from game.play.session import Session
from tests.play.stories import small_story

STORY = small_story()


def sitting(*answers: str, session: Session | None = None, menu: bool = False) -> tuple[Session, str]:
    """Give some answers and hear everything that is said, with plain spaces and apostrophes."""
    session = session or Session(STORY, Saves(in_memory=True))
    target = io.StringIO()
    source = io.BytesIO("".join(f"{answer}\n" for answer in answers).encode())
    LinearGame(session, Console(source, target)).play(menu=menu)
    return session, target.getvalue().replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def test_a_number_takes_the_choice_that_has_it():
    session, said = sitting("1", "2)")
    assert session.state.path == ("episode:1", "go:suite", "bet:predict-1/2")
    assert "Pari perdu." in said


@pytest.mark.parametrize("answer", ["0", "7", "999", "z", "", "deux", "1 2", "-1", "\x1b[A", "épée"])
def test_any_other_answer_is_explained_and_asked_again(answer: str):
    session, said = sitting(answer, "1")
    assert session.state.path == ("episode:1", "go:suite")
    assert "tapez un nombre de 1 à 2" in said


def test_the_same_page_is_not_read_out_again_after_an_answer():
    _, said = sitting("1", "1")
    assert said.count("TEXTE REÇU : Revue") == 1
    _, said = sitting("1", "1", "p")
    assert said.count("TEXTE REÇU : Revue") == 2


def test_going_back_shows_the_page_left_and_stops_at_the_beginning():
    session, said = sitting("1", "r", "revenir")
    assert session.state.path == ("episode:1",)
    assert said.count("Début") == 2
    assert "il n'y a rien avant" in said


def test_a_closed_choice_says_why_and_changes_nothing():
    session, said = sitting("1", "1", "1", "1", "4", "2", "2")
    assert session.state.event == "what_if:autre"
    assert "fermé : Trop tôt." in said


def test_a_hypothesis_is_said_at_every_prompt_and_left_by_its_letter():
    session, said = sitting("1", "1", "1", "1", "4", "2", "b", "1")
    assert session.state.path[-3:] == ("what_if:autre", "leave", "return")
    assert "HYPOTHÈSE, Choix 1 à 2" in said
    assert "BILAN" in said
    _, said = sitting("b")
    assert "il n'y a pas d'hypothèse à quitter" in said


def test_the_dossier_the_help_and_other_episodes_are_a_letter_away():
    session, said = sitting("d", "a", "m 2", "m", "1", "m 9")
    assert "DOSSIER : 2 faits rencontrés sur 4." in said
    assert "r : revenir d'un choix en arrière." in said
    assert session.state.path == ("episode:1", "episode:2", "episode:1")
    assert "Cet épisode n'existe pas" in said


def test_leaving_says_that_the_place_is_saved():
    session, said = sitting("1", "q", "1")
    assert session.state.path == ("episode:1", "go:suite")
    assert said.endswith("À bientôt. Votre place est enregistrée.\n")


def test_the_menu_begins_continues_and_explains():
    session, said = sitting("1", "1", menu=True)
    assert "Continuer" not in said
    again, said = sitting("4", "9", "1", session=Session(STORY, session.saves), menu=True)
    assert "1. Continuer la partie" in said
    assert again.state == session.state
    new, said = sitting("2", session=Session(STORY, session.saves), menu=True)
    assert new.state.path == ("episode:1",)
    chosen, said = sitting("3", "8", "3", "2", session=Session(STORY, session.saves), menu=True)
    assert chosen.state.path == ("episode:2",)


def test_leaving_from_the_menu_leaves_no_game():
    for answers in ((), ("4",), ("q",), ("2", "")):
        session, said = sitting(*answers, menu=True)
        assert not session.can_continue
        assert said.endswith("À bientôt.\n")


def test_what_changed_in_the_story_is_said_before_the_page():
    session = Session(STORY, Saves(in_memory=True))
    session.follow(["episode:1", "go:gone"])
    _, said = sitting(session=session)
    assert said.index("L'histoire a changé") < said.index("Début")


def test_trouble_with_saving_is_said_once_and_so_is_its_end(tmp_path):
    (tmp_path / "file").write_text("in the way")
    session = Session(STORY, Saves(tmp_path / "file"))
    _, said = sitting("1", "1", "1", session=session)
    assert said.count("ENREGISTREMENT : La partie n'est pas enregistrée") == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["1", "2", "3", "r", "d", "e", "m 2", "m 1", "p", "b", "a", "?", "é"])))
def test_no_sequence_of_answers_breaks_the_game(answers: list[str]):
    session, said = sitting(*answers)
    assert said.endswith("Votre place est enregistrée.\n" if session.is_saved else "À bientôt.\n")
