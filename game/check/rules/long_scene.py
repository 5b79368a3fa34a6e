"""A page too long to be read at one go.

What it does: counts the words of each page (narration, statements, questions,
options, divergences with their notes; in a what-if, what is shown in the longest
state) and reports those beyond one hundred and eighty.

Why it matters: on a small screen such a page is three screens, and the choices are
out of sight.

Bad::

    text: …           # two hundred words and more

Good::

    # two pages, or an aside
"""

from __future__ import annotations

from game.check.evidence import Texts
from game.check.explore import walks
from game.check.lengths import longest_states, page_words
from game.story.diagnostics import Collector, Severity, Span
from game.story.model import Story

MAX_WORDS = 180


def check(story: Story, collector: Collector, _: Texts) -> None:
    """Report every page past the bound."""
    for episode in story.episodes.values():
        for page in episode.scenes.values():
            _report(page_words(page, story), page.id, page.at["id"], collector)
    for walk in walks(story).values():
        for name, count in longest_states(walk).items():
            _report(count, name, walk.what_if.scenes[name].at["id"], collector)


def _report(count: int, name: str, span: Span, collector: Collector) -> None:
    if count > MAX_WORDS:
        message = f"La scène « {name} » compte {count} mots ; {MAX_WORDS} au plus."
        collector.report("long-scene", message, span, "Coupez-la en deux.", Severity.WARNING)
