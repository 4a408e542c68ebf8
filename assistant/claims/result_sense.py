"""Tells which surplus or deficit of a result row a claim is about: the result itself, or its deviation from the budget.

In: a `Statement` and the figures chosen of its row. Out: the choice to judge it by, or a `Finding` where nothing tells.
For example of a result of 49 tkr, 51 tkr below the budget, "gick plus med 49 tkr" is about the result, "gick back 51
tkr" about the deviation, and "gick plus" alone about either.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Finding, Verdict, print_amount, sign_of
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.figure_choice import Choice, is_result_row
from assistant.records import Language
from assistant.words.claim_words import PROFIT
from assistant.writing.citing import line
from ingest.records import Figure, Measure

_OF_BUDGET = re.compile(r"budget|avvikelse|deviation|variance|overspen|underspen", re.IGNORECASE)
_RESULTS = (Measure.ACTUAL, Measure.FORECAST)
_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def choose_sense(statement: Statement, choice: Choice, language: Language) -> Choice | Finding:
    """Return what a surplus or deficit is judged by; a `Finding` that settles nothing where the two senses differ."""
    deviation = choice.asked[0]
    is_open = statement.direction and deviation.measure is Measure.VARIANCE and is_result_row(choice.row)
    if not is_open or _OF_BUDGET.search(statement.text):
        return choice
    result = _find_result(choice)
    if result is None:
        return choice
    beside = [figure for figure in choice.context if figure != result]
    of_result = replace(choice, asked=(result,), context=(*choice.asked, *beside))
    if PROFIT.search(statement.text) and sign_of(result) is not None:
        return of_result  # "gick med vinst" is of no budget
    wanted = statement.direction * (-1 if statement.is_negated else 1)
    signs = (sign_of(result), sign_of(deviation))
    if statement.amounts:
        if signs[0] == wanted and _states(statement, result) and not _states(statement, deviation):
            return of_result
        return of_result if signs[0] == wanted and signs[1] != wanted else choice
    if signs[0] == signs[1] or None in signs:
        return choice
    told = CLAIM_PHRASES[language].two_senses.format(
        result=print_amount(result, language), deviation=print_amount(deviation, language)
    )
    return Finding(verdict=Verdict.OPEN, lines=(line(told, result, deviation),))


def _find_result(choice: Choice) -> Figure | None:
    """Return the result of a deviation's own time; None for a net cost, which is below zero and budgeted to be so."""
    held = [figure for figure in choice.row.figures if figure.period == choice.asked[0].period and figure.amount]
    shown = {figure.key for figure in choice.context}  # of several columns of a time the one that is shown beside
    found = next(
        (
            figure
            for measure in _RESULTS
            for figure in sorted(held, key=lambda one: one.key not in shown)
            if figure.measure is measure
        ),
        None,
    )
    budgets = [figure.amount.value for figure in held if figure.measure is Measure.BUDGET and figure.amount]
    is_cost = found is not None and found.amount and found.amount.value < 0 and any(value < 0 for value in budgets)
    return None if is_cost else found


def _states(statement: Statement, figure: Figure) -> bool:
    return figure.amount is not None and all(
        compare_amounts(claimed, figure.amount) in _GOOD for claimed in statement.amounts
    )
