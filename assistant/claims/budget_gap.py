"""Judges a surplus or deficit against the budget by a result row that prints no deviation: its result less its budget.

In: a `Statement` and the figures chosen of a row. Out: a `Finding`, or None where a claim is of the result itself. For
example of a result of 740 tkr and a budget of −750 tkr "740 tkr i överskott mot budget" is wrong: it was 1 490 tkr.
"""

from __future__ import annotations

from assistant.claims.amount import Fit
from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.pair import derive_change
from assistant.claims.statement import Statement
from assistant.evidence.figure_choice import Choice
from assistant.records import Derivation, Language
from assistant.words.two_sided_words import AGAINST_BUDGET
from assistant.writing.citing import Line, line
from ingest.records import Figure, Measure

_RESULTS = (Measure.ACTUAL, Measure.FORECAST)
_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def judge_against_budget(statement: Statement, choice: Choice, language: Language) -> Finding | None:
    """Return the verdict on a deviation that is claimed of a result, open where the row prints no budget beside it."""
    result = choice.asked[0]
    if not statement.direction or result.measure not in _RESULTS or not AGAINST_BUDGET.search(statement.text):
        return None
    budget = _find_budget(choice, result)
    if budget is None or budget.amount is None or result.amount is None:
        return Finding(verdict=Verdict.OPEN)
    gap = result.amount.value - budget.amount.value
    lines: list[Line] = [line(name_figure(budget, language), budget)]
    derivations: list[Derivation] = []
    holds = ((gap > 0) - (gap < 0) == statement.direction) is not statement.is_negated
    is_rounded = False
    for amount in statement.amounts:
        found, fit, words = derive_change(amount, budget, result, language)
        if found is None:
            return Finding(verdict=Verdict.OPEN, lines=tuple(lines))
        derivations.append(found)
        lines.append(line(words, result, budget))
        holds = holds and fit in _GOOD
        is_rounded = is_rounded or fit is Fit.ROUNDED
    right = Verdict.ROUNDED if is_rounded else Verdict.RIGHT
    return Finding(verdict=right if holds else Verdict.WRONG, lines=tuple(lines), derivations=tuple(derivations))


def _find_budget(choice: Choice, result: Figure) -> Figure | None:
    """Return the one budget of a result's year in its row and its unit."""
    found = [
        figure
        for figure in choice.row.figures
        if figure.measure is Measure.BUDGET
        if figure.amount and result.amount and figure.amount.unit is result.amount.unit
        if figure.period is None or result.period is None or figure.period.end.year == result.period.end.year
    ]
    return found[0] if len(found) == 1 else None
