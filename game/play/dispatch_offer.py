"""What may be published, and where: the statements a path has met, and the pages that take a dispatch.

A statement that mentions an accusation of an offence is never offered. What the
epilogue tells is not offered for the week: it is what the week is held against.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.play import statements
from game.play.dispatch_lines import WEEK, Line, event, is_event, key_of, parse, wanted
from game.play.encounters import facts_on, record_pages, what_ifs_in
from game.play.state import Place, State
from game.play.typography import line as typeset
from game.story.model import Story


def obstacle(place: Place) -> str:
    """Why this page takes no dispatch, in French; empty when it does."""
    if place.imagined:
        return typeset("La dépêche s'écrit depuis les faits : quittez d'abord l'hypothèse.")
    if place.sorting:
        return typeset("La dépêche s'écrit depuis le dossier : quittez d'abord le tri.")
    if not place.opened:
        return typeset("Aucun texte n'est encore arrivé : il n'y a rien à publier.")
    return ""


def offered(story: Story, state: State) -> tuple[str, ...]:
    """Ids of the statements the reader may publish here: facts as met, then hypotheses visited."""
    key = key_of(story, state.place.episode)
    states = tuple(reversed(tuple(state.walk())))
    episodes = tuple(story.episodes) if key == WEEK else (state.place.episode,)
    facts = dict.fromkeys(
        fact
        for page in record_pages(states)
        if page.episode in episodes
        for fact in facts_on(story, page)
        if _publishable(story, key, fact)
    )
    visited = what_ifs_in(states)
    imagined = (item for episode in episodes for item in statements.fictions(story, episode, visited))
    return (*map(statements.of_fact, facts), *_distinct(story, imagined))


def accepts(story: Story, state: State, text: str) -> bool:
    """Whether the event may happen here."""
    parsed = parse(text)
    if parsed is None or obstacle(state.place):
        return False
    key, lines = parsed
    items = {line.item for line in lines}
    if key != key_of(story, state.place.episode) or not len(items) == len(lines) == wanted(key):
        return False
    return items <= set(offered(story, state))


def renamed(story: Story, text: str) -> str:
    """The event with the facts and episodes of an older story under their present ids."""
    parsed = parse(text) if is_event(text) else None
    if parsed is None:
        return text
    key, lines = parsed
    now = {old: fact.id for fact in story.facts.values() for old in fact.was}
    return event(key, (Line(line.hedge, _item_now(line.item, now)) for line in lines))


def _item_now(item: str, now: dict[str, str]) -> str:
    fact = statements.fact_in(item)
    return statements.of_fact(now[fact]) if fact in now else item


def _publishable(story: Story, key: str, fact: str) -> bool:
    found = story.facts[fact]
    return not found.offence and not (key == WEEK and key_of(story, found.episode) == WEEK)


def _distinct(story: Story, items: Iterator[str]) -> tuple[str, ...]:
    """The statements, each wording once."""
    by_text: dict[str, str] = {}
    for item in items:
        by_text.setdefault(statements.text(story, item), item)
    return tuple(by_text.values())
