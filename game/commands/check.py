"""``check``: hold a story against the rules."""

from __future__ import annotations

import sys
from argparse import Namespace

from game import check
from game.commands.status import sentence
from game.story.bundled import bundled_story


def run(options: Namespace) -> int:
    """Print what is wrong with a story; the status says whether anything is."""
    folder = options.folder or bundled_story()
    if options.format == "text":  # at once: a large story takes its time
        sys.stdout.write(sentence("Vérification de {folder} :\n", folder=folder))
        sys.stdout.flush()
    return check.run(folder, options.texts, options.attest, options.format, sys.stdout)
