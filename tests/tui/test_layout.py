from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.engine import view
from game.play.view import Citation, ClosingGroup, DebriefBlock, FactBlock, Mode, Standing, View
from game.tui.layout.chrome import Key, banner, head, keys, rule, too_small
from game.tui.layout.grid import grid
from game.tui.layout.menu import choice_items, menu
from game.tui.layout.page import Page, lay_out
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import line_width, plain
from tests.tui.gallery import GALLERY

WIDTHS = st.integers(20, 200)
pages = st.sampled_from(list(GALLERY.values()))


def framed(page: View) -> bool:
    return page.mode is Mode.HYPOTHESIS


def letters(text: str) -> Counter[str]:
    return Counter(text.translate({ord(space): None for space in " \u00a0\u202f\n"}))


def said(part: object, quotations: bool) -> list[str]:
    """Every string that a page must show, found by walking its values."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, Citation):
        return [part.reference, part.where, *([part.quote] if quotations else [])]
    if isinstance(part, ClosingGroup):
        return [part.word, *part.items]
    if isinstance(part, DebriefBlock):
        part = part._replace(word="")  # the head and the title say it
    if not isinstance(part, tuple):
        return []
    hidden = {"fact", "source", "divergence", "id", "emphasis", "standing", "glyph"}
    values = part._asdict() if hasattr(part, "_fields") else dict(enumerate(part))
    return [
        text
        for name, value in values.items()
        if not (name in hidden and isinstance(value, str))
        for text in said(value, quotations)
    ]


@settings(deadline=None)
@given(pages, WIDTHS, st.booleans())
def test_no_row_reaches_past_its_columns(page, width, quotations):
    columns = grid(width, framed(page), quotations)
    edge = columns.right + (1 if framed(page) else 0)
    assert all(line_width(row) <= edge for row in lay_out(page, width, quotations).rows)


@settings(deadline=None)
@given(pages, WIDTHS)
def test_no_letter_of_a_page_is_lost(page, width):
    laid = lay_out(page, width, quotations=True)
    shown = letters("".join(map(plain, laid.rows)))
    for text in [page.title, *said(page.blocks, quotations=True)]:
        missing = letters(text) - shown
        assert not missing, (width, text, missing)


@settings(deadline=None)
@given(st.sampled_from([page for page in GALLERY.values() if page.choices]), WIDTHS)
def test_every_choice_is_in_the_menu_whole(page, width):
    columns = grid(width, framed(page))
    rows = menu(choice_items(page.choices), 0, columns)
    assert all(line_width(row) <= columns.right for _, row in rows)
    for at, choice in enumerate(page.choices):
        own = "".join(plain(row) for owner, row in rows if owner == at)
        assert not letters(choice.label + choice.reason) - letters(own)
        assert {part.link for owner, row in rows if owner == at for part in row if part.text.strip()} == {
            f"screen.choose({at + 1})"
        }


@pytest.mark.parametrize("width", [60, 80, 100, 103, 104, 110, 131, 132, 140, 160, 200])
def test_every_page_of_the_story_fits_at_every_size(story, states, width):
    for state in random.Random(width).sample(states, 60):
        page = view(story, state)
        columns = grid(width, framed(page))
        laid = lay_out(page, width)
        assert max(map(line_width, laid.rows)) <= columns.right + framed(page), state.place
        assert len(laid.starts) == len(page.blocks)


def test_every_standing_has_its_own_bar_or_glyph():
    assert len({dress.bar for dress in DRESSES.values()}) == len(Standing) - 1, (
        "concordant and one text share a bar"
    )
    assert DRESSES[Standing.CONCORDANT].bar == DRESSES[Standing.ONE_TEXT].bar


@pytest.mark.parametrize("width", [80, 110, 140])
def test_a_standing_is_said_by_word_glyph_and_bar(width):
    page = GALLERY["record"]
    for block in page.blocks:
        if not isinstance(block, FactBlock):
            continue
        laid = lay_out(page._replace(blocks=(block,)), width)
        shown = "\n".join(map(plain, laid.rows))
        assert block.label.word.partition(" (")[0] in shown
        assert block.label.glyph in shown
        assert DRESSES[block.label.standing].bar in shown


def test_sources_start_level_with_their_fact_when_wide_and_fold_under_it_when_not():
    page = GALLERY["record"]
    wide = [plain(row) for row in lay_out(page, 140).rows]
    level = next(row for row in wide if "Le conseil retire" in row)
    assert "[1]" in level[100:]
    narrow = [plain(row) for row in lay_out(page, 80).rows]
    at = next(number for number, row in enumerate(narrow) if "Le conseil retire" in row)
    assert any("[1] Récit" in row for row in narrow[at : at + 4])
    assert not any("brusquement" in row for row in narrow)
    unfolded = [plain(row) for row in lay_out(page, 80, quotations=True).rows]
    assert any("brusquement" in row for row in unfolded)


def test_references_stay_with_the_last_word():
    for width in range(60, 200):
        for row in lay_out(GALLERY["record"], width).rows:
            text = plain(row)[:100] if width >= 132 else plain(row)
            assert not text.strip().startswith("[1][2]"), width


def test_every_paragraph_of_fiction_has_its_label():
    page = GALLERY["hypothesis"]
    for width in (60, 80, 110, 140):
        shown = "\n".join(map(plain, lay_out(page, width).rows))
        assert shown.count("HYPOTHÈSE") >= sum(len(block.paragraphs) for block in page.blocks)


def test_the_margin_of_a_hypothesis_is_hatched_and_has_the_record_on_the_records_ground():
    laid = lay_out(GALLERY["hypothesis"], 140)
    assert laid.hatched
    assert all("╱" in plain(row) for row in laid.rows)
    assert any("on background" in part.style for row in laid.rows for part in row)
    assert "╱" in plain(laid.filler)


def test_the_record_has_no_mark_of_fiction():
    for name in ("record", "questions", "closing"):
        for width in (60, 80, 110, 140):
            laid = lay_out(GALLERY[name], width)
            styles = " ".join(part.style for row in laid.rows for part in row)
            shown = "\n".join(map(plain, laid.rows))
            assert not laid.hatched
            assert "accent" not in styles
            assert not set("◇╎╱") & set(shown)


@given(WIDTHS)
def test_the_banner_never_loses_what_it_is_for(width):
    page = GALLERY["hypothesis"]
    rows, in_frame = banner(page.banner, max(36, width - 2))
    shown = " ".join(map(plain, rows))
    assert page.banner.word in shown
    assert page.banner.departs_from in shown
    assert "Échap" in shown
    assert in_frame or not letters(page.banner.title) - letters(shown)
    assert all("reverse" in part.style for row in rows for part in row)
    assert all(line_width(row) == max(36, width - 2) for row in rows)


@given(WIDTHS, st.booleans())
def test_the_rule_says_when_text_remains(width, more):
    row = rule(width, more=more)
    assert ("suite" in plain(row)) is more
    assert line_width(row) == width or width < 20


@given(st.integers(40, 200))
def test_help_is_among_the_keys_at_any_width(width):
    entries = [
        Key("d", "Dossier", "a"),
        Key("m", "Épisodes", "b"),
        Key("q", "Quitter", "c"),
        Key("?", "Aide", "d"),
    ]
    row = keys(entries, grid(width))
    assert "? Aide" in plain(row)
    assert line_width(row) <= width


@given(st.integers(1, 40), st.integers(1, 14))
def test_a_terminal_too_small_is_told_so_within_its_size(width, height):
    rows = too_small(width, height, (40, 14))
    assert len(rows) <= height
    assert all(line_width(row) <= max(width, 2) for row in rows)


def test_the_head_shows_the_steps_travelled():
    row = plain(head("Sept épisodes", "DOSSIER", grid(80), GALLERY["record"])[0])
    assert " 1 ─ 2 ─ 3 ─ 4 ─ 5 ─ 6 ─ 7 " in row
    assert row.rstrip().endswith("DOSSIER")


def test_a_page_knows_where_its_text_ends_whatever_its_margin():
    laid = lay_out(GALLERY["hypothesis"], 140)
    assert isinstance(laid, Page)
    assert laid.end <= len(laid.rows)
    assert not any(plain(row)[:96].strip() for row in laid.rows[laid.end :])
