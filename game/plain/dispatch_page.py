"""A dispatch as lines of text: what may be written, what was printed, what the desk answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.plain.page import COLON, fact_lines
from game.play.dispatch_view import (
    Answers,
    Asked,
    Confrontation,
    Draft,
    Entry,
    Judged,
    Ledger,
    PublishedLine,
)
from game.play.typography import line

HOW_TO = (
    "Donnez chaque ligne par le numéro d'un énoncé et une formule : "
    "3 affirmer, 3 selon, 3 opposer, 3 non vérifié."
)
TO_CORRECT = "POUR CORRIGER"
MET = "ÉNONCÉS RENCONTRÉS"
FORMS = "FORMULES"
LEDGER = "REGISTRE"


def draft_lines(draft: Draft) -> Iterator[str]:
    """What may be written: the statements under their numbers, then how a line is put."""
    yield TO_CORRECT if draft.current else draft.title
    if draft.pinned:
        yield line(f"La question épinglée : {draft.pinned}")
    yield ""
    yield f"{MET}{COLON}{len(draft.candidates)}"
    for number, candidate in enumerate(draft.candidates, 1):
        word = f"{candidate.word}{COLON}" if candidate.word else ""
        origin = " · ".join(filter(None, (candidate.origin, candidate.reference)))
        yield f"{number}. {word}{candidate.statement} · {origin}"
    yield ""
    yield from form_lines(draft)


def form_lines(draft: Draft) -> Iterator[str]:
    """How a line may be put."""
    yield FORMS
    yield from (f"{hedge.word}{COLON}{hedge.form}" for hedge in draft.hedges)
    yield line(HOW_TO)


def printed_lines(printed: Iterable[PublishedLine]) -> Iterator[str]:
    """The lines under their numbers, as printed."""
    return (f"{number}. {one.wording.text}" for number, one in enumerate(printed, 1))


def question_lines(questions: Iterable[Asked]) -> Iterator[str]:
    """The desk's questions, and which lines answer them."""
    return (f"{asked.question} {asked.answer}" for asked in questions)


def answer_lines(answers: Answers) -> Iterator[str]:
    """The desk's answer, line by line, each with its evidence; and when the rest will come."""
    yield answers.title
    for number, judged in enumerate(answers.lines, 1):
        yield ""
        yield f"{number}. {judged.printed.wording.text}"
        yield from _judgement(judged)
    yield ""
    yield from filter(None, (answers.when, answers.invitation))
    yield ""


def _judgement(judged: Judged) -> Iterator[str]:
    yield " · ".join(filter(None, (judged.fate, judged.word, judged.why)))
    if judged.note:
        yield f"{judged.signed}{COLON}{judged.note}"
    yield from filter(None, (judged.origin,))
    for fact in judged.evidence:
        yield from fact_lines(fact)


def confrontation_lines(found: Confrontation) -> Iterator[str]:
    """What became of each line of the week."""
    yield found.title
    for number, after in enumerate(found.lines, 1):
        yield ""
        yield f"{number}. {after.printed.wording.text}"
        yield f"{after.word}{COLON}{after.said}"
        yield from after.disagreements
        for fact in after.evidence:
            yield from fact_lines(fact)
    yield ""


def ledger_lines(ledger: Ledger) -> Iterator[str]:
    """The counts of the game, then each erratum, line too careful and correction."""
    if not ledger.summary:
        return
    yield LEDGER
    yield from ledger.summary
    for entry in (*ledger.errata, *ledger.over_hedged, *ledger.corrections):
        yield from _entry(entry)
    yield ""


def _entry(entry: Entry) -> Iterator[str]:
    yield f"{entry.word} · {entry.where}{COLON}{entry.text}"
    yield " ".join(filter(None, (entry.why, entry.note)))
