"""Which columns a column may be made of, by the words of its header.

In: the columns of a table and the place of one. Out: formulas that the rows must then bear out, for example::

    "Avvikelse" beside "Budget" and "Utfall"  ->  Budget - Utfall, with either sign
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ingest.records import Column, Measure, Unit

_NET = re.compile(r"\bnetto|\bresultat|\bnet\b|\bresult\b|\bsaldo\b|\bbalans\b", re.IGNORECASE)
_CHANGE = re.compile(r"förändring|\bökning|\bminskning|\bchange\b|\bincrease\b|\bdiff", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:summa|s:a|totalt?|samtliga|sum|alla|båda|helår(?:et)?|tillgängligt|all)\b", re.IGNORECASE)
_LEFT = re.compile(r"\bkvar\b|återstå|\bremain|\bleft\b|\boförbrukat", re.IGNORECASE)
_SIDE = re.compile(r"intäkt|kostnad|inkomst|utgift|revenue|income|cost|expen|inbetal|utbetal", re.IGNORECASE)
_LONGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A column as the sum of others with their signs. `may_turn`: revenue and cost may follow opposite signs.

    `weight` tells which of two formulas is meant where the rows follow both.
    """

    result: int
    terms: tuple[tuple[int, int], ...]
    may_turn: bool = False
    weight: int = 0


def find_candidates(columns: Sequence[Column], result: int) -> Iterator[Formula]:
    """Give the formulas that a column's header allows."""
    column = columns[result]
    others = [place for place, other in enumerate(columns) if place != result and _can_meet(column, other)]
    plain = [place for place in others if columns[place].measure is not Measure.VARIANCE]
    if column.measure is Measure.VARIANCE or _LEFT.search(column.header):
        for outcome, budget in combinations(plain, 2):
            for terms in (((outcome, 1), (budget, -1)), ((budget, 1), (outcome, -1))):
                yield Formula(
                    result=result, terms=terms, may_turn=True, weight=_weight(columns, column, terms[0][0], terms[1][0])
                )
    elif _CHANGE.search(column.header):
        for one, other in combinations(plain, 2):
            yield Formula(result=result, terms=((one, 1), (other, -1)))
            yield Formula(result=result, terms=((other, 1), (one, -1)))
    elif _NET.search(column.header):
        sided = [place for place in plain if _SIDE.search(columns[place].header)]
        for one, other in combinations(sided, 2):
            for signs in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                yield Formula(result=result, terms=tuple(zip((one, other), signs, strict=True)))
    if _TOTAL.search(column.header):
        same = column.measure is Measure.VARIANCE
        yield from _totals(result, [place for place in others if same or place in plain])


def _totals(result: int, others: Sequence[int]) -> Iterator[Formula]:
    """Give the sums of two columns, and of a run of columns beside the total."""
    pairs = combinations(others, 2)
    before = [place for place in others if place < result][-_LONGEST:]
    after = [place for place in others if place > result][:_LONGEST]
    runs = [before[start:] for start in range(len(before) - 1)] + [after[:end] for end in range(2, len(after) + 1)]
    for terms in dict.fromkeys((*pairs, *map(tuple, runs), tuple(others))):
        if len(terms) > 1:
            yield Formula(result=result, terms=tuple((place, 1) for place in terms))


def _can_meet(column: Column, other: Column) -> bool:
    return other.unit is column.unit and other.unit is not Unit.PERCENT


def _weight(columns: Sequence[Column], result: Column, outcome: int, budget: int) -> int:
    """Prefer a budget as what is deviated from, and the outcome of the deviation's own period, or the forecast."""
    first, second = columns[outcome], columns[budget]
    return (
        4 * (second.measure in (Measure.BUDGET, Measure.TARGET))
        + 2 * (first.period == result.period and result.period is not None)
        + (first.measure is Measure.FORECAST)
    )
