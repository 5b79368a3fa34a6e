"""Ten words in a row that a text wrote first.

What it does: with the texts at hand, compares every string of the story with every
run of ten words of the texts. Only declared quotations and the titles of the texts
may match, wherever they appear.

Why it matters: statements and narration are written in the project's own words. A
sentence lifted from an article is somebody else's work.

Bad::

    statement: …      # a sentence of the article, its adjectives and its order kept

Good::

    statement: Microsoft use de son influence pour obtenir le retour.
"""

from __future__ import annotations

from game.check.evidence import Texts, quotations
from game.check.prose import everything
from game.story.diagnostics import Collector
from game.story.model import Story
from game.story.quotation import words

RUN = 10

Runs = dict[tuple[str, ...], str]


def check(story: Story, collector: Collector, texts: Texts) -> None:
    """Report the first run of ten shared words in each string."""
    runs = _runs(texts)
    if not runs:
        return
    allowed = _allowed(story)
    for prose in everything(story):
        for part in _outside(words(prose.text), allowed):
            start = next((i for i in range(len(part) - RUN + 1) if tuple(part[i : i + RUN]) in runs), None)
            if start is not None:
                run = tuple(part[start : start + RUN])
                message = f"Dix mots de suite viennent de « {runs[run]} » : « {' '.join(run)} »."
                collector.report("copied-passage", message, prose.span, "Dites-le autrement.")
                break


def _runs(texts: Texts) -> Runs:
    """Every run of ten words, and the text it was met in; a run may cross paragraphs."""
    runs: Runs = {}
    for text in texts:
        flat = [word for paragraph in text.words for word in paragraph]
        for start in range(len(flat) - RUN + 1):
            runs.setdefault(tuple(flat[start : start + RUN]), text.source)
    return runs


def _allowed(story: Story) -> list[list[str]]:
    """The word sequences that may match, longest first."""
    quotes = {evidence.quote for _, evidence in quotations(story)}
    titles = {source.title for source in story.sources.values()}
    left_out = {left.words for left in story.left_out}
    found = [sequence for text in quotes | titles | left_out if len(sequence := words(text)) >= RUN]
    return sorted(found, key=len, reverse=True)


def _outside(prose: list[str], allowed: list[list[str]]) -> list[list[str]]:
    """The parts of a string that are no declared quotation."""
    if len(prose) < RUN:
        return []
    plain = f" {' '.join(prose)} "
    for sequence in allowed:
        plain = plain.replace(f" {' '.join(sequence)} ", " | ")
    return [part.split() for part in plain.split("|")]
