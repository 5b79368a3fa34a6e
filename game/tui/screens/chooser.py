"""The episode chooser: any folder, in any order."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.menu import Item
from game.tui.layout.text import BLANK, Line, Span, span, wrap
from game.tui.progress import BEGUN, EpisodeLine, episode_lines
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.room import Room
from game.tui.widgets.choices import Choices
from game.tui.widgets.painted import Painted

WORDS = "Les épisodes s’ouvrent dans n’importe quel ordre. Ce que vous avez déjà lu reste au dossier."


class Chooser(Room):
    """The folders, with how far each has been read."""

    CSS_PATH = "chooser.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter,space", "take", show=False),
        Binding("escape,m,backspace", "app.close", show=False),
        *(Binding(keys, f"digit({number})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """The cursor goes to the episode under way once the game is known."""
        super().__init__()
        self.episodes: list[EpisodeLine] = []

    def parts(self) -> tuple[Widget, ...]:
        """Head, heading, folders, keys."""
        return Painted("head"), Painted("heading"), Choices("choices"), Painted("keys")

    @property
    def choices(self) -> Choices:
        """The list of folders."""
        return self.query_one("#choices", Choices)

    def catch_up(self) -> None:
        """See how far the game has come."""
        game = self.game
        self.episodes = episode_lines(game.session.story, game.session.state if game.in_hand else None)
        here = game.session.view().episode if game.in_hand else ""
        cursor = next((at for at, episode in enumerate(self.episodes) if episode.id == here), 0)
        self.choices.offer(self._items(), cursor)
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the list out."""
        columns = self.columns
        head = chrome.head(self.game.session.story.title, "ÉPISODES", columns, self.game.page)
        heading = self._heading()
        for name, rows in (("head", head), ("heading", heading)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.choices.offer(self._items(), self.choices.cursor)
        self.choices.fit(columns, max(1, self.height - len(head) - len(heading) - 1))
        self.part("keys").paint([chrome.keys(self._keys(), columns)])

    def _heading(self) -> list[Line]:
        columns = self.columns
        rows = [
            *wrap(span("Choisir un épisode", "bold strong"), columns.text),
            *wrap(span(WORDS, "muted"), columns.text),
        ]
        return [BLANK, *((Span(" " * columns.text_at), *row) for row in rows), BLANK]

    def _items(self) -> list[Item]:
        return [self._item(episode) for episode in self.episodes]

    def _item(self, episode: EpisodeLine) -> Item:
        name = f"{episode.name} · " if not episode.number else ""
        style = "" if episode.status else "muted"
        label = (Span(name, "muted"), Span(episode.title, style))
        done = tuple(part for part in (episode.date, episode.status) if part)
        hint: Line = (Span(" · ".join(done), "foreground" if episode.status == BEGUN else "muted"),)
        hint = (*hint, Span("   "), Span(episode.hypotheses.rjust(9), "accent"))
        return Item(label, f"screen.episode('{episode.id}')", hint, digit=episode.number, keep=True)

    def _keys(self) -> list[Key]:
        return [
            Key("Échap", "Retour", "app.close"),
            Key("↑ ↓", "Choisir", "screen.move(1)"),
            Key("Entrée", "Ouvrir", "screen.take"),
            *EVERYWHERE,
        ]

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self.choices.move(by)

    def action_take(self) -> None:
        """Open the folder under the cursor."""
        if self.episodes:
            self.action_episode(self.episodes[self.choices.cursor].id)

    def action_digit(self, number: int) -> None:
        """Open a folder by its number."""
        if any(episode.id == str(number) for episode in self.episodes):
            self.action_episode(str(number))

    def action_episode(self, episode: str) -> None:
        """Open a folder."""
        self.game.go_to_episode(episode)
