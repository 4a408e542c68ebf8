"""Compares deviations in per cent: by the percentages that the table prints, else of each row's own budget.

In: the terms of a comparison, each with its deviation. Out: a `Composed` answer, or None where no percentage is asked
for. For example of A with a surplus of 60 on 1 200 and B with 40 on 200 B is further below its budget in per cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.operations.compare import compare
from assistant.operations.composed import Composed, Words
from assistant.operations.operand_figures import Term
from assistant.operations.rank_share import rank_by_share
from assistant.records import Operation, Plan
from ingest.records import Figure, Measure, Unit


def compare_in_percent(plan: Plan, terms: Sequence[Term], figures: Sequence[Figure], words: Words) -> Composed | None:
    """Return which of several rows is furthest from its budget in per cent; None where that is not what is asked."""
    rows = [term.rows[0].choice.row for term in terms if term.rows]
    is_of_rows = len({row.key for row in rows}) == len(figures) == len(terms)
    if not plan.percent or plan.operation is not Operation.COMPARE or not is_of_rows:
        return None
    if any(figure.measure is not Measure.VARIANCE for figure in figures):
        return None
    printed = [_printed(term, figure) for term, figure in zip(terms, figures, strict=True)]
    told = [figure for figure in printed if figure]
    if len(told) == len(figures):
        return compare(replace(plan, percent=False), terms, told, words)
    asked = replace(plan, count=len(rows), nth=1, presumed_sign=0)
    return rank_by_share(asked, rows, words, words.reports)


def _printed(term: Term, deviation: Figure) -> Figure | None:
    """Return the only deviation in per cent that a row prints for the time of its deviation."""
    found = [
        figure
        for figure in term.rows[0].choice.row.figures
        if figure.measure is Measure.VARIANCE and figure.period == deviation.period
        if figure.amount and figure.amount.unit is Unit.PERCENT
    ]
    return found[0] if len(found) == 1 else None
