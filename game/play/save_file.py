"""One SQLite file of saved games: the only module that speaks SQL.

Writing names the header it expects to find, so that when another window has
moved the game on, nothing is written. A choice costs one event row and one
header, whatever the length of the game.

The file is in write-ahead mode, synced at checkpoints only. Measured, a commit
takes 0.02 ms instead of 0.8 ms with a rollback journal; a process that dies
loses nothing it had committed, and a power cut may cost the last choices, never
the file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from game.play.saved_game import (
    Damaged,
    MovedOn,
    Obstacle,
    Save,
    SavedGame,
    UnknownVersion,
    Unwritable,
    seal,
    vouched,
)

VERSION = 1
"""Version of the schema this module writes."""
OLDEST_LOADABLE = 1
"""Oldest version it still reads."""
HIGHEST_PLAUSIBLE = 255
"""A version above this is damage, not the future."""
APPLICATION = 0x5E97E915
"""SQLite's application id of a file of ours."""
BUSY_MILLISECONDS = 2000
"""How long a write waits for another window's; not at all while writing keeps failing."""

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS games (id INTEGER PRIMARY KEY, story TEXT, fingerprint TEXT,"
    " started TEXT, saved TEXT, revision INTEGER, length INTEGER, head TEXT, seal TEXT)",
    "CREATE TABLE IF NOT EXISTS events (game INTEGER, position INTEGER, event TEXT, seal TEXT,"
    " PRIMARY KEY (game, position)) WITHOUT ROWID",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)


class SaveFile:
    """An open file of saved games."""

    def __init__(self, path: Path | None, read_only: bool = False) -> None:
        """Open a file, creating it when there is none; without a path, keep it in memory.

        Reading only leaves no trace beside the file, as a folder that cannot be
        written asks for; it misses what another window has not yet folded into it.
        """
        if path is not None:
            _check(path, *_stamp(path))
        self.in_memory = path is None
        with _obstacles():
            self._db = _connect(path, read_only)
        self._patient = True
        try:
            self._prepare(path, read_only)
        except BaseException:
            self.close()
            raise

    def _prepare(self, path: Path | None, read_only: bool) -> None:
        self._db.text_factory = lambda raw: raw.decode("utf-8", "replace")
        with _obstacles():
            version = self._value("PRAGMA user_version")
            if version or self._value("SELECT count(*) FROM sqlite_master"):
                _check(path, version, self._value("PRAGMA application_id"))
            if read_only:
                return
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA journal_mode = WAL")
        if not version:
            with self._transaction():
                for statement in SCHEMA:
                    self._db.execute(statement)

    def _value(self, query: str) -> int:
        value = self._db.execute(query).fetchone()[0]
        return value if isinstance(value, int) else 0

    def close(self) -> None:
        """Close the file; the last window's SQLite folds the journal into it."""
        with suppress(sqlite3.Error):
            self._db.close()

    def games(self) -> list[SavedGame]:
        """Every header that is what was written."""
        with _obstacles():
            rows = self._db.execute("SELECT * FROM games").fetchall()
        return [game for row in rows if (game := _header(row))]

    def read(self, game: int) -> Save | None:
        """A saved game as far as its seals agree; ``None`` without a sound header."""
        with self._transaction("BEGIN"):
            return self._read(game)

    def saves(self) -> list[Save]:
        """Every saved game that can be read."""
        return [save for game in self.games() if (save := self.read(game.id))]

    def create(self, story: str, fingerprint: str, events: Sequence[str], now: str) -> SavedGame:
        """Add a game. Its number is drawn, so that no two files ever give the same."""
        game = SavedGame(int.from_bytes(os.urandom(6)), story, fingerprint, now, now, 0, 0, "")
        with self._transaction():
            return self._put(game, game.root, 0, events)

    def write(
        self, game: SavedGame, keep: int, events: Sequence[str], fingerprint: str, now: str
    ) -> SavedGame:
        """Keep the first events of a game, then add some; raises when the game has moved on."""
        with self._transaction():
            found = self._db.execute("SELECT seal FROM games WHERE id = ?", (game.id,)).fetchone()
            if found is None or found[0] != game.seal:
                raise MovedOn
            head = game.head if keep == game.length else self._head(game, keep)
            if keep < game.length:
                self._db.execute("DELETE FROM events WHERE game = ? AND position >= ?", (game.id, keep))
            return self._put(game._replace(fingerprint=fingerprint, saved=now), head, keep, events)

    def copy(self, save: Save) -> None:
        """Take over a game read elsewhere, unless what this file holds of it is as good."""
        with self._transaction():
            held = self._read(save.game.id)
            if held and held.rank >= save.rank:
                return
            self._db.execute("DELETE FROM events WHERE game = ?", (save.game.id,))
            before = save.game._replace(revision=save.game.revision - 1)
            self._put(before, before.root, 0, save.events)

    def _read(self, game: int) -> Save | None:
        header = self._db.execute("SELECT * FROM games WHERE id = ?", (game,)).fetchone()
        found = _header(header) if header else None
        if found is None:
            return None
        rows = self._db.execute(
            "SELECT position, event, seal FROM events WHERE game = ? ORDER BY position", (game,)
        )
        return vouched(found, rows)

    def _head(self, game: SavedGame, length: int) -> str:
        """The seal of the last event of a game cut to a length."""
        if not length:
            return game.root
        found = self._db.execute(
            "SELECT seal FROM events WHERE game = ? AND position = ?", (game.id, length - 1)
        ).fetchone()
        if found is None:
            raise Damaged
        return str(found[0])

    def _put(self, game: SavedGame, head: str, length: int, events: Sequence[str]) -> SavedGame:
        for position, event in enumerate(events, length):
            head = seal(head, event)
            self._db.execute("INSERT INTO events VALUES (?, ?, ?, ?)", (game.id, position, event, head))
        written = game._replace(revision=game.revision + 1, length=length + len(events), head=head)
        self._db.execute("REPLACE INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*written, written.seal))
        return written

    @contextmanager
    def _transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        try:
            with _obstacles():
                self._db.execute(begin)
                try:
                    yield
                    self._db.execute("COMMIT")
                finally:
                    if self._db.in_transaction:
                        self._db.execute("ROLLBACK")
        except Unwritable:
            self._wait(False)
            raise
        self._wait(True)

    def _wait(self, patient: bool) -> None:
        if patient != self._patient:
            self._patient = patient
            self._db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS if patient else 0}")


def _connect(path: Path | None, read_only: bool) -> sqlite3.Connection:
    name = str(path or ":memory:")
    if read_only and path is not None:
        name = f"{path.absolute().as_uri()}?immutable=1"
    return sqlite3.connect(name, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None, uri=read_only)


def _header(row: tuple[Any, ...]) -> SavedGame | None:
    """The header in a row, if the row is what was written."""
    *values, sealed = row
    if len(values) != len(SavedGame._fields):
        return None
    game = SavedGame(*values)
    return game if game.seal == sealed else None


def _stamp(path: Path) -> tuple[int, int]:
    """Version and application id, read without SQLite, which would touch the file."""
    try:
        with path.open("rb") as file:
            header = file.read(72)
    except FileNotFoundError:
        return 0, 0
    except OSError as error:
        raise Unwritable(Obstacle.UNREACHABLE) from error
    return int.from_bytes(header[60:64]), int.from_bytes(header[68:72])


def _check(path: Path | None, version: int, application: int) -> None:
    """Refuse a file of another time; one that is not ours counts as damaged."""
    if application not in (0, APPLICATION) or version > HIGHEST_PLAUSIBLE:
        raise Damaged
    if application and path and not OLDEST_LOADABLE <= version <= VERSION:
        raise UnknownVersion(path, version, newer=version > VERSION)


@contextmanager
def _obstacles() -> Iterator[None]:
    """Tell what keeps a file from being written from what makes it unreadable."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes damaged bytes in its messages
        raise Damaged from error
    except sqlite3.Error as error:
        obstacle = _OBSTACLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if obstacle is None:
            raise Damaged from error
        raise Unwritable(obstacle) from error


_OBSTACLES = {
    sqlite3.SQLITE_BUSY: Obstacle.LOCKED,
    sqlite3.SQLITE_LOCKED: Obstacle.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Obstacle.LOCKED,
    sqlite3.SQLITE_FULL: Obstacle.FULL,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_PERM: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_IOERR: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_NOMEM: Obstacle.UNREACHABLE,
}
