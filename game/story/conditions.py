"""Conditions such as ``confiance >= 2 and not fuite``: parsed once, never evaluated as code.

The grammar is all there is: comparisons between a variable and a whole number,
``true``, ``false`` or another variable; variables that are true or false on their
own; ``and``, ``or``, ``not`` and parentheses. Length and depth are capped.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

MAX_LENGTH = 300
MAX_DEPTH = 20

Values = Mapping[str, int]
_Test = Callable[[Values], bool]
_Operand = str | int

_TOKEN = re.compile(
    r"\s*(?:(?P<word>[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)|(?P<number>-?[0-9]{1,9}(?![0-9a-z_]))"
    r"|(?P<sign>==|!=|<=|>=|<|>|\(|\)))"
)
_OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_CONSTANTS = {"false": 0, "true": 1}
_KEYWORDS = frozenset({"and", "or", "not", *_CONSTANTS})
_INSTEAD = {"et": "and", "ou": "or", "non": "not", "pas": "not", "vrai": "true", "faux": "false"}


class ConditionError(ValueError):
    """A condition that cannot be understood, and where in its text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


class Condition(NamedTuple):
    """A parsed condition; equal to another when written alike."""

    text: str
    variables: frozenset[str]
    switches: frozenset[str]
    """The variables used alone, which must be true or false."""
    test: _Test

    def __eq__(self, other: object) -> bool:
        """Written alike."""
        return isinstance(other, Condition) and self.text == other.text

    def __hash__(self) -> int:
        """Cheap, and equal for equal conditions."""
        return hash(self.text)

    def holds(self, values: Values) -> bool:
        """Whether it is true of these values; booleans are 0 and 1."""
        return self.test(values)


def parse(text: str) -> Condition:
    """Understand a condition, or raise ``ConditionError``."""
    if len(text) > MAX_LENGTH:
        raise ConditionError(f"Une condition tient en {MAX_LENGTH} caractères.", MAX_LENGTH)
    return _Parser(text).condition()


class _Token(NamedTuple):
    text: str
    offset: int


def _tokens(text: str) -> list[_Token]:
    found = []
    position, end = 0, len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None:
            raise _unreadable(text, position + len(text[position:]) - len(text[position:].lstrip()))
        token = match.group().lstrip()
        found.append(_Token(token, match.end() - len(token)))
        position = match.end()
    return [*found, _Token("", len(text))]


def _unreadable(text: str, offset: int) -> ConditionError:
    if text[offset] == "=":
        return ConditionError("L'égalité s'écrit « == ».", offset)
    return ConditionError(f"« {text[offset]} » n'a pas de sens dans une condition.", offset)


class _Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _tokens(text)[::-1]
        self._variables: set[str] = set()
        self._switches: set[str] = set()

    def condition(self) -> Condition:
        test = self._either(0)
        if self._left[-1].text:
            raise self._unexpected(self._left[-1])
        return Condition(self._text, frozenset(self._variables), frozenset(self._switches), test)

    def _either(self, depth: int) -> _Test:
        test = self._both(depth)
        while self._took("or"):
            test = _or(test, self._both(depth))
        return test

    def _both(self, depth: int) -> _Test:
        test = self._negation(depth)
        while self._took("and"):
            test = _and(test, self._negation(depth))
        return test

    def _negation(self, depth: int) -> _Test:
        if depth > MAX_DEPTH:
            raise ConditionError("Trop de parenthèses ou de « not » imbriqués.", self._left[-1].offset)
        if self._took("not"):
            return _not(self._negation(depth + 1))
        if self._took("("):
            test = self._either(depth + 1)
            if not self._took(")"):
                raise ConditionError("Il manque une parenthèse fermante.", self._left[-1].offset)
            return test
        return self._comparison()

    def _comparison(self) -> _Test:
        left_token = self._left[-1]
        left = self._operand()
        sign = _OPERATORS.get(self._left[-1].text)
        if sign is not None:
            self._left.pop()
            return _compare(sign, left, self._operand())
        if isinstance(left, int):
            raise ConditionError("Une valeur seule ne se compare à rien.", left_token.offset)
        self._switches.add(left)
        return _compare(operator.ne, left, 0)

    def _operand(self) -> _Operand:
        token = self._left[-1]
        if token.text in _CONSTANTS:
            value: _Operand = _CONSTANTS[token.text]
        elif token.text[:1].isalpha() and token.text not in _KEYWORDS:
            value = token.text
            self._variables.add(token.text)
        elif token.text.lstrip("-").isdecimal():
            value = int(token.text)
        else:
            raise self._unexpected(token)
        self._left.pop()
        return value

    def _took(self, text: str) -> bool:
        taken = self._left[-1].text == text
        if taken:
            self._left.pop()
        return taken

    def _unexpected(self, token: _Token) -> ConditionError:
        if not token.text:
            return ConditionError("La condition s'arrête avant la fin.", token.offset)
        instead = _INSTEAD.get(token.text)
        advice = f" Écrivez « {instead} »." if instead else ""
        return ConditionError(f"« {token.text} » n'est pas à sa place.{advice}", token.offset)


def _or(a: _Test, b: _Test) -> _Test:
    return lambda values: a(values) or b(values)


def _and(a: _Test, b: _Test) -> _Test:
    return lambda values: a(values) and b(values)


def _not(a: _Test) -> _Test:
    return lambda values: not a(values)


def _compare(sign: Callable[[int, int], bool], left: _Operand, right: _Operand) -> _Test:
    if isinstance(left, str):
        if isinstance(right, str):
            return lambda values: sign(values[left], values[right])
        return lambda values: sign(values[left], right)
    if isinstance(right, str):
        return lambda values: sign(left, values[right])
    always = sign(left, right)
    return lambda _: always
