"""Old paths in stories edited since: what is followed, what is dropped, what is said."""

from __future__ import annotations

from game.play.replay import replay
from game.story.model import Episode, Go, Predict, RecordScene, Story
from tests.play.stories import small_story

STORY = small_story()
PATH = (
    "episode:1", "go:suite", "bet:predict-1/1", "judge:combien/contested",
    "skip:compute-1", "skip:order-1", "go:fin",
)  # fmt: skip


def edited(**scenes: RecordScene | None) -> Story:
    """The small story with scenes of its first episode replaced, or left out when ``None``."""
    first = STORY.episodes["1"]
    kept = {**first.scenes, **scenes}
    changed = {scene.id: scene for scene in kept.values() if scene is not None}
    episode = Episode(first.id, first.title, first.start, changed)
    return small_story(episodes={**STORY.episodes, "1": episode})


def test_a_question_added_since_is_skipped_in_silence() -> None:
    page = STORY.episodes["1"].scenes["suite"]
    question = Predict("nouvelle", "Et ?", page.blocks[1].options, ("c",))
    again = replay(edited(suite=page._replace(blocks=(question, *page.blocks))), PATH)
    assert again.state.place.scene == "fin"
    assert "skip:nouvelle" in again.state.path
    assert again.changes == ()


def test_an_answer_to_a_question_that_is_gone_is_dropped_and_said_once() -> None:
    page = STORY.episodes["1"].scenes["suite"]
    again = replay(edited(suite=page._replace(blocks=page.blocks[:1])), PATH)
    assert again.state.place.scene == "fin"
    assert len(again.changes) == 1
    assert "question" in again.changes[0]


def test_a_renamed_scene_is_followed_under_its_new_name() -> None:
    first, last = STORY.episodes["1"].scenes["suite"], STORY.episodes["1"].scenes["fin"]
    renamed = last._replace(id="cloture", was=("fin",))
    story = edited(fin=renamed, suite=first._replace(choices=(Go("go:cloture", "cloture", "Fermer"),)))
    again = replay(story, PATH)
    assert again.state.place.scene == "cloture"
    assert again.changes == ()


def test_a_name_given_to_another_scene_still_leads_there() -> None:
    """A scene's old name, taken since by a new scene, means the new one."""
    story = edited(cote=STORY.episodes["1"].scenes["cote"]._replace(was=("fin",)))
    assert replay(story, PATH).state.place.scene == "fin"


def test_a_page_that_is_gone_ends_the_replay_at_the_page_before_and_says_so() -> None:
    page = STORY.episodes["1"].scenes["suite"]
    again = replay(edited(suite=page._replace(choices=())), PATH)
    assert again.state.place.scene == "suite"
    assert "go:fin" in again.changes[0]


def test_an_episode_that_is_gone_starts_the_story_again() -> None:
    again = replay(STORY, ("episode:9", "go:suite"))
    assert again.state.path[0] == "episode:1"
    assert again.state.place.scene == "suite"
    assert "épisode" in again.changes[0]


def test_an_empty_path_is_the_beginning() -> None:
    assert replay(STORY, ()).state.path == ("episode:1",)
