"""Reads story.yaml: the title page, the list of episodes and the possible outcomes."""

from __future__ import annotations

from dataclasses import dataclass

from game.story import names as kinds
from game.story.model import Episode, Outcome
from game.story.names import Names
from game.story.reading import Entry, entries
from game.story.record import At
from game.story.story_files import Document


@dataclass(frozen=True, slots=True)
class Header:
    """What story.yaml says; its episodes have no scenes yet."""

    title: str
    language: str
    subtitle: str
    about: str
    backbone: str
    episodes: dict[str, Episode]
    outcomes: dict[str, Outcome]
    at: At


def read_header(document: Document, names: Names) -> Header | None:
    """The title page; ``None`` when it has no title or no episode."""
    reading, node = document
    for entry in entries(reading, [node], "story.yaml"):
        backbone = entry.identifier("backbone", required=False)
        names.mention(kinds.SOURCE, backbone, entry, "backbone")
        header = Header(
            title=entry.text("title"),
            language=entry.identifier("language"),
            subtitle=entry.text("subtitle", required=False),
            about=entry.text("about", required=False),
            backbone=backbone,
            episodes=_episodes(entry, names),
            outcomes=_outcomes(entry, names),
            at=entry.at,
        )
        entry.finish()
        return header
    return None


def _episodes(story: Entry, names: Names) -> dict[str, Episode]:
    found: dict[str, Episode] = {}
    for entry in story.entries("episodes", "cet épisode", required=True):
        name, start = entry.identifier("id"), entry.identifier("start")
        date_of = entry.identifier("date_of", required=False)
        names.define_in(kinds.EPISODE, entry, name)
        names.mention(kinds.scenes_of(f"episode {name}"), start, entry, "start")
        names.mention(kinds.FACT, date_of, entry, "date_of")
        episode = Episode(name, entry.text("title"), start, {}, date_of, entry.at)
        if entry.finish():
            found.setdefault(name, episode)
    return found


def _outcomes(story: Entry, names: Names) -> dict[str, Outcome]:
    found: dict[str, Outcome] = {}
    for entry in story.entries("outcomes", "cette issue"):
        name = entry.identifier("id")
        names.define_in(kinds.OUTCOME, entry, name)
        outcome = Outcome(name, entry.text("label"), entry.flag("history"), entry.at)
        if entry.finish():
            found.setdefault(name, outcome)
    if found and sum(outcome.history for outcome in found.values()) != 1:
        message = "Une seule issue est celle de l'histoire (history: true)."
        story.reading.report("wrong-type", message, story.table.entries["outcomes"])
    return found
