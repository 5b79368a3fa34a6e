"""What the plan says of the thing under the cursor, and of the whole investigation."""

from __future__ import annotations

from typing import NamedTuple

from game.play.labels import HYPOTHESIS
from game.play.map_view import EpisodeMark, PageMark, Progress, StoryMap, WhatIfMark
from game.play.typography import line
from game.tui.layout import plan_drawing as drawing
from game.tui.layout.cards import DASHED, ROUND, Frame
from game.tui.layout.grid import Grid
from game.tui.layout.plan_page import tallies
from game.tui.layout.text import BLANK, Line, Span, ground, hang, line_width, pad, span, wrap

CARD = 70
BESIDE_FROM = 104
GAP = 6


class About(NamedTuple):
    """One thing of the plan, in words."""

    word: Line
    title: str
    details: tuple[Line, ...]
    action: str
    """What Enter does; empty when it does nothing."""
    fiction: bool = False


def about(found: StoryMap, key: str) -> About:
    """What there is to say of a spot."""
    for episode in found.episodes:
        if key == drawing.episode_key(episode.id):
            return _episode(episode)
        for page in episode.pages:
            if key == drawing.page_key(page.episode, page.scene):
                return _page(page, episode)
        for what_if in episode.what_ifs:
            if key == drawing.what_if_key(what_if.what_if):
                return _what_if(what_if)
    return About(BLANK, "", (), "")


def panel(found: StoryMap, key: str, columns: Grid, framed: bool) -> list[Line]:
    """The thing under the cursor: in a card beside the tallies, or in a few rows."""
    said = about(found, key)
    left = Span(" " * columns.left)
    room = columns.right - columns.left
    if not framed:
        return [(left, *row) for row in (*wrap(said.word, room), *_body(said, room, air=False))]
    card = _card(said, min(CARD, room))
    if room < BESIDE_FROM:
        return [(left, *row) for row in card]
    counts = [BLANK, span("VOTRE ENQUÊTE", "bold muted"), BLANK, *tallies(found, room - CARD - GAP)]
    height = max(len(card), len(counts))
    card += [BLANK] * (height - len(card))
    counts += [BLANK] * (height - len(counts))
    return [(left, *pad(a, CARD + GAP), *b) for a, b in zip(card, counts, strict=True)]


def _episode(episode: EpisodeMark) -> About:
    here = (drawing.HERE,) if episode.here else ()
    said = " · ".join((*here, *filter(None, (episode.status,)), episode.read))
    return About(
        span(episode.name, "bold muted"), episode.title, (span(said, "muted"),), "ouvrir à sa première page"
    )


def _page(page: PageMark, episode: EpisodeMark) -> About:
    signs = drawing.DETOUR if page.aside else drawing.PAGE
    kind = "détour" if page.aside else "page"
    state = {"lue": "lu", "ouverte": "ouvert"}.get(page.word, page.word) if page.aside else page.word
    word = f"{signs[page.progress]} {kind} {state}".upper()
    where = f" · {drawing.HERE}" if page.here else ""
    name = span(word, f"bold {drawing.TONES[page.progress]}")
    tag = (*name, Span(f"{where} · {episode.name}", "muted"))
    if page.progress is Progress.VISITED:
        back = "revenir à la page en cours" if page.here else "la relire, telle que vous l'avez laissée"
        return About(tag, page.title, (), line(back))
    if page.progress is Progress.OPEN:
        from_there = line(f"s'ouvre depuis « {page.lead_title} »")
        return About(tag, page.title, (span(from_there, "muted"),), "aller à la page qui y mène")
    return About(tag, "Une page à lire", (span(line("aucune page lue n'y mène encore"), "muted"),), "")


def _what_if(what_if: WhatIfMark) -> About:
    sign = drawing.HYPOTHESIS[what_if.progress]
    where = f" · {drawing.HERE}" if what_if.here else ""
    word = (Span(f"{sign} {HYPOTHESIS.word} ", "bold accent"), Span(f"{what_if.word}{where}", "accent"))
    if what_if.progress is Progress.UNEXPLORED:
        said = span(line("aucune page lue n'y mène encore"), "muted")
        return About(word, "Une hypothèse à découvrir", (said, span(what_if.score, "muted")), "", True)
    away = span(line(f"{what_if.departs_from} · revient à « {what_if.door_title} »"), "muted")
    found = tuple((Span("◆ ", "accent"), Span(title)) for title in what_if.found)
    left = what_if.endings - len(what_if.found)
    hidden = ((Span("◇ ", "accent"), Span(_endings(left), "muted")),) if left else ()
    action = "y revenir" if what_if.here else "la rouvrir" if what_if.found else "l'ouvrir"
    return About(word, what_if.title, (away, *found, *hidden), line(action), True)


def _endings(left: int) -> str:
    return line(f"{left} fins à découvrir" if left > 1 else "une fin à découvrir")


def _body(said: About, width: int, air: bool) -> list[Line]:
    """Title, details, and what Enter does."""
    rows = wrap(span(said.title, "bold strong"), width)
    for number, detail in enumerate(said.details):
        marked = detail[0].text in ("◆ ", "◇ ")
        rows += [BLANK] * (
            air and marked and number > 0 and said.details[number - 1][0].text not in ("◆ ", "◇ ")
        )
        rows += hang(detail[:1], span("  "), detail[1:], width) if marked else wrap(detail, width)
    if said.action:
        enter = (
            Span("Entrée", "bold foreground", "screen.take"),
            Span(f" {said.action}", "muted", "screen.take"),
        )
        rows += [*[BLANK] * air, *wrap(enter, width)]
    return rows


def _card(said: About, width: int) -> list[Line]:
    """The same in a frame; dashed, and on its own ground, for fiction."""
    frame, stroke, tint = (DASHED, "accent", "on wbg") if said.fiction else (ROUND, "faint", "")
    body = [BLANK, *_body(said, width - 6, air=True), BLANK]
    rows = [_top(said.word, frame, stroke, width)]
    rows += [_walled(row, frame, stroke, width) for row in body]
    rows.append(span(frame.bottom_left + frame.across * (width - 2) + frame.bottom_right, stroke))
    return [ground(row, tint) for row in rows] if tint else rows


def _top(word: Line, frame: Frame, stroke: str, width: int) -> Line:
    label = (Span(" "), *word, Span(" "))
    rest = max(0, width - 4 - line_width(label))
    return (
        Span(frame.top_left + frame.across, stroke),
        *label,
        Span(frame.across * rest + frame.across + frame.top_right, stroke),
    )


def _walled(row: Line, frame: Frame, stroke: str, width: int) -> Line:
    return (Span(f"{frame.down}  ", stroke), *pad(row, width - 6), Span(f"  {frame.down}", stroke))
