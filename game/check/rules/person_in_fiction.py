"""A real person in a what-if.

What it does: reads every word of a what-if's fiction (titles, prose, labels, reasons,
suppositions of the debrief) for the name, an alias or an identifying phrase of a
person of the cast, and for a role that points to one: *le PDG*, *la directrice
technique*, *le fondateur*.

Why it matters: a hypothesis changes the decision of an institution. Nobody real is
given words or acts that no text reports.

Bad::

    text: Le PDG hésite, puis signe.

Good::

    text: La direction hésite, puis signe.
"""

from __future__ import annotations

import re

from game.check.evidence import Texts
from game.check.names_in_text import names, pattern
from game.check.prose import Prose, fiction
from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.record import CastKind

ROLES = re.compile(
    r"(?<!\w)(?:(?:le|la|du|au|ce|cette|son|sa|notre|votre|leur|ancien|ancienne)\s+|l['’])"
    r"(?:anciens?\s+|ancienne\s+|ex-)?"
    r"(?:PDG|P\.-?D\.-?G\.|CEO|patron(?:ne)?|dirigeant(?:e)?\s+historique"
    r"|direct(?:eur|rice)\s+(?:général|générale|technique|scientifique|des\s+technologies|de\s+la\s+recherche)"
    r"|(?:co-?)?fondat(?:eur|rice)|président(?:e)?\s+(?:du\s+conseil|de\s+l['’]entreprise)"
    r"|ministre|milliardaire)(?!\w)",
    re.IGNORECASE,
)
_HINT = "Faites agir une institution (le conseil, la direction, le personnel) ou une voix anonyme."


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every person that fiction names or points to."""
    persons = [member for member in story.cast.values() if member.kind is CastKind.PERSON]
    named = pattern(names(persons))
    pointed = pattern((p for member in persons for p in member.identified_by), any_case=True)
    for what_if in story.what_ifs.values():
        for prose in fiction(what_if):
            for seeker, why in ((named, "nomme"), (pointed, "désigne"), (ROLES, "désigne")):
                for found in seeker.finditer(prose.text) if seeker else ():
                    _report(prose, found.group(), why, collector)


def _report(prose: Prose, phrase: str, why: str, collector: Collector) -> None:
    message = f"« {' '.join(phrase.split())} » {why} une personne réelle dans une hypothèse."
    collector.report("person-in-fiction", message, prose.phrase(phrase), _HINT)
