"""What a page offers: its list of choices, and the keys under it."""

from __future__ import annotations

from game.play.view import DivergenceBlock, Mode, View
from game.tui.layout.chrome import Key
from game.tui.layout.grid import Grid
from game.tui.layout.menu import Item, choice_items
from game.tui.layout.text import span

TO_TITLE = "Revenir à la page de titre"
REWIND = Key("⌫", "Revenir", "screen.rewind")
EVERYWHERE = (
    Key("^p", "Commandes", "app.command_palette"),
    Key("q", "Quitter", "app.quit"),
    Key("?", "Aide", "app.help"),
)
"""Keys that every screen has, help last."""


def page_items(page: View) -> list[Item]:
    """The page's choices; where the story ends, also the way back to the title."""
    items = choice_items(page.choices)
    if page.finished:
        number = len(items) + 1
        items.append(Item(span(TO_TITLE), f"screen.choose({number})", digit=str(number)))
    return items


def page_keys(page: View, can_leave: bool, columns: Grid) -> list[Key]:
    """The keys of the reading screen, first things first."""
    leave = Key("Échap", "Bilan" if page.mode is Mode.HYPOTHESIS else "Retour", "screen.leave")
    differing = any(isinstance(block, DivergenceBlock) for block in page.blocks)
    confront = [Key("c", "Confronter", "screen.confront")] if differing else []
    unfold = Key("v", "Citations", "screen.quotations")
    return [
        *([leave] if can_leave else []),
        *confront,
        Key("d", "Dossier", "app.dossier"),
        Key("t", "Frise", "app.timeline"),
        Key("e", "Dépêche", "app.dispatch"),
        Key("m", "Plan", "app.plan"),
        *([] if columns.notes else [unfold]),
        REWIND,
        *EVERYWHERE,
    ]
