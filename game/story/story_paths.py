"""Where the parts of a story stand in its folder."""

from __future__ import annotations

from pathlib import Path

MAX_BYTES = 1024 * 1024
"""Largest file read. The longest file of a real story is a tenth of it."""


def episode_folder(episode: str) -> str:
    """Where an episode's scenes stand: ``episode-1`` for a number, its own name otherwise."""
    return f"episode-{episode}" if episode.isdecimal() else episode


def sources_folder(folder: Path) -> str:
    """Where a story's bibliographies stand: beside its files, or in the assets next to it."""
    return "sources" if (folder / "sources").is_dir() else "../assets/sources"
