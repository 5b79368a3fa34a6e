"""What counts as the same words, and what does not."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.quotation import digest, normalise, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’été", "l'été"),
        ("« Nous voulons savoir »", '"nous voulons savoir"'),
        ("«\u00a0oui\u202f»", "“oui”"),
        ("2015–2023", "2015-2023"),
        ("un\u00a0 deux\n trois", "Un deux trois"),
        ("cœur e\u0301tonne\u0301", "CŒUR ÉTONNÉ"),
        ("ﬁn…", "fin..."),
    ],
)
def test_typing_does_not_matter(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("il a signé", "il n'a pas signé"),
        ("cotes", "côtes"),
        ("dix", "dix."),
        ("500 salariés", "50 salariés"),
    ],
)
def test_words_and_accents_and_stops_do(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text(max_size=80))
def test_the_normal_form_is_its_own(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


def test_the_digest_is_of_the_normal_form() -> None:
    assert digest("L’été") == hashlib.sha256("l'été".encode()).hexdigest()


def test_an_apostrophe_joins_and_a_hyphen_parts() -> None:
    assert words("L'entreprise-mère, 49 % : aujourd’hui !") == ["l'entreprise", "mère", "49", "aujourd'hui"]
