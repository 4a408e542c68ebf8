"""Finds the row of a table of months that a question means, and the row that sums up such a table.

In: a linked plan and the store. Out: the plan with that row, or None. For example "vad var nettokostnaden i juli" takes
the row "Juli" of a table with a column "Nettokostnad", and not the row "Nettokostnad" of the year so far; "och för hela
året?" after it takes the row that the months come to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.single_months import asked_month, is_month_row
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import MANY_REPORTS
from assistant.operations.row_tree import find_grand_total
from assistant.question.asked_period import to_months
from assistant.records import Operation, Plan, RowKey
from assistant.words.time_words import ASKS_ALL_MONTHS
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Period
from ingest.store import Store
from ingest.words import split_words

_FEWEST_MONTHS = 3
_UNIT = re.compile(r"\((?:tkr|mnkr|mkr|kr|%|procent|antal|st)\)|%", re.IGNORECASE)


def to_month_row(plan: Plan, store: Store) -> Plan | None:
    """Return the plan of the row of the one month that is asked for, where a column of it is named; None if none is."""
    names = plan.reports or store.report_names()
    if plan.operation is not Operation.LOOK_UP or plan.missing_places or asked_month(plan) is None:
        return None
    if len(names) > MANY_REPORTS or any(_is_of_months(row) for row in find_rows_of(plan.rows, store)):
        return None
    rows = group_rows(store.figures(reports=tuple(names)))
    named = [row for row in rows if is_month_row(row.label, plan) and is_headed(row, plan)]
    tables = [[other for other in rows if _table_of(other) == _table_of(row)] for row in named]
    if len(named) != 1 or len(_month_rows(tables[0])) < _FEWEST_MONTHS:
        return None
    return replace(plan, rows=(named[0].key,), reports=(named[0].key.report,), whole=False, unexplained=())


def in_month_of(plan: Plan, other: Plan, store: Store) -> Plan | None:
    """Return the plan of a thing in the month that another one is asked of: both are columns of the row of that month.

    "Hade A eller B flest besök i februari": the month stands beside B alone, and is meant of A too.
    """
    rows = find_rows_of(other.rows, store)
    if len(rows) != 1 or not is_month_row(rows[0].label, other) or plan.rows == other.rows:
        return None
    if plan.end_month not in (None, other.end_month):
        return None
    question = f"{plan.question.rstrip('?!. ')} i {rows[0].label.casefold()}"
    asked = replace(plan, question=question, periods=other.periods, end_month=other.end_month, unexplained=())
    if not is_headed(rows[0], asked):
        return None
    return replace(
        asked, rows=other.rows, reports=other.reports, interim=other.interim, counts=other.counts, whole=False
    )


def month_by_month(plan: Plan, store: Store) -> tuple[Plan, ...]:
    """Return a plan for each month of the one table of months with a column that the words of a question name.

    Only where each month's figure has the period of that month, so that they can be put in the order of time.
    """
    names = plan.reports or store.report_names()
    if len(names) > MANY_REPORTS or plan.missing_places:
        return ()
    rows = group_rows(store.figures(reports=tuple(names)))
    named = [row for row in rows if _is_month(row.label) and is_headed(row, plan)]
    periods = [figure.period for row in named for figure in row.figures[:1] if figure.period]
    if len({_table_of(row) for row in named}) != 1 or not _FEWEST_MONTHS <= len(named) == len(set(periods)):
        return ()
    bare = replace(plan, operation=Operation.LOOK_UP, reports=(named[0].key.report,), whole=False, unexplained=())
    return tuple(
        replace(
            bare,
            rows=(row.key,),
            question=f"{plan.question.rstrip('?!. ')} i {split_words(row.label)[0]}",
            periods=(to_months(period.end.year, period.end.month),),
            end_month=period.end.month,
        )
        for row, period in zip(named, periods, strict=True)
    )


def to_all_months(plan: Plan, before: Sequence[RowKey], store: Store) -> Plan | None:
    """Return the plan of the row that the months come to after one of a month; None where the table prints none."""
    rows = find_rows_of(before, store)
    if len(rows) != 1 or not _is_month(rows[0].label) or not ASKS_ALL_MONTHS.search(plan.question):
        return None
    table = [row for row in group_rows(store.figures(reports=(rows[0].key.report,))) if _is_beside(row, rows[0])]
    spans = [row for row in table if _spans_months(row.label)]
    total = find_grand_total(table) or (spans[0] if len(spans) == 1 else None)
    if total is None or total.key == rows[0].key or len(_month_rows(table)) < _FEWEST_MONTHS:
        return None
    return replace(
        plan,
        operation=Operation.LOOK_UP,
        rows=(total.key,),
        reports=(total.key.report,),
        periods=_periods_in(total, {period.end.year for period in plan.periods}),
        end_month=None,
        full_year=False,
        interim=False,
        whole=False,
        unexplained=(),
    )


def _periods_in(row: RowFigures, years: set[int]) -> tuple[Period, ...]:
    """Return the periods of a row's figures that end in these years."""
    found = (figure.period for figure in row.figures if figure.period and figure.period.end.year in years)
    return tuple(dict.fromkeys(found))


def _is_of_months(row: RowFigures) -> bool:
    """Whether a row is a month, or has a column for each of several."""
    months = {figure.period for figure in row.figures if figure.period and _is_one_month(figure.period)}
    return _is_month(row.label) or len(months) >= _FEWEST_MONTHS


def _is_one_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.end.year, period.end.month)


def is_headed(row: RowFigures, plan: Plan) -> bool:
    """Whether the words of a plan tell one column of a row: all that its heading says beside its unit and its time."""
    terms = [to_term(word, plan.language) for word in (*plan.hints, *plan.subject)]

    def is_told(figure: Figure) -> bool:
        head = _UNIT.sub(" ", figure.column.rpartition("/")[2])
        words = [word for word in split_words(head) if not word.isdigit() and word not in MONTHS]
        return any(score_term(term, words) >= GOOD_MATCH for term in terms) if words else False

    return len({figure.column for figure in row.figures if is_told(figure)}) == 1


def _month_rows(rows: Sequence[RowFigures]) -> list[RowFigures]:
    return [row for row in rows if _is_month(row.label)]


def _is_month(label: str) -> bool:
    words = [word for word in split_words(label) if not word.isdigit()]
    return len(words) == 1 and words[0] in MONTHS


def _spans_months(label: str) -> bool:
    """Whether a row is named by the first and the last of several months: "Jan-aug"."""
    return len([word for word in re.findall(r"[^\W\d_]+", label.casefold()) if word in MONTHS]) > 1


def _table_of(row: RowFigures) -> tuple[str, int]:
    return row.key.report, row.key.table


def _is_beside(row: RowFigures, other: RowFigures) -> bool:
    return _table_of(row) == _table_of(other)
