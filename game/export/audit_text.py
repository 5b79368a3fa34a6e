"""The audit for a human eye: what ``audit`` gives as data, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from game.export.audit import Data
from game.play.labels import DIVERGENCE_KINDS, WORDS
from game.play.typography import line
from game.play.view import Standing
from game.story.record import DivergenceType

INDENT = "  "
KINDS = {
    "event": "événement",
    "figure": "chiffre",
    "quote": "citation",
    "allegation": "allégation",
    "analysis": "analyse",
}


def facts_text(data: Data) -> Iterator[str]:
    """Each fact with its standing, statement and citations; then divergences and sources."""
    for fact in data["facts"]:
        yield from _fact(fact)
        yield ""
    for divergence in data["divergences"]:
        kind = DIVERGENCE_KINDS[DivergenceType(divergence["type"])]
        yield line(f"DÉSACCORD {divergence['id']} · {kind} : {divergence['title']}")
        for side in divergence["sides"]:
            yield INDENT + line(f"{side['position']} : {', '.join(side['facts'])}")
        yield ""
    for source in data["sources"]:
        yield line(f"TEXTE {source['id']} : {source['publisher']}, {source['title']}, {source['author']}")


def _fact(fact: Data) -> Iterator[str]:
    date = fact["date"]["said"] if fact["date"] else ""
    shown = "épisodes " + ", ".join(fact["episodes"]) if fact["episodes"] else "montré nulle part"
    standing = WORDS[Standing(fact["standing"])]
    parts = (f"{fact['number']}. {fact['id']}", standing, KINDS[fact["kind"]], date, shown)
    yield line(" · ".join(part for part in parts if part))
    speaker = f"{fact['speaker']} : " if fact["speaker"] else ""
    yield INDENT + line(f"{speaker}{fact['statement']}")
    for evidence in fact["evidence"]:
        where = f", ¶ {evidence['paragraph']}" if evidence["paragraph"] else ""
        yield INDENT + line(f"{evidence['source']}{where} : « {evidence['quote']} »")
    if fact["divergences"]:
        yield INDENT + line(f"↔ {', '.join(fact['divergences'])}")


def what_ifs_text(data: Data) -> Iterator[str]:
    """Each what-if with its anchors, its endings and how many routes lead to each."""
    for what_if in data["what_ifs"]:
        yield line(f"HYPOTHÈSE {what_if['id']} · épisode {what_if['episode']} : {what_if['title']}")
        yield INDENT + line(f"s'écarte du fait {what_if['instead_of']}")
        yield INDENT + line(f"plausible par {', '.join(what_if['plausible_because'])}")
        for ending in what_if["endings"]:
            yield INDENT + line(f"{_routes(ending['routes'])} → {ending['title']} ({ending['outcome']})")
        yield INDENT + line(
            f"{_routes(what_if['routes'])} en tout, {what_if['routes_as_history']} comme l'histoire"
        )
        yield ""


def _routes(count: int | None) -> str:
    return "parcours sans nombre" if count is None else f"{count} parcours"
