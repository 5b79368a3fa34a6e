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

from game.check.evidence import Text, Texts, quotations
from game.story.diagnostics import Collector, Severity
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
    total = furniture = filler = forgotten = 0
    span = story.sources[text.source].at.span
    for number in range(1, len(text.paragraphs) + 1):
        for sentence in text.sentences(number):
            total += 1
            kind = _kind_left_out(left, number, sentence)
            furniture += kind == "furniture"
            if any(quote in normalise(sentence) for quote in quotes) or _straddled(
                text, number, sentence, quotes
            ):
                continue
            filler += kind == "filler"
            if not kind:
                forgotten += 1
                message = f"¶ {number:>2} : « {_opening(sentence)} » n'est ni cité ni écarté."
                hint = "Ajoutez un fait qui le cite, ou une entrée dans left-out.yaml."
                collector.report("uncovered-passage", message, span, hint, Severity.WARNING)
    if forgotten:
        message = (
            f"{total - forgotten} phrases sur {total} sont couvertes ({(total - forgotten) / total:.0%})."
        )
        collector.report("uncovered-passage", message, span, "", Severity.NOTE)
    if filler * FILLER_SHARE > total - furniture:
        message = f"{filler} phrases de remplissage sur {total - furniture} : plus d'une sur {FILLER_SHARE}."
        collector.report("uncovered-passage", message, span, "Faites-en des faits.")


def _kind_left_out(left: list[LeftOut], number: int, sentence: str) -> str:
    for one in left:
        if one.paragraph == number and (not one.words or _shares(normalise(one.words), normalise(sentence))):
            return one.kind
    return ""


def _shares(opening: str, sentence: str) -> bool:
    """Whether a passage's opening words begin in a sentence."""
    return opening in sentence or (len(sentence) > 0 and opening.startswith(sentence))


def _straddled(text: Text, number: int, sentence: str, quotes: set[str]) -> bool:
    """Whether a quotation that spans several sentences takes in part of this one."""
    paragraph, own = text.normalised[number - 1], normalise(sentence)
    start = paragraph.find(own)
    for quote in quotes:
        at = paragraph.find(quote)
        if at >= 0 and start >= 0 and at < start + len(own) and start < at + len(quote):
            return True
    return False


def _opening(sentence: str) -> str:
    shown = sentence.split()
    return " ".join(shown[:_SHOWN_WORDS]) + (" …" if len(shown) > _SHOWN_WORDS else "")
