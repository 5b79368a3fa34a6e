"""``check``: hold a story against the rules."""

from __future__ import annotations

import sys
from argparse import Namespace

from game import check
from game.story.bundled import bundled_story


def run(options: Namespace) -> int:
    """Print what is wrong with a story; the status says whether anything is."""
    folder = options.folder or bundled_story()
    return check.run(folder, options.texts, options.attest, options.format, sys.stdout)
