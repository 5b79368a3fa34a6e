"""The dispatch, line by line: what is asked, what is explained, what is published and answered."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.plain.console import Console
from game.plain.game import LinearGame
from game.play import dispatch
from game.play.saves import Saves
from game.play.session import Session
from tests.play.desks import STORY, publishing

WRITTEN = ("e", "1 selon", "2 affirmer", "4 non vérifié", "oui")
"""Statements 1, 2 and 4 of the first page are ``a``, ``b`` and ``f``."""
EVENT = publishing("1", "attribute a", "affirm b", "unverified f")


def sitting(*answers: str, session: Session | None = None) -> tuple[Session, str]:
    """Give some answers and hear everything that is said, with plain spaces and apostrophes."""
    session = session or Session(STORY, Saves(in_memory=True))
    target = io.StringIO()
    source = io.BytesIO("".join(f"{answer}\n" for answer in answers).encode())
    LinearGame(session, Console(source, target)).play(menu=False)
    return session, target.getvalue().replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def test_three_lines_are_asked_worded_confirmed_and_published() -> None:
    session, said = sitting(*WRITTEN)
    assert session.state.path == ("episode:1", EVENT)
    assert "ÉNONCÉS RENCONTRÉS : 4" in said
    assert "1. Énoncé a. · Épisode 1 · fait 1" in said
    assert "Ligne 3 sur 3" in said
    assert "1. SELON JOURNAL — Énoncé a.\n2. AFFIRMÉ — Énoncé b.\n" in said
    assert "Pourquoi ? ligne 1" in said
    assert "C'est publié.\nLe desk répondra quand un autre texte arrivera" in said


def test_no_candidate_says_its_standing() -> None:
    _, said = sitting("e")
    listed = said.partition("ÉNONCÉS RENCONTRÉS")[2].partition("FORMULES")[0]
    assert "UN TEXTE" not in listed
    assert "Énoncé o." not in listed


@pytest.mark.parametrize("typed", ["2 attribuer", "2. SELON", "2) attribue", "  2   selon  "])
def test_a_hedge_may_be_spelled_in_several_ways(typed: str) -> None:
    session, _ = sitting("e", "1 affirme", typed, "4 attribuer, non verifié", "O")
    assert session.state.event == publishing("1", "affirm a", "attribute b", "unverified f")


@pytest.mark.parametrize("typed", ["2", "selon", "2 jurer", "99 selon", "0 selon", "1 mais", "é", "2selon"])
def test_an_answer_that_gives_no_line_is_explained_and_asked_again(typed: str) -> None:
    session, said = sitting("e", "1 selon", typed, "2 affirmer", "4 non vérifié", "peut-être", "oui")
    assert session.state.event == EVENT
    assert said.count("Ligne 2 sur 3") == 2
    explained = ("ne fait pas une ligne", "Les énoncés vont de 1 à 4", "déjà à la ligne 1")
    assert any(why in said for why in explained)
    assert "Tapez oui pour publier" in said


def test_a_line_may_be_taken_back_and_the_statements_read_again() -> None:
    session, said = sitting("e", "3 affirmer", "r", "p", "a", *WRITTEN[1:])
    assert session.state.event == EVENT
    assert said.count("ÉNONCÉS RENCONTRÉS") == 2
    assert said.count("r : revenir à la ligne précédente") == 2


@pytest.mark.parametrize("left", [("",), ("1 selon", ""), (*WRITTEN[1:4], "non"), (*WRITTEN[1:4],)])
def test_giving_up_publishes_nothing(left: tuple[str, ...]) -> None:
    session, said = sitting("e", *left)
    assert session.state.path == ("episode:1",)
    assert "Rien n'est publié." in said


def test_the_answer_is_announced_read_and_acted_upon() -> None:
    session, said = sitting(*WRITTEN, "1", "e", "garder", "2 opposer", "garder", "oui", "e")
    assert "DÉPÊCHE : Le desk a relu votre dépêche : 3 lignes à reprendre. Tapez e pour lire." in said
    assert "CONTREDIT · Les textes se contredisent : on oppose les versions." in said
    assert "CONTESTÉ · fait 3" in said
    assert "Corrigez, ou maintenez" in said
    assert "2. SELON JOURNAL — Énoncé b. / MAIS SELON REVUE — Énoncé c." in said
    assert session.state.event == EVENT.replace("affirm=fact:b", "oppose=fact:b")
    assert len(dispatch.ledger(STORY, session.state).corrections) == 1


def test_errata_are_announced_when_the_folder_closes_and_kept_in_the_ledger() -> None:
    _, said = sitting(*WRITTEN, "1", "m 2", "e")
    assert "DÉPÊCHE : Le desk a relu votre dépêche : 1 erratum. Tapez e pour lire." in said
    assert "REGISTRE\nDépêches imprimées : 1, dont 0 sans reproche." in said
    assert "ERRATUM · Épisode 1 : AFFIRMÉ — Énoncé b." in said


def test_where_nothing_may_be_published_the_reason_is_said() -> None:
    session = Session(STORY, Saves(in_memory=True))
    skips = ("skip:predict-1", "skip:combien", "skip:compute-1", "skip:order-1")
    session.follow(["episode:1", "go:suite", *skips, "what_if:autre"])
    _, said = sitting("e", session=session)
    assert "quittez d'abord l'hypothèse" in said
    session.follow(["episode:epilogue"])
    _, said = sitting("e", session=session)
    assert "rencontrez encore cinq énoncés de la semaine" in said


def test_a_dispatch_is_taken_back_like_any_choice() -> None:
    session, _ = sitting(*WRITTEN, "r")
    assert session.state.path == ("episode:1",)


def test_help_mentions_the_dispatch() -> None:
    _, said = sitting("a")
    assert "e : écrire la dépêche" in said


TYPED = st.sampled_from(
    [*WRITTEN, "3 opposer", "garder", "r", "p", "a", "", "non", "1", "2", "m 2", "b", "d"]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(TYPED, max_size=30))
def test_no_sequence_of_answers_breaks_the_game(answers: list[str]) -> None:
    session, said = sitting(*answers)
    assert said.endswith("Votre place est enregistrée.\n" if session.is_saved else "À bientôt.\n")
    assert "\x1b" not in said
    assert not set(said) & set("●○≠✎◇┃")
