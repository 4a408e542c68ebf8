"""Goes on to what an earlier follow-up of the report told of the row before: "vad sa februariuppföljningen?".

In: the plan of a follow-up, its slots, the plan before and the store. Out: the plan of the same row and measure as of
that round, or None where a follow-up names none. For example "and the previous forecast?" after a deviation asks for
the deviation of that forecast; what is expected now is never told for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.conversation.other_column import told_rows
from assistant.evidence.forecast_rounds import round_of
from assistant.linking.rows import find_rows_of
from assistant.question.slots import Slots
from assistant.records import Operation, Plan, RowKey
from assistant.words.round_words import ROUND_WORD, asks_round, named_round
from ingest.records import Measure
from ingest.store import Store

_OF_FORECASTS: Final = "prognos"  # the word by which the columns of rounds are told apart


def only_names_round(slots: Slots) -> bool:
    """Whether a text asks for an earlier round and names no thing or place of its own."""
    if not asks_round(slots.text) or slots.municipalities:
        return False
    return all(ROUND_WORD.fullmatch(term) for term in slots.terms)


def earlier_round(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of the row before as an earlier round told it; None where a follow-up names no round alone."""
    rows = told_rows(previous)
    if not only_names_round(slots) or len(rows) != 1 or previous.operation is not Operation.LOOK_UP:
        return None
    # of a deviation its deviation, of anything else what it was expected to come to
    measure = next((one for one in (*slots.measures, *previous.measures) if one is Measure.VARIANCE), Measure.FORECAST)
    years = tuple(period for period in previous.periods if period.end.month == 12)
    kept = rows if _has_round(rows[0], named_round(slots.text), store) else ()
    return replace(
        plan,
        operation=Operation.LOOK_UP,
        question=f"{slots.text.rstrip('?!. ')} ({_OF_FORECASTS})",
        rows=kept,
        reports=(rows[0].report,),
        subject=previous.subject,
        hints=(),
        measures=(measure,),
        periods=years,
        end_month=None,
        interim=False,
        whole=False,
        unexplained=() if kept else (slots.text.strip(" ?!."),),
    )


def _has_round(key: RowKey, month: int | None, store: Store) -> bool:
    """Whether a row has a forecast of the month that is named, or its report is of that month."""
    period = store.catalogue()[key.report].period
    if month is None or (period is not None and period.end.month == month):
        return True
    return any(round_of(figure) == month for row in find_rows_of((key,), store) for figure in row.figures)
