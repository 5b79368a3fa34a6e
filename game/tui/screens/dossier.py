"""The dossier: what the reader has met, in five tabs; the facts can be searched and narrowed."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.dossier import Dossier, dossier
from game.play.dossier_disagreements import Disagreement, disagreements
from game.play.dossier_people import PersonMet, people
from game.play.dossier_questions import QuestionMet, pinned
from game.play.dossier_texts import Article, articles, how_to_attach
from game.play.view import Standing
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.dossier_page import (
    FACTS,
    STANDINGS,
    TABS,
    Leaves,
    Wanted,
    facts_page,
    filter_rows,
    search_row,
    tab_rows,
)
from game.tui.layout.dossier_people_page import people_page
from game.tui.layout.dossier_reasons_page import disagreements_page, reasons_page
from game.tui.layout.dossier_texts_page import texts_page
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.grid import Grid
from game.tui.layout.page import Page
from game.tui.layout.text import Line
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

LOW = 28
"""Rows under which filters take a single row."""


class DossierScreen(Paged):
    """Facts, texts, people, disagreements, and why."""

    CSS_PATH = "dossier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,d,backspace", "app.close", show=False),
        Binding("left,shift+tab", "turn_tab(-1)", show=False),
        Binding("right,tab", "turn_tab(1)", show=False),
        Binding("slash", "search", show=False),
        Binding("s", "next_standing", show=False),
        Binding("f", "next_episode", show=False),
        Binding("n", "next_entry(1)", show=False),
        Binding("N", "next_entry(-1)", show=False),
        *(Binding(keys, f"tab({number - 1})", show=False) for number, keys in DIGITS[: len(TABS)]),
    ]

    def __init__(self, tab: int = FACTS, target: str = "") -> None:
        """Open a tab, at one of its entries if there is one to show."""
        super().__init__()
        self.tab = tab
        self.wanted = Wanted()
        self.searching = False
        self.collected: Dossier | None = None
        self.people: tuple[PersonMet, ...] = ()
        self.disagreements: tuple[Disagreement, ...] = ()
        self.pinned: tuple[QuestionMet, ...] = ()
        self.copies: dict[str, Article] = {}
        self._target = target
        self._leaves = Leaves(Page([]))

    def parts(self) -> tuple[Widget, ...]:
        """Head, tabs, the tab's page, keys."""
        return Painted("head"), Painted("tabs"), Sheet("page"), Painted("rule"), Painted("keys")

    @property
    def columns(self) -> Grid:
        """As on a page of the record; folded sources show their words."""
        return replace(super().columns, quotations=True)

    def catch_up(self) -> None:
        """Gather what the game has collected."""
        story, state = self.game.session.story, self.game.session.state
        self.collected = dossier(story, state)
        self.people = people(story, self.collected)
        self.disagreements = disagreements(story, state, self.collected)
        self.pinned = pinned(story, self.collected)
        self.copies = articles(story, self.collected, self.game.settings.texts_folder)
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the tab out, keeping the reader's place, or going to what was asked for."""
        self._surround()
        self._leaves = self._laid()
        row = self._leaves.row(self._target) if self._target else None
        self._target = ""
        self.sheet.relay(self._leaves.page, row)

    def _surround(self) -> None:
        columns = self.columns
        head = chrome.head(self.game.session.story.title, "DOSSIER", columns, self.game.page)
        tabs = tab_rows(self._counts(), self.tab, self._narrowing(columns), columns)
        for name, rows in (("head", head), ("tabs", tabs)):
            self.part(name).paint(rows)
            self.set_rows(name, len(rows))
        self.part("keys").paint([chrome.keys(self._keys(), columns)])

    def _counts(self) -> tuple[str, ...]:
        if self.collected is None:
            return ("",) * len(TABS)
        facts = f"{len(self.collected.facts)} sur {self.collected.facts_total}"
        others = (self.collected.texts, self.people, self.disagreements)
        return (facts, *(str(len(found)) for found in others), "")

    def _narrowing(self, columns: Grid) -> list[Line]:
        """What is searched for, and the filters."""
        if self.tab != FACTS or self.collected is None:
            return []
        searched = search_row(self.wanted.words, self.searching, columns)
        return [*filter_rows(self.collected, self.wanted, columns, self.height < LOW), *searched]

    def _laid(self) -> Leaves:
        collected, columns = self.collected, self.columns
        if collected is None:
            return Leaves(Page([]))
        match self.tab:
            case 0:
                return facts_page(collected, columns, self.wanted)
            case 1:
                attach = how_to_attach(self.game.session.story)
                return texts_page(collected, self.copies, attach, columns)
            case 2:
                return people_page(self.people, columns)
            case 3:
                return disagreements_page(self.disagreements, columns)
            case _:
                return reasons_page(self.pinned, columns)

    def _show(self) -> None:
        """Show the tab from its top."""
        self._surround()
        self._leaves = self._laid()
        self.sheet.show(self._leaves.page)

    def _keys(self) -> list[Key]:
        if self.searching:
            return [
                Key("Entrée", "Garder", "screen.search"),
                Key("Échap", "Effacer", "screen.forget"),
            ]
        narrow = [
            Key("/", "Chercher", "screen.search"),
            Key("s", "Statut", "screen.next_standing"),
            Key("f", "Épisode", "screen.next_episode"),
        ]
        narrow = narrow if self.tab == FACTS else [Key("n", "Suivant", "screen.next_entry(1)")]
        return [
            Key("Échap", "Retour", "app.close"),
            Key("← →", "Onglet", "screen.turn_tab(1)"),
            *narrow,
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
            self._search_for(self.wanted.words[:-1])
        elif event.is_printable and event.character:
            event.stop()
            self._search_for(self.wanted.words + event.character)

    def _search_for(self, words: str) -> None:
        self.wanted = self.wanted._replace(words=words[:60])
        self._show()

    def action_search(self) -> None:
        """Start or stop typing what to look for."""
        self.searching = not self.searching and self.tab == FACTS
        self.rearrange()

    def action_forget(self) -> None:
        """Stop searching and show every fact again."""
        self.searching = False
        self._search_for("")

    def action_standing(self, standing: str) -> None:
        """Show the facts of one standing; of all, without one."""
        self.wanted = self.wanted._replace(standing=Standing(standing) if standing else None)
        self._show()

    def action_next_standing(self) -> None:
        """Narrow the facts to the next standing that some of them have."""
        if self.tab == FACTS and self.collected:
            held = {met.block.label.standing for met in self.collected.facts}
            every = ["", *(standing.value for standing in STANDINGS if standing in held)]
            at = every.index(self.wanted.standing.value if self.wanted.standing else "")
            self.action_standing(every[(at + 1) % len(every)])

    def action_episode(self, episode: str) -> None:
        """Show the facts of one episode; of all, without one."""
        self.wanted = self.wanted._replace(episode=episode)
        self._show()

    def action_next_episode(self) -> None:
        """Narrow the facts to the next episode that has any."""
        if self.tab == FACTS and self.collected:
            every = ["", *dict.fromkeys(met.episode for met in self.collected.facts)]
            self.action_episode(every[(every.index(self.wanted.episode) + 1) % len(every)])

    def action_tab(self, tab: int) -> None:
        """Open a tab."""
        self.tab = tab
        self.searching = False
        self._show()

    def action_turn_tab(self, by: int) -> None:
        """Open the next tab, or the one before."""
        self.action_tab((self.tab + by) % len(TABS))

    def action_next_entry(self, by: int) -> None:
        """Go to the next entry of the tab, or the one before."""
        starts, top = self._leaves.page.starts, self.sheet.top
        found = [row for row in starts if (row - top) * by > 0]
        if found:
            self.sheet.go_to(min(found) if by > 0 else max(found))

    def action_fact(self, number: int) -> None:
        """Go to a fact met."""
        found = (
            (met.block.fact for met in self.collected.facts if met.block.number == number)
            if self.collected
            else ()
        )
        self.go_to(FACTS, next(iter(found), ""))

    def action_paragraph(self, source: str, number: int) -> None:
        """Go to a paragraph of an article, if there is a copy of it."""
        row = self._leaves.row(f"{source}/{number}")
        if row is not None:
            self.sheet.go_to(row)

    def go_to(self, tab: int, target: str) -> None:
        """Open a tab at one of its entries."""
        self.wanted = Wanted()
        self.action_tab(tab)
        row = self._leaves.row(target)
        if row is not None:
            self.sheet.go_to(row)
