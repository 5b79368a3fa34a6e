"""Kill a reader's process at any moment, many times, and look at what is left each time.

Run as a script: ``kill_loop.py FOLDER TIMES SEED``. Prints one line of JSON: how
many kills were survived, how many came in the middle of a game, and the first
loss found.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from game.play.saves import Saves
from game.play.session import Session
from tests.play.stories import small_story

LONGEST = 400


def play(folder: Path, pipe: int, seed: int) -> None:
    """Resume and play for ever, saying after each saved choice which path is safe."""
    chance = random.Random(seed)
    session = Session(small_story(), Saves(folder))
    if not session.resume():
        session.restart()
    while True:
        choices = [choice.id for choice in session.view().choices if choice.open] or ["episode:1"]
        if session.state.length > LONGEST or chance.random() < 0.2:
            session.rewind()
        else:
            session.choose(chance.choice(choices))
        if session.notice:
            raise SystemExit(session.notice)
        os.write(pipe, json.dumps(session.state.path).encode() + b"\n")


def killed_once(folder: Path, seed: int, started: bool, patience: float) -> tuple[str, ...]:
    """Play in another process, kill it, and give the last path it called safe.

    ``started`` waits for the first choice to be saved; else the process may die while it opens.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        play(folder, writing, seed)
    os.close(writing)
    if started:
        select.select([reading], [], [])
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as heard:
        safe = [line for line in heard if line.endswith("\n")]
    os.waitpid(child, 0)
    return tuple(json.loads(safe[-1])) if safe else ()


def left(folder: Path) -> tuple[str, ...]:
    saves = Saves(folder)
    games = saves.games("fr:Essai")
    save = saves.load(games[0].id) if games else None
    saves.close()
    if save and not save.whole:
        raise SystemExit("a save is damaged")
    return save.events if save else ()


def one_step_apart(safe: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Whether what is left is what was called safe, or one choice or rewind further."""
    return found == safe or found[:-1] == safe or safe[:-1] == found


def main(folder: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)
    before: tuple[str, ...] = ()
    busy = 0
    for count in range(times):
        safe = killed_once(folder, seed + count, count % 4 > 0, chance.uniform(0.0, 0.005))
        found = left(folder)
        busy += bool(safe)
        if not one_step_apart(safe or before, found) and (safe or before):
            sys.stdout.write(json.dumps({"survived": count, "busy": busy, "lost": [safe or before, found]}))
            return
        before = found
    sys.stdout.write(json.dumps({"survived": times, "busy": busy, "lost": None}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
