"""The settings: what each is, what it is set to, and what to do before erasing."""

from __future__ import annotations

from game.play.settings import MEASURES, Settings
from game.play.typography import line
from game.tui.layout.grid import Grid
from game.tui.layout.menu import Item
from game.tui.layout.text import BLANK, NO_BREAK, Line, Span, span, wrap

TITLE = "Réglages"
WORDS = "Ils sont gardés avec vos parties. Entrée ou → change, ← revient."
ERASE_TITLE = "Effacer toutes vos données ?"
ERASE_WORDS = (
    "Toutes vos parties, sur toutes les histoires, et vos réglages seront effacés de cet ordinateur. "
    "Rien ne permet de les retrouver."
)
NAME = 22
NO_TEXTS = "aucun dossier"


def heading(title: str, words: str, notice: str, columns: Grid) -> list[Line]:
    """The title, a sentence under it, and what went wrong if anything did."""
    rows = wrap(span(line(title), "bold strong"), columns.text)
    rows += wrap(span(line(words), "muted"), columns.text)
    rows += [BLANK, *wrap(span(notice, "bold warning"), columns.text)] if notice else []
    return [BLANK, *((Span(" " * columns.text_at), *row) for row in rows), BLANK]


def items(settings: Settings, theme: str, texts: str, typing: bool) -> list[Item]:
    """Each setting with its value."""
    caret = "▌" if typing else ""
    values = (
        ("Couleurs", theme),
        ("Animations", "oui" if settings.motion else "non"),
        ("Largeur du texte", f"{settings.measure}, {MEASURES[settings.measure]} colonnes"),
        ("Signes simples", "oui" if settings.plain_glyphs else "non, ceux du jeu"),
        ("Copies des articles", f"{texts}{caret}" if texts or typing else NO_TEXTS),
        ("Effacer mes données", "demande confirmation"),
    )
    return [_item(at, name, value) for at, (name, value) in enumerate(values)]


def _item(at: int, name: str, value: str) -> Item:
    label = (Span(name.ljust(NAME, NO_BREAK)), Span(" "), Span(line(value), "muted"))
    return Item(label, f"screen.change({at})", digit=str(at + 1))


def confirmation() -> list[Item]:
    """What to answer before everything is erased; keeping comes first."""
    return [
        Item(span("Non, tout garder"), "screen.change(0)", digit="1"),
        Item(
            span("Oui, effacer mes parties et mes réglages", "error"),
            "screen.change(1)",
            digit="2",
        ),
    ]
