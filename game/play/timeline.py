"""The timeline: dated facts, each placed with the precision its text gives, and never any fiction.

Three stretches of time: the days the episodes tell, what is before them, what is
after. Where texts date an event differently the positions stand in one entry, joined.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from game.play import engine
from game.play.encounters import facts_on, record_pages
from game.play.state import Place, State
from game.play.timeline_dates import SATURDAY, Dates, abbreviated, days_told, words
from game.play.timeline_events import Known, events
from game.play.timeline_view import Column, Event, Stretch, Timeline
from game.story.model import Story

BEFORE, AFTER = "Avant", "Après"
ALL = "Dates"
"""The one stretch of a story that tells no particular days."""


def timeline(story: Story, state: State, everything: bool = False) -> Timeline:
    """The dated facts met on the path, or with ``everything`` all of the record, among all its texts."""
    pages = record_pages(reversed(tuple(state.walk())))
    opened = frozenset(story.sources if everything else (text for page in pages for text in page.opened))
    known = Known(engine.index(story), opened, dict(_stated(story, pages)))
    dated = [fact for fact in story.facts.values() if fact.date]
    shown = [fact for fact in dated if everything or fact.id in known.pages]
    placed = sorted(events(known, shown), key=lambda one: (one[0], one[1].facts[0].number))
    return Timeline(tuple(_stretches(days_told(story), placed)), len(shown), len(dated), everything)


def _stated(story: Story, pages: tuple[Place, ...]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Every fact met, with the page that states it, the last one counting."""
    for page in pages:
        for fact in facts_on(story, page):
            yield fact, (page.episode, page.scene)


def _stretches(days: Dates | None, found: list[tuple[Dates, Event]]) -> Iterator[Stretch]:
    """Before, during, after; a date longer than the days told comes last among them, running on."""
    if days is None:
        yield _listed(ALL, found)
        return
    yield _listed(BEFORE, [one for one in found if one[0].end < days.start])
    count = (days.end - days.start).days + 1
    columns = tuple(_column(days.start + timedelta(days=number)) for number in range(count))
    during = [one for one in found if one[0].end >= days.start and one[0].start <= days.end]
    placed = [_placed(event, dates, days) for dates, event in during]
    placed.sort(key=lambda event: event.from_before and event.to_after)
    yield Stretch(words(days), columns, tuple(placed))
    yield _listed(AFTER, [one for one in found if one[0].start > days.end])


def _listed(name: str, found: list[tuple[Dates, Event]]) -> Stretch:
    """A stretch whose columns are the dates that its facts have."""
    order = sorted({dates for dates, _ in found})
    columns = tuple(Column("", "", words(dates), False) for dates in order)
    return Stretch(name, columns, tuple(_at(event, order.index(dates)) for dates, event in found))


def _at(event: Event, place: int) -> Event:
    """The event in one column."""
    positions = tuple(one._replace(first=place, last=place) for one in event.positions)
    return event._replace(first=place, last=place, positions=positions)


def _placed(event: Event, dates: Dates, days: Dates) -> Event:
    """The event in the columns of its days."""
    first, last = _columns(dates, days)
    sides = (one._replace(first=a, last=b) for one in event.positions for a, b in [_columns(one.dates, days)])
    return event._replace(
        first=first,
        last=last,
        from_before=dates.start < days.start,
        to_after=dates.end > days.end,
        positions=tuple(sides),
    )


def _columns(dates: Dates, days: Dates) -> tuple[int, int]:
    """The columns of the first and last days, as far as there are any."""
    start, end = (max(days.start, min(day, days.end)) for day in dates)
    return (start - days.start).days, (end - days.start).days


def _column(day: date) -> Column:
    return Column(abbreviated(day), str(day.day), words(Dates(day, day)), day.weekday() >= SATURDAY)
