"""Reads the sourced side: facts, divergences, cast, sources, questions, what is left out."""

from __future__ import annotations

from collections.abc import Iterable

from game.story import names as kinds
from game.story.names import Names
from game.story.nodes import Sequence, Table
from game.story.reading import Entry, entries, kept
from game.story.record import (
    DateRange,
    Divergence,
    DivergenceType,
    Evidence,
    Explanation,
    Fact,
    FactKind,
    LeftOut,
    Question,
    Side,
)
from game.story.story_files import Document

MAX_DIVERGENCE_FACTS = 6
_NEEDS_SPEAKER = (FactKind.QUOTE, FactKind.ALLEGATION, FactKind.ANALYSIS)


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
        date=read_date(entry, "date"),
        value=_value(entry, kind),
        unit=entry.text("unit", required=False),
        people=people,
        offence=entry.flag("offence"),
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


def read_date(entry: Entry, key: str) -> DateRange | None:
    """The date under a key, as a text gives it and with the days it means."""
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


def _check_sides(entry: Entry, divergence: Divergence) -> None:
    node = entry.table.entries.get("sides")
    if not isinstance(node, Sequence) or len(node.items) != len(divergence.sides):
        return
    if len(divergence.sides) < 2:
        entry.fail("wrong-type", "Un désaccord a au moins deux positions.", node)
    if sum(len(side.facts) for side in divergence.sides) > MAX_DIVERGENCE_FACTS:
        message = f"Un désaccord oppose au plus {MAX_DIVERGENCE_FACTS} faits."
        entry.fail("wrong-type", message, node, "Faites-en deux désaccords.")


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
