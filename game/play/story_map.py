"""The map of a story: its episodes, pages and hypotheses, and how far a path has come in each.

A page is visited, open (a visited page leads to it) or unexplored. What is
unexplored keeps its title to itself: a title can give away what happens next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.play.dossier import Visit, dossier
from game.play.episodes import main_route, name
from game.play.map_view import (
    BEGUN,
    PAGE_WORDS,
    READ,
    WHAT_IF_WORDS,
    EpisodeMark,
    PageMark,
    Progress,
    StoryMap,
    Tally,
    WhatIfMark,
)
from game.play.questions import pending, visible
from game.play.state import Place, State
from game.play.typography import line
from game.story.model import Aside, Door, Episode, Go, RecordScene, ShowDivergence, Story, WhatIf


def story_map(story: Story, state: State | None) -> StoryMap:
    """The map behind a state; without a game nothing is visited. Costs the path's length."""
    path = _Path(story, state)
    episodes = tuple(_episode(episode, path) for episode in story.episodes.values())
    return StoryMap(episodes, tuple(_tallies(episodes, path)))


class _Path:
    """What a path has seen."""

    def __init__(self, story: Story, state: State | None) -> None:
        self.story = story
        states = [] if state is None else list(state.walk())
        self.here: Place | None = state.place if state else None
        self.seen: dict[tuple[str, str], Place] = {}
        for place in (there.place for there in reversed(states)):
            if not place.imagined:
                self.seen[place.episode, place.scene] = place
        self.collected = dossier(story, state) if state else None
        visits = self.collected.visits if self.collected else ()
        self.visits: Mapping[str, Visit] = {visit.what_if: visit for visit in visits}
        self.leads = dict(_leads(story, self.seen))

    def status(self, episode: str) -> str:
        if self.collected is None or episode not in self.collected.episodes_begun:
            return ""
        return READ if episode in self.collected.episodes_closed else BEGUN

    def divergences(self) -> set[str]:
        """Those laid on a page the reader has seen."""
        shown = (
            block
            for (episode, scene), place in self.seen.items()
            for block in visible(self.story.episodes[episode].scenes[scene], dict(place.answers))
        )
        return {block.divergence for block in shown if isinstance(block, ShowDivergence)}


def _leads(story: Story, seen: Mapping[tuple[str, str], Place]) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Where the choices of visited pages lead (kind, episode, target), with the scene they stand on.

    A page that still waits for an answer offers none of its choices yet.
    """
    for (episode, page), place in seen.items():
        scene = story.episodes[episode].scenes[page]
        if pending(scene, dict(place.answers)) is None:
            for choice in scene.choices:
                kind = "what-if" if isinstance(choice, Door) else "page"
                yield (kind, episode, choice.target), scene.id


def _episode(episode: Episode, path: _Path) -> EpisodeMark:
    hosts = _hosts(episode)
    pages = tuple(_page(episode, scene, hosts[scene], path) for scene in hosts)
    read = sum(page.progress is Progress.VISITED for page in pages)
    return EpisodeMark(
        id=episode.id,
        number=episode.id if episode.id.isdigit() else "",
        name=name(episode),
        title=line(episode.title),
        status=path.status(episode.id),
        here=path.here is not None and path.here.episode == episode.id,
        pages=pages,
        what_ifs=tuple(_what_ifs(episode, hosts, path)),
        read=line(f"{read} {_plural('page', read)} sur {len(pages)}"),
    )


def _hosts(episode: Episode) -> dict[str, str]:
    """Every page in reading order: those of the main route, each before the pages off it.

    Each comes with the page of the route it is drawn under; the route's own have none.
    """
    route = {scene.id for scene in main_route(episode)}
    hosts: dict[str, str] = {}
    for scene in main_route(episode):
        hosts[scene.id] = ""
        for off in _off_route(episode, scene, route | hosts.keys()):
            hosts[off] = scene.id
    lost = episode.scenes.keys() - hosts.keys()
    return {**hosts, **{scene: episode.start for scene in episode.scenes if scene in lost}}


def _off_route(episode: Episode, scene: RecordScene, known: set[str]) -> tuple[str, ...]:
    """Pages reached from one page of the route without going on along it."""
    found: dict[str, None] = {}
    waiting = [scene]
    while waiting:
        choices = waiting.pop(0).choices
        for target in (choice.target for choice in choices if isinstance(choice, Go | Aside)):
            if target not in known and target not in found:
                found[target] = None
                waiting.append(episode.scenes[target])
    return tuple(found)


def _page(episode: Episode, scene: str, host: str, path: _Path) -> PageMark:
    lead = path.leads.get(("page", episode.id, scene), "")
    progress = _progress((episode.id, scene) in path.seen, bool(lead))
    known = progress is not Progress.UNEXPLORED
    place = path.here
    return PageMark(
        episode=episode.id,
        scene=scene,
        title=line(episode.scenes[scene].title) if known else "",
        aside=bool(host),
        host=host,
        progress=progress,
        word=PAGE_WORDS[progress],
        here=place is not None and not place.imagined and (place.episode, place.scene) == (episode.id, scene),
        lead=lead if progress is Progress.OPEN else "",
        lead_title=line(episode.scenes[lead].title) if progress is Progress.OPEN else "",
    )


def _what_ifs(episode: Episode, hosts: Mapping[str, str], path: _Path) -> Iterator[WhatIfMark]:
    for scene in hosts:
        for choice in episode.scenes[scene].choices:
            if isinstance(choice, Door):
                yield _what_if(path.story.what_ifs[choice.target], scene, hosts[scene] or scene, path)


def _what_if(what_if: WhatIf, door: str, host: str, path: _Path) -> WhatIfMark:
    visit = path.visits.get(what_if.id)
    lead = ("what-if", what_if.episode, what_if.id) in path.leads
    progress = _progress(visit is not None, lead)
    known = progress is not Progress.UNEXPLORED
    found = visit.endings_found if visit else ()
    endings = sum(bool(scene.ending) for scene in what_if.scenes.values())
    imagined = path.here.imagined if path.here else None
    number = path.story.facts[what_if.instead_of].number
    return WhatIfMark(
        what_if=what_if.id,
        episode=what_if.episode,
        title=line(what_if.title) if known else "",
        host=host,
        door=door,
        door_title=line(path.story.episodes[what_if.episode].scenes[door].title) if known else "",
        progress=progress,
        word=WHAT_IF_WORDS[progress],
        here=imagined is not None and imagined.what_if == what_if.id,
        departs_from=line(f"s'écarte du fait {number}") if known else "",
        found=found,
        endings=endings,
        score=line(f"{len(found)} {_plural('fin', len(found))} sur {endings}"),
    )


def _progress(visited: bool, lead: bool) -> Progress:
    if visited:
        return Progress.VISITED
    return Progress.OPEN if lead else Progress.UNEXPLORED


def _tallies(episodes: tuple[EpisodeMark, ...], path: _Path) -> Iterator[Tally]:
    pages = [page for episode in episodes for page in episode.pages]
    what_ifs = [what_if for episode in episodes for what_if in episode.what_ifs]
    met = len(path.collected.facts) if path.collected else 0
    yield Tally("Pages lues", sum(page.progress is Progress.VISITED for page in pages), len(pages))
    yield Tally("Faits", met, len(path.story.facts))
    yield Tally("Désaccords", len(path.divergences()), len(_shown_divergences(path.story)))
    visited = sum(what_if.progress is Progress.VISITED for what_if in what_ifs)
    yield Tally("Hypothèses", visited, len(what_ifs))
    yield Tally("Fins", sum(len(w.found) for w in what_ifs), sum(w.endings for w in what_ifs))


def _shown_divergences(story: Story) -> set[str]:
    scenes = (scene for episode in story.episodes.values() for scene in episode.scenes.values())
    blocks = (block for scene in scenes for block in scene.blocks)
    return {block.divergence for block in blocks if isinstance(block, ShowDivergence)}


def _plural(word: str, count: int) -> str:
    return f"{word}s" if count > 1 else word
