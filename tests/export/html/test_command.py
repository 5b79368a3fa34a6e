"""``export html`` as a user runs it, and what it says of every mistake."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli import main
from game.export.html.whole_file import write_whole

ROOT = Path(__file__).parents[3]


@pytest.fixture
def run(tmp_path: Path):
    """The command in a folder of its own."""

    def started(*arguments: object, limit: int = 0):
        def prepare() -> None:
            if limit:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        return subprocess.run(
            [sys.executable, "-m", "game", "export", "html", *map(str, arguments)],
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=prepare,
            timeout=120,
        )

    return started


def text(output: bytes) -> str:
    return output.decode().replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def test_the_file_is_named_after_the_story_and_its_episodes(run, tmp_path: Path) -> None:
    done = run("--episode", "1", "prologue")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["sept-episodes-prologue-1.html"]
    assert text(done.stdout).startswith("sept-episodes-prologue-1.html : ")
    assert done.stderr == b""
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(next(tmp_path.iterdir()).stat().st_mode) == 0o666 & ~mask


def test_episodes_can_be_named_in_any_way(run, tmp_path: Path) -> None:
    run("--episode", "Épilogue", "--episode", "prologue,1", "-o", "a.html")
    run("--episode", "1", "epilogue", "prologue", "-o", "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_unknown_episode_is_named_and_the_known_ones_listed(run, tmp_path: Path) -> None:
    done = run("--episode", "1", "12")
    assert done.returncode == 2
    assert text(done.stderr) == (
        "Il n'y a pas d'épisode « 12 ». Au choix : prologue, 1, 2, 3, 4, 5, 6, 7, epilogue.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_only_replaced_by_force(run, tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    target.write_text("précieux")
    refused = run("--episode", "prologue", "-o", "a.html")
    assert refused.returncode == 2
    assert "existe déjà" in text(refused.stderr)
    assert "--force" in text(refused.stderr)
    assert target.read_text() == "précieux"
    assert run("--episode", "prologue", "-o", "a.html", "--force").returncode == 0
    assert target.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("absent/a.html", "n'existe pas"),
        ("fichier/a.html", "n'existe pas"),
        ("/dev/null", "n'est pas un fichier"),
        (f"{'n' * 300}.html", "trop long"),
    ],
)
def test_a_place_that_takes_no_file_is_said(run, tmp_path: Path, output: str, said: str) -> None:
    (tmp_path / "fichier").write_text("")
    done = run("--episode", "prologue", "--force", "-o", output)
    assert done.returncode == 2
    assert said in text(done.stderr)
    assert done.stdout == b""
    assert [path.name for path in tmp_path.iterdir()] == ["fichier"]


def test_a_folder_given_as_output_receives_the_file(run, tmp_path: Path) -> None:
    (tmp_path / "classe").mkdir()
    assert run("--episode", "prologue", "-o", "classe").returncode == 0
    assert (tmp_path / "classe" / "sept-episodes-prologue.html").is_file()


def test_a_file_that_cannot_be_finished_leaves_nothing(run, tmp_path: Path) -> None:
    """The system stops the writing half-way, as a full disk does."""
    target = tmp_path / "a.html"
    target.write_text("précieux")
    done = run("--episode", "prologue", "--force", "-o", "a.html", limit=20_000)
    assert done.returncode == 2
    assert "n'a pas pu être écrit" in text(done.stderr)
    assert b"Traceback" not in done.stderr
    assert target.read_text() == "précieux"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_full_disk_is_called_a_full_disk(tmp_path: Path, monkeypatch, capsys) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["export", "html", "--episode", "prologue", "-o", str(tmp_path / "a.html")]) == 2
    assert "le disque est plein" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_folder_that_cannot_be_written_is_said(run, tmp_path: Path) -> None:
    closed = tmp_path / "fermé"
    closed.mkdir(0o500)
    done = run("--episode", "prologue", "-o", "fermé/a.html")
    assert done.returncode == 2
    assert "ne peut pas être modifié" in text(done.stderr)


def test_a_broken_story_says_where(run, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    done = run("vide")
    assert done.returncode == 2
    assert "story.yaml" in text(done.stderr)


@given(content=st.text(alphabet=st.characters(codec="utf-8")))
def test_what_is_written_is_what_was_given(tmp_path_factory, content: str) -> None:
    target = tmp_path_factory.mktemp("whole") / "a.html"
    target.write_text("avant")
    write_whole(target, content)
    assert target.read_bytes().decode("utf-8") == content
    assert len(list(target.parent.iterdir())) == 1
