"""What "the same words" means for a quotation.

A quotation must stand in its text exactly, after one documented normalisation:
NFKC, straight apostrophes, straight quotation marks (without the spaces French
puts inside), plain hyphens, single spaces, no case. Nothing fuzzier ever passes.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_ALIKE = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("“”„‟", '"') | dict.fromkeys("‐‑‒–—−", "-")
)
_OPENING = re.compile(r"«\s*")
_CLOSING = re.compile(r"\s*»")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def normalise(text: str) -> str:
    """The form in which two texts are compared."""
    # NFKC first splits the acute accent, "´", into a space and a mark.
    text = unicodedata.normalize("NFKC", text.translate(_ALIKE)).translate(_ALIKE)
    text = _CLOSING.sub('"', _OPENING.sub('"', text))
    return " ".join(text.split()).casefold()


def digest(quote: str) -> str:
    """SHA-256, in hexadecimal, of the normalised quotation."""
    return hashlib.sha256(normalise(quote).encode()).hexdigest()


def words(text: str) -> list[str]:
    """The words of a text as compared: letters and digits, an apostrophe joining them."""
    return _WORD.findall(normalise(text))
