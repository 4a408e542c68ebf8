"""Finds the total row that stands for a whole report, and what drives its deviation.

In: a plan that asks for the whole of reports, and the store. Out: `Evidence`. For example of "hur gick det för nämnden"
the last row of its operating statement, with the row that pulled it down most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.evidence.column_fit import asks_cost
from assistant.evidence.explained import Evidence, Explained, choose, explain, find_explanations, with_contradiction
from assistant.evidence.figure_choice import Choice, is_result_row
from assistant.evidence.headline import adds_up, find_drivers, find_headlines
from assistant.evidence.period_fit import is_year
from assistant.evidence.whole_reasons import find_whole_reasons, without_whole
from assistant.linking.boards import group_by_board
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Operation, Plan
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure, Report
from ingest.store import Store

DRIVERS = 1  # rows that pull the total down, each with its explanation
COUNTERACTING = 3
_SIDE = re.compile(r"\b(?:intäkter|kostnader|incomes?|revenues?|costs|expenses)\b", re.IGNORECASE)
_AHEAD = ((Measure.BUDGET,), (Measure.FORECAST,))
_AGAINST_BUDGET = re.compile(
    r"avvik|budget|prognos|nämnd|varför|driv|why|varianc|deviat|forecast|board|committee", re.IGNORECASE
)


def retrieve_whole(plan: Plan, store: Store, reports: Mapping[str, Report], most: int | None) -> Evidence:
    """Return the total rows of the reports that are asked about; for a why, also what drives each of them.

    Boards are gone through until more than `most` have a total.
    """
    found: list[Evidence] = []
    lacking: list[Explained] = []
    answering = 0
    for names in group_by_board(plan.reports or tuple(reports), plan, reports, most):
        totals = [_retrieve_total(plan, store, reports[name]) for name in names]
        found += [total for total, _ in totals]
        lacking += [explained for _, without in totals for explained in without]
        answering += any(total.rows for total, _ in totals)
        if most is not None and answering > most:
            break
    found = _of_whole_places(found, reports) if plan.municipalities else found
    return Evidence(
        rows=tuple(row for total in found for row in total.rows) or tuple(lacking),
        drivers=tuple(row for total in found for row in total.drivers),
        counteracting=tuple(row for total in found for row in total.counteracting),
    )


def _of_whole_places(found: list[Evidence], reports: Mapping[str, Report]) -> list[Evidence]:
    """Return the totals without those of a place's boards, where the place's own report has one: it was asked for."""
    of_rows = [(total, {reports[row.choice.row.key.report] for row in total.rows}) for total in found]
    whole = {report.municipalities for _, own in of_rows for report in own if not report.committee}
    if not whole:
        return found
    whole |= {()}  # a board's report that names no place was taken for the place's by its file
    return [total for total, own in of_rows if not any(one.committee and one.municipalities in whole for one in own)]


def _retrieve_total(plan: Plan, store: Store, report: Report) -> tuple[Evidence, tuple[Explained, ...]]:
    """Return the total row of a report with its drivers; where it has none that answers, also its likeliest one."""
    own = () if plan.counts else group_rows(store.figures(reports=(report.name,)))
    if misprinted := _find_misprinted(own, plan, report, store):
        return Evidence(rows=(misprinted,)), ()
    headline = _find_headline(own, plan, report)
    if headline is None:
        return Evidence(), tuple(Explained(choice=choose(row, plan, report)) for row in find_headlines(own)[:1])
    rivals = (Explained(choice=rival) for rival in _find_rivals(headline, own, plan, report))
    total = _explain_total(headline, own, plan, store)
    rows = (total, *rivals)
    if plan.operation is not Operation.EXPLAIN and not plan.open_question:
        return Evidence(rows=rows), ()
    worst, best = _find_sides(headline.row, own)
    drivers, against = (
        without_whole(_explain_sides(side, plan, report, store), total.passages) for side in (worst, best)
    )
    return Evidence(rows=rows, drivers=drivers, counteracting=against), ()


def _find_rivals(chosen: Choice, rows: Sequence[RowFigures], plan: Plan, report: Report) -> list[Choice]:
    """Return the other totals that a question for one measure of a report may mean as well.

    "Vilken budget har revisionen" means no budgeted result: the costs and incomes of that table are shown beside it. A
    report of some months with a table for them and one for the year has two budgets.
    """
    if plan.operation is not Operation.LOOK_UP or plan.open_question or len(plan.measures) != 1:
        return []
    if Measure.VARIANCE in plan.measures or any(RESULT_LABEL.search(hint) for hint in plan.hints):
        return []
    others = [choice for choice in _total_choices(rows, plan, report) if choice.row.key != chosen.row.key]
    if is_result_row(chosen.row):
        return [choice for choice in others if choice.row.key.table == chosen.row.key.table]
    if plan.periods or plan.full_year or plan.interim:
        return []
    named = [choice for choice in others if choice.row.label.casefold() == chosen.row.label.casefold()]
    return [choice for choice in named if _is_for_year(choice) != _is_for_year(chosen)][:1]


def _is_for_year(choice: Choice) -> bool:
    period = choice.asked[0].period
    return period is None or is_year(period)


def _find_misprinted(rows: Sequence[RowFigures], plan: Plan, report: Report, store: Store) -> Explained | None:
    """Return the first total row that has the one figure asked for, where the rest of its table speaks against that.

    Of "vilken budget har nämnden" a total of another table, with less in it, is no answer.
    """
    choice = next(_total_choices(rows, plan, report), None) if len(plan.measures) == 1 else None
    if choice is None or all(adds_up(figure, rows) for figure in choice.asked):
        return None
    explained = with_contradiction(Explained(choice=choice), rows, store)
    return explained if explained.contradiction else None


def _find_headline(rows: Sequence[RowFigures], plan: Plan, report: Report) -> Choice | None:
    """Return the first total row that has what is asked for and adds up.

    A result need not: an income statement may leave rows out, and the next total is no result at all.
    """
    asks_result = any(RESULT_LABEL.search(hint) for hint in plan.hints)
    choices = list(_total_choices(rows, plan, report))
    if choices and plan.presumed_sign and not any(_told_signs(choices[0])):
        # the year's forecast is as budgeted: the result so far may be the deficit that is asked about
        choices.sort(key=lambda choice: _is_side(choice.row) or plan.presumed_sign not in _told_signs(choice))
    if plan.measures in _AHEAD and any(is_year(period) for period in plan.periods):
        choices.sort(key=lambda choice: not _is_for_year(choice))  # a year's budget is not that of its first months
    for choice in choices:
        is_asked = (asks_result or bool(plan.near)) and is_result_row(choice.row)
        if is_asked or all(adds_up(figure, rows) for figure in choice.asked):
            return _as_result(choice, plan, report) if asks_result else choice
    return None


def _as_result(choice: Choice, plan: Plan, report: Report) -> Choice:
    """Return a total of costs with its deviation first, where a result is asked for: what it cost is no result."""
    if plan.measures or is_result_row(choice.row):
        return choice
    as_deviation = choose(choice.row, replace(plan, measures=(Measure.VARIANCE,)), report)
    return as_deviation if as_deviation.asked else choice


def _is_side(row: RowFigures) -> bool:
    """Whether a total is of incomes or of costs alone: its deviation is one side of the whole's."""
    return _SIDE.search(row.label) is not None and not RESULT_LABEL.search(row.label)


def _told_signs(choice: Choice) -> tuple[int, ...]:
    """Return for the deviations and results of a total what each is: 1 a surplus, -1 a deficit, 0 neither."""
    values = (
        figure.amount.value * ((figure.favourable or 1) if figure.measure is Measure.VARIANCE else 1)
        for figure in choice.asked
        if figure.amount and (figure.measure is Measure.VARIANCE or is_result_row(choice.row))
    )
    return tuple((value > 0) - (value < 0) for value in values)


def _total_choices(rows: Sequence[RowFigures], plan: Plan, report: Report) -> Iterator[Choice]:
    """Yield what is asked for of the total rows that have it, the likeliest first."""
    asks_result = Measure.VARIANCE in plan.measures or plan.operation is Operation.EXPLAIN or plan.open_question
    of_result = asks_result or any(RESULT_LABEL.search(hint) for hint in plan.hints)
    of_cost = asks_cost(plan.question) and not of_result
    # a municipality that goes plus or minus has a result; a board has a deviation from its budget
    of_variance = asks_result and (bool(report.committee) or _AGAINST_BUDGET.search(plan.question) is not None)
    totals = find_headlines(rows, of_result=of_result, of_variance=of_variance, of_cost=of_cost)
    for row in _shown_first(totals, rows, plan):
        choice = choose(row, plan, report)
        if choice.asked:
            yield choice


def _shown_first(totals: Sequence[RowFigures], rows: Sequence[RowFigures], plan: Plan) -> tuple[RowFigures, ...]:
    """Return total rows, those first that the answer before showed, and then others of their name.

    "Årets resultat", "och året innan?", "varför?": of that result, and of no other total of the report. A result may
    have its earlier years in another table, which is no total there.
    """
    shown = [row for row in rows if row.key in plan.near]
    labels = {row.label.casefold() for row in shown}
    named = [row for row in (*totals, *filter(is_result_row, rows)) if row.label.casefold() in labels]
    return tuple(dict.fromkeys((*(row for row in totals if row in shown), *named, *totals)))


def _explain_side(row: RowFigures, plan: Plan, report: Report, store: Store) -> Explained:
    """Return a row behind a total with its deviation alone: what it is made of would hide the answer."""
    choice = choose(row, plan, report)
    return explain(replace(choice, asked=choice.asked[-1:], context=()), plan, store)


def _explain_sides(rows: Sequence[RowFigures], plan: Plan, report: Report, store: Store) -> list[Explained]:
    """Return the rows behind a total, without those that have nothing of the year that is asked for."""
    sides = [_explain_side(row, plan, report, store) for row in rows]
    return [side for side in sides if side.choice.asked and side.choice.asked[0].measure is Measure.VARIANCE]


def _explain_total(choice: Choice, rows: Sequence[RowFigures], plan: Plan, store: Store) -> Explained:
    """Return a total with the passages that explain it; the same total may stand in two tables of a report."""
    explained = explain(choice, plan, store)
    if explained.passages:
        return explained
    amounts = {figure.amount for figure in choice.asked}
    for row in find_headlines(rows):
        if any(figure.measure is Measure.VARIANCE and figure.amount in amounts for figure in row.figures):
            passages = find_explanations(store, row.key.report, row)
            if passages:
                return Explained(choice=choice, passages=passages)
    if plan.operation is Operation.EXPLAIN or plan.open_question:
        told = find_whole_reasons(choice.asked, store.passages(reports=(choice.row.key.report,)))
        return replace(explained, passages=told) if told else explained
    return explained


def _find_sides(total: RowFigures, rows: Sequence[RowFigures]) -> tuple[tuple[RowFigures, ...], tuple[RowFigures, ...]]:
    """Return the rows that pull most in the total's own direction, and those that pull most against it."""
    drivers = find_drivers(total, rows)
    down = [row for row in drivers if direction(row) < 0]
    up = [row for row in reversed(drivers) if direction(row) > 0]
    if direction(total) > 0:
        down, up = up, down
    return tuple(down[:DRIVERS]), tuple(up[:COUNTERACTING])


def direction(row: RowFigures) -> int:
    """Return 1 where a row has money left, -1 where it has too little, 0 where its deviation is nought or missing."""
    figure = next((figure for figure in row.figures if _is_deviation(figure)), None)
    if figure is None or figure.amount is None:
        return 0
    signed = figure.amount.value * (figure.favourable or 1)
    return (signed > 0) - (signed < 0)


def _is_deviation(figure: Figure) -> bool:
    return figure.measure is Measure.VARIANCE and figure.amount is not None
