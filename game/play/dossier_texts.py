"""The articles themselves, when the reader has copies: their paragraphs, quotations marked.

The texts are other people's and do not come with the game. A copy is a file
``ID.txt``; its paragraphs are its non-empty lines, counted from 1.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.play.dossier import Dossier, TextRead
from game.play.typography import inert, line
from game.play.view import Prose, Run
from game.story.model import Story
from game.story.quotation import normalise

LARGEST = 5 * 1024 * 1024
QUOTED = "strong"
"""The emphasis of a quotation in its article."""
OTHER_COPY = (
    "Cette copie n'est pas celle sur laquelle les citations ont été vérifiées : "
    "les numéros de paragraphe peuvent différer."
)
UNREADABLE = "La copie de ce texte ne peut pas être lue."
NOT_IN_COPY = "Ne se trouve pas dans cette copie :"
HOW_TO_ATTACH = (
    "Les articles eux-mêmes n'accompagnent pas le jeu. Si vous en avez des copies, rangez-les dans "
    "un dossier, chacune sous son nom ({names}), puis indiquez ce dossier dans les réglages, "
    "ou lancez le jeu avec --texts DOSSIER : chaque citation se lira à sa place."
)
_TOKEN = re.compile(r"[^\W_]+")


class ArticleParagraph(NamedTuple):
    """One paragraph of an article."""

    number: int
    prose: Prose
    quoted: bool
    """Whether a quotation met stands in it."""


class Article(NamedTuple):
    """A local copy of a text."""

    source: str
    note: str
    """What is to know of this copy; empty when all is well."""
    paragraphs: tuple[ArticleParagraph, ...]
    missing: tuple[str, ...]
    """Quotations met that this copy does not hold."""


def articles(story: Story, collected: Dossier, folder: Path | None) -> dict[str, Article]:
    """The copies a folder holds of the texts read, by source id."""
    if folder is None:
        return {}
    found = (_article(story, text, folder / f"{text.source}.txt") for text in collected.texts)
    return {article.source: article for article in found if article}


def how_to_attach(story: Story) -> str:
    """What to do to read the articles in the dossier."""
    return line(HOW_TO_ATTACH.format(names=", ".join(f"{source}.txt" for source in story.sources)))


def _article(story: Story, text: TextRead, path: Path) -> Article | None:
    try:
        if not path.is_file():
            return None
        if path.stat().st_size > LARGEST:
            return Article(text.source, line(UNREADABLE), (), ())
        data = path.read_bytes()
        printed = data.decode("utf-8-sig")
    except (OSError, ValueError):
        return Article(text.source, line(UNREADABLE), (), ())
    same = hashlib.sha256(data).hexdigest() == story.sources[text.source].sha256
    lines = [part.strip() for part in printed.replace("\r\n", "\n").split("\n") if part.strip()]
    quotes = [quote for _, quote in text.quotations]
    paragraphs, missing = mark(lines, quotes)
    return Article(text.source, "" if same else line(OTHER_COPY), paragraphs, missing)


def mark(lines: Iterable[str], quotes: Iterable[str]) -> tuple[tuple[ArticleParagraph, ...], tuple[str, ...]]:
    """Paragraphs with the quotations they hold marked, and the quotations none of them holds."""
    wanted = {quote: _TOKEN.findall(normalise(quote)) for quote in quotes}
    held: set[str] = set()
    paragraphs = []
    for number, printed in enumerate(lines, 1):
        text = inert(printed).replace("\n", " ")
        places = []
        for quote, parts in wanted.items():
            place = _place(text, parts)
            if place:
                held.add(quote)
                places.append(place)
        paragraphs.append(ArticleParagraph(number, _runs(text, places), bool(places)))
    return tuple(paragraphs), tuple(quote for quote in wanted if quote not in held)


def _place(text: str, parts: list[str]) -> tuple[int, int] | None:
    """Where words stand in a printed paragraph, whatever its apostrophes and case."""
    tokens = [(match.start(), match.end(), normalise(match[0])) for match in _TOKEN.finditer(text)]
    said = [token for _, _, token in tokens]
    for at in range(len(said) - len(parts) + 1):
        if parts and said[at : at + len(parts)] == parts:
            return tokens[at][0], tokens[at + len(parts) - 1][1]
    return None


def _runs(text: str, places: list[tuple[int, int]]) -> Prose:
    """The paragraph in runs; places that overlap become one."""
    runs: list[Run] = []
    end = 0
    for start, stop in sorted(places):
        start = max(start, end)
        if stop <= start:
            continue
        runs += [Run(text[end:start]), Run(text[start:stop], QUOTED)]
        end = stop
    runs.append(Run(text[end:]))
    return tuple(run for run in runs if run.text)
