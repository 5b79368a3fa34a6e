"""The file: nothing to fetch, nothing to inject, small."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.export.html.desk import TooManyTexts
from game.export.html.document import SCRIPTS, STYLES, inert_json, page, web_file
from game.story.model import Go, RecordScene, Say, ShowFact
from game.story.record import FactKind
from tests.play.stories import fact, small_story, source

HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    "<!--<script>",
    "]]><svg onload=window.hacked=1>",
    "<img src=x onerror='window.hacked = 1'>",
    "{{book}} {{script}}",
    "$& $1 \\u003c \\",
    "javascript:window.hacked=1",
    '" onclick="window.hacked=1',
    "\u202egnip\u2028\u2029\x1b]52;c;eA==\x07",
    "__proto__",
)
TEXTS = st.text(alphabet=st.characters(codec=None), max_size=60) | st.sampled_from(HOSTILE)


class Parts(HTMLParser):
    """The elements of a page, with the text of its scripts and style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[dict[str, str | None], str]] = []
        self._open: dict[str, str | None] | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = dict(attrs) | {"tag": tag} if tag in ("script", "style") else None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.inside.append((self._open, data))

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def text(self, tag: str, **attributes: str) -> str:
        [found] = [t for a, t in self.inside if a["tag"] == tag and attributes.items() <= a.items()]
        return found


@given(st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=8))
def test_data_is_read_back_and_cannot_end_its_element(data: object) -> None:
    text = inert_json(data)
    assert not set("<>&\u2028\u2029") & set(text)
    assert text.encode("utf-8")
    assert json.loads(text) == data


def hostile_story(*texts: str):
    """A story whose every text is the enemy's."""
    first, second = texts[0], texts[-1]
    scene = RecordScene(
        "debut",
        "1",
        first,
        (Say(second), ShowFact("a"), ShowFact("d")),
        (Go("go:suite", "suite", first, second),),
        ("journal",),
    )
    story = small_story()
    scenes = {**story.episodes["1"].scenes, "debut": scene}
    facts = {
        **story.facts,
        "a": fact("a", 1, "journal", "revue")._replace(statement=first),
        "d": fact("d", 4, "journal", kind=FactKind.ALLEGATION, speaker="journal")._replace(statement=second),
    }
    episode = story.episodes["1"]._replace(title=second, scenes=scenes)
    sources = {key: each._replace(name=first, title=second) for key, each in story.sources.items()}
    return small_story(
        title=first,
        subtitle=second,
        about=f"{first}\n\n{second}",
        language=first,
        episodes={**story.episodes, "1": episode},
        facts=facts,
        sources=sources,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_story_adds_no_element_and_changes_no_script(text: str) -> None:
    safe, hostile = Parts(page(hostile_story("Un titre", "Un texte"))), Parts(page(hostile_story(text, text)))
    kept = [(tag, set(attributes)) for tag, attributes in safe.tags]
    assert [(tag, set(attributes)) for tag, attributes in hostile.tags] == kept
    for tag in ("script", "style"):
        of_page = [t for a, t in hostile.inside if a["tag"] == tag and "type" not in a]
        assert of_page == [t for a, t in safe.inside if a["tag"] == tag and "type" not in a]
    assert json.loads(hostile.text("script", id="book"))["openings"] == {"1": 0, "2": 1}


def test_the_policy_allows_this_script_and_this_style_and_nothing_else(whole_page: str) -> None:
    parts = Parts(whole_page)
    [policy] = [a["content"] for t, a in parts.tags if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in (policy or "").split("; "))
    [script] = [text for a, text in parts.inside if a["tag"] == "script" and "type" not in a]
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{_digest(script)}'"
    assert rules["style-src"] == f"'sha256-{_digest(parts.text('style'))}'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    position = {tag: n for n, (tag, _) in reversed(list(enumerate(parts.tags)))}
    policy_at = next(n for n, (_, a) in enumerate(parts.tags) if a.get("http-equiv"))
    assert policy_at < min(position["style"], position["script"])


def test_the_file_names_nothing_outside_itself(whole_page: str) -> None:
    assert re.findall(r"http(?!-equiv)", whole_page) == []
    assert not re.search(r"url\(|@import|//[a-z]+\.|sourceMappingURL", whole_page)
    for tag, attributes in Parts(whole_page).tags:
        assert tag not in {
            "link",
            "img",
            "iframe",
            "object",
            "embed",
            "base",
            "form",
            "svg",
            "video",
            "audio",
        }
        assert "src" not in attributes
        assert attributes.get("href", "#").startswith("#")
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_the_whole_story_stays_under_a_megabyte(whole_page: str) -> None:
    assert len(whole_page.encode("utf-8")) < 1_000_000


def test_a_fact_that_too_many_texts_bear_on_is_refused_at_once() -> None:
    names = [f"t{number}" for number in range(24)]
    story = small_story(
        sources={name: source(name) for name in ("journal", "revue", *names)},
        facts={**small_story().facts, "a": fact("a", 1, "journal", *names)},
    )
    with pytest.raises(TooManyTexts) as refused:
        page(story)
    assert (refused.value.fact, refused.value.texts) == ("a", 25)


def test_the_page_says_its_language_and_its_title(whole_page: str) -> None:
    assert whole_page.startswith('<!doctype html>\n<html lang="fr">')
    assert "<title>Sept épisodes</title>" in whole_page
    hostile = page(hostile_story("<b>", "x"))
    assert f"<title>{html.escape('<b>')}</title>" in hostile


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_scripts_make_no_markup_and_call_nobody(name: str) -> None:
    script = web_file(name).read_text("utf-8")
    forbidden = "innerHTML outerHTML insertAdjacentHTML document.write eval( Function( fetch( XMLHttp import("
    assert not [word for word in forbidden.split() if word in script]
    assert "</script" not in script
    assert "<!--" not in script


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES, "page.html"])
def test_the_parts_are_plain_text_with_unix_lines(name: str) -> None:
    data = web_file(name).read_bytes()
    assert b"\r" not in data
    assert b"\0" not in data
    assert data.endswith(b"\n")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
