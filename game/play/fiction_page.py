"""A page of a what-if, and the debrief that brings the reader home."""

from __future__ import annotations

from game.play import view
from game.play.episodes import name, steps
from game.play.fiction_moves import is_open, named
from game.play.footnotes import Footnotes
from game.play.labels import HYPOTHESIS
from game.play.routes import RouteCount, routes
from game.play.standing import Index
from game.play.state import Imagined, Place
from game.play.typography import french, line, paragraphs
from game.story.model import DebriefEntry, FictionChoice, FictionScene, Variable, WhatIf

LEAVE = view.Choice("leave", "leave", french("Quitter l'hypothèse : bilan, puis retour aux faits"))


def fiction_view(index: Index, place: Place, imagined: Imagined) -> view.View:
    """The page of fiction at this place."""
    story = index.story
    what_if = story.what_ifs[imagined.what_if]
    scene = what_if.scenes[imagined.scene]
    values = named(what_if, imagined.values)
    step, total = steps(story, place.episode)
    return view.View(
        mode=view.Mode.HYPOTHESIS,
        episode=place.episode,
        episode_title=line(story.episodes[place.episode].title),
        step=step,
        steps=total,
        kicker=line(f"{name(story.episodes[place.episode])} · hors calendrier"),
        title=line(scene.title or scene.ending or what_if.title),
        blocks=_blocks(index, scene, values),
        choices=_choices(scene, values),
        gauges=tuple(_gauge(v, values[v.name]) for v in what_if.variables.values() if v.label),
        banner=_banner(index, what_if),
        anchors=_anchors(index, place, what_if, imagined),
        leave=None if scene.ending else LEAVE,
    )


def debrief_view(index: Index, place: Place, imagined: Imagined) -> view.View:
    """Hypothesis beside record, then the way back to the very page that was left."""
    story = index.story
    what_if = story.what_ifs[imagined.what_if]
    scene = what_if.scenes[imagined.scene]
    notes = Footnotes(index, place.opened)
    entries = scene.compare if scene.ending else _default_entries(what_if)
    step, total = steps(story, place.episode)
    debrief = view.DebriefBlock(
        word="BILAN",
        here_heading=french("CE QUE SUPPOSAIT L'HYPOTHÈSE"),
        record_heading="CE QUE DIT LE DOSSIER",
        rows=tuple(_row(entry, notes) for entry in entries),
        distance=_distance(routes(story, what_if)),
    )
    return view.View(
        mode=view.Mode.DEBRIEF,
        episode=place.episode,
        episode_title=line(story.episodes[place.episode].title),
        step=step,
        steps=total,
        kicker=line(f"{name(story.episodes[place.episode])} · retour aux faits"),
        title=line(f"Bilan : {what_if.title}"),
        blocks=(debrief,),
        choices=(view.Choice("return", "return", "Revenir à la page quittée", "retour aux faits"),),
    )


def _default_entries(what_if: WhatIf) -> tuple[DebriefEntry, ...]:
    """The debrief of a reader who leaves before an ending."""
    plausible = tuple(DebriefEntry(fact) for fact in what_if.plausible_because)
    return (DebriefEntry(what_if.instead_of, what_if.title), *plausible)


def _blocks(index: Index, scene: FictionScene, values: dict[str, int]) -> tuple[view.Block, ...]:
    shown = [p for p in scene.passages if p.when is None or p.when.holds(values)]
    blocks: list[view.Block] = [
        view.FictionBlock(HYPOTHESIS, (prose,)) for passage in shown for prose in paragraphs(passage.text)
    ]
    if scene.ending:
        outcome = index.story.outcomes[scene.outcome]
        blocks.append(
            view.EndingBlock(
                HYPOTHESIS, french("FIN DE L'HYPOTHÈSE"), line(scene.ending), line(outcome.label)
            )
        )
    return tuple(blocks)


def _choices(scene: FictionScene, values: dict[str, int]) -> tuple[view.Choice, ...]:
    if scene.ending:
        return (view.Choice("debrief", "debrief", "Lire le bilan", "retour aux faits"),)
    return tuple(_choice(choice, values) for choice in scene.choices)


def _choice(choice: FictionChoice, values: dict[str, int]) -> view.Choice:
    reason = "" if is_open(choice, values) else line(f"fermé : {choice.because}")
    return view.Choice(choice.id, "go", line(choice.label), reason=reason)


def _gauge(variable: Variable, value: int) -> view.Gauge:
    yes_or_no = "oui" if value else "non"
    words = yes_or_no if variable.boolean else f"{value} sur {variable.maximum}"
    return view.Gauge(line(variable.label), value, variable.minimum, variable.maximum, words)


def _banner(index: Index, what_if: WhatIf) -> view.Banner:
    number = index.story.facts[what_if.instead_of].number
    return view.Banner(
        word=f"{HYPOTHESIS.glyph} {HYPOTHESIS.word}",
        title=line(what_if.title),
        departs_from=french(f"s'écarte du fait {number}"),
        way_out=french("Échap : bilan, puis retour aux faits"),
    )


def _anchors(index: Index, place: Place, what_if: WhatIf, imagined: Imagined) -> view.Anchors:
    notes = Footnotes(index, place.opened)
    return view.Anchors(
        heading="CE QUE DIT LE DOSSIER",
        instead_of=_reminder(notes.fact(what_if.instead_of)),
        plausible_heading=french("POURQUOI C'EST PLAUSIBLE"),
        plausible=tuple(map(_reminder, notes.facts(what_if.plausible_because))),
        gauges_heading="CETTE HYPOTHÈSE",
        threshold=imagined.scene == what_if.start,
    )


def _reminder(fact: view.FactBlock) -> view.FactBlock:
    """A fact recalled beside fiction by its number: its sources stand in the record and the debrief."""
    return fact._replace(date="", marks=(), citations=())


def _row(entry: DebriefEntry, notes: Footnotes) -> view.DebriefRow:
    return view.DebriefRow(HYPOTHESIS, line(entry.here), notes.fact(entry.fact))


def _distance(count: RouteCount) -> str:
    if count.total is None:
        return line("Cette hypothèse peut tourner en rond : ses parcours ne se comptent pas.")
    share = round(count.as_history / count.total * 100) if count.total else 0
    if not count.as_history:
        return line(f"Aucun des {count.total} parcours de cette hypothèse ne finit comme l'histoire.")
    verb = "finit" if count.as_history == 1 else "finissent"
    return line(
        f"{count.as_history} parcours sur {count.total} ({share} %) de cette hypothèse "
        f"{verb} comme l'histoire."
    )
