"""Plans an amount per thing, where one row has both the amount and how many there are.

In: the plan of a question and its slots. Out: a `Plan` with two operands of one row, or None where the report prints
what is asked for itself. For example "vad kostar en elev på Norra skolan" takes the row "Norra skolan" with its columns
"Prognos" and "Elever".
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_term, to_term
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.bare_plan import to_bare_plan
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Plan
from assistant.words.per_unit_words import PER_THING, TOLD_PER
from ingest.words import split_words


def plan_per_unit(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of an amount per thing of one row; None where no one row is named, or the report prints it."""
    found = PER_THING.search(slots.text)
    if found is None or plan.operation is not Operation.LOOK_UP or setting.goes_on:
        return None
    thing = found["each"] or found["one"] or found["thing"]
    text = PER_THING.sub(" kostar " if found["one"] or found["thing"] else " ", slots.text)
    if slots.language.value == "en":
        text = text.replace(" kostar ", " cost ")
    printed = link_plan(plan, setting.store)
    term = to_term(thing, plan.language)
    if any(_is_told_per(term, row) for row in find_rows_of(printed.rows, setting.store)):
        return None
    bare = to_bare_plan(replace(read_slots(text), municipalities=slots.municipalities), None)
    amount = link_plan(replace(bare, language=plan.language, money=True, open_question=False), setting.store)
    if len(amount.rows) != 1 or amount.unexplained or amount.whole:
        return None
    count = replace(amount, subject=(thing,), measures=(), money=False, counts=True)
    return gather(plan, Operation.PER_UNIT, (amount, count))


def _is_told_per(term: Term, row: RowFigures) -> bool:
    """Whether what heads a row's figures says that they are per such a thing."""
    heads = " ".join((row.label, row.first.caption, *(figure.column for figure in row.figures)))
    return any(score_term(term, split_words(found["what"])) >= GOOD_MATCH for found in TOLD_PER.finditer(heads))
