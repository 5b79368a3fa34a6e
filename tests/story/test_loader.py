"""A story on disk: read whole when it is right, and told line by line when it is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from game.story import yaml_source
from game.story.bundled import bundled_story
from game.story.diagnostics import Collector
from game.story.loader import load_story
from game.story.model import Door, Go, Predict, Story
from game.story.plain_data import to_plain
from game.story.record import FactKind
from tests.story.faults import CAST, FACTS, FAULTS, RECORD
from tests.story.small import FILES, put, write


def load(folder: Path) -> tuple[Story | None, list[str]]:
    found = Collector()
    story = load_story(folder, found)
    return story, [f"{d.span.file}:{d.span.line}:{d.span.column} {d.name}" for d in found]


def loaded(folder: Path) -> Story:
    story, found = load(folder)
    assert found == []
    assert story is not None
    return story


def test_a_whole_story_is_read_as_written(tmp_path: Path) -> None:
    story = loaded(write(tmp_path))
    assert (story.title, story.language, story.backbone) == ("Le verger", "fr", "gazette")
    assert list(story.episodes) == ["1"]
    assert list(story.episodes["1"].scenes) == ["ouverture", "suite", "cloture"]
    assert [fact.number for fact in story.facts.values()] == [1, 2, 3, 4, 5]
    assert story.facts["question"].kind is FactKind.QUOTE
    assert story.facts["neuf"].value == 9
    assert len(story.attestations) == 6


def test_ids_left_out_are_given(tmp_path: Path) -> None:
    opening = loaded(write(tmp_path)).episodes["1"].scenes["ouverture"]
    assert [block.id for block in opening.blocks if isinstance(block, Predict)] == ["predict-1"]
    assert [choice.id for choice in opening.choices] == ["go:suite", "what_if:cle-rendue"]
    assert [type(choice) for choice in opening.choices] == [Go, Door]


def test_conditions_and_effects_are_understood(tmp_path: Path) -> None:
    what_if = loaded(write(tmp_path)).what_ifs["cle-rendue"]
    choice = what_if.scenes["assemblee"].choices[0]
    assert choice.when is not None
    assert choice.when.holds({"calme": 1, "lettre": 0})
    assert not choice.when.holds({"calme": 1, "lettre": 1})
    assert what_if.scenes["grille"].choices[1].sets == (("lettre", 1),)
    assert what_if.scenes["grille"].choices[1].adds == (("calme", -1),)


def test_places_are_known_down_to_the_item(tmp_path: Path) -> None:
    story = loaded(write(tmp_path))
    at = story.facts["depart"].at
    assert (at["kind"].line, at["kind"].column) == (2, 9)
    assert story.divergences["combien"].sides[1].at["facts/0"].column == 31
    assert at["absent"] == at.span


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reported_where_it_stands(name: str, tmp_path: Path) -> None:
    edit, expected = FAULTS[name]
    assert load(write(tmp_path, [edit]))[1] == expected


def test_all_faults_come_in_one_run_and_the_rest_still_loads(tmp_path: Path) -> None:
    names = ("unknown key", "unknown variable", "swallowed comment", "unknown divergence")
    story, found = load(write(tmp_path, [FAULTS[name][0] for name in names]))
    assert {one.split()[1] for one in found} >= {
        "unknown-key",
        "missing-key",
        "unknown-variable",
        "ambiguous-scalar",
        "unknown-divergence",
    }
    assert story is not None
    assert list(story.facts) == ["depart", "neuf", "dix", "question"]


def test_a_near_spelling_is_suggested(tmp_path: Path) -> None:
    found = Collector()
    load_story(write(tmp_path, [(RECORD, "fact: depart", "fact: depars")]), found)
    assert [d.hint for d in found] == ["Vouliez-vous écrire « depart » ?"]


def test_one_unreadable_file_gives_one_finding(tmp_path: Path) -> None:
    write(tmp_path)
    put(tmp_path, FACTS, "- id: [\n")
    assert load(tmp_path)[1] == [f"{FACTS}:1:8 yaml-syntax"] or len(load(tmp_path)[1]) == 1


def test_a_missing_folder_and_a_folder_without_a_story_give_one_finding_each(tmp_path: Path) -> None:
    story, found = load(tmp_path / "nowhere")
    assert (story, len(found)) == (None, 1)
    assert load(tmp_path) == (None, ["story.yaml:1:1 unreadable-file"])


@pytest.mark.parametrize("name", [*FILES, "sources/gazette.yaml", "sources/attestations.yaml"])
@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "missing-key"),
        (b"\xff\xfe\x00", "not-utf-8"),
        (b"a: caf\xe9\n", "not-utf-8"),
        (b"juste un texte\n", "wrong-type"),
        (b"[[[[[[[[[[[[[[[[[[[[[[[[", "too-large"),
        (b"a: &a b\n", "forbidden-yaml"),
        (b"a: \x00\n", "control-character"),
    ],
)
def test_any_file_may_be_rubbish(name: str, content: bytes, rule: str, tmp_path: Path) -> None:
    write(tmp_path)
    put(tmp_path, name, content)
    found = load(tmp_path)[1]
    assert any(one.startswith(f"{name}:1:") and one.endswith(rule) for one in found), found
    assert all(one.startswith(f"{name}:") for one in found), found


def test_a_file_of_a_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    write(tmp_path)
    with (tmp_path / FACTS).open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    assert load(tmp_path)[1] == [f"{FACTS}:1:1 too-large"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_not_a_file_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / CAST).unlink()
    os.mkfifo(tmp_path / CAST)
    assert load(tmp_path)[1] == [f"{CAST}:1:1 unreadable-file"]


def test_a_folder_in_place_of_a_file_is_reported(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / CAST).unlink()
    (tmp_path / CAST).mkdir()
    assert load(tmp_path)[1] == [f"{CAST}:1:1 unreadable-file"]


def test_a_file_where_none_belongs_is_reported(tmp_path: Path) -> None:
    write(tmp_path)
    put(tmp_path, "fact/episode-1.yaml", "[]")
    put(tmp_path, "episode-1/whatif-x.yaml", "[]")
    assert load(tmp_path)[1] == [
        "episode-1/whatif-x.yaml:1:1 misplaced-file",
        "fact/episode-1.yaml:1:1 misplaced-file",
    ]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    write(tmp_path / "unix")
    for path in write(tmp_path / "windows").rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert loaded(tmp_path / "unix").facts.keys() == loaded(tmp_path / "windows").facts.keys()
    assert loaded(tmp_path / "windows").facts["depart"].at["kind"].line == 2


def test_sources_may_stand_in_the_assets_beside_the_story(tmp_path: Path) -> None:
    write(tmp_path / "scenes")
    (tmp_path / "assets").mkdir()
    (tmp_path / "scenes/sources").rename(tmp_path / "assets/sources")
    assert list(loaded(tmp_path / "scenes").sources) == ["almanach", "gazette"]


def test_the_real_story_reads_alike_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = loaded(bundled_story())
    monkeypatch.setattr(yaml_source, "_Parser", yaml.Loader)
    assert to_plain(loaded(bundled_story())) == to_plain(fast)
