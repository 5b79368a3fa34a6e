"""Every string an author wrote, with its place: what the rules on wording go through.

The prose of the record that must claim nothing, the prose of the fiction, and the
rest (statements, notes, bibliographies) are told apart here, once for all rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.story.diagnostics import Span
from game.story.model import (
    Block,
    Compute,
    Document,
    FictionScene,
    Note,
    Order,
    Predict,
    Say,
    Story,
    Unknown,
    WhatIf,
)
from game.story.nodes import ValueSpans
from game.story.record import At


@dataclass(frozen=True, slots=True)
class Prose:
    """One string, and the key it stands under."""

    text: str
    at: At
    key: str

    @property
    def span(self) -> Span:
        """Where the whole string stands."""
        return self.at[self.key]

    def phrase(self, phrase: str) -> Span:
        """Where some of its words stand, as typed."""
        spans = self.at.keys
        return spans.phrase(self.key, phrase) if isinstance(spans, ValueSpans) else self.span


def narration(story: Story) -> Iterator[Prose]:
    """The record's own voice, which claims nothing: titles, narration, labels, questions, options."""
    for episode in story.episodes.values():
        yield Prose(episode.title, episode.at, "title")
        for scene in episode.scenes.values():
            yield Prose(scene.title, scene.at, "title")
            for block in scene.blocks:
                yield from _spoken(block)
            for choice in scene.choices:
                yield Prose(choice.label, choice.at, "label")
                if choice.hint:
                    yield Prose(choice.hint, choice.at, "hint")


def fiction(what_if: WhatIf) -> Iterator[Prose]:
    """Every word of a what-if's fiction, its debrief's suppositions included."""
    yield Prose(what_if.title, what_if.at, "title")
    for variable in what_if.variables.values():
        if variable.label:
            yield Prose(variable.label, variable.at, "label")
    for scene in what_if.scenes.values():
        yield from _fiction_page(scene)


def record(story: Story) -> Iterator[Prose]:
    """The sourced side and the editor's notes, in the project's own words."""
    for fact in story.facts.values():
        yield Prose(fact.statement, fact.at, "statement")
        if fact.date is not None and fact.date.deduced:
            yield Prose(fact.date.deduced, fact.at, "date/deduced")
    for divergence in story.divergences.values():
        yield Prose(divergence.title, divergence.at, "title")
        yield Prose(divergence.note, divergence.at, "note")
        for side in divergence.sides:
            yield Prose(side.position, side.at, "position")
    for question in story.questions.values():
        yield Prose(question.question, question.at, "question")
        yield Prose(question.verdict, question.at, "verdict")
        for explanation in question.explanations:
            yield Prose(explanation.says, explanation.at, "says")
    yield from _editor(story)


def everything(story: Story) -> Iterator[Prose]:
    """All of it."""
    yield from _title_page(story)
    yield from narration(story)
    yield from record(story)
    for what_if in story.what_ifs.values():
        yield from fiction(what_if)


def _title_page(story: Story) -> Iterator[Prose]:
    for key, text in (("title", story.title), ("subtitle", story.subtitle), ("about", story.about)):
        if text:
            yield Prose(text, story.at, key)
    for outcome in story.outcomes.values():
        yield Prose(outcome.label, outcome.at, "label")


def _spoken(block: Block) -> Iterator[Prose]:
    match block:
        case Say():
            yield Prose(block.text, block.at, "say")
        case Document():
            yield Prose(block.title, block.at, "title")
        case Predict() | Compute():
            yield Prose(block.question, block.at, "question")
            for option in block.options:
                yield Prose(option.text, option.at, "text")
        case Order():
            yield Prose(block.question, block.at, "question")


def _editor(story: Story) -> Iterator[Prose]:
    for episode in story.episodes.values():
        for scene in episode.scenes.values():
            for block in scene.blocks:
                if isinstance(block, Note):
                    yield Prose(block.text, block.at, "note")
                elif isinstance(block, Unknown):
                    yield Prose(block.text, block.at, "unknown")
    for member in story.cast.values():
        for role in member.roles:
            yield Prose(role.role, role.at, "role")
    for left in story.left_out:
        yield Prose(left.reason, left.at, "reason")
    for source in story.sources.values():
        if source.note:
            yield Prose(source.note, source.at, "note")


def _fiction_page(scene: FictionScene) -> Iterator[Prose]:
    for key, text in (("title", scene.title), ("ending", scene.ending)):
        if text:
            yield Prose(text, scene.at, key)
    for index, passage in enumerate(scene.passages):
        own = passage.at is not scene.at
        listed = f"text/{index}" if f"text/{index}" in scene.at.keys else "text"
        yield Prose(passage.text, passage.at, "text" if own else listed)
    for choice in scene.choices:
        yield Prose(choice.label, choice.at, "label")
        if choice.because:
            yield Prose(choice.because, choice.at, "because")
    for row in scene.compare:
        if row.here:
            yield Prose(row.here, row.at, "here")
