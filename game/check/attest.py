"""Writes the attestations: which quotation was found in which paragraph of which text.

The texts stay with their publishers; a hash of each quotation, its paragraph and the
hash of the text are enough to show later that nothing was edited since. The file is
replaced in one step, so that a crash leaves the old one whole.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from game.check.evidence import Text, Texts, quotations
from game.story.model import Story
from game.story.quotation import digest
from game.story.story_paths import sources_folder

_HEADING = """\
# Écrit par « check --texts DOSSIER --attest » ; ne se modifie pas à la main.
# Pour chaque texte, son empreinte, puis une ligne par citation : paragraphe, empreinte.
"""


def attest(story: Story, folder: Path, texts: Texts) -> Path:
    """Write what the texts at hand confirm, and keep what was attested for the others."""
    path = folder / sources_folder(folder) / "attestations.yaml"
    parts = [_HEADING]
    for source in sorted(story.sources):
        text = texts.get(source)
        lines = _kept(story, source) if text is None else _found(story, text)
        sha256 = story.sources[source].sha256 if text is None else text.sha256
        if lines:
            parts.append(f'- source: {source}\n  text: "{sha256}"\n  quotations:\n')
            parts.extend(f"    - {paragraph} {quote}\n" for paragraph, quote in sorted(lines))
    _replace(path, "".join(parts) if len(parts) > 1 else _HEADING + "[]\n")
    return path


def _found(story: Story, text: Text) -> set[tuple[int, str]]:
    quotes = {evidence.quote for _, evidence in quotations(story) if evidence.source == text.source}
    return {(number, digest(quote)) for quote in quotes if (number := text.find(quote)) is not None}


def _kept(story: Story, source: str) -> set[tuple[int, str]]:
    sha256 = story.sources[source].sha256
    return {
        (one.paragraph, one.quote_sha256)
        for one in story.attestations
        if one.source == source and one.text_sha256 == sha256
    }


def _replace(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".attestations-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
