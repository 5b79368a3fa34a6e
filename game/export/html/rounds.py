"""A sorting round as data: all that may be dealt, and every sentence that may be said of it.

Which statements are dealt depends on the what-ifs a reader has visited, so the
page deals them itself, by the rule of ``game.play.sorting``. It words nothing:
each sentence here was taken from a view of the round.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from game.play import engine
from game.play.sorting import BINS, ROUND, begin, chance, piles
from game.play.state import Imagined, Place, Sorting, State
from game.play.statements import is_fiction, what_if_of
from game.play.view import SortedItem, SortingBlock, View
from game.story.model import Story

_NUMBER = re.compile(r"\d+")


class Item(NamedTuple):
    """A statement that may be dealt."""

    id: str
    bin: str
    what_if: str
    """The what-if to visit before it can be dealt; empty for a fact."""
    statement: str
    answers: tuple[SortedItem, ...]
    """What is said of it, whichever bin it is put in; in the order of the bins."""


class Tally(NamedTuple):
    """The sentence on one bin, cut where its numbers go: hits, statements there, false alarms."""

    one_alarm: tuple[str, ...]
    """With one false alarm or none."""
    several: tuple[str, ...]


class Round(NamedTuple):
    """All that the rounds of one closing page are made of."""

    size: int
    """Statements in a full round."""
    bins: tuple[str, ...]
    asking: View
    """A page of the round; its block stands for that of any statement."""
    over: View
    items: tuple[Item, ...]
    """In the order of chance."""
    words: tuple[tuple[str, ...], ...]
    """The heading, by the number of statements dealt, then sorted."""
    sorted_well: tuple[tuple[str, ...], ...]
    """The first sentence of the score, by the number of statements dealt, then of hits."""
    tallies: tuple[Tally, ...]
    """In the order of the bins."""


def sorting_round(story: Story, place: Place) -> Round:
    """The rounds that can be dealt on a closing page."""
    bin_of, items = _candidates(story, place)
    desk = _Desk(story, place)
    first = items[0]
    wrong = next(pile for pile in BINS if pile != bin_of[first])
    return Round(
        size=ROUND,
        bins=tuple(BINS),
        asking=desk.page((first,), ()),
        over=desk.page((first,), (bin_of[first],)),
        items=tuple(_item(story, desk, item, bin_of[item]) for item in items),
        words=tuple(
            tuple(desk.block((first,) * total, (wrong,) * done).word for done in range(total + 1))
            for total in range(ROUND + 1)
        ),
        sorted_well=tuple(
            tuple(
                desk.block((first,) * total, (bin_of[first],) * hits + (wrong,) * (total - hits)).score[0]
                for hits in range(total + 1)
            )
            for total in range(ROUND + 1)
        ),
        tallies=tuple(_tally(desk, bin_of, pile) for pile in BINS),
    )


class _Desk:
    """Where a made-up round can be looked at."""

    def __init__(self, story: Story, place: Place) -> None:
        self._story = story
        self._place = place

    def page(self, items: tuple[str, ...], bins: tuple[str, ...]) -> View:
        """The page on which the items are sorted into the bins."""
        return engine.view(self._story, State(self._place._replace(sorting=Sorting(items, bins)), ""))

    def block(self, items: tuple[str, ...], bins: tuple[str, ...]) -> SortingBlock:
        """What that page shows."""
        found = self.page(items, bins).blocks[0]
        if not isinstance(found, SortingBlock):
            raise TypeError(type(found).__name__)
        return found


def _candidates(story: Story, place: Place) -> tuple[dict[str, str], list[str]]:
    """The bin of each statement of the episode; those a round may deal, in the order of chance.

    Fiction only ever pushes facts out of a round, and the fiction of one what-if
    only that of another: nothing is dealt to a reader of several what-ifs that
    would not be dealt to a reader of one or of none.
    """
    index = engine.index(story)
    states = [State(place, "")]
    for what_if in story.what_ifs.values():
        visited = State(place._replace(imagined=Imagined(what_if.id, what_if.start, ())), "")
        states.append(State(place, "", visited))
    dealt = {item for state in states for item in begin(index, state).items}
    known = piles(index, place, story.what_ifs)
    bin_of = {item: pile for pile, items in known.items() for item in items}
    return bin_of, sorted(dealt, key=chance)


def _item(story: Story, desk: _Desk, item: str, pile: str) -> Item:
    return Item(
        id=item,
        bin=pile,
        what_if=what_if_of(story, item).id if is_fiction(item) else "",
        statement=desk.block((item,), ()).statement,
        answers=tuple(desk.block((item,), (chosen,)).sorted[0] for chosen in BINS),
    )


def _tally(desk: _Desk, bin_of: dict[str, str], pile: str) -> Tally:
    """The sentence on a bin, read from a round that gets one statement wrong, then two."""
    elsewhere = next((item for item, right in bin_of.items() if right != pile), next(iter(bin_of)))
    said = [_about(desk.block((elsewhere,) * times, (pile,) * times), pile) for times in (1, 2)]
    return Tally(*(tuple(_NUMBER.split(sentence)) for sentence in said))


def _about(block: SortingBlock, pile: str) -> str:
    return next(sentence for sentence in block.score if sentence.startswith(BINS[pile]))
