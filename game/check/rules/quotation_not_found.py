"""A quotation that does not stand in its text.

What it does: with the texts at hand, looks for each quotation inside one paragraph,
exact but for the documented normalisation (NFKC, apostrophes, quotation marks,
dashes, white space, case). The same for the opening words of what is left out. The
nearest passage is suggested and never accepted.

Why it matters: one word changed can reverse a sentence and still be ninety per cent
alike. A quotation is the text's words or it is nothing.

Bad::

    evidence:
      - {source: recit-sept-episodes, quote: "brutalement démis de ses fonctions"}

Good::

    evidence:
      - {source: recit-sept-episodes, quote: "brusquement démis de ses fonctions"}
"""

from __future__ import annotations

from game.check.evidence import Text, Texts, quotations
from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.quotation import normalise
from game.story.record import LeftOut


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every quotation that its text does not hold."""
    for _, evidence in quotations(story):
        text = texts.get(evidence.source)
        if text is not None and text.find(evidence.quote) is None:
            message = f"Ces mots ne figurent pas dans « {evidence.source} »."
            collector.report(
                "quotation-not-found", message, evidence.at["quote"], _hint(text, evidence.quote)
            )
    for left in story.left_out:
        text = texts.get(left.source)
        if text is not None:
            _left_out(left, text, collector)


def _left_out(left: LeftOut, text: Text, collector: Collector) -> None:
    if not 1 <= left.paragraph <= len(text.paragraphs):
        message = f"« {left.source} » compte {len(text.paragraphs)} paragraphes."
        collector.report("quotation-not-found", message, left.at["paragraph"])
    elif left.words and normalise(left.words) not in text.normalised[left.paragraph - 1]:
        message = f"Ces mots ne figurent pas au ¶ {left.paragraph} de « {left.source} »."
        collector.report("quotation-not-found", message, left.at["words"], _hint(text, left.words))


def _hint(text: Text, quote: str) -> str:
    if normalise(quote) in " ".join(text.normalised):
        return "La citation passe d'un paragraphe à l'autre : coupez-la."
    nearest = text.nearest(quote)
    return f"Le texte dit peut-être, au ¶ {nearest[0]} : « {nearest[1]} »." if nearest else ""
