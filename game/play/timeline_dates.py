"""The days that dates mean, said as short as they can be, and the days a story tells."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from game.play.episodes import numbered
from game.play.typography import line
from game.story.model import Story
from game.story.record import DateRange, Fact

SHORT = timedelta(days=2)
"""Dates up to three days long say which days the episodes tell."""

WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SATURDAY = 5


class Dates(NamedTuple):
    """First and last day meant; sorts in the order of the timeline."""

    start: date
    end: date


def span(facts: Iterable[Fact]) -> Dates:
    """From the first day to the last that some dated facts mean."""
    ranges: list[DateRange] = [fact.date for fact in facts if fact.date]
    return Dates(min(one.start for one in ranges), max(one.end for one in ranges))


def days_told(story: Story) -> Dates | None:
    """The days the numbered episodes tell, and those next to them that a text dates as precisely."""
    heads = [story.facts.get(story.episodes[episode].date_of) for episode in numbered(story)]
    told = [fact for fact in story.facts.values() if fact.episode in numbered(story)]
    short = [fact for fact in told if fact.date and fact.date.end - fact.date.start <= SHORT]
    named = [fact for fact in heads if fact in short and fact is not None]
    if not short:
        return None
    start, end = span(named or short)
    ranges = {span([fact]) for fact in short}
    while more := [one for one in ranges if _follows(end, one.start) or one.start <= end < one.end]:
        end = max(one.end for one in more)
    while less := [one for one in ranges if _follows(one.end, start) or one.start < start <= one.end]:
        start = min(one.start for one in less)
    return Dates(start, end)


def _follows(day: date, other: date) -> bool:
    return other.toordinal() == day.toordinal() + 1


def abbreviated(day: date) -> str:
    """``ven.``."""
    return f"{WEEKDAYS[day.weekday()][:3]}."


def words(dates: Dates) -> str:
    """The days meant, as short as they can be said: a year, a month, a day, or two ends."""
    start, end = dates
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    whole_month = (1, monthrange(end.year, end.month)[1])
    if (start.year, start.month) == (end.year, end.month) and (start.day, end.day) == whole_month:
        return line(f"{MONTHS[start.month - 1]} {start.year}")
    if start == end:
        return line(f"{WEEKDAYS[start.weekday()]} {_day(start)} {start.year}")
    if (start.year, start.month) == (end.year, end.month):
        return line(f"du {_ordinal(start)} au {_day(end)} {end.year}")
    return line(f"du {_day(start)} {start.year} au {_day(end)} {end.year}")


def _day(day: date) -> str:
    return f"{_ordinal(day)} {MONTHS[day.month - 1]}"


def _ordinal(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
