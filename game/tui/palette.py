"""Turns the words a layout uses for its styles into the colours of the current theme."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from game.play.typography import inert
from game.tui.layout.text import Line
from game.tui.themes import HATCH

FLAGS = frozenset({"bold", "italic", "underline", "reverse"})
FALLBACK = "foreground"
PLAIN_GLYPHS = str.maketrans("✎⌫◇◆∅╌╎┊╱╲┃━┏┓┗┛╭╮╰╯│─✓×›\u202f", "≡←◊♦Ø-¦:/\\▐═╔╗╚╝┌┐└┘│─√x>\u00a0")
"""Signs that some fonts lack, and others of the same width that nearly all of them have."""


class Palette:
    """The styles of one theme, each made once."""

    def __init__(self, variables: Mapping[str, str], plain_glyphs: bool = False) -> None:
        """Take the theme's colours by name."""
        self._glyphs = PLAIN_GLYPHS if plain_glyphs else {}
        self._variables = variables
        self._styles: dict[str, Style] = {}
        self._grounded: dict[tuple[Style, str], Style] = {}

    def style(self, words: str) -> Style:
        """The style meant by words such as ``bold success on surface``."""
        found = self._styles.get(words)
        if found is None:
            found = self._styles[words] = self._made(words.split())
        return found

    def strip(self, line: Line, width: int, base: Style, bar: str = "") -> Strip:
        """A row of exactly that many cells; nothing in it can reach the terminal but text.

        ``bar`` names the colour of a scroll bar in the last cell.
        """
        room = width - 1 if bar else width
        segments = [Segment(self._safe(text), self._on(base, style)) for text, style, _ in line]
        taken = sum(cell_len(segment.text) for segment in segments)
        if taken > room:
            segments = Segment.adjust_line_length(segments, room)
        elif taken < room:
            segments.append(Segment(" " * (room - taken), base))
        if bar:
            segments.append(Segment(" ", self._on(base, f"on {bar}")))
        return Strip(segments, width)

    def _on(self, base: Style, words: str) -> Style:
        """A style over the ground of the widget that paints it."""
        if not words:
            return base
        found = self._grounded.get((base, words))
        if found is None:
            found = self._grounded[base, words] = base + self.style(words)
        return found

    def _made(self, words: list[str]) -> Style:
        names = [word for word in words if word not in FLAGS]
        ground = None
        if "on" in names:
            at = names.index("on")
            ground, names = names[at + 1], names[:at]
        return Style(
            color=self._colour(names[0]).rich_color if names else None,
            bgcolor=self._colour(ground).rich_color if ground else None,
            bold="bold" in words or None,
            italic="italic" in words or None,
            underline="underline" in words or None,
            reverse="reverse" in words or None,
        )

    def _colour(self, name: str) -> Color:
        if name == "hatch":
            back, accent = self._colour("wbg"), self._colour("accent")
            return accent if back.ansi is not None else back.blend(accent, HATCH, alpha=1)
        colour = Color.parse(self._variables.get(name, self._variables[FALLBACK]))
        if colour.a < 1 and colour.ansi is None:
            return Color.parse(self._variables["background"]).blend(colour, colour.a, alpha=1)
        return colour

    def _safe(self, text: str) -> str:
        safe = inert(text).replace("\n", " ")
        return safe.translate(self._glyphs) if self._glyphs else safe
