"""A line as it is printed, wherever it is shown: composed, published, judged or corrected."""

from __future__ import annotations

from game.play.dispatch_lines import WEEK, Line
from game.play.dispatch_view import PublishedLine
from game.play.dispatch_wording import HEDGES, wording
from game.play.episodes import name
from game.play.footnotes import Footnotes
from game.play.labels import HYPOTHESIS
from game.play.standing import Index
from game.play.statements import is_fiction
from game.play.typography import line as typeset
from game.story.model import Story


def printed_line(index: Index, line: Line, texts: frozenset[str]) -> PublishedLine:
    """The line worded with some texts."""
    fiction = is_fiction(line.item)
    worded = wording(index, line, texts)
    notes = Footnotes(index, texts)
    stated = [index.story.facts[part.fact] for part in worded.parts if part.fact]
    return PublishedLine(
        line=line,
        hedge=HEDGES[line.hedge],
        wording=worded,
        mark=HYPOTHESIS.glyph if fiction else "",
        word=HYPOTHESIS.word if fiction else "",
        sources=tuple(dict.fromkeys(citation for fact in stated for citation in notes.cite(fact))),
    )


def where(story: Story, key: str) -> str:
    """Which dispatch: ``Épisode 1``, ``La semaine``."""
    return "La semaine" if key == WEEK else name(story.episodes[key])


def title_of(story: Story, key: str) -> str:
    """What heads a dispatch."""
    return "LA DÉPÊCHE DE LA SEMAINE" if key == WEEK else typeset(f"LA DÉPÊCHE · {where(story, key)}")
