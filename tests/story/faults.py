"""One fault at a time in the small story, and every finding it must give, where it stands."""

from __future__ import annotations

from tests.story.small import Edit

RECORD, WHAT_IF = "episode-1/record.yaml", "episode-1/what-if-cle-rendue.yaml"
FACTS, CAST = "facts/episode-1.yaml", "cast.yaml"

FAULTS: dict[str, tuple[Edit, list[str]]] = {
    "unknown key": (
        (FACTS, "  speaker: gazette", "  speeker: gazette"),
        [f"{FACTS}:8:3 missing-key", f"{FACTS}:10:3 unknown-key"],
    ),
    "missing statement": (
        (FACTS, "  statement: Le jardinier quitte les lieux.\n", ""),
        [f"{FACTS}:1:3 missing-key"],
    ),
    "number for a title": (
        (RECORD, "title: Une première pièce", "title: 12"),
        [f"{RECORD}:5:12 ambiguous-scalar"],
    ),
    "no for a title": (
        (RECORD, "title: Une première pièce", "title: no"),
        [f"{RECORD}:5:12 ambiguous-scalar"],
    ),
    "time for a label": (
        (RECORD, "label: Tourner la page", "label: 1:30"),
        [f"{RECORD}:19:28 ambiguous-scalar"],
    ),
    "octal for a label": (
        (RECORD, "label: Tourner la page", "label: 017"),
        [f"{RECORD}:19:28 ambiguous-scalar"],
    ),
    "date for a label": (
        (RECORD, "label: Tourner la page", "label: 2023-11-17"),
        [f"{RECORD}:19:28 ambiguous-scalar"],
    ),
    "exponent for a label": (
        (RECORD, "label: Tourner la page", "label: 1e3"),
        [f"{RECORD}:19:28 ambiguous-scalar"],
    ),
    "nothing for a label": (
        (RECORD, "label: Tourner la page", "label: ~"),
        [f"{RECORD}:19:28 ambiguous-scalar"],
    ),
    "empty label": ((RECORD, "label: Tourner la page", "label: ''"), [f"{RECORD}:19:28 wrong-type"]),
    "swallowed comment": (
        (RECORD, "title: Une première pièce", "title: Une pièce #1"),
        [f"{RECORD}:5:21 ambiguous-scalar"],
    ),
    "prose read as a key": (
        (RECORD, "- say: Vous refermez le dossier.", "- say:\n          Voici la fin : rien"),
        [f"{RECORD}:35:11 wrong-type"],
    ),
    "list for a text": ((RECORD, "title: Une première pièce", "title: [a]"), [f"{RECORD}:5:12 wrong-type"]),
    "yes for a boolean": ((RECORD, "correct: true", "correct: yes"), [f"{RECORD}:15:44 ambiguous-scalar"]),
    "word for a boolean": ((RECORD, "correct: true", "correct: vrai"), [f"{RECORD}:15:44 wrong-type"]),
    "octal for an integer": ((WHAT_IF, "max: 2", "max: 02"), [f"{WHAT_IF}:8:24 ambiguous-scalar"]),
    "hexadecimal": ((WHAT_IF, "max: 2", "max: 0x2"), [f"{WHAT_IF}:8:24 ambiguous-scalar"]),
    "underscores": ((WHAT_IF, "max: 2", "max: 1_000"), [f"{WHAT_IF}:8:24 ambiguous-scalar"]),
    "comma in a number": ((FACTS, "value: 9", "value: 9,5"), [f"{FACTS}:16:10 wrong-type"]),
    "day that does not exist": ((FACTS, "2023-05-01", "2023-13-45"), [f"{FACTS}:3:38 wrong-type"]),
    "date without a year": ((FACTS, "2023-05-01", "1 mai"), [f"{FACTS}:3:38 wrong-type"]),
    "unknown kind": ((FACTS, "kind: event", "kind: evant"), [f"{FACTS}:2:9 wrong-type"]),
    "accent in an id": (
        (FACTS, "id: cle", "id: clé"),
        [
            f"{RECORD}:11:15 unknown-fact",
            f"{WHAT_IF}:5:13 unknown-fact",
            f"{WHAT_IF}:35:16 unknown-fact",
            f"{FACTS}:8:7 wrong-type",
        ],
    ),
    "duplicate fact": (
        (FACTS, "id: cle", "id: depart"),
        [
            f"{RECORD}:11:15 unknown-fact",
            f"{WHAT_IF}:5:13 unknown-fact",
            f"{WHAT_IF}:35:16 unknown-fact",
            f"{FACTS}:8:7 duplicate-id",
        ],
    ),
    "duplicate scene": (
        (RECORD, "id: suite", "id: ouverture"),
        [f"{RECORD}:19:14 unknown-scene", f"{RECORD}:21:9 duplicate-id"],
    ),
    "duplicate choice": ((WHAT_IF, "id: afficher, ", ""), [f"{WHAT_IF}:17:14 duplicate-id"]),
    "go nowhere": ((RECORD, "go: suite", "go: suitte"), [f"{RECORD}:19:14 unknown-scene"]),
    "start nowhere": (("story.yaml", "start: ouverture", "start: debut"), ["story.yaml:5:38 unknown-scene"]),
    "unknown fact": ((RECORD, "fact: depart", "fact: depars"), [f"{RECORD}:10:15 unknown-fact"]),
    "unknown source": ((FACTS, "source: gazette", "source: gazete"), [f"{FACTS}:6:16 unknown-source"]),
    "unknown speaker": ((FACTS, "speaker: gazette", "speaker: gazelle"), [f"{FACTS}:10:12 unknown-person"]),
    "unknown variable": (
        (WHAT_IF, "add: {calme: 1}", "add: {calm: 1}"),
        [f"{WHAT_IF}:16:60 unknown-variable"],
    ),
    "unknown variable in a condition": (
        (WHAT_IF, "calme >= 1", "calm >= 1"),
        [f"{WHAT_IF}:27:15 unknown-variable"],
    ),
    "unknown outcome": (
        (WHAT_IF, "outcome: retour", "outcome: retours"),
        [f"{WHAT_IF}:32:14 unknown-outcome"],
    ),
    "unknown divergence": (
        (RECORD, "divergence: combien", "divergence: combin"),
        [f"{RECORD}:27:21 unknown-divergence"],
    ),
    "unknown what-if": (
        (RECORD, "what_if: cle-rendue", "what_if: cle-perdue"),
        [f"{RECORD}:20:19 unknown-what-if"],
    ),
    "bad condition": ((WHAT_IF, "calme >= 1 and", "calme >= and"), [f"{WHAT_IF}:27:24 bad-condition"]),
    "condition in French": ((WHAT_IF, "calme >= 1 and", "calme >= 1 et"), [f"{WHAT_IF}:27:26 bad-condition"]),
    "number as a condition": ((WHAT_IF, "calme >= 1 and", "calme and"), [f"{WHAT_IF}:27:15 bad-condition"]),
    "condition without its reason": (
        (WHAT_IF, "        because: Il faudrait du calme.\n", ""),
        [f"{WHAT_IF}:25:9 missing-key"],
    ),
    "go to a what-if": ((RECORD, "go: suite", "go: cle-rendue"), [f"{RECORD}:19:14 mislabelled-choice"]),
    "what_if to a page": (
        (RECORD, "what_if: cle-rendue", "what_if: suite"),
        [f"{RECORD}:20:19 mislabelled-choice"],
    ),
    "aside in fiction": (
        (WHAT_IF, "- {go: fin-depart,", "- {aside: fin-depart,"),
        [f"{WHAT_IF}:29:10 mislabelled-choice"],
    ),
    "condition in the record": (
        (RECORD, "- {go: suite,", "- {when: calme, go: suite,"),
        [f"{RECORD}:19:10 condition-in-record"],
    ),
    "fact in fiction": (
        (WHAT_IF, "  - id: grille\n", "  - id: grille\n    fact: cle\n"),
        [f"{WHAT_IF}:13:5 fact-in-fiction"],
    ),
    "what-if in the wrong file": (
        (WHAT_IF, "id: cle-rendue", "id: cle-perdue"),
        [f"{RECORD}:20:19 unknown-what-if", f"{WHAT_IF}:2:5 misplaced-file"],
    ),
    "two things in a block": (
        (RECORD, "- fact: cle", "- fact: cle\n        say: Vous lisez."),
        [f"{RECORD}:11:9 wrong-type"],
    ),
    "two right answers": (
        (RECORD, "{text: On attend}", "{text: On attend, correct: true}"),
        [f"{RECORD}:15:13 wrong-type"],
    ),
    "one side": (
        ("divergences.yaml", "    - {position: dix, facts: [dix]}\n", ""),
        ["divergences.yaml:5:5 wrong-type"],
    ),
    "two histories": (
        ("story.yaml", "On se passe de lui", "On se passe de lui, history: true"),
        ["story.yaml:7:3 wrong-type"],
    ),
}
