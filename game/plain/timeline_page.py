"""The timeline line by line: each date, then what the record puts there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from game.plain.page import COLON, fact_lines
from game.play.session import Session
from game.play.timeline import timeline
from game.play.timeline_view import Event, Timeline
from game.play.typography import line

EVERYTHING = ("tout", "tous", "v")
"""What a reader types after the command for the facts not met yet too."""


def timeline_lines(session: Session, asked: str = "") -> Iterator[str]:
    """The dated facts met, or all of the record's, in the order of time."""
    found = timeline(session.story, session.state, everything=asked.casefold() in EVERYTHING)
    yield line(f"FRISE : {_counted(found)}")
    for stretch in found.stretches:
        if stretch.events:
            yield from ("", stretch.name.upper())
        for dates, events in groupby(stretch.events, key=lambda event: event.dates):
            yield from ("", dates)
            for event in events:
                yield from _event(event)


def _counted(found: Timeline) -> str:
    if found.everything:
        return f"tout le dossier, {found.dated} faits datés."
    plural = "s" if found.shown > 1 else ""
    return (
        f"{found.shown} fait{plural} daté{plural} rencontré{plural} sur {found.dated}. "
        "t tout : ceux que vous n'avez pas rencontrés aussi."
    )


def _event(event: Event) -> Iterator[str]:
    unmet = "" if event.met else " · pas encore rencontré"
    if event.positions:
        yield f"{event.label.word}{COLON}{event.statement}{unmet}"
        yield from (f"{one.according_to}{COLON}{one.position}, {one.when}" for one in event.positions)
    for number, fact in enumerate(event.facts):
        said = list(fact_lines(fact))
        yield said[0] + (unmet if number == 0 and not event.positions else "")
        yield from said[1:]
    if event.deduced:
        yield f"Date{COLON}{event.deduced}"
