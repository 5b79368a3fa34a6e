"""Where the story that comes with the game is: in the checkout, or in the installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_story() -> Path:
    """The folder of *Sept épisodes*."""
    installed = _PACKAGE / "bundled" / "scenes"
    return installed if installed.is_dir() else _PACKAGE.parent / "scenes"
