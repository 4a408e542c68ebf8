"""Answers how one thing developed: its figures in the order of time, each change, and what is expected after them.

In: the figures of one row or of its twins. Out: a `Composed` answer, for example "rose by 5 630 (9.7 %) – 58 240 (2022)
→ 63 870 (2024)" with a line a year. A forecast is no part of a development: what came out and what is expected are
never joined in one change.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.linking.rows import RowFigures
from assistant.operations.arithmetic import answer_change, end_of, refuse, span_note
from assistant.operations.calculate import find_obstacle, subtract
from assistant.operations.composed import Composed, Words, bold, cell_text, derivations_of, term_table
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.ordering import put_in_order
from assistant.operations.spans import differ_in_span, span_of
from assistant.records import Derivation, Order, Outcome, Plan
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure

_PAIR = 2
_YEAR = 12  # months


def follow(plan: Plan, figures: Sequence[Figure], words: Words) -> Composed:
    """Return figures of one thing in the order of time, with the change from each to the next and over all."""
    figures = sorted(figures, key=end_of)
    if obstacle := find_obstacle(figures):
        return refuse(obstacle, figures, words)
    if len(figures) == 2 and plan.order is None:
        return answer_change(plan, figures, words)
    if plan.order is not None:
        return _name_years(figures, plan, words)
    phrases = OPERATION_PHRASES[words.language]
    if (like := _of_one_span(figures)) and len(like) < _PAIR:
        return Composed(outcome=Outcome.ANSWERED, lines=(*term_table(figures, words), *span_note(figures, words)))
    total = answer_change(plan, (like[0], like[-1]), words)
    steps = [subtract(new, old) if {old, new} <= set(like) else None for old, new in pairwise(figures)]
    lines = [line(f"| {phrases.period} | {phrases.amount} | {phrases.change} |"), line("|---|---:|---:|")]
    for figure, step in zip(figures, [None, *steps], strict=True):
        when = to_period(figure.period, words.language) or figure.column
        change = words.result(step) if isinstance(step, Derivation) else ""
        lines.append(line(f"| {cell_text(when)} | {words.signed(figure)}", figure, f" | {change} |"))
    expressions = [found for found in total.lines if found not in term_table((like[0], like[-1]), words)]
    expressions += span_note(figures, words)
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(expressions[0], *lines, *expressions[1:]),
        derivations=(*total.derivations, *derivations_of(*steps)),
    )


def _name_years(figures: Sequence[Figure], plan: Plan, words: Words) -> Composed:
    """Return the periods whose figures stand out, and all; none where a part of a year stands beside whole ones."""
    order = plan.order or Order.LARGEST
    ordered = put_in_order(figures, order)
    if differ_in_span(figures):
        return Composed(outcome=Outcome.ANSWERED, lines=(*term_table(figures, words), *span_note(figures, words)))
    highest = OPERATION_PHRASES[words.language].highest[order]
    leads = [
        line(
            bold(f"{to_period(figure.period, words.language) or figure.column}: {words.signed(figure)}"),
            figure,
            f" – {highest}, {words.name(figure)}",
        )
        for figure in ordered
        if figure in ordered[: plan.count] or figure.amount == ordered[min(plan.count, len(ordered)) - 1].amount
    ]
    return Composed(outcome=Outcome.ANSWERED, lines=(*leads, *term_table(figures, words)))


def _of_one_span(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures that may be subtracted: all, or those of whole years, else of the last figure's months."""
    if not differ_in_span(figures):
        return figures
    spans = [span_of(figure) for figure in figures]
    chosen = _YEAR if spans.count(_YEAR) >= _PAIR else spans[-1]
    return [figure for figure, span in zip(figures, spans, strict=True) if span == chosen]


def tell_ahead(row: RowFigures, figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return a line with the forecasts of a row for the time after its outcomes, the earliest first; none if none."""
    if not figures or any(figure.measure is not Measure.ACTUAL for figure in figures):
        return []
    last = max(map(end_of, figures))
    units = {figure.amount.unit for figure in figures if figure.amount}
    ahead = [
        figure
        for figure in sorted(row.figures, key=end_of)
        if figure.measure is Measure.FORECAST
        and figure.amount
        and figure.amount.unit in units
        and end_of(figure) > last
    ]
    told = [(words.what(figure), figure) for figure in ahead]
    return [line(f"{what[:1].upper()}{what[1:]}: {words.signed(figure)}", figure) for what, figure in told]
