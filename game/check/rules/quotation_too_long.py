"""A quotation longer than a short quotation, or too short to prove anything.

What it does: counts the words of each quotation: twenty at most; three at least,
unless, with the text at hand, it is a whole sentence.

Why it matters: the texts belong to others; short quotations are what the file may
take. And two words can be found anywhere.

Bad::

    quote: "a été"

Good::

    quote: "brusquement démis de ses fonctions"
"""

from __future__ import annotations

from game.check.evidence import Text, Texts, quotations
from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.quotation import words

MAX_WORDS = 20
MIN_WORDS = 3


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every quotation out of bounds."""
    for _, evidence in quotations(story):
        quoted = words(evidence.quote)
        if len(quoted) > MAX_WORDS:
            message = f"Cette citation compte {len(quoted)} mots ; {MAX_WORDS} au plus."
            hint = "Gardez les mots qui prouvent."
            collector.report("quotation-too-long", message, evidence.at["quote"], hint)
        elif len(quoted) < MIN_WORDS and not _is_whole(quoted, evidence.quote, texts.get(evidence.source)):
            message = f"Cette citation ne compte que {len(quoted)} mot(s) ; {MIN_WORDS} au moins."
            hint = "Citez aussi les mots voisins, ou la phrase entière."
            collector.report("quotation-too-long", message, evidence.at["quote"], hint)


def _is_whole(quoted: list[str], quote: str, text: Text | None) -> bool:
    """Whether the quotation is a whole sentence; so it is taken to be when nobody can tell."""
    return text is None or words(text.sentence_with(quote)) == quoted
