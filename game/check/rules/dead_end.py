"""A page that leads nowhere.

What it does: finds the scenes of a what-if that are no ending and offer no choice,
and the pages of the record that the reader turns to and cannot leave (neither
choice nor ``closing: true``).

Why it matters: the reader is stuck, and takes it for a crash.

Bad::

    - id: silence
      text: Personne ne répond.

Good::

    - id: silence
      text: Personne ne répond.
      choices:
        - {go: assemblee, label: Insister}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.pages import turned_to
from game.story.diagnostics import Collector
from game.story.model import Episode, Story, WhatIf


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every dead end."""
    for episode in story.episodes.values():
        _pages(episode, collector)
    for what_if in story.what_ifs.values():
        _scenes(what_if, collector)


def _pages(episode: Episode, collector: Collector) -> None:
    turned = turned_to(episode)
    for scene in episode.scenes.values():
        if scene.id in turned and not scene.closing and not scene.choices:
            message = f"On arrive à la page « {scene.id} » et rien n'en repart."
            hint = "Ajoutez un choix, ou closing: true si l'épisode finit là."
            collector.report("dead-end", message, scene.at["id"], hint)


def _scenes(what_if: WhatIf, collector: Collector) -> None:
    for scene in what_if.scenes.values():
        if not scene.ending and not scene.choices:
            message = f"La scène « {scene.id} » n'est pas une fin et n'offre aucun choix."
            collector.report("dead-end", message, scene.at["id"], "Ajoutez des choix, ou la clé ending.")
