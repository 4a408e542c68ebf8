"""Tells whether the reports print themselves what an operation would compute: a share, a change, a mean.

In: the plan of a question, the asked operation and the store. Out: yes or no. For example "vad är meritvärdet i
genomsnitt" is looked up where a row is called "Meritvärde, genomsnitt", and no mean of its years.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.named_columns import find_printed_shares
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import AskedOperation
from assistant.question.slots import read_slots
from assistant.records import Operation, Plan
from assistant.words import operation_words as words
from assistant.words.participles import STATE
from ingest.records import Measure, Report, Unit
from ingest.store import Store
from ingest.words import split_words, stem

_STATE = re.compile(STATE, re.IGNORECASE)
_MEAN = re.compile(r"genomsnitt|medel(?:värde|tal|ålder|lön)|\bsnitt|median|\baverage|\bmean\b", re.IGNORECASE)
# "Snittkostnad per dygn", "Medelpris", "Kostnad i snitt": what stands under such a heading is a mean already
_MEAN_COLUMN = re.compile(
    r"genomsnitt|\b(?:i\s+)?snitt(?:\b|kostnad|pris|tid|hyra|lön|ålder|avgift|betyg|värde|poäng)|"
    r"\bmedel(?:värde|tal|ålder|lön|kostnad|pris|tid|hyra|avgift|betyg|poäng)|\bmedian|\baverage|\bmean\b",
    re.IGNORECASE,
)
# "vilken andel av nettokostnaden": the whole is an amount of money
_OF_MONEY = re.compile(
    r"\b(?:av|of)\b[^?]*?(?:kostnad|intäkt|utgift|\bbudget|omsättning|\bcosts?\b|expens|expenditure|spending|"
    r"revenue|income|turnover)",
    re.IGNORECASE,
)
_TELLS_OF_MONEY = re.compile(
    r"andel|procent av|% av|i förhållande|kostnad|intäkt|utgift|budget|omsättn|förbruk|utnyttj|upparbet|finansier|"
    r"täckning|grad\b|kvot|share|proportion|cost|expen|spen[dt]|revenue|income|turnover|ratio",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"ökning|minskning|förändring|utveckling|ändring|change|increase|decrease|growth", re.IGNORECASE)


def is_printed(plan: Plan, asked: AskedOperation, store: Store) -> bool:
    """Whether the reports hold a row or a column that is what the operation would give."""
    match asked.operation:
        case Operation.SHARE:
            return _prints_share(plan, store)
        case Operation.DIFFERENCE if asked.percent:
            return _prints_change(plan, store)  # "hur mycket mer i procent"
        case _:
            return False


def _prints_share(plan: Plan, store: Store) -> bool:
    """Whether a row or a column is that share itself: "andel heltid, kvinnor"."""
    linked = link_plan(replace(plan, percent=True, operation=Operation.LOOK_UP), store)
    if not linked.rows or linked.unexplained or linked.whole:
        return False
    rows = find_rows_of(linked.rows, store)
    if _is_of_other_state(plan, " ".join(row.label for row in rows)):
        return False
    if _OF_MONEY.search(plan.question) and not any(map(_tells_of_money, rows)):
        return False  # no share of the costs is the sick leave of the unit, though that is in per cent
    if all(find_printed_shares(row.figures, plan.question) for row in rows):
        return True
    if words.USED.search(plan.question) and Measure.BUDGET in plan.measures:
        rows = tuple(row for row in rows if words.USED.search(row.label))  # no goal "Investeringar, %" tells it
    units = {figure.amount.unit for row in rows for figure in row.figures if figure.amount}
    return units == {Unit.PERCENT}


def _tells_of_money(row: RowFigures) -> bool:
    """Whether a row, its table or a column of it says that it is a share, or what money it is of."""
    texts = (
        row.label,
        row.first.parent,
        row.first.caption,
        *row.first.headings[-1:],
        *(one.column for one in row.figures),
    )
    return any(_TELLS_OF_MONEY.search(text) for text in texts)


def _is_of_other_state(plan: Plan, labels: str) -> bool:
    """Whether a question sets two states of one thing against each other, and the rows are of neither.

    "Hur många procent av de inkomna ansökningarna är beviljade" is no share of those that were answered in time.
    """
    states = {stem(hint.casefold()) for hint in plan.hints if _STATE.fullmatch(hint)}
    return len(states) > 1 and states.isdisjoint(stem(word) for word in split_words(labels))


def _prints_change(plan: Plan, store: Store) -> bool:
    """Whether a row of percentages is named as a change; of calls there may be a share that grew, and their number."""
    linked = link_plan(replace(plan, percent=True, operation=Operation.LOOK_UP), store)
    rows = find_rows_of(linked.rows, store) if not (linked.unexplained or linked.whole) else ()
    told = [figure for row in rows for figure in row.figures if figure.amount]
    changes = [figure for figure in told if _CHANGE.search(f"{figure.label} {figure.column}")]
    return bool(changes) and {figure.amount.unit for figure in changes if figure.amount} == {Unit.PERCENT}


def printed_mean(plan: Plan, asked: AskedOperation, store: Store) -> Plan | None:
    """Return the plan of a row that is a mean by its own name, its parent's, or that of the column that is asked for.

    "Pojkar" below "Poäng, genomsnitt" is one as that is. Either
    is looked up: "i snitt per dygn" of a row with a column "Snittkostnad per dygn". None where none is.
    """
    if asked.operation is not Operation.MEAN:
        return None
    own = read_slots(asked.rest)  # "i genomsnitt" is no subject
    bare = replace(plan, subject=own.terms, hints=own.hints, operation=Operation.LOOK_UP, order=None)
    linked = link_plan(bare, store)
    rows = find_rows_of(linked.rows, store) if not linked.unexplained else ()
    if not rows:
        return None
    if all(_MEAN.search(row.label) for row in rows):
        return linked
    reports = store.catalogue()
    asks_one_time = len(plan.periods) <= 1  # the mean over years is one of what each year had
    if asks_one_time and all(_MEAN.search(row.first.parent or "") for row in rows):
        return linked
    is_told = asks_one_time and all(_tells_mean(row, linked, reports[row.key.report]) for row in rows)
    return linked if is_told else None


def _tells_mean(row: RowFigures, plan: Plan, report: Report) -> bool:
    """Whether the cells of a row that a question asks for stand in a column that is a mean by its heading."""
    asked = choose_figures(row, plan, report.period).asked
    return bool(asked) and all(_MEAN_COLUMN.search(figure.column) for figure in asked)
