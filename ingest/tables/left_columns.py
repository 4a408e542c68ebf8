"""Tells what a year's accounts have left of a budget as the deviation that it is.

In: the columns of a table and its report. Out: the columns, one of them perhaps with another measure, for example::

    "Budget 2031", "Utgift 2031", "Kvar av budget" of a whole year  ->  the last one deviates
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.notation.periods import is_full_year
from ingest.records import Column, ColumnBasis, Measure, Origin, Report

_LEFT = re.compile(
    r"(?:kvar|återstår|återstående|återstod|left|remaining|remains)"
    r"(?: (?:av|att använda av|of))?(?: (?:the )?(?:års)?(?:budget(?:en)?|anslag(?:et)?))?(?: (?:19|20)\d\d)?",
    re.IGNORECASE,
)


def with_what_is_left(columns: Sequence[Column], report: Report) -> tuple[Column, ...]:
    """Give the columns, what is left of a budget as its deviation, beside one budget and one outcome of a whole year.

    Before the year has ended what is left is only not used yet, and no deviation.
    """
    if report.period is None or not is_full_year(report.period):
        return tuple(columns)
    periods = {
        measure: [column.period for column in columns if column.measure is measure]
        for measure in (Measure.BUDGET, Measure.ACTUAL, Measure.VARIANCE)
    }
    budgets, outcomes = periods[Measure.BUDGET], periods[Measure.ACTUAL]
    if periods[Measure.VARIANCE] or len(budgets) != 1 or budgets != outcomes or budgets[0] != report.period:
        return tuple(columns)
    left = [column for column in columns if column.measure is Measure.OTHER and _LEFT.fullmatch(column.header.strip())]
    if len(left) != 1:
        return tuple(columns)
    return tuple(_as_deviation(column) if column is left[0] else column for column in columns)


def _as_deviation(column: Column) -> Column:
    own = ColumnBasis(field="measure", origin=Origin.HEADER, text=column.header)
    basis = tuple(own if one.field == "measure" else one for one in column.basis)
    return replace(column, measure=Measure.VARIANCE, basis=basis)
