"""Answers how a forecast went during the year: what was expected of one row at each follow-up, and what is now.

In: a plan whose question sets a forecast against an earlier one, and the store. Out: a `Composed` answer, or None where
no single row has such forecasts. For example "hur står sig prognosen nu mot den i juni?" gives both and the change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.evidence.forecast_rounds import named_months, round_of
from assistant.evidence.retrieve import retrieve_figures
from assistant.evidence.twins import find_twins
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.operations.calculate import Result, subtract
from assistant.operations.composed import Composed, Words, bold, cell_text, derivations_of, expression_lines, marked
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Derivation, Outcome, Plan
from assistant.words.vocabulary import RESULT_LABEL
from assistant.writing.citing import line
from ingest.records import Figure, Measure
from ingest.store import Store

_FEWEST = 2  # forecasts that make a history
_YEAR = 12
_NOW = _YEAR + 1  # after every month
# "nu mot den i juni", "sen i mars", "mellan mars- och juniprognosen", "hur har prognosen svängt": one forecast is
# set against another; "mellan delårsprognosen och bokslutet" is no two forecasts.
_AGAINST = re.compile(
    r"\b(mot|än|sedan|sen|(?:mellan|between)(?![^?]*\b(?:bokslut|utfall|outcome|actual|accounts))|"
    r"jämför\w*|jämfört|kontra|svängt\w*|ändra\w*|förändra\w*|utveckl\w*|rört|flyttat|växt|"
    r"förvärrats|försämra\w*|förbättra\w*|since|against|than|compar\w*|versus|vs|chang\w*|develop\w*|moved|shifted|"
    r"worsened|improved|evolved?)\b",
    re.IGNORECASE,
)
_ASKS_FORECAST = re.compile(r"prognos|outlook|utsikt|spådom\w*|forecast|väntade|befarade|expected", re.IGNORECASE)


def asks_history(plan: Plan) -> bool:
    """Whether a question sets a forecast against one that was made before it."""
    return bool(_AGAINST.search(plan.question) and _ASKS_FORECAST.search(plan.question) and not plan.unexplained)


def forecast_history(plan: Plan, store: Store, words: Words) -> Composed | None:
    """Return the answer with the forecasts of the one row that is meant, in the order in which they were made."""
    figures = find_forecasts(plan, store)
    return _show(figures, words) if figures else None


def find_forecasts(plan: Plan, store: Store) -> list[Figure]:
    """Return the forecasts of the one row that is meant, from the first that is named; none where it has but one."""
    if not asks_history(plan) or len({operand.rows for operand in plan.operands}) > 1:
        return []
    asked = plan.operands[0] if plan.operands and not plan.rows else plan
    named = find_rows_of(asked.rows, store) or _find_whole(asked, store)
    rows = [row for row in named if _count_rounds(row)] or _of_follow_ups(named, store)
    rows = rows or (_of_same_total(named, store) if asked.whole else [])
    if rows and len({(row.key.report, row.label.casefold()) for row in rows}) == 1:
        # a table of all follow-ups tells more than one that has the last but one beside the last
        follow_ups = _of_follow_ups(rows, store)
        most = max(map(_count_rounds, follow_ups))
        rows = [row for row in follow_ups if _count_rounds(row) == most]
    if len(rows) != 1:
        return []
    figures = [_with_sign(figure, rows[0], store) for figure in _in_order(rows[0], plan)]
    return figures if len(figures) >= _FEWEST else []


def _find_whole(plan: Plan, store: Store) -> tuple[RowFigures, ...]:
    """Return the row of the report's own total, where that is what the question is about: "nämndens prognos"."""
    if not plan.whole:
        return ()
    return tuple(row.choice.row for row in retrieve_figures(plan, store).rows if row.choice.asked)


def _count_rounds(row: RowFigures) -> int:
    return len({round_of(figure) for figure in row.figures} - {None})


def _of_follow_ups(named: Sequence[RowFigures], store: Store) -> list[RowFigures]:
    """Return the rows of the same name in tables of what was expected at each follow-up: a column a month."""
    labels = {(row.key.report, row.label.casefold()) for row in named}
    own = group_rows(store.figures(reports=tuple({report for report, _ in labels})))
    return [
        row
        for row in own
        if (row.key.report, row.label.casefold()) in labels and any(round_of(figure) for figure in row.figures)
    ]


def _of_same_total(named: Sequence[RowFigures], store: Store) -> list[RowFigures]:
    """Return the total of a table of follow-ups that prints the same deviation as the report's own total.

    "Resultat" of the income statement is "Kommunens resultat" of the boards' forecasts: their deviation is one.
    """
    told = {_fact(figure) for row in named for figure in row.figures if figure.measure is Measure.VARIANCE}
    own = group_rows(store.figures(reports=tuple({row.key.report for row in named})))
    totals = [row for row in own if _count_rounds(row) and (row.first.is_total or RESULT_LABEL.search(row.label))]
    return [row for row in totals if any(figure.amount and _fact(figure) in told for figure in row.figures)]


def _fact(figure: Figure) -> tuple[object, ...]:
    return figure.measure, figure.period, figure.amount


def _with_sign(figure: Figure, row: RowFigures, store: Store) -> Figure:
    """Return a figure with which sign is good, where only another table of the report tells that of the same row."""
    if figure.favourable or figure.measure is not Measure.VARIANCE:
        return figure
    twins = find_twins(row, group_rows(store.figures(reports=(row.key.report,))))
    told = {
        other.favourable
        for twin in twins
        for other in twin.figures
        if other.favourable and (other.measure, other.period) == (figure.measure, figure.period)
    }
    return replace(figure, favourable=told.pop()) if len(told) == 1 else figure


def _in_order(row: RowFigures, plan: Plan) -> list[Figure]:
    """Return a row's forecasts of one measure, from the first month that is named on, and that of now."""
    held = [figure for figure in row.figures if figure.amount and round_of(figure) is not None]
    measures = {figure.measure for figure in held}
    measure = next((one for one in (Measure.VARIANCE, Measure.FORECAST) if one in measures), Measure.OTHER)
    held = sorted((figure for figure in held if figure.measure is measure), key=_made_in)
    current = [
        figure
        for figure in row.figures
        if figure.measure is measure and round_of(figure) is None and held and figure.period == held[0].period
    ]
    first = min(named_months(plan), default=0)
    return [*(figure for figure in held if _made_in(figure) >= first), *(f for f in current[:1] if f.amount)]


def _made_in(figure: Figure) -> int:
    return round_of(figure) or _NOW


def _show(figures: Sequence[Figure], words: Words) -> Composed:
    """Return the forecasts as a table with the change from each to the next, and that from the first to the last."""
    phrases = OPERATION_PHRASES[words.language]
    first, last = figures[0], figures[-1]
    steps = [subtract(new, old) for old, new in pairwise(figures)]
    told, total = _direction(first, last, words)
    lead = line(
        f"{words.name(last)}, {words.place(last)}: {told} – ",
        *marked(first, words),
        f" (”{first.column}”) → ",
        *marked(last, words),
        f" (”{last.column}”)",
    )
    lines = [line(f"| {phrases.what} | {phrases.amount} | {phrases.change} |"), line("|---|---:|---:|")]
    for figure, step in zip(figures, [None, *steps], strict=True):
        told = words.result(step) if isinstance(step, Derivation) else ""
        lines.append(line(f"| ”{cell_text(figure.column)}” | {words.signed(figure)}", figure, f" | {told} |"))
    results = derivations_of(total)
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=(lead, *lines, *expression_lines(results, words)),
        derivations=(*results, *derivations_of(*steps)),
        names=tuple(figure.column for figure in figures),
    )


def _direction(first: Figure, last: Figure, words: Words) -> tuple[str, Result]:
    """Return how a forecast changed, and by how much: better or worse where its table tells which sign is good."""
    phrases = OPERATION_PHRASES[words.language]
    change = subtract(last, first)
    if not isinstance(change, Derivation) or not change.value:
        return phrases.unchanged, change
    if last.measure is not Measure.VARIANCE or not last.favourable:
        return phrases.changed_by.format(amount=bold(words.result(change))), change
    is_better = change.value * last.favourable > 0
    size = change if change.value > 0 else subtract(first, last)
    amount = words.result(size) if isinstance(size, Derivation) else ""
    return (phrases.improved if is_better else phrases.worsened).format(amount=bold(amount)), size
