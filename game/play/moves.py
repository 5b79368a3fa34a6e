"""Where each choice leads: a place and a choice give the next place, and nothing else."""

from __future__ import annotations

from game.play.fiction_moves import after, initial, is_open, named
from game.play.questions import SKIPPED, Question, answer, choices, key, pending
from game.play.sorting import choices as sorting_choices
from game.play.state import Imagined, Place, Sorting, State
from game.story.model import Aside, Door, Go, RecordScene, Story

JUMP = "jump:"
"""How the events that go back to a page already seen begin; where they lead depends on the path."""


class UnknownChoice(ValueError):
    """The choice does not exist at this place, or is closed there."""

    def __init__(self, choice_id: str, place: Place) -> None:
        """Remember what was asked, and where."""
        super().__init__(f"no open choice {choice_id!r} at {place.episode}/{place.scene}")
        self.choice_id = choice_id
        self.place = place


def opening(story: Story, episode: str) -> Place:
    """The first page of an episode."""
    start = story.episodes[episode].scenes[story.episodes[episode].start]
    return Place(episode, start.id, frozenset(start.opens))


def jump_to(episode: str, scene: str) -> str:
    """The event that goes back to a page of the record."""
    return f"{JUMP}{episode}/{scene}"


def revisited(state: State, jump: str) -> Place:
    """The page a jump goes back to, as it was last left: its texts opened, its questions answered.

    Raises ``UnknownChoice`` for a page that is not on the path, and outside the record.
    """
    if not state.place.imagined and not state.place.sorting:
        for here in state.walk():
            place = here.place
            if not place.imagined and jump == jump_to(place.episode, place.scene):
                return place._replace(sorting=None)
    raise UnknownChoice(jump, state.place)


def after_choice(story: Story, place: Place, choice_id: str) -> Place:
    """The place a choice leads to. Raises ``UnknownChoice``."""
    move = _in_fiction if place.imagined else _in_record
    found = move(story, place, choice_id)
    if found is None:
        raise UnknownChoice(choice_id, place)
    return found


def _in_record(story: Story, place: Place, choice_id: str) -> Place | None:
    scene = story.episodes[place.episode].scenes[place.scene]
    kind, _, rest = choice_id.partition(":")
    if place.sorting:
        return _sorted(place, place.sorting, choice_id)
    if kind == "episode":
        return opening(story, rest) if rest in story.episodes else None
    question = pending(scene, dict(place.answers))
    if question is not None:
        return _answered(story, place, question, choice_id)
    if choice_id == "back" and place.back:
        return place.back._replace(opened=place.back.opened | place.opened)
    return _turned(story, place, scene, choice_id)


def _answered(story: Story, place: Place, question: Question, choice_id: str) -> Place | None:
    """The same page with one more answer, if that is what the choice gives."""
    answers = dict(place.answers)
    if choice_id not in {choice.id for choice in choices(story, question, answers)}:
        return None
    kind, _, rest = choice_id.partition(":")
    given = SKIPPED if kind == "skip" else rest.partition("/")[2]
    answers[key(question)] = answer(question, answers, given)
    return place._replace(answers=tuple(answers.items()))


def _sorted(place: Place, sorting: Sorting, choice_id: str) -> Place | None:
    """The round with one more statement sorted, or the closing page again."""
    if choice_id == "back":
        return place._replace(sorting=None)
    if choice_id not in {choice.id for choice in sorting_choices(sorting)}:
        return None
    bins = (*sorting.bins, choice_id.removeprefix("pile:"))
    return place._replace(sorting=sorting._replace(bins=bins))


def _turned(story: Story, place: Place, scene: RecordScene, choice_id: str) -> Place | None:
    scenes = story.episodes[place.episode].scenes
    for choice in scene.choices:
        if choice.id != choice_id:
            continue
        match choice:
            case Go():
                return _enter(place, scenes[choice.target])._replace(back=place.back)
            case Aside():
                return _enter(place, scenes[choice.target])._replace(back=place)
            case Door():
                what_if = story.what_ifs[choice.target]
                return place._replace(imagined=Imagined(what_if.id, what_if.start, initial(what_if)))
    return None


def _enter(place: Place, scene: RecordScene) -> Place:
    return Place(place.episode, scene.id, place.opened | frozenset(scene.opens))


def _in_fiction(story: Story, place: Place, choice_id: str) -> Place | None:
    imagined = place.imagined
    if imagined is None:
        return None
    what_if = story.what_ifs[imagined.what_if]
    scene = what_if.scenes[imagined.scene]
    if imagined.debrief:
        return place._replace(imagined=None) if choice_id == "return" else None
    if choice_id == ("debrief" if scene.ending else "leave"):
        return place._replace(imagined=imagined._replace(debrief=True))
    values = named(what_if, imagined.values)
    for choice in scene.choices:
        if choice.id == choice_id and is_open(choice, values):
            step = imagined._replace(scene=choice.target, values=after(what_if, choice, values))
            return place._replace(imagined=step)
    return None
