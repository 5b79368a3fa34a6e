"""Every id a story defines and every mention of one, matched when all files are read.

An id counts as defined as soon as it is read, even when the rest of its entry is
wrong, and nothing is called unknown when a file that might define it could not be
read: one mistake gives one finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.story.diagnostics import Collector, Span
from game.story.nodes import Extent, Node, SourceFile
from game.story.reading import Entry
from game.story.spelling import suggestion

FACT, SOURCE, PERSON, SPEAKER = "fact", "source", "person", "speaker"
DIVERGENCE, OUTCOME, EPISODE, WHAT_IF, QUESTION = "divergence", "outcome", "episode", "what-if", "question"

_UNKNOWN = {
    FACT: ("unknown-fact", "Aucun fait ne porte l'identifiant « {} »."),
    SOURCE: ("unknown-source", "Aucune source ne porte l'identifiant « {} »."),
    PERSON: ("unknown-person", "Personne ne porte l'identifiant « {} » dans cast.yaml."),
    SPEAKER: ("unknown-person", "« {} » n'est ni dans cast.yaml ni parmi les sources."),
    DIVERGENCE: ("unknown-divergence", "Aucun désaccord ne porte l'identifiant « {} »."),
    OUTCOME: ("unknown-outcome", "story.yaml n'a pas d'issue « {} »."),
    EPISODE: ("unknown-episode", "story.yaml n'a pas d'épisode « {} »."),
    WHAT_IF: ("unknown-what-if", "Cet épisode n'a pas d'hypothèse « {} »."),
}
_UNKNOWN_SCENE = ("unknown-scene", "Aucune scène « {} » ici.")


def scenes_of(owner: str) -> str:
    """The kind under which the scenes of one episode or what-if are known."""
    return f"scene of {owner}"


def what_ifs_of(episode: str) -> str:
    """The kind under which the what-ifs of one episode are known."""
    return f"{WHAT_IF} of {episode}"


@dataclass(slots=True)
class Names:
    """The register of one load."""

    into: Collector
    _defined: dict[str, dict[str, tuple[SourceFile, Extent]]] = field(default_factory=dict)
    _mentions: list[tuple[str, str, SourceFile, Extent]] = field(default_factory=list)
    _incomplete: set[str] = field(default_factory=set)

    def define(self, kind: str, name: str, file: SourceFile, extent: Extent) -> bool:
        """Record an id; report it and return false when it is taken."""
        known = self._defined.setdefault(kind, {})
        if name in known:
            first_file, (line, *_) = known[name]
            where = f"ligne {line}" if first_file is file else f"{first_file.name}, ligne {line}"
            message = f"L'identifiant « {name} » est déjà pris ({where})."
            hint = "Donnez un identifiant propre à chacun, par la clé id."
            self.into.report("duplicate-id", message, file.span(extent), hint)
            return False
        known[name] = (file, extent)
        return True

    def define_in(self, kind: str, entry: Entry, name: str, key: str = "id") -> bool:
        """Record the id that an entry gives under a key; an empty id has been reported."""
        node = entry.table.entries.get(key)
        extent = entry.table.extent if node is None else node.extent
        return bool(name) and self.define(kind, name, entry.reading.file, extent)

    def mention(self, kind: str, name: str, entry: Entry, key: str) -> None:
        """Record that an entry names something under a key."""
        node = entry.table.entries.get(key)
        if name and node is not None:
            self._mentions.append((kind, name, entry.reading.file, node.extent))

    def mention_node(self, kind: str, name: str, file: SourceFile, node: Node) -> None:
        """Record that a value names something."""
        self._mentions.append((kind, name, file, node.extent))

    def mention_all(self, kind: str, names: tuple[str, ...], entry: Entry, key: str) -> None:
        """Record each item of a list of ids under a key."""
        self._mentions.extend(
            (kind, name, entry.reading.file, self._item(entry, key, name)) for name in names
        )

    def incomplete(self, kind: str) -> None:
        """Say that some ids of a kind could not be read, so that none is called unknown."""
        self._incomplete.add(kind)

    def defined(self, kind: str) -> set[str]:
        """Every id of a kind."""
        if kind == SPEAKER:
            return self.defined(PERSON) | self.defined(SOURCE)
        return set(self._defined.get(kind, ()))

    def resolve(self) -> None:
        """Report every mention of what nothing defines."""
        if {PERSON, SOURCE} & self._incomplete:
            self._incomplete.add(SPEAKER)
        known: dict[str, set[str]] = {}
        for kind, name, file, extent in self._mentions:
            if kind in self._incomplete:
                continue
            if kind not in known:
                known[kind] = self.defined(kind)
            if name not in known[kind]:
                self._unknown(kind, name, file.span(extent), known[kind])

    def _unknown(self, kind: str, name: str, span: Span, known: set[str]) -> None:
        noun, _, owner = kind.partition(" of ")
        elsewhere = self._mislabelled(noun, owner, name)
        if elsewhere:
            self.into.report("mislabelled-choice", elsewhere, span, "Changez la clé, ou la cible.")
            return
        rule, message = _UNKNOWN.get(noun, _UNKNOWN_SCENE)
        self.into.report(rule, message.format(name), span, suggestion(name, sorted(known)))

    def _mislabelled(self, noun: str, owner: str, name: str) -> str:
        """What is wrong with a choice whose key is not the kind of its target, if that is it."""
        if noun == "scene" and name in self.defined(what_ifs_of(owner.removeprefix("episode "))):
            return f"« {name} » est une hypothèse : la clé est what_if."
        if noun == WHAT_IF and name in self.defined(scenes_of(f"episode {owner}")):
            return f"« {name} » est une scène du dossier : la clé est go ou aside."
        return ""

    def _item(self, entry: Entry, key: str, name: str) -> Extent:
        for node in entry.reading.items(entry.table.entries[key], key):
            if getattr(node, "value", None) == name:
                return node.extent
        return entry.table.entries[key].extent
