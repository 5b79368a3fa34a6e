"""The French words that say what a block is: one table, so that every face says the same."""

from __future__ import annotations

from game.play.view import Label, Standing
from game.story.record import DivergenceType

GLYPHS: dict[Standing, str] = {
    Standing.CONCORDANT: "●",
    Standing.ONE_TEXT: "○",
    Standing.CONTESTED: "≠",
    Standing.ALLEGED: "?",
    Standing.ANALYSIS: "✎",
    Standing.HYPOTHESIS: "◇",
}

DISAGREEMENT_GLYPH = "↔"
"""For a divergence that does not contest its facts."""

WORDS: dict[Standing, str] = {
    Standing.CONCORDANT: "CONCORDANT",
    Standing.ONE_TEXT: "UN TEXTE",
    Standing.CONTESTED: "CONTESTÉ",
    Standing.ALLEGED: "ALLÉGATION",
    Standing.ANALYSIS: "ANALYSE",
    Standing.HYPOTHESIS: "HYPOTHÈSE",
}

DIVERGENCE_KINDS: dict[DivergenceType, str] = {
    DivergenceType.CONTRADICTION: "contradiction",
    DivergenceType.CALENDAR_ERROR: "erreur de calendrier",
    DivergenceType.DIFFERENT_MOMENT: "moments différents",
    DivergenceType.TWO_WORDINGS: "deux formulations",
    DivergenceType.IMPRECISION: "imprécision",
    DivergenceType.OPINION_AGAINST_STATEMENT: "opinion contre déclaration",
}

JUDGEMENTS: dict[str, str] = {
    "established": "Établi",
    "contested": "Contesté",
    "unknown": "On ne sait pas",
}
"""What a reader may say of a divergence, by the id used in paths."""

DOCUMENT_FORMS: dict[str, str] = {
    "post": "FAC-SIMILÉ · MESSAGE PUBLIC",
    "letter": "FAC-SIMILÉ · LETTRE",
    "memo": "FAC-SIMILÉ · NOTE INTERNE",
    "communique": "FAC-SIMILÉ · COMMUNIQUÉ",
}

NUMBERS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()


def label(standing: Standing, texts: int = 0) -> Label:
    """The label of a standing; ``texts`` is how many agree, for a concordant statement."""
    word = WORDS[standing]
    if standing is Standing.CONCORDANT:
        word = f"{word} ({texts} textes)"
    return Label(standing, word, GLYPHS[standing])


def in_words(number: int) -> str:
    """A small whole number spelled out; digits above sixteen."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


HYPOTHESIS = label(Standing.HYPOTHESIS)
