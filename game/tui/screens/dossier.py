"""The dossier: what the reader has met, in tabs; the facts can be searched."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.dossier import Dossier, dossier
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.dossier_page import facts_page, texts_page, visits_page
from game.tui.layout.grid import Grid, grid
from game.tui.layout.page import Page
from game.tui.layout.text import BLANK, Line, Span, wrap
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.room import Room
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

TABS = ("Faits", "Textes", "Hypothèses")


class DossierScreen(Room):
    """Facts, texts, hypotheses."""

    CSS_PATH = "dossier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,d,backspace", "app.close", show=False),
        Binding("left,shift+tab", "turn_tab(-1)", show=False),
        Binding("right,tab", "turn_tab(1)", show=False),
        Binding("slash", "search", show=False),
        Binding("up", "scroll_rows(-1)", show=False),
        Binding("down", "scroll_rows(1)", show=False),
        Binding("space,pagedown", "scroll_page(1)", show=False),
        Binding("pageup,b", "scroll_page(-1)", show=False),
        Binding("home", "top", show=False),
        Binding("end", "bottom", show=False),
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
    def sheet(self) -> Sheet:
        """The tab's page."""
        return self.query_one("#page", Sheet)

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
        tabs = self._tabs(columns)
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

    def _tabs(self, columns: Grid) -> list[Line]:
        """The tabs with their counts, then what is searched for."""
        collected = self.collected
        counts = ("", "", "")
        if collected:
            facts = f"{len(collected.facts)} sur {collected.facts_total}"
            counts = (facts, str(len(collected.texts)), str(len(collected.visits)))
        parts: list[Span] = [Span(" " * (columns.text_at - 1))]
        for at, (name, count) in enumerate(zip(TABS, counts, strict=True)):
            style = "bold reverse strong" if at == self.tab else "foreground"
            parts += [
                Span(f" {name} ", style, f"screen.tab({at})"),
                Span(f" {count}   ", "muted", f"screen.tab({at})"),
            ]
        searched = self._searched(columns)
        return [BLANK, tuple(parts), *searched]

    def _searched(self, columns: Grid) -> list[Line]:
        if self.tab or not (self.searching or self.wanted):
            return []
        caret = Span("▌", "strong") if self.searching else Span("")
        said = (
            Span("chercher\u202f: ", "muted"),
            Span(self.wanted.replace(" ", "\u00a0"), "bold strong"),
            caret,
        )
        return [(Span(" " * columns.text_at), *row) for row in wrap(said, columns.text)]

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
            Key("espace", "Suite", "screen.scroll_page(1)"),
            Key("^p", "Commandes", "app.command_palette"),
            Key("q", "Quitter", "app.quit"),
            Key("?", "Aide", "app.help"),
        ]

    def on_sheet_moved(self) -> None:
        """The rule says whether more follows."""
        columns = self.columns
        self.part("rule").paint([chrome.rule(columns.right + columns.left, more=self.sheet.more)])

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

    def action_scroll_rows(self, rows: int) -> None:
        """Move the page a little."""
        self.sheet.scroll(rows)

    def action_scroll_page(self, direction: int) -> None:
        """Turn the page."""
        self.sheet.turn(direction)

    def action_forward(self) -> None:
        """Turn the page, from the rule."""
        self.sheet.turn(1)

    def action_top(self) -> None:
        """Go to the first row."""
        self.sheet.go_to(0)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.sheet.go_to(len(self.sheet.rows))
