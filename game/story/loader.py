"""A folder of files to a ``Story``: which files are read, in which order, into what.

Every problem of every file is reported in one run; an entry that cannot be kept is
left out and the rest still loads. Names are matched once everything is read.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TypeVar

from game.story import names as kinds
from game.story.bundled import bundled_story
from game.story.diagnostics import Collector
from game.story.loader_fiction import read_what_if
from game.story.loader_links import check_links
from game.story.loader_record import read_divergence, read_fact, read_left_out, read_question, tables
from game.story.loader_scenes import read_record
from game.story.loader_sources import read_attestations, read_member, read_source
from game.story.loader_story import Header, read_header
from game.story.model import Episode, Story, WhatIf
from game.story.names import Names
from game.story.nodes import Sequence
from game.story.reading import Entry
from game.story.record import Attestation, CastMember, Divergence, Fact, LeftOut, Question, Source
from game.story.story_files import StoryFiles
from game.story.story_paths import episode_folder
from game.story.typed_values import IDENTIFIER

__all__ = ["bundled_story", "load_story"]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T")
N = TypeVar("N", bound=_Named)


def load_story(folder: Path, into: Collector) -> Story | None:
    """Read the story in a folder; ``None`` when there is none to speak of."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load(folder, into)
    finally:
        if collecting:
            gc.enable()


def _load(folder: Path, into: Collector) -> Story | None:
    """Read everything; nothing it makes is garbage, so the collector rests meanwhile."""
    files = StoryFiles(folder, into)
    if not files.exists():
        return None
    document = files.read("story.yaml")
    if document is None:
        return None
    names = Names(into)
    before = len(into.found)
    header = read_header(document, names)
    if header is None or not header.episodes:
        return None
    title_page_is_whole = len(into.found) == before and "story.yaml" not in files.flawed
    story = _Loader(files, names, header).story()
    if title_page_is_whole:
        files.report_strays()
    else:
        names.incomplete(kinds.EPISODE)
    names.resolve()
    check_links(story, into)
    return story


class _Loader:
    """One load in progress."""

    def __init__(self, files: StoryFiles, names: Names, header: Header) -> None:
        self._files = files
        self._names = names
        self._header = header

    def story(self) -> Story:
        """Everything the files hold."""
        header = self._header
        return Story(
            title=header.title,
            language=header.language,
            subtitle=header.subtitle,
            about=header.about,
            backbone=header.backbone,
            sources=_by_id(self._sources()),
            cast=_by_id(self._cast()),
            facts=_by_id(self._facts()),
            divergences=_by_id(self._divergences()),
            questions=_by_id(self._questions()),
            left_out=tuple(self._left_out()),
            episodes=_by_id(self._episodes()),
            what_ifs=_by_id(self._what_ifs()),
            outcomes=header.outcomes,
            attestations=tuple(self._attestations()),
            at=header.at,
        )

    def _sources(self) -> Iterable[Source]:
        folder = self._files.sources_folder()
        files = self._files.listed(folder, "*.yaml")
        if not files:
            message = "Aucune source : il faut une fiche par texte, dans sources/ ou ../assets/sources/."
            self._names.into.report("unreadable-file", message, self._header.at.span)
            self._names.incomplete(kinds.SOURCE)
        for file in files:
            name = file.rpartition("/")[2].removesuffix(".yaml")
            if name == "attestations":
                continue
            document = self._files.read(file) if IDENTIFIER.match(name) else None
            source = None if document is None else read_source(document, self._names, name)
            self._note_losses(file, kinds.SOURCE, lost=source is None)
            if source is not None:
                yield source

    def _attestations(self) -> Iterable[Attestation]:
        file = f"{self._files.sources_folder()}/attestations.yaml"
        document = self._files.read(file) if self._files.has(file) else None
        return () if document is None else read_attestations(document, self._names)

    def _cast(self) -> Iterable[CastMember]:
        return self._list("cast.yaml", "cette entrée", kinds.PERSON, lambda e: read_member(e, self._names))

    def _facts(self) -> Iterable[Fact]:
        number = 1
        for episode in self._header.episodes:
            file = f"facts/{episode_folder(episode)}.yaml"
            for entry in self._entries(file, "ce fait", kinds.FACT):
                fact = read_fact(entry, self._names, episode, number)
                if fact is not None:
                    number += 1
                    yield fact

    def _divergences(self) -> Iterable[Divergence]:
        folders = [episode_folder(episode) for episode in self._header.episodes]
        for file in ["divergences.yaml", *(f"divergences/{name}.yaml" for name in folders)]:
            read = self._list(
                file, "ce désaccord", kinds.DIVERGENCE, lambda e: read_divergence(e, self._names)
            )
            yield from read

    def _questions(self) -> Iterable[Question]:
        return self._list(
            "questions.yaml", "cette question", kinds.QUESTION, lambda e: read_question(e, self._names)
        )

    def _left_out(self) -> Iterable[LeftOut]:
        return self._list("left-out.yaml", "ce passage", "", lambda e: read_left_out(e, self._names))

    def _episodes(self) -> Iterable[Episode]:
        for episode in self._header.episodes.values():
            file = f"{episode_folder(episode.id)}/record.yaml"
            document = self._files.read(file) if self._files.has(file) else None
            if not self._files.has(file):
                message = f"L'épisode « {episode.id} » n'a pas de fichier {file}."
                self._names.into.report("unreadable-file", message, episode.at.span)
            whole = None if document is None else read_record(document, self._names, episode)
            self._note_losses(file, kinds.scenes_of(f"episode {episode.id}"), lost=whole is None)
            if whole is not None:
                yield whole

    def _what_ifs(self) -> Iterable[WhatIf]:
        for episode in self._header.episodes:
            for file in self._files.listed(episode_folder(episode), "what-if-*.yaml"):
                document = self._files.read(file)
                what_if = None if document is None else read_what_if(document, self._names)
                self._note_losses(file, kinds.what_ifs_of(episode), lost=what_if is None)
                if what_if is not None:
                    yield what_if

    def _list(self, file: str, what: str, kind: str, read: Callable[[Entry], T | None]) -> Iterable[T]:
        return (one for entry in self._entries(file, what, kind) if (one := read(entry)) is not None)

    def _entries(self, file: str, what: str, kind: str) -> Iterable[Entry]:
        """The entries of an optional file that is a bare list."""
        if not self._files.has(file):
            return ()
        document = self._files.read(file)
        is_list = document is not None and isinstance(document[1], Sequence)
        self._note_losses(file, kind, lost=not is_list)
        return () if document is None else tables(document, what)

    def _note_losses(self, file: str, kind: str, *, lost: bool) -> None:
        """Let nothing be called unknown that a file may have defined where it could not be read."""
        if lost or file in self._files.flawed:
            self._names.incomplete(kind)


def _by_id(found: Iterable[N]) -> dict[str, N]:
    """By id and in order; of two with one id, which has been reported, the first."""
    by_id: dict[str, N] = {}
    for one in found:
        by_id.setdefault(one.id, one)
    return by_id
