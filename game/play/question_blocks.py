"""Bets, sums, orderings and divergences as a page shows them, before and after the answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from game.play import labels
from game.play.footnotes import Footnotes
from game.play.questions import SKIPPED, Answers, picks, settled
from game.play.typography import french, line, paragraphs
from game.play.view import DivergenceBlock, OptionView, QuestionBlock, Standing
from game.story.model import Compute, Option, Order, Predict, ShowDivergence
from game.story.record import Fact


def predict(block: Predict, notes: Footnotes, answers: Answers) -> QuestionBlock:
    """A bet; the facts that answer it appear with the result."""
    done = settled(block, answers)
    chosen = answers.get(block.id, "")
    return QuestionBlock(
        id=block.id,
        word="PARI",
        question=line(block.question),
        pending=not done,
        options=_options(block.options, chosen) if done else (),
        so_far=(),
        result=_verdict(block.options, chosen, "Pari tenu.", "Pari perdu.") if done else "",
        reveal=notes.facts(block.reveal) if done else (),
    )


def compute(block: Compute, notes: Footnotes, answers: Answers) -> QuestionBlock:
    """A sum; its figures are on the page from the start."""
    done = settled(block, answers)
    chosen = answers.get(block.id, "")
    result = ""
    if done:
        verdict = _verdict(block.options, chosen, "Compte juste.", "Compte à revoir.")
        result = f"{verdict} {_sum(block, notes)}"
    return QuestionBlock(
        id=block.id,
        word="CALCUL",
        question=line(block.question),
        pending=not done,
        options=_options(block.options, chosen) if done else (),
        so_far=(),
        result=result,
        reveal=notes.facts(block.of),
    )


def order(block: Order, notes: Footnotes, answers: Answers) -> QuestionBlock:
    """An ordering; the facts appear in the order of their dates once it is complete."""
    done = settled(block, answers)
    facts = notes.index.story.facts
    chosen = picks(block, answers)
    if not done:
        result = ""
    elif not chosen:
        result = "Voici l'ordre que donnent les textes."
    else:
        right = _dates(facts, chosen) == _dates(facts, block.facts)
        result = "Chronologie juste." if right else "Chronologie à revoir : voici l'ordre des textes."
    return QuestionBlock(
        id=block.id,
        word="CHRONOLOGIE",
        question=line(block.question),
        pending=not done,
        options=(),
        so_far=tuple(line(facts[fact].statement) for fact in chosen),
        result=line(result),
        reveal=notes.facts(block.facts) if done else (),
    )


def divergence(block: ShowDivergence, notes: Footnotes, answers: Answers) -> DivergenceBlock:
    """A divergence; its type and the editor's note come after the reader's judgement."""
    found = notes.index.story.divergences[block.divergence]
    done = settled(block, answers)
    given = answers.get(found.id, "")
    contests = done and found.type.contests
    return DivergenceBlock(
        divergence=found.id,
        word=labels.WORDS[Standing.CONTESTED] if contests else "DÉSACCORD",
        glyph=labels.GLYPHS[Standing.CONTESTED] if contests else labels.DISAGREEMENT_GLYPH,
        contested=contests,
        title=line(found.title),
        kind=line(labels.DIVERGENCE_KINDS[found.type]) if done else "",
        sides=tuple(notes.side(side) for side in found.sides),
        question="" if done else line("Qu'écririez-vous ?"),
        judgement=line(f"Votre avis : {labels.JUDGEMENTS[given]}") if given in labels.JUDGEMENTS else "",
        note_word="NOTE DE LA RÉDACTION" if done else "",
        note=paragraphs(found.note) if done else (),
    )


def _options(options: tuple[Option, ...], chosen: str) -> tuple[OptionView, ...]:
    return tuple(_option(option, str(number) == chosen) for number, option in enumerate(options, 1))


def _option(option: Option, chosen: bool) -> OptionView:
    said = {"votre réponse": chosen, "réponse du dossier": option.correct}
    marks = [word for word, holds in said.items() if holds]
    return OptionView(line(option.text), ", ".join(marks), chosen, option.correct)


def _verdict(options: tuple[Option, ...], chosen: str, right: str, wrong: str) -> str:
    if chosen == SKIPPED:
        return "Question passée."
    return right if options[int(chosen) - 1].correct else wrong


def _dates(facts: Mapping[str, Fact], ids: tuple[str, ...]) -> list[dt.date | None]:
    return [date.start if (date := facts[fact].date) else None for fact in ids]


def _sum(block: Compute, notes: Footnotes) -> str:
    facts = [notes.index.story.facts[fact] for fact in block.of]
    if block.operation == "days-between":
        days = [fact.date.start for fact in facts if fact.date]
        return french(f"Différence : {abs((days[1] - days[0]).days)} jours.")
    values = [fact.value or 0.0 for fact in facts]
    match block.operation:
        case "share":
            share = values[0] / values[1] * 100
            text = f"{_number(values[0])} ÷ {_number(values[1])} = {_number(round(share, 1))} %."
        case "difference":
            text = f"{_number(values[0])} − {_number(values[1])} = {_number(values[0] - values[1])}."
        case _:
            text = f"{' + '.join(map(_number, values))} = {_number(sum(values))}."
    return french(text)


def _number(value: float) -> str:
    """A number as French prints it: decimal comma, no trailing zero."""
    return f"{value:.10g}".replace(".", ",")
