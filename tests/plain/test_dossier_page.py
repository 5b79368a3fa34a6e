from __future__ import annotations

from game.plain.dossier_page import dossier_lines
from game.play.dossier import dossier
from game.play.dossier_questions import pinned
from game.play.saves import Saves
from game.play.session import Session
from tests.play.stories import desk_story

STORY = desk_story()


def session() -> Session:
    return Session(STORY, Saves(in_memory=True))


def test_every_tab_is_said_and_one_alone_when_asked_for():
    every = list(dossier_lines(session()))
    assert any("PERSONNE" in said and "Ada" in said for said in every)
    assert any("EXPLICATION" in said for said in every)
    only = list(dossier_lines(session(), "pers"))
    assert any("Ada" in said for said in only)
    assert not any("EXPLICATION" in said or "TEXTE" in said for said in only)


def test_the_pieces_are_those_of_the_screen():
    here = session()
    said = "\n".join(dossier_lines(here, "pourquoi ?"))
    for question in pinned(STORY, dossier(STORY, here.state)):
        for one in question.explanations:
            assert one.says in said
            assert all(piece.statement in said for piece in (*one.pro, *one.con))


def test_an_article_is_read_where_there_is_a_copy(tmp_path):
    (tmp_path / "journal.txt").write_text("Ici les mots de a.\n")
    said = "\n".join(dossier_lines(session(), "textes", tmp_path))
    assert "Ici les mots de a." in said
    assert "Cette copie n’est pas celle" in said
    assert "--texts" in "\n".join(dossier_lines(session(), "textes"))
