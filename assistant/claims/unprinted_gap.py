"""Judges that a row kept, broke or stayed below its budget by its outcome and budget, where no deviation is printed.

In: a `Statement`, its plan, the rows that were found without a deviation, and the store. Out: a `Judged`, or None. For
example "höll kranarna sin budget?" of the budget -9 000 and the outcome -9 300 is wrong: they cost 300 more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.amount import Fit
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Verdict, name_figure
from assistant.claims.judged import Judged
from assistant.claims.pair import derive_change
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.explained import Evidence
from assistant.evidence.row_gap import RowGap
from assistant.operations.calculate import subtract_in_size
from assistant.operations.gap_answer import find_gap
from assistant.records import Derivation, Plan
from assistant.words.budget_words import BEYOND_VERB
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_amount, to_expression
from ingest.records import Amount, Measure
from ingest.store import Store

_OVER_OR_UNDER: Final = re.compile(
    r"\b(?:över|under|over|above|below|beyond|within|inom)\s+(?:\w+\s+){0,2}?budget\w*", re.IGNORECASE
)
_GOOD: Final = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def judge_unprinted_gap(statement: Statement, plan: Plan, evidence: Evidence, store: Store) -> Judged | None:
    """Return the verdict on a deviation that is claimed of one row; None where it is printed, or none is claimed.

    Open where nothing tells whether more than the budget is good, and "over" or "under" is not what is said.
    """
    is_told = any(row.choice.asked for row in evidence.rows)
    says_sign = statement.direction or statement.keeps
    if is_told or not says_sign or set(plan.measures) - {Measure.BUDGET} != {Measure.VARIANCE} or plan.unexplained:
        return None
    gap = find_gap(plan, store)
    if gap is None:
        return None
    found = subtract_in_size(gap.outcome, gap.budget)
    if not isinstance(found, Derivation):
        return None
    side = _side(statement, gap)
    fits = [_fits(amount, gap, plan) for amount in statement.amounts]
    verdict = Verdict.OPEN if side is None else _weigh(statement, side, fits)
    return Judged(verdict=verdict, lines=_show(gap, found, plan), derivations=(found,))


def _side(statement: Statement, gap: RowGap) -> int | None:
    """Return 1 where a row stayed below its budget or has a surplus, -1 the other way, 0 for neither."""
    if gap.side is not None:
        return gap.side
    outcome, budget = gap.outcome.amount, gap.budget.amount
    says_over = _OVER_OR_UNDER.search(statement.text) or BEYOND_VERB.search(statement.text)
    if outcome is None or budget is None or not says_over or min(outcome.value, budget.value) < 0:
        return None
    return (outcome.value < budget.value) - (outcome.value > budget.value)


def _fits(amount: ClaimedAmount, gap: RowGap, plan: Plan) -> Fit:
    """Return how an amount fits the difference, which is told without its sign."""
    _, fit, _ = derive_change(amount, gap.budget, gap.outcome, plan.language)
    _, turned, _ = derive_change(amount, gap.outcome, gap.budget, plan.language)
    return turned if fit not in _GOOD and amount.kind != "percent" else fit


def _weigh(statement: Statement, side: int, fits: Sequence[Fit]) -> Verdict:
    if statement.keeps:
        holds = (side >= 0) is not statement.is_negated
    else:
        holds = (side == statement.direction) is not statement.is_negated
    if statement.is_negated and fits:
        return Verdict.OPEN
    if not (holds and all(fit in _GOOD for fit in fits)):
        return Verdict.WRONG
    return Verdict.ROUNDED if Fit.ROUNDED in fits else Verdict.RIGHT


def _show(gap: RowGap, found: Derivation, plan: Plan) -> tuple[Line, ...]:
    phrases = CLAIM_PHRASES[plan.language]
    value = to_amount(Amount(value=found.value, unit=found.unit), plan.language)
    said = phrases.difference.format(expression=to_expression(found.expression, plan.language), value=value)
    sources = (gap.outcome, gap.budget)
    return (*(line(f"- {name_figure(figure, plan.language)}", figure) for figure in sources), line(said, *sources))
