"""Where the traceback of an unforeseen fault goes, so that the screen stays clear of it."""

from __future__ import annotations

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from game.commands.status import sentence
from game.play.saves import data_folder


def keep(error: BaseException) -> str:
    """Write a traceback to a log file; the sentence says where it is."""
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    text = f"sept-episodes {__version__}, {now}\n" + "".join(traceback.format_exception(error))
    for folder in (data_folder(), Path(tempfile.gettempdir())):
        path = folder / f"fault-{now}.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", "replace")
        except OSError:
            continue
        return sentence("Le détail est dans {path} : joignez-le à un signalement.", path=path)
    return sentence("Le détail n'a pas pu être écrit : {error}.", error=repr(error))
