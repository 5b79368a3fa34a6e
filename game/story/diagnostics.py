"""What was found wrong in a story, and exactly where.

Everything that reads or checks a story reports here instead of raising, so that
one run shows every problem. Only ``cli`` and ``check.report`` turn these values
into text.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: only an error changes the exit status."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A stretch of one file. Lines and columns count from 1; the end column is exclusive."""

    file: str
    """Path as the reader knows it: relative to the folder given, with forward slashes."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Diagnostic(NamedTuple):
    """One finding about one place."""

    name: str
    """The rule's name, such as ``unknown-key``."""
    message: str
    span: Span
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def code(self) -> str:
        """The rule's stable code, such as ``Y103``."""
        return CODES[self.name]


CODES: dict[str, str] = {
    # reading
    "yaml-syntax": "Y101",
    "duplicate-key": "Y102",
    "unknown-key": "Y103",
    "missing-key": "Y104",
    "wrong-type": "Y105",
    "ambiguous-scalar": "Y106",
    "forbidden-yaml": "Y107",
    "too-large": "Y108",
    "not-utf-8": "Y109",
    "control-character": "Y110",
    "unreadable-file": "Y111",
    "misplaced-file": "Y112",
    # names
    "duplicate-id": "N201",
    "unknown-scene": "N202",
    "unknown-fact": "N203",
    "unknown-source": "N204",
    "unknown-person": "N205",
    "unknown-variable": "N206",
    "unknown-outcome": "N207",
    "bad-condition": "N208",
    "unknown-divergence": "N209",
    "unknown-what-if": "N210",
    "unknown-episode": "N211",
    # flow
    "unreachable-scene": "F301",
    "dead-end": "F302",
    "trap": "F303",
    "impossible-choice": "F304",
    "useless-condition": "F305",
    "useless-variable": "F306",
    "single-ending": "F307",
    "overflowing-effect": "F308",
    "unopened-text": "F309",
    "too-many-states": "F310",
    # provenance
    "fact-without-evidence": "P401",
    "quotation-not-found": "P402",
    "quotation-not-attested": "P403",
    "quotation-too-long": "P404",
    "too-much-quoted": "P405",
    "copied-passage": "P406",
    "uncovered-passage": "P407",
    "dropped-hedge": "P408",
    "unsourced-claim": "P409",
    "unused-fact": "P410",
    "unused-source": "P411",
    "other-copy": "P412",
    # separation
    "fact-in-fiction": "S501",
    "condition-in-record": "S502",
    "unanchored-what-if": "S503",
    "missing-debrief": "S504",
    "mislabelled-choice": "S505",
    "person-in-fiction": "S506",
    # editing
    "french-typography": "E601",
    "long-scene": "E602",
    "long-episode": "E603",
}
"""Every rule's stable code. A code is never reused; a rule that goes leaves a hole."""


class Collector:
    """Gathers findings; the one mutable thing a load or a check hands around."""

    def __init__(self) -> None:
        """Nothing is found yet."""
        self.found: list[Diagnostic] = []

    def report(
        self, name: str, message: str, span: Span, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Add one finding."""
        self.found.append(Diagnostic(name, message, span, hint, severity))

    def __iter__(self) -> Iterator[Diagnostic]:
        """In file, then position, then rule order: the same on every run."""
        return iter(sorted(set(self.found), key=lambda d: (d.span, d.code, d.message)))

    @property
    def has_errors(self) -> bool:
        """Whether anything found makes the story unfit to play."""
        return any(d.severity is Severity.ERROR for d in self.found)
