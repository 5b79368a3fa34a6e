"""A program in a terminal of its own: start it, press keys, and wait until words are painted."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path

ROWS, COLUMNS = 40, 120
PATIENCE = 20.0
"""Seconds before a program that paints nothing is given up."""


class Terminal:
    """One running program; it reads and paints as it would for a reader."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        """Start the program; time is counted from just before."""
        self._painted = b""
        self.started = time.perf_counter()
        self.pid, self._end = pty.fork()
        if not self.pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(command[0], list(command), environment)  # noqa: S606
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def press(self, keys: str) -> float:
        """Press keys and give the moment; what was painted before is forgotten."""
        self._drain()
        self._painted = b""
        now = time.perf_counter()
        os.write(self._end, keys.encode())
        return now

    def wait_for(self, *words: str) -> float:
        """The moment at which the last of some words was painted."""
        wanted = [word.encode() for word in words]
        limit = time.perf_counter() + PATIENCE
        while not all(word in self._painted for word in wanted):
            if not select.select([self._end], [], [], max(0.0, limit - time.perf_counter()))[0]:
                raise TimeoutError(f"{words} never painted; last: {self._painted[-500:]!r}")
            self._painted += os.read(self._end, 1 << 20)
        return time.perf_counter()

    def settle(self, seconds: float = 0.3) -> None:
        """Let everything that is still being painted come."""
        while select.select([self._end], [], [], seconds)[0]:
            self._painted += os.read(self._end, 1 << 20)

    def resident(self) -> float:
        """Memory in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._end)

    def _drain(self) -> None:
        while select.select([self._end], [], [], 0)[0]:
            os.read(self._end, 1 << 20)
