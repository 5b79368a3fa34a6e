"""What the desk answers, this page's dispatch first; from here one corrects, or exports."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play import dispatch
from game.play.typography import line as typeset
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.dispatch_answers import aftermath, answered, registered
from game.tui.layout.entries import EVERYWHERE
from game.tui.layout.grid import Band, set_bands
from game.tui.layout.page import Page
from game.tui.layout.text import BLANK, Line, span, wrap
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

FILE = "depeches"
WRITTEN = "Dépêches enregistrées : {path}"
UNWRITTEN = "Impossible d'écrire ici : {why}."


class AnswersScreen(Paged):
    """The desk's answers, and the ledger."""

    CSS_PATH = "answers.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,e,backspace", "app.close", show=False),
        Binding("enter,c", "write", show=False),
        Binding("x", "export", show=False),
    ]

    def __init__(self) -> None:
        """Nothing has been exported yet."""
        super().__init__()
        self.said = ""

    def parts(self) -> tuple[Widget, ...]:
        """Head, answers, rule, keys."""
        return Painted("head"), Painted("notice"), Sheet("page"), Painted("rule"), Painted("keys")

    def catch_up(self) -> None:
        """Show the answers as they stand now."""
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the answers out."""
        columns = self.columns
        head = chrome.head(
            self.game.session.story.title, "DÉPÊCHE", columns, self.game.page, "Réponse du desk"
        )
        self.part("head").paint(head)
        self.set_rows("head", len(head))
        said = wrap(span(self.said, "bold strong"), columns.right - columns.left) if self.said else []
        self.part("notice").paint([(*span(" " * columns.left), *row) for row in said])
        self.set_rows("notice", len(said))
        rows = self._rows()
        self.sheet.relay(Page(rows, end=len(rows)))
        self.part("keys").paint([chrome.keys(self.offered_keys(), columns)])

    def _rows(self) -> list[Line]:
        story, state = self.game.session.story, self.game.session.state
        draft = dispatch.draft(story, state)
        known = dispatch.keys(story, state)
        bands: list[Band] = []
        for key in sorted(known, key=lambda one: (one != draft.key, -known.index(one))):
            published, found = dispatch.published(story, state, key), dispatch.answers(story, state, key)
            if published and found:
                bands += answered(found, published.questions, self.columns)
        confronted = dispatch.confrontation(story, state)
        bands += aftermath(confronted, self.columns) if confronted else []
        bands += registered(dispatch.ledger(story, state), self.columns)
        return set_bands([*bands, Band([BLANK])], self.columns)

    def offered_keys(self) -> list[Key]:
        """What the keys do here."""
        story, state = self.game.session.story, self.game.session.state
        word = "Corriger" if dispatch.published(story, state) else "Écrire"
        return [
            Key("Échap", "Retour", "app.close"),
            Key("c", word, "screen.write"),
            Key("x", "Exporter", "screen.export"),
            Key("espace", "Suite", "screen.forward"),
            Key("d", "Dossier", "app.dossier"),
            *EVERYWHERE,
        ]

    def action_write(self) -> None:
        """Correct the lines in force, or write those of this page."""
        from game.tui.screens.dispatch import DispatchScreen

        self.game.switch_screen(DispatchScreen())

    def action_export(self) -> None:
        """Write every dispatch as Markdown in the current folder, over no other file."""
        from game.export.dispatch_markdown import render

        text = render(self.game.session.story, self.game.session.state)
        try:
            path = _written(text)
        except OSError as error:
            self.said = typeset(UNWRITTEN.format(why=error.strerror or "erreur"))
        else:
            self.said = typeset(WRITTEN.format(path=path.name))
        self.rearrange()


def _written(text: str) -> Path:
    """The file written, the first of its name that is free."""
    for number in range(1, 100):
        path = Path.cwd() / (f"{FILE}.md" if number == 1 else f"{FILE}-{number}.md")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "trop de fichiers de ce nom", FILE)
