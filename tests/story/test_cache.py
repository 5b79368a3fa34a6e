"""The cache of read stories: the same story, and never an old, damaged or faulty one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.story import cache
from game.story.bundled import bundled_story
from game.story.cache import load_to_play
from game.story.diagnostics import Collector
from game.story.loader import load_story
from game.story.model import Story
from game.story.plain_data import to_plain
from tests.story.small import write

FACTS = "facts/episode-1.yaml"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "kept"
    monkeypatch.setattr(cache, "_folder", lambda: folder)
    return folder


def play(folder: Path) -> tuple[Story, bool]:
    """The story to play, and whether it was recalled."""
    found = Collector()
    story = load_to_play(folder, found)
    assert story is not None
    assert not found.found
    return story, not story.at.keys


def test_a_story_recalled_is_the_story_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "story")
    first, was_recalled = play(folder)
    assert not was_recalled
    second, was_recalled = play(folder)
    assert was_recalled
    assert to_plain(second) == to_plain(first)
    assert second.what_ifs["cle-rendue"].scenes["assemblee"].choices[0].when == (
        first.what_ifs["cle-rendue"].scenes["assemblee"].choices[0].when
    )


def test_the_real_story_survives_the_cache() -> None:
    read = load_story(bundled_story(), Collector())
    assert read is not None
    load_to_play(bundled_story(), Collector())
    recalled = load_to_play(bundled_story(), Collector())
    assert recalled is not None
    assert to_plain(recalled) == to_plain(read)


def test_any_edit_is_seen(tmp_path: Path) -> None:
    folder = write(tmp_path / "story")
    play(folder)
    write(folder, [(FACTS, "quitte les lieux", "s'en va")])
    story, was_recalled = play(folder)
    assert not was_recalled
    assert story.facts["depart"].statement == "Le jardinier s'en va."


def test_a_story_with_faults_is_not_kept(tmp_path: Path, kept: Path) -> None:
    folder = write(tmp_path / "story", [(FACTS, "kind: event", "kind: evant")])
    for _ in range(2):
        found = Collector()
        load_to_play(folder, found)
        assert [one.name for one in found] == ["wrong-type"]
    assert not kept.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-9],
        lambda data: data.replace(b"jardinier", b"jardinien"),
        lambda data: b"\0",
    ],
)
def test_a_damaged_copy_is_read_again(damage, tmp_path: Path, kept: Path) -> None:  # type: ignore[no-untyped-def]
    folder = write(tmp_path / "story")
    play(folder)
    (copy,) = kept.glob("*.json")
    copy.write_bytes(damage(copy.read_bytes()))
    assert not play(folder)[1]
    assert play(folder)[1]


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, kept: Path) -> None:
    kept.write_text("a file where the folder should be")
    folder = write(tmp_path / "story")
    assert not play(folder)[1]
    assert not play(folder)[1]


def test_few_stories_are_kept(tmp_path: Path, kept: Path) -> None:
    for number in range(7):
        play(write(tmp_path / "story", [("story.yaml", "Le verger", f"Le verger {number}")]))
    assert len(list(kept.glob("*"))) == 4


def test_recalling_a_story_needs_no_yaml(tmp_path: Path) -> None:
    folder = write(tmp_path / "story")
    program = (
        "import sys; from pathlib import Path\n"
        "from game.story import cache; from game.story.diagnostics import Collector\n"
        "cache._folder = lambda: Path(sys.argv[2])\n"
        "assert cache.load_to_play(Path(sys.argv[1]), Collector())\n"
        "print('yaml' in sys.modules)\n"
    )
    command = [sys.executable, "-c", program, str(folder), str(tmp_path / "kept")]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert runs == ["True\n", "False\n"]
