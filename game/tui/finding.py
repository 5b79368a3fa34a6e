"""Finding by name, from the command palette: facts met, people, texts, pages read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.command import Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from game.play.dossier_search import Found, Kind
from game.tui.search import folded

if TYPE_CHECKING:
    from game.tui.app import SeptEpisodes

TABS = {Kind.FACT: 0, Kind.TEXT: 1, Kind.PERSON: 2}
LEAST = 2
"""Letters under which everything would match."""


class Findings(Provider):
    """Offers what the reader has met to Textual's palette; names are text, never markup."""

    async def startup(self) -> None:
        """Gather what can be found, once an opening of the palette."""
        from game.play.dossier import dossier
        from game.play.dossier_search import findable

        game = self._game
        self._found: list[tuple[str, Found]] = []
        if game.in_hand:
            story, state = game.session.story, game.session.state
            every = findable(story, state, dossier(story, state))
            self._found = [(folded(found.name), found) for found in every]

    @property
    def _game(self) -> SeptEpisodes:
        return cast("SeptEpisodes", self.app)

    async def search(self, query: str) -> Hits:
        """Everything that holds every word typed; shorter names first."""
        wanted = folded(query).split()
        if len(query.strip()) < LEAST:
            return
        for name, found in self._found:
            if all(word in name for word in wanted):
                score = len(query) / (len(query) + len(name))
                yield Hit(score, Text(found.name), self._way(found), text=found.name)

    def _way(self, found: Found) -> IgnoreReturnCallbackType:
        if found.kind is Kind.SCENE:
            episode, _, scene = found.target.partition("/")
            return partial(self._game.go_to_page, episode, scene)
        return partial(self._game.show_in_dossier, TABS[found.kind], found.target)
