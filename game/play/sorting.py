"""The sorting round that closes an episode: statements to tell apart, with feedback on each.

The statements come from the facts that the episode shows and from the what-ifs
the reader has visited in it. Which ones, and in what order, depends on the
episode alone, so that a round replays as it was. Whatever mentions an
accusation of an offence is left out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from game.play import view
from game.play.episodes import name, steps
from game.play.footnotes import Footnotes
from game.play.labels import HYPOTHESIS
from game.play.standing import Index
from game.play.state import Place, Sorting, State
from game.play.statements import fact_in, fictions, is_fiction, of_fact, text, what_if_of
from game.play.typography import line
from game.play.view import Standing
from game.story.mentions import facts_in
from game.story.model import Story

ROUND = 10
"""Statements in a full round; 8 to 12 keep it under five minutes."""

BINS: dict[str, str] = {
    "reported": "Rapporté",
    "contested": "Contesté",
    "alleged": "Allégation",
    "analysis": "Analyse",
    "fiction": "Fiction",
}
"""Where a statement can go, by the id used in paths."""

_BIN_OF = {
    Standing.CONCORDANT: "reported",
    Standing.ONE_TEXT: "reported",
    Standing.CONTESTED: "contested",
    Standing.ALLEGED: "alleged",
    Standing.ANALYSIS: "analysis",
    Standing.HYPOTHESIS: "fiction",
}


def begin(index: Index, state: State) -> Sorting:
    """The round for the episode the reader is closing."""
    visited = {here.place.imagined.what_if for here in state.walk() if here.place.imagined}
    shuffled = piles(index, state.place, visited).values()
    dealt = [item for row in zip_longest(*shuffled) for item in row if item is not None]
    return Sorting(tuple(sorted(dealt[:ROUND], key=chance)))


def piles(index: Index, place: Place, visited: Iterable[str]) -> dict[str, list[str]]:
    """Everything that can be sorted, by the bin where it belongs, in the order it is dealt."""
    found: dict[str, list[str]] = {pile: [] for pile in BINS}
    for item in (*_facts(index.story, place.episode), *fictions(index.story, place.episode, visited)):
        found[bin_of(index, place, item)].append(item)
    return {pile: sorted(items, key=chance) for pile, items in found.items()}


def bin_of(index: Index, place: Place, item: str) -> str:
    """The bin where a statement belongs, among the texts opened so far."""
    if is_fiction(item):
        return _BIN_OF[Standing.HYPOTHESIS]
    return _BIN_OF[index.label(index.story.facts[fact_in(item)], place.opened).standing]


def sorting_block(index: Index, place: Place, sorting: Sorting) -> view.SortingBlock:
    """The round as the page shows it."""
    notes = Footnotes(index, place.opened)
    done = len(sorting.bins) == len(sorting.items)
    position = len(sorting.bins)
    pairs = list(zip(sorting.items, sorting.bins, strict=False))
    shown = pairs if done else pairs[-1:]
    total = len(sorting.items)
    return view.SortingBlock(
        word=line(f"TRI · {total} énoncés" if done else f"TRI · {position + 1} sur {total}"),
        statement="" if done else text(index.story, sorting.items[position]),
        question="" if done else line("Dans quelle pile poser cet énoncé ?"),
        sorted=tuple(_sorted(index, place, notes, item, chosen) for item, chosen in shown),
        score=tuple(_score(index, place, pairs)) if done else (),
    )


def choices(sorting: Sorting) -> tuple[view.Choice, ...]:
    """The bins, or the way back once everything is sorted."""
    if len(sorting.bins) == len(sorting.items):
        return (view.Choice("back", "back", "Revenir à la page de clôture"),)
    piles = (view.Choice(f"pile:{pile}", "answer", word) for pile, word in BINS.items())
    return (*piles, view.Choice("back", "back", "Arrêter le tri"))


def _facts(story: Story, episode: str) -> Iterator[str]:
    shown = dict.fromkeys(
        fact for scene in story.episodes[episode].scenes.values() for fact in facts_in(scene)
    )
    return (of_fact(fact) for fact in shown if not story.facts[fact].offence)


def chance(item: str) -> bytes:
    """An order that looks like chance and never changes."""
    return hashlib.sha256(item.encode()).digest()


def _sorted(index: Index, place: Place, notes: Footnotes, item: str, chosen: str) -> view.SortedItem:
    right = bin_of(index, place, item)
    hit = chosen == right
    fiction = is_fiction(item)
    return view.SortedItem(
        statement=text(index.story, item),
        yours=line(f"Votre tri : {BINS[chosen]}"),
        verdict="Juste." if hit else line(f"Non : {BINS[right].lower()}."),
        hit=hit,
        fact=None if fiction else notes.fact(fact_in(item))._replace(marks=()),
        origin=line(f"{HYPOTHESIS.word} : {what_if_of(index.story, item).title}") if fiction else "",
    )


def _score(index: Index, place: Place, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Hits and false alarms, bin by bin; then what to read again."""
    outcome = [(bin_of(index, place, item), chosen) for item, chosen in pairs]
    there = Counter(right for right, _ in outcome)
    hits = Counter(right for right, chosen in outcome if right == chosen)
    alarms = Counter(chosen for right, chosen in outcome if right != chosen)
    yield line(f"Énoncés bien classés : {hits.total()} sur {len(outcome)}.")
    for pile, word in BINS.items():
        if there[pile] or alarms[pile]:
            plural = "s" if alarms[pile] > 1 else ""
            yield line(
                f"{word} : {hits[pile]} sur {there[pile]} ; {alarms[pile]} fausse{plural} alerte{plural}."
            )


def sortable(index: Index, episode: str) -> bool:
    """Whether the episode shows anything to sort."""
    return any(True for _ in _facts(index.story, episode))


def sorting_view(index: Index, place: Place, sorting: Sorting) -> view.View:
    """The page of a round under way."""
    story = index.story
    episode = story.episodes[place.episode]
    step, total = steps(story, episode.id)
    return view.View(
        mode=view.Mode.SORTING,
        episode=episode.id,
        episode_title=line(episode.title),
        step=step,
        steps=total,
        kicker=line(f"{name(episode)} · tri"),
        title=line("Trier des énoncés de l'épisode"),
        blocks=(sorting_block(index, place, sorting),),
        choices=choices(sorting),
    )
