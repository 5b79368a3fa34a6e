"""For each rule a bad edit of the small story, and every finding it must give.

The small story as it stands is the good example: it breaks no rule.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.story.faults import CAST, FACTS, RECORD, WHAT_IF
from tests.story.small import Edit


class Bad(NamedTuple):
    """A way to break a rule."""

    rule: str
    edits: tuple[Edit, ...]
    expected: tuple[str, ...]
    """``file:line:column name`` of each finding."""
    texts: bool = False
    """Whether the texts are at hand."""


LONG = ("Vous lisez une page du dossier avec soin. " * 25).strip()

BAD = {
    "page without a way out": Bad(
        "dead-end",
        ((RECORD, "    choices:\n      - {go: cloture, label: Refermer le dossier}\n", ""),),
        (
            f"{RECORD}:21:9 dead-end",
            f"{RECORD}:28:9 unreachable-scene",
            f"{RECORD}:4:9 trap",
        ),
    ),
    "scene without choices": Bad(
        "dead-end",
        ((WHAT_IF, "    ending: La grille se rouvre\n    outcome: retour\n", ""),),
        (
            f"{WHAT_IF}:2:5 single-ending",
            f"{WHAT_IF}:30:9 dead-end",
        ),
    ),
    "page off every route": Bad(
        "unreachable-scene",
        (
            (
                RECORD,
                "  - id: cloture\n",
                "  - id: perdue\n    title: Une page perdue\n    blocks:\n      - say: Vous lisez.\n"
                "    choices: [{go: cloture, label: Refermer}]\n  - id: cloture\n",
            ),
        ),
        (f"{RECORD}:30:9 unreachable-scene",),
    ),
    "scene off every route": Bad(
        "unreachable-scene",
        ((WHAT_IF, "when: calme >= 1 and not lettre", "when: calme > 2"),),
        (
            f"{WHAT_IF}:27:15 impossible-choice",
            f"{WHAT_IF}:2:5 single-ending",
            f"{WHAT_IF}:30:9 unreachable-scene",
        ),
    ),
    "all choices closed": Bad(
        "trap",
        (
            (
                WHAT_IF,
                "- {go: fin-depart, label: Faire sans lui}",
                "- {go: fin-depart, label: Faire sans lui, when: not lettre, because: Trop tard.}",
            ),
        ),
        (f"{WHAT_IF}:18:9 trap",),
    ),
    "circle without an exit": Bad(
        "trap",
        ((WHAT_IF, "- {go: fin-depart, label: Faire sans lui}", "- {go: assemblee, label: Attendre}"),),
        (
            f"{WHAT_IF}:18:9 trap",
            f"{WHAT_IF}:2:5 single-ending",
            f"{WHAT_IF}:36:9 unreachable-scene",
        ),
    ),
    "page that never comes to the closing": Bad(
        "trap",
        ((RECORD, "- {go: cloture, label: Refermer le dossier}", "- {go: suite, label: Relire}"),),
        (
            f"{RECORD}:30:9 unreachable-scene",
            f"{RECORD}:4:9 trap",
        ),
    ),
    "choice never open": Bad(
        "impossible-choice",
        ((WHAT_IF, "when: calme >= 1 and not lettre", "when: calme >= 1 and calme < 1"),),
        (
            f"{WHAT_IF}:27:15 impossible-choice",
            f"{WHAT_IF}:2:5 single-ending",
            f"{WHAT_IF}:30:9 unreachable-scene",
        ),
    ),
    "choice always open": Bad(
        "useless-condition",
        ((WHAT_IF, "when: calme >= 1 and not lettre", "when: calme >= 0"),),
        (f"{WHAT_IF}:27:15 useless-condition",),
    ),
    "paragraph never shown": Bad(
        "useless-condition",
        ((WHAT_IF, "- when: lettre\n", "- when: lettre and calme == 2\n"),),
        (f"{WHAT_IF}:22:15 useless-condition",),
    ),
    "variable nobody reads": Bad(
        "useless-variable",
        (
            (
                WHAT_IF,
                "  lettre: false\n",
                "  lettre: false\n  vent: {min: 0, max: 3, start: 1, label: Vent}\n",
            ),
        ),
        (f"{WHAT_IF}:10:9 useless-variable",),
    ),
    "one ending": Bad(
        "single-ending",
        (
            (
                WHAT_IF,
                "      - {go: fin-depart, label: Faire sans lui}\n",
                "      - {go: fin-retour, id: laisser, label: Laisser faire}\n",
            ),
        ),
        (
            f"{WHAT_IF}:2:5 single-ending",
            f"{WHAT_IF}:36:9 unreachable-scene",
        ),
    ),
    "effect past the maximum": Bad(
        "overflowing-effect",
        ((WHAT_IF, "add: {calme: 1}", "add: {calme: 3}"),),
        (f"{WHAT_IF}:16:67 overflowing-effect",),
    ),
    "too many states": Bad(
        "too-many-states",
        (
            (WHAT_IF, "  lettre: false\n", "  lettre: false\n  or: {min: 0, max: 900000, start: 0}\n"),
            (
                WHAT_IF,
                "      - {go: fin-depart, label: Faire sans lui}\n",
                "      - {go: fin-depart, label: Faire sans lui}\n"
                "      - {go: assemblee, label: Compter, add: {or: 1}}\n",
            ),
        ),
        (
            f"{WHAT_IF}:10:7 useless-variable",
            f"{WHAT_IF}:8:3 too-many-states",
        ),
    ),
    "text not on the desk": Bad(
        "unopened-text",
        ((RECORD, "    opens: [almanach]\n", ""),),
        (
            f"{RECORD}:24:15 unopened-text",
            f"{RECORD}:25:15 unopened-text",
            f"{RECORD}:26:21 unopened-text",
            "sources/almanach.yaml:1:1 unused-source",
        ),
    ),
    "fact without evidence": Bad(
        "fact-without-evidence",
        ((FACTS, "  evidence:\n    - {source: gazette, quote: neuf ont posé leur panier}\n", ""),),
        (f"{FACTS}:14:7 fact-without-evidence",),
    ),
    "one word changed": Bad(
        "quotation-not-found",
        ((FACTS, "quote: a quitté le verger un lundi matin", "quote: a quitté le verger un mardi matin"),),
        (
            f"{FACTS}:6:32 quotation-not-found",
            "sources/gazette.yaml:1:1 uncovered-passage",
            "sources/gazette.yaml:1:1 uncovered-passage",
        ),
        texts=True,
    ),
    "quotation across paragraphs": Bad(
        "quotation-not-found",
        ((FACTS, "quote: neuf ont posé leur panier", 'quote: "la clé du puits. Les cueilleurs étaient"'),),
        (
            f"{FACTS}:20:32 quotation-not-found",
            "sources/gazette.yaml:1:1 uncovered-passage",
            "sources/gazette.yaml:1:1 uncovered-passage",
        ),
        texts=True,
    ),
    "quotation edited since": Bad(
        "quotation-not-attested",
        ((FACTS, "quote: neuf ont posé leur panier", "quote: neuf ont posé le panier"),),
        (f"{FACTS}:20:32 quotation-not-attested",),
    ),
    "quotation too short": Bad(
        "quotation-too-long",
        ((FACTS, "quote: neuf ont posé leur panier", "quote: neuf ont"),),
        (
            f"{FACTS}:20:32 quotation-too-long",
            "sources/gazette.yaml:1:1 quotation-not-attested",
        ),
        texts=True,
    ),
    "quotation too long": Bad(
        "quotation-too-long",
        (
            (
                FACTS,
                "quote: neuf ont posé leur panier",
                "quote: mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot ",
            ),
        ),
        (
            f"{FACTS}:20:32 quotation-not-attested",
            f"{FACTS}:20:32 quotation-too-long",
        ),
    ),
    "sentence forgotten": Bad(
        "uncovered-passage",
        (("left-out.yaml", "- {source: gazette, paragraph: 4, kind: furniture, reason: Formulaire}\n", ""),),
        (
            "sources/gazette.yaml:1:1 uncovered-passage",
            "sources/gazette.yaml:1:1 uncovered-passage",
            "sources/gazette.yaml:1:1 uncovered-passage",
        ),
        texts=True,
    ),
    "too much filler": Bad(
        "uncovered-passage",
        (("left-out.yaml", "paragraph: 4, kind: furniture", "paragraph: 4, kind: filler"),),
        ("sources/gazette.yaml:1:1 uncovered-passage",),
        texts=True,
    ),
    "rumour told as an event": Bad(
        "dropped-hedge",
        (
            (
                FACTS,
                "kind: allegation\n  speaker: gazette\n  statement: Selon la gazette, il aurait pris la clé.",
                "kind: event\n  statement: Il prend la clé.",
            ),
        ),
        (f"{FACTS}:12:32 dropped-hedge",),
        texts=True,
    ),
    "name in narration": Bad(
        "unsourced-claim",
        ((RECORD, "Le premier texte est court.", "Le texte parle de Pommier."),),
        (f"{RECORD}:9:53 unsourced-claim",),
    ),
    "organisation in a title": Bad(
        "unsourced-claim",
        ((RECORD, "title: Un deuxième texte", "title: Le Verger Bleu s'explique"),),
        (f"{RECORD}:22:15 unsourced-claim",),
    ),
    "digit in a label": Bad(
        "unsourced-claim",
        ((RECORD, "label: Tourner la page", "label: Lire les 10 signatures"),),
        (f"{RECORD}:19:37 unsourced-claim",),
    ),
    "day in an option": Bad(
        "unsourced-claim",
        ((RECORD, "text: On attend", "text: On attend lundi"),),
        (f"{RECORD}:16:32 unsourced-claim",),
    ),
    "month in an episode's title": Bad(
        "unsourced-claim",
        (("story.yaml", "title: Le départ", "title: En mai"),),
        ("story.yaml:5:23 unsourced-claim",),
    ),
    "sentence that is not about the file": Bad(
        "unsourced-claim",
        ((RECORD, "Le premier texte est court.", "Le puits est à sec."),),
        (f"{RECORD}:9:35 unsourced-claim",),
    ),
    "fact on no page": Bad(
        "unused-fact", ((RECORD, "      - fact: question\n", ""),), (f"{FACTS}:28:7 unused-fact",)
    ),
    "source no page opens": Bad(
        "unused-source",
        ((RECORD, "    opens: [almanach]\n", ""),),
        (
            f"{RECORD}:24:15 unopened-text",
            f"{RECORD}:25:15 unopened-text",
            f"{RECORD}:26:21 unopened-text",
            "sources/almanach.yaml:1:1 unused-source",
        ),
    ),
    "no departure": Bad(
        "unanchored-what-if", ((WHAT_IF, "instead_of: cle\n", ""),), (f"{WHAT_IF}:2:5 unanchored-what-if",)
    ),
    "not plausible": Bad(
        "unanchored-what-if",
        ((WHAT_IF, "plausible_because: [depart]\n", ""),),
        (f"{WHAT_IF}:2:5 unanchored-what-if",),
    ),
    "ending without a debrief": Bad(
        "missing-debrief", ((WHAT_IF, "    compare: [depart]\n", ""),), (f"{WHAT_IF}:36:9 missing-debrief",)
    ),
    "name in fiction": Bad(
        "person-in-fiction",
        ((WHAT_IF, "text: Il revient.", "text: Pommier revient."),),
        (f"{WHAT_IF}:33:11 person-in-fiction",),
    ),
    "phrase that points to somebody": Bad(
        "person-in-fiction",
        ((WHAT_IF, "text: Il revient.", "text: On acclame le père des poires."),),
        (f"{WHAT_IF}:33:22 person-in-fiction",),
    ),
    "role that points to somebody": Bad(
        "person-in-fiction",
        ((WHAT_IF, "text: Il revient.", "text: On acclame la directrice technique."),),
        (f"{WHAT_IF}:33:22 person-in-fiction",),
    ),
    "name in a debrief's supposition": Bad(
        "person-in-fiction",
        ((WHAT_IF, "here: La clé est rendue.", "here: Anselme Pommier rend la clé."),),
        (f"{WHAT_IF}:35:27 person-in-fiction",),
    ),
    "straight quotation marks": Bad(
        "french-typography",
        ((WHAT_IF, "La clé pend à la grille.", 'La "clé" pend à la grille.'),),
        (f"{WHAT_IF}:14:10 french-typography",),
    ),
    "three dots": Bad(
        "french-typography",
        ((WHAT_IF, "La clé pend à la grille.", "La clé pend..."),),
        (f"{WHAT_IF}:14:14 french-typography",),
    ),
    "no space before a mark": Bad(
        "french-typography",
        ((RECORD, "question: Que dit la suite du texte ?", "question: Que dit la suite du texte?"),),
        (f"{RECORD}:13:41 french-typography",),
    ),
    "long page": Bad(
        "long-scene",
        ((RECORD, "Vous ouvrez le dossier. Le premier texte est court.", LONG),),
        (f"{RECORD}:4:9 long-scene",),
    ),
    "alias that is a common word": Bad(
        "person-in-fiction",
        ((CAST, "aliases: [Pommier]", "aliases: [Pommier, grille]"),),
        (
            f"{WHAT_IF}:14:24 person-in-fiction",
            f"{WHAT_IF}:31:16 person-in-fiction",
            f"{WHAT_IF}:37:16 person-in-fiction",
        ),
    ),
}
