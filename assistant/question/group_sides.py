"""Plans a comparison of a municipality with its group: "kommunens och koncernens resultat 2031".

In: a question, its plan and the store. Out: a `Plan` with a term for each of the two, or None. For example of a row
with the columns "Kommunen 2031" and "Koncernen 2031" the question above asks for both cells: neither alone answers it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.column_fit import asks_cost
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.question.bare_plan import to_bare_plan
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Plan
from assistant.words.vocabulary import RESULT_LABEL

_OWN = r"(?:(?-i:[A-ZÅÄÖ])[^\W\d_]+\s+)?(?:kommun(?:en)?s?|municipality(?:[’']s)?)"
_GROUP = r"(?:kommun)?(?:koncern(?:en)?s?)|group(?:[’']s)?"
_JOIN = (
    r"(?:och|samt|respektive|resp\.?|mot|med|kontra|jämfört\s+med|i\s+förhållande\s+till|and|versus|vs\.?|with|against|"
    r"compared\s+(?:to|with))"
)
_SMALL = r"(?:(?:för|hos|i|of|for|the|hela|både|both)\s+)*"
_SIDES = re.compile(
    rf"\b(?:(?:både|both)\s+)?(?:{_OWN}\s+{_JOIN}\s+{_SMALL}(?:{_GROUP})|(?:{_GROUP})\s+{_JOIN}\s+{_SMALL}{_OWN})(?!\w)",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(r"koncern|\bgroup\b|sammanställd", re.IGNORECASE)
_OF_OWN = re.compile(r"kommun(?!koncern)|municipal|\bstaden\b", re.IGNORECASE)
_SAYS_COMPARED = re.compile(
    r"^\W*(?:jämför|ställ|compare|put|set)\b|\b(?:skillnaden|differensen|difference)\s+(?:mellan|between)\b",
    re.IGNORECASE,
)


def plan_group_sides(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of one row for a municipality and for its group; None where the row has no column for each."""
    found = _SIDES.search(slots.text)
    if found is None or slots.operation is not Operation.LOOK_UP or setting.goes_on:
        return None
    is_possessive = re.search(r"s\b", found[0].split()[-1]) is not None
    group = _of_side("koncernens" if is_possessive else "koncernen", found, plan, slots, setting)
    if len(group.rows) != 1 or group.unexplained or group.whole:
        return None
    rows = find_rows_of(group.rows, setting.store)
    if asks_cost(plan.question) and any(RESULT_LABEL.search(row.label) for row in rows):
        return None  # a result is no answer to what they cost
    own = "kommunens" if is_possessive else "kommunen"
    # the row is told by the group alone: of the municipality other tables tell the same
    municipal = replace(group, question=_with_side(own, found, slots), subject=(own,))
    operands = (group, municipal) if _OF_GROUP.match(found[0]) else (municipal, group)
    columns = [figure.column for row in rows for figure in row.figures]
    is_divided = any(map(_OF_GROUP.search, columns)) and any(
        _OF_OWN.search(column) and not _OF_GROUP.search(column) for column in columns
    )
    return gather(plan, Operation.COMPARE, operands) if is_divided else None


def _of_side(side: str, found: re.Match[str], plan: Plan, slots: Slots, setting: Setting) -> Plan:
    """Return the plan of what is asked for one of the two, in words that name it alone."""
    text = _with_side(side, found, slots)
    own = read_slots(text)
    bare = replace(to_bare_plan(own, None), operation=Operation.LOOK_UP, language=plan.language)
    placed = replace(bare, municipalities=slots.municipalities, question=text)
    return link_plan(placed, setting.store)


def _with_side(side: str, found: re.Match[str], slots: Slots) -> str:
    """Return the text of a question with one of the two in the place of both."""
    return _SAYS_COMPARED.sub(" ", f"{slots.text[: found.start()]}{side}{slots.text[found.end() :]}")
