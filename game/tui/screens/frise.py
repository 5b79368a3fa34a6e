"""The timeline: dated facts on their days, across the screen or down it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.labels import GLYPHS, WORDS
from game.play.timeline import timeline
from game.play.timeline_view import Event, Stretch, Timeline
from game.play.view import Standing
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.frise_detail import detail
from game.tui.layout.frise_grid import day_rows, fits, frise_grid
from game.tui.layout.frise_list import frise_list
from game.tui.layout.frise_tabs import tab_rows
from game.tui.layout.grid import NOTES_FROM
from game.tui.layout.page import Page
from game.tui.layout.spots import Picture, along, towards
from game.tui.layout.text import BLANK, Line, Span
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

PANEL_ROWS = 6
"""Rows kept under the days for what is under the cursor, so that they stay still."""
STILL_FROM = 30
"""Rows of the terminal from which the days stay in sight while the rest scrolls."""
AROUND = 4
FILTERS: tuple[Standing | None, ...] = (None, *(one for one in Standing if one is not Standing.HYPOTHESIS))


class FriseScreen(Paged):
    """Before, during and after, in columns or in a list."""

    CSS_PATH = "frise.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,t,backspace", "app.close", show=False),
        Binding("left", "move(-1, 0)", show=False),
        Binding("right", "move(1, 0)", show=False),
        Binding("up", "move(0, -1)", show=False),
        Binding("down", "move(0, 1)", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
        Binding("enter", "take", show=False),
        Binding("a", "stretch", show=False),
        Binding("f", "filter", show=False),
        Binding("v", "everything", show=False),
    ]

    def __init__(self) -> None:
        """Open on the facts met, whatever their standing."""
        super().__init__()
        self.whole = Timeline((), 0, 0, everything=False)
        self.found = self.whole
        self.drawn = Picture([], ())
        self.cursor = ""
        self.standing: Standing | None = None
        self.everything = False

    def parts(self) -> tuple[Widget, ...]:
        """Head, stretches and filters, the days, rule, what is under the cursor, keys."""
        names = ("rule", "panel", "keys")
        return Painted("head"), Painted("tabs"), Sheet("page"), *map(Painted, names)

    def catch_up(self) -> None:
        """Gather the dated facts."""
        session = self.game.session
        self.whole = timeline(session.story, session.state, self.everything)
        self._sift()
        place = (session.state.place.episode, session.state.place.scene)
        here = [event.key for event in self._events() if event.page == place]
        if self._event() is None:
            self.cursor = next(iter((*here, *self._first_of_the_middle())), "")
        self.rearrange()

    @property
    def wide(self) -> bool:
        """Whether the days stand in columns."""
        stretch = self._stretch()
        return self.width >= NOTES_FROM and stretch is not None and fits(stretch, self.columns)

    def arrange_parts(self) -> None:
        """Lay the timeline out, the cursor in sight."""
        columns = self.columns
        story = self.game.session.story
        stretch = self._stretch()
        subject = f"Frise · {stretch.name}" if stretch else "Frise"
        head = chrome.head(story.title, "FRISE", columns, self.game.page, subject)
        tabs = tab_rows(self.whole, self.found, stretch, self._filter(), columns)
        days = day_rows(stretch, columns) if self.wide and stretch else []
        tabs += [BLANK, *days] if self.height >= STILL_FROM and days else []
        panel = self._panel()
        for name, rows in (("head", head), ("tabs", tabs), ("panel", panel)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.part("keys").paint([chrome.keys(self._keys(), columns)])
        if self.wide and stretch is not None:
            self.drawn = frise_grid(stretch, columns, self.cursor)
            if self.height < STILL_FROM:
                self.drawn = self.drawn.under([BLANK, *days])
        else:
            self.drawn = frise_list(self.found, columns, self.cursor)
        window = self.height - len(head) - len(tabs) - len(panel) - 2
        self.sheet.relay(Page(self.drawn.rows, end=len(self.drawn.rows)), self._top(window))

    def _panel(self) -> list[Line]:
        """Under the columns, the event under the cursor; the list unfolds it in its place."""
        event = self._event()
        if not self.wide or event is None:
            return []
        columns, most = self.columns, self.height // 3
        rows = detail(event, columns.right - columns.left)
        if len(rows) > max(most, PANEL_ROWS):
            rows = detail(event, columns.right - columns.left, quotations=False)
        rows += [BLANK] * (PANEL_ROWS - len(rows))
        return [(Span(" " * columns.left), *row) for row in rows]

    def _top(self, window: int) -> int:
        """The first row in the window: as it was, unless the cursor would be out of sight."""
        spot = self.drawn.spot(self.cursor)
        if spot is None or spot.key == self.drawn.keys[0]:
            return 0
        event = self._event()
        rows = (
            len(detail(event, self.columns.right - self.columns.left - 4))
            if event and not self.wide
            else AROUND
        )
        top = max(self.sheet.top, spot.row + rows + 1 - window)
        return max(0, min(top, spot.row - min(2, max(0, window - rows))))

    def _keys(self) -> list[Key]:
        event = self._event()
        take = [Key("Entrée", "Relire la page", "screen.take")] if event and event.met else []
        return [
            Key("Échap", "Retour", "app.close"),
            Key("← → ↑ ↓", "Parcourir", "screen.step(1)"),
            *take,
            Key("f", "Statut", "screen.filter"),
            Key("v", "Rencontrés" if self.everything else "Tout le dossier", "screen.everything"),
            Key("a", "Avant, après", "screen.stretch"),
            *EVERYWHERE,
        ]

    def _filter(self) -> str:
        return f"{GLYPHS[self.standing]} {WORDS[self.standing]}" if self.standing else "tous"

    def _sift(self) -> None:
        """Keep what has the standing wanted."""
        stretches = tuple(
            stretch._replace(
                events=tuple(
                    event for event in stretch.events if self.standing in (None, event.label.standing)
                )
            )
            for stretch in self.whole.stretches
        )
        self.found = self.whole._replace(stretches=stretches)

    def _events(self) -> list[Event]:
        return [event for stretch in self.found.stretches for event in stretch.events]

    def _event(self) -> Event | None:
        return next((event for event in self._events() if event.key == self.cursor), None)

    def _stretch(self) -> Stretch | None:
        """The one with the event under the cursor; without any, the middle one."""
        for stretch in self.found.stretches:
            if any(event.key == self.cursor for event in stretch.events):
                return stretch
        return self.found.stretches[len(self.found.stretches) // 2] if self.found.stretches else None

    def _first_of_the_middle(self) -> list[str]:
        """The first event of the days told; else the first there is."""
        stretches = self.found.stretches
        middle = stretches[len(stretches) // 2].events if stretches else ()
        return [event.key for event in (*middle, *self._events())][:1]

    def _point(self, key: str) -> None:
        self.cursor = key
        self.rearrange()

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor: by what is drawn across the screen, by events and dates down it."""
        if self.wide:
            to = towards(self.drawn, self.cursor, across, down)
            if to == self.cursor and across:
                self._turn(across)
            else:
                self._point(to)
        elif down:
            self._point(along(self.drawn, self.cursor, down))
        else:
            self._date(across)

    def action_step(self, by: int) -> None:
        """Go to the next event in time, or the one before, whichever stretch it is in."""
        keys = [event.key for event in self._events()]
        if keys:
            self._point(keys[(keys.index(self.cursor) + by) % len(keys)] if self.cursor in keys else keys[0])

    def action_stretch(self) -> None:
        """Go to the next stretch of time, round and round."""
        self._turn(1, around=True)

    def action_point(self, key: str) -> None:
        """Put the cursor on an event; where it is already, go to its page."""
        if key == self.cursor:
            self.action_take()
        else:
            self._point(key)

    def action_take(self) -> None:
        """Go back to the page that states the event."""
        event = self._event()
        if event and event.met:
            self.game.go_to_page(*event.page)

    def action_filter(self) -> None:
        """Keep one standing after another, then all again."""
        at = FILTERS.index(self.standing)
        self.standing = FILTERS[(at + 1) % len(FILTERS)]
        self.catch_up()

    def action_everything(self) -> None:
        """Show every dated fact of the record, or only those met."""
        self.everything = not self.everything
        self.catch_up()

    def _turn(self, by: int, around: bool = False) -> None:
        """Go to the next stretch that has events."""
        stretches = [stretch for stretch in self.found.stretches if stretch.events]
        at = (
            next((n for n, one in enumerate(stretches) if any(e.key == self.cursor for e in one.events)), 0)
            + by
        )
        if stretches and (around or 0 <= at < len(stretches)):
            self._point(stretches[at % len(stretches)].events[0].key)

    def _date(self, by: int) -> None:
        """Go to the first event of the next date, or of the one before."""
        firsts = {event.dates: event.key for event in reversed(self._events())}
        order = list(dict.fromkeys(event.dates for event in self._events()))
        event = self._event()
        at = order.index(event.dates) + by if event else 0
        if 0 <= at < len(order):
            self._point(firsts[order[at]])
