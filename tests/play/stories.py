"""Small stories made in code, and a generator of random what-ifs."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from game.story import conditions
from game.story.model import (
    Aside,
    Compute,
    DebriefEntry,
    Door,
    Episode,
    FictionChoice,
    FictionScene,
    Go,
    Option,
    Order,
    Outcome,
    Passage,
    Predict,
    RecordScene,
    Say,
    ShowDivergence,
    ShowFact,
    Story,
    Variable,
    WhatIf,
)
from game.story.record import (
    CastKind,
    CastMember,
    DateRange,
    Divergence,
    DivergenceType,
    Evidence,
    Explanation,
    Fact,
    FactKind,
    Question,
    Side,
    Source,
)


def source(source_id: str) -> Source:
    return Source(
        source_id, source_id.title(), "not stated", "not stated", "not stated", None, "news", "0" * 64
    )


def fact(fact_id: str, number: int, *sources: str, kind: FactKind = FactKind.EVENT, **more: object) -> Fact:
    evidence = tuple(Evidence(s, f"les mots de {fact_id}") for s in sources)
    made = Fact(fact_id, number, "1", kind, f"Énoncé {fact_id}.", evidence)
    return made._replace(**more)


def day(number: int) -> DateRange:
    date = dt.date(2020, 1, number)
    return DateRange(f"le {number}", date, date)


def small_story(**more: object) -> Story:
    """Two episodes, two texts, every kind of question, an aside and one what-if."""
    facts = [
        fact("a", 1, "journal", "revue", date=day(1)),
        fact("b", 2, "journal", kind=FactKind.FIGURE, value=500, date=day(3)),
        fact("c", 3, "revue", kind=FactKind.FIGURE, value=800, date=day(2)),
        fact("d", 4, "journal", kind=FactKind.ALLEGATION, speaker="journal"),
    ]
    divergence = Divergence(
        "combien",
        "Combien ?",
        DivergenceType.CONTRADICTION,
        (Side("cinq", ("b",)), Side("huit", ("c",))),
        "Deux.",
    )
    options = (Option("Oui", correct=True), Option("Non"))
    scenes = [
        RecordScene(
            "debut",
            "1",
            "Début",
            (Say("Ouvrez."), ShowFact("a"), ShowFact("b")),
            (Go("go:suite", "suite", "Suite"), Aside("aside:cote", "cote", "Côté")),
            ("journal",),
        ),
        RecordScene("cote", "1", "Côté", (ShowFact("d"),)),
        RecordScene(
            "suite",
            "1",
            "Suite",
            (
                ShowFact("b"),
                Predict("predict-1", "Que vient-il ?", options, ("c",)),
                ShowDivergence("combien"),
                Compute("compute-1", "Quelle part ?", "share", ("b", "c"), options),
                Order("order-1", "Dans quel ordre ?", ("a", "c", "b")),
            ),
            (Go("go:fin", "fin", "Fermer"), Door("what_if:autre", "autre", "Et si ?")),
            ("revue",),
        ),
        RecordScene("fin", "1", "Fin", (Say("Refermez."),), closing=True),
    ]
    second = RecordScene(
        "page", "2", "Page", (Say("Dernière."), ShowFact("a")), opens=("journal",), closing=True
    )
    what_if = WhatIf(
        "autre",
        "1",
        "Et si ?",
        "a",
        ("b",),
        {
            "confiance": Variable("confiance", 0, 3, 1, "Confiance"),
            "fuite": Variable("fuite", 0, 1, 0, "", True),
        },
        "porte",
        {
            "porte": FictionScene(
                "porte",
                (Passage("Une salle."), Passage("On sait.", conditions.parse("fuite"))),
                (
                    FictionChoice("go:salle", "salle", "Attendre", adds=(("confiance", 1),)),
                    FictionChoice("go:non", "non", "Publier", conditions.parse("confiance > 2"), "Trop tôt."),
                ),
            ),
            "salle": FictionScene(
                "salle",
                (Passage("Plus tard."),),
                (
                    FictionChoice("go:oui", "oui", "Signer", conditions.parse("confiance >= 2"), "Trop tôt."),
                    FictionChoice("go:non", "non", "Refuser", sets=(("fuite", 1),)),
                ),
            ),
            "oui": FictionScene(
                "oui",
                (Passage("C'est signé."),),
                ending="Oui",
                outcome="retour",
                compare=(DebriefEntry("a", "Ici, tout est signé."),),
            ),
            "non": FictionScene("non", (Passage("Rien."),), ending="Non", outcome="depart"),
        },
    )
    values = {
        "title": "Essai",
        "language": "fr",
        "subtitle": "",
        "about": "",
        "backbone": "journal",
        "episodes": {
            "1": Episode("1", "Un", "debut", {s.id: s for s in scenes}),
            "2": Episode("2", "Deux", "page", {"page": second}),
        },
        "what_ifs": {"autre": what_if},
        "facts": {f.id: f for f in facts},
        "divergences": {"combien": divergence},
        "sources": {s: source(s) for s in ("journal", "revue")},
        "cast": {},
        "questions": {},
        "left_out": (),
        "outcomes": {
            "retour": Outcome("retour", "Retour", history=True),
            "depart": Outcome("depart", "Départ"),
        },
    }
    return Story(**{**values, **more})


@st.composite
def what_ifs(draw: st.DrawFn) -> WhatIf:
    """Random what-ifs of up to six scenes, with bounded variables, conditions, effects and loops."""
    names = [f"s{n}" for n in range(draw(st.integers(2, 6)))]
    variables = {
        "x": Variable("x", -1, draw(st.integers(0, 3)), 0),
        "y": Variable("y", 0, 1, draw(st.integers(0, 1)), boolean=True),
    }
    tests = st.sampled_from([None, "x > 0", "y", "not y", "x == 1 or y", "x < 0"])
    scenes = {}
    for position, name in enumerate(names):
        choices = []
        for number in range(draw(st.integers(0 if position else 1, 3))):
            test = draw(tests)
            choices.append(
                FictionChoice(
                    f"c{number}",
                    draw(st.sampled_from(names)),
                    "…",
                    conditions.parse(test) if test else None,
                    "Fermé.",
                    draw(st.sampled_from([(), (("y", 0),), (("y", 1),), (("x", 0),)])),
                    draw(st.sampled_from([(), (("x", 1),), (("x", -2),)])),
                )
            )
        scenes[name] = FictionScene(
            name,
            (Passage("…"),),
            tuple(choices),
            ending="" if choices else name,
            outcome="" if choices else draw(st.sampled_from(["retour", "depart"])),
        )
    return WhatIf("w", "1", "Et si ?", "a", ("b",), variables, "s0", scenes)


def desk_story(**more: object) -> Story:
    """The small story with every standing, an offence, a cast, a pinned question and an epilogue."""
    base = small_story()
    facts = dict(base.facts)
    facts["a"] = facts["a"]._replace(people=("ada",))
    extra = [
        fact("e", 5, "journal", kind=FactKind.ANALYSIS, speaker="ada"),
        fact("f", 6, "journal", people=("objet",)),
        fact("g", 7, "revue", kind=FactKind.QUOTE, speaker="ada"),
        fact("o", 8, "journal", kind=FactKind.ALLEGATION, speaker="journal", offence=True),
        fact("h", 9, "lendemain", episode="epilogue"),
        fact("i", 10, "journal"),
    ]
    facts.update({f.id: f for f in extra})
    differing = [
        Divergence(
            "avis",
            "Faut-il ?",
            DivergenceType.OPINION_AGAINST_STATEMENT,
            (Side("oui", ("e",)), Side("non", ("g",))),
            "Un avis.",
        ),
        Divergence(
            "et-apres",
            "Et après ?",
            DivergenceType.DIFFERENT_MOMENT,
            (Side("avant", ("f",)), Side("après", ("h",))),
            "Plus tard.",
        ),
    ]
    debut = base.episodes["1"].scenes["debut"]
    shown = tuple(map(ShowFact, "efo"))
    scenes = {
        **base.episodes["1"].scenes,
        "debut": debut._replace(blocks=(*debut.blocks, *shown)),
        "fin": RecordScene("fin", "1", "Fin", (ShowFact("g"),), closing=True),
    }
    values = {
        "episodes": {
            "1": base.episodes["1"]._replace(scenes=scenes),
            "2": _walked("2", ("page", "aefi", "journal"), ("suivante", "g", "revue"), ("fin-2", "", "")),
            "epilogue": _walked(
                "epilogue", ("apres", "ah", "lendemain"), ("relire", "f", "journal"), ("fin-3", "", "")
            ),
        },
        "facts": facts,
        "divergences": {**base.divergences, **{d.id: d for d in differing}},
        "sources": {s: source(s) for s in ("journal", "revue", "lendemain")},
        "cast": {
            "ada": CastMember("ada", "Ada", CastKind.PERSON),
            "objet": CastMember("objet", "l'objet", CastKind.PRODUCT),
        },
        "questions": {
            "pourquoi": Question(
                "pourquoi",
                "Pourquoi ?",
                (Explanation("peut-etre", "Peut-être.", ("a",), ("d",)),),
                "On ne sait pas.",
            )
        },
    }
    return small_story(**{**values, **more})


def _walked(episode: str, *pages: tuple[str, str, str]) -> Episode:
    """An episode read straight through; each page is its id, the facts it shows, the text it opens."""
    scenes = {}
    for number, (name, facts, text) in enumerate(pages, 1):
        last = number == len(pages)
        onward = () if last else (Go(f"go:{pages[number][0]}", pages[number][0], "Suite"),)
        blocks = (Say("Lisez."), *map(ShowFact, facts))
        opens = (text,) if text else ()
        scenes[name] = RecordScene(name, episode, name, blocks, onward, opens, closing=last)
    return Episode(episode, episode, pages[0][0], scenes)
