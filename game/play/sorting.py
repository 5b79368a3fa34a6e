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
from game.play.typography import line
from game.play.view import Standing
from game.story.mentions import facts_in
from game.story.model import DebriefEntry, Story

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
    place = state.place
    visited = {here.place.imagined.what_if for here in state.walk() if here.place.imagined}
    piles: dict[str, list[str]] = {pile: [] for pile in BINS}
    for item in (*_facts(index.story, place.episode), *_fictions(index.story, place.episode, visited)):
        piles[bin_of(index, place, item)].append(item)
    shuffled = [sorted(pile, key=_chance) for pile in piles.values()]
    dealt = [item for row in zip_longest(*shuffled) for item in row if item is not None]
    return Sorting(tuple(sorted(dealt[:ROUND], key=_chance)))


def bin_of(index: Index, place: Place, item: str) -> str:
    """The bin where a statement belongs, among the texts opened so far."""
    kind, _, fact = item.partition(":")
    if kind == "fiction":
        return _BIN_OF[Standing.HYPOTHESIS]
    return _BIN_OF[index.label(index.story.facts[fact], place.opened).standing]


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
        statement="" if done else _statement(index.story, sorting.items[position]),
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
    return (f"fact:{fact}" for fact in shown if not story.facts[fact].offence)


def _fictions(story: Story, episode: str, visited: Iterable[str]) -> Iterator[str]:
    for what_if in sorted(visited):
        if story.what_ifs[what_if].episode != episode:
            continue
        for scene in story.what_ifs[what_if].scenes.values():
            for position, entry in enumerate(scene.compare):
                if entry.here:
                    yield f"fiction:{what_if}/{scene.id}/{position}"


def _chance(item: str) -> bytes:
    """An order that looks like chance and never changes."""
    return hashlib.sha256(item.encode()).digest()


def _entry(story: Story, item: str) -> DebriefEntry:
    what_if, scene, position = item.partition(":")[2].split("/")
    return story.what_ifs[what_if].scenes[scene].compare[int(position)]


def _statement(story: Story, item: str) -> str:
    if item.startswith("fiction:"):
        return line(_entry(story, item).here)
    return line(story.facts[item.partition(":")[2]].statement)


def _sorted(index: Index, place: Place, notes: Footnotes, item: str, chosen: str) -> view.SortedItem:
    right = bin_of(index, place, item)
    hit = chosen == right
    fiction = item.startswith("fiction:")
    what_if = item.partition(":")[2].partition("/")[0]
    return view.SortedItem(
        statement=_statement(index.story, item),
        yours=line(f"Votre tri : {BINS[chosen]}"),
        verdict="Juste." if hit else line(f"Non : {BINS[right].lower()}."),
        hit=hit,
        fact=None if fiction else notes.fact(item.partition(":")[2]),
        origin=line(f"{HYPOTHESIS.word} : {index.story.what_ifs[what_if].title}") if fiction else "",
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
        title="Trier ce que vous venez de lire",
        blocks=(sorting_block(index, place, sorting),),
        choices=choices(sorting),
    )
