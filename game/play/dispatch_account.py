"""What became of every dispatch of a path: lines in force, errata, timely corrections.

A line is answered once a text has landed since it was published, or once its
episode closes: its closing page is reached, or another episode opened. Wrong
lines still in force when their episode closes are errata. A wrong line that is
mended between the answer and the close is a timely correction. Fiction is an
erratum as soon as it is answered: nothing takes it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.play.dispatch_lines import WEEK, Line, episode_of, is_event, key_of, parse
from game.play.dispatch_notes import note
from game.play.dispatch_verdicts import Verdict, verdict
from game.play.moves import JUMP
from game.play.standing import Index
from game.play.state import State


class Published(NamedTuple):
    """A line in force."""

    line: Line
    texts: frozenset[str]
    """The texts known when it was last published: it was worded with these."""
    landed: frozenset[str]
    """Those that had landed in its episode when it was first published."""
    answered: bool = False


class Remark(NamedTuple):
    """The desk's judgement of one line of one dispatch."""

    key: str
    line: Line
    verdict: Verdict


class Account(NamedTuple):
    """Everything the dispatches of a path amount to."""

    editions: Mapping[str, tuple[Published, ...]]
    """The lines in force, by dispatch key, in the order first published."""
    texts: Mapping[str, frozenset[str]]
    """The texts each dispatch is judged by, by key."""
    closed: frozenset[str]
    """Keys of the episodes closed at least once, and not reopened since."""
    reckoned: tuple[str, ...]
    """Keys of the dispatches that were in force when their episode closed."""
    errata: Mapping[Remark, frozenset[str]]
    """Each with the texts it was worded with, as below."""
    corrections: Mapping[Remark, frozenset[str]]
    over_hedged: Mapping[Remark, frozenset[str]]
    notes: Mapping[Remark, str]
    """What the sub-editor wrote, by what she wrote it about; every note once."""


def account(index: Index, state: State) -> Account:
    """Go through the path behind a state. Costs the path's length."""
    desk = _Desk(index)
    for here in reversed(tuple(state.walk())):
        desk.see(here)
    return desk.account()


class _Desk:
    """Follows a path from its first event."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._episode = ""
        self._landed: dict[str, frozenset[str]] = {}
        self._editions: dict[str, tuple[Published, ...]] = {}
        self._closed: set[str] = set()
        self._reckoned: dict[str, None] = {}
        self._errata: dict[Remark, frozenset[str]] = {}
        self._corrections: dict[Remark, frozenset[str]] = {}
        self._over_hedged: dict[Remark, frozenset[str]] = {}
        self._notes: dict[Remark, str] = {}
        self._seed = ""

    def see(self, here: State) -> None:
        """Take one more state into account. Going back to reread a page does not leave the episode."""
        place = here.place
        key = key_of(self._index.story, place.episode)
        if not here.event.startswith(JUMP):
            self._enter(place.episode, begins=here.event == f"episode:{place.episode}")
        before = self._landed.get(place.episode, frozenset())
        self._landed[place.episode] = before | place.opened
        dispatch = parse(here.event) if is_event(here.event) else None
        if dispatch:
            self._seed = self._seed or here.event
            self._publish(key, dispatch[1])
        if dispatch or place.opened - before:
            self._answer(key)
            self._answer(WEEK)
        closing = self._index.story.episodes[place.episode].scenes[place.scene].closing
        if closing and (dispatch or key not in self._closed):
            self._close(key)

    def account(self) -> Account:
        """What has been found."""
        return Account(
            editions=self._editions,
            texts={key: self._texts(key) for key in self._editions},
            closed=frozenset(self._closed),
            reckoned=tuple(self._reckoned),
            errata=self._errata,
            corrections=self._corrections,
            over_hedged=self._over_hedged,
            notes=self._notes,
        )

    def _enter(self, episode: str, begins: bool) -> None:
        key = key_of(self._index.story, episode)
        if self._episode not in ("", episode):
            self._close(key_of(self._index.story, self._episode))
        if begins:
            self._closed.discard(key)
        self._episode = episode

    def _texts(self, key: str) -> frozenset[str]:
        """The texts a dispatch is judged by: its episode's, or for the week all that have landed."""
        if key == WEEK:
            return frozenset().union(*self._landed.values())
        return self._landed[key]

    def _publish(self, key: str, lines: tuple[Line, ...]) -> None:
        before = {published.line: published for published in self._editions.get(key, ())}
        texts, landed = self._texts(key), self._landed[episode_of(self._index.story, key)]
        for published in before.values():
            if published.line not in lines:
                self._withdraw(key, published, lines)
        fresh = {line: Published(line, texts, landed) for line in lines}
        stays = {line: before[line]._replace(texts=texts) for line in lines if line in before}
        self._editions[key] = tuple({**fresh, **stays}.values())

    def _withdraw(self, key: str, published: Published, lines: tuple[Line, ...]) -> None:
        """Give credit for a wrong line taken back after the answer, before it is an erratum."""
        remark = self._remark(key, published.line)
        in_time = published.answered and remark not in self._errata
        again = [line for line in lines if line.item == published.line.item]
        mended = not any(self._remark(key, line).verdict.wrong for line in again)
        if in_time and mended and remark.verdict.wrong:
            self._corrections.setdefault(remark, published.texts)

    def _answer(self, key: str) -> None:
        """Judge every line for which another text has landed, or all once the episode is closed."""
        if key not in self._editions:
            return
        landed = self._landed[episode_of(self._index.story, key)]
        self._editions[key] = tuple(
            published._replace(
                answered=bool(published.answered or key in self._closed or landed - published.landed)
            )
            for published in self._editions[key]
        )
        for published in self._editions[key]:
            if published.answered:
                self._judge(self._remark(key, published.line), published.texts)

    def _judge(self, remark: Remark, texts: frozenset[str]) -> None:
        if remark not in self._notes:
            used = sum(other.verdict is remark.verdict for other in self._notes)
            self._notes[remark] = note(remark.verdict, self._seed, used)
        if remark.verdict is Verdict.FICTION:
            self._errata.setdefault(remark, texts)

    def _close(self, key: str) -> None:
        """Print what is in force: what is wrong now stays wrong."""
        self._closed.add(key)
        self._answer(key)
        for published in self._editions.get(key, ()):
            self._reckoned[key] = None
            remark = self._remark(key, published.line)
            if remark.verdict.wrong:
                self._errata.setdefault(remark, published.texts)
            elif remark.verdict is Verdict.OVER_HEDGED:
                self._over_hedged.setdefault(remark, published.texts)

    def _remark(self, key: str, line: Line) -> Remark:
        return Remark(key, line, verdict(self._index, line, self._texts(key)))
