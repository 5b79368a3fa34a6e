"""A page of the record, from its place: nothing about any what-if can reach it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.play import labels, question_blocks, view
from game.play.closing import closing
from game.play.episodes import following, heading, steps
from game.play.footnotes import Footnotes
from game.play.questions import choices as answers_to
from game.play.questions import pending, visible
from game.play.standing import Index
from game.play.state import Place
from game.play.typography import line, paragraphs
from game.story.model import (
    Aside,
    Block,
    Compare,
    Compute,
    Document,
    Door,
    Go,
    Note,
    Order,
    Predict,
    RecordScene,
    Say,
    ShowDivergence,
    ShowFact,
    Unknown,
)
from game.story.record import NOT_STATED, Source

DOOR_HINT = "hypothèse : vous quittez les faits"
ASIDE_HINT = "détour"
COMPARE_QUESTION = "Qu'est-ce qui change d'un texte à l'autre ?"


def record_view(index: Index, place: Place) -> view.View:
    """The page of the record at this place."""
    story = index.story
    episode = story.episodes[place.episode]
    scene = episode.scenes[place.scene]
    notes = Footnotes(index, place.opened)
    answers = dict(place.answers)
    landings = [_landing(story.sources[source]) for source in scene.opens]
    shown = [_block(block, notes, answers) for block in visible(scene, answers)]
    question = pending(scene, answers)
    if scene.closing and question is None:
        shown.append(closing(index, episode, place.opened))
    choices = answers_to(story, question, answers) if question else _choices(index, place, scene)
    step, total = steps(story, episode.id)
    return view.View(
        mode=view.Mode.RECORD,
        episode=episode.id,
        episode_title=line(episode.title),
        step=step,
        steps=total,
        kicker=heading(story, episode, scene.date_of),
        title=line(scene.title),
        blocks=(*landings, *shown),
        choices=choices,
        place="aside" if place.back else "",
        finished=scene.closing and question is None and following(story, episode.id) is None,
    )


def _block(block: Block, notes: Footnotes, answers: dict[str, str]) -> view.Block:
    match block:
        case Say():
            return view.Narration(paragraphs(_filled(block.text, notes)))
        case ShowFact():
            return notes.fact(block.fact)
        case ShowDivergence():
            return question_blocks.divergence(block, notes, answers)
        case Predict():
            return question_blocks.predict(block, notes, answers)
        case Compute():
            return question_blocks.compute(block, notes, answers)
        case Order():
            return question_blocks.order(block, notes, answers)
        case Compare():
            return view.CompareBlock(
                "DEUX FORMULATIONS",
                notes.fact(block.fact),
                line(COMPARE_QUESTION),
            )
        case Document():
            return view.DocumentBlock(
                labels.DOCUMENT_FORMS[block.form], line(block.title), notes.facts(block.facts)
            )
        case Note():
            return view.NoteBlock("NOTE DE LA RÉDACTION", paragraphs(block.text))
        case Unknown():
            return view.UnknownBlock("INCONNU", "∅", paragraphs(block.text))
        case _:
            assert_never(block)


def _filled(text: str, notes: Footnotes) -> str:
    """The narration with its computed placeholders, the only ones there are, filled in."""
    total = labels.in_words(len(notes.index.story.sources))
    return text.replace("{texts}", total).replace("{opened}", labels.in_words(len(notes.opened)))


def bibliography(source: Source) -> tuple[str, ...]:
    """What is known of a text, a line each; ``non indiqué`` where the text is silent."""
    stated = {"Titre": source.title, "Éditeur": source.publisher, "Auteur": source.author}
    date = source.published.said if source.published else "non indiquée"
    named = (f"{key} : {'non indiqué' if value == NOT_STATED else value}" for key, value in stated.items())
    return tuple(map(line, (*named, f"Date : {date}")))


def _landing(source: Source) -> view.Landing:
    return view.Landing("TEXTE REÇU", source.id, line(source.name), bibliography(source))


def _choices(index: Index, place: Place, scene: RecordScene) -> tuple[view.Choice, ...]:
    written = tuple(_choice(choice) for choice in scene.choices)
    if place.back:
        return (*written, view.Choice("back", "back", "Revenir à la page", "fin du détour"))
    return (*written, *_closing_choices(index, place)) if scene.closing else written


def _closing_choices(index: Index, place: Place) -> Iterator[view.Choice]:
    from game.play.sorting import sortable

    if sortable(index, place.episode):
        yield view.Choice("sort", "sort", line("Trier des énoncés de l'épisode"), "facultatif")
    after = following(index.story, place.episode)
    if after:
        label = line(f"Ouvrir la suite : {after.title}")
        yield view.Choice(f"episode:{after.id}", "episode", label)


def _choice(choice: Go | Aside | Door) -> view.Choice:
    label = line(choice.label)
    match choice:
        case Go():
            return view.Choice(choice.id, "go", label, line(choice.hint))
        case Aside():
            return view.Choice(choice.id, "aside", label, _hint(ASIDE_HINT, choice.hint))
        case Door():
            label = f"{labels.HYPOTHESIS.glyph} {label}"
            return view.Choice(choice.id, "what-if", label, _hint(DOOR_HINT, choice.hint))
        case _:
            assert_never(choice)


def _hint(kind: str, written: str) -> str:
    """What sort of choice it is, said first and always; then the author's own hint."""
    return line(f"{kind} · {written}" if written else kind)
