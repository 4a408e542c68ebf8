"""Plans how far one thing is from what was decided or planned: its outcome or forecast against its own plan.

In: a plan of a question that asks how much more or less, and its text. Out: a `Plan` of a difference, or None. For
example "hur mycket mindre än beslutat väntas rutterna ge på helåret" takes the forecast and the decided effect of the
row "Samordnade rutter".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.column_fit import is_whole_project, names_whole_budget
from assistant.evidence.headline import variance_of
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import AskedOperation
from assistant.question.bare_plan import to_bare_plan
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Plan
from assistant.words.budget_words import EITHER_WAY_OF_BUDGET
from assistant.words.typed_text import blank_out
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
    if asked.operation is not Operation.DIFFERENCE or setting.goes_on:
        return None
    than = _THAN_BUDGET if _AHEAD.search(asked.rest) and _THAN_BUDGET.search(asked.rest) else _THAN_PLANNED
    if not than.search(asked.rest):
        return None
    return _plan_rest(plan, than.sub(" ", asked.rest), setting, percent=asked.percent)


def plan_either_way(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a row against its budget where it is asked which way it went: "mer eller mindre än budget".

    A deviation that the report prints answers alone, and is looked up.
    """
    found = EITHER_WAY_OF_BUDGET.search(slots.text)
    if found is None or setting.goes_on or slots.operation is not Operation.LOOK_UP:
        return None
    gap = _plan_rest(plan, blank_out(slots.text, [found.span()]), setting)
    if gap and gap.operands:
        return gap
    if Measure.VARIANCE in slots.measures:
        return None
    # "högre eller lägre än planerat": a deviation all the same, and no sentence that only shares a word
    return link_plan(replace(plan, measures=(*plan.measures, Measure.VARIANCE)), setting.store)


def _plan_rest(plan: Plan, rest: str, setting: Setting, *, percent: bool = False) -> Plan | None:
    """Return the plan of the row that the rest of a question names against what was planned of it."""
    slots = read_slots(rest)
    bare = to_bare_plan(slots, setting.previous)
    bare = replace(bare, language=plan.language, operation=Operation.LOOK_UP, measures=(), percent=False)
    operand = link_plan(replace(bare, question=rest, open_question=False), setting.store)
    rows = find_rows_of(operand.rows, setting.store)
    if operand.unexplained or operand.whole:
        return None
    of_project = bool(names_whole_budget(plan.question))
    if not of_project and (told := _printed_gap(operand, plan, rows, percent=percent)):
        return told
    if len(rows) != 1:
        return None
    # "dyrare än totalbudgeten": the columns of the whole project, and not those of the year
    figures = tuple(figure for figure in rows[0].figures if not of_project or is_whole_project(figure))
    is_ahead = _AHEAD.search(rest) and any(one.measure is Measure.FORECAST and one.amount for one in figures)
    outcome = Measure.FORECAST if is_ahead or Measure.FORECAST in slots.measures else Measure.ACTUAL
    period = setting.store.catalogue()[rows[0].key.report].period
    years = {asked.end.year for asked in (operand.periods or ((period,) if period else ()))}
    cells = [only_figure(figures, measure, years) for measure in (outcome, Measure.BUDGET)]
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
