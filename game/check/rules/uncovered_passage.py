"""A sentence of a text that the file has forgotten.

What it does: with the texts at hand, finds the sentences in which no fact's
quotation stands and which ``left-out.yaml`` does not list, and says how much of each
text is covered. Also reports ``filler`` beyond a twentieth of the sentences that are
not ``furniture``.

Why it matters: what is left out is left out on purpose, and listed. An omission
nobody decided is a bias nobody sees.

Bad::

    # left-out.yaml has no entry, and no fact quotes paragraph 3

Good::

    - {source: franceinfo, paragraph: 3, kind: furniture, reason: Crédit de la photographie}
"""

from __future__ import annotations

from game.check.evidence import Sentence, Text, Texts, quotations
from game.story.diagnostics import Collector, Severity, Span
from game.story.model import Story
from game.story.quotation import normalise
from game.story.record import LeftOut

FILLER_SHARE = 20
"""At most one remaining sentence in this many may be filler."""
_SHOWN_WORDS = 7


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every sentence that is neither in nor out."""
    for text in texts:
        _text(text, story, collector)


def _text(text: Text, story: Story, collector: Collector) -> None:
    quotes = {normalise(e.quote) for _, e in quotations(story) if e.source == text.source}
    left = [one for one in story.left_out if one.source == text.source]
    fates = [(sentence, _fate(sentence, text, quotes, left)) for sentence in text.sentences]
    span = story.sources[text.source].at.span
    forgotten = [sentence for sentence, fate in fates if fate == "forgotten"]
    for sentence in forgotten:
        message = f"¶ {sentence.paragraph:>2} : « {_opening(sentence)} » n'est ni cité ni écarté."
        hint = "Ajoutez un fait qui le cite, ou une entrée dans left-out.yaml."
        collector.report("uncovered-passage", message, span, hint, Severity.WARNING)
    if forgotten:
        covered = len(fates) - len(forgotten)
        message = f"{covered} phrases sur {len(fates)} sont couvertes ({covered / len(fates):.0%})."
        collector.report("uncovered-passage", message, span, "", Severity.NOTE)
    _filler([fate for _, fate in fates if fate != "furniture"], span, collector)


def _filler(fates: list[str], span: Span, collector: Collector) -> None:
    filler = fates.count("filler")
    if filler * FILLER_SHARE > len(fates):
        message = f"{filler} phrases de remplissage sur {len(fates)} : plus d'une sur {FILLER_SHARE}."
        collector.report("uncovered-passage", message, span, "Faites-en des faits.")


def _fate(sentence: Sentence, text: Text, quotes: set[str], left: list[LeftOut]) -> str:
    """``quoted``, ``furniture``, ``filler`` or ``forgotten``."""
    if any(quote in sentence.normal for quote in quotes) or _straddled(sentence, text, quotes):
        return "quoted"
    for one in left:
        if one.paragraph == sentence.paragraph and _includes(one, sentence):
            return one.kind
    return "forgotten"


def _includes(left: LeftOut, sentence: Sentence) -> bool:
    """Whether the words left out, if any are given, begin in this sentence."""
    opening = normalise(left.words)
    return not opening or opening in sentence.normal or opening.startswith(sentence.normal)


def _straddled(sentence: Sentence, text: Text, quotes: set[str]) -> bool:
    """Whether a quotation that spans several sentences takes in part of this one."""
    paragraph = text.normalised[sentence.paragraph - 1]
    start = paragraph.find(sentence.normal)
    end = start + len(sentence.normal)
    places = ((paragraph.find(quote), len(quote)) for quote in quotes)
    return start >= 0 and any(at >= 0 and at < end and start < at + length for at, length in places)


def _opening(sentence: Sentence) -> str:
    shown = sentence.printed.split()
    return " ".join(shown[:_SHOWN_WORDS]) + (" …" if len(shown) > _SHOWN_WORDS else "")
