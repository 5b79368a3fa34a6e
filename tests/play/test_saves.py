"""Saved games survive damage, other windows, other versions and folders that refuse to be written."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play import save_file
from game.play.save_file import SaveFile
from game.play.saved_game import MovedOn, Obstacle, Save, SavedGame, UnknownVersion
from game.play.saves import BACKUP, FILE, FOLDER_VARIABLE, Saves, data_folder

STORY = "fr:Essai"
events = st.lists(st.text("abc:é-", min_size=1, max_size=8), max_size=6)


def saved(folder: Path, *path: str) -> SavedGame:
    """Save a game and close the folder."""
    saves = Saves(folder)
    game = saves.create(STORY, "v1", path)
    saves.close()
    return game


def loaded(folder: Path, game: SavedGame) -> Save | None:
    saves = Saves(folder)
    found = saves.load(game.id)
    saves.close()
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@settings(max_examples=50)
@given(events, st.lists(st.tuples(st.integers(0, 12), events), max_size=8))
def test_a_save_is_what_the_last_write_made_of_it(first: list[str], writes: list[tuple[int, list[str]]]):
    saves = Saves(in_memory=True)
    expected = list(first)
    game = saves.create(STORY, "v1", first)
    for keep, added in writes:
        kept = min(keep, len(expected))
        expected = [*expected[:kept], *added]
        game = saves.write(game, kept, added, "v1")
    assert saves.load(game.id) == Save(game, tuple(expected))


def test_appending_costs_the_same_however_long_the_game():
    file = SaveFile(None)
    game = file.create(STORY, "v1", [f"go:{n}" for n in range(5000)], "now")
    before = file._db.total_changes
    file.write(game, game.length, ["go:last"], "v1", "now")
    assert file._db.total_changes - before == 2


def test_games_are_listed_for_their_story_with_the_last_played_first(tmp_path: Path):
    saves = Saves(tmp_path)
    first, second = saves.create(STORY, "v1", ["a"]), saves.create(STORY, "v1", ["b"])
    saves.create("fr:Autre", "v1", ["c"])
    assert [game.id for game in saves.games(STORY)] == [second.id, first.id]
    first = saves.write(first, 1, ["d"], "v1")
    assert saves.games(STORY) == [first, second]
    saves.close()


def test_another_window_that_moved_the_game_on_is_noticed(tmp_path: Path):
    here, there = Saves(tmp_path), Saves(tmp_path)
    game = here.create(STORY, "v1", ["a"])
    there.write(game, 1, ["b"], "v1")
    with pytest.raises(MovedOn):
        here.write(game, 1, ["c"], "v1")
    assert loaded(tmp_path, game).events == ("a", "b")
    here.close()
    there.close()


@pytest.mark.parametrize("name", [FILE, BACKUP])
def test_whatever_happens_to_one_copy_the_other_brings_the_game_back(tmp_path: Path, name: str):
    chance = random.Random(2023)
    game = saved(tmp_path, *(f"go:scene-{n}" for n in range(80)))
    sound = contents(tmp_path)
    for _ in range(150):
        damaged = bytearray(sound[name])
        for _ in range(chance.choice([1, 1, 8, 200])):
            damaged[chance.randrange(100, len(damaged))] ^= chance.randrange(1, 256)
        (tmp_path / name).write_bytes(damaged)
        found = loaded(tmp_path, game)
        assert found is not None
        assert found.events == tuple(f"go:scene-{n}" for n in range(80))
        for path in tmp_path.iterdir():
            path.unlink()
        for other, data in sound.items():
            (tmp_path / other).write_bytes(data)


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 500, bytes(8192)])
def test_a_file_that_is_no_longer_one_is_set_aside_and_restored(tmp_path: Path, damage: bytes):
    game = saved(tmp_path, "a", "b")
    (tmp_path / FILE).write_bytes(damage)
    saves = Saves(tmp_path)
    assert saves.load(game.id).events == ("a", "b")
    assert (saves.set_aside is None) == (damage == b"")
    assert saves.write(game, 2, ["c"], "v1").length == 3
    saves.close()
    (tmp_path / BACKUP).unlink()
    assert loaded(tmp_path, game).events == ("a", "b", "c")
    if damage:
        assert saves.set_aside.read_bytes() == damage


def test_when_both_copies_are_damaged_the_beginning_that_can_be_vouched_for_comes_back(tmp_path: Path):
    game = saved(tmp_path, *(f"go:{n}" for n in range(20)))
    for name, position in ((FILE, 12), (BACKUP, 7)):
        with sqlite3.connect(tmp_path / name) as db:
            db.execute("UPDATE events SET event = 'go:elsewhere' WHERE position = ?", (position,))
        db.close()
    found = loaded(tmp_path, game)
    assert found.events == tuple(f"go:{n}" for n in range(12))
    assert not found.whole
    assert loaded(tmp_path, game) == Save(found.game, found.events)


def test_rows_moved_to_another_game_are_not_taken_for_its_own(tmp_path: Path):
    one, other = saved(tmp_path, "a", "b"), saved(tmp_path, "c", "d")
    for name in (FILE, BACKUP):
        with sqlite3.connect(tmp_path / name) as db:
            db.execute("UPDATE events SET game = 0 WHERE game = ?", (one.id,))
            db.execute("UPDATE events SET game = ? WHERE game = ?", (one.id, other.id))
        db.close()
    assert loaded(tmp_path, one).events == ()


def test_a_file_from_a_newer_version_is_refused_and_left_untouched(tmp_path: Path, monkeypatch):
    with monkeypatch.context() as newer:
        newer.setattr(save_file, "SCHEMA", (*save_file.SCHEMA[:-1], "PRAGMA user_version = 2"))
        newer.setattr(save_file, "VERSION", 2)
        saved(tmp_path, "a")
    before = contents(tmp_path)
    with pytest.raises(UnknownVersion) as refusal:
        Saves(tmp_path)
    assert refusal.value.newer
    assert refusal.value.version == 2
    assert contents(tmp_path) == before


def test_a_file_too_old_to_be_read_is_refused(tmp_path: Path, monkeypatch):
    saved(tmp_path, "a")
    monkeypatch.setattr(save_file, "VERSION", 3)
    monkeypatch.setattr(save_file, "OLDEST_LOADABLE", 2)
    with pytest.raises(UnknownVersion) as refusal:
        Saves(tmp_path)
    assert not refusal.value.newer


def test_a_backup_that_lagged_behind_catches_up(tmp_path: Path):
    game = saved(tmp_path, "a")
    old = (tmp_path / BACKUP).read_bytes()
    saves = Saves(tmp_path)
    game = saves.write(game, 1, ["b"], "v1")
    saves.close()
    (tmp_path / BACKUP).write_bytes(old)
    saves = Saves(tmp_path)
    saves.write(game, 2, ["c"], "v1")
    saves.close()
    (tmp_path / FILE).unlink()
    assert loaded(tmp_path, game).events == ("a", "b", "c")


def test_a_folder_that_cannot_be_made_leaves_the_game_in_memory(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    saves = Saves(tmp_path / "file" / "saves")
    assert saves.obstacle is Obstacle.UNREACHABLE
    game = saves.create(STORY, "v1", ["a"])
    assert saves.write(game, 1, ["b"], "v1").length == 2


def test_a_damaged_file_in_use_is_replaced_without_losing_the_game(tmp_path: Path):
    saves = Saves(tmp_path)
    game = saves.create(STORY, "v1", ["a"])
    saves._files[FILE]._db.execute("DROP TABLE events")
    game = saves.write(game, 1, ["b"], "v1")
    saves.close()
    assert loaded(tmp_path, game).events == ("a", "b")


def test_the_folder_is_the_environments_then_the_platforms(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    monkeypatch.delenv(FOLDER_VARIABLE)
    assert data_folder().name == "sept-episodes"


WRITER = """
import sys
from pathlib import Path
from game.play.saves import Saves
for number in range(20):
    saves = Saves(Path(sys.argv[1]))
    game = saves.create("fr:Essai", "v1", [f"{sys.argv[2]}:0"])
    for step in range(1, 20):
        game = saves.write(game, step, [f"{sys.argv[2]}:{step}"], "v1")
    assert saves.obstacle is None, saves.obstacle
    saves.close()
"""


def test_several_processes_create_and_write_at_once(tmp_path: Path):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(number)]) for number in range(4)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
    saves = Saves(tmp_path)
    games = saves.games(STORY)
    assert len(games) == 80
    for game in games:
        save = saves.load(game.id)
        number = save.events[0].partition(":")[0]
        assert save == Save(game, tuple(f"{number}:{step}" for step in range(20)))
    saves.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_process_killed_at_any_moment_loses_at_most_the_choice_in_flight(tmp_path: Path):
    loop = [sys.executable, "-m", "tests.play.kill_loop", str(tmp_path), "240", "11"]
    done = subprocess.run(loop, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    assert report["lost"] is None
    assert report["survived"] == 240
    assert report["busy"] >= 150


FULL = """
import resource, sys
from pathlib import Path
from game.play.saves import Saves
from game.play.saved_game import Unwritable
saves = Saves(Path(sys.argv[1]))
game = saves.create("fr:Essai", "v1", ["a"])
size = max(path.stat().st_size for path in Path(sys.argv[1]).iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
written = 1
try:
    while True:
        game = saves.write(game, written, ["go:" + "x" * 500], "v1")
        written += 1
except Unwritable as error:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    game = saves.write(game, written, ["go:after"], "v1")
    print(error.obstacle, written)
"""


@pytest.mark.skipif(os.name == "nt", reason="limits file sizes the Unix way")
def test_a_full_disk_keeps_what_was_saved_and_writing_resumes_when_there_is_room(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    obstacle, written = done.stdout.split()
    assert obstacle in (Obstacle.FULL, Obstacle.UNREACHABLE)
    saves = Saves(tmp_path)
    save = saves.load(saves.games(STORY)[0].id)
    saves.close()
    assert save.whole
    assert len(save.events) == int(written) + 1
    assert save.events[-1] == "go:after"


READ_ONLY = """
import os, sys
from pathlib import Path
from game.play.saves import Saves
import game.play.save_file, platformdirs
folder = Path(sys.argv[1])
for path in folder.iterdir():
    path.chmod(0o444)
folder.chmod(0o555)
if os.getuid() == 0:
    os.setuid(65534)
saves = Saves(folder)
game, = saves.games("fr:Essai")
save = saves.load(game.id)
print(saves.obstacle, *save.events, saves.write(game, 2, ["c"], "v1").length)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs Unix permissions")
def test_a_read_only_folder_lets_its_games_be_read_and_go_on_in_memory(tmp_path: Path):
    folder = tmp_path / "saves"
    saved(folder, "a", "b")
    before = contents(folder)
    for parent in (tmp_path, *tmp_path.parents):
        if parent.name.startswith(("pytest-", "popen-")) or parent == tmp_path:
            parent.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(folder)], capture_output=True, text=True, check=True
    )
    folder.chmod(0o755)
    obstacle, *rest = done.stdout.split()
    assert obstacle in (Obstacle.READ_ONLY, Obstacle.UNREACHABLE)
    assert rest == ["a", "b", "3"]
    assert contents(folder) == before
