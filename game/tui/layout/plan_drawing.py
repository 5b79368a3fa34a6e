"""One episode of the plan: a line of pages, detours under it, hypotheses hanging over it.

Shape and word say what colour repeats: filled is visited, hollow is open, a dot
is unexplored; heavy strokes are the way travelled, dashed ones lead to fiction.
"""

from __future__ import annotations

from typing import NamedTuple

from game.play.map_view import EpisodeMark, PageMark, Progress, WhatIfMark
from game.tui.layout.canvas import Canvas
from game.tui.layout.spots import Spot
from game.tui.layout.text import NO_BREAK, Line, Span, span, wrap

PAGE = {Progress.VISITED: "■", Progress.OPEN: "□", Progress.UNEXPLORED: "·"}
DETOUR = {Progress.VISITED: "▪", Progress.OPEN: "▫", Progress.UNEXPLORED: "·"}
HYPOTHESIS = {Progress.VISITED: "◆", Progress.OPEN: "◇", Progress.UNEXPLORED: "·"}
TONES = {Progress.VISITED: "strong", Progress.OPEN: "foreground", Progress.UNEXPLORED: "muted"}

UNKNOWN = "hypothèse à découvrir"
HERE = "vous êtes ici"
NUMBER = 3
"""Cells before an episode's title, for its number."""
PITCH = 2
"""Cells from one detour to the next."""
LEAST_LABEL = 8


class Shape(NamedTuple):
    """The columns of the plan."""

    left: int
    """The first cell of an episode's number."""
    title: int
    """Cells for an episode's title, its number included."""
    route: int
    """The cell of the first page."""
    step: int
    """Cells from a page of the route to the next."""
    right: int
    """The first cell that must stay empty."""
    beside: bool
    """Whether titles stand beside the drawing rather than above it."""


def episode_key(episode: str) -> str:
    """What names an episode among the spots."""
    return f"episode:{episode}"


def page_key(episode: str, scene: str) -> str:
    """What names a page among the spots."""
    return f"page:{episode}/{scene}"


def what_if_key(what_if: str) -> str:
    """What names a hypothesis among the spots."""
    return f"what-if:{what_if}"


class Drawing:
    """Episodes drawn one under the other."""

    def __init__(self, shape: Shape, cursor: str, top: int) -> None:
        """Draw from a row on; ``cursor`` names the spot it stands on."""
        self.canvas = Canvas()
        self.spots: list[Spot] = []
        self._shape = shape
        self._cursor = cursor
        self.end = top
        """The row after the last episode."""

    def episode(self, episode: EpisodeMark) -> None:
        """Draw one more episode."""
        top = self.end
        below = self._title(episode, top)
        row = top if self._shape.beside else below
        at = {
            page.scene: self._shape.route + number * self._shape.step
            for number, page in enumerate(page for page in episode.pages if not page.aside)
        }
        row = self._hypotheses(episode, at, row)
        self._route(episode, at, row)
        self.end = max(below, self._detours(episode, at, row + 1)) + 1

    def _title(self, episode: EpisodeMark, row: int) -> int:
        """Number and title, then how far it is read; the row after them."""
        key = episode_key(episode.id)
        chosen = key == self._cursor
        tone = "strong" if episode.here else "foreground" if episode.status else "muted"
        style = "bold reverse strong" if chosen else f"bold {tone}" if episode.here else tone
        link = _link(key)
        self.spots.append(Spot(key, row, self._shape.left))
        self.canvas.write(row, self._shape.left, span(episode.number or "·", f"bold {tone}", link))
        room = self._shape.title - NUMBER
        said = " · ".join(_glued(part) for part in (episode.status, episode.read) if part)
        for line in (*wrap(span(episode.title, style, link), room), *wrap(span(said, "muted", link), room)):
            self.canvas.write(row, self._shape.left + NUMBER, line)
            row += 1
        return row

    def _hypotheses(self, episode: EpisodeMark, at: dict[str, int], row: int) -> int:
        """Each beside the stem that leads down to its page, the leftmost highest; the row after them."""
        stems: list[tuple[int, int, str]] = []
        for what_if in sorted(episode.what_ifs, key=lambda one: at[one.host]):
            cell = at[what_if.host]
            self.spots.append(Spot(what_if_key(what_if.what_if), row, cell))
            stems.append((cell, row, "wfaint" if what_if.progress is Progress.UNEXPLORED else "accent"))
            rows = self._label(what_if, max(LEAST_LABEL, self._shape.right - cell - 2))
            for number, line in enumerate(rows):
                self.canvas.write(row + number, cell if number == 0 else cell + 2, line)
            row += len(rows)
        for cell, start, style in stems:
            for below in range(start + 1, row):
                self.canvas.write(below, cell, span("╎", style))
        return row

    def _label(self, what_if: WhatIfMark, room: int) -> list[Line]:
        """The sign, the question, and how much of it has been found."""
        key = what_if_key(what_if.what_if)
        link, known = _link(key), what_if.progress is not Progress.UNEXPLORED
        tone = "accent" if known else "muted"
        style = "bold reverse accent" if key == self._cursor else tone
        words = (HERE,) if what_if.here else ()
        details = (*words, what_if.word, what_if.score) if known else (what_if.score,)
        said = "".join(f" ·{NO_BREAK}{_glued(detail)}" for detail in details)
        title = span(what_if.title if known else UNKNOWN, style, link)
        rows = wrap((*title, Span(said, "muted", link)), room)
        sign = (Span(HYPOTHESIS[what_if.progress], f"bold {tone}", link), Span(" "))
        return [(*sign, *rows[0]), *rows[1:]]

    def _route(self, episode: EpisodeMark, at: dict[str, int], row: int) -> None:
        """The pages of the main route, joined; heavy where both ends have been read."""
        before: PageMark | None = None
        for page in (page for page in episode.pages if not page.aside):
            cell = at[page.scene]
            if before is not None:
                travelled = before.progress is page.progress is Progress.VISITED
                stroke = ("━", "foreground") if travelled else ("─", "faint")
                self.canvas.write(
                    row, cell - self._shape.step + 1, span(stroke[0] * (self._shape.step - 1), stroke[1])
                )
            before = page
        for page in (page for page in episode.pages if not page.aside):
            self._page(page, row, at[page.scene], PAGE)

    def _detours(self, episode: EpisodeMark, at: dict[str, int], row: int) -> int:
        """Pages off the route under the page that leads there; the row after them."""
        a_row = max(1, (self._shape.step - 1) // PITCH)
        end = row
        for host, cell in at.items():
            detours = [page for page in episode.pages if page.host == host]
            for number, page in enumerate(detours):
                below, beside = divmod(number, a_row)
                self._page(page, row + below, cell + beside * PITCH, DETOUR)
                end = max(end, row + below + 1)
        return end

    def _page(self, page: PageMark, row: int, cell: int, signs: dict[Progress, str]) -> None:
        """The sign of a page; brackets are the cursor, a reversed block where the reader is."""
        key = page_key(page.episode, page.scene)
        link, chosen = _link(key), key == self._cursor
        sign = signs[page.progress]
        self.spots.append(Spot(key, row, cell))
        if page.here or chosen:
            ends = "[]" if chosen else "  "
            style = "bold reverse strong" if page.here else "bold strong"
            self.canvas.write(row, cell - 1, span(f"{ends[0]}{sign}{ends[1]}", style, link))
        else:
            self.canvas.write(row, cell, span(sign, TONES[page.progress], link))


def _link(key: str) -> str:
    return f"screen.point('{key}')"


def _glued(words: str) -> str:
    return words.replace(" ", NO_BREAK)
