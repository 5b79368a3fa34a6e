"""La dépêche: picking, ordering and hedging lines, then publishing them.

Nothing is published before the reader says so; lines left unpublished stay on
the desk while the application runs.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.dispatch_view import Draft
from game.play.typography import line as typeset
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.dispatch_draft import Writing, desk
from game.tui.layout.entries import EVERYWHERE
from game.tui.screens.keyboard import DIGITS
from game.tui.screens.room import Room
from game.tui.widgets.painted import Painted

FULL = "La dépêche est pleine : retirez d'abord une ligne."
MISSING = "Il manque encore des lignes."


class DispatchScreen(Room):
    """The list of statements, and the sheet."""

    CSS_PATH = "dispatch.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,e,backspace", "app.close", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("pageup", "move(-8)", show=False),
        Binding("pagedown,space", "move(8)", show=False),
        Binding("enter", "pick", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("shift+up,h", "shift(-1)", show=False),
        Binding("shift+down,b", "shift(1)", show=False),
        Binding("delete,x", "drop", show=False),
        Binding("tab,shift+tab", "other_side", show=False),
        Binding("p", "publish", show=False),
        Binding("v", "answers", show=False),
        *(Binding(keys, f"hedge({number})", show=False) for number, keys in DIGITS[: len(Hedge)]),
    ]

    def __init__(self) -> None:
        """The draft is taken up once the game is known."""
        super().__init__()
        self.draft: Draft | None = None
        self.cursor = 0
        self.on_sheet = False
        self.said = ""

    def parts(self) -> tuple[Widget, ...]:
        """Head, desk, rule, keys."""
        return Painted("head"), Painted("page"), Painted("rule"), Painted("keys")

    @property
    def lines(self) -> list[Line]:
        """The lines picked so far, kept by the application."""
        draft = self._drafted
        return self.game.drafts.setdefault((id(self.game.session.story), draft.key), list(draft.current))

    @property
    def _drafted(self) -> Draft:
        if self.draft is None:
            self.draft = dispatch.draft(self.game.session.story, self.game.session.state)
        return self.draft

    def catch_up(self) -> None:
        """Take up the draft of the page the reader is on; what is no longer met leaves it."""
        self.draft = None
        offered = {one.item for one in self._drafted.candidates}
        self.lines[:] = [line for line in self.lines if line.item in offered][: self._drafted.lines]
        self.cursor = max(0, min(self.cursor, len(self._drafted.candidates) - 1))
        self.rearrange()

    def arrange_parts(self) -> None:
        """Lay the desk out for the present size."""
        title, page = self.game.session.story.title, self.game.page
        head = chrome.head(title, "BROUILLON", self.columns, page, "La dépêche")
        self.part("head").paint(head)
        self.set_rows("head", len(head))
        self.part("page").paint(desk(self._writing(), self.columns, self.height - len(head) - 2))
        self.part("rule").paint([chrome.rule(self.columns.right + self.columns.left)])
        self.part("keys").paint([chrome.keys(self.offered_keys(), self.columns)])

    def _writing(self) -> Writing:
        session, lines = self.game.session, self.lines
        return Writing(
            self._drafted,
            dispatch.preview(session.story, session.state, lines),
            dispatch.questions(session.story, lines),
            self.cursor,
            self.on_sheet,
            self.said,
        )

    def offered_keys(self) -> list[Key]:
        """What the keys do here."""
        other = "Liste" if self.on_sheet else "Feuille"
        answered = dispatch.keys(self.game.session.story, self.game.session.state)
        return [
            Key("Échap", "Retour", "app.close"),
            Key("Entrée", "Retirer" if self._at() >= 0 else "Ajouter", "screen.pick"),
            Key("1 à 4", "Formule", "screen.turn(1)"),
            Key("Tab", other, "screen.other_side"),
            Key("p", "Publier", "screen.publish"),
            *([Key("v", "Réponses", "screen.answers")] if answered else []),
            Key("h b", "Déplacer", "screen.shift(-1)"),
            Key("d", "Dossier", "app.dossier"),
            *EVERYWHERE,
        ]

    def _at(self) -> int:
        """Place of the cursor's statement among the lines; -1 when it is not one."""
        item = self._item()
        return next((at for at, line in enumerate(self.lines) if line.item == item), -1)

    def _item(self) -> str:
        found = self._drafted.candidates
        return found[self.cursor].item if self.cursor < len(found) else ""

    def _show(self, said: str = "") -> None:
        self.said = typeset(said)
        self.rearrange()

    def action_move(self, by: int) -> None:
        """Move the cursor, in the list or on the sheet."""
        if self.on_sheet and self.lines:
            to = max(0, min(max(0, self._at()) + by, len(self.lines) - 1))
            self._to_item(self.lines[to].item)
        else:
            self.cursor = max(0, min(self.cursor + by, len(self._drafted.candidates) - 1))
        self._show()

    def _to_item(self, item: str) -> None:
        items = [one.item for one in self._drafted.candidates]
        self.cursor = items.index(item) if item in items else self.cursor

    def action_point(self, at: int) -> None:
        """Put the cursor on a statement; where it is already, pick it or drop it."""
        again = at == self.cursor and not self.on_sheet
        self.cursor, self.on_sheet = at, False
        if again:
            self.action_pick()
        else:
            self._show()

    def action_line(self, number: int) -> None:
        """Put the cursor on a line of the sheet."""
        if 0 < number <= len(self.lines):
            self._to_item(self.lines[number - 1].item)
            self._show()

    def action_pick(self) -> None:
        """Make the statement a line, or drop the line it is."""
        if self._at() >= 0:
            self.action_drop()
        else:
            self._add(Hedge.AFFIRM)

    def _add(self, hedge: Hedge) -> None:
        if not self._item():
            return
        if len(self.lines) >= self._drafted.lines:
            self._show(FULL)
            return
        self.lines.append(Line(hedge, self._item()))
        self._show()

    def action_drop(self) -> None:
        """Take the statement off the sheet."""
        if self._at() >= 0:
            del self.lines[self._at()]
        self._show()

    def action_hedge(self, number: int) -> None:
        """Put the line in one of the four ways; a statement not yet picked is picked so."""
        hedge = list(Hedge)[number - 1]
        at = self._at()
        if at < 0:
            self._add(hedge)
            return
        self.lines[at] = Line(hedge, self.lines[at].item)
        self._show()

    def action_turn(self, by: int) -> None:
        """Put the line in the next way, or the one before."""
        at, ways = self._at(), list(Hedge)
        if at >= 0:
            self.action_hedge((ways.index(self.lines[at].hedge) + by) % len(ways) + 1)

    def action_shift(self, by: int) -> None:
        """Move the line up or down the sheet."""
        at = self._at()
        if at >= 0 and 0 <= at + by < len(self.lines):
            self.lines.insert(at + by, self.lines.pop(at))
        self._show()

    def action_other_side(self) -> None:
        """Go from the list to the sheet, or back."""
        self.on_sheet = not self.on_sheet
        if self.on_sheet and self.lines and self._at() < 0:
            self._to_item(self.lines[0].item)
        self._show()

    def action_publish(self) -> None:
        """Publish the lines, once there are enough."""
        draft = self._drafted
        if draft.obstacle or len(self.lines) < draft.lines:
            self._show(draft.obstacle or MISSING)
            return
        self.game.session.choose(dispatch.event(draft.key, self.lines))
        self.action_answers()

    def action_answers(self) -> None:
        """Read what the desk says."""
        from game.tui.screens.answers import AnswersScreen

        if dispatch.keys(self.game.session.story, self.game.session.state):
            self.game.switch_screen(AnswersScreen())

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor."""
        self.action_move(1)

    def on_mouse_scroll_up(self) -> None:
        """The wheel moves the cursor back."""
        self.action_move(-1)
