"""How much there is to read, bet on, doubt and imagine in each episode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.check.lengths import page_words
from game.play.episodes import main_route
from game.play.routes import routes
from game.play.words import WORDS_A_MINUTE, count_words
from game.story.mentions import facts_in
from game.story.model import Compute, Episode, Order, Predict, RecordScene, ShowDivergence, Story


class Measure(NamedTuple):
    """One episode, counted."""

    episode: str
    pages: int
    """On the main route."""
    words: int
    """On the main route: all that is read, titles and choices included, quotations not."""
    facts: int
    """Distinct, on the main route."""
    all_pages: int
    all_facts: int
    bets: int
    sums: int
    orderings: int
    divergences: int
    what_ifs: int
    endings: int
    routes: int

    @property
    def minutes(self) -> float:
        """Reading time of the main route."""
        return self.words / WORDS_A_MINUTE


def measure(story: Story, episode: Episode) -> Measure:
    """Count one episode."""
    route, scenes = main_route(episode), tuple(episode.scenes.values())
    blocks = [block for scene in scenes for block in scene.blocks]
    what_ifs = [what_if for what_if in story.what_ifs.values() if what_if.episode == episode.id]
    counts = [routes(story, what_if) for what_if in what_ifs]
    return Measure(
        episode=episode.id,
        pages=len(route),
        words=sum(page_words(scene, story) + _signs(scene) for scene in route),
        facts=len(_facts(route)),
        all_pages=len(scenes),
        all_facts=len(_facts(scenes)),
        bets=sum(isinstance(block, Predict) for block in blocks),
        sums=sum(isinstance(block, Compute) for block in blocks),
        orderings=sum(isinstance(block, Order) for block in blocks),
        divergences=sum(isinstance(block, ShowDivergence) for block in blocks),
        what_ifs=len(what_ifs),
        endings=sum(len(count.per_ending) for count in counts),
        routes=sum(count.total or 0 for count in counts),
    )


def measures(story: Story) -> Iterator[Measure]:
    """Count every episode, in order."""
    return (measure(story, episode) for episode in story.episodes.values())


def _signs(scene: RecordScene) -> int:
    """The words of a page's title and choices."""
    texts = (scene.title, *(text for choice in scene.choices for text in (choice.label, choice.hint)))
    return sum(map(count_words, texts))


def _facts(scenes: Iterable[RecordScene]) -> set[str]:
    return {fact for scene in scenes for fact in facts_in(scene)}


def table(story: Story) -> str:
    """The measures as a Markdown table, in French."""
    head = (
        "| épisode | pages | mots | minutes | faits | pages en tout | faits en tout "
        "| paris | calculs | chronologies | désaccords | hypothèses | fins | parcours |"
    )
    rule = "|---" * 14 + "|"
    return "\n".join([head, rule, *(_row(each) for each in measures(story))])


def _row(each: Measure) -> str:
    minutes = f"{each.minutes:.1f}".replace(".", ",")
    cells = (*each[:3], minutes, *each[3:])
    return "| " + " | ".join(map(str, cells)) + " |"
