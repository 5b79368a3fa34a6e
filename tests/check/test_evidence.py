"""Quotations against texts: found exactly or not at all, in one paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.check.evidence import Text, covered_words, read_texts
from game.story.diagnostics import Collector
from tests.story.small import TEXTS, put, write_texts

GAZETTE = Text("gazette", "", tuple(line for line in TEXTS["gazette"].split("\n") if line.strip()))


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("a quitté le verger", 2),
        ("A QUITTÉ  le\u00a0verger", 2),
        ("La gazette du verger", 1),
        ("il aurait emporté", 2),
        ("sans prévenir. Il aurait", 2),
        ("a quitté le verge", None),
        ("n'a pas quitté le verger", None),
        ("la clé du puits. Les cueilleurs", None),
        ("", None),
    ],
)
def test_a_quotation_is_whole_words_of_one_paragraph(quote: str, paragraph: int | None) -> None:
    assert GAZETTE.find(quote) == paragraph


@given(st.data())
def test_any_run_of_words_is_found_and_any_other_is_not(data: st.DataObject) -> None:
    paragraph = data.draw(st.sampled_from(GAZETTE.paragraphs)).split()
    start = data.draw(st.integers(0, len(paragraph) - 1))
    run = paragraph[start : start + 6]
    assert GAZETTE.find(" ".join(run))
    assert GAZETTE.find(" ".join([*run, "jamais"])) is None


def test_sentences_end_where_sentences_end() -> None:
    text = Text("t", "", ("Il part. « Pourquoi ? » demande-t-on. M. X… se tait ! Fin.",))
    assert tuple(one.printed for one in text.sentences) == (
        "Il part.",
        "« Pourquoi ? » demande-t-on.",
        "M.",
        "X… se tait !",
        "Fin.",
    )
    assert text.sentence_with("se tait") == "x... se tait !"


def test_words_quoted_twice_count_once() -> None:
    covered = covered_words(GAZETTE, ["a quitté le verger", "le verger un lundi"])
    assert [len(paragraph) for paragraph in covered] == [0, 6, 0, 0]


def test_the_nearest_passage_is_near_or_none() -> None:
    assert GAZETTE.nearest("a quitté le verger un mardi matin") == (2, "a quitté le verger un lundi matin")
    assert GAZETTE.nearest("rien de tel ici") is None


def test_a_text_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    write_texts(tmp_path)
    put(tmp_path, "gazette.txt", b"\xff\xfe")
    found = Collector()
    texts = read_texts(tmp_path, ["gazette", "almanach", "absent"], found)
    assert [text.source for text in texts] == ["almanach"]
    assert [one.name for one in found] == ["unreadable-file"]
