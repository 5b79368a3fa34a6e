"""The plan: the whole story at a glance, and the way back to any page of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.map_view import PageMark, Progress, StoryMap, WhatIfMark
from game.play.story_map import story_map
from game.tui.layout import chrome
from game.tui.layout import plan_drawing as drawing
from game.tui.layout.chrome import Key
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.page import Page
from game.tui.layout.plan_page import plan_page
from game.tui.layout.plan_panel import about, panel
from game.tui.layout.spots import Picture, across_rows, along
from game.tui.layout.text import BLANK
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.paged import Paged
from game.tui.screens.room import ROOMY
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

CARD_ROWS = 11
"""Rows kept for the card where there is room, so that the plan stays still under the cursor."""
AROUND = 3
"""Rows kept in sight on either side of the cursor."""


class PlanScreen(Paged):
    """Episodes, pages and hypotheses."""

    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,m,backspace", "app.close", show=False),
        Binding("left", "move(-1, 0)", show=False),
        Binding("right", "move(1, 0)", show=False),
        Binding("up", "move(0, -1)", show=False),
        Binding("down", "move(0, 1)", show=False),
        Binding("enter", "take", show=False),
        Binding("n", "next_open", show=False),
        Binding("home", "home", show=False),
        *(Binding(keys, f"digit({number})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """The cursor goes to where the reader is once the game is known."""
        super().__init__()
        self.found = StoryMap((), ())
        self.drawn = Picture([], ())
        self.cursor = ""

    def parts(self) -> tuple[Widget, ...]:
        """Head, plan, rule, what is under the cursor, keys."""
        return Painted("head"), Sheet("page"), Painted("rule"), Painted("panel"), Painted("keys")

    def catch_up(self) -> None:
        """Draw the game as it stands, around the page the reader is on."""
        game = self.game
        self.found = story_map(game.session.story, game.session.state if game.in_hand else None)
        self.cursor = self._here()
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the plan out, the cursor in sight."""
        head = chrome.head(
            self.game.session.story.title, "PLAN", self.columns, self.game.page, "Plan de l’enquête"
        )
        self.part("head").paint(head)
        self.set_rows("head", len(head))
        self.part("keys").paint([chrome.keys(self._keys(), self.columns)])
        framed = self.height >= ROOMY
        rows = panel(self.found, self.cursor, self.columns, framed)
        rows += [BLANK] * (CARD_ROWS - len(rows) if framed else 0)
        self.part("panel").paint(rows)
        self.set_rows("panel", len(rows))
        self.drawn = plan_page(self.found, self.columns, self.cursor)
        window = self.height - len(head) - len(rows) - 2
        self.sheet.relay(Page(self.drawn.rows, end=len(self.drawn.rows)), self._top(window))

    def _top(self, window: int) -> int:
        """The first row in the window: as it was, unless the cursor would be out of sight."""
        spot = self.drawn.spot(self.cursor)
        row = spot.row if spot else 0
        around = min(AROUND, max(0, window // 2 - 1))
        top = self.sheet.top if self.sheet.rows else row - window // 2
        return max(0, min(max(top, row + around + 1 - window), row - around))

    def _here(self) -> str:
        """Where the reader is; the first episode without a game."""
        for episode in self.found.episodes:
            for what_if in episode.what_ifs:
                if what_if.here:
                    return drawing.what_if_key(what_if.what_if)
            for page in episode.pages:
                if page.here:
                    return drawing.page_key(page.episode, page.scene)
        return drawing.episode_key(self.found.episodes[0].id) if self.found.episodes else ""

    def _keys(self) -> list[Key]:
        take = [Key("Entrée", "Y aller", "screen.take")] if about(self.found, self.cursor).action else []
        return [
            Key("Échap", "Retour", "app.close"),
            Key("← → ↑ ↓", "Parcourir", "screen.move(1, 0)"),
            *take,
            Key("n", "Prochaine à explorer", "screen.next_open"),
            Key("1 à 9", "Épisode", "app.chooser"),
            *EVERYWHERE,
        ]

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor."""
        to = along(self.drawn, self.cursor, across) if across else across_rows(self.drawn, self.cursor, down)
        self._point(to)

    def action_point(self, key: str) -> None:
        """Put the cursor somewhere; where it is already, go there."""
        if key == self.cursor:
            self.action_take()
        else:
            self._point(key)

    def action_home(self) -> None:
        """Put the cursor where the reader is."""
        self._point(self._here())

    def action_next_open(self) -> None:
        """Put the cursor on the next page or hypothesis that is open and not yet seen."""
        keys = self.drawn.keys
        at = keys.index(self.cursor) if self.cursor in keys else 0
        waiting = {_key(one) for one in self._marks() if one.progress is Progress.OPEN}
        after = (key for key in (*keys[at + 1 :], *keys[: at + 1]) if key in waiting)
        self._point(next(after, self.cursor))

    def action_take(self) -> None:
        """Go to what is under the cursor, or to the page that leads there."""
        kind, _, name = self.cursor.partition(":")
        if kind == "episode":
            self.game.go_to_episode(name)
            return
        mark = next((one for one in self._marks() if _key(one) == self.cursor), None)
        if mark is None or mark.progress is Progress.UNEXPLORED:
            return
        if mark.here:
            self.game.action_reading()
        elif isinstance(mark, WhatIfMark):
            self.game.go_to_page(mark.episode, mark.door, f"what_if:{mark.what_if}")
        else:
            self.game.go_to_page(mark.episode, mark.lead or mark.scene)

    def action_digit(self, number: int) -> None:
        """Open an episode by its number."""
        if any(episode.id == str(number) for episode in self.found.episodes):
            self.game.go_to_episode(str(number))

    def _point(self, key: str) -> None:
        self.cursor = key
        self.rearrange()

    def _marks(self) -> Iterator[PageMark | WhatIfMark]:
        for episode in self.found.episodes:
            yield from episode.pages
            yield from episode.what_ifs


def _key(mark: PageMark | WhatIfMark) -> str:
    if isinstance(mark, WhatIfMark):
        return drawing.what_if_key(mark.what_if)
    return drawing.page_key(mark.episode, mark.scene)
