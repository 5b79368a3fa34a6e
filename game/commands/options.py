"""The command line: its words, its options, and what it says of a mistake.

``play`` is understood when no command is named, so that a folder or an option
alone starts the game.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from game import __version__
from game.commands.status import CouldNotRun, sentence
from game.play.typography import french

WIDTH = 79
PROGRAM = "sept-episodes"
COMMANDS = {
    "play": "jouer une histoire (c'est la commande par défaut)",
    "check": "vérifier une histoire",
    "facts": "imprimer les faits et leurs citations",
    "what-ifs": "imprimer les hypothèses",
    "export": "écrire l'histoire en une page web qui se joue hors ligne",
}
EXPORTS = ("html",)
THEMES = ("nuit", "papier", "contraste")

EXAMPLES = """\
exemples :
  sept-episodes                       jouer, dans tout l'écran du terminal
  sept-episodes --plain               jouer ligne à ligne : lecteur d'écran, tube, papier
  sept-episodes --continue            reprendre la dernière partie
  sept-episodes --episode epilogue    commencer une partie à un épisode
  sept-episodes play MON-DOSSIER      jouer une autre histoire
  sept-episodes check MON-DOSSIER     vérifier une histoire, fichier par fichier
  sept-episodes facts --format json   tous les faits, avec leurs citations
  sept-episodes what-ifs              toutes les hypothèses, avec leurs fins
  sept-episodes export html           un fichier à ouvrir dans un navigateur, sans réseau

« sept-episodes COMMANDE --help » dit les options de chaque commande.
Votre place est enregistrée à chaque choix. Une histoire est un dossier qui contient story.yaml.
"""

_TRANSLATED = (
    (r"unrecognized arguments: (.+)", r"option ou argument inconnu : \1"),
    (r"argument (.+): expected (?:one|at least one) argument", r"il manque une valeur après \1"),
    (r"the following arguments are required: (.+)", r"il manque un argument : \1"),
    (
        r"argument (.+): invalid choice: (.+?) \(choose from (.+)\)",
        r"\2 n'est pas une valeur de \1 (au choix : \3)",
    ),
    (r"argument (.+): not allowed with argument (.+)", r"\1 et \2 ne vont pas ensemble"),
    (r"argument (.+): ignored explicit argument (.+)", r"\1 ne prend pas de valeur (\2)"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 peut vouloir dire \2"),
)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks French."""

    def __init__(self, **settings: Any) -> None:
        """Replace the English headings and help option."""
        super().__init__(**settings, add_help=False, formatter_class=_Formatter)
        self._positionals.title = "arguments"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="montrer cette aide")

    def format_help(self) -> str:
        """Help with French typography."""
        return french(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line, and where help is."""
        for english, said in _TRANSLATED:
            message, found = re.subn(f"^{english}$", said, message)
            if found:
                break
        raise CouldNotRun(sentence("{message}. Aide : {program} --help", message=message, program=self.prog))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help under French headings, of one width: asking the terminal's would load half a library."""

    def __init__(self, prog: str) -> None:
        """Fit eighty columns."""
        super().__init__(prog, max_help_position=26, width=WIDTH)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with ``usage :``."""
        super().add_usage(usage, actions, groups, "usage : " if prefix is None else prefix)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command line; ``command`` names what to run.

    Raises ``CouldNotRun`` on a mistake, ``SystemExit`` after ``--help`` or ``--version``.
    """
    given = _with_command(list(arguments))
    if given[0] not in COMMANDS:
        return _top().parse_args(given)
    parser = _of_command(given[0])
    return parser.parse_args(given[1:], argparse.Namespace(command=given[0]))


def _with_command(arguments: list[str]) -> list[str]:
    """The arguments with ``play`` in front when no command is named."""
    first = arguments[0] if arguments else ""
    if first in COMMANDS or first in ("-h", "--help", "--version"):
        return arguments
    if first and not first.startswith("-") and not _exists(first):
        raise CouldNotRun(_unknown(first))
    return ["play", *arguments]


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _unknown(word: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, COMMANDS, 1)
    meant = sentence("Vouliez-vous dire « {command} » ? ", command=close[0]) if close else ""
    unknown = sentence("« {word} » n'est ni une commande ni un dossier. ", word=word)
    return unknown + meant + sentence("Aide : sept-episodes --help")


def _top() -> _Parser:
    """What answers ``--help`` and ``--version``: the commands are only named here."""
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [-h] [--version] COMMANDE …",
        description="Une crise réelle racontée par cinq textes qui ne s'accordent pas. "
        "Sans commande, le jeu commence.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help="dire la version"
    )
    commands = parser.add_argument_group("commandes")
    for command, what in COMMANDS.items():
        commands.add_argument(command, nargs="?", help=what)
    return parser


def _of_command(command: str) -> _Parser:
    """The parser of one command."""
    what = COMMANDS[command]
    parser = _Parser(prog=f"{PROGRAM} {command}", description=f"{what[0].upper()}{what[1:]}.")
    if command == "export":
        parser.add_argument("form", choices=EXPORTS, metavar="FORME", help="sous quelle forme : html")
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        help="dossier de l'histoire (par défaut : Sept épisodes)",
    )
    add_options = {"play": _add_play, "check": _add_check, "export": _add_export}.get(command)
    if add_options:
        add_options(parser)
    else:
        _add_format(parser, "text", "json")
    return parser


def _add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], help="forme de la sortie")


def _add_play(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="ligne à ligne, sans plein écran")
    beginning = parser.add_mutually_exclusive_group()
    beginning.add_argument("--new", action="store_true", help="commencer une nouvelle partie, sans menu")
    beginning.add_argument(
        "--continue", dest="resume", action="store_true", help="reprendre la dernière partie, sans menu"
    )
    beginning.add_argument(
        "--path",
        default="",
        metavar="CHOIX,CHOIX…",
        help="rejouer un chemin, et reprendre où il mène (par exemple episode:1,go:suite)",
    )
    parser.add_argument(
        "--episode", default="", metavar="N", help="ouvrir cet épisode : prologue, 1 à 7, epilogue"
    )
    parser.add_argument("--saves", type=Path, metavar="DOSSIER", help="où garder les parties enregistrées")
    parser.add_argument(
        "--texts",
        type=Path,
        metavar="DOSSIER",
        help="vos copies des articles (ID.txt)",
    )
    parser.add_argument("--theme", choices=THEMES, help="couleurs du plein écran")
    parser.add_argument(
        "--no-motion", dest="motion", action="store_false", help="aucune animation en plein écran"
    )


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--texts", type=Path, metavar="DOSSIER", help="textes d'origine (ID.txt), pour vérifier les citations"
    )
    parser.add_argument(
        "--attest", action="store_true", help="avec --texts : écrire les attestations des citations trouvées"
    )
    _add_format(parser, "text", "json", "github")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--episode",
        nargs="+",
        action="extend",
        default=[],
        metavar="N",
        help="ces épisodes seulement : prologue, 1 à 7, epilogue",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FICHIER",
        help="où écrire (par défaut : dans le dossier courant, sous le nom de l'histoire)",
    )
    parser.add_argument("--force", action="store_true", help="remplacer un fichier qui existe déjà")
