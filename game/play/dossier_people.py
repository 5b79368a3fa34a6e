"""Who the reader has met: the cast, as far as facts met name it and say its roles.

A role is shown once a fact met says it; a name once a fact met carries it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.play.dossier import Dossier
from game.play.typography import line
from game.story.model import Story
from game.story.record import CastKind, CastMember

KINDS: dict[CastKind, str] = {
    CastKind.PERSON: "personne",
    CastKind.ORGANISATION: "organisation",
    CastKind.GROUP: "groupe",
    CastKind.PRODUCT: "produit",
}


class RoleMet(NamedTuple):
    """What somebody is said to be, and the facts met that say so."""

    words: str
    """The role, and its period when a text gives one."""
    facts: tuple[int, ...]
    """Numbers of the facts met."""


class PersonMet(NamedTuple):
    """A member of the cast whom facts met name."""

    person: str
    name: str
    kind: str
    roles: tuple[RoleMet, ...]
    facts: tuple[int, ...]
    """Numbers of all the facts met that concern them, in order."""
    said_in: str
    """``nommé dans 4 faits rencontrés``."""


def people(story: Story, collected: Dossier) -> tuple[PersonMet, ...]:
    """Everyone met, in the order of the cast."""
    met = {fact.block.fact: fact.block.number for fact in collected.facts}
    found = (_person(story, member, met) for member in story.cast.values())
    return tuple(person for person in found if person.facts)


def _person(story: Story, member: CastMember, met: Mapping[str, int]) -> PersonMet:
    roles = tuple(
        RoleMet(line(f"{role.role}, {role.period}" if role.period else role.role), numbers)
        for role in member.roles
        if (numbers := tuple(met[fact] for fact in role.facts if fact in met))
    )
    named = (
        number
        for fact, number in met.items()
        if member.id in story.facts[fact].people or story.facts[fact].speaker == member.id
    )
    facts = tuple(sorted({*named, *(number for role in roles for number in role.facts)}))
    count = f"{len(facts)} fait{'s' if len(facts) > 1 else ''} au dossier"
    return PersonMet(member.id, line(member.name), KINDS[member.kind], roles, facts, line(count))
