"""Both faces say the same words, with the same labels, on every page of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from game.plain.page import render
from game.play.engine import view
from game.play.state import Place
from game.play.view import Citation, ClosingBlock, FactBlock, Label, OptionView, View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.tui.layout.chrome import banner
from game.tui.layout.grid import grid
from game.tui.layout.menu import choice_items, menu
from game.tui.layout.page import lay_out
from game.tui.layout.text import plain as words_of
from tests.walk import every_page

WIDTH = 160
WORD = re.compile(r"\w+")
STANDINGS = ("CONCORDANT", "UN TEXTE", "CONTESTÉ", "ALLÉGATION", "ANALYSE", "HYPOTHÈSE")


class Shown(NamedTuple):
    """One page, as a view and as each face says it."""

    place: Place
    page: View
    full_screen: str
    linear: str


@pytest.fixture(scope="module")
def shown() -> list[Shown]:
    story = load_story(bundled_story(), Collector())
    assert story is not None
    pages = ((state.place, view(story, state)) for state in every_page(story))
    return [Shown(place, page, full_screen(page), linear(page)) for place, page in pages]


def full_screen(page: View) -> str:
    """Everything the Textual face paints for a page, on a wide screen."""
    columns = grid(WIDTH, framed=page.banner is not None)
    rows = list(lay_out(page, WIDTH).rows)
    rows += [row for _, row in menu(choice_items(page.choices), 0, columns)]
    if page.banner:
        rows += banner(page.banner, WIDTH)[0]
    return "\n".join(map(words_of, rows))


def linear(page: View) -> str:
    """Everything the linear face prints for a page."""
    return "\n".join(render(page))


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold()))


def said(part: object) -> Iterator[str]:
    """Every string of a view that a reader is meant to read."""
    match part:
        case View():
            yield from (part.title, *(s for block in part.blocks for s in said(block)))
            yield from (s for choice in part.choices for s in (choice.label, choice.reason))
            yield from (s for gauge in part.gauges for s in (gauge.label, gauge.words))
            if part.banner:
                yield from (part.banner.title, part.banner.departs_from)
            if part.anchors and part.anchors.threshold:
                anchors = part.anchors
                yield from (anchors.heading, anchors.plausible_heading)
                yield from (s for fact in (anchors.instead_of, *anchors.plausible) for s in said(fact))
        case FactBlock():
            yield from (part.label.word, part.attribution, part.statement, part.date, *part.marks)
            yield from (s for citation in part.citations for s in said(citation))
        case Citation():
            yield from (part.where, part.quote)
        case Label():
            yield part.word
        case OptionView():
            yield from (part.text, part.mark)
        case str():
            yield part
        case tuple():
            own = part._asdict() if hasattr(part, "_asdict") else {}
            hidden = {"id", "divergence", "source", "glyph", "contested", "emphasis"}
            inside = [value for name, value in own.items() if name not in hidden] if own else part
            yield from (s for value in inside for s in said(value))
        case _:
            return


def test_both_faces_say_everything_a_page_says(shown: list[Shown]) -> None:
    assert len(shown) > 1000
    for place, page, *faces in shown:
        for face in map(words, faces):
            for text in set(said(page)):
                missing = words(text) - face
                assert not missing, (place, text)


def test_neither_face_adds_words_of_its_own(shown: list[Shown]) -> None:
    chrome = words("fait échap bilan puis retour aux faits selon et b hypothèse quitter l")
    for place, page, *faces in shown:
        hints = [choice.hint for choice in page.choices]
        known = words("\n".join([*said(page), page.kicker, page.episode_title, *hints, *said(page.anchors)]))
        for face in faces:
            extra = {w for w in words(face) if w not in known and w not in chrome and not w.isdigit()}
            assert extra == set(), place


def test_both_faces_say_the_same_standings_as_often(shown: list[Shown]) -> None:
    for place, page, tui, line_by_line in shown:
        table = any(isinstance(block, ClosingBlock) for block in page.blocks)
        for standing in STANDINGS[:5]:
            if page.anchors is None and not table:
                assert tui.count(standing) == line_by_line.count(standing), (place, standing)
        assert ("HYPOTHÈSE" in tui) == ("HYPOTHÈSE" in line_by_line), place
