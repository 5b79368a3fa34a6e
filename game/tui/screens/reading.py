"""The reading screen: one page of the story, and what can be done from it.

Whether the page is record, hypothesis or debrief is the view's to say; the
screen follows it whole: ground, frame, banner and keys.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from game.play.view import Choice, Mode, View
from game.play.way_home import way_home
from game.tui.layout import chrome
from game.tui.layout.entries import page_items, page_keys
from game.tui.layout.grid import Grid, grid
from game.tui.layout.page import Page, first_new_row, lay_out
from game.tui.layout.text import Line, span, wrap
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.paged import Paged
from game.tui.screens.room import ROOMY
from game.tui.widgets.choices import Choices
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

LEAST_PAGE = 5
"""Rows that choices leave to the page, whatever their number."""
IMAGINED = "page imaginée"


class Reading(Paged):
    """Pages, one after the other."""

    CSS_PATH = "reading.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "take", show=False),
        Binding("escape", "leave", show=False),
        Binding("backspace", "rewind", show=False),
        Binding("c", "confront", show=False),
        Binding("v", "quotations", show=False),
        *(Binding(keys, f"digit({number})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """Show whatever page the session is on."""
        super().__init__()
        self.page: View | None = None
        self.quotations = False

    def parts(self) -> tuple[Widget, ...]:
        """Head or banner, notice, page, rule, choices, keys."""
        names = ("head", "banner", "notice")
        return (*map(Painted, names), Sheet("page"), Painted("rule"), Choices("choices"), Painted("keys"))

    @property
    def choices(self) -> Choices:
        """The list of choices."""
        return self.query_one("#choices", Choices)

    @property
    def framed(self) -> bool:
        """Whether the page is imagined."""
        return self.page is not None and self.page.mode is Mode.HYPOTHESIS

    @property
    def columns(self) -> Grid:
        """The columns of the page, inside the frame when there is one."""
        return grid(self.width, self.framed, self.quotations, self.game.measure)

    @property
    def way_out(self) -> Choice | None:
        """What Escape does: leave a hypothesis, come back from a debrief, a detour or a sorting round."""
        return way_home(self.page) if self.page else None

    def catch_up(self) -> None:
        """Back from another screen: the game may stand elsewhere."""
        self.turn_page()

    def turn_page(self) -> None:
        """Show the session's page if it is not the one on screen."""
        page = self.game.session.view()
        before, self.page = self.page, page
        if page == before and self.known:
            self.arrange_parts()
            return
        self.set_class(page.mode is Mode.HYPOTHESIS, "-hypothesis")
        if not self.known or self.cramped:
            return
        self.choices.offer(page_items(page))
        self._surround(page)
        laid = self._laid(page)
        self.sheet.show(laid, first_new_row(before, page, laid))

    def arrange_parts(self) -> None:
        """Lay the page out for the present size, keeping the reader's place in it."""
        if self.page is None:
            self.turn_page()
            return
        self._surround(self.page)
        self.choices.offer(page_items(self.page), self.choices.cursor)
        self.sheet.relay(self._laid(self.page))

    def _laid(self, page: View) -> Page:
        return lay_out(page, self.width, self.quotations, self.game.measure)

    def _surround(self, page: View) -> None:
        """Everything but the page itself."""
        columns = self.columns
        notice = self._notice(columns)
        top = [] if self.framed else self._head(page, columns)
        banner = self._banner(page)
        for name, rows in (("head", top), ("banner", banner), ("notice", notice)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.part("keys").paint([chrome.keys(page_keys(page, self.way_out is not None, columns), columns)])
        self.set_class(self.height >= ROOMY, "-roomy")
        self.set_class(self.framed and columns.notes > 0, "-hatched")
        taken = len(top) + len(banner) + len(notice) + 2 + 2 * self.framed + (self.height >= ROOMY)
        self.choices.fit(columns, max(2, self.height - taken - LEAST_PAGE))

    def _head(self, page: View, columns: Grid) -> list[Line]:
        title = self.game.session.story.title
        return chrome.head(title, chrome.place(page), columns, page, chrome.subject(page))

    def _banner(self, page: View) -> list[Line]:
        if page.banner is None:
            return []
        rows, in_frame = chrome.banner(page.banner, self.width - 2)
        frame = self.query_one("#frame")
        frame.border_title = Content(page.banner.title if in_frame else "")
        frame.border_subtitle = Content(IMAGINED)
        return rows

    def _notice(self, columns: Grid) -> list[Line]:
        notice = self.game.session.notice
        rows = wrap(span(notice, "bold strong"), columns.right - columns.left) if notice else []
        return [(*span(" " * columns.left), *row) for row in rows]

    def action_move(self, by: int) -> None:
        """Move the cursor among the choices."""
        self.choices.move(by)

    def action_take(self) -> None:
        """Take the choice under the cursor."""
        self.action_digit(self.choices.cursor + 1)

    def action_digit(self, number: int) -> None:
        """Take a choice by its number; while text remains unseen, show it first."""
        if self.sheet.more and not self.sheet.seen_end:
            self.sheet.turn(1)
        else:
            self.action_choose(number)

    def action_choose(self, number: int) -> None:
        """Take a choice the reader pointed at."""
        if self.page is None or not 0 < number <= len(self.choices.items):
            return
        self.choices.point(number - 1)
        if number > len(self.page.choices):
            self.game.action_title()
        elif self.page.choices[number - 1].open:
            self._follow(self.page.choices[number - 1])

    def _follow(self, choice: Choice) -> None:
        self.game.session.choose(choice.id)
        self.turn_page()

    def action_leave(self) -> None:
        """Leave the hypothesis, the detour or the sorting, towards the facts."""
        if self.way_out:
            self._follow(self.way_out)

    def action_rewind(self) -> None:
        """Take the last choice back."""
        self.game.session.rewind()
        self.turn_page()

    def action_confront(self) -> None:
        """Show the page's divergence full screen; on a page without one there is nothing to confront."""
        from game.tui.screens.confrontation import ConfrontationScreen, divergences

        if self.page and divergences(self.page):
            self.game.push_screen(ConfrontationScreen())

    def action_quotations(self) -> None:
        """Unfold the sources under the facts, or fold them again."""
        self.quotations = not self.quotations
        self.rearrange()
