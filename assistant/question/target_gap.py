"""Plans how far an outcome is from its goal: both of one row, and the difference between them.

In: a question that asks how far from, over or short of its goal something is. Out: a `Plan` of a difference, or None
where no single row tells both. For example "how many days over its goal was the waiting time" takes the outcome and
the goal of the row "Väntetid, dagar".
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.bare_plan import to_bare_plan
from assistant.question.plan_gap import of_cell, only_figure
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Plan
from assistant.words.typed_text import blank_out
from ingest.records import Measure

_UNITS = (
    r"dagar|days|veckor|weeks|månader|months|minuter|minutes|timmar|hours|procentenheter|percentage points|points|"
    r"poäng|enheter|gram|kronor|tkr|mnkr"
)
_HOW = re.compile(
    rf"\b(?:(?:med|by)\s+)?(?:hur\s+(?:långt|mycket|många)|how\s+(?:far|much|many))\b(?:\s+(?:{_UNITS})\b)?"
    r"(?:\s+(?:mer|mindre|fler|färre|högre|lägre|längre|kortare|bättre|sämre|more|less|fewer|higher|lower|longer|shorter|"
    r"better|worse|away)\b)?",
    re.IGNORECASE,
)
_AIM = (
    r"(?:(?:sitt|sina|sin|det|its|the|their|nämndens|kommunens)\s+)?"
    r"(?:mål(?:et|nivån|värdet|sättningen)?|goals?|targets?)\b"
)
_FROM_AIM = re.compile(
    rf"\b(?:från|ifrån|under|över|än|short of|shy of|over|above|below|off|from|than)\s+{_AIM}|"
    rf"\b(?:miss(?:ade|ades|as|ar|at|ats|ed|es)?|exceed(?:ed|s)?|beat|överträffa\w*)\s+{_AIM}|"
    rf"\b(?:för att nå|to reach|to meet)\s+{_AIM}",
    re.IGNORECASE,
)


def asks_target_gap(text: str) -> bool:
    """Whether a question asks how far something is from its goal.

    >>> asks_target_gap("Hur långt från målet var svinnet?"), asks_target_gap("Vad var målet för svinnet?")
    (True, False)
    """
    return _HOW.search(text) is not None and _FROM_AIM.search(text) is not None


def plan_target_gap(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of an outcome against the goal of its row, where the question asks for what is between them."""
    how, aim = _HOW.search(slots.text), _FROM_AIM.search(slots.text)
    if how is None or aim is None or setting.goes_on:
        return None
    own = read_slots(blank_out(slots.text, [how.span(), aim.span()]))
    bare = replace(to_bare_plan(own, setting.previous), language=plan.language, operation=Operation.LOOK_UP)
    operand = link_plan(replace(bare, measures=(), percent=False, counts=False, open_question=False), setting.store)
    rows = find_rows_of(operand.rows, setting.store)
    if len(rows) != 1 or operand.unexplained or operand.whole:
        return None
    period = setting.store.catalogue()[rows[0].key.report].period
    years = {asked.end.year for asked in (operand.periods or ((period,) if period else ()))}
    cells = [only_figure(rows[0].figures, measure, years) for measure in (Measure.ACTUAL, Measure.TARGET)]
    terms = tuple(of_cell(operand, cell) for cell in cells if cell)
    if len(terms) < len(cells):
        return None
    return gather(replace(plan, percent=False), Operation.DIFFERENCE, terms)  # "procentenheter" are no per cent
