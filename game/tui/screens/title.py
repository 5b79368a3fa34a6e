"""The title screen: go on, begin, choose a folder, read about it, change colours, leave."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.episodes import numbered
from game.play.labels import in_words
from game.play.typography import line
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.page import Page
from game.tui.layout.title_page import Entry, TitlePage, title_rows
from game.tui.progress import EpisodeLine, episode_lines
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.room import Room
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet


class Title(Room):
    """The first thing a reader sees."""

    CSS_PATH = "title.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("left,right,tab", "cross", show=False),
        Binding("enter,space", "take", show=False),
        Binding("pagedown", "scroll_page(1)", show=False),
        Binding("pageup", "scroll_page(-1)", show=False),
        *(Binding(keys, f"digit({number})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """The cursor is on the first entry."""
        super().__init__()
        self.cursor = 0
        self._episodes: list[EpisodeLine] = []

    def parts(self) -> tuple[Widget, ...]:
        """The page, and its keys."""
        return Sheet("page"), Painted("keys")

    def catch_up(self) -> None:
        """The game may have moved on."""
        self._episodes = episode_lines(
            self.game.session.story, self.game.session.state if self.game.in_hand else None
        )
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the title out."""
        rows = title_rows(self._page(), self.cursor, self.width - 2, self.height - 1)
        self.query_one("#page", Sheet).relay(Page(rows, end=len(rows)), 0)
        self.part("keys").paint([chrome.keys(self._keys(), self.columns)])

    @property
    def entries(self) -> list[Entry]:
        """What there is to do."""
        go_on = [Entry("Reprendre", self._place(), "app.reading")] if self.game.in_hand else []
        return [
            *go_on,
            Entry("Nouvelle enquête", "", "app.begin"),
            Entry("Choisir un épisode", "", "app.chooser"),
            Entry("Mode d’emploi", "", "app.help"),
            Entry("À propos", "", "app.about"),
            Entry("Couleurs", self.game.theme, "app.next_theme"),
            Entry("Réglages", "", "app.settings"),
            Entry("Quitter", "", "app.quit"),
        ]

    def _place(self) -> str:
        return self.game.session.view().kicker.partition(" · ")[0]

    def _page(self) -> TitlePage:
        story = self.game.session.story
        folders, texts = in_words(len(numbered(story))), in_words(len(story.sources))
        return TitlePage(
            title=line(story.title),
            masthead="DOSSIER DE PRESSE",
            contents=f"{folders} dossiers · {texts} textes",
            subtitle=line(story.subtitle),
            aim=line("But de l'enquête : écrire la dépêche qu'il ne faudra pas corriger."),
            notice=self.game.session.notice,
            entries=self.entries,
            episodes=self._episodes,
        )

    def _keys(self) -> list[Key]:
        return [
            Key("↑ ↓", "Choisir", "screen.move(1)"),
            Key("Entrée", "Ouvrir", "screen.take"),
            *([Key("d", "Dossier", "app.dossier")] if self.game.in_hand else []),
            *EVERYWHERE,
        ]

    def action_move(self, by: int) -> None:
        """Move the cursor through the entries, then the folders."""
        self.cursor = (self.cursor + by) % (len(self.entries) + len(self._episodes))
        self.rearrange()

    def action_cross(self) -> None:
        """Go from the entries to the folders, or back."""
        self.cursor = 0 if self.cursor >= len(self.entries) else len(self.entries)
        self.rearrange()

    async def action_take(self) -> None:
        """Do what is under the cursor."""
        at = self.cursor - len(self.entries)
        if at >= 0:
            self.action_episode(self._episodes[at].id)
        else:
            await self.run_action(self.entries[self.cursor].link)

    async def action_digit(self, number: int) -> None:
        """Do one of the numbered entries."""
        if number <= len(self.entries):
            self.cursor = number - 1
            await self.action_take()

    def action_episode(self, episode: str) -> None:
        """Open a folder."""
        self.game.go_to_episode(episode)

    def action_scroll_page(self, direction: int) -> None:
        """See the rest, on a small screen."""
        self.query_one("#page", Sheet).turn(direction)
