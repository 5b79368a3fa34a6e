"""The wheel holds everything: installed outside the checkout, it plays an episode by itself."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytest.importorskip("build", reason="needs the build tool")
pytest.importorskip("hatchling", reason="needs the build backend")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without reaching for the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel in it; its dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False)
    bin_folder = folder / ("Scripts" if os.name == "nt" else "bin")
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(bin_folder / "python"), "install", "--quiet",
         "--no-deps", "--no-index", str(wheel)],
        check=True,
        env=environment,
    )  # fmt: skip
    (site,) = folder.rglob("site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return bin_folder


def test_the_wheel_carries_the_story_and_nothing_of_the_workshop(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    assert "game/bundled/scenes/story.yaml" in names
    assert any(name.startswith("game/bundled/assets/sources/") for name in names)
    for path in (ROOT / "scenes").rglob("*.yaml"):
        assert f"game/bundled/scenes/{path.relative_to(ROOT / 'scenes').as_posix()}" in names
    for path in (ROOT / "game").rglob("*.tcss"):
        assert path.relative_to(ROOT).as_posix() in names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"game", "sept_episodes"}


def test_what_is_installed_plays_an_episode_away_from_the_checkout(installed: Path, tmp_path: Path):
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"SEPT_EPISODES_DATA": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}

    def run(*arguments: str, answers: str = "") -> str:
        done = subprocess.run(
            [installed / "sept-episodes", *arguments],
            input=answers.encode(), capture_output=True, cwd=tmp_path, env=environment,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    where = subprocess.run(
        [installed / "python", "-c", "import game; print(game.__file__)"],
        capture_output=True, text=True, cwd=tmp_path, env=environment,
    ).stdout  # fmt: skip
    assert str(installed.parent) in where
    said = run("--episode", "1", answers="1\n" * 60)
    assert "LE DOSSIER REFERMÉ" in said
    assert "Épisode 1" in said
    assert "citations attestées" in run("check")
    assert '"facts"' in run("facts", "--format", "json")
