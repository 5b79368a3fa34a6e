"""What the screens need of a game being played; ``game.play.session`` is the real one."""

from __future__ import annotations

from typing import Protocol

from game.play.state import State
from game.play.view import View
from game.story.model import Story


class Session(Protocol):
    """One reader's game: where they are, and what they may do. It saves itself."""

    @property
    def story(self) -> Story:
        """The story being played."""

    @property
    def state(self) -> State:
        """Where the reader is."""

    @property
    def can_continue(self) -> bool:
        """Whether a saved game is there to be resumed."""

    @property
    def changes(self) -> tuple[str, ...]:
        """What edits to the story did to the game resumed, in sentences; shown once."""

    @property
    def notice(self) -> str:
        """Something the reader should know about the saves; empty when all is well."""

    def view(self) -> View:
        """What the reader sees."""

    def choose(self, choice_id: str) -> object:
        """Take a choice of the view."""

    def rewind(self) -> object:
        """Take the last choice back."""

    def restart(self, episode: str = "") -> object:
        """Start a new game, at the first episode by default."""

    def erase(self) -> None:
        """Forget every saved game, and stand at the beginning."""

    def resume(self) -> bool:
        """Bring the saved game back; false when there is none."""
