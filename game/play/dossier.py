"""What a path has collected: facts met, texts read, bets, what-ifs and their endings.

Everything is derived from the path; nothing is stored beside it. Only record
pages count as meeting a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.play import engine, questions, view
from game.play.encounters import facts_on, record_pages
from game.play.episodes import name
from game.play.footnotes import Footnotes
from game.play.record_page import bibliography
from game.play.state import State
from game.play.typography import line
from game.story.model import Predict, Story


class MetFact(NamedTuple):
    """A fact the reader has met, with its standing among all the texts read so far."""

    block: view.FactBlock
    episode: str
    """``Épisode 3``: where the record keeps it."""


class TextRead(NamedTuple):
    """A text that has landed on the desk, and every quotation met in it."""

    source: str
    name: str
    lines: tuple[str, ...]
    quotations: tuple[tuple[str, str], ...]
    """Where (``¶ 9``) and the words, in the order of the text; each once."""


class Visit(NamedTuple):
    """A what-if entered at least once."""

    what_if: str
    title: str
    endings_found: tuple[str, ...]
    """Titles, in the order found."""
    endings: int
    """How many it has."""


class Dossier(NamedTuple):
    """Everything the reader's path has collected."""

    facts: tuple[MetFact, ...]
    facts_total: int
    texts: tuple[TextRead, ...]
    visits: tuple[Visit, ...]
    episodes_begun: tuple[str, ...]
    episodes_closed: tuple[str, ...]
    bets_won: int
    bets_placed: int


def dossier(story: Story, state: State) -> Dossier:
    """Gather what the path behind a state has collected. Costs the path's length."""
    states = tuple(reversed(tuple(state.walk())))
    pages = tuple(here for here in states if here.place.imagined is None)
    met = {fact for page in record_pages(states) for fact in facts_on(story, page)}
    opened = frozenset(source for page in pages for source in page.place.opened)
    facts = tuple(fact for fact in story.facts.values() if fact.id in met)
    notes = Footnotes(engine.index(story), opened)
    blocks = tuple(MetFact(notes.fact(fact.id), line(name(story.episodes[fact.episode]))) for fact in facts)
    placed, won = _bets(story, pages)
    return Dossier(
        facts=blocks,
        facts_total=len(story.facts),
        texts=tuple(_text(story, source, blocks) for source in story.sources if source in opened),
        visits=_visits(story, states),
        episodes_begun=tuple(dict.fromkeys(page.place.episode for page in pages)),
        episodes_closed=tuple(dict.fromkeys(_closed(story, pages))),
        bets_won=won,
        bets_placed=placed,
    )


def _text(story: Story, source: str, facts: Iterable[MetFact]) -> TextRead:
    found = {
        (citation.paragraph or 0, citation.quote): None
        for fact in facts
        for citation in fact.block.citations
        if citation.source == source
    }
    quotations = tuple(
        (f"¶\u00a0{paragraph}" if paragraph else "", quote) for paragraph, quote in sorted(found)
    )
    return TextRead(source, line(story.sources[source].name), bibliography(story.sources[source]), quotations)


def _visits(story: Story, states: Iterable[State]) -> tuple[Visit, ...]:
    endings: dict[str, dict[str, None]] = {}
    for imagined in (state.place.imagined for state in states if state.place.imagined):
        found = endings.setdefault(imagined.what_if, {})
        scene = story.what_ifs[imagined.what_if].scenes[imagined.scene]
        if scene.ending:
            found[line(scene.ending)] = None
    return tuple(
        Visit(
            what_if,
            line(story.what_ifs[what_if].title),
            tuple(found),
            sum(bool(scene.ending) for scene in story.what_ifs[what_if].scenes.values()),
        )
        for what_if, found in endings.items()
    )


def _closed(story: Story, pages: Iterable[State]) -> Iterator[str]:
    for page in pages:
        if story.episodes[page.place.episode].scenes[page.place.scene].closing:
            yield page.place.episode


def _bets(story: Story, pages: Iterable[State]) -> tuple[int, int]:
    """Bets placed and won; of a bet placed twice the last counts."""
    last: dict[tuple[str, str, str], bool] = {}
    for page in pages:
        place = page.place
        scene = story.episodes[place.episode].scenes[place.scene]
        bets = {block.id: block for block in scene.blocks if isinstance(block, Predict)}
        for block, given in place.answers:
            if block in bets and given != questions.SKIPPED:
                last[place.episode, place.scene, block] = bets[block].options[int(given) - 1].correct
    return len(last), sum(last.values())
