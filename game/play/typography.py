"""French typography, and making any text harmless on any screen.

Authors type plainly; every face receives text that already went through here.
"""

from __future__ import annotations

import re

from game.play.view import Prose, Run

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""C0 and C1 controls except newline, invisible and bidirectional controls, line separators, surrogates."""

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'"), "’"),
    (re.compile(r"[ \u00a0]+(?=[;:!?%»])"), NARROW),
    (re.compile(r"(?<=«)[ \u00a0]+"), NARROW),
    (re.compile(r"(?<=\b[A-Z]\.) +(?=[A-ZÉ])"), NARROW),
    (re.compile(r"(?<=\d) +(?=[a-zà-ÿ])"), NO_BREAK),
    (re.compile(r"(?<=¶) +(?=\d)"), NO_BREAK),
)
_MONTH = re.compile(
    r"\b(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)\b"
)
_SPACES = re.compile(r"[ \t\r\n]+")
_EMPHASIS = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<emphasis>[^*]+)\*")
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def inert(text: str) -> str:
    """The text without anything a terminal could obey or that would hide or reorder words.

    A tab becomes a space; newlines stay. Markup of any toolkit is left as typed:
    faces never interpret it.
    """
    return _HARMFUL.sub("", text.replace("\t", " "))


def french(text: str) -> str:
    """The text as a French printer would set it: apostrophes and no-break spaces."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def line(text: str) -> str:
    """An inert, typeset text on one line."""
    return french(_SPACES.sub(" ", inert(text)).strip(" "))


def date(said: str) -> str:
    """A date in a text's own words, its months without the capital that French does not give them."""
    return line(_MONTH.sub(lambda month: month[0].lower(), said))


def paragraphs(text: str) -> tuple[Prose, ...]:
    """Prose split at blank lines, each paragraph re-flowed, with ``*…*`` and ``**…**`` as emphasis."""
    return tuple(_runs(line(part)) for part in _BLANK.split(text.strip()) if part.strip())


def _runs(text: str) -> Prose:
    runs: list[Run] = []
    end = 0
    for match in _EMPHASIS.finditer(text):
        runs.append(Run(text[end : match.start()]))
        kind = "strong" if match["strong"] else "emphasis"
        runs.append(Run(match[kind], kind))
        end = match.end()
    runs.append(Run(text[end:]))
    return tuple(run for run in runs if run.text)
