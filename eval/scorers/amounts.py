"""Scores the amounts of an answer: each expected value must be told, with its sign and its unit.

In: a case and an answer. Out: a score, with one of these reasons for an amount: missing, told with the other sign,
told without its unit, told in another unit. For example "−5117 tkr is told with the other sign".

The sign may be told in words: "underskott på 5 117 tkr" is −5117. A quotation is the report's own words, and a positive
number that it calls a deficit is what the report prints: it tells +400 as well as −400. In the answer's own words it
means −400 alone, unless the question asked how large the deficit is. Where these tell the number, what is quoted does
not mend its sign, unless the quotation calls a deficit what the answer gives a minus: then both tell the same.

The unit stands beside the number, or is that of a figure or derivation of the answer with this value; a count ("antal")
needs none, but money or per cent is another. −11 600 tkr tells −11.6 mnkr too, for it is exactly the same amount; a
rounded one does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from assistant.records import Answer
from eval.dataset import Case, ExpectedValue
from eval.scorers.score import Score, to_score

_SPACE = "\u0020\u00a0\u2009\u202f"
_NUMBER = re.compile(rf"(?P<sign>[-−–])?(?P<gap>[{_SPACE}]?)(?P<digits>\d+(?:[{_SPACE}]\d{{3}}(?!\d))*(?:[.,]\d+)?)")
_UNITS = {
    "tkr": ("tkr", "tusen kronor", "tusen kr", "thousand kronor", "thousand Swedish kronor", "kkr"),
    "mnkr": ("mnkr", "mkr", "miljoner", "miljoner kronor", "miljoner kr", "miljon", "million", "million kronor"),
    "kr": ("kr", "kronor", "SEK"),
    "procentenheter": ("procentenheter", "procentenhet", "percentage points", "percentage point"),
    "%": ("%", "procent", "percent", "per cent"),
    "åa": ("åa", "årsarbetare", "full-time equivalents"),
    "dagar": ("dagar", "dag", "days", "day"),
    "år": ("år", "years", "year"),
}
_UNIT_OF = {name.casefold(): unit for unit, names in _UNITS.items() for name in names}
_UNIT = re.compile(
    r"\s*(" + "|".join(re.escape(name) for name in sorted(_UNIT_OF, key=len, reverse=True)) + r")(?![\w-])",
    re.IGNORECASE,
)
_MARK = re.compile(r"\[\d+\]")  # of a citation
_BULLET = re.compile(r"^\s*- ")
_IN_KRONOR = {"kr": Decimal(1), "tkr": Decimal(1_000), "mnkr": Decimal(1_000_000)}
_MEASURED = frozenset(("tkr", "mnkr", "kr", "%", "procentenheter"))  # a count is told in none of these
_DEFICIT = re.compile(
    r"underskott|negativ|minus|deficit|shortfall|over budget|överskrid|överstig|högre|exceed|overrun|minsk|sjunk"
    r"|lägre|sämre|decreas|lower|fell|\bback\b|drog över|överdrag",
    re.IGNORECASE,
)
_WORDED_MINUS = re.compile(r"\b(underskott\w*|negativ\w*|minus|deficit)\b[^.;:]{0,30}$", re.IGNORECASE)
_ASKS_DEFICIT = re.compile(r"underskott|minus|negativ|deficit|shortfall|over budget|överskrid|överdrag", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A number in an answer: its value as printed, its unit or "", the words around it, and whether it is quoted."""

    value: Decimal
    unit: str
    before: str
    after: str
    is_quoted: bool


def score_amounts(case: Case, answer: Answer) -> Score:
    """Return how many of the expected amounts are told with the right sign and unit."""
    told = tuple(_read_numbers(answer.text))
    found = (_explain(expected, case, answer, told) for expected in case.values)
    return to_score("amounts", [loss for loss in found if loss], len(case.values))


def tells_value(expected: ExpectedValue, text: str) -> bool:
    """Whether a text holds a value at all, whatever its sign and unit: what any reader of it would need."""
    return any(abs(told.value) == abs(expected.value) for told in _read_numbers(text))


def _explain(expected: ExpectedValue, case: Case, answer: Answer, told: tuple[_Told, ...]) -> str:
    """Return why an amount is not told, or "" where it is."""
    name = f"the amount {expected.value} {expected.unit}".strip()
    numbers = [one for one in told if abs(one.value) == abs(expected.value)] or _in_unit(expected, told)
    if not numbers:
        return f"{name} is missing"
    signed = [one for one in numbers if _has_sign(one, expected.value, case.question)]
    if any(not one.is_quoted for one in numbers) and all(one.is_quoted for one in signed):
        signed = [one for one in signed if expected.value > 0 and _DEFICIT.search(one.before + one.after)]
    if not signed:
        return f"{name} is told with the other sign"
    units = [one.unit or _recorded_unit(expected, answer) for one in signed]
    if any(_fits(unit, expected.unit) for unit in units):
        return ""
    other = next((unit for unit in units if unit), "")
    return f"{name} is told in {other}" if other else f"{name} is told without its unit"


def _in_unit(expected: ExpectedValue, told: tuple[_Told, ...]) -> list[_Told]:
    """Return the numbers that are exactly the expected amount of money in another unit, as if told in its own."""
    unit = _UNIT_OF.get(expected.unit.casefold(), "")
    if unit not in _IN_KRONOR:
        return []
    wanted = abs(expected.value) * _IN_KRONOR[unit]
    return [
        replace(one, value=one.value * _IN_KRONOR[one.unit] / _IN_KRONOR[unit], unit=unit)
        for one in told
        if one.unit in _IN_KRONOR and abs(one.value) * _IN_KRONOR[one.unit] == wanted
    ]


def _has_sign(told: _Told, value: Decimal, question: str) -> bool:
    """Whether a number, with the words around it, has the sign of a value."""
    if value < 0:
        return told.value < 0 or _DEFICIT.search(told.before + told.after) is not None
    if told.value < 0:
        return False
    is_deficit = not told.is_quoted and _WORDED_MINUS.search(told.before) is not None
    return not is_deficit or _ASKS_DEFICIT.search(question) is not None


def _fits(unit: str, expected: str) -> bool:
    """Whether a unit is the expected one under any of its names; a count ("antal", "personer") goes by many."""
    wanted = _UNIT_OF.get(expected.casefold(), "")
    return unit == wanted if wanted else unit not in _MEASURED


def _recorded_unit(expected: ExpectedValue, answer: Answer) -> str:
    """Return the unit that a figure or derivation of the answer gives this value, the expected one if any does."""
    amounts = [figure.amount for figure in answer.figures if figure.amount]
    units = [str(amount.unit) for amount in amounts if abs(amount.value) == abs(expected.value)]
    units += [str(one.unit) for one in answer.derivations if abs(one.value) == abs(expected.value)]
    wanted = _UNIT_OF.get(expected.unit.casefold(), expected.unit)
    return wanted if wanted in units else next(iter(units), "")


def _read_numbers(text: str) -> Iterator[_Told]:
    """Yield the numbers of a text, line by line; of "9 − 4" in the answer's own words the 4 is no minus four.

    Nor is the hyphen that begins the item of a list a minus.
    """
    for written in _MARK.sub("", text).replace("*", "").splitlines():
        is_quoted = written.startswith("> ")
        line = _BULLET.sub("", written)
        for match in _NUMBER.finditer(line):
            value = _to_number(match["digits"])
            if value is None:
                continue
            before, after = line[: match.start()], line[match.end() :]
            is_operator = match["gap"] and re.search(r"[\d)%]\s*$", before) and not is_quoted
            unit = _UNIT.match(after)
            yield _Told(
                value=-value if match["sign"] and not is_operator else value,
                unit=_UNIT_OF[unit[1].casefold()] if unit else "",
                before=re.split(r"\d", before[-80:])[-1],
                after=after[:40],
                is_quoted=is_quoted,
            )


def _to_number(digits: str) -> Decimal | None:
    try:
        return Decimal(re.sub(rf"[{_SPACE}]", "", digits).replace(",", "."))
    except InvalidOperation:
        return None
