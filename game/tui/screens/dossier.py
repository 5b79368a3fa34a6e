"""The dossier: what the reader has met, in tabs; the facts can be searched."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.dossier import Dossier, dossier
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.dossier_page import TABS, facts_page, search_row, tab_rows, texts_page, visits_page
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.grid import Grid, grid
from game.tui.layout.page import Page
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet


class DossierScreen(Paged):
    """Facts, texts, hypotheses."""

    CSS_PATH = "dossier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,d,backspace", "app.close", show=False),
        Binding("left,shift+tab", "turn_tab(-1)", show=False),
        Binding("right,tab", "turn_tab(1)", show=False),
        Binding("slash", "search", show=False),
        *(Binding(keys, f"tab({number - 1})", show=False) for number, keys in DIGITS[: len(TABS)]),
    ]

    def __init__(self) -> None:
        """Open on the facts."""
        super().__init__()
        self.tab = 0
        self.wanted = ""
        self.searching = False
        self.collected: Dossier | None = None

    def parts(self) -> tuple[Widget, ...]:
        """Head, tabs, the tab's page, keys."""
        return Painted("head"), Painted("tabs"), Sheet("page"), Painted("rule"), Painted("keys")

    @property
    def columns(self) -> Grid:
        """As on a page of the record; folded sources show their words."""
        return grid(self.width, quotations=True)

    def catch_up(self) -> None:
        """Gather what the game has collected."""
        self.collected = dossier(self.game.session.story, self.game.session.state)
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the tab out, keeping the reader's place."""
        self._surround()
        self.sheet.relay(self._page())

    def _surround(self) -> None:
        columns = self.columns
        head = chrome.head(self.game.session.story.title, "DOSSIER", columns, self.game.page)
        searched = search_row(self.wanted, self.searching, columns) if not self.tab else []
        tabs = tab_rows(self.collected, self.tab, searched, columns)
        for name, rows in (("head", head), ("tabs", tabs)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.part("keys").paint([chrome.keys(self._keys(), columns)])

    def _page(self) -> Page:
        collected = self.collected
        if collected is None:
            return Page([])
        if self.tab == 0:
            return facts_page(collected, self.columns, self.wanted)
        return texts_page(collected, self.columns) if self.tab == 1 else visits_page(collected, self.columns)

    def _keys(self) -> list[Key]:
        if self.searching:
            return [
                Key("Entrée", "Garder", "screen.search"),
                Key("Échap", "Effacer", "screen.forget"),
            ]
        search = [] if self.tab else [Key("/", "Chercher", "screen.search")]
        return [
            Key("Échap", "Retour", "app.close"),
            Key("← →", "Onglet", "screen.turn_tab(1)"),
            *search,
            Key("espace", "Suite", "screen.forward"),
            *EVERYWHERE,
        ]

    def on_key(self, event: events.Key) -> None:
        """While searching, keys are letters."""
        if not self.searching:
            return
        if event.key in ("enter", "escape"):
            event.stop()
            self.action_forget() if event.key == "escape" else self.action_search()
        elif event.key == "backspace":
            event.stop()
            self._search_for(self.wanted[:-1])
        elif event.is_printable and event.character:
            event.stop()
            self._search_for(self.wanted + event.character)

    def _search_for(self, wanted: str) -> None:
        self.wanted = wanted[:60]
        self._surround()
        self.sheet.show(self._page())

    def action_search(self) -> None:
        """Start or stop typing what to look for."""
        self.searching = not self.searching and self.tab == 0
        self.rearrange()

    def action_forget(self) -> None:
        """Stop searching and show every fact again."""
        self.searching = False
        self._search_for("")

    def action_tab(self, tab: int) -> None:
        """Open a tab."""
        self.tab = tab
        self.searching = False
        self._surround()
        self.sheet.show(self._page())

    def action_turn_tab(self, by: int) -> None:
        """Open the next tab, or the one before."""
        self.action_tab((self.tab + by) % len(TABS))
