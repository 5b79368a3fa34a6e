"""What a reader has set: colours, motion, width, glyphs, where copies of the texts are.

Kept as a small file beside the saved games. A file that cannot be understood
counts as none, and ``notice`` says so; a folder that cannot be written keeps
the settings in memory.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from game.play.typography import line

FILE = "settings.json"
LARGEST = 64 * 1024
MEASURES: dict[str, int] = {"serrée": 56, "normale": 68, "large": 80}
"""Columns of text, by the name of each width."""
NORMAL = "normale"
DAMAGED = "Les réglages enregistrés étaient illisibles : ceux d'origine ont été repris."
UNWRITABLE = "Les réglages n'ont pas pu être enregistrés : ils valent jusqu'à la fin de cette partie."


class Settings(NamedTuple):
    """Every setting, as it is when nobody has touched it."""

    theme: str = ""
    """Empty for the game's own night."""
    motion: bool = True
    measure: str = NORMAL
    plain_glyphs: bool = False
    texts: str = ""
    """The folder with copies of the texts; empty for none."""

    @property
    def columns(self) -> int:
        """The measure in columns."""
        return MEASURES[self.measure]

    @property
    def texts_folder(self) -> Path | None:
        """The folder with copies of the texts."""
        return Path(self.texts).expanduser() if self.texts else None


class SettingsFile:
    """The settings of one reader, and the file they are in."""

    def __init__(self, folder: Path | None = None, texts: Path | None = None) -> None:
        """Read a folder's settings; without a folder, keep them in memory.

        ``texts`` is where the copies of the texts are this time, whatever is set.
        """
        self._texts = texts
        self._path = folder / FILE if folder else None
        self.notice = ""
        self.settings = self._read()

    @property
    def texts_folder(self) -> Path | None:
        """Where copies of the texts are, if anywhere."""
        return self._texts or self.settings.texts_folder

    def change(self, settings: Settings) -> None:
        """Keep other settings; ``notice`` says so when they could not be written."""
        self.settings = settings
        self.notice = ""
        if self._path is None:
            return
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(settings._asdict(), ensure_ascii=False), encoding="utf-8")
            new.replace(self._path)
        except (OSError, ValueError):
            self.notice = line(UNWRITABLE)

    def erase(self) -> None:
        """Forget every setting, and the file with them."""
        self.settings, self.notice = Settings(), ""
        if self._path:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _read(self) -> Settings:
        try:
            if self._path is None or not self._path.exists():
                return Settings()
            if self._path.stat().st_size > LARGEST:
                raise ValueError
            return _understood(json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError):
            self.notice = line(DAMAGED)
            return Settings()


def _understood(said: Any) -> Settings:
    """Settings out of plain data. Raises ``ValueError`` when they are not settings."""
    if not isinstance(said, dict):
        raise ValueError
    known = {key: value for key, value in said.items() if key in Settings._fields}
    for key, value in known.items():
        if type(value) is not type(Settings._field_defaults[key]):
            raise ValueError(key)
    settings = Settings(**known)
    if settings.measure not in MEASURES or "\0" in settings.texts:
        raise ValueError(settings.measure)
    return settings
