"""The dispatch of the week, held against what the epilogue's own text says months later.

What that text leaves alone, it neither confirms nor denies: the file only says
that it is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.play.dispatch_account import Account, Published
from game.play.dispatch_lines import WEEK, episode_of
from game.play.dispatch_printed import printed_line
from game.play.dispatch_view import Aftermath, Confrontation
from game.play.dispatch_wording import listed
from game.play.footnotes import Footnotes
from game.play.labels import DIVERGENCE_KINDS, HYPOTHESIS
from game.play.standing import Index
from game.play.statements import fact_in, is_fiction
from game.play.typography import line as typeset
from game.story.model import Story
from game.story.record import Divergence, Fact

TITLE = "LA SEMAINE, RELUE PLUS TARD"
MOVED = "A BOUGÉ"
REPEATED = "REPRIS"
SILENT = "SANS NOUVELLES"


def confronted(index: Index, account: Account) -> Confrontation | None:
    """What became of each line of the week; ``None`` before the desk has answered any."""
    lines = account.editions.get(WEEK, ())
    if not any(published.answered for published in lines):
        return None
    notes = Footnotes(index, account.texts[WEEK])
    return Confrontation(TITLE, tuple(_aftermath(index, published, notes) for published in lines))


def _aftermath(index: Index, published: Published, notes: Footnotes) -> Aftermath:
    story = index.story
    printed = printed_line(index, published.line, published.texts)
    later = _later_texts(story)
    names = listed(story.sources[source].name for source in later)
    if is_fiction(published.line.item):
        said = f"{names} n'y change rien : cette ligne vient d'une hypothèse."
        return Aftermath(printed, HYPOTHESIS.word, typeset(said), (), ())
    fact = story.facts[fact_in(published.line.item)]
    differing = [(found, facts) for found, facts in _differing(index, fact) if facts]
    if differing:
        told = tuple(dict.fromkeys(other for _, facts in differing for other in facts))
        kinds = listed(dict.fromkeys(DIVERGENCE_KINDS[found.type] for found, _ in differing))
        return Aftermath(
            printed,
            MOVED,
            typeset(f"Depuis, {names} raconte la suite ({kinds})."),
            tuple(typeset(found.title) for found, _ in differing),
            notes.facts(told),
        )
    if any(evidence.source in later for evidence in fact.evidence):
        return Aftermath(printed, REPEATED, typeset(f"{names} le dit aussi."), (), notes.facts((fact.id,)))
    return Aftermath(printed, SILENT, typeset(f"{names} n'en dit rien dans ce dossier."), (), ())


def _later_texts(story: Story) -> tuple[str, ...]:
    """The texts that land on the epilogue's first page."""
    episode = story.episodes[episode_of(story, WEEK)]
    return episode.scenes[episode.start].opens


def _differing(index: Index, fact: Fact) -> Iterator[tuple[Divergence, tuple[str, ...]]]:
    """The divergences the fact takes a side in, with the epilogue's facts on the other sides."""
    epilogue = episode_of(index.story, WEEK)
    facts = index.story.facts
    for divergence, position in index.divergences_of.get(fact.id, ()):
        yield (
            divergence,
            tuple(
                other
                for number, side in enumerate(divergence.sides)
                if number != position
                for other in side.facts
                if facts[other].episode == epilogue and not facts[other].offence
            ),
        )
