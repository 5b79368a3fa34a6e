"""Keeps the last stories read without a fault, so that a game starts at once.

Reading half a megabyte of YAML takes longer than showing a page. A story that had
nothing to report is kept as JSON under the hash of every byte it was read from and
of the code that read it; anything that differs, is damaged or cannot be written only
means reading the files again. Nothing is ever unpickled.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.plain_data import rebuilt, to_plain
from game.story.story_paths import MAX_BYTES, sources_folder

_KEPT = 4
"""How many stories stay in the cache."""
_MAX_FILES = 500


def load_to_play(folder: Path, into: Collector) -> Story | None:
    """The story in a folder, without the places where things stand if it was read before."""
    key = _key(folder)
    file = _folder() / f"{key}.json" if key else None
    story = None if file is None else _recall(file)
    if story is not None:
        return story
    from game.story.loader import load_story

    before = len(into.found)
    story = load_story(folder, into)
    if story is not None and file is not None and len(into.found) == before and _key(folder) == key:
        with suppress(OSError):
            _keep(story, file)
    return story


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("sept-episodes", appauthor=False) / "stories"


def _key(folder: Path) -> str:
    """A hash of all that was read; empty when the folder is not simply a story's files."""
    total = hashlib.sha256()
    try:
        for name, path in _inputs(folder):
            if path.stat().st_size > MAX_BYTES:
                return ""
            data = path.read_bytes()
            total.update(f"{name}\0{len(data)}\0".encode())
            total.update(data)
    except (OSError, ValueError):
        return ""
    return total.hexdigest()


def _inputs(folder: Path) -> Iterator[tuple[str, Path]]:
    """The code that reads, then every file it may read or must report."""
    here = Path(__file__).parent
    for path in sorted(here.glob("*.py")):
        yield path.name, path
    count = 0
    for root in (folder, folder / sources_folder(folder)):
        for path in _yaml_files(root):
            count += 1
            if count > _MAX_FILES:
                raise ValueError(count)
            yield path.relative_to(root).as_posix(), path


def _yaml_files(root: Path) -> Iterator[Path]:
    for folder, inside, names in os.walk(root):
        inside.sort()
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")):
                yield Path(folder) / name


def _recall(file: Path) -> Story | None:
    """The story a file holds; ``None`` unless its own checksum is right."""
    try:
        checksum, _, payload = file.read_bytes().partition(b"\n")
        if hashlib.sha256(payload).hexdigest().encode() != checksum:
            return None
        story = json.loads(payload, object_hook=rebuilt)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return story if isinstance(story, Story) else None


def _keep(story: Story, file: Path) -> None:
    import tempfile

    payload = json.dumps(to_plain(story), ensure_ascii=False, separators=(",", ":")).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".story-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _forget_the_oldest(file.parent)


def _forget_the_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT:]:
        path.unlink(missing_ok=True)
