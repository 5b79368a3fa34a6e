"""Every rule finds its fault where it stands, and nothing in a sound story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.check import check_story, rules
from game.story.bundled import bundled_story
from game.story.diagnostics import CODES, Collector
from game.story.loader import load_story
from tests.check.examples import BAD
from tests.story.small import put, write, write_texts

SHARED = bundled_story().parent.parent / "shared" / "sources"
READING = {name for name, code in CODES.items() if code[0] in "YN"} | {
    "fact-in-fiction", "condition-in-record", "mislabelled-choice",
}  # fmt: skip
"""The findings that the loader itself makes."""


def findings(folder: Path, texts: Path | None = None) -> list[str]:
    found = Collector()
    story = load_story(folder, found)
    assert story is not None
    assert not found.found
    check_story(story, found, texts)
    return sorted(f"{d.span.file}:{d.span.line}:{d.span.column} {d.name}" for d in found)


def test_the_small_story_is_sound(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    assert findings(folder) == []
    assert findings(folder, texts) == []


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_found_where_it_stands(name: str, tmp_path: Path) -> None:
    case = BAD[name]
    folder = write(tmp_path / "story", case.edits)
    texts = write_texts(tmp_path / "texts") if case.texts else None
    assert findings(folder, texts) == sorted(case.expected)


def test_every_rule_has_a_bad_example() -> None:
    elsewhere = {"too-much-quoted", "copied-passage", "other-copy", "long-episode"}
    assert {case.rule for case in BAD.values()} | elsewhere | READING == set(CODES)


@pytest.mark.parametrize("module", rules.modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_says_what_it_does_and_why(module: object) -> None:
    name = module.__name__.rpartition(".")[2].replace("_", "-")  # type: ignore[attr-defined]
    assert name in CODES
    for heading in ("What it does:", "Why it matters:", "Bad::", "Good::"):
        assert re.search(rf"^{heading}", str(module.__doc__), re.MULTILINE), heading


def test_a_quotation_beyond_a_third_of_its_text(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    short = "\n".join((texts / "gazette.txt").read_text("utf-8").split("\n")[:4])
    put(texts, "gazette.txt", short)
    assert "sources/gazette.yaml:1:1 too-much-quoted" in findings(folder, texts)


def test_another_copy_is_a_note(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    with (texts / "gazette.txt").open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert findings(folder, texts) == ["sources/gazette.yaml:7:9 other-copy"]


def test_ten_words_of_a_text_are_found_in_any_string(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    copied = "Le jardinier a QUITTÉ le verger, un lundi matin"
    for number, (file, old) in enumerate(
        [
            ("facts/episode-1.yaml", "Le jardinier quitte les lieux."),
            ("episode-1/what-if-cle-rendue.yaml", "On se compte."),
            ("divergences.yaml", "Poser son panier et signer une lettre sont deux gestes."),
        ]
    ):
        nine = write(tmp_path / f"nine{number}", [(file, old, f'"{copied}"' if "facts" in file else copied)])
        ten = write(
            tmp_path / f"ten{number}",
            [(file, old, f'"{copied} sans"' if "facts" in file else f"{copied} sans")],
        )
        assert not any("copied" in one for one in findings(nine, texts))
        assert any(one.startswith(file) and "copied-passage" in one for one in findings(ten, texts))


def test_a_declared_quotation_may_be_shown(tmp_path: Path) -> None:
    quote = "L'almanach rapporte que le jardinier est parti au début de la semaine"
    edits = [
        ("facts/episode-1.yaml", "quote: est parti au début de la semaine", f'quote: "{quote}"'),
        ("divergences.yaml", "deux gestes.", f"deux gestes. {quote}."),
    ]
    folder, texts = write(tmp_path / "story", edits), write_texts(tmp_path / "texts")
    assert not any("copied" in one for one in findings(folder, texts))


def test_a_long_route_and_a_page_of_many_facts(tmp_path: Path) -> None:
    pages = "".join(
        f"  - id: page-{n}\n    title: Une page\n    blocks:\n      - say: {'Vous lisez cette page. ' * 40}\n"
        f"    choices: [{{go: page-{n + 1}, label: Tourner la page}}]\n"
        for n in range(8)
    ).replace("go: page-8", "go: cloture")
    edits = [
        ("episode-1/record.yaml", "  - id: cloture\n", f"{pages}  - id: cloture\n"),
        ("episode-1/record.yaml", "go: cloture, label: Refermer le dossier", "go: page-0, label: Lire"),
    ]
    assert findings(write(tmp_path, edits)) == ["story.yaml:5:5 long-episode"]


def test_the_nearest_passage_is_only_suggested(tmp_path: Path) -> None:
    case = BAD["one word changed"]
    folder, texts = write(tmp_path / "story", case.edits), write_texts(tmp_path / "texts")
    found = Collector()
    story = load_story(folder, found)
    assert story is not None
    check_story(story, found, texts)
    (finding,) = (one for one in found if one.name == case.rule)
    assert "¶ 2" in finding.hint
    assert "a quitté le verger un lundi matin" in finding.hint


def test_texts_may_be_at_hand_for_some_sources_only(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    (texts / "almanach.txt").unlink()
    assert findings(folder, texts) == []


def test_a_text_opened_in_a_detour_is_not_surely_open_after_it(tmp_path: Path) -> None:
    detour = (
        "  - id: detour\n    title: Un détour\n    opens: [almanach]\n    blocks:\n      - fact: dix\n"
        "  - id: suite\n"
    )
    edits = [
        ("episode-1/record.yaml", "    opens: [almanach]\n", ""),
        ("episode-1/record.yaml", "  - id: suite\n", detour),
        ("episode-1/record.yaml", "- {go: suite,", "- {aside: detour, label: Creuser}\n      - {go: suite,"),
    ]
    found = findings(write(tmp_path, edits))
    assert {one.split()[1] for one in found} == {"unopened-text"}
    assert len(found) == 3


def test_the_real_story_breaks_no_rule() -> None:
    assert findings(bundled_story()) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the source texts")
def test_the_real_story_is_true_to_its_texts() -> None:
    assert findings(bundled_story(), SHARED) == []
