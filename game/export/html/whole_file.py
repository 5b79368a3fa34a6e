"""Writing a file whole or not at all: what stood there stays until the new one is complete."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put a text in a file. Raises ``OSError``, leaving the folder as it was."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_ordinary_mode())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _ordinary_mode() -> int:
    """The permissions a new file would have had."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
