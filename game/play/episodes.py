"""Where an episode stands among the others, and what heads its pages."""

from __future__ import annotations

from game.play.typography import date, line
from game.story.model import Episode, Go, RecordScene, Story


def numbered(story: Story) -> tuple[str, ...]:
    """The ids of the episodes that have a number; a prologue and an epilogue have none."""
    return tuple(episode for episode in story.episodes if episode.isdigit())


def steps(story: Story, episode: str) -> tuple[int, int]:
    """How many numbered episodes are reached, and how many there are.

    0 before the first, one more than there are after the last.
    """
    ids, order = numbered(story), list(story.episodes)
    if episode in ids:
        return ids.index(episode) + 1, len(ids)
    before = not ids or order.index(episode) < order.index(ids[0])
    return (0 if before else len(ids) + 1), len(ids)


def name(episode: Episode) -> str:
    """``Épisode 3``, or the title's own word for an episode without a number."""
    if episode.id.isdigit():
        return f"Épisode {episode.id}"
    return {"prologue": "Prologue", "epilogue": "Épilogue"}.get(episode.id, episode.title)


def heading(story: Story, episode: Episode, date_of: str) -> str:
    """The line above a page's title: the episode, and the date as a text says it."""
    fact = story.facts.get(date_of or episode.date_of)
    said = f" · {date(fact.date.said)}" if fact and fact.date else ""
    return line(f"{name(episode)}{said}")


def following(story: Story, episode: str) -> Episode | None:
    """The next episode, or ``None`` after the last."""
    order = list(story.episodes.values())
    position = list(story.episodes).index(episode) + 1
    return order[position] if position < len(order) else None


def main_route(episode: Episode) -> tuple[RecordScene, ...]:
    """The scenes a reader meets who always takes the first page turn offered."""
    route: dict[str, RecordScene] = {}
    scene: RecordScene | None = episode.scenes.get(episode.start)
    while scene is not None and scene.id not in route:
        route[scene.id] = scene
        turns = (choice.target for choice in scene.choices if isinstance(choice, Go))
        scene = episode.scenes.get(next(turns, ""))
    return tuple(route.values())
