"""Where saved games live: a file in the data folder, and its backup.

Every write goes to the file and then, the same, to the backup. Reading a game
takes the better of the two copies and mends the other. A file that is no longer
one is set aside, never deleted, and written anew from what can still be read.
A folder that cannot be written keeps nobody from playing: the games it holds
are read into memory, and go on there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from game.play.save_file import SaveFile
from game.play.saved_game import Damaged, MovedOn, Obstacle, Save, SavedGame, SaveError, Unwritable

FOLDER_VARIABLE = "SEPT_EPISODES_DATA"
"""Environment variable that says where saved games live."""
FILE = "games.sqlite"
BACKUP = "games.backup.sqlite"

_Result = TypeVar("_Result")


def data_folder() -> Path:
    """The folder of saved games, when nobody says otherwise."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("sept-episodes", appauthor=False)


class Saves:
    """All saved games, in two copies."""

    def __init__(self, folder: Path | None = None, in_memory: bool = False) -> None:
        """Open or create the files of a folder, or keep games in memory as tests and exports do.

        Raises ``UnknownVersion``, having touched nothing, when another version of
        the game wrote them; no other trouble keeps this from opening.
        """
        self.folder = folder or data_folder()
        self.obstacle: Obstacle | None = None
        """Why games are kept in memory only; ``None`` when they are kept in the folder."""
        self.set_aside: Path | None = None
        """Where a file that could no longer be read was put."""
        self._files: dict[str, SaveFile] = {}
        if in_memory:
            self._files[FILE] = SaveFile(None)
            return
        try:
            self._open()
        except Unwritable as error:
            self.obstacle = error.obstacle
            self._files = {FILE: _in_memory(self.folder)}

    def _open(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unwritable(Obstacle.UNREACHABLE) from error
        self._files[FILE] = self._opened(FILE)
        with suppress(Unwritable):
            self._files[BACKUP] = self._opened(BACKUP)
        if self.set_aside:
            self._restore()

    def _opened(self, name: str) -> SaveFile:
        try:
            file = SaveFile(self.folder / name)
            file.games()
        except Damaged:
            return self._anew(name)
        return file

    def _anew(self, name: str) -> SaveFile:
        """Put a file that is no longer one aside, and start another in its place."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        self.set_aside = self.folder / f"{Path(name).stem}.damaged-{stamp}.sqlite"
        try:
            for journal in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    (self.folder / f"{name}{journal}").replace(f"{self.set_aside}{journal}")
        except OSError as error:
            raise Unwritable(Obstacle.UNREACHABLE) from error
        return SaveFile(self.folder / name)

    def _renew(self, name: str) -> None:
        """Start a file anew while playing, and restore it from the other."""
        self._files[name].close()
        self._files[name] = self._anew(name)
        self._restore()

    def _restore(self) -> None:
        """Give each file what only the other one holds."""
        for save in [save for file in self._files.values() for save in _readable(file.saves) or ()]:
            for file in self._files.values():
                with suppress(SaveError):
                    file.copy(save)

    def close(self) -> None:
        """Close the files."""
        for file in self._files.values():
            file.close()

    def erase(self) -> None:
        """Delete every saved game, those set aside included, and start with none."""
        self.close()
        if self.obstacle is None and self.folder.is_dir():
            with suppress(OSError):
                for path in [*self.folder.glob("games*.sqlite*")]:
                    path.unlink(missing_ok=True)
        in_memory = self._files[FILE].in_memory
        self._files, self.set_aside = {}, None
        if in_memory:
            self._files[FILE] = SaveFile(None)
            return
        try:
            self._open()
        except Unwritable as error:
            self.obstacle = error.obstacle
            self._files = {FILE: SaveFile(None)}

    def games(self, story: str) -> list[SavedGame]:
        """The games of a story, the last played first."""
        best: dict[int, SavedGame] = {}
        for file in self._files.values():
            for game in _readable(file.games) or ():
                if game.id not in best or game.revision > best[game.id].revision:
                    best[game.id] = game
        found = [game for game in best.values() if game.story == story]
        return sorted(found, key=lambda game: (game.saved, game.id), reverse=True)

    def load(self, game: int) -> Save | None:
        """The better copy of a game; whatever was worse is mended from it.

        ``None`` when neither file holds it any more. The save is not ``whole``
        when only its beginning could be recovered.
        """
        copies = {name: _readable(partial(file.read, game)) for name, file in self._files.items()}
        best = max((save for save in copies.values() if save), key=lambda save: save.rank, default=None)
        if best is None:
            return None
        mended = best.resealed()
        for name, copy in copies.items():
            if copy != mended:
                self._mend(name, mended)
        return mended._replace(whole=best.whole)

    def _mend(self, name: str, save: Save) -> None:
        """Put a sound copy of a game in a file, anew if the file takes nothing any more."""
        with suppress(SaveError):
            try:
                self._files[name].copy(save)
            except Damaged:
                self._renew(name)
                self._files[name].copy(save)

    def create(self, story: str, fingerprint: str, events: Sequence[str]) -> SavedGame:
        """Add a game. Raises ``Unwritable``."""
        now = _now()
        game = self._try(lambda: self._files[FILE].create(story, fingerprint, events, now))
        self._back_up(game, lambda backup: backup.copy(Save(game, tuple(events))))
        return game

    def write(self, game: SavedGame, keep: int, events: Sequence[str], fingerprint: str) -> SavedGame:
        """Keep the first events of a game, then add some.

        Raises ``MovedOn`` when another window has written to it since, ``Unwritable``
        when nothing could be written.
        """
        now = _now()
        written = self._try(lambda: self._files[FILE].write(game, keep, events, fingerprint, now))
        self._back_up(written, lambda backup: backup.write(game, keep, events, fingerprint, now))
        return written

    def _try(self, write: Callable[[], SavedGame]) -> SavedGame:
        """Write; when the file turns out damaged, once more in one restored from the backup."""
        try:
            return write()
        except Damaged:
            self._renew(FILE)
        try:
            return write()
        except Damaged as error:
            raise Unwritable(Obstacle.UNREACHABLE) from error

    def _back_up(self, game: SavedGame, write: Callable[[SaveFile], object]) -> None:
        """Repeat a write in the backup; where that does not fit, copy the whole game."""
        backup = self._files.get(BACKUP)
        if backup is None:
            return
        try:
            write(backup)
        except (MovedOn, Damaged):
            if save := _readable(partial(self._files[FILE].read, game.id)):
                self._mend(BACKUP, save)
        except Unwritable:
            pass


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _readable(read: Callable[[], _Result]) -> _Result | None:
    try:
        return read()
    except SaveError:
        return None


def _in_memory(folder: Path) -> SaveFile:
    """A file in memory that starts with whatever games a folder lets itself be read."""
    memory = SaveFile(None)
    with suppress(SaveError):
        readable = SaveFile(folder / FILE, read_only=True)
        for save in readable.saves():
            memory.copy(save)
        readable.close()
    return memory
