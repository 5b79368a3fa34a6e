"""Typing that the renderer cannot put right.

What it does: reads all prose for straight quotation marks, three dots typed one by
one, double spaces, a space before a comma or a full stop, a missing space before
``; : ! ?`` or inside « », and *oe* for *œ*. Apostrophes and plain spaces are typed
plainly: the renderer makes them right.

Why it matters: French readers notice, and trust the rest a little less.

Bad::

    - say: Vous lisez "la lettre"... Et apres?

Good::

    - say: Vous lisez « la lettre »… Et après ?
"""

from __future__ import annotations

import re

from game.check.evidence import Texts
from game.check.prose import Prose, everything
from game.story.diagnostics import Collector, Severity
from game.story.model import Story

FAULTS = (
    (re.compile(r'[^\s]*["“”][^\s]*'), "guillemets droits ou anglais", "Écrivez « … »."),
    (re.compile(r"\w*\.{3}"), "trois points séparés", "Écrivez le caractère …"),
    (re.compile(r"\S+  +\S+"), "deux espaces de suite", "N'en gardez qu'une."),
    (re.compile(r"\w+ [,.](?!\w)"), "espace avant une virgule ou un point", "Retirez l'espace."),
    (
        re.compile(r"[^\W\d]+[;!?](?!\w)|[^\W\d]+:(?=\s|$)"),
        "ponctuation haute sans espace",
        "Ajoutez l'espace.",
    ),
    (re.compile(r"«\S+|\S+»"), "guillemet français sans espace", "Ajoutez l'espace."),
    (
        re.compile(
            r"\b(?:c|s|man|b|ch|v|n|mo)oe(?:ur|uf|uvre|ud|uds|eu|eux|urs|ufs|uvres)\b|\boe(?:il|uvre|uf)",
            re.I,
        ),
        "« oe » sans ligature",
        "Écrivez œ.",
    ),
)


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every fault of typing, once a string and kind."""
    for prose in everything(story):
        for seeker, fault, hint in FAULTS:
            found = seeker.search(prose.text)
            if found is not None:
                _report(prose, found.group(), fault, hint, collector)


def _report(prose: Prose, phrase: str, fault: str, hint: str, collector: Collector) -> None:
    message = f"« {' '.join(phrase.split())} » : {fault}."
    collector.report("french-typography", message, prose.phrase(phrase), hint, Severity.WARNING)
