"""The application: themes, the way between screens, and a clean end whatever ends it."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme

from game.play.settings import Settings, SettingsFile
from game.play.view import View
from game.tui.commands import Commands, CommandScreen
from game.tui.moves import go_to_episode, go_to_page
from game.tui.screens.reading import Reading
from game.tui.screens.room import Room
from game.tui.session import Session
from game.tui.themes import NUIT
from game.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from game.play.dispatch import Line

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What ends the game cleanly; Windows lacks some of them."""


def _findings() -> type[Provider]:
    """What finds by name, read when the palette first opens."""
    from game.tui.finding import Findings

    return Findings


class SeptEpisodes(Wardrobe):
    """One window on one session."""

    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/title.tcss", "screens/reading.tcss"]
    COMMANDS = {Commands, _findings}  # noqa: RUF012 (Textual's own declaration)
    TITLE = "Sept épisodes"
    motion = True
    """Whether the command line and the terminal allow any."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", show=False),
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("question_mark,f1", "help", show=False),
        Binding("d", "dossier", show=False),
        Binding("e", "dispatch", show=False),
        Binding("m", "plan", show=False),
        Binding("t", "timeline", show=False),
        Binding("o", "settings", show=False),
    ]

    def __init__(
        self,
        session: Session,
        menu: bool = True,
        theme: str | None = None,
        settings: SettingsFile | None = None,
    ) -> None:
        """Show a session, from its title or straight from its page."""
        self.settings = settings or SettingsFile()
        self.plain_glyphs = self.settings.settings.plain_glyphs
        super().__init__(theme or self.settings.settings.theme)
        self.session = session
        self._menu = menu
        self._in_hand = not menu or session.resume()
        self._told: tuple[str, ...] = ()
        self.drafts: dict[tuple[int, str], list[Line]] = {}
        """Lines written and not yet published, by dispatch."""

    def get_default_screen(self) -> Screen[None]:
        """The room at the bottom of all others."""
        if not self._menu:
            return Reading()
        from game.tui.screens.title import Title

        return Title()

    def get_driver_class(self) -> type[Driver]:
        """On a terminal, the driver that stray bytes cannot end."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from game.tui.driver import SturdyDriver

        return SturdyDriver

    def on_mount(self) -> None:
        """Be ready for signals and for a change of colours."""
        self.theme_changed_signal.subscribe(self, self._redress)
        if threading.current_thread() is threading.main_thread():
            loop = asyncio.get_running_loop()
            for number in SIGNALS:
                with suppress(NotImplementedError):  # Windows' event loop watches no signal
                    loop.add_signal_handler(number, self._stopped, number)

    @property
    def in_hand(self) -> bool:
        """Whether there is a game to go on with."""
        return self._in_hand

    @property
    def page(self) -> View | None:
        """The page of the game in hand."""
        return self.session.view() if self._in_hand else None

    @property
    def room(self) -> Room | None:
        """The room on screen, or under the command palette."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Room)), None)

    def go_to_episode(self, episode: str) -> None:
        """Open an episode in the game in hand, or in a new one; a hypothesis is left first."""
        if self._in_hand:
            go_to_episode(self.session, episode)
        else:
            self.session.restart(episode)
        self.action_reading()

    def go_to_page(self, episode: str, scene: str, door: str = "") -> None:
        """Go back to a page already seen, through one of its doors if there is one to go through."""
        go_to_page(self.session, episode, scene, door)
        self.action_reading()

    def action_reading(self) -> None:
        """Show the session's page, and first what has changed since it was saved."""
        self._in_hand = True
        self._only(Reading())
        changes = self.session.changes
        if changes and changes != self._told:
            from game.tui.screens.leaflet import changes_leaflet

            self._told = changes
            self.push_screen(changes_leaflet(changes))

    def action_title(self) -> None:
        """Show the title."""
        from game.tui.screens.title import Title

        self._only(Title())

    def action_begin(self) -> None:
        """Start a new game."""
        self.session.restart()
        self.action_reading()

    def action_chooser(self) -> None:
        """Show the episodes."""
        from game.tui.screens.chooser import Chooser

        self._over(Chooser())

    def action_dossier(self) -> None:
        """Show the dossier."""
        from game.tui.screens.dossier import DossierScreen

        self._over(DossierScreen())

    def action_timeline(self) -> None:
        """Show the timeline."""
        from game.tui.screens.frise import FriseScreen

        self._over(FriseScreen())

    def action_dispatch(self) -> None:
        """Write this page's dispatch, or read what the desk says of it."""
        if not self._in_hand:
            return
        from game.play import dispatch

        if dispatch.published(self.session.story, self.session.state):
            from game.tui.screens.answers import AnswersScreen

            self._over(AnswersScreen())
        else:
            from game.tui.screens.dispatch import DispatchScreen

            self._over(DispatchScreen())

    def action_plan(self) -> None:
        """Show the plan of the whole story."""
        from game.tui.screens.plan import PlanScreen

        self._over(PlanScreen())

    def action_settings(self) -> None:
        """Show what can be set."""
        from game.tui.screens.settings import SettingsScreen

        self._over(SettingsScreen())

    def action_help(self) -> None:
        """Show the keys and the standings."""
        from game.tui.screens.leaflet import help_leaflet

        self._over(help_leaflet())

    def action_about(self) -> None:
        """Show what this is."""
        from game.tui.screens.leaflet import about_leaflet

        self._over(about_leaflet(self.session.story))

    def action_command_palette(self) -> None:
        """Show every command by name."""
        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            self.push_screen(CommandScreen())

    def show_in_dossier(self, tab: int, target: str) -> None:
        """Show one entry of the dossier."""
        from game.tui.screens.dossier import DossierScreen

        if isinstance(self.screen, DossierScreen):
            self.screen.go_to(tab, target)
        else:
            self.push_screen(DossierScreen(tab, target))

    @property
    def measure(self) -> int:
        """How many columns of text a page has."""
        return self.settings.settings.columns

    def wear(self, theme: str) -> None:
        """Change theme, and keep it."""
        super().wear(theme)
        if theme == self.theme:
            self.settings.change(self.settings.settings._replace(theme=theme))

    def keep(self, settings: Settings) -> None:
        """Keep other settings, and show them at once."""
        self.settings.change(settings)
        self.apply_settings()

    def apply_settings(self) -> None:
        """Show what is set."""
        settings = self.settings.settings
        self.plain_glyphs = settings.plain_glyphs
        self.animation_level = "full" if settings.motion and self.motion else "none"
        theme = settings.theme or NUIT.name
        if theme != self.theme and theme in self.available_themes:
            self.theme = theme
        self.get_css_variables()
        self._redress(self.current_theme)

    def erase(self) -> None:
        """Forget every game and every setting, and start from the title."""
        self.session.erase()
        self.settings.erase()
        self._in_hand = False
        self.apply_settings()
        self.action_title()

    def action_close(self) -> None:
        """Close the room on screen; the last one gives way to the title."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.action_title()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no room for a page, nothing but leaving is possible."""
        room = self.screen if isinstance(self.screen, Room) else None
        if room and room.cramped and action != "quit":
            return False
        return super().check_action(action, parameters)

    def _only(self, room: Room) -> None:
        """Show a room with no other over it; one of its kind that is already there serves again."""
        kind = type(room)
        there = any(type(screen) is kind for screen in self.screen_stack)
        while len(self.screen_stack) > 1 and not (there and type(self.screen) is kind):
            self.pop_screen()
        if type(self.screen) is not kind:
            self.push_screen(room)
        elif isinstance(self.screen, Room):
            self.screen.catch_up()

    def _over(self, room: Room) -> None:
        """Show a room over the present one; one of its kind is enough."""
        if type(self.screen) is not type(room):
            self.push_screen(room)

    def _redress(self, _: Theme) -> None:
        """Paint every room again in the new colours."""
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.rearrange()

    def _stopped(self, number: int) -> None:
        """Everything is saved already: restore the terminal and say which signal it was."""
        self.exit(return_code=128 + number)


def play(
    session: Session,
    menu: bool = True,
    theme: str | None = None,
    motion: bool = True,
    settings: SettingsFile | None = None,
) -> int:
    """Play until the reader leaves; the exit status.

    From the title when ``menu``, else straight from the session's page. The story
    never becomes garbage, so the collector need not look at it again and again.
    """
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    gc.freeze()
    app = SeptEpisodes(session, menu, theme, settings)
    app.motion = motion and app.animation_level != "none"
    if not (app.motion and app.settings.settings.motion):
        app.animation_level = "none"
    app.run()
    return app.return_code or 0
