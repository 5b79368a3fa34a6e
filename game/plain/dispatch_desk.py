"""Writing a dispatch line by line: statements by number, a hedge each, a word to publish.

Nothing is published before the reader says so, and an empty answer leaves
everything as it was. The end of input does too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from game.plain import dispatch_page as page
from game.plain.console import Console
from game.play import dispatch
from game.play.dispatch import Hedge, Line
from game.play.dispatch_view import Draft
from game.play.session import Session
from game.play.typography import inert, line

SPELLINGS: dict[str, Hedge] = {
    **dict.fromkeys(("affirmer", "affirme"), Hedge.AFFIRM),
    **dict.fromkeys(("selon", "attribuer", "attribue"), Hedge.ATTRIBUTE),
    **dict.fromkeys(("opposer", "oppose", "mais"), Hedge.OPPOSE),
    **dict.fromkeys(("non verifie", "attribuer non verifie"), Hedge.UNVERIFIED),
}
"""What a reader may type for a hedge, accents and commas aside."""

KEPT = ("garder", "idem", "=")
BACK = ("r", "revenir", "retour")
AGAIN = ("p", "page", "relire")
EXPLAINED = ("a", "aide", "?", "h", "help")
YES, NO = ("o", "oui", "y", "yes"), ("n", "non", "no")

KEPT_AS_IT_WAS = "Rien n'est publié."
PUBLISHED = "C'est publié."
PUBLISH = "Publier ? (oui, non) >"
YES_OR_NO = "Tapez oui pour publier, non pour laisser là."
HELP = "r : revenir à la ligne précédente. p : relire les énoncés. Rien : renoncer."
HELP_TO_CORRECT = "garder : garder la ligne telle qu'elle est publiée."
_LINE = re.compile(r"(\d{1,3})\s*[.):]?\s+(\S.*)")


class Misread(NamedTuple):
    """Why an answer gives no line."""

    why: str


def open_desk(session: Session, console: Console) -> None:
    """Read the desk's answer if there is one, then write or correct the dispatch if the reader wants to."""
    console.say(["", *_so_far(session)])
    draft = dispatch.draft(session.story, session.state)
    if draft.obstacle:
        console.say([draft.obstacle])
        return
    console.say([*page.draft_lines(draft), *_help(draft)])
    lines = _compose(draft, console)
    if lines is None or not _confirmed(session, console, lines):
        console.say([line(KEPT_AS_IT_WAS)])
        return
    session.choose(dispatch.event(draft.key, lines))
    console.say([line(PUBLISHED), *_since(session)])


def _so_far(session: Session) -> Iterable[str]:
    """What this dispatch has come to, and the ledger of the game."""
    story, state = session.story, session.state
    answers = dispatch.answers(story, state)
    confronted = dispatch.confrontation(story, state) if answers and answers.key == dispatch.WEEK else None
    return (
        *(page.answer_lines(answers) if answers else ()),
        *(page.confrontation_lines(confronted) if confronted else ()),
        *page.ledger_lines(dispatch.ledger(story, state)),
    )


def _since(session: Session) -> Iterable[str]:
    """The answer at once if there is one, else when it will come."""
    answers = dispatch.answers(session.story, session.state)
    if answers is None:
        return ()
    return page.answer_lines(answers) if answers.available else (answers.when,)


def _compose(draft: Draft, console: Console) -> list[Line] | None:
    """The lines, asked for one by one; ``None`` when the reader gives up."""
    lines: list[Line] = []
    while len(lines) < draft.lines:
        answer = console.ask(line(f"Ligne {len(lines) + 1} sur {draft.lines} (a : aide) >"))
        if not answer:
            return None
        word = answer.casefold()
        if word in BACK:
            del lines[-1:]
        elif word in AGAIN:
            console.say(page.draft_lines(draft))
        elif word in EXPLAINED:
            console.say([*page.form_lines(draft), *_help(draft)])
        else:
            read = _read(draft, lines, word)
            if isinstance(read, Line):
                lines.append(read)
            else:
                console.say([read.why])
    return lines


def _read(draft: Draft, lines: list[Line], answer: str) -> Line | Misread:
    """The line an answer gives, or why it gives none."""
    if answer in KEPT and len(lines) < len(draft.current):
        read = draft.current[len(lines)]
    else:
        found = _LINE.fullmatch(answer)
        hedge = SPELLINGS.get(_bare(found[2])) if found else None
        if found is None or hedge is None:
            return Misread(line(f"« {inert(answer)[:40]} » ne fait pas une ligne. {page.HOW_TO}"))
        number = int(found[1])
        if not 1 <= number <= len(draft.candidates):
            return Misread(line(f"Les énoncés vont de 1 à {len(draft.candidates)}."))
        read = Line(hedge, draft.candidates[number - 1].item)
    taken = [one.item for one in lines]
    if read.item in taken:
        return Misread(line(f"Cet énoncé est déjà à la ligne {taken.index(read.item) + 1}."))
    return read


def _bare(text: str) -> str:
    """The words alone: no accent, no comma, single spaces."""
    letters = unicodedata.normalize("NFD", text).replace(",", " ")
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _confirmed(session: Session, console: Console, lines: list[Line]) -> bool:
    story = session.story
    console.say(["", *page.printed_lines(dispatch.preview(story, session.state, lines)), ""])
    console.say(page.question_lines(dispatch.questions(story, lines)))
    while True:
        answer = console.ask(line(PUBLISH))
        if answer is None or answer.casefold() in NO:
            return False
        if answer.casefold() in YES:
            return True
        console.say([line(YES_OR_NO)])


def _help(draft: Draft) -> list[str]:
    return [line(HELP), *([line(HELP_TO_CORRECT)] if draft.current else [])]
