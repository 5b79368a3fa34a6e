"""French typography, and text that no terminal can obey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.typography import NARROW, NO_BREAK, date, french, inert, line, paragraphs
from game.play.view import Run


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'été", "l’été"),
        ("Qui ? Quoi ! Où ; là : ici", f"Qui{NARROW}? Quoi{NARROW}! Où{NARROW}; là{NARROW}: ici"),
        ("« oui »", f"«{NARROW}oui{NARROW}»"),
        ("90 %", f"90{NARROW}%"),
        ("S. Altman", f"S.{NARROW}Altman"),
        ("20 novembre", f"20{NO_BREAK}novembre"),
        ("¶ 12", f"¶{NO_BREAK}12"),
        ("à 12:30, https://x", "à 12:30, https://x"),
    ],
)
def test_what_a_french_printer_would_set(typed: str, printed: str) -> None:
    assert french(typed) == printed


@given(st.text())
def test_setting_twice_changes_nothing_more(text: str) -> None:
    assert line(line(text)) == line(text)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = inert(text)
    assert not {c for c in left if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f"}
    assert not {c for c in left if c in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


@pytest.mark.parametrize(
    "hostile", ["\x1b]52;c;AAAA\x07", "\x1b[31m", "\u202eabc", "\x9b2J", "a\rb", "\ud800"]
)
def test_an_escape_is_disarmed(hostile: str) -> None:
    assert not set(inert(hostile)) & set("\x1b\x07\x9b\r\u202e\ud800")


@given(st.text(alphabet="abc\u00e9 '*\n", max_size=60))
def test_no_letter_of_prose_is_lost(text: str) -> None:
    shown = "".join(run.text for prose in paragraphs(text) for run in prose)
    assert [c for c in shown if c.isalpha()] == [c for c in text if c.isalpha()]


def test_emphasis_becomes_runs() -> None:
    (prose,) = paragraphs("un *mot* et **deux**")
    assert prose == (Run("un "), Run("mot", "emphasis"), Run(" et "), Run("deux", "strong"))


def test_a_date_keeps_its_words_and_loses_the_capital_of_its_month() -> None:
    assert date("lundi 20 Novembre à minuit") == f"lundi 20{NO_BREAK}novembre à minuit"
