"""Reads a what-if's choices: their conditions and what they do to its variables."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.conditions import Condition, ConditionError, parse
from game.story.diagnostics import Span
from game.story.model import FictionChoice, Variable
from game.story.names import Names, scenes_of
from game.story.nodes import Node, Scalar
from game.story.reading import Entry, entries
from game.story.spelling import suggestion

Effects = tuple[tuple[str, int], ...]


class ChoiceReader:
    """Reads the choices of one what-if, whose variables it knows."""

    def __init__(self, names: Names, what_if: str, variables: Mapping[str, Variable]) -> None:
        self.variables = variables
        self._names = names
        self._what_if = what_if

    def choices(self, scene: Entry, name: str) -> tuple[FictionChoice, ...]:
        """The choices of one scene."""
        found = []
        for entry in scene.entries("choices", "ce choix"):
            choice = self._choice(entry)
            if choice is not None:
                key = "id" if "id" in entry.table.entries else "go"
                self._names.define_in(f"choice of {self._what_if} {name}", entry, choice.id, key)
                found.append(choice)
        return tuple(found)

    def _choice(self, entry: Entry) -> FictionChoice | None:
        if not self._leads_inside(entry):
            return None
        target = entry.identifier("go")
        self._names.mention(scenes_of(f"what-if {self._what_if}"), target, entry, "go")
        when = read_condition(entry, self.variables)
        choice = FictionChoice(
            id=entry.identifier("id", required=False) or f"go:{target}",
            target=target,
            label=entry.text("label"),
            when=when,
            because=entry.text("because", required="when" in entry),
            sets=self._effects(entry, "set"),
            adds=self._effects(entry, "add"),
            at=entry.at,
        )
        return choice if entry.finish() else None

    def _leads_inside(self, entry: Entry) -> bool:
        for key in ("aside", "what_if"):
            if key in entry.table.entries:
                span = entry.reading.file.span(entry.table.keys[key])
                message = f"Dans une hypothèse, un choix s'écrit « go », pas « {key} »."
                entry.reading.report_at("mislabelled-choice", message, span)
                return False
        return True

    def _effects(self, choice: Entry, key: str) -> Effects:
        node = choice.node(key)
        found = []
        for entry in entries(choice.reading, [] if node is None else [node], f"« {key} »"):
            for name, value in entry.table.entries.items():
                variable = self.variables.get(name)
                if variable is None:
                    span = entry.reading.file.span(entry.table.keys[name])
                    _unknown(choice, name, span, self.variables)
                    continue
                amount = None if is_broken(variable) else _amount(entry, key, variable, value)
                if amount is not None:
                    found.append((name, amount))
            choice.ok = choice.ok and entry.ok
        return tuple(found)


def is_broken(variable: Variable) -> bool:
    """Whether a variable's declaration was wrong, and its what-if given up."""
    return variable.minimum == variable.maximum


def read_condition(entry: Entry, variables: Mapping[str, Variable]) -> Condition | None:
    """The condition under ``when``, checked against the variables declared."""
    node = entry.node("when")
    if node is None:
        return None
    scalar = entry.reading.scalar(node, "when", "une condition")
    condition = None if scalar is None else _parsed(entry, scalar)
    if scalar is None or condition is None:
        entry.ok = False
        return None
    for name in sorted(condition.variables):
        span = entry.spans.phrase("when", name)
        if name not in variables:
            _unknown(entry, name, span, variables)
        elif name in condition.switches and not variables[name].boolean and not is_broken(variables[name]):
            message = f"« {name} » est un nombre : comparez-le à un autre."
            entry.reading.report_at("bad-condition", message, span, f"Par exemple : {name} >= 1")
            entry.ok = False
    return condition


def _parsed(entry: Entry, scalar: Scalar) -> Condition | None:
    try:
        return parse(scalar.value)
    except ConditionError as error:
        span = entry.reading.file.span(scalar.extent)
        column = span.column + error.offset + (1 if scalar.style in ("'", '"') else 0)
        if span.line == span.end_line and scalar.style not in ("|", ">"):
            span = Span(span.file, span.line, column, span.line, column + 1)
        hint = "Comparaisons (== != < <= > >=), and, or, not et parenthèses ; rien d'autre."
        entry.reading.report_at("bad-condition", error.message, span, hint)
        return None


def _unknown(entry: Entry, name: str, span: Span, variables: Mapping[str, Variable]) -> None:
    hint = suggestion(name, variables) or "Déclarez-la sous « variables »."
    entry.reading.report_at(
        "unknown-variable", f"La variable « {name[:40]} » n'est pas déclarée.", span, hint
    )
    entry.ok = False


def _amount(entry: Entry, key: str, variable: Variable, node: Node) -> int | None:
    if variable.boolean:
        if key == "add":
            entry.fail("wrong-type", f"« {variable.name} » est vrai ou faux : utilisez « set ».", node)
            return None
        value = entry.reading.boolean(node, variable.name)
        entry.ok = entry.ok and value is not None
        return None if value is None else int(value)
    amount = entry.reading.integer(node, variable.name)
    if amount is not None and key == "set" and not variable.minimum <= amount <= variable.maximum:
        bounds = f"{variable.minimum} à {variable.maximum}"
        entry.fail("wrong-type", f"« {variable.name} » va de {bounds}.", node)
        return None
    return amount
