"""The desk's answer to a dispatch, line by line, with its evidence."""

from __future__ import annotations

from game.play.dispatch_account import Account, Published, Remark
from game.play.dispatch_lines import Hedge, Line
from game.play.dispatch_notes import SUB_EDITOR
from game.play.dispatch_printed import printed_line, title_of
from game.play.dispatch_verdicts import Verdict, against, standing, verdict
from game.play.dispatch_view import Answers, Judged
from game.play.footnotes import Footnotes
from game.play.labels import HYPOTHESIS
from game.play.standing import Index
from game.play.statements import fact_in, is_fiction, what_if_of
from game.play.typography import line as typeset
from game.play.view import FactBlock, Standing

WORDS: dict[Verdict, str] = {
    Verdict.RIGHT: "JUSTE",
    Verdict.OVER_HEDGED: "TROP PRUDENT",
    Verdict.TOO_BOLD: "TROP AFFIRMATIF",
    Verdict.INCOMPLETE: "INCOMPLET",
    Verdict.CONTRADICTED: "CONTREDIT",
    Verdict.UNOPPOSED: "SANS CONTRADICTEUR",
    Verdict.UNGUARDED: "RÉSERVE OUBLIÉE",
    Verdict.OPINION: "AVIS AFFIRMÉ",
    Verdict.FICTION: "HYPOTHÈSE PUBLIÉE",
}
"""What the desk says of a line."""

PENDING = "EN ATTENTE"
ERRATUM = "ERRATUM"
LATER = "Le desk répondra quand un autre texte arrivera, ou à la page de clôture."
DECIDE = "Corrigez, ou maintenez : une ligne fausse qui reste à la clôture devient un erratum."

_STATED = {
    Standing.CONCORDANT: "Plusieurs textes le disent",
    Standing.ONE_TEXT: "Un seul des textes ouverts le dit",
    Standing.CONTESTED: "Les textes se contredisent",
    Standing.ALLEGED: "C'est une allégation",
    Standing.ANALYSIS: "C'est une lecture",
    Standing.HYPOTHESIS: "C'est une hypothèse, écrite pour ce jeu",
}
_CALLED_FOR = {
    Standing.CONCORDANT: "affirmer suffit",
    Standing.ONE_TEXT: "on l'attribue",
    Standing.CONTESTED: "on oppose les versions",
    Standing.ALLEGED: "on dit qui l'avance, et que ce n'est pas vérifié",
    Standing.ANALYSIS: "on dit de qui elle est",
    Standing.HYPOTHESIS: "aucune formule ne la rend publiable",
}
_OPPOSED = "Deux voix s'opposent sans que les faits se contredisent : on peut les donner toutes deux."


def answers_to(index: Index, account: Account, key: str, here: str) -> Answers | None:
    """The answer to one dispatch; ``here`` is the key of the episode being read."""
    lines = account.editions.get(key)
    if lines is None:
        return None
    notes = Footnotes(index, account.texts[key])
    judged = tuple(_judged(index, account, key, published, notes) for published in lines)
    correctable = key == here and key not in account.closed
    waits = any(one.verdict is None for one in judged)
    decides = any(one.verdict not in (None, Verdict.RIGHT) and not one.fate for one in judged)
    return Answers(
        key=key,
        title=title_of(index.story, key),
        when=typeset(LATER) if waits else "",
        lines=judged,
        correctable=correctable,
        invitation=typeset(DECIDE) if correctable and decides else "",
    )


def why(index: Index, remark: Remark, texts: frozenset[str]) -> str:
    """The rule behind a verdict, in a sentence."""
    found = standing(index, remark.line.item, texts)
    opposed = remark.line.hedge is Hedge.OPPOSE and remark.verdict is Verdict.RIGHT
    if opposed and found is not Standing.CONTESTED:
        return typeset(_OPPOSED)
    return typeset(f"{_STATED[found]} : {_CALLED_FOR[found]}.")


def _judged(index: Index, account: Account, key: str, published: Published, notes: Footnotes) -> Judged:
    printed = printed_line(index, published.line, published.texts)
    if not published.answered:
        return Judged(printed, None, PENDING, "", "", "", (), "", "")
    texts = account.texts[key]
    remark = Remark(key, published.line, verdict(index, published.line, texts))
    note = account.notes.get(remark, "")
    return Judged(
        printed=printed,
        verdict=remark.verdict,
        word=WORDS[remark.verdict],
        why=why(index, remark, texts),
        signed=SUB_EDITOR if note else "",
        note=note,
        evidence=_evidence(index, published.line, notes),
        origin=origin(index, published.line.item),
        fate=ERRATUM if remark in account.errata else "",
    )


def origin(index: Index, item: str) -> str:
    """For fiction, which hypothesis it comes from; else empty."""
    if not is_fiction(item):
        return ""
    return typeset(f"{HYPOTHESIS.word} : {what_if_of(index.story, item).title}")


def _evidence(index: Index, line: Line, notes: Footnotes) -> tuple[FactBlock, ...]:
    """The fact, and what the texts oppose to it where the judgement turns on that."""
    if is_fiction(line.item):
        return ()
    fact = index.story.facts[fact_in(line.item)]
    block = notes.fact(fact.id)
    if line.hedge is not Hedge.OPPOSE and block.label.standing is not Standing.CONTESTED:
        return (block,)
    return (block, *notes.facts(tuple(other.id for other in against(index, fact, notes.opened))))
