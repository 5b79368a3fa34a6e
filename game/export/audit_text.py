"""The audit for a human eye: what ``audit`` gives as data, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from game.export.audit import Data
from game.play.typography import line


def facts_text(data: Data) -> Iterator[str]:
    """Each fact with its standing, statement and citations; then divergences and sources."""
    for fact in data["facts"]:
        yield from _fact(fact)
        yield ""
    for divergence in data["divergences"]:
        yield line(f"DÉSACCORD {divergence['id']} · {divergence['type']} : {divergence['title']}")
        for side in divergence["sides"]:
            yield line(f"  {side['position']} : {', '.join(side['facts'])}")
        yield ""
    for source in data["sources"]:
        yield line(f"TEXTE {source['id']} : {source['publisher']}, {source['title']}, {source['author']}")


def _fact(fact: Data) -> Iterator[str]:
    date = fact["date"]["said"] if fact["date"] else ""
    shown = "épisodes " + ", ".join(fact["episodes"]) if fact["episodes"] else "montré nulle part"
    parts = (f"{fact['number']}. {fact['id']}", fact["standing"], fact["kind"], date, shown)
    yield line(" · ".join(part for part in parts if part))
    speaker = f"{fact['speaker']} : " if fact["speaker"] else ""
    yield line(f"  {speaker}{fact['statement']}")
    for evidence in fact["evidence"]:
        where = f", ¶ {evidence['paragraph']}" if evidence["paragraph"] else ""
        yield line(f"  {evidence['source']}{where} : « {evidence['quote']} »")
    if fact["divergences"]:
        yield line(f"  ↔ {', '.join(fact['divergences'])}")


def what_ifs_text(data: Data) -> Iterator[str]:
    """Each what-if with its anchors, its endings and how many routes lead to each."""
    for what_if in data["what_ifs"]:
        yield line(f"HYPOTHÈSE {what_if['id']} · épisode {what_if['episode']} : {what_if['title']}")
        yield line(f"  s'écarte du fait {what_if['instead_of']}")
        yield line(f"  plausible par {', '.join(what_if['plausible_because'])}")
        for ending in what_if["endings"]:
            yield line(f"  {_routes(ending['routes'])} → {ending['title']} ({ending['outcome']})")
        yield line(f"  {_routes(what_if['routes'])} en tout, {what_if['routes_as_history']} comme l'histoire")
        yield ""


def _routes(count: int | None) -> str:
    return "parcours sans nombre" if count is None else f"{count} parcours"
