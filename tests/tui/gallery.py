"""Pages made by hand that show every kind of block, with short, long and hostile text."""

from __future__ import annotations

from game.play import view
from game.play.labels import label
from game.play.typography import french, line, paragraphs
from game.play.view import Mode, Standing, View

HOSTILE = "[/] [bold red]x[/] [@click=app.exit()]y[/] $error {braces} \\[ 世界 " + "long" * 30


def citation(number: int, name: str, paragraph: int | None, quote: str) -> view.Citation:
    return view.Citation(number, name.lower(), name, paragraph, line(f"« {quote} »"))


RECIT = citation(1, "Récit en sept épisodes", 6, "brusquement démis de ses fonctions")
ETUDES = citation(2, "Études Tech", 7, "avait été démis de ses fonctions")
FACT = view.FactBlock(
    "demis",
    12,
    label(Standing.CONCORDANT, 2),
    "",
    line("Le conseil retire à Sam Altman la direction générale d'OpenAI."),
    (RECIT, ETUDES),
    line("vendredi 17 novembre"),
    (line("↔ Est-il parti, ou l'a-t-on renvoyé ?"),),
)


def fact(standing: Standing, number: int, said: str, attribution: str = "") -> view.FactBlock:
    cited = (citation(number, "franceinfo", None, "conflits larvés"),)
    return view.FactBlock(f"f{number}", number, label(standing), line(attribution), line(said), cited)


FACTS = (
    FACT,
    fact(Standing.ONE_TEXT, 3, "La décision tombe au cours d'une visioconférence."),
    fact(Standing.CONTESTED, 4, "Plus de cinq cents salariés menacent de partir."),
    fact(Standing.ALLEGED, 5, "Un homme aurait tout organisé.", "avancé par : franceinfo"),
    fact(
        Standing.ANALYSIS,
        6,
        "Le récit y lit une accusation à peine voilée.",
        "lecture : Récit en sept épisodes",
    ),
)
SIDES = (
    view.SideView("Récit en sept épisodes", "au conseil, dans ses communications", (RECIT,)),
    view.SideView("Études Tech", "aux actionnaires majoritaires", (ETUDES,)),
)
PROSE = paragraphs("Vous ouvrez le dossier. *Une* pièce, **une** phrase : le reste la discute.\n\nEt après ?")
CHOICES = (
    view.Choice("go:a", "go", "Tourner la page", line("le président du conseil, l'après-midi")),
    view.Choice("aside:b", "aside", line("Creuser : deux semaines plus tôt"), "détour"),
    view.Choice("what_if:c", "what-if", line("◇ Et si le conseil avait publié ses raisons ?")),
)


def page(mode: Mode, *blocks: view.Block, **more: object) -> View:
    values: dict[str, object] = {
        "mode": mode,
        "episode": "1",
        "episode_title": "Un motif à trouver",
        "step": 1,
        "steps": 7,
        "kicker": line("Épisode 1 · vendredi 17 novembre 2023"),
        "title": line("Un appel, un vendredi"),
        "blocks": blocks,
        "choices": CHOICES,
    }
    return View(**{**values, **more})


QUESTION = view.QuestionBlock(
    "p", "PARI", line("Que se passe-t-il l'après-midi même ?"), True, (), (), "", ()
)
SETTLED = QUESTION._replace(
    pending=False,
    options=(
        view.OptionView("Une démission est annoncée", "réponse du dossier", chosen=False, correct=True),
        view.OptionView("Le conseil publie ses raisons", "votre réponse", chosen=True, correct=False),
        view.OptionView("Rien", "", chosen=False, correct=False),
    ),
    result="Pari perdu.",
    reveal=FACTS[1:2],
)
DIVERGENCE = view.DivergenceBlock(
    "d",
    "CONTESTÉ",
    "≠",
    True,
    line("À qui aurait-il manqué de franchise ?"),
    "",
    SIDES,
    line("Qu'écririez-vous ?"),
    "",
    "",
    (),
)
JUDGED = DIVERGENCE._replace(
    word="DÉSACCORD",
    glyph="↔",
    contested=False,
    kind="deux formulations",
    question="",
    judgement=line("Votre avis : Contesté"),
    note_word="NOTE DE LA RÉDACTION",
    note=PROSE,
)
ANCHORS = view.Anchors(
    "CE QUE DIT LE DOSSIER", FACTS[1], french("POURQUOI C'EST PLAUSIBLE"), FACTS[3:], "CETTE HYPOTHÈSE", True
)

GALLERY: dict[str, View] = {
    "record": page(Mode.RECORD, view.Narration(PROSE), *FACTS),
    "landing": page(
        Mode.RECORD,
        view.Landing(
            "TEXTE REÇU", "x", "Études Tech", ("Titre\u202f: Un titre", "Éditeur\u202f: non indiqué")
        ),
        view.NoteBlock("NOTE DE LA RÉDACTION", PROSE),
        view.UnknownBlock("INCONNU", "∅", PROSE),
        view.DocumentBlock("FAC-SIMILÉ · LETTRE", "Une lettre", FACTS),
        view.CompareBlock("DEUX FORMULATIONS", FACT, line("Qu'est-ce qui change ?")),
        view.CompareBlock("DEUX FORMULATIONS", FACT._replace(citations=(RECIT, ETUDES, RECIT)), ""),
    ),
    "questions": page(
        Mode.RECORD, QUESTION, SETTLED, DIVERGENCE, JUDGED, SETTLED._replace(so_far=("un", "deux"))
    ),
    "closing": page(
        Mode.RECORD,
        view.ClosingBlock(
            "LE DOSSIER REFERMÉ",
            (
                view.ClosingGroup(label(Standing.CONCORDANT, 2), "CONCORDANT", (FACT.statement, "Autre.")),
                view.ClosingGroup(None, "INCONNU", ("Rien n'est dit.",)),
            ),
        ),
        choices=(),
        finished=True,
    ),
    "hypothesis": page(
        Mode.HYPOTHESIS,
        view.FictionBlock(label(Standing.HYPOTHESIS), PROSE),
        view.FictionBlock(label(Standing.HYPOTHESIS), PROSE[:1]),
        kicker="Épisode 1 · hors calendrier",
        banner=view.Banner(
            "◇ HYPOTHÈSE",
            line("Et si le conseil avait publié ses raisons ?"),
            french("s'écarte du fait 12"),
            french("Échap : bilan, puis retour aux faits"),
        ),
        anchors=ANCHORS,
        gauges=(view.Gauge("Confiance", 2, 0, 5, "2 sur 5"), view.Gauge("Fuite", 0, 0, 1, "non")),
        choices=(
            view.Choice("go:a", "go", "Réunir le personnel"),
            view.Choice("go:b", "go", "Publier", reason=line("fermé : Il faudrait plus de confiance.")),
        ),
        leave=view.Choice("leave", "leave", "Quitter"),
    ),
    "ending": page(
        Mode.HYPOTHESIS,
        view.FictionBlock(label(Standing.HYPOTHESIS), PROSE[:1]),
        view.EndingBlock(label(Standing.HYPOTHESIS), french("FIN DE L'HYPOTHÈSE"), "Une fin", "Il revient"),
        anchors=ANCHORS._replace(threshold=False),
    ),
    "debrief": page(
        Mode.DEBRIEF,
        view.DebriefBlock(
            "BILAN",
            french("CE QUE SUPPOSAIT L'HYPOTHÈSE"),
            "CE QUE DIT LE DOSSIER",
            (
                view.DebriefRow(label(Standing.HYPOTHESIS), line("Les raisons sont publiées."), FACTS[1]),
                view.DebriefRow(label(Standing.HYPOTHESIS), "", FACT),
            ),
            line("12 parcours sur 40 (30 %) finissent comme l'histoire."),
        ),
    ),
    "sorting": page(
        Mode.SORTING,
        view.SortingBlock(
            "TRI · 2 sur 10",
            "Un énoncé à trier.",
            line("Dans quelle pile ?"),
            (
                view.SortedItem(FACT.statement, line("Votre tri : Rapporté"), "Juste.", True, FACT, ""),
                view.SortedItem("Un autre.", line("Votre tri : Fiction"), "Non.", False, None, "HYPOTHÈSE"),
            ),
            (),
        ),
    ),
    "score": page(
        Mode.SORTING,
        view.SortingBlock(
            "TRI · 10 énoncés",
            "",
            "",
            (view.SortedItem(FACT.statement, "Votre tri", "Juste.", True, FACT, ""),),
            ("Bien classés 1 sur 1.",),
        ),
    ),
    "hostile": page(
        Mode.RECORD,
        view.Narration(((view.Run(HOSTILE),),)),
        FACT._replace(statement=HOSTILE, attribution=HOSTILE, date=HOSTILE, marks=(HOSTILE,)),
        DIVERGENCE._replace(title=HOSTILE, sides=(view.SideView(HOSTILE, HOSTILE, (RECIT,)),)),
        title=HOSTILE,
        kicker=HOSTILE,
        choices=(view.Choice("go:a", "go", HOSTILE, HOSTILE), view.Choice("go:b", "go", "b", reason=HOSTILE)),
    ),
}
