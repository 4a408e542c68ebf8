"""Says how much dearer or cheaper than its budget a thing is, where the year is not over: by the printed deviation.

In: the plan, its terms and the two figures that were chosen, an outcome of some months and a budget of a year. Out: a
`Composed` answer, or None for any other pair. For example "hur mycket dyrare än budget blev hemtjänsten?" after eight
months is answered with the deviation of the year that the report expects, and never with what eight months are less
than a whole year's budget.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.forecast_rounds import of_last_round
from assistant.linking.rows import to_key
from assistant.operations.arithmetic import compute
from assistant.operations.composed import Composed, Words, bold, term_table
from assistant.operations.operand_figures import Term
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.spans import span_of
from assistant.records import Operation, Outcome, Plan
from assistant.writing.citing import line
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure

_YEAR = 12  # months
_AGAINST = re.compile(
    r"\b(?:dyrare|billigare|mer|mera|mindre|högre|lägre|större|över|under|bättre|sämre|överskr\w+|"
    r"more|less|higher|lower|dearer|pricier|cheaper|over|above|below|better|worse|exceed\w*)\b[^?]{0,30}?\w*budget",
    re.IGNORECASE,
)
_NAMES_BOTH: Final = re.compile(
    r"\b(?:skillnad\w*|difference|utfall\w*|outturn|outcome|actual|kvar|left)\b", re.IGNORECASE
)


def tell_of_year(plan: Plan, terms: Sequence[Term], figures: Sequence[Figure], words: Words) -> Composed | None:
    """Return the printed deviation of a row whose outcome of some months would be set against its year's budget."""
    if plan.operation is not Operation.DIFFERENCE or not _AGAINST.search(plan.question):
        return None
    if _NAMES_BOTH.search(plan.question) or not _is_part_against_year(figures):
        return None
    phrases = OPERATION_PHRASES[words.language]
    spans = ", ".join(to_period(figure.period, words.language) for figure in figures)
    note = line(phrases.spans_differ.format(spans=spans))
    deviation = _find_deviation(terms, figures)
    if deviation is None:
        return Composed(outcome=Outcome.NOT_FOUND, lines=(note, *term_table(figures, words)), names=(spans,))
    if plan.percent:
        budget = next(figure for figure in figures if figure.measure is Measure.BUDGET)
        return compute(replace(plan, operation=Operation.SHARE), (deviation, budget), words)
    told = f" – {words.what(deviation)}, {words.name(deviation)}, {words.place(deviation)}"
    lead = line(bold(words.signed(deviation)), deviation, told)
    return Composed(outcome=Outcome.ANSWERED, lines=(lead, *term_table(figures, words), note), names=(spans,))


def _is_part_against_year(figures: Sequence[Figure]) -> bool:
    """Whether two figures of one row are an outcome of some months and a budget of the whole year."""
    if {figure.measure for figure in figures} != {Measure.ACTUAL, Measure.BUDGET}:
        return False
    if len({to_key(figure) for figure in figures}) > 1:
        return False
    spans = {figure.measure: span_of(figure) for figure in figures}
    return spans[Measure.BUDGET] == _YEAR and 0 < spans[Measure.ACTUAL] < _YEAR


def _find_deviation(terms: Sequence[Term], figures: Sequence[Figure]) -> Figure | None:
    """Return the deviation that the row prints of the budget's own year, by the last forecast of it."""
    budget = next(figure for figure in figures if figure.measure is Measure.BUDGET)
    row = next((one.choice.row for term in terms for one in term.rows), None)
    own = [figure for figure in row.figures if figure.measure is Measure.VARIANCE] if row else []
    of_year = [figure for figure in own if figure.amount and figure.period == budget.period]
    money = [
        figure for figure in of_year if figure.amount and budget.amount and figure.amount.unit is budget.amount.unit
    ]
    return next(iter(of_last_round(money)), None)
