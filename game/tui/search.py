"""Finding words whatever their case and accents."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """The text without case or accents, its apostrophes typed plainly."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("’", "'")
