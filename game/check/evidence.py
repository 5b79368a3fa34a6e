"""The source texts, when somebody has them: where a quotation stands, what it leaves out.

A text is a list of paragraphs, its non-empty lines, counted from 1. Quotations are
compared in the documented normal form and must begin and end with whole words;
nothing fuzzier ever passes, though the nearest passage may be suggested.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from game.story.diagnostics import Collector, Span
from game.story.model import Story
from game.story.quotation import normalise, words
from game.story.record import Evidence, Fact

MAX_TEXT_BYTES = 5 * 1024 * 1024
_SENTENCE_END = re.compile(r"(?<=[.!?…])(?:\s*[\"'»”)\]])*\s+(?=[^\sa-zà-ÿ»”)\]])")
_ENOUGH_ALIKE = 0.6
_LONGEST_SUGGESTED = 40
"""Past this many words no suggestion is looked for: it would take too long."""


class Sentence(NamedTuple):
    """One sentence of a text."""

    paragraph: int
    printed: str
    normal: str
    """In the form quotations are compared in."""


@dataclass(frozen=True)
class Text:
    """One source text as the reader has it."""

    source: str
    sha256: str
    paragraphs: tuple[str, ...]
    """As printed, from paragraph 1."""
    _found: dict[str, int | None] = field(default_factory=dict, repr=False, compare=False)
    """Where each quotation looked for was found: every rule asks again."""

    @cached_property
    def normalised(self) -> tuple[str, ...]:
        """The paragraphs in the form quotations are compared in."""
        return tuple(normalise(paragraph) for paragraph in self.paragraphs)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each paragraph."""
        return tuple(tuple(words(paragraph)) for paragraph in self.paragraphs)

    def find(self, quote: str) -> int | None:
        """The first paragraph that holds the quotation, counted from 1."""
        if quote not in self._found:
            self._found[quote] = self._look_for(quote)
        return self._found[quote]

    def _look_for(self, quote: str) -> int | None:
        pattern = _whole(quote)
        for number, paragraph in enumerate(self.normalised, start=1):
            if words(quote) and pattern.search(paragraph):
                return number
        return None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order."""
        return tuple(
            Sentence(number, part, normalise(part))
            for number, paragraph in enumerate(self.paragraphs, start=1)
            for part in _SENTENCE_END.split(paragraph)
            if words(part)
        )

    def sentence_with(self, quote: str) -> str:
        """The sentence in which a quotation stands, or the paragraph when it spans several; normalised."""
        number = self.find(quote)
        if number is None:
            return ""
        pattern = _whole(quote)
        here = (one.normal for one in self.sentences if one.paragraph == number)
        return next((one for one in here if pattern.search(one)), self.normalised[number - 1])

    def nearest(self, quote: str) -> tuple[int, str] | None:
        """The paragraph and the words most like a quotation that is not there, for a hint only."""
        wanted = words(quote)
        if len(wanted) > _LONGEST_SUGGESTED:
            return None
        best: tuple[float, int, str] = (_ENOUGH_ALIKE, 0, "")
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(wanted)
        for number, paragraph in enumerate(self.words, start=1):
            for start in range(max(1, len(paragraph) - len(wanted) + 1)):
                window = paragraph[start : start + len(wanted)]
                matcher.set_seq1(window)
                if matcher.real_quick_ratio() > best[0] and (ratio := matcher.ratio()) > best[0]:
                    best = (ratio, number, " ".join(window))
        return (best[1], best[2]) if best[1] else None


@dataclass(frozen=True)
class Texts:
    """The texts at hand, by source id; none when nobody has them."""

    by_source: dict[str, Text] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Text]:
        return iter(self.by_source.values())

    def get(self, source: str) -> Text | None:
        """The text of a source, if it is at hand."""
        return self.by_source.get(source)


def read_texts(folder: Path, sources: Iterable[str], into: Collector) -> Texts:
    """The texts ``ID.txt`` that a folder has for some sources."""
    found = {}
    for source in sources:
        path = folder / f"{source}.txt"
        try:
            if path.is_file():
                found[source] = _text(source, path)
        except (OSError, ValueError) as error:
            into.report("unreadable-file", f"Ce texte ne peut pas être lu : {error}.", Span(str(path)))
    return Texts(found)


def quotations(story: Story) -> Iterator[tuple[Fact, Evidence]]:
    """Every evidence of every fact."""
    for fact in story.facts.values():
        for evidence in fact.evidence:
            yield fact, evidence


def covered_words(text: Text, quotes: Iterable[str]) -> list[set[int]]:
    """For each paragraph, the positions of the words that some quotation holds."""
    covered: list[set[int]] = [set() for _ in text.paragraphs]
    for quote in quotes:
        number = text.find(quote)
        if number is None:
            continue
        wanted, paragraph = tuple(words(quote)), text.words[number - 1]
        for start in range(len(paragraph) - len(wanted) + 1):
            if paragraph[start : start + len(wanted)] == wanted:
                covered[number - 1].update(range(start, start + len(wanted)))
                break
    return covered


def _text(source: str, path: Path) -> Text:
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise ValueError("plus de 5 Mio")
    data = path.read_bytes()
    lines = data.decode("utf-8").replace("\r\n", "\n").split("\n")
    paragraphs = tuple(line.strip() for line in lines if line.strip())
    return Text(source, hashlib.sha256(data).hexdigest(), paragraphs)


def _whole(quote: str) -> re.Pattern[str]:
    """The quotation between word boundaries, in normal form."""
    return re.compile(rf"(?<!\w){re.escape(normalise(quote))}(?!\w)")
