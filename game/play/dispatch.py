"""La dépêche: what the reader writes on what has been met, and what comes of it.

Publishing is an event of the path (``event``), chosen like any other; it leaves the
place as it is, so no page ever changes for it and nothing waits for it. All else
is derived from the path: what may be written, the desk's answer, the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.play import engine, statements
from game.play.dispatch_account import Account, account
from game.play.dispatch_answers import answers_to
from game.play.dispatch_ledger import ledger_of
from game.play.dispatch_lines import WEEK, Hedge, Line, event, key_of, wanted
from game.play.dispatch_offer import obstacle, offered
from game.play.dispatch_printed import printed_line, title_of
from game.play.dispatch_questions import asked
from game.play.dispatch_verdicts import Verdict
from game.play.dispatch_view import (
    Answers,
    Asked,
    Candidate,
    Confrontation,
    Draft,
    HedgeOption,
    Ledger,
    Published,
    PublishedLine,
)
from game.play.dispatch_week import confronted
from game.play.dispatch_wording import FORMS, HEDGES
from game.play.episodes import name
from game.play.labels import HYPOTHESIS, in_words
from game.play.state import State
from game.play.typography import line as typeset
from game.story.model import Story

__all__ = [
    "WEEK",
    "Hedge",
    "Line",
    "Verdict",
    "answers",
    "candidate",
    "confrontation",
    "draft",
    "event",
    "keys",
    "ledger",
    "news",
    "preview",
    "published",
    "questions",
    "told",
    "too_few",
]


def draft(story: Story, state: State) -> Draft:
    """What may be written at this point of the path, and the lines to correct if any."""
    key = key_of(story, state.place.episode)
    items = offered(story, state)
    current = _account(story, state).editions.get(key, ())
    pinned = next(iter(story.questions.values()), None)
    return Draft(
        key=key,
        title=title_of(story, key),
        lines=wanted(key),
        candidates=tuple(candidate(story, item) for item in items),
        hedges=tuple(HedgeOption(hedge, HEDGES[hedge], typeset(FORMS[hedge])) for hedge in Hedge),
        current=tuple(one.line for one in current),
        obstacle=obstacle(state.place) or too_few(key, len(items)),
        pinned=typeset(pinned.question) if pinned else "",
    )


def preview(story: Story, state: State, lines: Iterable[Line]) -> tuple[PublishedLine, ...]:
    """The lines as they would be printed if they were published now."""
    key = key_of(story, state.place.episode)
    texts = _known(state, key)
    return tuple(printed_line(engine.index(story), line, texts) for line in lines)


def questions(story: Story, lines: Sequence[Line]) -> tuple[Asked, ...]:
    """The desk's questions, and which of these lines answer them."""
    return asked(story, [line.item for line in lines])


def keys(story: Story, state: State) -> tuple[str, ...]:
    """Keys of the dispatches in force, in the order first published."""
    return tuple(_account(story, state).editions)


def published(story: Story, state: State, key: str = "") -> Published | None:
    """A dispatch in force, by default this episode's; ``None`` when there is none."""
    key = key or key_of(story, state.place.episode)
    lines = _account(story, state).editions.get(key)
    if lines is None:
        return None
    return Published(
        key=key,
        title=title_of(story, key),
        lines=tuple(printed_line(engine.index(story), one.line, one.texts) for one in lines),
        questions=asked(story, [one.line.item for one in lines]),
    )


def answers(story: Story, state: State, key: str = "") -> Answers | None:
    """The desk's answer to a dispatch, by default this episode's; ``None`` when there is none."""
    here = key_of(story, state.place.episode)
    return answers_to(engine.index(story), _account(story, state), key or here, here)


def ledger(story: Story, state: State) -> Ledger:
    """Errata, timely corrections and lines too careful, for the whole game."""
    return ledger_of(engine.index(story), _account(story, state))


def confrontation(story: Story, state: State) -> Confrontation | None:
    """The week's dispatch against the epilogue; ``None`` before the desk has answered any of its lines."""
    return confronted(engine.index(story), _account(story, state))


def news(story: Story, state: State) -> str:
    """What the last event brought from the desk, in a sentence; empty when nothing."""
    if state.previous is None:
        return ""
    before, now = _account(story, state.previous), _account(story, state)
    fresh = [remark for remark in now.notes if remark not in before.notes]
    errata = len(now.errata) - len(before.errata)
    again = sum(remark.verdict is not Verdict.RIGHT and remark not in now.errata for remark in fresh)
    return told(errata, again) if fresh or errata else ""


def told(errata: int, again: int) -> str:
    """That the desk has answered: how many errata, how many lines to take up again."""
    said = [f"{errata} {'errata' if errata > 1 else 'erratum'}"] if errata else []
    said += [f"{again} ligne{'s' if again > 1 else ''} à reprendre"] if again else []
    return typeset(f"Le desk a relu votre dépêche : {', '.join(said) or 'rien à reprendre'}.")


def _account(story: Story, state: State) -> Account:
    return account(engine.index(story), state)


def _known(state: State, key: str) -> frozenset[str]:
    """The texts a line published now would be worded with."""
    places = [here.place for here in state.walk()]
    return frozenset().union(*(p.opened for p in places if key == WEEK or p.episode == state.place.episode))


def too_few(key: str, found: int) -> str:
    """What is missing when fewer statements have been met than a dispatch has lines; empty when enough."""
    missing = wanted(key) - found
    if missing <= 0:
        return ""
    where = "de la semaine" if key == WEEK else "dans cet épisode"
    plural = "s" if missing > 1 else ""
    return typeset(
        f"Une dépêche tient en {in_words(wanted(key))} lignes : rencontrez encore "
        f"{in_words(missing)} énoncé{plural} {where}."
    )


def candidate(story: Story, item: str) -> Candidate:
    """A statement as offered."""
    fiction = statements.is_fiction(item)
    return Candidate(
        item=item,
        statement=statements.text(story, item),
        mark=HYPOTHESIS.glyph if fiction else "",
        word=HYPOTHESIS.word if fiction else "",
        origin=_origin(story, item),
        reference="" if fiction else f"fait {story.facts[statements.fact_in(item)].number}",
    )


def _origin(story: Story, item: str) -> str:
    if statements.is_fiction(item):
        return typeset(statements.what_if_of(story, item).title)
    home = story.episodes.get(story.facts[statements.fact_in(item)].episode)
    return typeset(name(home)) if home else ""
