"""The dossier's tabs and its first one: facts met, by standing and by episode."""

from __future__ import annotations

from typing import NamedTuple

from game.play.dossier import Dossier, MetFact
from game.play.labels import GLYPHS, WORDS
from game.play.typography import line
from game.play.view import Standing
from game.tui.layout.facts import fact
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.page import Page
from game.tui.layout.standing import DRESSES
from game.tui.layout.text import BLANK, NO_BREAK, Line, Span, line_width, span, wrap
from game.tui.search import folded

TABS = ("Faits", "Textes", "Personnes", "Désaccords", "Pourquoi\u202f?")
FACTS, TEXTS, PEOPLE, DISAGREEMENTS, REASONS = range(len(TABS))
NONE_MET = "Aucun fait pour l’instant : ouvrez une page du dossier."
NONE_FOUND = "Aucun fait ne répond à ce que vous cherchez."
STANDINGS = tuple(standing for standing in Standing if standing is not Standing.HYPOTHESIS)


class Leaves(NamedTuple):
    """A tab's page, and what each of its entries is."""

    page: Page
    keys: tuple[str, ...] = ()
    """One for each of the page's starts."""

    def row(self, key: str) -> int | None:
        """Where an entry starts."""
        return self.page.starts[self.keys.index(key)] if key in self.keys else None


class Wanted(NamedTuple):
    """Which facts to show."""

    words: str = ""
    standing: Standing | None = None
    episode: str = ""

    def takes(self, met: MetFact) -> bool:
        """Whether a fact is among them."""
        return (
            self.standing in (None, met.block.label.standing)
            and self.episode in ("", met.episode)
            and matches(met, self.words)
        )


def tab_rows(counts: tuple[str, ...], tab: int, below: list[Line], columns: Grid) -> list[Line]:
    """The tabs with their counts as far as they fit on a row, then what narrows the tab, then a rule."""
    room = columns.right - columns.left
    for shown in (counts, tuple(count if at == tab else "" for at, count in enumerate(counts)), ("",) * 5):
        parts = _tabs(shown, tab)
        if line_width(parts) <= room:
            break
    rows: list[Line] = [(Span(" " * (columns.text_at - 1)), *_spaced(parts))]
    if line_width(rows[0]) > columns.right:
        rows = [(Span(" " * columns.left), *row) for row in wrap(parts, room)]
    under = (Span(" " * columns.left), Span("─" * room, "faint"))
    return [BLANK, *rows, *below, under]


def _tabs(counts: tuple[str, ...], tab: int) -> Line:
    parts: list[Span] = []
    for at, (name, count) in enumerate(zip(TABS, counts, strict=True)):
        style, link = "bold reverse strong" if at == tab else "foreground", f"screen.tab({at})"
        gap = NO_BREAK if count else ""
        parts += [Span(" ") if at else Span("")]
        parts += [Span(f"{NO_BREAK}{name}{NO_BREAK}", style, link)]
        parts += [Span(f"{gap}{count.replace(' ', NO_BREAK)}{gap}", "muted", link)]
    return tuple(parts)


def _spaced(line: Line) -> Line:
    """The line with ordinary spaces, once it is broken where it should be."""
    return tuple(part._replace(text=part.text.replace(NO_BREAK, " ")) for part in line)


def search_row(wanted: str, typing: bool, columns: Grid) -> list[Line]:
    """What is searched for, with a caret while it is being typed."""
    if not wanted and not typing:
        return []
    caret = Span("▌" if typing else "", "strong")
    said = (Span("chercher\u202f: ", "muted"), Span(wanted.replace(" ", NO_BREAK), "bold strong"), caret)
    return [(Span(" " * columns.text_at), *row) for row in wrap(said, columns.text)]


def filter_rows(collected: Dossier, wanted: Wanted, columns: Grid, short: bool) -> list[Line]:
    """What the facts can be narrowed by; on a low screen, only what they are narrowed by."""
    if short:
        chosen = (*_short("s", _standing_word(wanted.standing), "screen.next_standing"), Span("   "))
        chosen = (*chosen, *_short("f", wanted.episode or "tous les épisodes", "screen.next_episode"))
        return [(Span(" " * columns.text_at), *row) for row in wrap(chosen, columns.right - columns.text_at)]
    standings = [_chip("tous", wanted.standing is None, "screen.standing('')")]
    for standing in STANDINGS:
        count = sum(met.block.label.standing is standing for met in collected.facts)
        if count:
            words = f"{GLYPHS[standing]} {WORDS[standing].lower()} {count}"
            link, colour = f"screen.standing('{standing}')", DRESSES[standing].colour
            standings.append(_chip(words, wanted.standing is standing, link, colour))
    names = dict.fromkeys(met.episode for met in collected.facts)
    episodes = [_chip("tous", not wanted.episode, "screen.episode('')")]
    for name in names:
        words = name.removeprefix("Épisode ").strip()
        episodes.append(_chip(words, wanted.episode == name, f"screen.episode({name!r})"))
    return [*_chips("s", "statut", standings, columns), *_chips("f", "épisode", episodes, columns)]


def _standing_word(standing: Standing | None) -> str:
    return f"{GLYPHS[standing]} {WORDS[standing].lower()}" if standing else "tous les statuts"


def _short(key: str, word: str, link: str) -> Line:
    return (Span(key, "bold", link), Span(f"{NO_BREAK}{word.replace(' ', NO_BREAK)}", "muted", link))


def _chip(words: str, chosen: bool, link: str, colour: str = "muted") -> Span:
    return Span(
        f"{NO_BREAK}{words.replace(' ', NO_BREAK)}{NO_BREAK}",
        f"bold reverse {colour}" if chosen else colour,
        link,
    )


def _chips(key: str, word: str, chips: list[Span], columns: Grid) -> list[Line]:
    first = 10
    name = (Span(key, "bold"), Span(f" {word}".ljust(first), "muted"))
    body = tuple(part for chip in chips for part in (chip, Span(" ")))
    rows = wrap(body, columns.right - columns.text_at - first)
    heads = (name if not at else (Span(" " * (first + 1)),) for at in range(len(rows)))
    return [
        (Span(" " * columns.text_at), *head, *row)
        for head, row in zip(heads, map(_spaced, rows), strict=True)
    ]


def facts_page(collected: Dossier, columns: Grid, wanted: Wanted) -> Leaves:
    """Every fact met that is wanted, under its episode."""
    found = [met for met in collected.facts if wanted.takes(met)]
    if not found:
        return empty(NONE_FOUND if collected.facts else NONE_MET, columns)
    rows: list[Line] = []
    starts: list[int] = []
    episode = ""
    for met in found:
        if met.episode != episode:
            episode = met.episode
            rows.extend([BLANK, *heading(episode, columns), BLANK])
        starts.append(len(rows))
        rows.extend([*set_bands(fact(met.block, columns), columns), BLANK])
    page = Page(rows[:-1], tuple(starts), len(rows) - 1)
    return Leaves(page, tuple(met.block.fact for met in found))


def matches(met: MetFact, wanted: str) -> bool:
    """Whether a fact's words, standing, people or sources hold every word wanted."""
    block = met.block
    said = [block.statement, block.label.word, block.attribution, block.date, met.episode, str(block.number)]
    said += [part for citation in block.citations for part in (citation.name, citation.quote)]
    haystack = folded(" ".join(said))
    return all(word in haystack for word in folded(wanted).split())


def heading(words: str, columns: Grid) -> list[Line]:
    """A title over its rule."""
    rows = [*wrap(span(words, "bold strong"), columns.text), span("─" * columns.text, "faint")]
    return set_bands([Band(rows)], columns)


def references(numbers: tuple[int, ...], before: str) -> Line:
    """Facts by number, each leading to the fact."""
    links = (
        part
        for at, number in enumerate(numbers)
        for part in (
            Span(" " if at else ""),
            Span(f"[{number}]", "muted underline", f"screen.fact({number})"),
        )
    )
    return (Span(f"{before} ", "muted"), *links)


def empty(words: str, columns: Grid) -> Leaves:
    """What a tab says when there is nothing in it yet."""
    rows = wrap(span(line(words), "muted"), columns.text)
    return Leaves(Page(set_bands([Band([BLANK, *rows])], columns)))
