from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from game.tui.layout.text import Span, line_width, plain, wrap

NARROW = "\u202f"
NO_BREAK = "\u00a0"

letters = st.text(st.sampled_from("aéÀœ’-.…«»¶ ●世\u202f\u00a0"), max_size=60)
lines = st.lists(st.builds(Span, letters, st.sampled_from(["", "bold", "muted"])), max_size=6).map(tuple)
widths = st.integers(2, 200)


@given(lines, widths)
def test_no_row_is_wider_than_the_width(line, width):
    assert all(line_width(row) <= width for row in wrap(line, width))


@given(lines, widths)
def test_no_letter_is_lost_and_none_is_added(line, width):
    assert "".join(map(plain, wrap(line, width))).replace(" ", "") == plain(line).replace(" ", "")


@given(lines, widths)
def test_words_that_fit_are_never_cut(line, width):
    kept = " ".join(map(plain, wrap(line, width))).split(" ")
    for word in re.split(" +", plain(line).strip(" ")):
        if line_width((Span(word),)) <= width and word:
            assert word in kept


def test_no_break_spaces_hold_words_together():
    rows = wrap((Span(f"Vraiment{NARROW}? «{NARROW}Oui{NARROW}» ¶{NO_BREAK}12"),), 10)
    assert [plain(row) for row in rows] == [f"Vraiment{NARROW}?", f"«{NARROW}Oui{NARROW}»", f"¶{NO_BREAK}12"]


def test_a_word_in_two_styles_stays_whole():
    rows = wrap((Span("un "), Span("mot", "bold"), Span(", là")), 6)
    assert [plain(row) for row in rows] == ["un", "mot,", "là"]


def test_control_characters_never_get_through():
    rows = wrap((Span("a\x1b]52;c;x\x07b\u202ec\nd"),), 40)
    assert [plain(row) for row in rows] == ["a]52;c;xbc d"]
