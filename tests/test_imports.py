"""The rooms of the house: who may import whom, and what must never be loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parents[1] / "game"
MAY_IMPORT = {
    "story": {"story"},
    "play": {"story", "play"},
    "check": {"story", "play", "check"},
    "export": {"story", "play", "check", "export"},
    "plain": {"story", "play", "plain"},
    "tui": {"story", "play", "export", "tui"},
}
ONLY_IN = {
    "textual": ("tui/",),
    "rich": ("tui/", "plain/", "check/report.py"),
    "yaml": ("story/yaml_",),
    "sqlite3": ("play/save_file.py",),
    "argparse": ("cli.py", "commands/"),
}
NEVER = {"pickle", "marshal", "shelve", "dill"}
MODULES = sorted(GAME.rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(GAME).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in it; what only the type checker reads does not count."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_arrows_point_one_way(path: Path):
    room = name(path).partition("/")[0]
    if room not in MAY_IMPORT:
        return
    rooms = {module.split(".")[1] for module in imported(path) if module.startswith("game.")}
    assert rooms - {"__version__"} <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_each_library_is_spoken_to_in_one_place(path: Path):
    libraries = {module.partition(".")[0] for module in imported(path)}
    assert not libraries & NEVER
    for library in libraries & set(ONLY_IN):
        assert name(path).startswith(ONLY_IN[library]), library


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_text_is_ever_run_as_code(path: Path):
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & {"eval", "exec", "compile", "__import__"}


WATCH = """
import sys
from game.cli import main
status = main(sys.argv[1:])
sys.stdout.flush()
found = sorted({module.partition(".")[0] for module in sys.modules} & {"textual", "rich", "asyncio"})
sys.stderr.write(f"{status} {found}")
"""


@pytest.mark.parametrize(
    "command",
    [["--plain"], ["--plain", "--new"], ["facts"], ["facts", "--format", "json"], ["what-ifs"], ["check"],
     ["check", "--format", "json"], ["--help"], ["--version"], ["chek"]],
    ids=" ".join,
)  # fmt: skip
def test_without_a_screen_its_library_is_never_loaded(command: list[str], tmp_path: Path, monkeypatch):
    monkeypatch.setenv("SEPT_EPISODES_DATA", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(GAME.parent))
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *command], stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    status, found = done.stderr.splitlines()[-1].split(" ", 1)
    assert found == "[]"
    assert status in ("0", "1") or command == ["chek"]
