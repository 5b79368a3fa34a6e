"""How far the texts agree on a fact: derived from evidence and divergences, never typed.

Within an episode only the texts opened so far count, so that a claim can change
standing under the reader's eyes when the next text lands.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from game.play.labels import label
from game.play.view import Label, Standing
from game.story.model import Story
from game.story.quotation import digest
from game.story.record import Divergence, Evidence, Fact, FactKind


class Index(NamedTuple):
    """What looking up a story's record again and again would cost too much to rediscover."""

    story: Story
    divergences_of: dict[str, tuple[tuple[Divergence, int], ...]]
    """Fact id to the divergences it takes a side in, with the side's position."""
    paragraphs: dict[tuple[str, str], int]
    """Source id and quotation digest to the attested paragraph."""

    @classmethod
    def of(cls, story: Story) -> Index:
        """Build the index of a whole story."""
        sides: dict[str, list[tuple[Divergence, int]]] = defaultdict(list)
        for divergence in story.divergences.values():
            for position, side in enumerate(divergence.sides):
                for fact in side.facts:
                    sides[fact].append((divergence, position))
        return cls(
            story,
            {fact: tuple(found) for fact, found in sides.items()},
            {(a.source, a.quote_sha256): a.paragraph for a in story.attestations},
        )

    def paragraph(self, evidence: Evidence) -> int | None:
        """Where the quotation stands in its text, if somebody attested it."""
        return self.paragraphs.get((evidence.source, digest(evidence.quote)))

    def evidence(self, fact: Fact, opened: frozenset[str]) -> tuple[Evidence, ...]:
        """The fact's evidence in the texts opened so far; all of it when none is open yet."""
        seen = tuple(e for e in fact.evidence if e.source in opened)
        return seen or fact.evidence

    def label(self, fact: Fact, opened: frozenset[str]) -> Label:
        """The fact's standing among the texts opened so far."""
        if fact.kind is FactKind.ALLEGATION:
            return label(Standing.ALLEGED)
        if fact.kind is FactKind.ANALYSIS:
            return label(Standing.ANALYSIS)
        if any(d.type.contests for d in self.opposing(fact, opened)):
            return label(Standing.CONTESTED)
        origins = {e.origin or e.source for e in self.evidence(fact, opened)}
        if len(origins) > 1:
            return label(Standing.CONCORDANT, len(origins))
        return label(Standing.ONE_TEXT)

    def opposing(self, fact: Fact, opened: frozenset[str]) -> tuple[Divergence, ...]:
        """The divergences that already set another fact against this one."""
        return tuple(
            divergence
            for divergence, position in self.divergences_of.get(fact.id, ())
            if any(
                self._is_open(other, opened)
                for index, side in enumerate(divergence.sides)
                if index != position
                for other in side.facts
            )
        )

    def _is_open(self, fact: str, opened: frozenset[str]) -> bool:
        return any(e.source in opened for e in self.story.facts[fact].evidence)
