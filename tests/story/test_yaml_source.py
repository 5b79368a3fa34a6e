"""What YAML can do to a reader, and that none of it works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.story import yaml_source
from game.story.diagnostics import Collector
from game.story.nodes import Node, Scalar, Sequence, SourceFile, Table
from game.story.yaml_source import MAX_DEPTH, parse


def read(text: str) -> tuple[Node | None, list[str]]:
    found = Collector()
    node = parse(text, SourceFile("f.yaml", text.split("\n")), found)
    return node, [f"{d.span.line}:{d.span.column} {d.name}" for d in found]


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Table():
            return {key: plain(value) for key, value in node.entries.items()}
    return None


BAD = {
    "alias": ("a: &x 1\nb: *x\n", ["1:4 forbidden-yaml", "2:4 forbidden-yaml"]),
    "tag": ("a: !!python/object:os.system x\n", ["1:4 forbidden-yaml"]),
    "tag directive": ("%TAG ! tag:x,2000:\n---\na: b\n", ["1:1 forbidden-yaml"]),
    "merge key": ("a:\n  <<: {b: c}\n", ["2:3 forbidden-yaml"]),
    "duplicate key": ("a: b\nc: d\na: e\n", ["3:1 duplicate-key"]),
    "list as key": ("? [a, b]\n: c\n", ["1:3 forbidden-yaml"]),
    "key true": ("on: a\n", ["1:1 ambiguous-scalar"]),
    "key null": ("~: a\n", ["1:1 ambiguous-scalar"]),
    "key number": ("12: a\n", ["1:1 ambiguous-scalar"]),
    "second document": ("a: b\n---\nc: d\n", ["2:1 forbidden-yaml"]),
    "colon in prose": ("a: b\nclé: Voici la pièce : elle tient\n", ["2:21 yaml-syntax"]),
    "colon in a list": ("- x\n- say: Vous lisez ceci : une phrase\n", ["2:24 yaml-syntax"]),
    "colon in braces": ("- {text: Voici : elle tient, correct: true}\n", ["1:16 yaml-syntax"]),
    "asterisk": ("a: *important* dit-il\n", ["1:4 yaml-syntax"]),
    "open quotation mark": ('a: "jamais fermé\n', ["1:4 yaml-syntax"]),
    "open brace": ("a: {b: c\n", ["1:2 yaml-syntax"]),
    "tab": ("a:\n\tb: c\n", ["2:1 control-character"]),
    "escape character": ("a: x\x1b]52;c;eA==\x07y\n", ["1:5 control-character"]),
    "escaped escape": ('a: "x\\e]52;c;eA==\\a"\n', ["1:4 control-character"]),
    "bidirectional override": ("a: é\u202eb\n", ["1:5 control-character"]),
    "next line": ("a: b\u0085c: d\n", ["1:5 control-character"]),
    "line separator": ("a: b\u2028c: d\n", ["1:5 control-character"]),
    "surrogate": ('a: "\\ud800"\n', ["1:7 yaml-syntax"]),
    "past Unicode": ('a: "\\UFFFFFFFF"\n', ["1:7 yaml-syntax"]),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_located(name: str) -> None:
    text, expected = BAD[name]
    assert read(text)[1] == expected


def test_everything_wrong_is_found_in_one_reading() -> None:
    _, found = read("a: &x 1\nb: *x\nb: !t y\non: z\n")
    assert [one.split()[1] for one in found] == [
        "forbidden-yaml", "forbidden-yaml", "duplicate-key", "forbidden-yaml", "ambiguous-scalar",
    ]  # fmt: skip


def test_the_colon_diagnostic_shows_the_line_put_right() -> None:
    for line in ("clé: Voici la pièce : elle tient", "  - say: Vous lisez ceci : une phrase"):
        found = Collector()
        assert parse(line, SourceFile("f", [line]), found) is None
        (diagnostic,) = found
        assert "deux-points" in diagnostic.message
        corrected = diagnostic.hint.partition(" : ")[2]
        assert " : " in plain_leaf(yaml.safe_load(corrected))


def plain_leaf(value: object) -> str:
    while not isinstance(value, str):
        value = next(iter(value.values() if isinstance(value, dict) else value))  # type: ignore[attr-defined]
    return value


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n"])
def test_a_hundred_thousand_levels_neither_crash_nor_take_long(opening: str, tmp_path: Path) -> None:
    text = "".join(" " * i + "a:\n" for i in range(1000)) if opening == "a:\n" else opening * 100_000
    file = tmp_path / "deep.yaml"
    file.write_text(text)
    program = (
        "import sys; from pathlib import Path\n"
        "from game.story.diagnostics import Collector\n"
        "from game.story.nodes import SourceFile\n"
        "from game.story.yaml_source import parse\n"
        "text = Path(sys.argv[1]).read_text(); found = Collector()\n"
        "parse(text, SourceFile('f', text.split('\\n')), found)\n"
        "print(*(d.name for d in found))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout.split()) == (0, ["too-large"])


def test_the_deepest_nesting_allowed_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read(text)[1] == []
    assert read(f"[{text}]")[1] == ["1:21 too-large"]


def test_bombs_of_aliases_and_merge_keys_are_refused_at_once() -> None:
    aliases = "a: &a [x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    merges = "a: &a {x: y}\nb: &b {<<: *a}\nc: {<<: [*a, *b]}\n"
    for text in (aliases, merges):
        _, found = read(text)
        assert found
        assert {one.split()[1] for one in found} == {"forbidden-yaml"}


def test_too_many_values_stop_the_reading() -> None:
    _, found = read("- a\n" * (yaml_source.MAX_NODES + 5))
    assert found == [f"{yaml_source.MAX_NODES}:3 too-large"]


def test_a_file_of_nothing_but_faults_is_left_early() -> None:
    for text in ("- *a\n" * 5000, "a: b\n" * 5000, "\x00\n" * 5000):
        assert 100 <= len(read(text)[1]) <= 103


def test_an_empty_file_holds_nothing() -> None:
    assert read("") == (None, [])
    assert read("# rien\n") == (None, [])


def test_scalars_stay_what_was_typed() -> None:
    text = "a: no\nb: 017\nc: 1:30\nd: ~\ne: |\n  x\n\n  y\nf: 'l''été'\n"
    node, found = read(text)
    assert plain(node) == {"a": "no", "b": "017", "c": "1:30", "d": "~", "e": "x\n\ny\n", "f": "l'été"}
    assert found == []


@given(st.text(max_size=200))
def test_no_text_whatever_escapes_the_collector(text: str) -> None:
    node, found = read(text)
    assert (
        node is not None
        or found
        or not text.strip(" \n")
        or text.lstrip(" \n").startswith(("#", "%", "-", "."))
    )


_NOT_KEYS = ("yes", "off", "null", "true", "false")
_KEYS = st.from_regex(r"[a-z]{3,8}\Z", fullmatch=True).filter(lambda key: key not in _NOT_KEYS)
_TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"]), max_size=20)
VALUES = st.recursive(
    _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_whatever_a_yaml_writer_writes_is_read_back(value: object) -> None:
    text = yaml.safe_dump(value, default_style='"', allow_unicode=True)
    text = text.replace('!!null ""', '""')
    assert plain(read(text)[0]) == value


@pytest.mark.parametrize(
    "name", [name for name in BAD if name not in ("past Unicode", "open quotation mark")]
)
def test_the_pure_parser_finds_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, expected = BAD[name]
    monkeypatch.setattr(yaml_source, "_Parser", yaml.Loader)
    assert {one.split()[1] for one in read(text)[1]} <= {one.split()[1] for one in expected} | {
        "control-character"
    }
    assert read(text)[1]
