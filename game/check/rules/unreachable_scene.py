"""A page nobody can reach.

What it does: in the record, follows ``go`` and ``aside`` from the episode's first
page; in a what-if, walks every state the conditions allow. Whatever was never met
is reported.

Why it matters: what is written there is never read, and its facts are not shown.

Bad::

    start: a
    scenes:
      - {id: a, text: Ici., choices: [{go: fin, label: Finir}]}
      - {id: b, text: Jamais lu., choices: [{go: fin, label: Finir}]}

Good::

    start: a
    scenes:
      - {id: a, text: Ici., choices: [{go: b, label: Continuer}]}
      - {id: b, text: Lu., choices: [{go: fin, label: Finir}]}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import walks
from game.check.pages import reachable
from game.story.diagnostics import Collector
from game.story.model import Story


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every page that no route reaches."""
    for episode in story.episodes.values():
        met = set(reachable(episode))
        for page in episode.scenes.values():
            if page.id not in met and met:
                message = f"Aucun chemin ne mène à la page « {page.id} »."
                hint = "Menez-y par un choix go ou aside."
                collector.report("unreachable-scene", message, page.at["id"], hint)
    for name, walk in walks(story).items():
        met = {state.scene for state in walk.came_from}
        for scene in story.what_ifs[name].scenes.values():
            if scene.id not in met and met and walk.complete:
                message = f"Aucun parcours ne mène à la scène « {scene.id} »."
                hint = "Vérifiez les choix qui y mènent et leurs conditions."
                collector.report("unreachable-scene", message, scene.at["id"], hint)
