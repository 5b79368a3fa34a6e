"""Moves that take several choices, made the same way from every screen."""

from __future__ import annotations

from game.play.moves import jump_to
from game.play.view import Mode
from game.play.way_home import way_home
from game.tui.session import Session


def go_to_episode(session: Session, episode: str) -> None:
    """Open an episode of the record, leaving a hypothesis by its debrief first."""
    _to_the_record(session)
    session.choose(f"episode:{episode}")


def go_to_page(session: Session, episode: str, scene: str, door: str = "") -> None:
    """Go back to a page already seen, and through one of its doors if it offers it."""
    _to_the_record(session)
    session.choose(jump_to(episode, scene))
    if door in {choice.id for choice in session.view().choices}:
        session.choose(door)


def _to_the_record(session: Session) -> None:
    """Leave a hypothesis by its debrief, or a sorting round."""
    while session.view().mode is not Mode.RECORD:
        out = way_home(session.view())
        if out is None:
            break
        session.choose(out.id)
