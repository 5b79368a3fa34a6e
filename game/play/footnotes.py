"""Facts on one page, with their citations numbered from 1 in the order they are called."""

from __future__ import annotations

from game.play.standing import Index
from game.play.typography import date, line
from game.play.view import Citation, FactBlock, SideView
from game.story.record import Evidence, Fact, FactKind, Side

MARKS = 1
"""Disagreements named under a fact; the dossier lists them all."""

_SPEAKER = {FactKind.QUOTE: "parole", FactKind.ALLEGATION: "avancé par", FactKind.ANALYSIS: "lecture"}


class Footnotes:
    """Numbers the citations of one page; the same quotation keeps its number."""

    def __init__(self, index: Index, opened: frozenset[str]) -> None:
        """Start a page on which only the texts in ``opened`` count."""
        self.index = index
        self.opened = opened
        self._numbers: dict[tuple[str, str], int] = {}

    def fact(self, fact_id: str) -> FactBlock:
        """The fact as this page shows it."""
        fact = self.index.story.facts[fact_id]
        return FactBlock(
            fact=fact.id,
            number=fact.number,
            label=self.index.label(fact, self.opened),
            attribution=self._attribution(fact),
            statement=line(fact.statement),
            citations=self.cite(fact),
            date=date(fact.date.said) if fact.date else "",
            marks=self._marks(fact),
        )

    def facts(self, ids: tuple[str, ...]) -> tuple[FactBlock, ...]:
        """Several facts, in the order given."""
        return tuple(self.fact(fact_id) for fact_id in ids)

    def cite(self, fact: Fact) -> tuple[Citation, ...]:
        """The fact's visible evidence as footnotes."""
        return tuple(self._citation(e) for e in self.index.evidence(fact, self.opened))

    def side(self, side: Side) -> SideView:
        """One position of a divergence, with the texts that hold it."""
        facts = [self.index.story.facts[fact] for fact in side.facts]
        citations = {c.number: c for fact in facts for c in self.cite(fact)}
        names = dict.fromkeys(c.name for c in citations.values())
        return SideView(", ".join(names), line(side.position), tuple(citations.values()))

    def _citation(self, evidence: Evidence) -> Citation:
        number = self._numbers.setdefault((evidence.source, evidence.quote), len(self._numbers) + 1)
        source = self.index.story.sources[evidence.source]
        return Citation(
            number,
            source.id,
            line(source.name),
            self.index.paragraph(evidence),
            line(f"« {evidence.quote} »"),
        )

    def _attribution(self, fact: Fact) -> str:
        word = _SPEAKER.get(fact.kind)
        return line(f"{word} : {speaker_name(self.index, fact.speaker)}") if word else ""

    def _marks(self, fact: Fact) -> tuple[str, ...]:
        differing = [d for d in self.index.opposing(fact, self.opened) if not d.type.contests]
        first = [line(f"↔ {divergence.title}") for divergence in differing[:MARKS]]
        others = len(differing) - MARKS
        if others > 0:
            plural = "s" if others > 1 else ""
            first.append(line(f"↔ et {others} autre{plural} désaccord{plural}"))
        return tuple(first)


def speaker_name(index: Index, speaker: str) -> str:
    """The display name of a cast member or of a text."""
    story = index.story
    return story.cast[speaker].name if speaker in story.cast else story.sources[speaker].name
