"""Judges an amount that another column of its row prints: the result of a table of results, a second actual.

In: what is asked, and the figure that was chosen. Out: a `Judgement`, or None. For example "gick plus 9 tkr" is right
of a row with a column "Resultat" that prints 9, whatever its deviation from the budget.
"""

from __future__ import annotations

from assistant.checking.asked import Asked, fit_of, is_of_sign, is_rough, to_tie
from assistant.checking.records import CheckVerdict, Doubt, Judgement
from assistant.checking.verdicts import confirm, leave_open, oppose
from assistant.claims.amount import Fit
from assistant.question.question_words import read_measure_word
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure
from ingest.words import split_words

_ORDER = (Fit.EXACT, Fit.ROUNDED)


def judge_beside(asked: Asked, figure: Figure) -> Judgement | None:
    """Return what another column of the same measure says that prints the amount; None where none does."""
    beside = _find_beside(asked, figure)
    if beside is None:
        return None
    is_other = any(other is not figure.measure for other in _named_measures(beside)) and asked.has_measure
    is_other = is_other or beside.period != figure.period
    if not is_other and asked.doubt is not Doubt.OTHER_SUBJECT and asked.has_measure:
        return confirm(asked, Fit.EXACT, beside)
    return leave_open(asked, [beside, figure], Doubt.OTHER_COLUMN)


def judge_result(asked: Asked) -> Judgement | None:
    """Return the verdict on a surplus or deficit that a row's result, not its deviation from the budget, amounts to."""
    if not asked.direction:
        return None
    years = {period.end.year for period in asked.periods}
    wanted = Measure.FORECAST if Measure.FORECAST in asked.plan.measures else Measure.ACTUAL
    results = [
        (fit, figure)
        for row in asked.rows
        for figure in row.figures
        if figure.measure is wanted and figure.amount and figure.period and figure.period.end.year in years
        and (RESULT_LABEL.search(figure.column) or RESULT_LABEL.search(figure.label))
        and (fit := fit_of(asked.mention, figure)) in (Fit.EXACT, Fit.ROUNDED)
        and not is_rough(asked.mention, figure.amount)
    ]  # fmt: skip
    if not results:
        return None
    fit, figure = min(results, key=lambda one: _ORDER.index(one[0]))
    sign = 1 if figure.amount and figure.amount.value > 0 else -1
    if sign == asked.direction:
        verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
        if asked.doubt is Doubt.OTHER_SUBJECT:
            return leave_open(asked, [figure], asked.doubt)
        return Judgement(verdict=verdict, tie=to_tie(asked, figure), figures=(figure,), reason="")
    return oppose(asked, CheckVerdict.SIGN, [figure], reason="surplus" if sign > 0 else "deficit")


def _find_beside(asked: Asked, figure: Figure) -> Figure | None:
    """Return the figure of another column of the same measure and year that prints exactly the claimed amount.

    Rows with a column of income, one of cost and one of the result forced it.
    """
    return next(
        (
            other
            for row in asked.rows
            for other in row.figures
            if other.measure is figure.measure
            and other.period is not None
            and figure.period is not None
            and other.period.end.year == figure.period.end.year
            and fit_of(asked.mention, other) is Fit.EXACT
            and is_of_sign(asked, other)
        ),
        None,
    )


def _named_measures(figure: Figure) -> set[Measure]:
    """Return the measures that a column's header names: "Avvikelse prognos nov" is of a forecast too."""
    return {measure for word in split_words(figure.column) if (measure := read_measure_word(word))} - {Measure.BUDGET}
