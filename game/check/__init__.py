"""What a story must satisfy: the rules, the texts they are held against, the report.

Nothing here imports the screen. Rules are loaded when a check is run, so that
importing the package costs nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from game.story.diagnostics import Collector
from game.story.model import Story


def check_story(story: Story, collector: Collector, texts: Path | None = None) -> None:
    """Hold a loaded story against every rule, with the source texts of a folder if there are any."""
    from game.check.evidence import Texts, read_texts
    from game.check.rules import modules

    at_hand = Texts() if texts is None else read_texts(texts, story.sources, collector)
    for rule in modules():
        rule.check(story, collector, at_hand)


def run(folder: Path, texts: Path | None, attest: bool, format: str, out: TextIO) -> int:  # noqa: A002
    """Check the story in a folder, print the findings and return the exit status."""
    from game.check.command import run as run_command

    return run_command(folder, texts, attest, format, out)
