"""Reads the blocks of a record scene; each is a table with one key that says its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from game.story import names as kinds
from game.story.model import (
    Block,
    Compare,
    Compute,
    Document,
    Note,
    Option,
    Order,
    Predict,
    Say,
    ShowDivergence,
    ShowFact,
    Unknown,
)
from game.story.names import Names
from game.story.nodes import Scalar, Sequence
from game.story.reading import Entry, entries, kept

OPERATIONS = ["share", "difference", "sum", "days-between"]
FORMS = ["post", "letter", "memo", "communique"]


class BlockReader:
    """Reads the blocks of one scene, numbering its bets, sums and orderings."""

    def __init__(self, names: Names, scene: str) -> None:
        self._names = names
        self._scene = scene
        self._numbers: Counter[str] = Counter()
        self._readers: dict[str, Callable[[Entry], Block | None]] = {
            "say": lambda block: Say(block.text("say"), block.at),
            "fact": self._show_fact,
            "divergence": self._show_divergence,
            "predict": lambda block: self._inside(block, "predict", self._predict),
            "compute": lambda block: self._inside(block, "compute", self._compute),
            "order": lambda block: self._inside(block, "order", self._order),
            "compare": self._compare,
            "document": lambda block: self._inside(block, "document", self._document),
            "note": lambda block: Note(block.text("note"), block.at),
            "unknown": lambda block: Unknown(block.text("unknown"), block.at),
        }

    def read(self, entry: Entry) -> Block | None:
        """One block, or ``None`` when it cannot be kept."""
        written = [key for key in self._readers if key in entry]
        if len(written) > 1:
            message = f"Un bloc ne dit qu'une chose : {' ou '.join(written)}."
            entry.reading.report_at("wrong-type", message, entry.at.span, "Mettez un tiret devant chacun.")
            return None
        block = self._readers[written[0]](entry) if written else None
        if not written and entry.finish() and not (entry.table.entries.keys() - set(self._readers)):
            entry.reading.report_at("missing-key", "Ce bloc est vide.", entry.at.span)
        return block if written and entry.finish() else None

    def _show_fact(self, block: Entry) -> Block:
        return ShowFact(self._fact(block, "fact"), block.at)

    def _compare(self, block: Entry) -> Block:
        return Compare(self._fact(block, "compare"), block.at)

    def _show_divergence(self, block: Entry) -> Block:
        divergence = block.identifier("divergence")
        self._names.mention(kinds.DIVERGENCE, divergence, block, "divergence")
        return ShowDivergence(divergence, block.at)

    def _predict(self, entry: Entry, number: str) -> Predict:
        question, options = entry.text("question"), self._options(entry)
        single = isinstance(entry.table.entries.get("reveal"), Scalar)
        reveal = (self._fact(entry, "reveal"),) if single else self._facts(entry, "reveal")
        return Predict(number, question, options, reveal, entry.at)

    def _compute(self, entry: Entry, number: str) -> Compute:
        operation = entry.word("operation", OPERATIONS)
        of = self._facts(entry, "of")
        if operation and entry.ok and (len(of) < 2 if operation == "sum" else len(of) != 2):
            entry.fail("wrong-type", f"« {operation} » porte sur deux faits.", entry.table.entries["of"])
        return Compute(number, entry.text("question"), operation, of, self._options(entry), entry.at)

    def _order(self, entry: Entry, number: str) -> Order:
        facts = self._facts(entry, "facts")
        if entry.ok and not 3 <= len(facts) <= 5:
            message = "Une chronologie à remettre en ordre compte 3 à 5 faits."
            entry.fail("wrong-type", message, entry.table.entries["facts"])
        return Order(number, entry.text("question"), facts, entry.at)

    def _document(self, entry: Entry, _: str) -> Document:
        form = entry.word("form", FORMS)
        return Document(form, entry.text("title"), self._facts(entry, "facts"), entry.at)

    def _inside(self, block: Entry, key: str, read: Callable[[Entry, str], Block]) -> Block | None:
        """The table under a block's key, with its id or its rank among its kind."""
        self._numbers[key] += 1
        node = block.node(key)
        for entry in entries(block.reading, [] if node is None else [node], f"ce bloc {key}"):
            name = entry.identifier("id", required=False) if key != "document" else ""
            name = name or f"{key}-{self._numbers[key]}"
            self._names.define_in(f"block of {self._scene}", entry, name)
            inside = read(entry, name)
            if entry.finish():
                return inside
        block.ok = False
        return None

    def _options(self, entry: Entry) -> tuple[Option, ...]:
        options = kept(_option(one) for one in entry.entries("options", "cette réponse", required=True))
        node = entry.table.entries.get("options")
        if isinstance(node, Sequence) and len(options) == len(node.items):
            if not 2 <= len(options) <= 4:
                entry.fail("wrong-type", "Une question offre 2 à 4 réponses.", node)
            elif sum(option.correct for option in options) != 1:
                entry.fail("wrong-type", "Une seule réponse est juste (correct: true).", node)
        return options

    def _fact(self, entry: Entry, key: str) -> str:
        fact = entry.identifier(key)
        self._names.mention(kinds.FACT, fact, entry, key)
        return fact

    def _facts(self, entry: Entry, key: str) -> tuple[str, ...]:
        facts = entry.identifiers(key, required=True)
        if facts:
            self._names.mention_all(kinds.FACT, facts, entry, key)
        return facts


def _option(entry: Entry) -> Option | None:
    option = Option(entry.text("text"), entry.flag("correct"), entry.at)
    return option if entry.finish() else None
