"""Plans how many work part time, where a report counts all of its staff and those who work full time.

In: the plan of a question that counts those who work part time, its slots and what it is read against. Out: a `Plan` of
a difference, or None. For example of a table with the rows "Antal anställda" and "Heltidsanställda" those are what is
left when the second is taken off the first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.linking.places import link_places
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import link_plan
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.records import Unit

_PART_TIME = re.compile(r"\bdeltid\w*|\bpart[- ]time\w*", re.IGNORECASE)
_FULL_TIME = re.compile(r"^\W*(?:antal\s+)?(?:varav\s+)?heltid(?!\s*%)\w*(?:\s+anställda)?\W*$", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"^\W*(?:antal\s+|totalt\s+(?:antal\s+)?|summa\s+)?(?:anställda|medarbetare)(?:\s+totalt)?\W*$", re.IGNORECASE
)
_NUMBERS = (Unit.UNKNOWN, Unit.COUNT)


def plan_part_time(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of all staff less those who work full time, of one table of one report that counts both."""
    if not (slots.counts and _PART_TIME.search(slots.text)) or setting.goes_on:
        return None
    placed = link_places(plan, setting.store.catalogue())
    linked = link_plan(plan, setting.store)
    names = placed.reports or tuple(setting.store.report_names())
    if len(names) != 1 or (linked.rows and not linked.unexplained):
        return None  # a report that counts them itself is asked for its own number
    rows = [row for row in group_rows(setting.store.figures(reports=names)) if _is_number(row)]
    pairs = [
        (everybody, full)
        for full in rows
        for everybody in rows
        if _FULL_TIME.match(full.label) and _EVERYBODY.match(everybody.label) and full.key.table == everybody.key.table
    ]
    if len(pairs) != 1:
        return None
    bare = replace(placed, operation=Operation.LOOK_UP, subject=(), hints=(), unexplained=(), whole=False)
    operands = tuple(replace(bare, rows=(row.key,), question=row.label) for row in pairs[0])
    return gather(plan, Operation.DIFFERENCE, operands)


def _is_number(row: RowFigures) -> bool:
    return all(figure.amount.unit in _NUMBERS for figure in row.figures if figure.amount)
