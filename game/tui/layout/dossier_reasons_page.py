"""The dossier's disagreements, and the question pinned above the desk."""

from __future__ import annotations

from game.play.dossier_disagreements import Disagreement
from game.play.dossier_questions import ExplanationMet, Piece, QuestionMet
from game.tui.layout import questions
from game.tui.layout.dossier_page import Leaves, empty, heading, references
from game.tui.layout.grid import Band, Grid, set_bands
from game.tui.layout.page import Page
from game.tui.layout.papers import editor
from game.tui.layout.standing import tag, tagged
from game.tui.layout.text import BLANK, Line, span, wrap

NO_DISAGREEMENT = "Aucun désaccord pour l’instant : il faut deux textes pour en faire un."
NO_PIECE = "Aucune pièce pour l’instant : les explications viennent avec les faits."


def disagreements_page(found: tuple[Disagreement, ...], columns: Grid) -> Leaves:
    """Every disagreement whose sides have been met."""
    if not found:
        return empty(NO_DISAGREEMENT, columns)
    rows: list[Line] = [BLANK]
    starts: list[int] = []
    for one in found:
        starts.append(len(rows))
        rows.extend(set_bands(questions.divergence(one.block, columns), columns))
        facts = Band(wrap(references(one.facts, "faits"), columns.text))
        rows.extend([*set_bands([facts], columns), BLANK, BLANK])
    page = Page(rows[:-2], tuple(starts), len(rows) - 2)
    return Leaves(page, tuple(one.block.divergence for one in found))


def reasons_page(pinned: tuple[QuestionMet, ...], columns: Grid) -> Leaves:
    """Every pinned question: rival explanations, pieces for and against, verdict at the end."""
    if not pinned:
        return empty(NO_PIECE, columns)
    rows: list[Line] = []
    starts: list[int] = []
    keys: list[str] = []
    for question in pinned:
        rows.extend([BLANK, *heading(question.question, columns), BLANK])
        for one in question.explanations:
            starts.append(len(rows))
            keys.append(one.says)
            rows.extend(set_bands(_explanation(one, columns), columns))
        rows.extend(set_bands(_end(question, columns), columns))
    return Leaves(Page(rows, tuple(starts), len(rows)), tuple(keys))


def _explanation(one: ExplanationMet, columns: Grid) -> list[Band]:
    bands = [Band(wrap(span(one.says, "bold"), columns.text))]
    for word, pieces in (("POUR", one.pro), ("CONTRE", one.con)):
        if pieces:
            sign = "+" if word == "POUR" else "−"
            bands += [Band([BLANK, span(f"{sign} {word}", "bold muted")])]
            bands += [_piece(piece, columns) for piece in pieces]
    if one.unmet:
        bands += [Band([BLANK, *wrap(span(one.unmet, "muted"), columns.text)])]
    return [*bands, Band([BLANK, BLANK])]


def _piece(piece: Piece, columns: Grid) -> Band:
    """A fact met, in its own dress; it leads to the fact."""
    link = f"screen.fact({piece.number})"
    words = wrap(span(piece.statement, "", link), columns.text)
    return tagged(tag(piece.label, number=f"[{piece.number}]"), words, columns)


def _end(question: QuestionMet, columns: Grid) -> list[Band]:
    bands: list[Band] = []
    if question.hidden:
        bands += [Band([*wrap(span(question.hidden, "muted"), columns.text), BLANK])]
    if question.verdict:
        bands += editor(question.verdict_word, question.verdict, columns)
    else:
        bands += [Band(wrap(span(question.waiting, "italic muted"), columns.text))]
    return [*bands, Band([BLANK])]
