"""A quotation that nobody has checked against its text.

What it does: looks in ``attestations.yaml`` for a past check of exactly these words,
made on the very text whose SHA-256 the source's page gives. With the texts at hand
the quotations are verified anew, and one finding a source says how many
attestations are missing.

Why it matters: the texts are not in the project. Attestations let anybody see that
each quotation was found, and break as soon as a quotation is edited.

Bad::

    quote: "brusquement démis de ses fonctions"     # edited since the last --attest

Good::

    # after: check --texts DOSSIER --attest
"""

from __future__ import annotations

from collections import Counter

from game.check.evidence import Texts, quotations
from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.quotation import digest

_HINT = "Lancez « check --texts DOSSIER --attest » avec les textes."


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report every quotation without an attestation, or how many, when the texts are there."""
    attested = {(one.source, one.quote_sha256, one.text_sha256) for one in story.attestations}
    missing: Counter[str] = Counter()
    for _, evidence in quotations(story):
        source = story.sources.get(evidence.source)
        if source is None or (source.id, digest(evidence.quote), source.sha256) in attested:
            continue
        text = texts.get(source.id)
        if text is None:
            message = f"Aucune vérification de ces mots dans « {source.id} » n'est attestée."
            collector.report("quotation-not-attested", message, evidence.at["quote"], _HINT)
        elif text.find(evidence.quote):
            missing[source.id] += 1
    for name, count in missing.items():
        message = f"{count} citation{'s' if count > 1 else ''} de « {name} » à attester."
        collector.report("quotation-not-attested", message, story.sources[name].at.span, _HINT)
