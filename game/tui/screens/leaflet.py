"""Leaflets: how to play, what this is, what has changed. A page to read, then close."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from game.play.typography import line, paragraphs
from game.story.model import Story
from game.tui.layout import chrome
from game.tui.layout.chrome import Key
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.legend import meanings
from game.tui.layout.page import Page
from game.tui.layout.papers import set_prose
from game.tui.layout.text import BLANK, Line, hang, pad, span, wrap
from game.tui.screens.paged import Paged
from game.tui.widgets.painted import Painted
from game.tui.widgets.sheet import Sheet

AIM = (
    "Vous tenez le dossier de presse. Chaque page pose des énoncés, et dit ce que valent les textes "
    "qui les portent. Pariez, confrontez, jugez ; ouvrez une hypothèse quand elle se présente : "
    "elle ne déplace jamais les faits. Votre place est enregistrée à chaque choix."
)
KEYS = (
    ("1 à 9", "prendre un choix ; sur un clavier français, sans la touche majuscule aussi"),
    ("↑ ↓ Entrée", "désigner un choix, puis le prendre ; ou un clic"),
    ("espace", "la suite de la page ; tant qu'il reste du texte, aucun choix ne se prend"),
    ("⌫", "revenir au choix précédent"),
    ("Échap", "quitter une hypothèse par son bilan, un détour, un écran"),
    ("c", "confronter les textes d'un désaccord, en plein écran"),
    ("v", "sur un écran étroit, déplier les citations sous les faits"),
    ("d", "le dossier : faits, textes, personnes, désaccords, pourquoi ; / pour y chercher"),
    ("t", "la frise : les faits datés, et les dates que des textes se disputent"),
    ("e", "la dépêche : écrire, corriger, lire le desk"),
    ("m", "le plan : où vous en êtes, revenir à une page lue, ouvrir un épisode"),
    ("o", "les réglages : couleurs, largeur, signes, copies des articles"),
    ("Ctrl+P", "toutes les commandes, par leur nom ; un nom mène au fait, à la personne, au texte"),
    ("?", "cette page"),
    ("q", "quitter : rien n'est à enregistrer"),
)


class Leaflet(Paged):
    """A page of words."""

    CSS_PATH = "leaflet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,backspace,question_mark", "app.close", show=False),
    ]

    def __init__(self, word: str, write: Callable[[Grid], list[Line]]) -> None:
        """A leaflet called by a word; ``write`` lays it out."""
        super().__init__()
        self._word = word
        self._write = write

    def parts(self) -> tuple[Widget, ...]:
        """Head, words, keys."""
        return Painted("head"), Sheet("page"), Painted("rule"), Painted("keys")

    def arrange_parts(self) -> None:
        """Lay the words out."""
        head = chrome.head(self.game.session.story.title, self._word, self.columns, self.game.page)
        self.part("head").paint(head)
        self.set_rows("head", len(head))
        rows = self._write(self.columns)
        self.sheet.relay(Page(rows, end=len(rows)))
        keys = [Key("Échap", "Fermer", "app.close"), Key("espace", "Suite", "screen.forward")]
        self.part("keys").paint([chrome.keys([*keys, Key("q", "Quitter", "app.quit")], self.columns)])


def help_leaflet() -> Leaflet:
    """The keys, and what the six standings mean."""
    return Leaflet("MODE D’EMPLOI", _help)


def about_leaflet(story: Story) -> Leaflet:
    """What the story says of itself."""
    return Leaflet(
        "À PROPOS",
        lambda columns: _titled(story.title, set_prose(paragraphs(story.about), columns.text), columns),
    )


def changes_leaflet(changes: tuple[str, ...]) -> Leaflet:
    """What edits to the story did to the game resumed."""

    def write(columns: Grid) -> list[Line]:
        said = [row for change in changes for row in (BLANK, *wrap(span(change), columns.text))]
        return _titled("L’histoire a changé depuis votre dernière visite", said[1:], columns)

    return Leaflet("REPRISE", write)


def _help(columns: Grid) -> list[Line]:
    keys = [row for key, said in KEYS for row in _key(key, said, columns.text)]
    return [
        *_titled("Comment jouer", wrap(span(line(AIM)), columns.text), columns),
        *_titled("Les touches", keys, columns),
        *_titled("Ce que vaut un énoncé", meanings(columns.text), columns),
    ]


def _key(key: str, said: str, width: int) -> list[Line]:
    first = 13 if width >= 40 else 11
    return hang(pad(span(key, "bold strong"), first), span(" " * first), span(line(said)), width)


def _titled(title: str, rows: list[Line], columns: Grid) -> list[Line]:
    heading = [*wrap(span(line(title), "bold strong"), columns.text), span("─" * columns.text, "faint")]
    return set_bands([Band([BLANK, *heading, BLANK, *rows])], columns)
