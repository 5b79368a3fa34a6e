"""The record and the what-ifs as plain data, so that anyone can audit them with their own tools.

Everything here is derived from the story, none of it from a playthrough: a
fact's standing is the one it has once every text is on the desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from game.play.engine import index
from game.play.routes import routes
from game.play.standing import Index
from game.story.mentions import facts_in
from game.story.model import FictionScene, Story, WhatIf
from game.story.record import DateRange, Divergence, Evidence, Fact, Source

Data = dict[str, Any]


def facts(story: Story) -> Data:
    """The record: its facts, its divergences and its sources."""
    shown = _shown(story)
    known = index(story)
    return {
        "story": story.title,
        "facts": [_fact(known, fact, shown[fact.id]) for fact in story.facts.values()],
        "divergences": [_divergence(divergence) for divergence in story.divergences.values()],
        "sources": [_source(source) for source in story.sources.values()],
    }


def what_ifs(story: Story) -> Data:
    """The fiction: where each what-if departs from the record, where it can end, by how many routes."""
    return {
        "story": story.title,
        "what_ifs": [_what_if(story, what_if) for what_if in story.what_ifs.values()],
        "outcomes": [
            {"id": outcome.id, "label": outcome.label, "history": outcome.history}
            for outcome in story.outcomes.values()
        ],
    }


def _shown(story: Story) -> dict[str, list[str]]:
    """Fact id to the episodes whose pages state it."""
    shown: dict[str, list[str]] = defaultdict(list)
    for episode in story.episodes.values():
        stated = dict.fromkeys(fact for scene in episode.scenes.values() for fact in facts_in(scene))
        for fact in stated:
            shown[fact].append(episode.id)
    return shown


def _fact(known: Index, fact: Fact, episodes: list[str]) -> Data:
    return {
        "id": fact.id,
        "number": fact.number,
        "kind": fact.kind.value,
        "standing": known.label(fact, frozenset(known.story.sources)).standing.value,
        "date": _date(fact.date),
        "episodes": episodes,
        "statement": fact.statement,
        "speaker": fact.speaker or None,
        "value": fact.value,
        "unit": fact.unit or None,
        "people": list(fact.people),
        "evidence": [_evidence(known, evidence) for evidence in fact.evidence],
        "divergences": [divergence.id for divergence, _ in known.divergences_of.get(fact.id, ())],
    }


def _date(date: DateRange | None) -> Data | None:
    if date is None:
        return None
    return {
        "said": date.said,
        "from": date.start.isoformat(),
        "to": date.end.isoformat(),
        "deduced": date.deduced or None,
    }


def _evidence(known: Index, evidence: Evidence) -> Data:
    return {
        "source": evidence.source,
        "quote": evidence.quote,
        "paragraph": known.paragraph(evidence),
        "origin": evidence.origin or None,
    }


def _divergence(divergence: Divergence) -> Data:
    sides = [{"position": side.position, "facts": list(side.facts)} for side in divergence.sides]
    return {
        "id": divergence.id,
        "title": divergence.title,
        "type": divergence.type.value,
        "sides": sides,
        "note": divergence.note.strip(),
    }


def _source(source: Source) -> Data:
    return {
        "id": source.id,
        "name": source.name,
        "publisher": source.publisher,
        "title": source.title,
        "author": source.author,
        "published": _date(source.published),
        "genre": source.genre,
        "sha256": source.sha256,
    }


def _what_if(story: Story, what_if: WhatIf) -> Data:
    count = routes(story, what_if)
    endings = [scene for scene in what_if.scenes.values() if scene.ending]
    return {
        "id": what_if.id,
        "episode": what_if.episode,
        "title": what_if.title,
        "instead_of": what_if.instead_of,
        "plausible_because": list(what_if.plausible_because),
        "routes": count.total,
        "routes_as_history": count.as_history,
        "endings": [_ending(scene, count.total, count.per_ending.get(scene.id, 0)) for scene in endings],
        "outcomes": _distinct(scene.outcome for scene in endings),
    }


def _ending(scene: FictionScene, total: int | None, routes_here: int) -> Data:
    return {
        "id": scene.id,
        "title": scene.ending,
        "outcome": scene.outcome,
        "routes": None if total is None else routes_here,
        "debrief": [{"fact": entry.fact, "here": entry.here or None} for entry in scene.compare],
    }


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
