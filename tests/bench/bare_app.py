"""The yardstick: the same pages in a Static scroller, an OptionList and a Footer, and nothing else.

Run as ``bare_app.py PAGES`` where PAGES is a JSON file: a list of two pages, each
a list of paragraphs and a list of choices. Any digit shows the other page.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key
from textual.widgets import Footer, OptionList, Static


class Bare(App[None]):
    """Two pages of fixed text."""

    CSS = "VerticalScroll { height: 1fr; } OptionList { height: auto; }"
    BINDINGS = [("q", "quit", "Quitter")]  # noqa: RUF012

    def __init__(self, pages: list[tuple[list[str], list[str]]]) -> None:
        super().__init__()
        self.pages = pages
        self.shown = 0

    def compose(self) -> ComposeResult:
        paragraphs, choices = self.pages[0]
        with VerticalScroll():
            yield Static("\n\n".join(paragraphs), markup=False)
        yield OptionList(*choices, markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def on_key(self, event: Key) -> None:
        if not event.character or not (event.character.isdigit() or event.key == "backspace"):
            return
        self.shown = 1 - self.shown
        paragraphs, choices = self.pages[self.shown]
        self.query_one(Static).update("\n\n".join(paragraphs))
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(choices)
        self.query_one(VerticalScroll).scroll_home(animate=False)


if __name__ == "__main__":
    Bare(json.loads(Path(sys.argv[1]).read_text())).run()
