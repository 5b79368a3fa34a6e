"""Print the table: ``python -m tests.bench [--quick]``."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from game.play import engine
from game.play.saves import Saves
from game.play.state import State
from game.story.model import Story
from tests.bench import pages
from tests.bench.pages import Turn
from tests.bench.terminal import COLUMNS, ROWS, Terminal

PYTHON = sys.executable
END, BACKSPACE = "\x1b[F", "\x7f"
CHECKOUT = Path(__file__).parents[2]


class Bench:
    """One session on one machine."""

    def __init__(self, folder: Path, quick: bool) -> None:
        """Choose the pages and warm both sides up."""
        self.runs = 5 if quick else 21
        self.turns = 40 if quick else 300
        self.story = pages.story()
        self.turn = pages.largest_turn(self.story)
        self.environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "SEPT_EPISODES_DATA": str(folder / "saves"),
            "PYTHONPATH": str(CHECKOUT),
        }
        for unwanted in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE"):
            self.environment.pop(unwanted, None)
        self.bare = [PYTHON, str(Path(__file__).with_name("bare_app.py")), str(self._pages(folder))]
        self.game = [PYTHON, "-m", "game", "--path", ",".join(self.turn.path), "--no-motion"]

    def _pages(self, folder: Path) -> Path:
        return pages.as_json(self.turn, folder / "pages.json")

    def start_of_screens(self) -> tuple[list[float], list[float]]:
        """Process start to the first page painted."""
        return self._in_turn(lambda: self._started(self.bare), lambda: self._started(self.game))

    def _started(self, command: list[str]) -> float:
        terminal = Terminal(command, self.environment)
        try:
            return terminal.wait_for(*self._marks(self.turn, after=False)) - terminal.started
        finally:
            terminal.close()

    def _marks(self, turn: Turn, after: bool) -> tuple[str, ...]:
        page, other = (turn.after, turn.before) if after else (turn.before, turn.after)
        return (pages.painted_first(page, other),)

    def page_turns(self) -> tuple[list[float], list[float]]:
        """Choice taken to the new page painted, there and back again."""
        terminals = [Terminal(command, self.environment) for command in (self.bare, self.game)]
        times: tuple[list[float], list[float]] = ([], [])
        for terminal in terminals:
            terminal.wait_for(*self._marks(self.turn, after=False))
            terminal.settle(1.0)
        for _ in range(self.turns):
            for terminal, taken in zip(terminals, times, strict=True):
                terminal.press(END)  # the game takes no choice while text remains unseen
                terminal.settle(0.02)
                pressed = terminal.press(self.turn.digit)
                taken.append(terminal.wait_for(*self._marks(self.turn, after=True)) - pressed)
                terminal.settle(0.02)
                terminal.press(BACKSPACE)
                terminal.wait_for(*self._marks(self.turn, after=False))
                terminal.settle(0.02)
        self.memory = [terminal.resident() for terminal in terminals]
        for terminal in terminals:
            terminal.close()
        return times

    def memory_on_a_page(self) -> tuple[list[float], list[float]]:
        """Resident memory once the page is painted."""
        return self._in_turn(
            lambda: self._resident(self.bare), lambda: self._resident(self.game), self.runs // 3
        )

    def _resident(self, command: list[str]) -> float:
        terminal = Terminal(command, self.environment)
        terminal.wait_for(*self._marks(self.turn, after=False))
        terminal.settle(0.5)
        found = terminal.resident()
        terminal.close()
        return found

    def first_lines(self, *arguments: str) -> tuple[list[float], list[float]]:
        """Process start to the first line, against importing the screen library."""
        return self._in_turn(
            lambda: self._first_line([PYTHON, "-c", "import textual.app; print()"]),
            lambda: self._first_line([PYTHON, "-m", "game", *arguments]),
        )

    def _first_line(self, command: list[str]) -> float:
        started = time.perf_counter()
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=self.environment
        ) as running:
            assert running.stdout is not None
            running.stdout.readline()
            taken = time.perf_counter() - started
            running.stdout.read()
        return taken

    def _in_turn(
        self, one: Callable[[], float], other: Callable[[], float], runs: int = 0
    ) -> tuple[list[float], list[float]]:
        """Measure two things alternately, after one warm-up each."""
        one()
        other()
        pairs = [(one(), other()) for _ in range(runs or self.runs)]
        return [first for first, _ in pairs], [second for _, second in pairs]

    def steps_a_second(self, length: int) -> float:
        """``choose`` and ``view`` along a path that already has some length, history kept."""
        state = _long(self.story, length)
        steps = 200_000
        started = time.perf_counter()
        for event in _events(self.story, state, steps):
            state = engine.choose(self.story, state, event)
            engine.view(self.story, state)
        return steps / (time.perf_counter() - started)


def saved_choices(folder: Path) -> list[float]:
    """What saving one more choice takes, in both copies, along a game of five thousand."""
    saves = Saves(folder / "written")
    game = saves.create("bench", "bench", ["episode:1"])
    times = []
    for number in range(5000):
        started = time.perf_counter()
        game = saves.write(game, game.length, [f"go:page-{number}"], "bench")
        times.append(time.perf_counter() - started)
    saves.close()
    return times


def _events(story: Story, state: State, steps: int) -> Iterable[str]:
    """A tour of every episode by its first doors, over and over, worked out beforehand."""
    first = f"episode:{next(iter(story.episodes))}"
    events = []
    while True:
        choices = [c for c in engine.view(story, state).choices if c.open and c.kind != "sort"]
        if not choices:
            break
        doors = [c for c in choices if c.kind == "what-if" and c.id not in events]
        events.append((doors or choices)[0].id)
        state = engine.choose(story, state, events[-1])
    return ([*events, first] * (steps // len(events) + 1))[:steps]


def _long(story: Story, length: int) -> State:
    state = engine.start(story)
    first = f"episode:{next(iter(story.episodes))}"
    while state.length < length:
        state = engine.choose(story, state, first)
    return state


def median(values: list[float]) -> float:
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def row(what: str, theirs: float, ours: float, unit: str, goal: float) -> None:
    ratio = ours / theirs
    met = "atteint" if ratio <= goal else "MANQUÉ"
    print(f"{what:<44} {theirs:>8.1f} {ours:>8.1f} {unit:<4} {ratio:>6.2f} {goal:>6.2f}  {met}", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), "--quick" in sys.argv)
        print(f"Python {platform.python_version()}, {os.cpu_count()} processeurs, terminal {COLUMNS}×{ROWS}")
        print(f"{bench.runs} paires de départs, {bench.turns} pages tournées, en alternance")
        print(f"{'':<44} {'étalon':>8} {'jeu':>8} {'':<4} {'ratio':>6} {'but':>6}")
        bare, game = bench.start_of_screens()
        row("départ → première page peinte", median(bare) * 1e3, median(game) * 1e3, "ms", 1.25)
        bare, game = bench.page_turns()
        row("choix → page peinte, p50", median(bare) * 1e3, median(game) * 1e3, "ms", 1.3)
        row("choix → page peinte, p99", percentile(bare, 0.99) * 1e3, percentile(game, 0.99) * 1e3, "ms", 1.3)
        row("mémoire après toutes ces pages", *bench.memory, "Mio", 1.25)
        bare, game = bench.memory_on_a_page()
        row("mémoire sur une page", median(bare), median(game), "Mio", 1.25)
        for arguments in (["--plain", "--new"], ["facts"], ["check"]):
            library, game = bench.first_lines(*arguments)
            row(f"{arguments[0]} → première ligne", median(library) * 1e3, median(game) * 1e3, "ms", 0.5)
        for length in (1, 100_000):
            steps = bench.steps_a_second(length)
            met = "atteint" if steps >= 200_000 else "MANQUÉ"
            print(f"choose + view, chemin de {length:>7} choix : {steps:,.0f} pas par seconde  {met}")
        saved = saved_choices(Path(folder))
        print(
            f"choix enregistré : p50 {median(saved) * 1e3:.2f} ms, p99 {percentile(saved, 0.99) * 1e3:.2f} ms"
        )


if __name__ == "__main__":
    main()
