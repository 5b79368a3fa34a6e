"""A plain statement drawn from a sentence that hedges.

What it does: with the texts at hand, looks at the clause around each quotation of an
event or a figure. When it says *aurait*, *semble*, *peut-être*, or when its sentence
says *il se dit*, and the statement keeps no hedge, it is reported.

Why it matters: a rumour becomes a fact by losing one word.

Bad::

    - id: divergences
      kind: event
      statement: Il est en désaccord avec le conseil.
      evidence: [{source: recit, quote: "il aurait eu des divergences"}]

Good::

    - id: divergences
      kind: allegation
      speaker: recit
      statement: Selon le récit, il aurait été en désaccord avec le conseil.
      evidence: [{source: recit, quote: "il aurait eu des divergences"}]
"""

from __future__ import annotations

import re

from game.check.evidence import Texts, quotations
from game.story.diagnostics import Collector, Severity
from game.story.model import Story
from game.story.quotation import normalise
from game.story.record import FactKind

PLAIN = (FactKind.EVENT, FactKind.FIGURE)
_HEDGE = re.compile(
    r"\b(?:aurai(?:t|ent)|serai(?:t|ent)|pourrai(?:t|ent)|semble(?:nt|rait)?|para[iî]t|peut-être"
    r"|apparemment|sans doute|prétendument|probablement|il se dit|selon toute vraisemblance)\b"
)
_SENTENCE_WIDE = re.compile(r"\bil se dit\b|\bprétendument\b")
_CLAUSE_END = re.compile(r"[,;:()]|\bet\b|\bmais\b")


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every hedge that a plain statement lost."""
    for fact, evidence in quotations(story):
        text = texts.get(evidence.source)
        if text is None or fact.kind not in PLAIN or _HEDGE.search(normalise(fact.statement)):
            continue
        hedge = _hedge(text.sentence_with(evidence.quote), normalise(evidence.quote))
        if hedge:
            message = f"Le texte dit « {hedge} », pas l'énoncé."
            hint = "Gardez la réserve dans l'énoncé, ou changez kind en allegation ou analysis."
            collector.report("dropped-hedge", message, evidence.at["quote"], hint, Severity.WARNING)


def _hedge(sentence: str, quote: str) -> str:
    start = sentence.find(quote)
    if start < 0:
        return ""
    before = [match.end() for match in _CLAUSE_END.finditer(sentence, 0, start)]
    after = _CLAUSE_END.search(sentence, start + len(quote))
    clause = sentence[before[-1] if before else 0 : after.start() if after else len(sentence)]
    found = _HEDGE.search(clause) or _SENTENCE_WIDE.search(sentence)
    return found.group() if found else ""
