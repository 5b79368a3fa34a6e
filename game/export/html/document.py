"""The web page itself: template, style, script and data put in one file that fetches nothing.

No text of a story is ever part of the markup. It travels as JSON in which
nothing can end a script element, and the page only ever shows it as text. The
policy names the one style and the one script by their hashes, so that nothing
else can run even if it got in.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from pathlib import Path

from game.export.html.book import book
from game.play.typography import inert
from game.story.bundled import bundled_story
from game.story.model import Story

SCRIPTS = (
    "book.js",
    "engine.js",
    "sorting.js",
    "sha256.js",
    "account.js",
    "desk.js",
    "elements.js",
    "blocks.js",
    "questions.js",
    "page.js",
    "dispatch.js",
    "journey.js",
    "cover.js",
    "settings.js",
    "app.js",
)
STYLES = ("colours.css", "layout.css", "blocks.css", "dispatch.css", "print.css")

_RISKY = re.compile("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def page(story: Story) -> str:
    """The whole file."""
    style, script = _joined(STYLES), f'(() => {{\n"use strict";\n{_joined(SCRIPTS)}}})();\n'
    parts = {
        "policy": policy(style, script),
        "language": html.escape(inert(story.language)),
        "title": html.escape(inert(story.title)),
        "style": style,
        "script": script,
        "book": inert_json(book(story)),
    }
    return _PLACE.sub(lambda place: parts[place[1]], _read("page.html"))


def policy(style: str, script: str) -> str:
    """What the browser may do: run this script, apply this style, and nothing else."""
    rules = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(style),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def inert_json(data: object) -> str:
    """JSON that cannot end the element it stands in, nor begin another."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def web_file(name: str) -> Path:
    """Where a part of the page is: in the checkout, or in the installed package."""
    return bundled_story().parent / "assets" / "web" / name


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join(map(_read, names))


def _read(name: str) -> str:
    return web_file(name).read_text("utf-8")
