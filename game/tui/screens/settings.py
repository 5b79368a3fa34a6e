"""The settings, changed in place and kept at once; erasing asks first."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.settings import MEASURES
from game.tui.layout import chrome, settings_page
from game.tui.layout.chrome import Key
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.menu import Item
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.room import Room
from game.tui.widgets.choices import Choices
from game.tui.widgets.painted import Painted

THEME, MOTION, MEASURE, GLYPHS, TEXTS, ERASE = range(6)
LONGEST = 1000
"""Letters of a folder's name."""


class SettingsScreen(Room):
    """Theme, motion, width, glyphs, copies of the texts, erasing."""

    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("enter,space,right", "take(1)", show=False),
        Binding("left", "take(-1)", show=False),
        Binding("escape,o,backspace", "close", show=False),
        *(Binding(keys, f"change({number - 1})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """Nothing is being typed, nothing is about to be erased."""
        super().__init__()
        self.typed: str | None = None
        """The folder of texts while it is being typed."""
        self.erasing = False

    def parts(self) -> tuple[Widget, ...]:
        """Head, heading, settings, keys."""
        return Painted("head"), Painted("heading"), Choices("choices"), Painted("keys")

    @property
    def choices(self) -> Choices:
        """The list of settings."""
        return self.query_one("#choices", Choices)

    def catch_up(self) -> None:
        """Show what is set."""
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the list out."""
        columns = self.columns
        head = chrome.head(self.game.session.story.title, "RÉGLAGES", columns, self.game.page)
        words = (settings_page.ERASE_TITLE, settings_page.ERASE_WORDS)
        title, said = words if self.erasing else (settings_page.TITLE, settings_page.WORDS)
        heading = settings_page.heading(title, said, self.game.settings.notice, columns)
        for name, rows in (("head", head), ("heading", heading)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.choices.offer(self._items(), self.choices.cursor)
        self.choices.fit(columns, max(1, self.height - len(head) - len(heading) - 1))
        self.part("keys").paint([chrome.keys(self._keys(), columns)])

    def _items(self) -> list[Item]:
        if self.erasing:
            return settings_page.confirmation()
        settings = self.game.settings.settings
        texts = settings.texts if self.typed is None else self.typed
        return settings_page.items(settings, self.game.theme, texts, self.typed is not None)

    def _keys(self) -> list[Key]:
        if self.typed is not None:
            return [Key("Entrée", "Garder", "screen.keep"), Key("Échap", "Renoncer", "screen.close")]
        return [
            Key("Échap", "Retour", "screen.close"),
            Key("↑ ↓", "Choisir", "screen.move(1)"),
            Key("Entrée", "Changer", "screen.take(1)"),
            *EVERYWHERE,
        ]

    def on_key(self, event: events.Key) -> None:
        """While a folder is being typed, keys are letters."""
        if self.typed is None or event.key in ("escape", "ctrl+c"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "enter":
            self.action_keep()
        elif event.key == "backspace":
            self._type(self.typed[:-1])
        elif event.is_printable and event.character:
            self._type(self.typed + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """A folder may be pasted."""
        if self.typed is not None:
            self._type(self.typed + "".join(letter for letter in event.text if letter.isprintable()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a folder is being typed, no letter is a command."""
        if self.typed is not None and action not in ("keep", "close", "quit", "change"):
            return False
        return super().check_action(action, parameters)

    def _type(self, text: str) -> None:
        self.typed = text[:LONGEST]
        self.rearrange()

    def action_keep(self) -> None:
        """Keep the folder typed."""
        if self.typed is not None:
            texts, self.typed = self.typed.strip(), None
            self.game.keep(self.game.settings.settings._replace(texts=texts))
            self.rearrange()

    def action_close(self) -> None:
        """Stop typing or erasing; else close."""
        if self.typed is None and not self.erasing:
            self.game.action_close()
            return
        self.typed, self.erasing = None, False
        self.rearrange()

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self.choices.move(by)

    def action_take(self, by: int) -> None:
        """Change what is under the cursor."""
        self.action_change(self.choices.cursor, by)

    def action_change(self, at: int, by: int = 1) -> None:
        """Change a setting to its next value, or the one before."""
        if at >= len(self.choices.items):
            return
        self.choices.point(at)
        if self.erasing:
            self._answer(at == 1)
        elif at == THEME:
            own, _ = self.game.theme_names()
            here = own.index(self.game.theme) if self.game.theme in own else -1
            self.game.wear(own[(here + by) % len(own)])
        elif at == TEXTS:
            self.typed = self.game.settings.settings.texts
        elif at == ERASE:
            self.erasing = True
            self.choices.offer(self._items(), 0)
        else:
            self._switch(at, by)
        self.rearrange()

    def _switch(self, at: int, by: int) -> None:
        settings = self.game.settings.settings
        if at == MOTION:
            settings = settings._replace(motion=not settings.motion)
        elif at == GLYPHS:
            settings = settings._replace(plain_glyphs=not settings.plain_glyphs)
        else:
            names = list(MEASURES)
            settings = settings._replace(measure=names[(names.index(settings.measure) + by) % len(names)])
        self.game.keep(settings)

    def _answer(self, erase: bool) -> None:
        """Erase everything, or keep it."""
        self.erasing = False
        if erase:
            self.game.erase()
