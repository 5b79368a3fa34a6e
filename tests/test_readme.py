"""The README's two commands come first, work from nothing, and are the ones continuous integration runs."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[list[str]]:
    """The commands of a block, each as words."""
    return [shlex.split(command) for command in block.strip().split("&&")]


def test_the_first_block_plays_and_the_second_runs_every_test():
    play, test = BLOCKS[:2]
    assert play.count("\n") == test.count("\n") == 1
    assert commands(play)[-1] == [".venv/bin/sept-episodes"]
    assert commands(test)[-1] == [".venv/bin/python", "-m", "pytest"]
    for block in (play, test):
        assert commands(block)[0] == ["python3", "-m", "venv", ".venv"]
        assert commands(block)[1][:2] == [".venv/bin/pip", "install"]


def test_continuous_integration_runs_the_very_same_test_command():
    script = [shlex.split(line) for line in (ROOT / ".ci/run").read_text().splitlines() if '"$venv' in line]
    expected = [[word.replace(".venv", "$venv", 1) for word in command] for command in commands(BLOCKS[1])]
    assert script[: len(expected)] == expected


def test_two_lines_and_a_picture_come_before_the_commands():
    before = [line for line in README.partition("```")[0].splitlines() if line]
    assert before[0].startswith("# ")
    assert len([line for line in before[1:] if not line.startswith("![") and not line.endswith(":")]) == 2
    (picture,) = re.findall(r"!\[.+\]\((.+)\)", "\n".join(before))
    assert (ROOT / picture).read_text("utf-8").lstrip().startswith("<svg")


def test_what_the_readme_points_to_exists():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_script_of_continuous_integration_is_sound_shell():
    if subprocess.run(["bash", "--version"], capture_output=True).returncode:
        pytest.skip("needs bash")
    subprocess.run(["bash", "-n", ROOT / ".ci/run"], check=True)
    assert (ROOT / ".ci/run").stat().st_mode & 0o100
