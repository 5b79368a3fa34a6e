"""The three themes of the game, and the extra colours every theme must have.

Each colour has one job; ``palette.py`` gives it to the layout by name.
"""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

NUIT = Theme(
    name="nuit",
    background="#14171C",
    surface="#1C2027",
    panel="#272C35",
    foreground="#D9D4C8",
    success="#8DC282",
    primary="#84B4E2",
    warning="#E4B663",
    error="#E88F7C",
    secondary="#AAB6C4",
    accent="#C6A4F4",
    dark=True,
    variables={
        "strong": "#F5F0E6",
        "muted": "#959BA6",
        "faint": "#3B424D",
        "wbg": "#1D1729",
        "wsurface": "#281F3A",
        "wfaint": "#5A4880",
        "paper": "#E9E1D0",
        "paperink": "#2A2621",
        "papermuted": "#665D4C",
    },
)

PAPIER = Theme(
    name="papier",
    background="#F6F0E3",
    surface="#ECE3D0",
    panel="#E0D5BD",
    foreground="#2B2722",
    success="#2C6531",
    primary="#1D568C",
    warning="#7E5200",
    error="#A03322",
    secondary="#505862",
    accent="#643A9E",
    dark=False,
    variables={
        "strong": "#120F0B",
        "muted": "#625A4B",
        "faint": "#CBBDA2",
        "wbg": "#EFE7F5",
        "wsurface": "#E2D6EE",
        "wfaint": "#A88FCB",
        "paper": "#FFFDF6",
        "paperink": "#2B2722",
        "papermuted": "#625A4B",
    },
)

CONTRASTE = Theme(
    name="contraste",
    background="#000000",
    surface="#1A1A1A",
    panel="#262626",
    foreground="#FFFFFF",
    success="#86F07A",
    primary="#92CBFF",
    warning="#FFD75E",
    error="#FFAA9A",
    secondary="#D7E0EA",
    accent="#E2BFFF",
    dark=True,
    variables={
        "strong": "#FFFFFF",
        "muted": "#D6D6D6",
        "faint": "#9A9A9A",
        "wbg": "#1B0033",
        "wsurface": "#2C0A4A",
        "wfaint": "#B79AE0",
        "paper": "#FFFFFF",
        "paperink": "#000000",
        "papermuted": "#3A3A3A",
    },
)

THEMES = (NUIT, PAPIER, CONTRASTE)

HATCH = 0.22
"""How much of the accent the hatching of a hypothesis takes."""


def missing_colours(theme: Theme) -> dict[str, str]:
    """The colours a theme of another origin lacks, mixed from those it has."""
    colours = theme.to_color_system().generate()
    fore, back, accent = (Color.parse(colours[name]) for name in ("foreground", "background", "accent"))
    if fore.ansi is not None or back.ansi is not None:
        return _for_terminal_colours(theme.dark)
    mixed = {
        "strong": fore,
        "muted": fore.blend(back, 0.25, alpha=1),
        "faint": fore.blend(back, 0.75, alpha=1),
        "wbg": back.blend(accent, 0.08, alpha=1),
        "wsurface": back.blend(accent, 0.18, alpha=1),
        "wfaint": back.blend(accent, 0.45, alpha=1),
        "paper": fore,
        "paperink": back,
        "papermuted": back,
    }
    return {name: colour.hex for name, colour in mixed.items()}


def _for_terminal_colours(dark: bool) -> dict[str, str]:
    """The terminal's own sixteen colours cannot be mixed."""
    quiet = "ansi_bright_black" if dark else "ansi_black"
    names = {"strong": "ansi_default", "muted": "ansi_default", "faint": quiet, "wbg": "ansi_default"}
    paper = {"paper": "ansi_default", "paperink": "ansi_default", "papermuted": "ansi_default"}
    return {**names, **paper, "wsurface": "ansi_default", "wfaint": "ansi_magenta"}
