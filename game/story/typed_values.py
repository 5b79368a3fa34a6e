"""One value at a time, as the schema types it: prose, an id, a number, a day.

Nothing is converted unless the format asks for it here. A value of the wrong type is
reported where it stands and given back as ``None``.
"""

from __future__ import annotations

import datetime as dt
import re

from game.story.diagnostics import Collector, Span
from game.story.nodes import Node, Refused, Scalar, Sequence, SourceFile, Table
from game.story.scalars import DATE, DECIMAL, INTEGER, ambiguity
from game.story.yaml_errors import COLON, corrected_line

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")

_TEXT_HINT = "Mettez la valeur entre guillemets droits."
_SWALLOWED = re.compile(r"\s+#")


class Reading:
    """One file being read: where it reports, and how single values are typed."""

    def __init__(self, file: SourceFile, into: Collector) -> None:
        self.file = file
        self._into = into

    def report(self, name: str, message: str, node: Node, hint: str = "") -> None:
        """Report about one value."""
        self._into.report(name, message, self.file.span(node.extent), hint)

    def report_at(self, name: str, message: str, span: Span, hint: str = "") -> None:
        """Report about a place."""
        self._into.report(name, message, span, hint)

    def text(self, node: Node, what: str) -> str | None:
        """Prose or a label, exactly as typed, without the line break that ends a block."""
        if not isinstance(node, Scalar):
            self._no_text(node, what)
            return None
        why = ambiguity(node)
        if why and node.value:
            self.report("ambiguous-scalar", f"« {node.value[:40]} » {why}.", node, _TEXT_HINT)
            return None
        value = node.value.rstrip("\n")
        if not value.strip():
            self.report("wrong-type", f"« {what} » est vide.", node, "Écrivez un texte, ou retirez la clé.")
            return None
        if not node.style and self._swallows_a_comment(node):
            return None
        return value

    def identifier(self, node: Node, what: str) -> str | None:
        """An id: lower-case ASCII letters and digits joined by hyphens."""
        if not isinstance(node, Scalar):
            self._no_text(node, what)
            return None
        why = ambiguity(node, numbers=True)
        if why and node.value:
            self.report("ambiguous-scalar", f"« {node.value[:40]} » {why}.", node, _TEXT_HINT)
            return None
        if IDENTIFIER.match(node.value) is None:
            hint = "Des minuscules sans accent et des chiffres, joints par des traits d'union."
            self.report("wrong-type", f"« {what} » attend un identifiant.", node, hint)
            return None
        return node.value

    def scalar(self, node: Node, what: str, expected: str) -> Scalar | None:
        """A scalar of any type, or a report that ``expected`` was expected."""
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Refused):
            self.report("wrong-type", f"« {what} » attend {expected}.", node)
        return None

    def boolean(self, node: Node, what: str) -> bool | None:
        """``true`` or ``false``, typed exactly so."""
        scalar = self.scalar(node, what, "true ou false")
        if scalar is None:
            return None
        if scalar.style or scalar.value not in ("true", "false"):
            unclear = not scalar.style and bool(ambiguity(scalar)) and not INTEGER.match(scalar.value)
            name = "ambiguous-scalar" if unclear else "wrong-type"
            self.report(name, f"« {what} » attend true ou false.", scalar, "Écrivez true ou false.")
            return None
        return scalar.value == "true"

    def integer(self, node: Node, what: str) -> int | None:
        """A whole number, typed plainly."""
        scalar = self._numeric(node, what, INTEGER, "un nombre entier")
        return None if scalar is None else int(scalar.value)

    def number(self, node: Node, what: str) -> float | None:
        """A number, typed plainly."""
        scalar = self._numeric(node, what, DECIMAL, "un nombre, avec un point pour les décimales")
        return None if scalar is None else float(scalar.value)

    def date(self, node: Node, what: str) -> dt.date | None:
        """A day, as YYYY-MM-DD."""
        scalar = self.scalar(node, what, "une date")
        if scalar is None:
            return None
        try:
            if DATE.match(scalar.value):
                return dt.date.fromisoformat(scalar.value)
        except ValueError:
            pass
        hint = "Écrivez l'année, le mois et le jour : 2023-11-17."
        self.report("wrong-type", f"« {what} » attend une date qui existe.", scalar, hint)
        return None

    def _numeric(self, node: Node, what: str, form: re.Pattern[str], expected: str) -> Scalar | None:
        scalar = self.scalar(node, what, "un nombre")
        if scalar is None or (not scalar.style and form.match(scalar.value)):
            return scalar
        unclear = not scalar.style and scalar.value and ambiguity(scalar) and not DECIMAL.match(scalar.value)
        name = "ambiguous-scalar" if unclear else "wrong-type"
        self.report(name, f"« {what} » attend {expected}.", scalar)
        return None

    def items(self, node: Node, what: str) -> list[Node]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        if not isinstance(node, Refused):
            hint = "Écrivez [a, b] ou un tiret par ligne."
            self.report("wrong-type", f"« {what} » attend une liste.", node, hint)
        return []

    def _no_text(self, node: Node, what: str) -> None:
        if isinstance(node, Refused):
            return
        colon = self._unprotected_colon(node)
        if colon:
            self.report("wrong-type", f"« {what} » attend un texte. {COLON}", node, colon)
        else:
            self.report("wrong-type", f"« {what} » attend un texte.", node)

    def _unprotected_colon(self, node: Node) -> str:
        """A hint when prose with a colon was read as a key and its value."""
        if not isinstance(node, Table) or not any(" " in key for key in node.entries):
            return ""
        line = self.file.lines[node.extent[0] - 1]
        corrected = corrected_line(line) or f'"{line.strip()}"'
        return f"Mettez le texte sous | ou entre guillemets droits : {corrected.strip()}"

    def _swallows_a_comment(self, node: Scalar) -> bool:
        line, column = node.extent[2], node.extent[3]
        text = self.file.lines[line - 1]
        if _SWALLOWED.match(text, column - 1) is None:
            return False
        span = Span(self.file.name, line, column, line, len(text.rstrip()) + 1)
        message = "Ce qui suit « # » est un commentaire et disparaît du texte."
        self._into.report("ambiguous-scalar", message, span, _COMMENT_HINT)
        return True


_COMMENT_HINT = "Mettez le texte entre guillemets droits, ou le commentaire sur sa propre ligne."
