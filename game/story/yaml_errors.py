"""libyaml's complaints, in words an author can act on.

Nearly all come from typing French prose unquoted: a colon with its space, an
asterisk or a quotation mark at the start. The diagnostic names the cause and shows
the line as it should be.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from game.story.characters import FORBIDDEN
from game.story.diagnostics import Diagnostic, Span
from game.story.nodes import SourceFile

_BLOCK_VALUE = re.compile(r"(?P<lead>\s*(?:- +)*(?:[\w-]+: +)?)(?P<text>[^\s'\"\[{|>&*!#].*?: .*|.*\S:)\s*\Z")
_FLOW_VALUE = re.compile(r"(?P<key>[\w-]+): (?P<text>[^,'\"{}\[\]]*?\S ?: [^,{}\[\]]*?)\s*(?=[,}\]]|\Z)")

_LONGEST_MENDED = 2000
"""Past this length a line is shown as it is, not put right."""

COLON = "Un deux-points suivi d'une espace dans un texte sans guillemets."

_EXPLANATIONS = (
    ("but got '?'", "Un texte avec un point d'interrogation, entre accolades, demande des guillemets."),
    ("cannot start any token", "Un texte sans guillemets ne peut pas commencer par ce caractère."),
    ("alphabetic or numeric character", "Un texte sans guillemets ne peut pas commencer par * ou &."),
    ("while scanning a quoted scalar", "Un guillemet droit est ouvert et jamais refermé."),
    ("while parsing a flow mapping", "Une accolade { ouverte ici attend une virgule ou sa fermeture }."),
    ("while parsing a flow sequence", "Un crochet [ ouvert ici attend une virgule ou sa fermeture ]."),
    (
        "could not find expected ':'",
        "Cette ligne n'est ni une clé suivie de deux-points, ni un texte sous |.",
    ),
    ("while parsing a block mapping", "Cette ligne n'est pas alignée avec les clés qui précèdent."),
    ("while parsing a block collection", "Cette ligne n'est pas alignée avec les tirets qui précèdent."),
    ("while scanning a block scalar", "Le texte sous | est mal décalé."),
    ("escape", "Une séquence « \\ » inconnue dans un texte entre guillemets doubles."),
)


def explain(error: Exception, file: SourceFile) -> Diagnostic:
    """The diagnostic for a parser's exception."""
    problem = _mark(error, file)
    if not isinstance(error, yaml.YAMLError) or problem is None:
        return Diagnostic("yaml-syntax", "Ce fichier n'est pas du YAML lisible.", Span(file.name))
    # At its end, libyaml counts a line break that the file may not have.
    line = min(problem.line + 1, len(file.lines))
    text = file.lines[line - 1]
    column = min(problem.column + 1, len(text) + 1)
    corrected = _protected(text)
    if corrected and _is_about_a_colon(error):
        return _colon(file, line, text, corrected)
    end = max(column + 1, len(text.rstrip()) + 1)
    span = Span(file.name, line, column, line, end)
    return Diagnostic("yaml-syntax", _explanation(error), span, "Mettez le texte sous | ou entre guillemets.")


def _mark(error: Exception, file: SourceFile) -> Any:
    """Where to look: where something was opened, if it was never closed, else where reading failed."""
    opened, failed = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    at_the_end = failed is not None and not any(line.strip() for line in file.lines[failed.line :])
    if opened is not None and (at_the_end or "scanning a" in str(getattr(error, "context", ""))):
        return opened
    return failed or opened


def corrected_line(line: str) -> str:
    """The line with its text between quotation marks, shown under a diagnostic."""
    return _protected(line)


def _colon(file: SourceFile, line: int, text: str, corrected: str) -> Diagnostic:
    column = _guilty_colon(text)
    return Diagnostic(
        "yaml-syntax",
        COLON,
        Span(file.name, line, column, line, column + 1),
        f"Mettez le texte sous | ou entre guillemets droits : {corrected.strip()}",
    )


def _is_about_a_colon(error: yaml.YAMLError) -> bool:
    problem = str(getattr(error, "problem", ""))
    return "mapping values" in problem or ("expected ',' or" in problem and "got '?'" not in problem)


def _guilty_colon(text: str) -> int:
    """Column, from 1, of the last colon followed by a space and not part of the key."""
    flow = _FLOW_VALUE.search(text)
    if flow and "{" in text[: flow.start()]:
        return text.index(":", flow.start("text")) + 1
    block = _BLOCK_VALUE.match(text)
    start = block.start("text") if block else 0
    found = re.compile(r":(?=\s|\Z)").search(text, start)
    return found.start() + 1 if found else 1


def _protected(text: str) -> str:
    if len(text) > _LONGEST_MENDED:
        return ""
    flow = _FLOW_VALUE.search(text)
    if flow and "{" in text[: flow.start()]:
        return text[: flow.start("text")] + _quoted(flow["text"]) + text[flow.end("text") :]
    block = _BLOCK_VALUE.match(text)
    return block["lead"] + _quoted(block["text"].rstrip()) if block else ""


def _quoted(text: str) -> str:
    """The text as a quoted scalar; what no terminal should obey is left out."""
    text = FORBIDDEN.sub("", text)
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _explanation(error: yaml.YAMLError) -> str:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for fragment, explanation in _EXPLANATIONS:
        if fragment in said:
            return explanation
    return COLON if "mapping values" in said else "Ce passage n'est pas du YAML lisible."
