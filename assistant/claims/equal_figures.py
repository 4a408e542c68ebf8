"""Judges a claim that a row came to just as much as its budget, or as in another year.

In: a `Statement` and the figures of a row. Out: a `Finding`, or None where nothing of the sort is said. For example
"kostade precis så mycket som budgeterat" is right of 10,5 and 10,5 mnkr, and wrong of 9,6 and 9,7.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.year_pairs import find_years
from assistant.evidence.figure_choice import Choice
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import subtract
from assistant.records import Derivation, Language, Plan
from assistant.words.budget_words import OF_TOTAL
from assistant.words.comparison_words import PLANNED
from assistant.words.equality_words import SINCE
from assistant.writing.citing import line
from assistant.writing.wording import to_amount, to_expression
from ingest.notation.units import MONEY
from ingest.records import Amount, Figure, Measure

_ENDS = (Measure.ACTUAL, Measure.FORECAST)
_ONE_YEAR = 1


def judge_equal(statement: Statement, plan: Plan, choice: Choice, language: Language) -> Finding | None:
    """Return whether two figures of a row are the same, as is stated; None where a claim states no such thing."""
    said = statement.equal
    if said is None:
        return None
    if statement.is_negated or statement.amounts or statement.direction:
        return Finding(verdict=Verdict.OPEN)
    pair = _find_plan(choice.row, plan) if said.of_plan else find_years(choice.row, statement, plan, choice.asked)
    if pair is None or pair[0].amount is None or pair[1].amount is None:
        return Finding(verdict=Verdict.OPEN, lines=(line(CLAIM_PHRASES[language].lacks_period),))
    is_same = pair[0].amount == pair[1].amount
    if is_same and not said.of_plan and SINCE.search(statement.text) and _spans_years(pair):
        return Finding(verdict=Verdict.OPEN)  # what it was in the years between is not looked at
    return _show(pair, is_same, language)


def _find_plan(row: RowFigures, plan: Plan) -> tuple[Figure, Figure] | None:
    """Return the budget of the year and what the whole of it came to; None where several might be meant.

    What a part of the year took is not set equal to the budget of all of it.
    """
    years = {period.end.year for period in plan.periods}
    told = [
        figure
        for figure in row.figures
        if figure.amount and figure.amount.unit in MONEY and not OF_TOTAL.search(figure.column)
        if figure.period and (not years or figure.period.end.year in years)
    ]
    budgets = [figure for figure in told if figure.measure is Measure.BUDGET]
    if not budgets or len({figure.amount for figure in budgets}) != 1:
        return None
    budget = budgets[0]
    ends = [figure for figure in told if figure.measure in _ENDS and figure.period == budget.period]
    ends = [figure for figure in ends if not PLANNED.search(figure.column)]  # "Budget - prognos" is their difference
    actual = [figure for figure in ends if figure.measure is Measure.ACTUAL]
    found = ends if Measure.FORECAST in plan.measures else actual or ends
    found = [one for one in found if one.measure is Measure.FORECAST] or found if not actual else found
    if not found or len({figure.amount for figure in found}) != 1 or _contradicts(budget, found[0], told):
        return None
    return budget, found[0]


def _contradicts(budget: Figure, end: Figure, told: Sequence[Figure]) -> bool:
    """Whether the deviation that the row prints is none where the two differ, or some where they do not."""
    is_same = budget.amount == end.amount
    printed = [
        figure.amount.value
        for figure in told
        if figure.measure is Measure.VARIANCE and figure.period == budget.period and figure.amount
    ]
    return bool(printed) and all((value == 0) is not is_same for value in printed)


def _spans_years(pair: tuple[Figure, Figure]) -> bool:
    first, last = (figure.period.end.year if figure.period else 0 for figure in pair)
    return abs(last - first) > _ONE_YEAR


def _show(pair: tuple[Figure, Figure], is_same: bool, language: Language) -> Finding:
    phrases = CLAIM_PHRASES[language]
    earlier, later = pair
    named = [name_figure(figure, language) for figure in (later, earlier)]
    lines = [line(phrases.compared.format(first=named[0], second=named[1]), later, earlier)]
    gap = None if is_same else subtract(later, earlier)
    if isinstance(gap, Derivation):
        value = to_amount(Amount(value=gap.value, unit=gap.unit), language)
        lines.append(line(phrases.difference.format(expression=to_expression(gap.expression, language), value=value)))
    return Finding(
        verdict=Verdict.RIGHT if is_same else Verdict.WRONG,
        lines=tuple(lines),
        derivations=(gap,) if isinstance(gap, Derivation) else (),
    )
