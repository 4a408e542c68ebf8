"""Computes a deviation that a table does not print, from the outcome and the budget of one row, and says so.

In: a plan that asks for the deviation of one row, its answer, and the store. Out: an `Answer`, or None. For example
"hur stort var underskottet för kranarna" of a table of budgets and outcomes alone.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.headline import find_headlines
from assistant.evidence.row_gap import RowGap, find_row_gap
from assistant.linking.rows import find_rows_of, group_rows, to_key
from assistant.operations.operation_answer import answer_operation
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.plan_gap import of_cell
from assistant.question.setting import gather
from assistant.records import Answer, Operation, Outcome, Plan
from ingest.records import Measure
from ingest.store import Store


def answer_row_gap(plan: Plan, found: Answer, store: Store) -> Answer | None:
    """Return the deviation of the one row that is asked for, computed; None where it is printed or cannot be."""
    asked = set(plan.measures) - {Measure.BUDGET}  # "hur mycket avvek den från budget"
    is_asked = plan.operation is Operation.LOOK_UP and asked == {Measure.VARIANCE}
    if found.outcome is not Outcome.NOT_FOUND or not is_asked or plan.unexplained:
        return None
    gap = find_gap(plan, store)
    if gap is None:
        return None
    row = to_key(gap.outcome)
    operand = replace(plan, rows=(row,), reports=(row.report,), whole=False)
    pair = (of_cell(operand, gap.outcome), of_cell(operand, gap.budget))
    answer = answer_operation(gather(plan, Operation.DIFFERENCE, pair), store)
    if answer is None or answer.outcome is not Outcome.ANSWERED:
        return None
    phrases = OPERATION_PHRASES[plan.language]
    side = {1: phrases.gap_surplus, -1: phrases.gap_deficit}.get(gap.side or 0, "")
    return replace(answer, text="\n\n".join(filter(None, (answer.text, side, phrases.gap_computed))))


def find_gap(plan: Plan, store: Store) -> RowGap | None:
    """Return the outcome and budget of the one row that a plan is linked to, or of the total of the one report."""
    rows = find_rows_of(plan.rows, store)
    if not rows and plan.whole and len(plan.reports) == 1:
        rows = find_headlines(group_rows(store.figures(reports=plan.reports)))[:1]
    if len(rows) != 1:
        return None
    period = store.catalogue()[rows[0].key.report].period
    years = {asked.end.year for asked in (plan.periods or ((period,) if period else ()))}
    return find_row_gap(rows[0], years, group_rows(store.figures(reports=(rows[0].key.report,))))
