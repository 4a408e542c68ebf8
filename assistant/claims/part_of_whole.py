"""Judges a claim that one thing makes up a part of another: "A står för mer än hälften av W", "för hela underskottet".

In: a `Statement` and the store. Out: a `Judged` with the share that was computed of two rows; None where the reports do
not print both. For example of 4 985 in 8 209 tkr, 60,7 per cent, "mer än hälften" is right and "en tredjedel" wrong.
What counts in full only one way, a deficit among surpluses, is never called the whole of anything.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Verdict, name_figure
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.explained import Evidence
from assistant.operations.operation_answer import answer_operation
from assistant.plan import make_plan
from assistant.records import Derivation, Language, Operation, Outcome, Plan
from assistant.words.quantity_words import MAKES_UP, MOST_OF
from assistant.writing.citing import line
from assistant.writing.wording import to_amount, to_expression
from ingest.records import Amount, Measure, Unit
from ingest.store import Store

_ASKS = {
    Language.SWEDISH: "Hur stor andel av {whole} står {part} för?",
    Language.ENGLISH: "What share of {whole} is {part}?",
}
_ALL = Decimal(100)
_HALF = Decimal(50)


def judge_part(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether a thing makes up the part of a whole that is stated; None where the share cannot be computed."""
    found = MAKES_UP.search(statement.text)
    if found is None:
        return None
    asked = _ASKS[plan.language].format(whole=found["whole"], part=found["part"])
    own = make_plan(asked, None, store)
    answer = answer_operation(own, store) if own.operation is Operation.SHARE else None
    shares = [share for share in answer.derivations if share.unit is Unit.PERCENT] if answer else []
    if answer is None or answer.outcome is not Outcome.ANSWERED or len(shares) != 1:
        return None
    share = shares[0]
    value = Amount(value=share.value, unit=Unit.PERCENT)
    told = CLAIM_PHRASES[plan.language].share.format(
        expression=to_expression(share.expression, plan.language), value=to_amount(value, plan.language)
    )
    lines = tuple(line(f"- {name_figure(figure, plan.language)}", figure) for figure in share.terms)
    verdict = _judge(statement, found, share)
    return Judged(verdict=verdict, lines=(*lines, line(told, *share.terms)), derivations=(share,))


def prints_share(evidence: Evidence) -> bool:
    """Whether the row that a claim was linked to prints a share itself."""
    asked = [figure.amount for row in evidence.rows for figure in row.choice.asked[:1]]
    return any(amount is not None and amount.unit is Unit.PERCENT for amount in asked)


def _judge(statement: Statement, found: re.Match[str], share: Derivation) -> Verdict:
    stated = found["share"] or ""
    if statement.amounts:
        fits = {compare_amounts(one, Amount(value=share.value, unit=Unit.PERCENT)) for one in statement.amounts}
        if fits & {Fit.UNIT, Fit.SCALE}:
            return Verdict.OPEN
        holds, is_rounded = not fits & {Fit.OTHER, Fit.BEYOND}, Fit.ROUNDED in fits
    elif MOST_OF.search(stated):
        holds, is_rounded = share.value > _HALF, False
    elif share.value > _ALL or (share.value == _ALL and any(one.measure is Measure.VARIANCE for one in share.terms)):
        return Verdict.OPEN  # more than the whole: others went the other way
    else:
        holds, is_rounded = share.value == _ALL, False
    if holds is statement.is_negated:
        return Verdict.WRONG
    return Verdict.ROUNDED if is_rounded and not statement.is_negated else Verdict.RIGHT
