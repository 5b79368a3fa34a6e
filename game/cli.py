"""The command line: runs a command, owns the two outputs and the exit status.

Standard output carries data, standard error messages. Whatever happens, the
reader gets one line and a true exit status, never a traceback: an unexpected
error leaves its traceback in a log file and says where.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from game.commands.options import parse
from game.commands.status import COULD_NOT_RUN, DONE, INTERRUPTED, NOBODY_READS, CouldNotRun, sentence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status."""
    gc.disable()  # what starting builds stays: looking for garbage in it only costs time
    speak_utf8(sys.stdout, sys.stderr)
    if sys.stdout is None:
        _tell("Rien ne reçoit la sortie standard.")
        return COULD_NOT_RUN
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except CouldNotRun as error:
        _tell(*error.lines)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return NOBODY_READS
    except Exception as error:
        return _failed(error)
    return status


def _run(arguments: Sequence[str]) -> int:
    try:
        options = parse(arguments)
    except SystemExit:
        return DONE
    return _command(options)


def _command(options: Namespace) -> int:
    match options.command:
        case "play":
            from game.commands import play

            return play.run(options)
        case "check":
            from game.commands import check

            return check.run(options)
        case "export":
            from game.commands import export

            return export.run(options)
        case _:
            from game.commands import audit

            return audit.run(options)


def speak_utf8(*outputs: TextIO | None) -> None:
    """Write UTF-8 whatever the locale says; what cannot be written becomes a question mark."""
    for output in outputs:
        reconfigure = getattr(output, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _tell(*lines: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write("".join(f"{line}\n" for line in lines))


def _stop_writing() -> None:
    """Let nothing more be written to an output that takes nothing, not even at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(error: Exception) -> int:
    """One line about an output that cannot be written, or about a fault nobody foresaw."""
    if isinstance(error, OSError) and error.filename is None:
        _stop_writing()
        _tell(sentence("La sortie ne peut pas être écrite : {reason}.", reason=error.strerror))
        return COULD_NOT_RUN
    from game.commands.fault_log import keep

    _tell(sentence("Erreur inattendue ({kind}). {where}", kind=type(error).__name__, where=keep(error)))
    return COULD_NOT_RUN
