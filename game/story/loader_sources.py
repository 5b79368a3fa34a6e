"""Reads who speaks: the bibliography of each text, what was attested, and the cast."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.story import names as kinds
from game.story.loader_record import read_date
from game.story.names import Names
from game.story.nodes import Scalar
from game.story.reading import Entry, entries, kept
from game.story.record import NOT_STATED, Attestation, CastKind, CastMember, DateRange, Role, Source
from game.story.story_files import Document

_ATTESTED = re.compile(r"([1-9][0-9]{0,5}) ([0-9a-f]{64})\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def read_source(document: Document, names: Names, name: str) -> Source | None:
    """One file of the sources folder; the file's name is the id."""
    reading, node = document
    names.define(kinds.SOURCE, name, reading.file, node.extent)
    for entry in entries(reading, [node], "cette source"):
        if entry.identifier("id", required=False) not in ("", name):
            entry.fail(
                "misplaced-file", "L'identifiant n'est pas le nom du fichier.", entry.table.entries["id"]
            )
        sha256 = entry.text("sha256")
        if sha256 and _SHA256.match(sha256) is None:
            entry.fail(
                "wrong-type", "« sha256 » attend 64 chiffres hexadécimaux.", entry.table.entries["sha256"]
            )
        source = Source(
            id=name,
            name=entry.text("name"),
            publisher=entry.text("publisher"),
            title=entry.text("title"),
            author=entry.text("author"),
            published=_published(entry),
            genre=entry.word("genre", ["news", "analysis", "narrative"]),
            sha256=sha256,
            note=entry.text("note", required=False),
            at=entry.at,
        )
        return source if entry.finish() else None
    return None


def read_attestations(document: Document, names: Names) -> Iterable[Attestation]:
    """The attestations file: for each text its hash, then ``PARAGRAPH DIGEST`` lines."""
    reading, node = document
    for entry in entries(reading, reading.items(node, "attestations.yaml"), "ces attestations"):
        source = entry.identifier("source")
        names.mention(kinds.SOURCE, source, entry, "source")
        text_sha256 = entry.text("text")
        for item in entry.items("quotations", required=True):
            match = _ATTESTED.match(item.value) if isinstance(item, Scalar) else None
            if match is None:
                reading.report("wrong-type", "Attendu : un paragraphe et une empreinte.", item, _WRITTEN)
            else:
                yield Attestation(source, match[2], int(match[1]), text_sha256)
        entry.finish()


_WRITTEN = "Ce fichier s'écrit avec « check --texts DOSSIER --attest »."


def read_member(entry: Entry, names: Names) -> CastMember | None:
    """One entry of cast.yaml."""
    name = entry.identifier("id")
    names.define_in(kinds.PERSON, entry, name)
    member = CastMember(
        id=name,
        name=entry.text("name"),
        kind=entry.choice("kind", CastKind),
        aliases=entry.texts("aliases"),
        identified_by=entry.texts("identified_by"),
        roles=kept(_role(role, names) for role in entry.entries("roles", "ce rôle")),
        at=entry.at,
    )
    return member if entry.finish() else None


def _published(entry: Entry) -> DateRange | None:
    node = entry.node("published", required=True)
    if isinstance(node, Scalar) and node.value == NOT_STATED:
        return None
    return read_date(entry, "published")


def _role(entry: Entry, names: Names) -> Role | None:
    facts = entry.identifiers("facts")
    if facts:
        names.mention_all(kinds.FACT, facts, entry, "facts")
    role = Role(entry.text("role"), entry.text("period", required=False), facts, entry.at)
    return role if entry.finish() else None
