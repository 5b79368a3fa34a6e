"""A text that is not the very copy the file was made from.

What it does: with the texts at hand, compares each one's SHA-256 with the one on the
source's page. It is a note: quotations are still looked for in the copy given.

Why it matters: a scrape differs from another by a menu or a correction; when a
quotation is not found, this may be why.

Bad::

    sha256: "0000000000000000000000000000000000000000000000000000000000000000"

Good::

    # the SHA-256 of the text as it was read
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.story.diagnostics import Collector, Severity
from game.story.model import Story


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every text whose bytes differ."""
    for text in texts:
        source = story.sources[text.source]
        if text.sha256 != source.sha256:
            message = f"Votre copie de « {source.id} » n'est pas celle d'où vient la fiche."
            collector.report("other-copy", message, source.at["sha256"], "", Severity.NOTE)
