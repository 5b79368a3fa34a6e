"""Loading the story a command works on, or saying line by line why it cannot be."""

from __future__ import annotations

from pathlib import Path

from game.commands.status import CouldNotRun, sentence
from game.play.typography import inert
from game.story.bundled import bundled_story
from game.story.cache import load_to_play
from game.story.diagnostics import Collector, Diagnostic, Severity
from game.story.model import Story


def story_to_run(folder: Path | None) -> Story:
    """The story of a folder, by default the one that comes with the game.

    Raises ``CouldNotRun`` with every error found when it is not fit to run.
    """
    found = Collector()
    story = load_to_play(folder or bundled_story(), found)
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    if story is None or errors:
        raise CouldNotRun(*map(one_line, errors), _advice(folder, len(errors)))
    return story


def one_line(diagnostic: Diagnostic) -> str:
    """``file:line:column: code name: message``, and the hint."""
    span = diagnostic.span
    where = f"{span.file}:{span.line}:{span.column}"
    hint = f" ({diagnostic.hint})" if diagnostic.hint else ""
    return inert(f"{where}: {diagnostic.code} {diagnostic.name}: {diagnostic.message}{hint}")


def _advice(folder: Path | None, count: int) -> str:
    plural = "s" if count > 1 else ""
    return sentence(
        "Cette histoire ne peut pas se jouer : {count} erreur{plural}. Pour tout voir : {command}",
        count=count,
        plural=plural,
        command=f"sept-episodes check {folder or ''}".strip(),
    )
