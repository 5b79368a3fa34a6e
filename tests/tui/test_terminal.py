"""The game in a real terminal: how it ends, and in what state it leaves the terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
WAIT = 30
ALTERNATE_SCREEN_OFF = b"\x1b[?1049l"
CURSOR_ON = b"\x1b[?25h"


class Terminal:
    """The game at the far end of a pseudo-terminal."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self.output = b""
        self.game, self.end = pty.fork()
        if not self.game:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.environ.update(
                {"TERM": "xterm-256color", "SEPT_EPISODES_DATA": str(folder), **environment},
                PYTHONPATH=str(Path(__file__).parents[2]),
            )
            os.execv(sys.executable, [sys.executable, "-m", "game", *arguments])  # noqa: S606

    def read(self) -> bool:
        """Take what was written; false once nothing more can be."""
        if select.select([self.end], [], [], 0.05)[0]:
            try:
                self.output += os.read(self.end, 65536)
            except OSError:
                return False
        return True

    def read_until(self, wanted: bytes) -> bytes:
        """What was written up to some words, or to the end of the game."""
        limit = time.monotonic() + WAIT
        while wanted not in self.output and time.monotonic() < limit and self.read():
            pass
        return self.output

    def type(self, keys: str) -> None:
        os.write(self.end, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.game, signal.SIGWINCH)

    def status(self) -> int:
        """The exit status; -1 when the game does not end."""
        limit = time.monotonic() + WAIT
        while time.monotonic() < limit:
            done, status = os.waitpid(self.game, os.WNOHANG)
            if done:
                self.game = 0
                return os.waitstatus_to_exitcode(status)
            self.read()
        return -1


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path, "--new")
    assert b"Aide" in made.read_until(b"Aide")
    yield made
    if made.game:
        os.kill(made.game, signal.SIGKILL)
        os.waitpid(made.game, 0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_game_with_its_status_and_restores_the_terminal(terminal, number):
    os.kill(terminal.game, number)
    assert terminal.status() == 128 + number
    assert ALTERNATE_SCREEN_OFF in terminal.output
    assert CURSOR_ON in terminal.output
    assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("key", ["q", "\x03"])
def test_a_key_ends_the_game_and_restores_the_terminal(terminal, key):
    terminal.type(key)
    assert terminal.status() == 0
    assert ALTERNATE_SCREEN_OFF in terminal.output
    assert CURSOR_ON in terminal.output


def test_a_terminal_that_goes_away_takes_the_game_with_it(terminal):
    os.close(terminal.end)
    limit = time.monotonic() + WAIT
    done = 0
    while not done and time.monotonic() < limit:
        done, _ = os.waitpid(terminal.game, os.WNOHANG)
        time.sleep(0.05)
    assert done == terminal.game
    terminal.game = 0


def test_a_terminal_of_one_cell_and_back(terminal):
    for columns, rows in ((1, 1), (5, 2), (300, 3), (3, 100), (80, 24)):
        terminal.resize(columns, rows)
        time.sleep(0.1)
    terminal.output = b""
    terminal.type("?")
    assert b"Comment jouer" in terminal.read_until(b"Comment jouer")
    terminal.type("q")
    assert terminal.status() == 0


def test_bytes_that_are_not_utf_8_do_not_end_the_game(terminal):
    os.write(terminal.end, b"\xe9\xff\xfe")
    time.sleep(0.3)
    os.write(terminal.end, b"\xc3")
    time.sleep(0.3)
    terminal.type("c")
    time.sleep(0.3)
    terminal.output = b""
    terminal.type("?")
    assert b"Comment jouer" in terminal.read_until(b"Comment jouer")


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_an_empty_no_color_asks_for_nothing(tmp_path, no_color, coloured):
    made = Terminal(tmp_path, "--new", NO_COLOR=no_color, COLORTERM="truecolor")
    made.read_until(b"Aide")
    made.type("q")
    assert made.status() == 0
    bluish_grey = b"149;155;166"
    assert (bluish_grey in made.output) is coloured
