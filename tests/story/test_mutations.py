"""Whatever happens to a file, reading it raises nothing and blames a real place."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.check import check_story
from game.story.bundled import bundled_story
from game.story.diagnostics import CODES, Collector
from game.story.loader import load_story
from tests.story.small import FILES, put, sources, write, write_texts

SMALL = FILES | sources()
SNIPPETS = [
    *("\t", "\x00", "\x1b]52;c;eA==\x07", "\u202e", "\u0085", "\u2028", "\ud800", "é", "🙂", "\n", "\r"),
    *(
        "'",
        '"',
        "{",
        "}",
        "[",
        "]",
        ": ",
        " #",
        "- ",
        "&a ",
        "*a",
        "<<: ",
        "? ",
        "| ",
        "> ",
        "%",
        "@",
        "---\n",
    ),
    *("no", "~", "null", "2024-13-45", "0x_", "1:59:59:59", "9" * 400, "!!python/object:os.system "),
    *("when: a\n", "id: x\n", "[" * 30),
]


def mutated(text: str, seed: int) -> str:
    """A few cuts, copies and insertions in a text."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 1, 3, 20, 200]))
        new = chance.choice(["", chance.choice(SNIPPETS), text[start:end] * 2, text[end : end + 40]])
        text = text[:start] + new + text[end:]
    return text


def survives(folder: Path, texts: Path | None = None) -> None:
    """Load and check a story; every finding must have a code and a place that exists."""
    found = Collector()
    story = load_story(folder, found)
    if story is not None:
        check_story(story, found, texts)
    assert story is not None or found.found
    for finding in found:
        assert finding.name in CODES
        assert finding.message
        span = finding.span
        assert 1 <= span.line <= span.end_line
        assert span.column >= 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        path = folder / span.file
        if path.is_file():
            assert span.line <= path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(SMALL)), st.integers(0, 2**32))
def test_any_mutation_of_a_small_story(name: str, seed: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder, texts = write(Path(temporary) / "story"), write_texts(Path(temporary) / "texts")
        put(folder, name, mutated(SMALL[name], seed))
        survives(folder, texts if seed % 2 else None)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SMALL)), st.binary(max_size=300), st.integers(0, 5000))
def test_any_bytes_in_a_small_story(name: str, data: bytes, at: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = write(Path(temporary))
        whole = SMALL[name].encode()
        put(folder, name, whole[:at] + data + whole[at:])
        survives(folder)


@pytest.fixture(scope="module")
def real() -> dict[str, str]:
    folder = bundled_story()
    assets = folder.parent / "assets" / "sources"
    files = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}
    return files | {f"sources/{path.name}": path.read_text("utf-8") for path in assets.glob("*.yaml")}


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_mutation_of_the_real_story(real: dict[str, str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(real)))
    seed = data.draw(st.integers(0, 2**32))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for other, text in real.items():
            put(folder, other, mutated(text, seed) if other == name else text)
        survives(folder)
