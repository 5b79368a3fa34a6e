"""A sheet of cells to draw on, for pages that are pictures rather than text."""

from __future__ import annotations

from collections import defaultdict

from rich.cells import cell_len

from game.tui.layout.text import Line, Span, merge


class Canvas:
    """Cells by row and column; what is written last is what shows."""

    def __init__(self) -> None:
        """Start empty."""
        self._rows: defaultdict[int, dict[int, Span]] = defaultdict(dict)

    @property
    def height(self) -> int:
        """Rows down to the last one written on."""
        return max(self._rows, default=-1) + 1

    def write(self, row: int, at: int, line: Line) -> None:
        """Write spans from a cell on."""
        cells = self._rows[row]
        for text, style, link in line:
            for letter in text:
                size = cell_len(letter)
                if not size and at - 1 in cells:
                    before = cells[at - 1]
                    cells[at - 1] = before._replace(text=before.text + letter)
                    continue
                cells[at] = Span(letter, style, link)
                if size == 2:
                    cells[at + 1] = Span("", style, link)
                at += size

    def tint(self, rows: range, cells: range, style: str, link: str = "") -> None:
        """Give cells a ground; those that have one keep it."""
        for row in rows:
            for at in cells:
                cell = self._rows[row].get(at, Span(" "))
                if " on " not in f" {cell.style}":
                    self._rows[row][at] = Span(cell.text, f"{cell.style} {style}".strip(), cell.link or link)

    def rows(self) -> list[Line]:
        """Everything written, as lines."""
        return [self._line(self._rows[row]) if row in self._rows else () for row in range(self.height)]

    @staticmethod
    def _line(cells: dict[int, Span]) -> Line:
        parts: list[Span] = []
        end = 0
        for at in sorted(cells):
            parts.append(Span(" " * (at - end)))
            parts.append(cells[at])
            end = at + 1
        return merge(parts)
