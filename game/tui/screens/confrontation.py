"""Confrontation: one divergence full screen. Judging it here is judging it on its page.

The choices are the page's own; the editor's note appears only once one is taken.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.figures import figures
from game.play.view import Choice, DivergenceBlock, View
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.confrontation import confronted
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.page import Page
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet


def divergences(page: View) -> tuple[DivergenceBlock, ...]:
    """The divergences of a page, the one that waits for a judgement first."""
    found = [block for block in page.blocks if isinstance(block, DivergenceBlock)]
    return tuple(sorted(found, key=lambda block: not block.question))


def _answers(choice: Choice) -> bool:
    return choice.open and (choice.kind == "skip" or choice.id.startswith("judge:"))


class ConfrontationScreen(Paged):
    """Texts that differ, side by side."""

    CSS_PATH = "confrontation.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,c,backspace", "app.close", show=False),
        Binding("tab", "next", show=False),
        *(Binding(keys, f"digit({number})", show=False) for number, keys in DIGITS),
    ]

    def __init__(self) -> None:
        """The divergence is chosen once the page is known."""
        super().__init__()
        self.divergence = ""

    def parts(self) -> tuple[Widget, ...]:
        """Head, texts, rule, keys."""
        return Painted("head"), Sheet("page"), Painted("rule"), Painted("keys")

    def catch_up(self) -> None:
        """Show the page's divergence as it stands now."""
        self.rearrange()

    @property
    def block(self) -> DivergenceBlock | None:
        """The divergence on screen."""
        found = divergences(self.game.session.view())
        return next((one for one in found if one.divergence == self.divergence), found[0] if found else None)

    @property
    def answers(self) -> tuple[Choice, ...]:
        """What the page lets be answered."""
        page = self.game.session.view()
        return tuple(choice for choice in page.choices if _answers(choice))

    def arrange_parts(self) -> None:
        """Lay the texts out for the present size."""
        page, block = self.game.session.view(), self.block
        title = self.game.session.story.title
        head = chrome.head(title, "CONFRONTATION", self.columns, page, chrome.subject(page))
        self.part("head").paint(head)
        self.set_rows("head", len(head))
        rows = []
        if block:
            self.divergence = block.divergence
            large = figures(self.game.session.story, block.divergence)
            rows = confronted(block, large, self.answers, self.columns)
        self.sheet.relay(Page(rows, end=len(rows)))
        self.part("keys").paint([chrome.keys(self.offered_keys(), self.columns)])

    def offered_keys(self) -> list[Key]:
        """What the keys do here."""
        several = len(divergences(self.game.session.view())) > 1
        return [
            Key("Échap", "Retour", "app.close"),
            *([Key("Tab", "Autre désaccord", "screen.next")] if several else []),
            Key("espace", "Suite", "screen.forward"),
            Key("d", "Dossier", "app.dossier"),
            *EVERYWHERE,
        ]

    def action_digit(self, number: int) -> None:
        """Answer by number; while text remains unseen, show it first."""
        if self.sheet.more and not self.sheet.seen_end:
            self.sheet.turn(1)
        else:
            self.action_answer(number)

    def action_answer(self, number: int) -> None:
        """Take the page's own choice, and stay to read the note."""
        if self.block and self.block.question and 0 < number <= len(self.answers):
            self.game.session.choose(self.answers[number - 1].id)
            self.rearrange()
            self.sheet.go_to(len(self.sheet.rows))

    def action_next(self) -> None:
        """Show another divergence of the page."""
        found = [block.divergence for block in divergences(self.game.session.view())]
        if self.divergence in found:
            self.divergence = found[(found.index(self.divergence) + 1) % len(found)]
            self.sheet.go_to(0)
            self.rearrange()
