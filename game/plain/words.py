"""The linear face's own words: menu, help, prompts, dossier, notices.

The pages of the story are not here: their words come with the view.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.plain.page import COLON, LEAVE_KEY
from game.play.engine import DISPATCH
from game.play.episodes import name
from game.play.labels import HYPOTHESIS
from game.play.session import Session
from game.play.typography import inert, line, paragraphs
from game.play.view import Mode, View
from game.story.model import Story

COMMANDS: dict[str, str] = {
    **dict.fromkeys(("r", "revenir", "retour"), "r"),
    **dict.fromkeys(("d", "dossier"), "d"),
    **dict.fromkeys(("e", "dépêche", "depeche"), "e"),
    **dict.fromkeys(("t", "frise"), "t"),
    **dict.fromkeys(("m", "plan", "épisode", "episode", "épisodes", "episodes"), "m"),
    **dict.fromkeys(("p", "page", "relire"), "p"),
    **dict.fromkeys(("b", "bilan"), LEAVE_KEY),
    **dict.fromkeys(("a", "aide", "?", "h", "help"), "a"),
    **dict.fromkeys(("q", "quitter", "quit", "exit"), "q"),
}
"""What a reader may type, and the command it stands for."""

HELP = (
    "Un numéro : prendre ce choix.",
    "r : revenir d'un choix en arrière.",
    "d : ouvrir le dossier entier ; ou d faits, d textes, d personnes, d désaccords, d pourquoi.",
    "e : écrire la dépêche, lire la réponse du desk, corriger. Rien ne vous y oblige.",
    "t, ou t tout : la frise des faits datés, rencontrés ou non.",
    "m : le plan ; m 3 : aller à un autre épisode ; m 3.2 : revenir à une page lue.",
    "p : relire la page entière.",
    "b : quitter une hypothèse, lire son bilan et revenir aux faits.",
    "a : cette aide.",
    "q : quitter. Votre place est enregistrée à chaque choix.",
)
MENU_PROMPT = "Votre choix >"
WHICH_EPISODE = "Quel épisode ?"
AT_THE_BEGINNING = "Vous êtes au début de cette partie : il n'y a rien avant."
NOTHING_TO_LEAVE = "Vous êtes dans les faits : il n'y a pas d'hypothèse à quitter."


def title(story: Story) -> list[str]:
    """The first lines of the face."""
    return [line(story.title), line(story.subtitle), ""]


def menu(session: Session) -> dict[str, str]:
    """What the first page offers, by entry."""
    offers = {"continue": "Continuer la partie"} if session.can_continue else {}
    return {
        **offers,
        "new": "Nouvelle partie",
        "episode": "Choisir un épisode",
        "about": "À propos",
        "quit": "Quitter",
    }


def numbered(entries: Iterable[str]) -> list[str]:
    """Entries under their numbers."""
    return [f"{number}. {entry}" for number, entry in enumerate(entries, 1)]


def about(story: Story) -> list[str]:
    """What this is, and how to ask for a correction."""
    return ["", *("".join(run.text for run in prose) for prose in paragraphs(story.about)), ""]


def episodes(story: Story) -> list[str]:
    """The episodes, each after what a reader types to go there."""
    return [line(f"{_typed(e.id)}. {name(e)} · {e.title}") for e in story.episodes.values()]


def _typed(episode: str) -> str:
    return episode if episode.isdigit() else episode[0]


def episode_id(story: Story, typed: str) -> str:
    """The episode a reader means by its number, its first letter or its name."""
    typed = typed.casefold().replace("é", "e")
    return next((e for e in story.episodes if typed in (e, _typed(e))), typed)


def prompt(view: View) -> str:
    """What stands before the reader's answer; inside a hypothesis it says so."""
    count = len(view.choices)
    which = {0: "Commande", 1: "Choix 1"}.get(count, f"Choix 1 à {count}")
    where = f"{HYPOTHESIS.word}, " if view.mode is Mode.HYPOTHESIS else ""
    return line(f"{where}{which} (a : aide) >")


def not_on_the_menu(count: int) -> str:
    """When an answer to the menu names nothing on it."""
    return line(f"Le menu ne propose pas cela : tapez {_numbers(count)}.")


def no_such_choice(count: int) -> str:
    """When a number names nothing."""
    if not count:
        return line("Aucun choix ici : tapez a pour voir ce qui est possible.")
    return line(f"Ce numéro n'est pas proposé : tapez {_numbers(count)}, ou a pour l'aide.")


def not_understood(view: View, answer: str) -> str:
    """When an answer is neither a number nor a command."""
    heard = f"« {inert(answer)[:40]} » ne dit rien ici" if answer else "Rien n'a été tapé"
    return line(f"{heard} : tapez {_numbers(len(view.choices))}, ou a pour l'aide.")


def _numbers(count: int) -> str:
    return {0: "une lettre", 1: "1"}.get(count, f"un nombre de 1 à {count}")


def no_such_episode(story: Story) -> str:
    """When an episode cannot be opened."""
    typed = ", ".join(map(_typed, story.episodes))
    return line(f"Cet épisode n'existe pas. Tapez l'un de ceux-ci : {typed}.")


def help_lines() -> list[str]:
    """Every command."""
    return ["", *map(line, HELP), ""]


def notice(session: Session) -> list[str]:
    """What the reader should know about saving."""
    return [f"ENREGISTREMENT{COLON}{session.notice or line('la partie est de nouveau enregistrée.')}"]


def changes(session: Session) -> list[str]:
    """What has changed in the story since the game was saved."""
    return [line(change) for change in session.changes]


def desk_news(session: Session) -> list[str]:
    """What the last choice has brought from the desk."""
    if not any(here.event.startswith(DISPATCH) for here in session.state.walk()):
        return []
    from game.play.dispatch import news

    said = news(session.story, session.state)
    return [line(f"DÉPÊCHE : {said} Tapez e pour lire.")] if said else []


def farewell(session: Session) -> str:
    """The last line."""
    saved = " Votre place est enregistrée." if session.is_saved else ""
    return session.notice or line(f"À bientôt.{saved}")
