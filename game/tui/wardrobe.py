"""An application that can wear the game's themes, and any theme of Textual's with them."""

from __future__ import annotations

from textual.app import App

from game.tui import themes
from game.tui.palette import Palette


class Wardrobe(App[None]):
    """Themes, and the palette that painted rows take their colours from."""

    palette: Palette
    plain_glyphs = False
    """Whether signs that some fonts lack are painted as others that they all have."""

    def __init__(self, theme: str | None = None) -> None:
        """Wear a theme, the game's own night by default."""
        super().__init__()
        for known in themes.THEMES:
            self.register_theme(known)
        self.theme = theme if theme in self.available_themes else themes.NUIT.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The extra colours, for themes that do not have them."""
        return themes.missing_colours(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, for style sheets and for painted rows alike."""
        variables = super().get_css_variables()
        self.palette = Palette(variables, self.plain_glyphs)
        return variables

    def theme_names(self) -> tuple[list[str], list[str]]:
        """The game's own themes, and Textual's."""
        own = [theme.name for theme in themes.THEMES]
        return own, sorted(name for name in self.available_themes if name not in own)

    def wear(self, theme: str) -> None:
        """Change theme by name; an unknown one changes nothing."""
        if theme in self.available_themes:
            self.theme = theme

    def action_next_theme(self) -> None:
        """Wear the next of the game's own themes."""
        own, _ = self.theme_names()
        self.wear(own[(own.index(self.theme) + 1) % len(own)] if self.theme in own else own[0])
