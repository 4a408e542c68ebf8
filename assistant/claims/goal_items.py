"""Judges a claim of one goal by the item of a report's text that tells what became of it.

In: a `Statement`, its plan and the store. Out: a `Judged`; None where no item is of the goal. For example "nåddes målet
om trygghet?" is answered by "Bedömning: Delvis uppfyllt", which is neither yes nor no: what is printed is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Verdict
from assistant.claims.goals import names_goal
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.goals.asked import find_named_items
from assistant.goals.items import GoalItem
from assistant.goals.naming import find_number_span
from assistant.goals.showing import show_item
from assistant.goals.values import is_same_unit
from assistant.records import Language, Plan
from assistant.words.claim_words import Bound
from assistant.words.goal_item_words import IN_PART
from assistant.words.goal_words import ALL_GOALS
from assistant.words.status_words import State
from assistant.writing.citing import Line, line
from ingest.store import Store

_MOST_SHOWN: Final = 3
_GOOD: Final = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def judge_goal_item(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return what the items of the goal that a claim names tell of it; None where none is of it, or none tells."""
    if not names_goal(statement) or ALL_GOALS.search(statement.text) or statement.rank or statement.keeps:
        return None
    found = find_named_items(statement.text, plan, store)
    told = [item for item in found if _read_state(item)]
    if not told and 0 < len(found) <= _MOST_SHOWN and all(item.target and item.outcome for item in found):
        return Judged(verdict=Verdict.OPEN, lines=tuple(shown for item in found for shown in show_item(item)))
    if not told or len(told) < len(found) or len(told) > _MOST_SHOWN:
        return None
    verdicts = {_judge(item, statement) for item in told}
    verdict = verdicts.pop() if len(verdicts) == 1 else Verdict.OPEN
    if verdict is None:
        return None
    lines = [shown for item in told for shown in show_item(item)]
    is_partly = all(item.state is State.PARTLY for item in told) and not statement.compared
    if verdict is Verdict.OPEN and is_partly:
        lines.insert(0, line(CLAIM_PHRASES[plan.language].partly))
    elif all(item.state is None for item in told) and verdict is not Verdict.OPEN:
        lines.append(_explain(told, plan.language))
    return Judged(verdict=verdict, lines=tuple(lines), is_told=is_partly)


def _explain(told: Sequence[GoalItem], language: Language) -> Line:
    """Return the line that says on which side of their targets the values of goals lie."""
    phrases = CLAIM_PHRASES[language]
    return line(phrases.reached if told[0].computed is State.REACHED else phrases.not_reached)


def _read_state(item: GoalItem) -> State | None:
    """Return what the report says became of a goal, else what its values tell."""
    return item.state or item.computed


def _judge(item: GoalItem, statement: Statement) -> Verdict | None:
    """Return the verdict of one item; None where it does not tell the amounts of the claim."""
    if statement.compared:
        return _compare(item, statement)
    if not _fits_amounts(item, statement.amounts, statement.text):
        return None
    state = _read_state(item)
    if item.state and item.computed and State.PARTLY is not state is not item.computed:
        return Verdict.OPEN  # its figures say otherwise
    if IN_PART.search(statement.text):
        return Verdict.RIGHT if state is State.PARTLY else Verdict.WRONG
    if state is State.PARTLY:
        return Verdict.OPEN
    return Verdict.RIGHT if (state is State.REACHED) is not statement.is_negated else Verdict.WRONG


def _compare(item: GoalItem, statement: Statement) -> Verdict | None:
    """Return whether an outcome lies on the side of its target that is claimed."""
    if item.target is None or item.outcome is None or statement.amounts or not is_same_unit(item.target, item.outcome):
        return None
    value, bound = item.outcome.amount.value, item.target.amount.value
    holds = (value > bound) - (value < bound) == statement.compared
    return Verdict.RIGHT if holds is not statement.is_negated else Verdict.WRONG


def _fits_amounts(item: GoalItem, amounts: Sequence[ClaimedAmount], text: str) -> bool:
    """Whether the amounts of a claim are those of the item: its target where the claim speaks of that, its outcome."""
    first, last = find_number_span(text)
    for claimed in amounts:
        if first <= claimed.start < last:
            continue
        told = item.target if role_at(text, claimed.start) is Role.AIMED else item.outcome
        if told is None or compare_amounts(replace(claimed, bound=Bound.PLAIN), told.amount) not in _GOOD:
            return False
    return True
