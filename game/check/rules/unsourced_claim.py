"""Narration that says something only a fact may say.

What it does: reads the record's own voice (``say``, titles, labels, hints, questions,
options). Error: a name or alias of a person, an organisation or a product, a digit, a
percentage, a month, a weekday. Warning: a declarative sentence of a ``say`` with
neither *vous* nor a word of the file (dossier, texte, pièce, page, source…).
Placeholders such as ``{texts}`` are computed and may stay.

Why it matters: whatever is claimed on a page carries its standing and its quotation.
Narration has neither, so it may only talk about the file.

Bad::

    - say: Le 17 novembre, OpenAI publie un communiqué.

Good::

    - say: Vous ouvrez le dossier. La première pièce tient en une phrase.
"""

from __future__ import annotations

import re

from game.check.evidence import Texts
from game.check.names_in_text import names, pattern
from game.check.prose import Prose, narration
from game.story.diagnostics import Collector, Severity
from game.story.model import Story
from game.story.record import CastKind

NAMED = (CastKind.PERSON, CastKind.ORGANISATION, CastKind.PRODUCT)
_PLACEHOLDER = re.compile(r"\{(?:texts|opened)\}")
_TELLING = re.compile(
    r"(?<!\w)(?P<digit>\d[\d\s.,]*(?:\s?%)?)|(?P<percent>%|pour cent(?!\w))"
    r"|(?<!\w)(?P<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\w)"
    r"|(?<!\w)(?P<day>(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?)(?!\w)",
    re.IGNORECASE,
)
_WHAT = {
    "digit": "un chiffre",
    "percent": "un pourcentage",
    "month": "un mois",
    "day": "un jour de la semaine",
}
_SENTENCE_END = re.compile(r"(?<=[.!?…])(?=[ »])")
_ABOUT_THE_FILE = re.compile(
    r"(?<!\w)(?:vous|votre|vos|vôtres?|dossiers?|textes?|pièces?|pages?|sources?|récits?|articles?|documents?"
    r"|notes?|lignes?|rédactions?|desk|dépêches?|paragraphes?|citations?|phrases?|mots?|chemises?|feuill\w+"
    r"|colonnes?|marges?|versions?|titres?|lecteurs?|lectrices?|lecture|(?!chez|assez|nez)\w{2,}ez)(?!\w)",
    re.IGNORECASE,
)


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every claim that narration smuggles in."""
    cast = pattern(names(member for member in story.cast.values() if member.kind in NAMED))
    for prose in narration(story):
        text = _PLACEHOLDER.sub("", prose.text)
        for found in cast.finditer(text) if cast else ():
            _report(prose, found.group(), f"« {found.group()} » est un nom", collector)
        for found in _TELLING.finditer(text):
            phrase = found.group().strip()
            _report(prose, phrase, f"« {phrase} » est {_WHAT[str(found.lastgroup)]}", collector)
        if prose.key == "say":
            _sentences(prose, collector)


def _report(prose: Prose, phrase: str, what: str, collector: Collector) -> None:
    message = f"{what} : seul un fait, avec sa source, peut le dire."
    hint = "Montrez un fait, ou parlez au lecteur du dossier."
    collector.report("unsourced-claim", message, prose.phrase(phrase), hint)


def _sentences(prose: Prose, collector: Collector) -> None:
    for part in _SENTENCE_END.split(" ".join(prose.text.split())):
        sentence = part.strip(" »")
        if sentence.endswith(".") and not _ABOUT_THE_FILE.search(sentence):
            message = f"Cette phrase ne parle ni au lecteur ni du dossier : « {sentence} »"
            hint = "Dites « vous », ou nommez la pièce du dossier dont il s'agit."
            span = prose.phrase(" ".join(sentence.split()[:3]))
            collector.report("unsourced-claim", message, span, hint, Severity.WARNING)
