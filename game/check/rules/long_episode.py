"""A main route that takes too long.

What it does: follows the first ``go`` of each page of an episode and counts words and
distinct facts on the way: at most twelve hundred words and twelve facts.

Why it matters: an episode is six minutes of reading. The rest belongs behind
*creuser*, in asides.

Bad::

    # fifteen facts on the main route

Good::

    choices:
      - {go: suite, label: Tourner la page}
      - {aside: chiffres, label: Creuser les chiffres}
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.lengths import page_words
from game.play.episodes import main_route
from game.story.diagnostics import Collector, Severity
from game.story.mentions import facts_of
from game.story.model import Story

MAX_WORDS = 1200
MAX_FACTS = 12


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every main route past a bound."""
    for episode in story.episodes.values():
        route = main_route(episode)
        words = sum(page_words(page, story) for page in route)
        facts = {name for page in route for block in page.blocks for name in facts_of(block)}
        for count, bound, what in ((words, MAX_WORDS, "mots"), (len(facts), MAX_FACTS, "faits")):
            if count > bound:
                message = f"La route principale compte {count} {what} ; {bound} au plus."
                hint = "Passez des pages ou des faits dans un détour (aside)."
                collector.report("long-episode", message, episode.at.span, hint, Severity.WARNING)
