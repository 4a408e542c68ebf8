"""Keeps for a follow-up the column that the question before chose among several of one measure.

In: the plan of a follow-up, its slots, the plan before and the store. Out: the plan, its question with that column's
header. For example "och bron då?" after "vad är slutprognosen för kajen?" asks for the bridge's "Slutprognos", and not
for what it is expected to cost this year.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation.other_column import answered_rows
from assistant.evidence.column_fit import names_whole_budget
from assistant.evidence.figure_choice import choose_figures
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.question.question_words import root_of_measure
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.records import Figure
from ingest.store import Store
from ingest.words import split_words


def keep_column(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan:
    """Return the plan of another row of a table with the header of the column that was answered before.

    A follow-up that names a measure, a time or a sort of its own asks for another column.
    """
    names_own = slots.measures or slots.years or slots.year_shift or slots.end_month or slots.counts or slots.percent
    if plan.operation is not Operation.LOOK_UP or previous.operation is not Operation.LOOK_UP or names_own:
        return plan
    rows = find_rows_of(answered_rows(previous), store)
    tables = {(row.key.report, row.key.table) for row in rows}
    is_same_table = {(key.report, key.table) for key in plan.rows} == tables
    if len(rows) != 1 or not is_same_table or rows[0].key in plan.rows:
        return plan
    asked = choose_figures(rows[0], previous, store.catalogue()[rows[0].key.report].period).asked
    if not asked or not _is_one_of_several(asked[0], rows[0]):
        return plan
    header = [word for word in split_words(asked[0].column) if not word.isdigit()]
    said = ", ".join(filter(None, (names_whole_budget(previous.question), " ".join(header))))
    told = replace(plan, question=f"{plan.question.rstrip('?!. ')} ({said})") if said else plan
    # "projektavvikelsen" was read as the deviation of the project, which is a word of the subject
    roots = (root for word in header if (root := root_of_measure(word)) in previous.subject)
    return replace(told, subject=tuple(dict.fromkeys((*plan.subject, *filter(None, roots)))))


def _is_one_of_several(figure: Figure, row: RowFigures) -> bool:
    """Whether a row has its measure in another column too, which the time does not tell from this one."""
    alike = [other for other in row.figures if other.measure is figure.measure and other.key != figure.key]
    return any(not (other.period and figure.period) or other.period == figure.period for other in alike)
