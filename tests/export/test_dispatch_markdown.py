"""A game's dispatches as Markdown: every line, its hedge in words, its sources, and the errata last."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from game.export.dispatch_markdown import EMPTY, render
from game.play import dispatch
from game.play.dispatch_wording import HEDGES
from game.play.engine import choose, start
from game.play.state import State
from game.play.typography import line
from tests.play.desks import STORY, THROUGH_A_WHAT_IF, after, played, publishing
from tests.play.stories import desk_story

ESCAPE = re.compile(r"\\(.)")


def unescaped(text: str) -> str:
    return ESCAPE.sub(r"\1", text)


def test_a_game_without_a_dispatch_says_so() -> None:
    text = render(STORY, start(STORY))
    assert text.startswith("# Essai\n")
    assert line(EMPTY) in text


@given(played())
def test_every_line_has_its_hedge_in_words_and_its_sources(state: State) -> None:
    text = unescaped(render(STORY, state))
    for key in dispatch.keys(STORY, state):
        found = dispatch.published(STORY, state, key)
        assert found is not None
        section = text.partition(f"## {found.title}\n")[2].partition("\n## ")[0]
        for number, one in enumerate(found.lines, 1):
            own = section.partition(f"\n{number}. ")[2].partition(f"\n{number + 1}. ")[0]
            assert f"*({HEDGES[one.line.hedge]})*" in own
            assert all(part.heading in own and part.statement in own for part in one.wording.parts)
            assert all(f"{citation.where}\u202f: {citation.quote}" in own for citation in one.sources)
            assert bool(one.sources) != own.startswith("◇ HYPOTHÈSE")


@given(played())
def test_errata_come_last_with_the_counts_of_the_ledger(state: State) -> None:
    text = unescaped(render(STORY, state))
    ledger = dispatch.ledger(STORY, state)
    before, found, after_it = text.partition("## Errata et corrections\n")
    assert bool(found) == bool(ledger.summary)
    assert "## " not in after_it
    assert after_it.count("- **ERRATUM**") == len(ledger.errata)
    assert after_it.count("- **CORRECTION**") == len(ledger.corrections)
    assert after_it.count("- **TROP PRUDENT**") == len(ledger.over_hedged)
    assert all(f"- {said}" in after_it for said in ledger.summary)
    assert before.startswith("# ")


def test_a_line_that_waits_shows_its_sources_and_not_its_standing() -> None:
    text = render(STORY, after(publishing("1", "attribute a", "affirm b", "unverified f")))
    assert "   - Journal\u202f: « les mots de a »".replace("« ", "«\u202f").replace(" »", "\u202f»") in text
    assert "EN ATTENTE" in text
    assert "UN TEXTE" not in text
    assert "Le desk répondra" in text


def test_the_week_is_held_against_its_sequel() -> None:
    lines = ("affirm a", "attribute f", "oppose b", "attribute e", "attribute g", "affirm c")
    state = after(*THROUGH_A_WHAT_IF, "go:fin", "episode:epilogue", publishing("week", *lines), "go:relire")
    text = render(STORY, state)
    assert "## LA SEMAINE, RELUE PLUS TARD" in text
    assert "2. **A BOUGÉ**" in text


@pytest.mark.parametrize("hostile", ["# titre", "*gras*", "[x](http://y)", "<b>", "`code`", "a | b", "_x_"])
def test_what_markdown_would_obey_is_escaped(hostile: str) -> None:
    facts = {**STORY.facts, "a": STORY.facts["a"]._replace(statement=hostile)}
    story = desk_story(facts=facts)
    state = choose(story, start(story), publishing("1", "attribute a", "affirm b", "unverified f"))
    text = render(story, state)
    assert hostile in unescaped(text)
    assert re.sub(r"([*\[\]<>`|_#])", r"\\\1", hostile) in text
