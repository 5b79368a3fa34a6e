"""A reader's dispatches as Markdown: each line with its hedge in words and its sources, errata last.

The words are those of the screens; only the characters that Markdown would obey
are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.play import dispatch
from game.play.dispatch_view import Answers, Asked, Confrontation, Entry, Judged, Ledger, PublishedLine
from game.play.state import State
from game.play.typography import NARROW, line
from game.play.view import Citation
from game.story.model import Story

EMPTY = "Aucune dépêche n'est publiée dans cette partie."
_OBEYED = re.compile(r"([\\`*_{}\[\]<>#|~])")
_COLON = f"{NARROW}: "


def render(story: Story, state: State) -> str:
    """Every dispatch in force on the path, the week held against its sequel, then the ledger."""
    lines = [f"# {_safe(line(story.title))}", ""]
    for key in dispatch.keys(story, state):
        published, answers = dispatch.published(story, state, key), dispatch.answers(story, state, key)
        if published and answers:
            lines += _dispatch(answers, published.questions)
    if len(lines) == len(("title", "")):
        lines += [_safe(line(EMPTY)), ""]
    confronted = dispatch.confrontation(story, state)
    lines += _confrontation(confronted) if confronted else ()
    lines += _ledger(dispatch.ledger(story, state))
    return "\n".join(lines)


def _dispatch(answers: Answers, questions: Iterable[Asked]) -> Iterator[str]:
    yield from (f"## {_safe(answers.title)}", "")
    for number, judged in enumerate(answers.lines, 1):
        yield from _line(number, judged.printed)
        yield from (f"   - {said}" for said in _answer(judged))
    yield ""
    yield from (f"- {_safe(asked.question)} {_safe(asked.answer)}" for asked in questions)
    yield ""
    if answers.when:
        yield from (_safe(answers.when), "")


def _line(number: int, printed: PublishedLine) -> Iterator[str]:
    """The line with its hedge in words, then where it comes from."""
    label = f"{printed.mark} {printed.word} · " if printed.word else ""
    parts = (
        " — ".join(filter(None, (f"**{_safe(part.heading)}**", _safe(part.statement))))
        for part in printed.wording.parts
    )
    yield f"{number}. {label}{' / '.join(parts)} *({_safe(printed.hedge)})*"
    yield from (f"   - {_cited(citation)}" for citation in printed.sources)


def _answer(judged: Judged) -> Iterator[str]:
    yield " · ".join(map(_safe, filter(None, (judged.fate, judged.word, judged.why, judged.origin))))
    if judged.note:
        yield f"{_safe(judged.signed)}{_COLON}*{_safe(judged.note)}*"


def _cited(citation: Citation) -> str:
    return f"{_safe(citation.where)}{_COLON}{_safe(citation.quote)}"


def _confrontation(found: Confrontation) -> Iterator[str]:
    yield from (f"## {_safe(found.title)}", "")
    for number, after in enumerate(found.lines, 1):
        yield f"{number}. **{_safe(after.word)}** · {_safe(after.said)}"
        yield from (f"   - {_safe(disagreement)}" for disagreement in after.disagreements)
        for fact in after.evidence:
            yield f"   - {_safe(fact.statement)} {'; '.join(map(_cited, fact.citations))}"
    yield ""


def _ledger(ledger: Ledger) -> Iterator[str]:
    if not ledger.summary:
        return
    yield from ("## Errata et corrections", "")
    yield from _entries((*ledger.errata, *ledger.over_hedged, *ledger.corrections))
    yield from (f"- {_safe(said)}" for said in ledger.summary)
    yield ""


def _entries(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"- **{_safe(entry.word)}** · {_safe(entry.where)}{_COLON}{_safe(entry.text)}"
        yield f"  {_safe(entry.why)}"
        if entry.note:
            yield f"  *{_safe(entry.note)}*"
    yield ""


def _safe(text: str) -> str:
    """The text with nothing in it that Markdown would obey."""
    return _OBEYED.sub(r"\\\1", text)
