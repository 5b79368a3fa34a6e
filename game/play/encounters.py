"""Which facts a reader has met: worked out from places alone, without laying pages out.

A fact is met once a record page shows its statement. The two sides of a
divergence show positions, not statements; an answer shows its facts once given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.play.questions import settled, visible
from game.play.state import Place, State
from game.story.mentions import facts_of
from game.story.model import Order, Predict, Story


def facts_on(story: Story, place: Place) -> Iterator[str]:
    """Ids of the facts that the record page at this place states, in the page's order."""
    answers = dict(place.answers)
    scene = story.episodes[place.episode].scenes[place.scene]
    for block in visible(scene, answers):
        if not isinstance(block, Predict | Order) or settled(block, answers):
            yield from facts_of(block)


def record_pages(states: Iterable[State]) -> tuple[Place, ...]:
    """The record pages among some states, each once, in the order first seen."""
    pages = (here.place for here in states if here.place.imagined is None)
    return tuple({(page.episode, page.scene, page.answers): page for page in pages}.values())


def what_ifs_in(states: Iterable[State]) -> tuple[str, ...]:
    """Ids of the what-ifs entered, in the order first entered."""
    return tuple(dict.fromkeys(here.place.imagined.what_if for here in states if here.place.imagined))
