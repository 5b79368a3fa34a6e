"""Findings as text, as JSON, or as annotations for a code host.

Everything shown was typed by somebody: characters a terminal would obey are written
as escapes, and long lines are cut around the place that matters.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from game.story.characters import FORBIDDEN
from game.story.diagnostics import Diagnostic, Severity
from game.story.model import Story
from game.story.story_paths import MAX_BYTES

_WIDTH = 100
_MARKS = {Severity.ERROR: "", Severity.WARNING: "[avertissement] ", Severity.NOTE: "[note] "}
_PLURALS = (
    (Severity.ERROR, "erreur", "erreurs"),
    (Severity.WARNING, "avertissement", "avertissements"),
    (Severity.NOTE, "note", "notes"),
)
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@dataclass(slots=True)
class Report:
    """The findings about one story, in order."""

    folder: Path
    findings: tuple[Diagnostic, ...]
    story: Story | None
    with_texts: bool
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def path(self, finding: Diagnostic) -> str:
        """Where the file is, seen from where the command was run."""
        file = finding.span.file
        return Path(os.path.normpath(self.folder / file)).as_posix() if file else self.folder.as_posix()

    def source_line(self, finding: Diagnostic) -> str:
        """The line a finding starts on; empty when it cannot be read."""
        path = self.path(finding)
        if path not in self._lines:
            self._lines[path] = _read_lines(Path(path))
        lines = self._lines[path]
        return lines[finding.span.line - 1] if finding.span.line <= len(lines) else ""

    def counts(self) -> Counter[Severity]:
        """How many findings of each severity."""
        return Counter(finding.severity for finding in self.findings)


def render(report: Report, format: str) -> str:  # noqa: A002
    """The whole report in one of the formats, ending with a line break."""
    return {"json": _json, "github": _github}.get(format, _text)(report)


def inert(text: str) -> str:
    """The text with whatever a terminal or an editor would obey written as an escape."""
    return FORBIDDEN.sub(lambda bad: f"\\u{ord(bad.group()):04x}", text.replace("\n", " "))


def _text(report: Report) -> str:
    parts = [_one(finding, report) for finding in report.findings]
    return "".join([*parts, _summary(report), "\n"])


def _one(finding: Diagnostic, report: Report) -> str:
    span = finding.span
    head = f"{report.path(finding)}:{span.line}:{span.column}: {finding.code} {finding.name}: "
    lines = [inert(head + _MARKS[finding.severity] + finding.message), *_excerpt(finding, report)]
    if finding.hint:
        lines.append(inert(f"  hint: {finding.hint}"))
    return "\n".join(lines) + "\n\n"


def _excerpt(finding: Diagnostic, report: Report) -> list[str]:
    """The source line and its underlining, cut to a width."""
    line = report.source_line(finding)
    if not line.strip():
        return []
    span = finding.span
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    cut = max(0, start - _WIDTH // 3) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH]
    length = max(1, min(end, cut + _WIDTH) - start)
    before, after = "…" if cut else "", "…" if cut + _WIDTH < len(line) else ""
    indent = len(inert(before + shown[: start - cut]))
    marks = "^" * max(1, len(inert(shown[start - cut : start - cut + length])))
    return [f"  {inert(before + shown)}{after}", f"  {' ' * indent}{marks}"]


def _summary(report: Report) -> str:
    counts = report.counts()
    told = [f"{counts[s]} {one if counts[s] == 1 else many}" for s, one, many in _PLURALS if counts[s]]
    return (", ".join(told) or "Rien à signaler") + "." + _quotations(report)


def _quotations(report: Report) -> str:
    """How far the quotations were checked: *attested* without the texts, *verified* with them."""
    if report.story is None:
        return ""
    count = sum(len(fact.evidence) for fact in report.story.facts.values())
    names = {"quotation-not-found", "quotation-not-attested"}
    if count == 0 or any(finding.name in names for finding in report.findings):
        return ""
    return f" {count} citations {'vérifiées dans les textes' if report.with_texts else 'attestées'}."


def _json(report: Report) -> str:
    counts = report.counts()
    findings = [
        {
            **finding.span._asdict(),
            "file": report.path(finding),
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in report.findings
    ]
    summary = {f"{severity.value}s": counts[severity] for severity in Severity}
    return json.dumps({"findings": findings, "summary": summary}, ensure_ascii=True, indent=2) + "\n"


def _github(report: Report) -> str:
    return "".join(_annotation(finding, report) for finding in report.findings)


def _annotation(finding: Diagnostic, report: Report) -> str:
    span = finding.span
    where = [f"file={_property(report.path(finding))}", f"line={span.line}", f"endLine={span.end_line}"]
    if span.line == span.end_line:
        where += [f"col={span.column}", f"endColumn={span.end_column}"]
    title = _property(f"{finding.code} {finding.name}")
    message = f"{finding.message} {finding.hint}".strip()
    return f"::{_COMMANDS[finding.severity]} {','.join(where)},title={title}::{_data(message)}\n"


def _data(text: str) -> str:
    return inert(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _read_lines(path: Path) -> list[str]:
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return []
        return path.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n").split("\n")
    except OSError:
        return []
