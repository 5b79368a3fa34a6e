"""The ledger of a game: errata, timely corrections, lines too careful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.play.dispatch_account import Account, Remark
from game.play.dispatch_answers import ERRATUM, WORDS, why
from game.play.dispatch_printed import where
from game.play.dispatch_verdicts import Verdict
from game.play.dispatch_view import Entry, Ledger
from game.play.dispatch_wording import wording
from game.play.standing import Index
from game.play.typography import line as typeset

CORRECTION = "CORRECTION"


def ledger_of(index: Index, account: Account) -> Ledger:
    """Every count of the game, with what was counted."""
    blamed = {remark.key for found in (account.errata, account.over_hedged) for remark in found}
    flawless = sum(key not in blamed for key in account.reckoned)
    return Ledger(
        errata=tuple(_entries(index, account, account.errata, ERRATUM)),
        corrections=tuple(_entries(index, account, account.corrections, CORRECTION)),
        over_hedged=tuple(_entries(index, account, account.over_hedged, WORDS[Verdict.OVER_HEDGED])),
        printed=len(account.reckoned),
        flawless=flawless,
        summary=tuple(map(typeset, _summary(account, flawless))),
    )


def _entries(
    index: Index, account: Account, found: Mapping[Remark, frozenset[str]], word: str
) -> Iterator[Entry]:
    for remark, texts in found.items():
        yield Entry(
            word=word,
            where=where(index.story, remark.key),
            text=wording(index, remark.line, texts).text,
            why=why(index, remark, account.texts[remark.key]),
            note=account.notes.get(remark, ""),
        )


def _summary(account: Account, flawless: int) -> Iterator[str]:
    if not (account.reckoned or account.errata or account.corrections):
        return
    yield f"Dépêches imprimées : {len(account.reckoned)}, dont {flawless} sans reproche."
    yield f"Errata : {len(account.errata)}."
    yield f"Corrections à temps : {len(account.corrections)}."
    yield f"Lignes trop prudentes : {len(account.over_hedged)}."
