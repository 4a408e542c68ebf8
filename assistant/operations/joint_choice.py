"""Chooses one figure of each term of an operation, all together: of one measure, one length of period and one column.

In: terms, each with the row that it names, and the plan of the whole question. Out: the figures, and whether they may
be computed with at all. For example "den totala projektavvikelsen för A och B" takes the column "Ack avvikelse
projekt" of both rows, though "totala" stands by the first of them only.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.column_fit import (
    TOTAL_COLUMN,
    asked_words,
    asks_cost,
    asks_whole_project,
    is_whole_project,
    score_column,
)
from assistant.evidence.figure_choice import ORDER
from assistant.linking.rows import to_key
from assistant.linking.turned import place_in_row
from assistant.operations.calculate import Obstacle, Reason
from assistant.operations.operand_figures import Term
from assistant.operations.rank_sides import of_named_side, on_side_of
from assistant.operations.spans import differ_in_span, span_of
from assistant.records import Operation, Order, Plan
from assistant.words.operation_words import USED
from ingest.records import Figure, Measure

_PAIR = 2
_OUTCOMES = (Measure.ACTUAL, Measure.FORECAST)
_LIKE = frozenset({Measure.ACTUAL, Measure.FORECAST, Measure.OTHER})  # what was, and what will have been


def pick_figures(terms: Sequence[Term], plan: Plan) -> tuple[Figure, ...]:
    """Return one figure of each term: of one measure, one length of period and one column, as far as they have them."""
    figures = _pick_alike(terms, plan.order)
    if not figures or not all(term.rows for term in terms):
        return figures
    return _of_all_funds(terms, _on_one_basis(terms, _in_one_column(terms, figures, plan), plan), plan)


def _of_all_funds(terms: Sequence[Term], figures: tuple[Figure, ...], plan: Plan) -> tuple[Figure, ...]:
    """Return the part and the whole of a share that was used; of all funds, where a column sums up the budget's.

    "S:a budget" is the budget with what was carried over from the year before. Of a budget of costs it is costs that
    are a share, and not the incomes beside them.
    """
    if plan.operation is not Operation.SHARE or len(figures) != _PAIR or not USED.search(plan.question):
        return figures
    part, whole = figures
    if to_key(part) == to_key(whole):
        part = on_side_of(part, whole, terms[0].rows[0].choice.row.figures, plan.question)
    totals = [
        figure
        for figure in terms[1].rows[0].choice.row.figures
        if figure.measure is whole.measure is Measure.BUDGET
        and (figure.period, to_key(figure)) == (whole.period, to_key(whole))
        and TOTAL_COLUMN.search(figure.column)
        and figure.amount
    ]
    return (part, totals[0] if len(totals) == 1 else whole)


def find_mixture(plan: Plan, figures: Sequence[Figure]) -> Obstacle | None:
    """Return what keeps figures of different things from being computed with: other times, or other sorts of figures.

    Of one thing a budget for the year may be set against the outcome so far: that is what is left of it. What it
    deviates by is no other amount of it, though, that its forecast is more or less than.
    """
    things = {(figure.location.report, figure.label.casefold()) for figure in figures}
    if len(things) == 1 and plan.operation not in (Operation.SUM, Operation.MEAN):
        mixes = plan.operation is Operation.DIFFERENCE and len({one.measure is Measure.VARIANCE for one in figures}) > 1
        return (
            Obstacle(reason=Reason.KINDS, figures=tuple(figures)) if mixes and not _asks_kinds(plan, figures) else None
        )
    if differ_in_span(figures) or differ_in_basis(figures):
        return Obstacle(reason=Reason.SPANS, figures=tuple(figures))
    kinds = {figure.measure for figure in figures}
    if len(kinds) > 1 and not kinds <= _LIKE and not _asks_kinds(plan, figures):
        return Obstacle(reason=Reason.KINDS, figures=tuple(figures))
    return None


def differ_in_basis(figures: Sequence[Figure]) -> bool:
    """Whether some figures are of a project from its start and others of a year of it."""
    return len({is_whole_project(figure) for figure in figures}) > 1


def _asks_kinds(plan: Plan, figures: Sequence[Figure]) -> bool:
    """Whether the question itself names another measure for each term ("A:s utfall och B:s budget")."""
    asked = [operand.measures for operand in plan.operands]
    if len(asked) != len(figures) or len(set(asked)) == 1:
        return False
    return all(figure.measure in own for figure, own in zip(figures, asked, strict=True))


def _pick_alike(terms: Sequence[Term], order: Order | None = None) -> tuple[Figure, ...]:
    """Return one figure of each term: of one measure and one length of period, as far as the terms have them."""
    candidates = [of_named_side(term.figures, term.plan.question) for term in terms]
    candidates = [[figure for figure in own if figure.amount] for own in candidates]
    if not all(candidates):
        return ()
    first = (Measure.VARIANCE,) if order in (Order.WORST, Order.BEST) else _OUTCOMES
    if same := _same(candidates, first):
        return same
    whole_years = [next((f for m in _OUTCOMES if (f := _first(own, m, 12))), None) for own in candidates]
    if all(whole_years):
        return tuple(figure for figure in whole_years if figure)
    if same := _same(candidates, ORDER):
        return same
    for span in sorted({span_of(figure) for own in candidates for figure in own}, reverse=True):
        of_span = [next((figure for figure in own if _is_known(figure, span)), None) for own in candidates]
        if all(of_span) and span:
            return tuple(figure for figure in of_span if figure)
    for measure in ORDER:
        of_measure = [next((figure for figure in own if figure.measure is measure), None) for own in candidates]
        if all(of_measure):
            return tuple(figure for figure in of_measure if figure)
    return tuple(own[0] for own in candidates)


def _is_known(figure: Figure, span: int) -> bool:
    """Whether a figure of that length is an outcome or a forecast: neither a target nor a budget stands against one."""
    return span_of(figure) == span and figure.measure in (*_OUTCOMES, Measure.OTHER)


def _in_one_column(terms: Sequence[Term], figures: tuple[Figure, ...], plan: Plan) -> tuple[Figure, ...]:
    """Return figures of different rows of one table in one column, where they were of several but the same is asked.

    The words of the whole question choose among the columns: in "den totala projektavvikelsen för A och B" the first
    term says it for both, and so does "cost" in "what did A and B cost", where a column of incomes stands beside.
    """
    tables = {(figure.location.report, figure.table) for figure in figures}
    sorts = {(figure.measure, figure.period) for figure in figures}
    cells = {place_in_row(figure) for figure in figures}
    asks_same = len({(term.plan.measures, term.plan.periods) for term in terms}) == 1
    if len(tables) != 1 or len(cells) == 1 or len({to_key(figure) for figure in figures}) != len(figures):
        return figures
    units = {figure.amount.unit for figure in figures if figure.amount}
    if len(sorts) > 1 and not asks_same and len(units) == 1:
        return figures  # each in a column of its own, of one unit; a cost and a number of things are set in one column
    columns = [found for one in _by_fit(terms, figures, plan) if (found := _of_column(terms, figures, one))]
    return columns[0] if columns else figures


def _by_fit(terms: Sequence[Term], figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the chosen figures, the one whose column fits the whole question best first."""
    pairs = list(zip(terms, figures, strict=True))
    words = asked_words(plan)
    pairs.sort(key=lambda pair: (-score_column(pair[1], words), not asks_cost(pair[0].plan.question)))
    return [figure for _, figure in pairs]


def _of_column(terms: Sequence[Term], figures: Sequence[Figure], chosen: Figure) -> tuple[Figure, ...]:
    """Return the readable figure of each term's row in the column of a chosen one; none where a row lacks it."""
    same = tuple(
        figure
        for term, own in zip(terms, figures, strict=True)
        for figure in term.rows[0].choice.row.figures
        if place_in_row(figure) == place_in_row(chosen)
        and to_key(figure) == to_key(own)
        and figure.measure is chosen.measure
    )
    return same if len(same) == len(figures) and all(figure.amount for figure in same) else ()


def _on_one_basis(terms: Sequence[Term], figures: tuple[Figure, ...], plan: Plan) -> tuple[Figure, ...]:
    """Return figures that are all of whole projects, or all of a year, where rows of several tables have such."""
    if not differ_in_basis(figures):
        return figures
    is_whole = asks_whole_project(plan.question)
    words = asked_words(plan)
    periods = {figure.period for figure in figures if not is_whole_project(figure)}
    found: list[Figure] = []
    for term, own in zip(terms, figures, strict=True):
        held = [
            figure
            for figure in term.rows[0].choice.row.figures
            if figure.amount and figure.measure is own.measure and is_whole_project(figure) is is_whole
        ]
        held = held if is_whole else [figure for figure in held if figure.period in periods]
        if held:
            found.append(max(held, key=lambda figure: score_column(figure, words)))
    return tuple(found) if len(found) == len(figures) else figures


def _same(candidates: Sequence[Sequence[Figure]], measures: Sequence[Measure]) -> tuple[Figure, ...]:
    """Return a figure of each term, of the first measure that all have for one length of period."""
    spans = sorted({span_of(figure) for own in candidates for figure in own}, reverse=True)
    for measure in measures:
        for span in spans:
            same = tuple(figure for own in candidates if (figure := _first(own, measure, span)))
            if len(same) == len(candidates):
                return same
    return ()


def _first(figures: Sequence[Figure], measure: Measure, span: int) -> Figure | None:
    return next((figure for figure in figures if figure.measure is measure and span_of(figure) == span), None)
