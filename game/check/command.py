"""The check command: load, attest if asked, apply the rules, print, and say how it went.

The exit status is 0 when nothing is wrong, 1 when there are errors (warnings and
notes do not count), 2 when there was nothing to check.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from game.check import check_story
from game.check.attest import attest as write_attestations
from game.check.evidence import read_texts
from game.check.report import Report, render
from game.story.diagnostics import Collector, Span
from game.story.loader import load_story
from game.story.model import Story

OK, FOUND_ERRORS, COULD_NOT_RUN = 0, 1, 2


def run(folder: Path, texts: Path | None, attest: bool, format: str, out: TextIO) -> int:  # noqa: A002
    """Check the story in a folder and print what was found in one of the formats."""
    collector = Collector()
    story = None
    status = COULD_NOT_RUN
    if _can_run(texts, attest, collector):
        story, ready = _loaded(folder, texts, attest, collector)
        if story is not None:
            check_story(story, collector, texts)
        status = (FOUND_ERRORS if collector.has_errors else OK) if ready else COULD_NOT_RUN
    out.write(render(Report(folder, tuple(collector), story, texts is not None), format))
    return status


def _can_run(texts: Path | None, attest: bool, collector: Collector) -> bool:
    if attest and texts is None:
        message = "Pour attester les citations, il faut les textes."
        collector.report("unreadable-file", message, Span(""), "Ajoutez --texts DOSSIER.")
        return False
    if texts is not None and not texts.is_dir():
        collector.report("unreadable-file", "Ce dossier de textes n'existe pas.", Span(str(texts)))
        return False
    return True


def _loaded(
    folder: Path, texts: Path | None, attest: bool, collector: Collector
) -> tuple[Story | None, bool]:
    """The story, and whether there was something to check."""
    story = load_story(folder, collector)
    if story is None:
        return None, not any(found.name == "unreadable-file" for found in collector)
    if attest and texts is not None:
        try:
            write_attestations(story, folder, read_texts(texts, story.sources, Collector()))
        except OSError as error:
            message = f"Les attestations n'ont pas pu être écrites : {error.strerror}."
            collector.report("unreadable-file", message, Span("attestations.yaml"))
            return story, False
        collector.found.clear()
        story = load_story(folder, collector)
    return story, True
