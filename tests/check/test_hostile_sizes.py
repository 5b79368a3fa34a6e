"""Files as large as they may be and as awkward as they can: read and checked without hanging."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.story.faults import CAST, FACTS, RECORD, WHAT_IF
from tests.story.small import FILES, put, write, write_texts


def instead(name: str, old: str, new: str) -> tuple[str, str]:
    assert old in FILES[name]
    return name, FILES[name].replace(old, new)


HUGE = {
    "names on one line": (CAST, f"- {{id: a, name: B, kind: person, aliases: [{'x,' * 20000}x]}}\n"),
    "faults and typography": instead("divergences.yaml", "Poser son", 'Poser "x  ... son ' * 30_000),
    "short sentences": instead("divergences.yaml", "Poser son", "a. " * 300_000),
    "one sentence without end": instead(RECORD, "Le premier texte est court.", "Pommier 10 " * 40_000),
    "one word": instead("divergences.yaml", "Poser son", "a" * 900_000),
    "quotation of a book": instead(FACTS, "neuf ont posé leur panier", "mot " * 150_000),
    "colons": (CAST, "a: " + "b : " * 200_000),
    "colons in braces": (CAST, "{a: " + "b : " * 200_000),
    "sexagesimal number": ("story.yaml", "title: " + "1:59" * 200_000),
    "parentheses": instead(WHAT_IF, "calme >= 1 and not lettre", "(" * 200_000),
    "blank lines": (CAST, "\n" * 1_000_000),
}


@pytest.mark.parametrize("name", HUGE)
def test_it_ends(name: str, tmp_path: Path) -> None:
    folder, texts = write(tmp_path / "story"), write_texts(tmp_path / "texts")
    put(folder, *HUGE[name])
    program = (
        "import sys; from pathlib import Path; from game.check import run\n"
        "sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), False, 'text', sys.stdout))\n"
    )
    command = [sys.executable, "-c", program, str(folder), str(texts)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert ran.returncode in (0, 1)
    assert ran.stderr == ""
    assert max(map(len, ran.stdout.split("\n"))) < 1000
