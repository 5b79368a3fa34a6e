"""YAML text to nodes, through libyaml's events: the only module that imports yaml.

Events carry positions and convert nothing, so a file cannot smuggle in an object,
a bomb of aliases or a boolean nobody typed. Whatever the story format does not use
(anchors, aliases, tags, merge keys, several documents) is refused here, and size,
depth and number of values are capped before they cost anything.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import AliasEvent, MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from game.story.characters import FORBIDDEN, describe
from game.story.diagnostics import Collector, Span
from game.story.nodes import Extent, Node, Refused, Scalar, Sequence, SourceFile, Table
from game.story.scalars import ambiguity
from game.story.yaml_errors import explain

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:
    from yaml import Loader as _Parser  # type: ignore[assignment]

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_FAULTS = 100
"""Past this many refusals a file is not worth reading on."""


class _Stop(Exception):
    """Reading cannot go on; the reason has been reported."""


def parse(text: str, file: SourceFile, into: Collector) -> Node | None:
    """The one document of a file, or ``None`` when it has none or cannot be read."""
    if not _characters_allowed(text, file, into):
        return None
    reader = _EventReader(text, file, into)
    try:
        return reader.document()
    except _Stop:
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        into.found.append(explain(error, file))
        return None


def _characters_allowed(text: str, file: SourceFile, into: Collector) -> bool:
    """Report the first lines that hold a forbidden character, once a line."""
    if FORBIDDEN.search(text) is None:
        return True
    told = 0
    for number, line in enumerate(file.lines, start=1):
        bad = FORBIDDEN.search(line)
        if bad is not None:
            told += 1
            if told > MAX_FAULTS:
                break
            column = bad.start() + 1
            into.report(
                "control-character",
                f"Ce fichier contient {describe(bad.group())}.",
                Span(file.name, number, column, number, column + 1),
                "Supprimez ce caractère ; en YAML, on décale avec des espaces.",
            )
    return False


class _EventReader:
    """Builds nodes from the parser's events, keeping count of depth and number."""

    def __init__(self, text: str, file: SourceFile, into: Collector) -> None:
        self._next: Any = _Parser(text).get_event
        self._file = file
        self._into = into
        self._before = len(into.found)
        self._nodes = 0
        self._plain_keys: set[str] = set()

    def document(self) -> Node | None:
        """The first document, after checking that there is no second one."""
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        if start.tags:
            self._refuse(start, "une directive %TAG")
        node = self._node(self._next(), 1)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(after, "un second document", "Gardez un seul document par fichier, sans « --- ».")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH:
            self._stop(event, f"Plus de {MAX_DEPTH} niveaux imbriqués.")
        if self._nodes > MAX_NODES:
            self._stop(event, f"Plus de {MAX_NODES} valeurs dans un seul fichier.")
        if len(self._into.found) > self._before + MAX_FAULTS:
            self._stop(event, f"Plus de {MAX_FAULTS} fautes : la lecture de ce fichier s'arrête ici.")
        if event.anchor is not None or event.tag is not None:
            if type(event) is AliasEvent:
                return self._refuse(event, f"un alias (*{event.anchor})", _ASTERISK)
            self._refuse_property(event)
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        return self._sequence(event, depth) if kind is SequenceStartEvent else self._table(event, depth)

    def _scalar(self, event: Any) -> Scalar | Refused:
        a, b = event.start_mark, event.end_mark
        extent = (a.line + 1, a.column + 1, b.line + 1, b.column + 1)
        value: str = event.value
        if event.style == '"' and (bad := FORBIDDEN.search(value)) is not None:
            message = f"Ce texte contient {describe(bad.group())}, écrit par une séquence « \\ »."
            self._into.report(
                "control-character", message, self._file.span(extent), "Supprimez cette séquence."
            )
            return Refused(extent)
        return Scalar(value, event.style or "", extent)

    def _refuse_property(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f"une ancre (&{event.anchor})")
        if event.tag is not None:
            self._refuse(event, f"une étiquette de type ({event.tag})")

    def _sequence(self, event: Any, depth: int) -> Sequence:
        items: list[Node] = []
        end = self._next()
        while type(end) is not SequenceEndEvent:
            items.append(self._node(end, depth + 1))
            end = self._next()
        return Sequence(items, _extent(event, end))

    def _table(self, event: Any, depth: int) -> Table:
        entries: dict[str, Node] = {}
        keys: dict[str, Extent] = {}
        end = self._next()
        while type(end) is not MappingEndEvent:
            key = self._node(end, depth + 1)
            value = self._node(self._next(), depth + 1)
            if isinstance(key, Scalar) and self._key_allowed(key, keys):
                entries[key.value] = value
                keys[key.value] = key.extent
            elif not isinstance(key, Scalar | Refused):
                self._refuse(end, "une clé qui n'est pas un mot")
            end = self._next()
        return Table(entries, keys, _extent(event, end))

    def _key_allowed(self, key: Scalar, keys: dict[str, Extent]) -> bool:
        if key.value in self._plain_keys and key.value not in keys:
            return True
        span = self._file.span(key.extent)
        if key.value == "<<":
            self._into.report("forbidden-yaml", "Le format n'admet pas la fusion de clés (<<).", span)
            return False
        if key.value in keys:
            self._into.report(
                "duplicate-key",
                f"La clé « {key.value} » figure déjà à la ligne {keys[key.value][0]}.",
                span,
                "Gardez une seule des deux.",
            )
            return False
        why = ambiguity(key)
        if why:
            self._into.report("ambiguous-scalar", f"La clé « {key.value} » {why}.", span, _QUOTE_KEY)
        elif not key.style:
            self._plain_keys.add(key.value)
        return not why

    def _refuse(self, event: Any, what: str, hint: str = "Écrivez la valeur en toutes lettres.") -> Refused:
        extent = _extent(event)
        self._into.report("forbidden-yaml", f"Le format n'admet pas {what}.", self._file.span(extent), hint)
        return Refused(extent)

    def _stop(self, event: Any, message: str) -> None:
        self._into.report("too-large", message, self._file.span(_extent(event)))
        raise _Stop


_ASTERISK = "Si c'est un texte qui commence par *, mettez-le entre guillemets droits ou sous |."
_QUOTE_KEY = "Mettez la clé entre guillemets droits, ou choisissez un autre mot."


def _extent(start: Any, end: Any = None) -> Extent:
    """Where an event stands, or where a collection goes from its first event to its last."""
    a, b = start.start_mark, (end or start).end_mark
    return a.line + 1, a.column + 1, b.line + 1, b.column + 1
