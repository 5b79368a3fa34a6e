"""Reads the sourced side: facts, divergences, cast, sources, questions, what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.story import names as kinds
from game.story.names import Names
from game.story.nodes import Scalar, Sequence, Table
from game.story.reading import Entry, entries, kept
from game.story.record import (
    NOT_STATED,
    Attestation,
    CastKind,
    CastMember,
    DateRange,
    Divergence,
    DivergenceType,
    Evidence,
    Explanation,
    Fact,
    FactKind,
    LeftOut,
    Question,
    Role,
    Side,
    Source,
)
from game.story.story_files import Document

MAX_DIVERGENCE_FACTS = 6
_NEEDS_SPEAKER = (FactKind.QUOTE, FactKind.ALLEGATION, FactKind.ANALYSIS)
_ATTESTED = re.compile(r"([1-9][0-9]{0,5}) ([0-9a-f]{64})\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def read_fact(entry: Entry, names: Names, episode: str, number: int) -> Fact | None:
    """One entry of a facts file."""
    name = entry.identifier("id")
    names.define_in(kinds.FACT, entry, name)
    kind = entry.choice("kind", FactKind)
    speaker = entry.identifier("speaker", required=entry.ok and kind in _NEEDS_SPEAKER)
    names.mention(kinds.SPEAKER, speaker, entry, "speaker")
    people = entry.identifiers("people")
    names.mention_all(kinds.PERSON, people, entry, "people")
    fact = Fact(
        id=name,
        number=number,
        episode=episode,
        kind=kind,
        statement=entry.text("statement"),
        evidence=_evidence(entry, names, kind),
        speaker=speaker,
        date=_date(entry, "date"),
        value=_value(entry, kind),
        unit=entry.text("unit", required=False),
        people=people,
        was=entry.identifiers("was"),
        at=entry.at,
    )
    return fact if entry.finish() else None


def read_divergence(entry: Entry, names: Names) -> Divergence | None:
    """One entry of a divergences file."""
    name = entry.identifier("id")
    names.define_in(kinds.DIVERGENCE, entry, name)
    divergence = Divergence(
        id=name,
        title=entry.text("title"),
        type=entry.choice("type", DivergenceType),
        sides=kept(
            read_side(side, names) for side in entry.entries("sides", "cette position", required=True)
        ),
        note=entry.text("note"),
        at=entry.at,
    )
    _check_sides(entry, divergence)
    return divergence if entry.finish() else None


def read_side(entry: Entry, names: Names) -> Side | None:
    """One position of a divergence."""
    facts = entry.identifiers("facts", required=True)
    names.mention_all(kinds.FACT, facts, entry, "facts")
    side = Side(entry.text("position"), facts, entry.at)
    return side if entry.finish() else None


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


def read_question(entry: Entry, names: Names) -> Question | None:
    """One entry of questions.yaml."""
    name = entry.identifier("id")
    names.define_in(kinds.QUESTION, entry, name)
    explanations = entry.entries("explanations", "cette explication", required=True)
    question = Question(
        id=name,
        question=entry.text("question"),
        explanations=kept(_explanation(one, names, name) for one in explanations),
        verdict=entry.text("verdict"),
        at=entry.at,
    )
    return question if entry.finish() else None


def read_left_out(entry: Entry, names: Names) -> LeftOut | None:
    """One entry of left-out.yaml."""
    source = entry.identifier("source")
    names.mention(kinds.SOURCE, source, entry, "source")
    left = LeftOut(
        source=source,
        paragraph=entry.integer("paragraph"),
        kind=entry.word("kind", ["furniture", "filler"]),
        reason=entry.text("reason"),
        words=entry.text("words", required=False),
        at=entry.at,
    )
    return left if entry.finish() else None


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


def _evidence(entry: Entry, names: Names, kind: FactKind) -> tuple[Evidence, ...]:
    if "wordings" in entry and kind is not FactKind.QUOTE and entry.ok:
        node = entry.table.entries["wordings"]
        entry.fail(
            "wrong-type", "Seule une citation (kind: quote) a des « wordings ».", node, "Écrivez evidence."
        )
    found = [*entry.entries("evidence", "cette preuve"), *entry.entries("wordings", "cette preuve")]
    return kept(_one_evidence(one, names) for one in found)


def _one_evidence(entry: Entry, names: Names) -> Evidence | None:
    source = entry.identifier("source")
    names.mention(kinds.SOURCE, source, entry, "source")
    evidence = Evidence(
        source=source,
        quote=" ".join(entry.text("quote").split()),
        origin=entry.identifier("origin", required=False),
        at=entry.at,
    )
    return evidence if entry.finish() else None


def _value(entry: Entry, kind: FactKind) -> float | None:
    value = entry.number("value")
    if "unit" in entry and "value" not in entry:
        entry.fail("missing-key", "« unit » va avec « value ».", entry.table.entries["unit"])
    if value is not None and kind is not FactKind.FIGURE and entry.ok:
        node = entry.table.entries["value"]
        entry.fail("wrong-type", "Seul un chiffre (kind: figure) a une « value ».", node)
    return value


def _date(entry: Entry, key: str) -> DateRange | None:
    node = entry.node(key)
    if node is None:
        return None
    for date in entries(entry.reading, [node], "cette date"):
        start = date.date("from")
        end = date.date("to", required=False) or start
        said, deduced = date.text("said"), date.text("deduced", required=False)
        if start and end and end < start:
            date.fail("wrong-type", "La date finit avant de commencer.", date.table.entries["to"])
        if date.finish() and start and end:
            return DateRange(said, start, end, deduced)
    entry.ok = False
    return None


def _published(entry: Entry) -> DateRange | None:
    node = entry.node("published", required=True)
    if isinstance(node, Scalar) and node.value == NOT_STATED:
        return None
    return _date(entry, "published")


def _check_sides(entry: Entry, divergence: Divergence) -> None:
    node = entry.table.entries.get("sides")
    if not isinstance(node, Sequence) or len(node.items) != len(divergence.sides):
        return
    if len(divergence.sides) < 2:
        entry.fail("wrong-type", "Un désaccord a au moins deux positions.", node)
    if sum(len(side.facts) for side in divergence.sides) > MAX_DIVERGENCE_FACTS:
        message = f"Un désaccord oppose au plus {MAX_DIVERGENCE_FACTS} faits."
        entry.fail("wrong-type", message, node, "Faites-en deux désaccords.")


def _role(entry: Entry, names: Names) -> Role | None:
    facts = entry.identifiers("facts")
    if facts:
        names.mention_all(kinds.FACT, facts, entry, "facts")
    role = Role(entry.text("role"), entry.text("period", required=False), facts, entry.at)
    return role if entry.finish() else None


def _explanation(entry: Entry, names: Names, question: str) -> Explanation | None:
    name = entry.identifier("id")
    names.define_in(f"explanation of {question}", entry, name)
    pro, con = entry.identifiers("for"), entry.identifiers("against")
    for key, facts in (("for", pro), ("against", con)):
        names.mention_all(kinds.FACT, facts, entry, key)
    explanation = Explanation(name, entry.text("says"), pro, con, entry.at)
    return explanation if entry.finish() else None


def tables(document: Document, what: str) -> Iterable[Entry]:
    """The entries of a file that is a bare list."""
    reading, node = document
    if isinstance(node, Table):
        reading.report("wrong-type", "Ce fichier est une liste : un tiret devant chaque entrée.", node)
        return iter(())
    return entries(reading, reading.items(node, "ce fichier"), what)
