"""A state from which no ending can be reached any more.

What it does: from every reachable state of a what-if, looks for a way to an ending;
in the record, from every page, a way to the page that closes the episode. The route
that leads into the trap is shown.

Why it matters: all choices closed, or a circle without exit, and the reader has to
give up.

Bad::

    choices:
      - {go: fin, label: Entrer, when: cle, because: Il faudrait la clé.}

Good::

    choices:
      - {go: fin, label: Entrer, when: cle, because: Il faudrait la clé.}
      - {go: renoncer, label: Renoncer}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import Walk, walks
from game.check.pages import reachable, targets, turned_to
from game.story.diagnostics import Collector
from game.story.model import Episode, Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report the first state of every trap."""
    for walk in walks(story).values():
        _what_if(walk, collector)
    for episode in story.episodes.values():
        _episode(episode, collector)


def _what_if(walk: Walk, collector: Collector) -> None:
    if not walk.complete or _has_broken_links(walk):
        return
    trapped = walk.trapped()
    inside = set(trapped)
    told: set[str] = set()
    for state in trapped:
        step = walk.came_from[state]
        scene = walk.scene(state)
        if scene.id in told or not scene.choices or (step is not None and step[0] in inside):
            continue
        told.add(scene.id)
        message = f"De la scène « {scene.id} », aucune fin n'est plus accessible."
        collector.report("trap", message, scene.at["id"], f"On y arrive par : {walk.route(state)}.")


def _has_broken_links(walk: Walk) -> bool:
    """Whether some choice leads nowhere, which is reported elsewhere."""
    scenes = walk.what_if.scenes
    return any(c.target not in scenes for scene in scenes.values() for c in scene.choices)


def _episode(episode: Episode, collector: Collector) -> None:
    closing = {name for name in reachable(episode) if episode.scenes[name].closing}
    start = episode.scenes.get(episode.start)
    if start is None:
        return
    if not closing:
        message = f"L'épisode « {episode.id} » n'a pas de page de clôture accessible."
        collector.report("trap", message, start.at["id"], "Ajoutez closing: true à sa dernière page.")
        return
    saved = _able_to_reach(episode, closing)
    for name in reachable(episode):
        page = episode.scenes[name]
        if name in turned_to(episode) and name not in saved and page.choices:
            message = f"De la page « {name} », la clôture de l'épisode n'est plus accessible."
            collector.report("trap", message, page.at["id"], "Ajoutez un choix go vers la suite.")


def _able_to_reach(episode: Episode, goals: set[str]) -> set[str]:
    able = set(goals)
    grew = True
    while grew:
        fresh = {
            scene.id
            for scene in episode.scenes.values()
            if scene.id not in able and not able.isdisjoint(targets(scene, asides=False))
        }
        able |= fresh
        grew = bool(fresh)
    return able
