"""A page in lines: every word of the view is there, each block after its word, nothing drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from game.plain.page import COLON, LEAVE_KEY, render, render_since
from game.play import engine, view
from game.play.typography import NARROW, NO_BREAK
from game.play.view import Mode, Standing, View
from game.story.diagnostics import Collector
from game.story.loader import bundled_story, load_story
from game.story.model import Story
from tests.play.stories import small_story
from tests.walk import every_page

SILENT = {
    "glyph",
    "id",
    "kind",
    "fact",
    "divergence",
    "source",
    "standing",
    "emphasis",
    "way_out",
    "place",
    "mode",
    "episode",
}
"""Fields that are not words to read: identifiers, shapes, and the full screen's keys."""


def real_story() -> Story:
    """The story that comes with the game."""
    story = load_story(bundled_story(), Collector())
    assert story is not None
    return story


STORIES = {"small": small_story, "real": real_story}


@cache
def pages(name: str) -> tuple[View, ...]:
    """Every page of a story."""
    story = STORIES[name]()
    return tuple(engine.view(story, state) for state in every_page(story))


def words(value: object, field: str = "") -> Iterator[str]:
    """Every text of a view that a reader should get."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, view.Anchors) and not value.threshold:
        return
    elif isinstance(value, view.ClosingGroup):
        yield from (value.word, *value.items)
    elif isinstance(value, view.DebriefBlock):
        yield from words((value.word, value.rows, value.distance))
    elif isinstance(value, tuple):
        fields = getattr(value, "_fields", [""] * len(value))
        for name, inner in zip(fields, value, strict=True):
            if not (isinstance(inner, str) and name in SILENT):
                yield from words(inner, name)


@pytest.mark.parametrize("name", STORIES)
def test_no_word_of_any_page_is_lost(name: str):
    for page in pages(name):
        text = "\n".join(render(page)).replace(", ¶", " ¶")
        for word in words(page):
            assert word.removeprefix("◇ ") in text, (page.title, word)


@pytest.mark.parametrize("name", STORIES)
def test_lines_are_plain_text(name: str):
    for page in pages(name):
        for line in render(page):
            assert line.replace(NARROW, " ").replace(NO_BREAK, " ").isprintable()
            assert not set(line) & set("┃│║┊╎─━╌●○≠✎")


def test_inside_a_hypothesis_the_page_and_every_block_of_fiction_say_so():
    imagined = [page for page in pages("real") if page.mode is Mode.HYPOTHESIS]
    assert imagined
    for page in imagined:
        lines = render(page)
        assert lines[0].startswith("HYPOTHÈSE")
        for paragraph in lines[lines.index("") :]:
            if any(paragraph.endswith(text) for text in fiction(page)):
                assert paragraph.startswith(f"HYPOTHÈSE{COLON}")


def fiction(page: View) -> set[str]:
    """The paragraphs of fiction on a page."""
    blocks = [block for block in page.blocks if isinstance(block, view.FictionBlock)]
    return {"".join(run.text for run in prose) for block in blocks for prose in block.paragraphs}


def test_a_fact_says_its_standing_before_anything_else_and_its_sources_on_their_own_lines():
    citations = (
        view.Citation(1, "recit", "Le récit", 9, "« démis »"),
        view.Citation(2, "revue", "La revue", None, "« écarté »"),
    )
    label = view.Label(Standing.CONCORDANT, "CONCORDANT (2 textes)", "●")
    fact = view.FactBlock("a", 12, label, "", "On l’écarte.", citations, "vendredi", ("↔ Qui ?",))
    assert render(page(fact))[3:] == [
        "CONCORDANT (2 textes) · fait 12 · vendredi",
        "On l’écarte.",
        f"[1] Le récit, ¶\u00a09{COLON}« démis »",
        f"[2] La revue{COLON}« écarté »",
        "↔ Qui ?",
        "",
    ]


def test_choices_carry_their_number_their_hint_and_why_they_are_closed():
    choices = (
        view.Choice("go:a", "go", "Avancer", "vite"),
        view.Choice("go:b", "go", "Attendre", reason="fermé : trop tard"),
    )
    leave = view.Choice("leave", "leave", "Quitter")
    assert render(page(choices=choices, leave=leave))[3:] == [
        "1. Avancer · vite",
        "2. Attendre · fermé : trop tard",
        f"{LEAVE_KEY}. Quitter",
    ]


def test_after_an_answer_only_what_is_new_is_said():
    story = small_story()
    before = engine.choose(story, engine.start(story), "go:suite")
    after = engine.choose(story, before, "bet:predict-1/1")
    lines = render_since(engine.view(story, before), engine.view(story, after))
    assert f"TEXTE REÇU{COLON}Revue" not in lines
    assert "Pari tenu." in lines
    assert lines[-4:] == ["1. Établi", "2. Contesté", "3. On ne sait pas", "4. Passer"]


def page(*blocks: view.Block, **more: object) -> View:
    values = {
        "mode": Mode.RECORD,
        "episode": "1",
        "episode_title": "Un",
        "step": 1,
        "steps": 7,
        "kicker": "Épisode 1",
        "title": "Page",
        "blocks": blocks,
        "choices": (),
    }
    return View(**{**values, **more})
