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
    (re.compile(r'["“”]'), "guillemets droits ou anglais", "Écrivez « … »."),
    (re.compile(r"\.{3}"), "trois points séparés", "Écrivez le caractère …"),
    (re.compile(r"\S  +\S"), "deux espaces de suite", "N'en gardez qu'une."),
    (re.compile(r" [,.](?!\w)"), "espace avant une virgule ou un point", "Retirez l'espace."),
    (
        re.compile(r"[;!?](?<=[^\W\d_].)(?!\w)|:(?<=[^\W\d_].)(?!\S)"),
        "ponctuation haute sans espace",
        "Ajoutez l'espace.",
    ),
    (re.compile(r"«(?=\S)|»(?<=\S»)"), "guillemet français sans espace", "Ajoutez l'espace."),
    (re.compile(r"oe(?=ur|uf|uv|ud|il|u\b|ux\b)", re.IGNORECASE), "« oe » sans ligature", "Écrivez œ."),
)


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every fault of typing, once a string and kind."""
    for prose in everything(story):
        for seeker, fault, hint in FAULTS:
            found = seeker.search(prose.text)
            if found is not None:
                _report(prose, _around(prose.text, found), fault, hint, collector)


def _around(text: str, found: re.Match[str]) -> str:
    """What was found, with the rest of the words it touches."""
    start = max(text.rfind(space, 0, found.start()) for space in " \n") + 1
    ends = [end for space in " \n" if (end := text.find(space, found.end())) >= 0]
    return text[start : min(ends, default=len(text))].strip()


def _report(prose: Prose, phrase: str, fault: str, hint: str, collector: Collector) -> None:
    message = f"« {' '.join(phrase.split())} » : {fault}."
    collector.report("french-typography", message, prose.phrase(phrase), hint, Severity.WARNING)
