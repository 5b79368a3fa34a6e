"""Reads one what-if: its anchors in the record, its variables and its scenes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from game.story import names as kinds
from game.story.loader_choices import ChoiceReader, read_condition
from game.story.model import DebriefEntry, FictionScene, Passage, Variable, WhatIf
from game.story.names import Names
from game.story.nodes import Node, Scalar, Sequence, Table
from game.story.reading import Entry, entries, kept
from game.story.story_files import Document
from game.story.story_paths import episode_folder

_RECORD_KEYS = (
    "fact", "facts", "say", "blocks", "opens", "date_of", "divergence", "predict", "compute", "order",
    "document", "note", "unknown", "closing",
)  # fmt: skip
_VARIABLE = "cette variable"


def read_what_if(document: Document, names: Names) -> WhatIf | None:
    """One what-if file."""
    reading, node = document
    for entry in entries(reading, [node], "cette hypothèse"):
        entry.word("kind", ["what-if"])
        name, episode = entry.identifier("id"), entry.identifier("episode")
        names.define_in(kinds.WHAT_IF, entry, name)
        names.define_in(kinds.what_ifs_of(episode), entry, name)
        names.mention(kinds.EPISODE, episode, entry, "episode")
        _check_place(entry, name, episode)
        instead_of = entry.identifier("instead_of", required=False)
        plausible = entry.identifiers("plausible_because")
        names.mention(kinds.FACT, instead_of, entry, "instead_of")
        names.mention_all(kinds.FACT, plausible, entry, "plausible_because")
        variables = _variables(entry)
        scenes = _scenes(entry, names, name, variables)
        start = entry.identifier("start")
        names.mention(kinds.scenes_of(f"what-if {name}"), start, entry, "start")
        what_if = WhatIf(
            id=name,
            episode=episode,
            title=entry.text("title"),
            instead_of=instead_of,
            plausible_because=plausible,
            variables=variables,
            start=start,
            scenes=scenes,
            was=entry.identifiers("was"),
            at=entry.at,
        )
        return what_if if entry.finish() and scenes else None
    return None


def _check_place(entry: Entry, name: str, episode: str) -> None:
    path = PurePosixPath(entry.reading.file.name)
    if name and path.stem != f"what-if-{name}":
        message = f"Le fichier de cette hypothèse s'appelle what-if-{name}.yaml."
        entry.reading.report("misplaced-file", message, entry.table.entries["id"])
    if episode and path.parent.name != episode_folder(episode):
        message = f"Le fichier de cette hypothèse va dans {episode_folder(episode)}/."
        entry.reading.report("misplaced-file", message, entry.table.entries["episode"])


def _variables(what_if: Entry) -> dict[str, Variable]:
    """The variables declared; one that is wrong stands with no room, and its what-if is given up."""
    node = what_if.node("variables")
    found = {}
    for entry in entries(what_if.reading, [] if node is None else [node], "les variables"):
        for name, value in entry.table.entries.items():
            variable = _variable(entry, name, value)
            what_if.ok = what_if.ok and variable is not None
            found[name] = variable or Variable(name, 0, 0, 0)
    return found


def _variable(table: Entry, name: str, node: Node) -> Variable | None:
    if not name.replace("_", "-").replace("-", "").isalnum() or not name.isascii() or name != name.lower():
        hint = "Des minuscules sans accent et des chiffres, joints par des traits d'union."
        span = table.reading.file.span(table.table.keys[name])
        table.reading.report_at("wrong-type", "Ce nom de variable n'est pas un identifiant.", span, hint)
        return None
    if isinstance(node, Scalar):
        start = table.reading.boolean(node, name)
        return None if start is None else Variable(name, 0, 1, int(start), "", True, table.at)
    for entry in entries(table.reading, [node], _VARIABLE):
        return _declared(entry, name)
    return None


def _declared(entry: Entry, name: str) -> Variable | None:
    if "min" not in entry.table.entries and "max" not in entry.table.entries:
        node = entry.node("start", required=True)
        start = node is not None and entry.reading.boolean(node, "start")
        variable = Variable(
            name, 0, 1, int(start or False), entry.text("label", required=False), True, entry.at
        )
        return variable if entry.finish() and start is not None else None
    low, high, start_value = entry.integer("min"), entry.integer("max"), entry.integer("start")
    if entry.ok and (low >= high or not low <= start_value <= high):
        entry.fail("wrong-type", "Il faut min < max, et start entre les deux.", entry.table.entries["start"])
    variable = Variable(name, low, high, start_value, entry.text("label", required=False), False, entry.at)
    return variable if entry.finish() else None


def _scenes(
    what_if: Entry, names: Names, name: str, variables: dict[str, Variable]
) -> dict[str, FictionScene]:
    reader = ChoiceReader(names, name, variables)
    found: dict[str, FictionScene] = {}
    for entry in what_if.entries("scenes", "cette scène", required=True):
        scene = _scene(entry, names, name, reader)
        if scene is not None:
            found.setdefault(scene.id, scene)
    return found


def _scene(entry: Entry, names: Names, what_if: str, reader: ChoiceReader) -> FictionScene | None:
    name = entry.identifier("id")
    names.define_in(kinds.scenes_of(f"what-if {what_if}"), entry, name)
    _refuse_record_keys(entry)
    ending = entry.text("ending", required=False)
    outcome = entry.identifier("outcome", required=bool(ending))
    names.mention(kinds.OUTCOME, outcome, entry, "outcome")
    scene = FictionScene(
        id=name,
        passages=tuple(_passages(entry, reader)),
        choices=reader.choices(entry, name),
        title=entry.text("title", required=False),
        ending=ending,
        outcome=outcome,
        compare=tuple(_debrief(entry, names)),
        was=entry.identifiers("was"),
        at=entry.at,
    )
    if ending and scene.choices:
        entry.fail("wrong-type", "Une fin n'a pas de choix.", entry.table.entries["choices"])
    return scene if entry.finish() else None


def _refuse_record_keys(entry: Entry) -> None:
    for key in _RECORD_KEYS:
        if key in entry.table.entries and key in entry:
            span = entry.reading.file.span(entry.table.keys[key])
            message = f"« {key} » appartient au dossier : une hypothèse ne montre aucun fait."
            entry.reading.report_at(
                "fact-in-fiction", message, span, "Les faits n'ont leur place que dans compare."
            )


def _passages(scene: Entry, reader: ChoiceReader) -> Iterator[Passage]:
    node = scene.node("text", required=True)
    if isinstance(node, Sequence):
        for item in node.items:
            passage = _passage(scene, item, reader)
            if passage is not None:
                yield passage
    elif node is not None:
        text = scene.text("text")
        if text:
            yield Passage(text, None, scene.at)


def _passage(scene: Entry, node: Node, reader: ChoiceReader) -> Passage | None:
    if not isinstance(node, Table) or "text" not in node.entries:
        text = scene.reading.text(node, "text")
        return None if text is None else Passage(text, None, scene.at)
    entry = Entry(scene.reading, node, "ce passage")
    _refuse_record_keys(entry)
    passage = Passage(entry.text("text"), read_condition(entry, reader.variables), entry.at)
    return passage if entry.finish() else None


def _debrief(scene: Entry, names: Names) -> Iterator[DebriefEntry]:
    for node in scene.items("compare"):
        if isinstance(node, Scalar):
            fact = scene.reading.identifier(node, "compare")
            if fact:
                names.mention_node(kinds.FACT, fact, scene.reading.file, node)
                yield DebriefEntry(fact, "", scene.at)
            continue
        yield from kept(_compared(one, names) for one in entries(scene.reading, [node], "cette comparaison"))


def _compared(entry: Entry, names: Names) -> DebriefEntry | None:
    fact = entry.identifier("fact")
    names.mention(kinds.FACT, fact, entry, "fact")
    row = DebriefEntry(fact, entry.text("here", required=False), entry.at)
    return row if entry.finish() else None
