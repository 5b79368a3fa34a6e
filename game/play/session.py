"""One window's game: every choice taken is saved before the next page shows.

A session never fails for want of a place to save: the game goes on, ``notice``
says what is the matter, and each further choice tries again to save all that is
missing.

Each window plays a game of its own unless it is asked to resume one. When two
windows resume the same game, the first to take a choice keeps it; the other,
at its next choice, goes on in a copy of its own. Neither path is ever mixed
into the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from game.play import engine
from game.play.identity import fingerprint, identity
from game.play.moves import jump_to
from game.play.replay import replay
from game.play.saved_game import MovedOn, Obstacle, SavedGame, Unwritable
from game.play.saves import Saves
from game.play.state import State
from game.play.typography import line
from game.play.view import Mode, View
from game.play.way_home import way_home
from game.story.model import Story

_OBSTACLES = {
    Obstacle.FULL: "le disque est plein",
    Obstacle.READ_ONLY: "le dossier des parties est en lecture seule",
    Obstacle.LOCKED: "un autre programme retient le fichier des parties",
    Obstacle.UNREACHABLE: "le dossier des parties est inaccessible",
}
FORKED = "Cette partie a continué dans une autre fenêtre : la vôtre se poursuit à part."
RECOVERED = "La partie enregistrée était abîmée : {count} choix ont pu être relus."
SET_ASIDE = (
    "Un fichier de parties était illisible : il a été mis de côté ({name}), la copie de secours a servi."
)


class Session:
    """A reader's game in one window, saved as it goes."""

    def __init__(self, story: Story, saves: Saves, game: int | None = None) -> None:
        """Stand at the beginning of a story; nothing is saved before the first choice.

        ``game`` is what ``resume`` brings back, by default the story's last played.
        """
        self.story = story
        self.saves = saves
        self.state = engine.start(story)
        self.changes: tuple[str, ...] = ()
        """What has changed in the story since the game resumed was saved."""
        self.notice = self._welcome()
        """What the reader should know about saving; empty when all is well."""
        self._wanted = game
        self._game: SavedGame | None = None
        self._saved = self.state

    def view(self) -> View:
        """The page on screen."""
        return engine.view(self.story, self.state)

    def choose(self, choice_id: str) -> State:
        """Take a choice and save it. Raises ``UnknownChoice`` when it is not open here."""
        self.state = engine.choose(self.story, self.state, choice_id)
        self._save()
        return self.state

    def open_episode(self, episode: str) -> State:
        """Go to an episode in this game; a hypothesis, its debrief or a sorting round is left first.

        Raises ``KeyError`` for an unknown episode.
        """
        if episode not in self.story.episodes:
            raise KeyError(episode)
        self._return_to_the_record()
        return self.choose(f"episode:{episode}")

    def revisit(self, episode: str, scene: str) -> State:
        """Go back to a page already seen, as it was; whatever is not the record is left first.

        Raises ``KeyError``, and changes nothing, for a page that is not on the path.
        """
        seen = (here.place for here in self.state.walk())
        if not any((place.episode, place.scene) == (episode, scene) for place in seen):
            raise KeyError(scene)
        self._return_to_the_record()
        return self.choose(jump_to(episode, scene))

    def _return_to_the_record(self) -> None:
        while self.view().mode is not Mode.RECORD and (home := way_home(self.view())):
            self.choose(home.id)

    def rewind(self) -> State:
        """Go back one choice, in the save too; at the beginning, stay there."""
        before = engine.rewind(self.state)
        if before is not self.state:
            self.state = before
            self._save()
        return self.state

    def restart(self, episode: str = "") -> State:
        """Begin a new game, at an episode or at the story's first page.

        The game left stays among the saved ones. Raises ``KeyError`` for an unknown episode.
        """
        self.state = engine.start(self.story, episode)
        self._begin_anew()
        return self.state

    def erase(self) -> None:
        """Forget every saved game, and stand at the beginning; nothing is saved before a choice."""
        self.saves.erase()
        self.state = engine.start(self.story)
        self._game = None
        self._saved = self.state
        self.changes = ()
        self.notice = self._welcome()

    def follow(self, events: Iterable[str]) -> State:
        """Begin a new game at the end of a path; ``changes`` says where it stopped fitting."""
        replayed = replay(self.story, events)
        self.state, self.changes = replayed.state, replayed.changes
        self._begin_anew()
        return self.state

    @property
    def is_saved(self) -> bool:
        """Whether this very place is in a save; not before the first choice, nor when saving fails."""
        return self._game is not None and self._saved is self.state

    @property
    def can_continue(self) -> bool:
        """Whether there is a saved game to resume."""
        return self._resumable() is not None

    def resume(self) -> bool:
        """Bring a saved game back, exactly; false, and no change, when there is none.

        In a story edited since, the path is followed as far as it leads and
        ``changes`` says what is different; the save stays as it was, and the game
        goes on in a new one.
        """
        found = self._resumable()
        save = self.saves.load(found.id) if found else None
        if save is None:
            return False
        replayed = replay(self.story, save.events)
        self.state, self.changes = replayed.state, replayed.changes
        self._game = None if self.changes else save.game
        self._saved = self.state
        self.notice = self._welcome()
        if not save.whole:
            self.notice = line(RECOVERED.format(count=len(save.events)))
        return True

    def _resumable(self) -> SavedGame | None:
        games = self.saves.games(identity(self.story))
        if self._wanted is not None:
            games = [game for game in games if game.id == self._wanted]
        return games[0] if games else None

    def _begin_anew(self) -> None:
        self._game = None
        self._save()

    def _save(self) -> None:
        try:
            self._write()
            self.notice = self._welcome() if self.saves.obstacle else ""
        except MovedOn:
            self._game = None
            self._save()
            self.notice = self.notice or line(FORKED)
        except Unwritable as error:
            self.notice = _unsaved(error.obstacle)

    @cached_property
    def _fingerprint(self) -> str:
        return fingerprint(self.story)

    def _write(self) -> None:
        if self._game is None:
            self._game = self.saves.create(identity(self.story), self._fingerprint, self.state.path)
        else:
            keep, events = _difference(self._saved, self.state)
            self._game = self.saves.write(self._game, keep, events, self._fingerprint)
        self._saved = self.state

    def _welcome(self) -> str:
        """What opening the saves had to say."""
        if self.saves.obstacle:
            return _unsaved(self.saves.obstacle)
        if self.saves.set_aside:
            return line(SET_ASIDE.format(name=self.saves.set_aside.name))
        return ""


def _unsaved(obstacle: Obstacle) -> str:
    return line(f"La partie n'est pas enregistrée : {_OBSTACLES[obstacle]}. Elle continue en mémoire.")


def _difference(saved: State, now: State) -> tuple[int, list[str]]:
    """How many events two paths share from the start, and what the second adds to them."""
    here: State | None = now
    added: list[str] = []
    kept: State | None = saved
    while here is not kept:
        if here is not None and (kept is None or here.length >= kept.length):
            added.append(here.event)
            here = here.previous
        elif kept is not None:
            kept = kept.previous
    return (kept.length if kept else 0), added[::-1]
