"""A view as lines of text: the whole linear layout, and nothing about input or output.

Each block starts with its word, each source has a line of its own, and one line
is one paragraph, however long. There is no glyph, no frame and no colour to
miss: whoever listens hears the standing before the statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from game.play.labels import HYPOTHESIS
from game.play.typography import NARROW
from game.play.view import (
    Anchors,
    Block,
    Choice,
    Citation,
    ClosingBlock,
    CompareBlock,
    DebriefBlock,
    DivergenceBlock,
    DocumentBlock,
    EndingBlock,
    FactBlock,
    FictionBlock,
    Landing,
    Narration,
    NoteBlock,
    Prose,
    QuestionBlock,
    SortedItem,
    SortingBlock,
    UnknownBlock,
    View,
)

COLON = f"{NARROW}: "
LEAVE_KEY = "b"
"""What a reader types to leave a hypothesis."""


def render(view: View) -> list[str]:
    """The whole page, its choices last; an empty line stands between two blocks."""
    return [*_opening(view), *_anchors(view), *_spaced(view.blocks), *render_choices(view)]


def render_since(before: View, view: View) -> list[str]:
    """What is new on a page already rendered in part, and its choices."""
    seen = set(before.blocks)
    return [*_spaced(block for block in view.blocks if block not in seen), *render_choices(view)]


def render_choices(view: View) -> list[str]:
    """The choices under their numbers, then the way out of a hypothesis."""
    lines = [_choice(str(number), choice) for number, choice in enumerate(view.choices, 1)]
    if view.leave:
        lines.append(_choice(LEAVE_KEY, view.leave))
    return lines


def _choice(key: str, choice: Choice) -> str:
    return _joined(f"{key}. {choice.label}", choice.hint, choice.reason)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _opening(view: View) -> Iterator[str]:
    if view.banner:
        word = view.banner.word.removeprefix(HYPOTHESIS.glyph).strip()
        yield _joined(f"{word}{COLON}{view.banner.title}", view.banner.departs_from)
    yield _joined(view.kicker, view.episode_title)
    yield view.title
    yield from _gauges(view)
    yield ""


def _gauges(view: View) -> Iterator[str]:
    if view.anchors and view.gauges:
        gauges = (f"{gauge.label}{COLON}{gauge.words}" for gauge in view.gauges)
        yield f"{view.anchors.gauges_heading}{COLON}{_joined(*gauges)}"


def _anchors(view: View) -> Iterator[str]:
    """What the record says, where a hypothesis begins."""
    if view.anchors and view.anchors.threshold:
        yield from _anchor_lines(view.anchors)


def _anchor_lines(anchors: Anchors) -> Iterator[str]:
    yield anchors.heading
    yield from _facts((anchors.instead_of,))
    yield ""
    yield anchors.plausible_heading
    yield from _facts(anchors.plausible)
    yield ""


def _spaced(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)
        yield ""


def _block(block: Block) -> Iterator[str]:  # noqa: C901
    match block:
        case Narration():
            yield from _prose(block.paragraphs)
        case Landing():
            yield f"{block.word}{COLON}{block.name}"
            yield from block.lines
        case FactBlock():
            yield from fact_lines(block)
        case DivergenceBlock():
            yield from divergence_lines(block)
        case QuestionBlock():
            yield from _question(block)
        case CompareBlock():
            yield f"{block.word}{COLON}{block.question}"
            yield from _facts((block.fact,))
        case DocumentBlock():
            yield f"{block.word}{COLON}{block.title}"
            yield from _facts(block.facts)
        case NoteBlock() | UnknownBlock():
            yield from _after(block.word, block.paragraphs)
        case ClosingBlock():
            yield from _closing(block)
        case FictionBlock():
            yield from _after(block.label.word, block.paragraphs)
        case EndingBlock():
            yield f"{block.label.word}, {block.word}{COLON}{block.title}"
            yield block.outcome
        case DebriefBlock():
            yield from _debrief(block)
        case SortingBlock():
            yield from _sorting(block)
        case _:
            assert_never(block)


def _text(prose: Prose) -> str:
    return "".join(run.text for run in prose)


def _prose(paragraphs: Iterable[Prose]) -> Iterator[str]:
    return map(_text, paragraphs)


def _after(word: str, paragraphs: Iterable[Prose]) -> Iterator[str]:
    """Prose whose every paragraph says what it is."""
    return (f"{word}{COLON}{text}" for text in _prose(paragraphs))


def fact_lines(fact: FactBlock) -> Iterator[str]:
    """A fact: its standing, its statement, and each source on a line of its own."""
    yield _joined(fact.label.word, fact.attribution, f"fait {fact.number}", fact.date)
    yield fact.statement
    yield from _citations(fact.citations)
    yield from fact.marks


def _facts(facts: Iterable[FactBlock]) -> Iterator[str]:
    """Facts inside another block, each set apart."""
    for fact in facts:
        yield ""
        yield from fact_lines(fact)


def _citations(citations: Iterable[Citation]) -> Iterator[str]:
    return (f"{citation.reference} {_where(citation)}{COLON}{citation.quote}" for citation in citations)


def _where(citation: Citation) -> str:
    if citation.paragraph is None:
        return citation.name
    return f"{citation.name}, ¶\u00a0{citation.paragraph}"


def divergence_lines(block: DivergenceBlock) -> Iterator[str]:
    """Texts that differ: each position with its sources, then the judgement and the note."""
    yield _joined(f"{block.word}{COLON}{block.title}", block.kind)
    for side in block.sides:
        yield f"{side.according_to}{COLON}{side.position}"
        yield from _citations(side.citations)
    yield from filter(None, (block.question, block.judgement))
    yield from _after(block.note_word, block.note)


def _question(block: QuestionBlock) -> Iterator[str]:
    yield f"{block.word}{COLON}{block.question}"
    for option in block.options:
        yield _joined(option.text, option.mark)
    for position, pick in enumerate(block.so_far, 1):
        yield f"{position}. {pick}"
    if block.result:
        yield block.result
    yield from _facts(block.reveal)


def _closing(block: ClosingBlock) -> Iterator[str]:
    yield block.word
    for group in block.groups:
        yield from (f"{group.word}{COLON}{item}" for item in group.items)


def _debrief(block: DebriefBlock) -> Iterator[str]:
    yield block.word
    yield ""
    for row in block.rows:
        if row.here:
            yield f"{row.label.word}, {block.here_heading}{COLON}{row.here}"
        yield block.record_heading
        yield from fact_lines(row.fact)
        yield ""
    yield block.distance


def _sorting(block: SortingBlock) -> Iterator[str]:
    for item in block.sorted:
        yield from _sorted_item(item)
        yield ""
    yield block.word
    yield from filter(None, (block.statement, block.question))
    yield from block.score


def _sorted_item(item: SortedItem) -> Iterator[str]:
    yield item.statement
    yield _joined(item.yours, item.verdict)
    if item.fact:
        yield from fact_lines(item.fact)
    if item.origin:
        yield item.origin
