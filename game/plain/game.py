"""Playing line by line: the page, a prompt, an answer, the next page.

The first page is the menu; a number takes a choice, a letter a command. An
answer that is neither is explained and asked again. The end of input is an
ordinary way to leave: the place is saved already.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from game.plain import words
from game.plain.console import Console
from game.plain.page import LEAVE_KEY, render, render_choices, render_since
from game.play.session import Session
from game.play.state import State
from game.play.typography import line
from game.play.view import Choice, View

_NUMBER = re.compile(r"(\d{1,3})\s*[.)]?")


class Quit(Exception):
    """The reader leaves, or input is at its end."""


class LinearGame:
    """One sitting at the linear face."""

    def __init__(self, session: Session, console: Console, texts: Path | None = None) -> None:
        """Play a session through a console; ``texts`` is a folder with copies of the articles."""
        self._texts = texts
        self._session = session
        self._console = console
        self._noticed = ""
        self._commands: dict[str, Callable[[str], None]] = {
            "r": self._rewind,
            "d": self._show_dossier,
            "e": self._open_desk,
            "t": self._show_timeline,
            "m": self._show_map,
            "p": self._show_page,
            LEAVE_KEY: self._leave,
            "a": self._help,
            "q": self._quit,
        }

    def play(self, menu: bool) -> None:
        """Play until the reader leaves; from the menu, or at once from where the session is."""
        try:
            if menu:
                self._menu()
            self._report_changes()
            self._show_page()
            while True:
                self._turn(self._ask())
        except Quit:
            self._console.say([words.farewell(self._session)])

    def _ask(self) -> str:
        view = self._session.view()
        answer = self._console.ask(words.prompt(view))
        if answer is None:
            raise Quit
        return answer

    def _turn(self, answer: str) -> None:
        number = _NUMBER.fullmatch(answer)
        if number:
            self._take(int(number[1]))
            return
        word, _, rest = answer.partition(" ")
        command = self._commands.get(words.COMMANDS.get(word.casefold(), ""))
        if command:
            command(rest.strip())
        else:
            self._console.say([words.not_understood(self._session.view(), answer)])

    def _take(self, number: int) -> None:
        choices = self._session.view().choices
        if not 1 <= number <= len(choices):
            self._console.say([words.no_such_choice(len(choices))])
            return
        self._choose(choices[number - 1])

    def _choose(self, choice: Choice) -> None:
        if not choice.open:
            self._console.say([choice.reason])
            return
        view, state = self._session.view(), self._session.state
        self._session.choose(choice.id)
        self._advance(view, state)

    def _advance(self, view: View, state: State) -> None:
        """Show what the choice just taken has brought."""
        now = self._session.view()
        same_page = now.mode is view.mode and _page(state) == _page(self._session.state)
        self._console.say(["", *(render_since(view, now) if same_page else render(now))])
        self._tell()

    def _tell(self) -> None:
        """Say what the desk has answered since, then what concerns saving."""
        self._console.say(words.desk_news(self._session))
        self._notify()

    def _notify(self) -> None:
        """Say once what the reader should know about saving."""
        if self._session.notice != self._noticed:
            self._noticed = self._session.notice
            self._console.say(words.notice(self._session))

    def _report_changes(self) -> None:
        self._console.say(words.changes(self._session))
        self._notify()

    def _show_choices(self) -> None:
        self._console.say(["", *render_choices(self._session.view())])

    def _show_page(self, _: str = "") -> None:
        self._console.say(["", *render(self._session.view())])

    def _rewind(self, _: str) -> None:
        before = self._session.state
        if self._session.rewind() is before:
            self._console.say([line(words.AT_THE_BEGINNING)])
        else:
            self._show_page()
        self._notify()

    def _show_dossier(self, tab: str) -> None:
        from game.plain.dossier_page import dossier_lines

        self._console.say(["", *dossier_lines(self._session, tab, self._texts)])

    def _show_timeline(self, asked: str) -> None:
        from game.plain.timeline_page import timeline_lines

        self._console.say(["", *timeline_lines(self._session, asked)])

    def _show_map(self, wanted: str) -> None:
        """The plan, and where the reader wants to go from there; at once when that is said."""
        from game.plain.map_page import NOT_READ, WHERE, asked_page, map_lines

        if not wanted:
            self._console.say(["", *map_lines(self._session)])
            wanted = self._console.ask(line(WHERE)) or ""
        page = asked_page(self._session, wanted)
        if page is None:
            self._open_episode(wanted)
        elif not page[1]:
            self._console.say([line(NOT_READ)])
        else:
            self._session.revisit(*page)
            self._show_page()
            self._tell()

    def _open_episode(self, episode: str) -> None:
        if not episode:
            return
        try:
            self._session.open_episode(words.episode_id(self._session.story, episode))
        except KeyError:
            self._console.say([words.no_such_episode(self._session.story)])
        else:
            self._show_page()
            self._tell()

    def _open_desk(self, _: str) -> None:
        from game.plain.dispatch_desk import open_desk

        open_desk(self._session, self._console)
        self._show_choices()
        self._notify()

    def _ask_episode(self) -> str | None:
        self._console.say(words.episodes(self._session.story))
        return self._console.ask(line(words.WHICH_EPISODE)) or None

    def _leave(self, _: str) -> None:
        leave = self._session.view().leave
        if leave is None:
            self._console.say([line(words.NOTHING_TO_LEAVE)])
        else:
            self._choose(leave)

    def _help(self, _: str) -> None:
        self._console.say(words.help_lines())

    def _quit(self, _: str) -> None:
        raise Quit

    def _menu(self) -> None:
        """The first page: continue, begin, choose an episode, read about, leave."""
        self._console.say(words.title(self._session.story))
        self._notify()
        entries = words.menu(self._session)
        while True:
            self._console.say(words.numbered(entries.values()))
            answer = self._console.ask(line(words.MENU_PROMPT))
            if answer is None:
                raise Quit
            if self._entered(list(entries), answer):
                return

    def _entered(self, entries: list[str], answer: str) -> bool:
        """Whether the game begins after this answer to the menu."""
        number = _NUMBER.fullmatch(answer)
        position = int(number[1]) if number else 0
        entry = entries[position - 1] if 1 <= position <= len(entries) else ""
        match entry or words.COMMANDS.get(answer.casefold(), ""):
            case "continue":
                return self._session.resume()
            case "new":
                self._session.restart()
                return True
            case "episode" | "m":
                return self._begin_at(self._ask_episode())
            case "about" | "a":
                self._console.say(words.about(self._session.story))
            case "quit" | "q":
                raise Quit
            case _:
                self._console.say([words.not_on_the_menu(len(entries))])
        return False

    def _begin_at(self, episode: str | None) -> bool:
        if episode is None:
            return False
        try:
            self._session.restart(words.episode_id(self._session.story, episode))
        except KeyError:
            self._console.say([words.no_such_episode(self._session.story)])
            return False
        return True


def _page(state: State) -> object:
    """What stays the same while a reader answers the questions of one page."""
    return state.place._replace(answers=(), sorting=None)
