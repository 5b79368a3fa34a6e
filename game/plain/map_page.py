"""The plan line by line: each episode, its pages under numbers, its hypotheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.plain.page import COLON
from game.play.labels import HYPOTHESIS
from game.play.map_view import EpisodeMark, PageMark, Progress, WhatIfMark
from game.play.session import Session
from game.play.story_map import story_map
from game.play.typography import line

HERE = "vous êtes ici"
WHERE = "Quel épisode (m 3), ou quelle page lue (m 3.2) ? Rien : rester où vous êtes."
NOT_READ = "Cette page n'est pas encore lue : le plan ne ramène qu'aux pages lues."
_PAGE = re.compile(r"(?P<episode>[^.\s]+)\.(?P<page>\d{1,3})\.?")


def typed(episode: str) -> str:
    """What a reader types for an episode: its number, or its first letter."""
    return episode if episode.isdigit() else episode[0]


def map_lines(session: Session) -> Iterator[str]:
    """The whole plan."""
    found = story_map(session.story, session.state)
    yield f"PLAN{COLON}{' · '.join(f'{tally.name.lower()} {tally.words}' for tally in found.tallies)}"
    for episode in found.episodes:
        yield ""
        yield from _episode(episode)


def asked_page(session: Session, answer: str) -> tuple[str, str] | None:
    """The episode as typed and the page that an answer such as ``3.2`` names; ``None`` for other answers.

    The page is empty when it is not one that has been read.
    """
    match = _PAGE.fullmatch(answer.strip())
    if match is None:
        return None
    for episode in story_map(session.story, session.state).episodes:
        if match["episode"].casefold().replace("é", "e") in (episode.id, typed(episode.id)):
            page = dict(enumerate(episode.pages, 1)).get(int(match["page"]))
            read = page is not None and page.progress is Progress.VISITED
            return episode.id, page.scene if page and read else ""
    return match["episode"], ""


def _episode(episode: EpisodeMark) -> Iterator[str]:
    status = " · ".join(part for part in (episode.status, episode.read) if part)
    yield line(f"{typed(episode.id)}. {episode.name} · {episode.title} · {status}")
    for number, page in enumerate(episode.pages, 1):
        if page.progress is not Progress.UNEXPLORED:
            yield _page(f"{typed(episode.id)}.{number}.", page)
    for what_if in episode.what_ifs:
        yield _what_if(what_if)


def _page(number: str, page: PageMark) -> str:
    kind = f"{'Détour' if page.aside else 'Page'} {page.word}"
    if page.aside:
        kind = {"Détour lue": "Détour lu", "Détour ouverte": "Détour ouvert"}.get(kind, kind)
    lead = line(f"s'ouvre depuis « {page.lead_title} »") if page.lead else ""
    return " · ".join(filter(None, (f"{number} {kind}{COLON}{page.title}", HERE if page.here else "", lead)))


def _what_if(what_if: WhatIfMark) -> str:
    title = f"{COLON}{what_if.title}" if what_if.title else ""
    found = ", ".join(what_if.found)
    here = HERE if what_if.here else ""
    return " · ".join(filter(None, (f"{HYPOTHESIS.word} {what_if.word}{title}", here, what_if.score, found)))
