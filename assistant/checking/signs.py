"""Tells which sign of a deviation is a surplus: as its table says, else as the row's own numbers do.

In: a figure and the rows that it may stand in. Out: 1, -1, 0, or None where nothing tells it. For example of a budget
of -40 and a forecast of -46 tkr the deviation -6 is a deficit, since the costs are printed with minus.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.checking import words
from assistant.claims.figures import sign_of
from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure


def sign_in(figure: Figure, rows: Sequence[RowFigures]) -> int | None:
    """Return the sign of a deviation: 1 a surplus, -1 a deficit, 0 none; None where nothing tells it."""
    told = sign_of(figure)
    if told is not None or figure.measure is not Measure.VARIANCE or figure.amount is None:
        return told
    if words.INCOME.search(figure.label) or RESULT_LABEL.search(figure.label):
        return None
    row = next((row for row in rows if any(other.key == figure.key for other in row.figures)), None)
    budget = _value(row, figure, (Measure.BUDGET,)) if row else None
    outcome = _value(row, figure, (Measure.ACTUAL, Measure.FORECAST)) if row else None
    if budget is None or outcome is None or not (budget < 0 and outcome < 0) or budget == outcome:
        return None
    if figure.amount.value not in (outcome - budget, budget - outcome):
        return None
    return 1 if outcome > budget else -1


def _value(row: RowFigures, figure: Figure, measures: tuple[Measure, ...]) -> Decimal | None:
    """Return the one value of these measures in the table and the period of a figure; None where there are more."""
    found = {
        other.amount.value
        for other in row.figures
        if other.measure in measures and other.amount and figure.amount and other.amount.unit is figure.amount.unit
        and (other.location.report, other.table, other.period) == (figure.location.report, figure.table, figure.period)
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None
