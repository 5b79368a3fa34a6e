"""Exit statuses, and how a command says that it could not run.

Every message is a sentence of ours around values that are shown as they are, so
that a path can still be copied.
"""

from __future__ import annotations

from game.play.typography import french, inert

DONE = 0
COULD_NOT_RUN = 2
INTERRUPTED = 130
"""Ctrl+C, as a shell would say it."""
NOBODY_READS = 141
"""The program that read the output has gone, as a shell would say it."""


class CouldNotRun(Exception):
    """A command that cannot do what it was asked; the lines say why."""

    def __init__(self, *lines: str) -> None:
        """Remember what to tell."""
        super().__init__("\n".join(lines))
        self.lines = lines


def sentence(template: str, **values: object) -> str:
    """A typeset message; the values in it are made inert and otherwise left alone."""
    return french(template).format(**{name: inert(str(value)) for name, value in values.items()})
