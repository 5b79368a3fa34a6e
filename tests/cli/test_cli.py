"""The command as a user runs it: outputs, exit statuses, and what is said of every mistake."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import __version__
from game.story.loader import bundled_story

COMMAND = (sys.executable, "-m", "game")
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": os.devnull, "TERM": "xterm"}
"""A home in which nothing can be written: whatever is not told where to write must do without."""


@pytest.fixture(scope="module", autouse=True)
def shared_cache(tmp_path_factory: pytest.TempPathFactory):
    """The story is read once for all these commands."""
    ENVIRONMENT["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def run(tmp_path: Path):
    """Run the command in a folder of its own, with saves of its own."""

    def started(*arguments: object, answers: str | bytes = "", **settings: object):
        given = answers.encode() if isinstance(answers, str) else answers
        environment = {
            **ENVIRONMENT,
            "SEPT_EPISODES_DATA": str(tmp_path / "saves"),
            **settings.pop("env", {}),
        }
        environment["PYTHONPATH"] = str(Path(__file__).parents[2])
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=None if "stdin" in settings else given,
            capture_output="stdout" not in settings,
            cwd=tmp_path,
            env=environment,
            timeout=60,
            **settings,
        )
        assert b"Traceback" not in (done.stderr or b"")
        return done

    return started


def text(output: bytes) -> str:
    return output.decode().replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.mark.parametrize(
    "arguments", [(), ("play",), (bundled_story(),), ("play", bundled_story(), "--plain")]
)
def test_a_pipe_plays_line_by_line(run, arguments):
    done = run(*arguments, answers="1\n1\n")
    assert done.returncode == 0
    assert done.stderr == b""
    said = text(done.stdout)
    assert said.startswith("Sept épisodes\n")
    assert "UN TEXTE · fait 1" in said
    assert said.endswith("Votre place est enregistrée.\n")


def test_a_game_is_continued_where_it_was_left(run):
    first = run("--new", answers="1\n")
    again = run("--continue")
    page = text(again.stdout).partition("\nChoix")[0].strip()
    assert len(page.splitlines()) > 5
    assert page in text(first.stdout)
    assert page not in text(run("--new").stdout)


def test_an_episode_can_be_opened_straight_away(run):
    assert "Épisode 3" in text(run("--episode", "3").stdout)
    assert "Épilogue" in text(run("--episode", "épilogue").stdout)
    done = run("--episode", "12")
    assert done.returncode == 2
    assert "Il n'y a pas d'épisode « 12 »" in text(done.stderr)


def test_a_path_is_replayed_and_what_no_longer_fits_is_said(run):
    done = run("--path", "episode:2,go:nowhere")
    assert done.returncode == 0
    assert "L'histoire a changé" in text(done.stdout)
    assert "Épisode 2" in text(done.stdout)


def test_without_a_home_to_write_in_the_game_goes_on_and_says_so(tmp_path):
    environment = {**ENVIRONMENT, "PYTHONPATH": str(Path(__file__).parents[2]), "XDG_CACHE_HOME": os.devnull}
    done = subprocess.run(
        [*COMMAND, "--new"], input=b"1\n1\n", capture_output=True, env=environment, cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert text(done.stdout).count("ENREGISTREMENT : La partie n'est pas enregistrée") == 1
    assert "Pari perdu." in text(done.stdout)


def test_there_is_nothing_to_continue_at_first(run):
    done = run("--continue")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Aucune partie à continuer" in text(done.stderr)


def test_the_version_and_the_help_are_data(run):
    assert run("--version").stdout.decode() == f"sept-episodes {__version__}\n"
    for arguments in (["--help"], ["play", "-h"], ["check", "--help"], ["facts", "-h"], ["what-ifs", "-h"]):
        done = run(*arguments)
        assert done.returncode == 0
        assert text(done.stdout).startswith("usage : sept-episodes")
        assert not {"usage:", "optional", "positional", "show this"} & set(done.stdout.decode().split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "Vouliez-vous dire « check » ?"),
        (["what-if"], "Vouliez-vous dire « what-ifs » ?"),
        (["nowhere/at-all"], "n'est ni une commande ni un dossier"),
        (["x" * 5000], "n'est ni une commande ni un dossier"),
        (["--nope"], "option ou argument inconnu : --nope"),
        (["--theme", "rose"], "n'est pas une valeur de --theme"),
        (["--saves"], "il manque une valeur après --saves"),
        (["--new", "--continue"], "ne vont pas ensemble"),
        (["facts", "--format", "xml"], "n'est pas une valeur de --format"),
        (["play", "missing"], "unreadable-file"),
        (["facts", "missing"], "unreadable-file"),
        (["what-ifs", "missing"], "unreadable-file"),
        (["\x1b]52;c;aaaa\x07"], "n'est ni une commande ni un dossier"),
    ],
)
def test_a_mistake_is_told_in_a_line_on_standard_error(run, arguments, told):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in text(done.stderr)
    assert b"\x1b" not in done.stderr


def test_a_story_that_does_not_load_is_not_played(run, tmp_path):
    story = tmp_path / "story"
    story.mkdir()
    (story / "story.yaml").write_text("title: [\n")
    done = run("play", story)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "story.yaml:" in text(done.stderr)


def test_check_says_whether_anything_is_wrong(run, tmp_path):
    assert run("check", "missing").returncode == 2
    story = tmp_path / "story"
    shutil.copytree(bundled_story(), story)
    (story / "cast.yaml").write_text("- {id: x}\n")
    done = run("check", story, "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"]


def test_an_unforeseen_fault_is_one_line_and_a_log(run, tmp_path):
    code = (
        "import game.cli, game.commands.audit as audit; audit.run = lambda options: 1 / 0;"
        "raise SystemExit(game.cli.main(['facts']))"
    )
    saves = tmp_path / "saves"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**ENVIRONMENT, "SEPT_EPISODES_DATA": str(saves)},
    )
    assert done.returncode == 2
    (log,) = saves.glob("fault-*.log")
    assert text(done.stderr).startswith("Erreur inattendue (ZeroDivisionError).")
    assert str(log) in text(done.stderr)
    assert len(done.stderr.splitlines()) == 1
    assert "ZeroDivisionError" in log.read_text()


@pytest.mark.parametrize("command", [["--plain"], ["facts"], ["what-ifs"], ["check"], ["--help"]])
@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_output_is_utf_8_whatever_the_locale(run, command, locale):
    done = run(*command, env=locale)
    assert done.returncode in (0, 1)
    assert "é" in done.stdout.decode("utf-8")
    assert done.stderr == b""


@pytest.mark.parametrize(
    "answers",
    [b"\xe9\n1\n", b"\0\0\n1\n", b"x" * 1_000_000 + b"\n1\n", b"\xff\xfe1\n1\n", b"\r\n1\r\n", b"\x041\n1\n"],
)
def test_no_bytes_on_standard_input_end_the_game_badly(run, answers):
    done = run("--new", answers=answers)
    assert done.returncode == 0
    assert "Ce que l'on voulait faire" in text(done.stdout)


def test_without_any_input_the_game_ends_at_once(run):
    with Path(os.devnull).open("rb") as nothing:
        assert run("--new", stdin=nothing).returncode == 0
    assert run("--new", answers="", preexec_fn=lambda: os.close(0)).returncode == 0


def test_without_any_output_nothing_can_be_run(run):
    done = run("facts", preexec_fn=lambda: os.close(1))
    assert done.returncode == 2
    assert "sortie standard" in text(done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [["--new"], ["facts"], ["check"], ["--help"]])
def test_an_output_that_takes_nothing_is_said(run, command):
    with Path("/dev/full").open("wb") as full:
        done = run(*command, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert "ne peut pas être écrite" in text(done.stderr)
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [["facts", "--format", "json"], ["check"], ["--new"]])
def test_a_reader_that_goes_away_ends_the_command_quietly(tmp_path, command):
    environment = {**ENVIRONMENT, "SEPT_EPISODES_DATA": str(tmp_path)}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *command], stdout=writing, stderr=subprocess.PIPE, input=b"1\n" * 50, env=environment
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_that_cannot_move_its_cursor_gets_lines(tmp_path):
    for term in ("dumb", ""):
        assert "UN TEXTE · fait 1" in in_terminal(["--new"], b"q\n", tmp_path, TERM=term)[0]


def test_ctrl_c_says_where_the_place_is_saved(tmp_path):
    said, status = in_terminal(["--plain", "--new"], b"1\n\x03", tmp_path)
    assert status == 130
    assert f"Votre place est enregistrée dans {tmp_path}." in said


def test_no_colour_and_no_cursor_movement_in_lines(tmp_path):
    for extra in ({}, {"NO_COLOR": "1"}):
        said, status = in_terminal(["--plain", "--new"], b"1\nq\n", tmp_path, **extra)
        assert status == 0
        assert "\x1b" not in said


def in_terminal(arguments: list[str], keys: bytes, saves: Path, **environment: str) -> tuple[str, int]:
    """Run the command in a terminal, type keys, and hear what it says until it ends."""
    everything = {**ENVIRONMENT, "SEPT_EPISODES_DATA": str(saves), "COLUMNS": "200", **environment}
    everything["PYTHONPATH"] = str(Path(__file__).parents[2])
    child, terminal = pty.fork()
    if not child:
        os.execve(sys.executable, [*COMMAND, *arguments], everything)  # noqa: S606
    heard = b""
    limit = time.monotonic() + 30
    typed = False
    while time.monotonic() < limit:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        heard += piece
        if not typed and b"> " in heard:
            os.write(terminal, keys)
            typed = True
    else:
        os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(terminal)
    return text(heard.replace(b"\r\n", b"\n")), status


def test_facts_are_an_object_to_audit(run):
    record = json.loads(run("facts", "--format", "json").stdout)
    assert len(record["facts"]) >= 90
    assert len(record["divergences"]) >= 12
    sources = {source["id"] for source in record["sources"]}
    divergences = {divergence["id"] for divergence in record["divergences"]}
    for fact in record["facts"]:
        assert fact["standing"] in {"concordant", "one-text", "contested", "alleged", "analysis"}
        assert fact["episodes"]
        assert fact["evidence"]
        assert {evidence["source"] for evidence in fact["evidence"]} <= sources
        assert set(fact["divergences"]) <= divergences


def test_what_ifs_are_an_object_to_audit(run):
    record = json.loads(run("facts", "--format", "json").stdout)
    facts = {fact["id"] for fact in record["facts"]}
    fiction = json.loads(run("what-ifs", "--format", "json").stdout)
    assert {what_if["episode"] for what_if in fiction["what_ifs"]} >= set("1234567")
    for what_if in fiction["what_ifs"]:
        assert {what_if["instead_of"], *what_if["plausible_because"]} <= facts
        assert len(what_if["endings"]) >= 2
        assert what_if["routes"] == sum(ending["routes"] for ending in what_if["endings"])
