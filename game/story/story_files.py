"""Which files make a story, and how one is read without trusting it.

Size is asked before anything is read, bytes are decoded strictly, and a file that
stands where no file of a story belongs is reported rather than ignored.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from game.story.diagnostics import Collector, Span
from game.story.nodes import Node, SourceFile
from game.story.story_paths import MAX_BYTES, sources_folder
from game.story.typed_values import Reading
from game.story.yaml_source import parse

Document = tuple[Reading, Node]


class StoryFiles:
    """The files of one story, each read at most once."""

    def __init__(self, folder: Path, into: Collector) -> None:
        self._folder = folder
        self._into = into
        self._known: set[str] = set()
        self.flawed: set[str] = set()
        """Files of which some part could not be read, and may have defined anything."""

    def exists(self) -> bool:
        """Whether there is a story here at all; otherwise the one reason is reported."""
        if not self._folder.is_dir():
            self._into.report("unreadable-file", "Ce dossier n'existe pas.", Span(str(self._folder)))
            return False
        if not (self._folder / "story.yaml").is_file():
            message = "Ce dossier n'a pas de story.yaml : ce n'est pas une histoire."
            self._into.report(
                "unreadable-file", message, Span("story.yaml"), "Indiquez le dossier qui en a un."
            )
            return False
        return True

    def has(self, name: str) -> bool:
        """Whether a file of this name is there, or something is in its place."""
        return os.path.lexists(self._folder / name)

    def listed(self, folder: str, pattern: str) -> list[str]:
        """The names of the files of a folder that match a pattern, sorted."""
        return sorted(f"{folder}/{path.name}" for path in (self._folder / folder).glob(pattern))

    def sources_folder(self) -> str:
        """Where the bibliographies stand, seen from the story's folder."""
        return sources_folder(self._folder)

    def read(self, name: str) -> Document | None:
        """A file's document; ``None``, and a report, when it holds none that can be read."""
        self._known.add(name)
        before = len(self._into.found)
        document = self._read(name)
        if document is None and len(self._into.found) == before:
            self._into.report("missing-key", "Ce fichier est vide.", Span(name))
        if len(self._into.found) > before:
            self.flawed.add(name)
        return document

    def _read(self, name: str) -> Document | None:
        file = SourceFile(name)
        data = self._bytes(file)
        text = None if data is None else self._decoded(data, file)
        if text is None:
            return None
        file.lines = text.split("\n")
        node = parse(text, file, self._into)
        return None if node is None else (Reading(file, self._into), node)

    def report_strays(self) -> None:
        """Report every YAML file that no part of the format claims."""
        for name in sorted(self._yaml_files()):
            if name not in self._known:
                message = "Aucune partie du format ne lit un fichier de ce nom à cet endroit."
                hint = "Attendus : facts/, divergences/, EPISODE/record.yaml, EPISODE/what-if-ID.yaml."
                self._into.report("misplaced-file", message, Span(name), hint)

    def _yaml_files(self) -> Iterator[str]:
        for folder, inside, names in os.walk(self._folder):
            inside[:] = sorted(name for name in inside if not name.startswith("."))
            for name in names:
                if name.endswith((".yaml", ".yml")):
                    yield (Path(folder) / name).relative_to(self._folder).as_posix()

    def _bytes(self, file: SourceFile) -> bytes | None:
        path = self._folder / file.name
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                self._unreadable(file, "ce n'est pas un fichier ordinaire")
                return None
            if about.st_size <= MAX_BYTES:
                with path.open("rb") as stream:
                    data = stream.read(MAX_BYTES + 1)
                if len(data) <= MAX_BYTES:
                    return data
        except OSError as error:
            self._unreadable(file, error.strerror or "erreur de lecture")
            return None
        message = "Ce fichier dépasse 1 Mio."
        self._into.report("too-large", message, Span(file.name), "Répartissez-le en plusieurs fichiers.")
        return None

    def _decoded(self, data: bytes, file: SourceFile) -> str | None:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            start = data.rfind(b"\n", 0, error.start) + 1
            column = len(data[start : error.start].decode("utf-8", "replace")) + 1
            message = f"L'octet 0x{data[error.start]:02x} n'est pas de l'UTF-8."
            span = Span(file.name, line, column, line, column + 1)
            self._into.report("not-utf-8", message, span, "Enregistrez le fichier en UTF-8.")
            return None
        return text.replace("\r\n", "\n")

    def _unreadable(self, file: SourceFile, why: str) -> None:
        self._into.report("unreadable-file", f"Ce fichier ne peut pas être lu : {why}.", Span(file.name))
