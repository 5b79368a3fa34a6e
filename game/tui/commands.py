"""The command palette: everything the game can do, by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from rich.text import Text
from textual import events
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from game.play.typography import line
from game.play.view import DivergenceBlock
from game.tui.progress import episode_lines
from game.tui.screens.room import too_small
from game.tui.search import folded

if TYPE_CHECKING:
    from game.tui.app import SeptEpisodes


class Command(NamedTuple):
    """Something to do, and what doing it takes."""

    name: str
    run: IgnoreReturnCallbackType


def commands(app: SeptEpisodes) -> Iterator[Command]:
    """Everything that can be done now, what is nearest first."""
    yield from _page_commands(app)
    if app.in_hand:
        yield Command("Reprendre la lecture", app.action_reading)
        yield Command("Dossier : faits, textes, personnes", app.action_dossier)
        for tab, name in enumerate(("textes", "personnes", "désaccords", "pourquoi ?"), 1):
            yield Command(f"Dossier, onglet {name}", partial(app.show_in_dossier, tab, ""))
    if app.in_hand:
        yield Command("Dépêche : écrire, corriger, lire la réponse du desk", app.action_dispatch)
    yield Command("Plan de l’enquête", app.action_plan)
    yield Command("Frise des faits datés", app.action_timeline)
    yield Command("Choisir un épisode", app.action_chooser)
    for episode in episode_lines(app.session.story, None):
        name = f"{episode.name} : {episode.title}" if episode.name != episode.title else episode.title
        yield Command(f"Ouvrir {name}", partial(app.go_to_episode, episode.id))
    yield Command("Nouvelle enquête", app.action_begin)
    yield Command("Page de titre", app.action_title)
    yield Command("Mode d’emploi", app.action_help)
    yield Command("À propos", app.action_about)
    yield Command("Réglages", app.action_settings)
    own, others = app.theme_names()
    for theme in own:
        yield Command(f"Couleurs : {theme}", partial(app.wear, theme))
    yield Command("Quitter", app.exit)
    for theme in others:
        yield Command(f"Couleurs : {theme}", partial(app.wear, theme))


def _page_commands(app: SeptEpisodes) -> Iterator[Command]:
    """What the page under the palette offers."""
    from game.tui.screens.reading import Reading

    room = app.room
    for key in getattr(room, "offered_keys", list)():
        if room is not None and key.link.startswith("screen."):
            yield Command(key.word, partial(room.run_action, key.link))
    if not isinstance(room, Reading) or room.page is None:
        return
    for number, choice in enumerate(room.page.choices, 1):
        if choice.open:
            yield Command(f"{number}. {choice.label}", partial(room.action_choose, number))
    if room.way_out:
        yield Command(room.way_out.label, room.action_leave)
    yield Command("Revenir au choix précédent", room.action_rewind)
    yield Command("Suite de la page", room.action_forward)
    if any(isinstance(block, DivergenceBlock) for block in room.page.blocks):
        yield Command("Confrontation : les textes côte à côte", room.action_confront)
    yield Command("Déplier ou replier les citations", room.action_quotations)


class CommandScreen(CommandPalette):
    """Textual's palette, in French, gone before the terminal is too small for it to be laid out."""

    def __init__(self) -> None:
        """Ask what to do."""
        super().__init__(placeholder="Que voulez-vous faire ?", id="--command-palette")

    def on_resize(self, event: events.Resize) -> None:
        """Close where there is no room: a list of no width cannot be wrapped."""
        if too_small(event.size):
            event.prevent_default()
            self.dismiss()


class Commands(Provider):
    """Offers the commands to Textual's palette; their names are text, never markup."""

    @property
    def _game(self) -> SeptEpisodes:
        return cast("SeptEpisodes", self.app)

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for command in commands(self._game):
            name = line(command.name)
            yield DiscoveryHit(Text(name), command.run, text=name)

    async def search(self, query: str) -> Hits:
        """What matches the letters typed, best first."""
        matcher = self.matcher(folded(query))
        for command in commands(self._game):
            name = line(command.name)
            score = matcher.match(folded(name))
            if score > 0:
                yield Hit(score, Text(name), command.run, text=name)
