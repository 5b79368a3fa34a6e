"""Quotations that together take more than a third of a text.

What it does: with the texts at hand, counts each word of a text that stands inside
at least one quotation, once.

Why it matters: quoting is for proof. Past a third, the file would be republishing
somebody's article.

Bad::

    # every sentence of the text quoted whole

Good::

    # four to nine words a quotation
"""

from __future__ import annotations

from game.check.evidence import Text, Texts, covered_words, quotations
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every text quoted beyond a third."""
    for text in texts:
        quoted, total = _count(text, story)
        if quoted * 3 > total:
            message = f"{quoted} des {total} mots de ce texte sont cités : plus d'un tiers."
            span = story.sources[text.source].at.span
            collector.report("too-much-quoted", message, span, "Raccourcissez les citations de ce texte.")


def _count(text: Text, story: Story) -> tuple[int, int]:
    quotes = {evidence.quote for _, evidence in quotations(story) if evidence.source == text.source}
    covered = covered_words(text, quotes)
    return sum(map(len, covered)), sum(map(len, text.words))
