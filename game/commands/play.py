"""Playing: which face, which game, and how it ends."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace

from game.commands.status import DONE, INTERRUPTED, CouldNotRun, sentence
from game.commands.stories import story_to_run
from game.play.saved_game import UnknownVersion
from game.play.saves import Saves
from game.play.session import Session
from game.play.settings import SettingsFile


def run(options: Namespace) -> int:
    """Play a story in the face that suits the terminal."""
    story = story_to_run(options.folder)
    session = Session(story, _saves(options))
    placed = _placed(session, options)
    try:
        if options.plain or not is_full_terminal():
            return _play_plain(session, placed, options)
        return _play_full(session, placed, options)
    except KeyboardInterrupt:
        sys.stdout.flush()
        sys.stderr.write(f"\n{_left(session)}\n")
        return INTERRUPTED
    finally:
        session.saves.close()


def is_full_terminal() -> bool:
    """Whether both ends are a terminal that can move its cursor."""
    ends = all(end is not None and end.isatty() for end in (sys.stdin, sys.stdout))
    named = os.name == "nt" or os.environ.get("TERM", "") not in ("", "dumb")
    return ends and named


def _saves(options: Namespace) -> Saves:
    try:
        return Saves(options.saves)
    except UnknownVersion as error:
        age = "plus récente" if error.newer else "trop ancienne"
        raise CouldNotRun(
            sentence("{path} : ces parties viennent d'une version {age} du jeu.", path=error.path, age=age),
            sentence(
                "Rien n'y a été changé. Pour jouer à part, indiquez un autre dossier : --saves DOSSIER."
            ),
        ) from None


def _placed(session: Session, options: Namespace) -> bool:
    """Put the session where the options say; false when the reader is to choose on a menu."""
    if options.path:
        session.follow(event.strip() for event in options.path.split(",") if event.strip())
    elif options.resume and not session.resume():
        raise CouldNotRun(sentence("Aucune partie à continuer : lancez le jeu sans --continue."))
    if options.episode:
        _open(session, options)
    elif options.new:
        session.restart()
    return bool(options.path or options.resume or options.episode or options.new)


def _open(session: Session, options: Namespace) -> None:
    episode = options.episode.casefold().replace("é", "e")
    if episode not in session.story.episodes:
        known = ", ".join(session.story.episodes)
        raise CouldNotRun(
            sentence(
                "Il n'y a pas d'épisode « {asked} ». Au choix : {known}.", asked=options.episode, known=known
            )
        )
    if options.resume:
        session.open_episode(episode)
    else:
        session.restart(episode)


def _play_plain(session: Session, placed: bool, options: Namespace) -> int:
    from game.plain.console import Console
    from game.plain.game import LinearGame

    _collect_garbage_again()
    source = sys.stdin.buffer if sys.stdin else None
    texts = SettingsFile(session.saves.folder, options.texts).texts_folder
    LinearGame(session, Console(source, sys.stdout), texts).play(menu=not placed)
    return DONE


def _play_full(session: Session, placed: bool, options: Namespace) -> int:
    from game.tui.app import play

    _collect_garbage_again()
    settings = SettingsFile(session.saves.folder, options.texts)
    return play(session, menu=not placed, theme=options.theme, motion=options.motion, settings=settings)


def _collect_garbage_again() -> None:
    """From here on the game lives long; the story and the code it has loaded are no garbage."""
    gc.freeze()
    gc.enable()


def _left(session: Session) -> str:
    if session.notice or not session.is_saved:
        return sentence("Interrompu. {notice}", notice=session.notice).strip()
    return sentence("Interrompu. Votre place est enregistrée dans {folder}.", folder=session.saves.folder)
