"""Plans how far one thing is from what was decided or planned: its outcome or forecast against its own plan.

In: a plan of a question that asks how much more or less, and its text. Out: a `Plan` of a difference, or None. For
example "hur mycket mindre än beslutat väntas rutterna ge på helåret" takes the forecast and the decided effect of the
row "Samordnade rutter".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.headline import variance_of
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import AskedOperation
from assistant.question.bare_plan import to_bare_plan
from assistant.question.setting import Setting, gather
from assistant.question.slots import read_slots
from assistant.records import Operation, Plan
from ingest.records import Figure, Measure
from ingest.words import split_words

_THAN_PLANNED = re.compile(
    r"\b(?:än|mot|than|against)\s+(?:(?:vad|det)\s+(?:som\s+)?(?:\w+\s+){0,2}?)?"
    r"(?:(?:it|they|was|were|had|the board|we|man|de|dom|ni|vi|hade|har|var|blivit|från början|ursprungligen|först|"
    r"first|originally)\s+)*"
    r"(?:beslut(?:at|ats|ade|ad)|planera(?:t|ts|de|d)|beräkna(?:t|ts|de|d)|budgetera(?:t|ts|de|d)|"
    r"tänkt(?:e|s)?(?:\s+sig)?|trott|trodde|avsett|avsatt|räkna(?:t|de)\s+med|uppskattat|sagt|lovat|"
    r"planned|decided|budgeted|intended|expected|thought|promised|estimated)"
    r"(?:\s+(?:från början|ursprungligen|först|originally|at first|from the (?:start|beginning)))?\b",
    re.IGNORECASE,
)
_THAN_BUDGET = re.compile(
    r"\b(?:än|than)\s+(?:(?:sin|den|årets|its|the|their)\s+)*\w*budget(?:en|s)?\b(?!\s+(?:19|20)\d\d)", re.IGNORECASE
)
_AT_FIRST = re.compile(r"\b(?:från början|from the (?:start|beginning))\b", re.IGNORECASE)
# "hur mycket dyrare blir den": of the year that is not over its forecast tells it
_AHEAD = re.compile(r"\b(?:blir|kommer|vänta[st]\w*|beräknas|ska|skall|will|going to|expected)\b", re.IGNORECASE)


def plan_gap(plan: Plan, asked: AskedOperation, setting: Setting) -> Plan | None:
    """Return the plan of a row against what was planned of it, where the question names that and one such row."""
    than = _THAN_BUDGET if _AHEAD.search(asked.rest) and _THAN_BUDGET.search(asked.rest) else _THAN_PLANNED
    if asked.operation is not Operation.DIFFERENCE or setting.goes_on or not than.search(asked.rest):
        return None
    rest = than.sub(" ", asked.rest)
    slots = read_slots(rest)
    bare = to_bare_plan(slots, setting.previous)
    bare = replace(bare, language=plan.language, operation=Operation.LOOK_UP, measures=(), percent=False)
    operand = link_plan(replace(bare, question=rest, open_question=False), setting.store)
    rows = find_rows_of(operand.rows, setting.store)
    if operand.unexplained or operand.whole:
        return None
    if told := _printed_gap(operand, plan, rows, percent=asked.percent):
        return told
    if len(rows) != 1:
        return None
    is_ahead = _AHEAD.search(rest) and any(one.measure is Measure.FORECAST and one.amount for one in rows[0].figures)
    outcome = Measure.FORECAST if is_ahead or Measure.FORECAST in slots.measures else Measure.ACTUAL
    period = setting.store.catalogue()[rows[0].key.report].period
    years = {asked.end.year for asked in (operand.periods or ((period,) if period else ()))}
    cells = [only_figure(rows[0].figures, measure, years) for measure in (outcome, Measure.BUDGET)]
    if not any(cells):
        return None
    terms = zip(cells, (outcome, Measure.BUDGET), strict=True)
    operands = [of_cell(operand, cell) if cell else replace(operand, measures=(measure,)) for cell, measure in terms]
    return gather(plan, Operation.DIFFERENCE, tuple(operands))


def _printed_gap(operand: Plan, plan: Plan, rows: Sequence[RowFigures], *, percent: bool) -> Plan | None:
    """Return the plan of the deviation that the report prints itself of a row in money, in all tables that have it."""
    things = {(row.key.report, *(word for word in split_words(row.label) if not word.isdigit())) for row in rows}
    if len(things) != 1 or percent or not any(variance_of(row) for row in rows):
        return None
    kept = tuple(row.key for row in rows if variance_of(row))
    # "än tänkt från början": no column of what came since the start is meant
    return replace(operand, question=_AT_FIRST.sub(" ", plan.question), measures=(Measure.VARIANCE,), rows=kept)


def only_figure(figures: tuple[Figure, ...], measure: Measure, years: set[int]) -> Figure | None:
    """Return the only readable figure of a measure in a row, of the year where others have it too."""
    found = [figure for figure in figures if figure.measure is measure and figure.amount]
    of_years = [figure for figure in found if figure.period and figure.period.end.year in years]
    found = of_years if len(found) > 1 else found
    return found[0] if len(found) == 1 else None


def of_cell(operand: Plan, figure: Figure) -> Plan:
    """Return the plan of one cell of a row: its heading is all that is asked."""
    periods = (figure.period,) if figure.period else ()
    bare = replace(operand, question=figure.column, measures=(figure.measure,), periods=periods)
    return replace(bare, subject=(), hints=(), presumed_sign=0, counts=False, money=False)
