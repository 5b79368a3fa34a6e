"""Entries of the timeline: a dated fact, or the facts that date one event differently, joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.play.footnotes import Footnotes
from game.play.labels import label
from game.play.standing import Index
from game.play.timeline_dates import Dates, span, words
from game.play.timeline_view import Event, Position
from game.play.typography import line
from game.play.view import FactBlock, Standing
from game.story.record import Divergence, DivergenceType, Fact, FactKind

ELSEWHERE = "Alentour"
"""The lane of facts that name nobody."""
UNMET = ("", "")

Sides = list[tuple[str, list[Fact]]]
"""The positions that dated facts hold, each with those facts."""


class Known(NamedTuple):
    """What a path knows of the record."""

    record: Index
    opened: frozenset[str]
    """The texts that standings are worked out among."""
    pages: Mapping[str, tuple[str, str]]
    """Fact id to the last page read that states it."""


def events(known: Known, shown: Iterable[Fact]) -> Iterator[tuple[Dates, Event]]:
    """Every entry with its dates; a fact whose date is contested stands in the joined entry only."""
    facts = {fact.id: fact for fact in shown}
    joined: set[str] = set()
    for divergence in known.record.story.divergences.values():
        sides = _sides(divergence, facts)
        if _disputes_dates(divergence, sides):
            joined.update(fact.id for _, side in sides for fact in side)
            yield _joined(known, divergence, sides)
    for fact in facts.values():
        if fact.id not in joined:
            yield span([fact]), _alone(known, fact)


def _sides(divergence: Divergence, facts: Mapping[str, Fact]) -> Sides:
    sides = (
        (side.position, [facts[fact] for fact in side.facts if fact in facts]) for side in divergence.sides
    )
    return [(position, side) for position, side in sides if side]


def _disputes_dates(divergence: Divergence, sides: Sides) -> bool:
    """Whether the sides put events on other days; figures that differ are not about the day."""
    days = {span(side) for _, side in sides}
    events_only = all(fact.kind is FactKind.EVENT for _, side in sides for fact in side)
    calendar = divergence.type is DivergenceType.CALENDAR_ERROR
    return len(days) > 1 and (calendar or (divergence.type.contests and events_only))


def _alone(known: Known, fact: Fact) -> Event:
    block = Footnotes(known.record, known.opened).fact(fact.id)
    return Event(
        key=f"fact:{fact.id}",
        label=block.label,
        statement=block.statement,
        when=block.date,
        dates=words(span([fact])),
        deduced=_deduced([fact]),
        lane=_lane(known, fact),
        facts=(block,),
        page=known.pages.get(fact.id, UNMET),
    )


def _joined(known: Known, divergence: Divergence, sides: Sides) -> tuple[Dates, Event]:
    """One event that texts date differently."""
    notes = Footnotes(known.record, known.opened)
    facts = list({fact.id: fact for _, side in sides for fact in side}.values())
    blocks = {fact.id: notes.fact(fact.id) for fact in facts}
    positions = tuple(_position(position, side, blocks) for position, side in sides)
    met = all(fact.id in known.pages for fact in facts)
    event = Event(
        key=f"divergence:{divergence.id}",
        label=label(Standing.CONTESTED),
        statement=line(divergence.title),
        when=", ou ".join(position.when for position in positions),
        dates=words(span(facts)),
        deduced=_deduced(facts),
        lane=_lane(known, facts[0]),
        facts=tuple(blocks.values()),
        page=known.pages[facts[-1].id] if met else UNMET,
        positions=positions,
    )
    return span(facts), event


def _position(position: str, side: list[Fact], blocks: Mapping[str, FactBlock]) -> Position:
    names = dict.fromkeys(citation.name for fact in side for citation in blocks[fact.id].citations)
    said = dict.fromkeys(fact.date.said for fact in side if fact.date)
    return Position(
        position=line(position),
        according_to=", ".join(names),
        when=line(", ".join(f"« {one} »" for one in said)),
        dates=span(side),
    )


def _lane(known: Known, fact: Fact) -> str:
    cast = known.record.story.cast
    name = next((cast[person].name for person in fact.people if person in cast), ELSEWHERE)
    return line(name[:1].upper() + name[1:])


def _deduced(facts: Iterable[Fact]) -> str:
    found = dict.fromkeys(fact.date.deduced for fact in facts if fact.date and fact.date.deduced)
    return line(" ; ".join(found))
