"""``export``: the story in another form, in a file."""

from __future__ import annotations

import errno
import re
import sys
import unicodedata
from argparse import Namespace
from pathlib import Path

from game.commands.status import DONE, CouldNotRun, sentence
from game.commands.stories import story_to_run
from game.story.model import Story

_REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "votre part du disque est pleine",
    errno.EFBIG: "le fichier serait trop gros",
    errno.EACCES: "ce dossier ne peut pas être modifié",
    errno.EPERM: "ce dossier ne peut pas être modifié",
    errno.EROFS: "ce dossier ne peut pas être modifié",
    errno.ENAMETOOLONG: "ce nom est trop long",
}


def run(options: Namespace) -> int:
    """Write one web page that plays the story, or some of its episodes, offline."""
    from game.export.html.book import excerpt
    from game.export.html.desk import MOST_TEXTS, TooManyTexts
    from game.export.html.document import page
    from game.export.html.whole_file import write_whole

    story = story_to_run(options.folder)
    episodes = _episodes(story, options.episode)
    target = _target(options.output, _file_name(story, episodes), options.force)
    try:
        text = page(excerpt(story, episodes))
        write_whole(target, text)
    except TooManyTexts as error:
        raise CouldNotRun(
            sentence(
                "Le fait {fact} dépend de {texts} textes ; une page en combine {most} au plus.",
                fact=error.fact,
                texts=error.texts,
                most=MOST_TEXTS,
            )
        ) from None
    except OSError as error:
        raise CouldNotRun(_not_written(target, error)) from None
    size = round(len(text.encode("utf-8")) / 1000)
    done = sentence("{path} : {size} Ko, prêt à s'ouvrir sans réseau.", path=target, size=size)
    sys.stdout.write(f"{done}\n")
    return DONE


def _episodes(story: Story, asked: list[str]) -> list[str]:
    """The ids of the episodes asked for, each once and in the story's order."""
    typed = [part for each in asked for part in each.replace(",", " ").split()]
    wanted = {_plain(each): each for each in typed}
    unknown = [wanted[key] for key in wanted if key not in story.episodes]
    if unknown:
        raise CouldNotRun(
            sentence(
                "Il n'y a pas d'épisode « {asked} ». Au choix : {known}.",
                asked=", ".join(unknown),
                known=", ".join(story.episodes),
            )
        )
    return [episode for episode in story.episodes if episode in wanted]


def _target(output: Path | None, name: str, force: bool) -> Path:
    """Where to write: the file asked for, or the story's name in the folder asked for."""
    target = output or Path(name)
    try:
        if target.is_dir():
            target = target / name
        exists, is_file, has_folder = target.exists(), target.is_file(), target.absolute().parent.is_dir()
    except (OSError, ValueError) as error:
        raise CouldNotRun(_not_written(target, error)) from None
    if not has_folder:
        raise CouldNotRun(sentence("Le dossier {path} n'existe pas.", path=target.absolute().parent))
    if exists and not is_file:
        raise CouldNotRun(sentence("{path} n'est pas un fichier : rien n'a été écrit.", path=target))
    if exists and not force:
        raise CouldNotRun(
            sentence("{path} existe déjà : rien n'a été écrit. Pour le remplacer : --force", path=target)
        )
    return target


def _not_written(target: Path, error: OSError | ValueError) -> str:
    reason: object = error
    if isinstance(error, OSError):
        reason = _REASONS.get(error.errno or 0, error.strerror)
    return sentence("{path} n'a pas pu être écrit : {reason}.", path=target, reason=reason)


def _file_name(story: Story, episodes: list[str]) -> str:
    words = re.findall(r"[a-z0-9]+", _plain(story.title)) or ["histoire"]
    return "-".join([*words, *episodes]) + ".html"


def _plain(text: str) -> str:
    """Lower case, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
