"""The check command: what it prints in each format, what it returns, what it writes."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from game.check import run
from game.story.yaml_source import MAX_DEPTH
from tests.story.small import put, write, write_texts

FACTS = "facts/episode-1.yaml"
WRONG = (FACTS, "quote: a quitté le verger un lundi matin", "quote: a quitté le verger un mardi matin")


def checked(
    folder: Path, texts: Path | None = None, *, attest: bool = False, form: str = "text"
) -> tuple[int, str]:
    out = io.StringIO()
    return run(folder, texts, attest, form, out), out.getvalue()


def test_a_sound_story(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    assert checked(folder) == (0, "Rien à signaler. 6 citations attestées.\n")
    assert checked(folder, texts) == (0, "Rien à signaler. 6 citations vérifiées dans les textes.\n")


def test_a_finding_shows_its_line_its_place_and_a_hint(tmp_path: Path) -> None:
    folder = write(tmp_path, [(FACTS, "kind: event", "kind: evant")])
    status, text = checked(folder)
    assert status == 1
    assert (
        text
        == (
            f"{folder.as_posix()}/{FACTS}:2:9: Y105 wrong-type: « kind » n'admet pas « evant ».\n"
            "    kind: evant\n"
            "          ^^^^^\n"
            "  hint: Vouliez-vous écrire « event » ?\n"
            "\n"
            "1 erreur.\n"
        )
        or text.count("evant") == 2
    )


def test_the_path_is_seen_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "story", [WRONG])
    monkeypatch.chdir(tmp_path)
    assert checked(Path("story"))[1].startswith(f"story/{FACTS}:6:32: P403 ")
    monkeypatch.chdir(tmp_path / "story")
    assert checked(Path())[1].startswith(f"{FACTS}:6:32: P403 ")


def test_warnings_do_not_fail(tmp_path: Path) -> None:
    edit = ("episode-1/what-if-cle-rendue.yaml", "La clé pend à la grille.", "La clé pend...")
    status, text = checked(write(tmp_path, [edit]))
    assert status == 0
    assert "E601 french-typography: [avertissement] " in text
    assert text.endswith("1 avertissement. 6 citations attestées.\n")


def test_json_is_whole(tmp_path: Path) -> None:
    status, text = checked(write(tmp_path, [WRONG]), form="json")
    told = json.loads(text)
    assert status == 1
    assert told["summary"] == {"errors": 1, "warnings": 0, "notes": 0}
    (finding,) = told["findings"]
    assert finding.keys() == {
        "file", "line", "column", "end_line", "end_column", "code", "name", "severity", "message", "hint",
    }  # fmt: skip
    assert (finding["line"], finding["column"], finding["severity"]) == (6, 32, "error")


def test_annotations_are_one_line_each(tmp_path: Path) -> None:
    folder = write(tmp_path, [WRONG, ("episode-1/record.yaml", "title: Une première pièce", "titre: x")])
    _, text = checked(folder, form="github")
    assert text
    for line in text.splitlines():
        assert line.startswith(("::error file=", "::warning file="))
        assert line.count("::") == 2


def test_nothing_to_check_is_status_two(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "nowhere", tmp_path / "empty"):
        status, text = checked(folder)
        assert status == 2
        assert text.count("unreadable-file") == 1
    status, text = checked(write(tmp_path / "story"), tmp_path / "no-texts")
    assert (status, text.count("unreadable-file")) == (2, 1)
    assert checked(tmp_path / "story", attest=True)[0] == 2


def test_a_broken_title_page_is_an_error_of_the_author(tmp_path: Path) -> None:
    put(write(tmp_path), "story.yaml", "title: Un deux : trois\n")
    assert checked(tmp_path)[0] == 1


def test_attesting_makes_a_story_sound_without_its_texts(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    attestations = folder / "sources/attestations.yaml"
    before = attestations.read_text("utf-8")
    attestations.unlink()
    assert checked(folder)[0] == 1
    assert checked(folder, texts, attest=True) == (
        0,
        "Rien à signaler. 6 citations vérifiées dans les textes.\n",
    )
    assert checked(folder)[0] == 0
    written = attestations.read_text("utf-8")
    assert {line for line in written.split("\n") if line.startswith("    -")} == {
        line for line in before.split("\n") if line.startswith("    -")
    }
    checked(folder, texts, attest=True)
    assert attestations.read_text("utf-8") == written
    assert [path.name for path in attestations.parent.iterdir() if path.name.startswith(".")] == []


def test_what_is_not_in_the_text_is_not_attested(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story", [WRONG]), write_texts(tmp_path / "texts")
    assert checked(folder, texts, attest=True)[0] == 1
    status, text = checked(folder)
    assert (status, text.count("P403")) == (1, 1)


def test_attesting_with_some_texts_keeps_the_others(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    (texts / "almanach.txt").unlink()
    assert checked(folder, texts, attest=True)[0] == 0
    assert checked(folder)[0] == 0


@pytest.mark.skipif(os.name != "posix", reason="needs permissions")
def test_attestations_are_readable_by_all(tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    checked(folder, texts, attest=True)
    assert stat.S_IMODE((folder / "sources/attestations.yaml").stat().st_mode) == 0o644


def test_nothing_a_terminal_would_obey_is_printed(tmp_path: Path) -> None:
    hostile = "\x1b]52;c;eA==\x07\u202e\u2028\x9b31m"
    folder = write(tmp_path)
    put(folder, FACTS, f"- id: {hostile}\n- {hostile}: [\n")
    put(folder, f"facts/{hostile[:5]}é.yaml", "[]")
    for form in ("text", "json", "github"):
        _, text = checked(folder, form=form)
        assert text
        assert not any(character in text for character in "\x1b\x07\u202e\u2028\x9b")


def test_markup_is_only_text(tmp_path: Path) -> None:
    put(write(tmp_path), "cast.yaml", "- {id: x, name: '[/][@click=a]', kind: person, '[red]': b}\n")
    assert "La clé « [red] » n'existe pas" in checked(tmp_path)[1]


def test_a_long_line_is_cut_around_its_fault(tmp_path: Path) -> None:
    prose = "Vous lisez le dossier. " * 10
    edit = ("episode-1/record.yaml", "Le premier texte est court.", f"{prose}Pommier passe. {prose}")
    line, marks = checked(write(tmp_path, [edit]))[1].split("\n")[1:3]
    assert len(line) < 110
    assert line[marks.index("^") : marks.rindex("^") + 1] == "Pommier"


def test_deep_nesting_is_told_in_one_line(tmp_path: Path) -> None:
    put(write(tmp_path), "cast.yaml", "[" * 100_000)
    status, text = checked(tmp_path)
    assert status == 1
    assert f"cast.yaml:1:{MAX_DEPTH + 1}: Y108 too-large" in text
    assert max(map(len, text.split("\n"))) < 200


def test_checking_imports_neither_screen_nor_rich(tmp_path: Path) -> None:
    folder = write(tmp_path)
    program = (
        "import sys; from pathlib import Path; from game.check import run\n"
        "run(Path(sys.argv[1]), None, False, 'text', sys.stdout)\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.endswith("\n[]\n")
