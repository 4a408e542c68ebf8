"""Evaluates the expression of a derivation exactly: text in, a `Decimal` out.

In: text such as "(7114 + 9454) / 2", with numbers as Python writes a `Decimal` and the signs + - * / ( ). Out: its
value, and the numbers that it holds. The guard recomputes every derivation with this, apart from what wrote it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([-+*/()]))")
# Far more digits than any report prints: only a division that never ends is rounded, far behind what is shown.
EXACT = Context(prec=60, traps=[InvalidOperation, DivisionByZero, Overflow])


class ExpressionError(ValueError):
    """An expression is not one: a character that does not belong, a parenthesis left open, a division by zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """The value of an expression, and its numbers in their order, a minus in parentheses kept: (-600) is -600."""

    value: Decimal
    numbers: tuple[Decimal, ...]


def evaluate(expression: str) -> Evaluated:
    """Return what an expression comes to.

    >>> str(evaluate("(7114 + 9454) / 2").value), str(evaluate("(-590) - (-600)").value)
    ('8284', '10')
    """
    tokens = _tokenize(expression)
    try:
        value, rest = _read_sum(tokens)
    except (IndexError, ArithmeticError) as error:
        raise ExpressionError(f"“{expression}” cannot be evaluated") from error
    if rest:
        raise ExpressionError(f"“{expression}” goes on after its end")
    return Evaluated(value=value, numbers=_numbers_of(tokens))


def _tokenize(expression: str) -> list[str]:
    tokens: list[str] = []
    place = 0
    text = expression.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise ExpressionError(f"“{expression}” holds what is neither a number nor a sign")
        tokens.append(match[1] or match[2])
        place = match.end()
    return tokens


def _numbers_of(tokens: list[str]) -> tuple[Decimal, ...]:
    numbers: list[Decimal] = []
    for place, token in enumerate(tokens):
        if token[0].isdigit():
            is_negative = place >= 2 and tokens[place - 1] == "-" and tokens[place - 2] == "("
            numbers.append(-Decimal(token) if is_negative else Decimal(token))
    return tuple(numbers)


def _read_sum(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, rest = _read_product(tokens)
    while rest and rest[0] in "+-":
        other, after = _read_product(rest[1:])
        value = EXACT.add(value, other) if rest[0] == "+" else EXACT.subtract(value, other)
        rest = after
    return value, rest


def _read_product(tokens: list[str]) -> tuple[Decimal, list[str]]:
    value, rest = _read_factor(tokens)
    while rest and rest[0] in "*/":
        other, after = _read_factor(rest[1:])
        value = EXACT.multiply(value, other) if rest[0] == "*" else EXACT.divide(value, other)
        rest = after
    return value, rest


def _read_factor(tokens: list[str]) -> tuple[Decimal, list[str]]:
    first = tokens[0]
    if first == "-":
        value, rest = _read_factor(tokens[1:])
        return EXACT.minus(value), rest
    if first == "(":
        value, rest = _read_sum(tokens[1:])
        if rest[0] != ")":
            raise ExpressionError("a parenthesis is left open")
        return value, rest[1:]
    return Decimal(first), tokens[1:]
