"""Judges how much of a budget a claim says was used: all of it, more than half, 40 per cent.

In: a `Statement` and the budget and the outcome of its row. Out: a `Finding` with the share that was computed. For
example an outcome of 2 645 of a budget of 8 230 tkr makes "använde hela budgeten" wrong: it is 32.1 per cent.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Finding, Verdict, name_figure, show_unchecked
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.operations.calculate import find_share
from assistant.records import Derivation, Language
from assistant.writing.citing import line
from assistant.writing.wording import to_amount, to_expression
from ingest.records import Amount, Figure, Unit

_ALL = Decimal(100)


def judge_use(statement: Statement, budget: Figure, outcome: Figure, language: Language) -> Finding:
    """Return whether as much of a budget was used as is stated; not to be settled where no share is stated."""
    phrases = CLAIM_PHRASES[language]
    compared = line(
        phrases.compared.format(first=name_figure(outcome, language), second=name_figure(budget, language)),
        outcome,
        budget,
    )
    share = find_share(outcome, budget)
    claimed = [amount for amount in statement.amounts if amount.kind == "percent"]
    if not isinstance(share, Derivation) or len(claimed) != len(statement.amounts):
        texts = [amount.text for amount in statement.amounts] or [statement.text]
        return Finding(verdict=Verdict.OPEN, lines=(compared, show_unchecked(texts, language)))
    value = Amount(value=share.value, unit=Unit.PERCENT)
    told = phrases.share.format(expression=to_expression(share.expression, language), value=to_amount(value, language))
    fits = {compare_amounts(amount, value) for amount in claimed}
    holds = not fits & {Fit.OTHER, Fit.BEYOND, Fit.SCALE, Fit.UNIT}
    if not claimed:
        holds = share.value >= _ALL
    is_rounded = holds and Fit.ROUNDED in fits and not statement.is_negated
    right = Verdict.ROUNDED if is_rounded else Verdict.RIGHT
    verdict = right if holds is not statement.is_negated else Verdict.WRONG
    return Finding(verdict=verdict, lines=(compared, line(told)), derivations=(share,))
