"""Reads the record's scenes: their pages and the choices that lead from one to the next."""

from __future__ import annotations

from collections.abc import Iterator

from game.story import names as kinds
from game.story.loader_blocks import BlockReader
from game.story.model import Aside, Block, Door, Episode, Go, RecordChoice, RecordScene
from game.story.names import Names
from game.story.reading import Entry, entries, kept
from game.story.story_files import Document

_CHOICES = ("go", "aside", "what_if")
_FICTION_KEYS = ("when", "because", "set", "add", "variables", "ending", "outcome")


def read_record(document: Document, names: Names, episode: Episode) -> Episode | None:
    """One record file, as the episode that story.yaml announced with its scenes."""
    reading, node = document
    for entry in entries(reading, [node], "ce fichier"):
        entry.word("kind", ["record"])
        _check_episode(entry, episode.id)
        found = entry.entries("scenes", "cette scène", required=True)
        scenes = kept(_scene(scene, names, episode.id) for scene in found)
        entry.finish()
        by_id = {scene.id: scene for scene in reversed(scenes)}
        in_order = {scene.id: by_id[scene.id] for scene in scenes}
        return Episode(episode.id, episode.title, episode.start, in_order, episode.date_of, episode.at)
    return None


def refuse_fiction_keys(entry: Entry, keys: tuple[str, ...] = _FICTION_KEYS) -> None:
    """Report the conditions and effects that someone gave to the record."""
    for key in keys:
        if key in entry.table.entries and key in entry:
            span = entry.reading.file.span(entry.table.keys[key])
            message = f"Le dossier n'a ni condition ni effet : « {key} » est réservé aux hypothèses."
            entry.reading.report_at("condition-in-record", message, span, "Retirez cette clé.")
            entry.ok = False


def _check_episode(entry: Entry, episode: str) -> None:
    said = entry.identifier("episode")
    if said and said != episode:
        message = f"Ce fichier est dans le dossier de l'épisode « {episode} »."
        entry.fail("misplaced-file", message, entry.table.entries["episode"])


def _scene(entry: Entry, names: Names, episode: str) -> RecordScene | None:
    name = entry.identifier("id")
    names.define_in(kinds.scenes_of(f"episode {episode}"), entry, name)
    refuse_fiction_keys(entry)
    opens, date_of = entry.identifiers("opens"), entry.identifier("date_of", required=False)
    if opens:
        names.mention_all(kinds.SOURCE, opens, entry, "opens")
    names.mention(kinds.FACT, date_of, entry, "date_of")
    scene = RecordScene(
        id=name,
        episode=episode,
        title=entry.text("title"),
        blocks=tuple(_blocks(entry, names, name)),
        choices=tuple(_choices(entry, names, episode, name)),
        opens=opens,
        date_of=date_of,
        closing=entry.flag("closing"),
        was=entry.identifiers("was"),
        at=entry.at,
    )
    return scene if entry.finish() else None


def _blocks(scene: Entry, names: Names, name: str) -> Iterator[Block]:
    reader = BlockReader(names, f"{scene.reading.file.name} {name}")
    for entry in scene.entries("blocks", "ce bloc", required=True):
        refuse_fiction_keys(entry, ("when", "set", "add", "text"))
        block = reader.read(entry)
        if block is not None:
            yield block


def _choices(scene: Entry, names: Names, episode: str, name: str) -> Iterator[RecordChoice]:
    for entry in scene.entries("choices", "ce choix"):
        refuse_fiction_keys(entry)
        written = [key for key in _CHOICES if key in entry]
        if len(written) != 1:
            message = "Un choix mène à un seul endroit : go, aside ou what_if."
            entry.reading.report_at("missing-key", message, entry.at.span)
            continue
        choice = _choice(entry, written[0], names, episode)
        key = "id" if "id" in entry.table.entries else written[0]
        names.define_in(f"choice of {scene.reading.file.name} {name}", entry, choice.id, key)
        if entry.finish():
            yield choice


def _choice(entry: Entry, key: str, names: Names, episode: str) -> RecordChoice:
    target = entry.identifier(key)
    place = kinds.what_ifs_of(episode) if key == "what_if" else kinds.scenes_of(f"episode {episode}")
    names.mention(place, target, entry, key)
    name = entry.identifier("id", required=False) or f"{key}:{target}"
    label, hint = entry.text("label"), entry.text("hint", required=False)
    if key == "what_if":
        return Door(name, target, label, hint, entry.at)
    return (Go if key == "go" else Aside)(name, target, label, hint, entry.at)
