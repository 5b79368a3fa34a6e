"""The dossier line by line: the five tabs of the full screen, one after the other or one asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.plain.page import COLON, divergence_lines, fact_lines
from game.play.dossier import Dossier, dossier
from game.play.session import Session
from game.play.typography import line
from game.play.view import Label, Prose

TABS = ("faits", "textes", "personnes", "désaccords", "pourquoi")


def dossier_lines(session: Session, asked: str = "", texts: Path | None = None) -> Iterator[str]:
    """What the path has collected; of one tab only when its name, or its beginning, is asked for."""
    found = dossier(session.story, session.state)
    wanted = [tab for tab in TABS if _plain(tab).startswith(_plain(asked))] or list(TABS)
    yield line(f"DOSSIER : {len(found.facts)} faits rencontrés sur {found.facts_total}.")
    yield from _scores(found)
    for tab in wanted:
        match tab:
            case "faits":
                yield from _facts(found)
            case "textes":
                yield from _texts(session, found, texts)
            case "personnes":
                yield from _people(session, found)
            case "désaccords":
                yield from _disagreements(session, found)
            case _:
                yield from _reasons(session, found)


def _plain(word: str) -> str:
    return word.casefold().replace("é", "e").strip(" ?")


def _scores(found: Dossier) -> Iterator[str]:
    if found.bets_placed:
        yield line(f"Paris tenus : {found.bets_won} sur {found.bets_placed}.")
    for visit in found.visits:
        yield line(
            f"HYPOTHÈSE : {visit.title} · fins trouvées : {len(visit.endings_found)} sur {visit.endings}."
        )


def _facts(found: Dossier) -> Iterator[str]:
    for met in found.facts:
        yield ""
        yield from fact_lines(met.block)


def _texts(session: Session, found: Dossier, folder: Path | None) -> Iterator[str]:
    from game.play.dossier_texts import NOT_IN_COPY, articles, how_to_attach

    copies = articles(session.story, found, folder)
    for text in found.texts:
        yield ""
        yield f"TEXTE{COLON}{text.name}"
        yield from text.lines
        yield from (f"{where}{COLON}{quote}" if where else quote for where, quote in text.quotations)
        article = copies.get(text.source)
        if article:
            yield "ARTICLE"
            yield from filter(None, (article.note,))
            yield from (f"{line(NOT_IN_COPY)} {quote}" for quote in article.missing)
            yield from (f"¶\u00a0{one.number}{COLON}{_text(one.prose)}" for one in article.paragraphs)
    if found.texts and not copies:
        yield ""
        yield how_to_attach(session.story)


def _people(session: Session, found: Dossier) -> Iterator[str]:
    from game.play.dossier_people import people

    for person in people(session.story, found):
        yield ""
        yield f"{person.kind.upper()}{COLON}{person.name}"
        for role in person.roles:
            yield f"{role.words}, {_numbers(role.facts)}"
        yield f"{person.said_in}{COLON}{', '.join(map(str, person.facts))}"


def _disagreements(session: Session, found: Dossier) -> Iterator[str]:
    from game.play.dossier_disagreements import disagreements

    for one in disagreements(session.story, session.state, found):
        yield ""
        yield from divergence_lines(one.block)
        yield _numbers(one.facts)


def _reasons(session: Session, found: Dossier) -> Iterator[str]:
    from game.play.dossier_questions import pinned

    for question in pinned(session.story, found):
        yield ""
        yield f"QUESTION{COLON}{question.question}"
        for one in question.explanations:
            yield ""
            yield f"EXPLICATION{COLON}{one.says}"
            for word, pieces in (("POUR", one.pro), ("CONTRE", one.con)):
                yield from (_piece(word, p.label, p.number, p.statement) for p in pieces)
            yield from filter(None, (one.unmet,))
        yield from filter(None, ("", question.hidden, question.waiting))
        yield from (f"{question.verdict_word}{COLON}{_text(prose)}" for prose in question.verdict)


def _piece(word: str, label: Label, number: int, statement: str) -> str:
    return f"{word}, {label.word}, fait {number}{COLON}{statement}"


def _numbers(facts: tuple[int, ...]) -> str:
    return f"fait{'s' if len(facts) > 1 else ''} {', '.join(map(str, facts))}"


def _text(prose: Prose) -> str:
    return "".join(run.text for run in prose)
