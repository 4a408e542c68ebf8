"""A row with what is asked of it and what explains it; what rests on several such rows is an `Evidence`.

In: a row, a plan and the store. Out: `Explained`. For example the row "45 Gymnasieskola" with its deviation, and the
passages that tell why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.contradictions import Contradiction, find_contradiction, imply_damaged, is_doubted
from assistant.evidence.figure_choice import Choice, choose_figures, choose_result, is_result_row, result_of
from assistant.evidence.own_words import without_others_reason
from assistant.evidence.text_reading import TextHit
from assistant.linking.rows import RowFigures
from assistant.records import Operation, Plan
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.passages.row_names import to_key
from ingest.records import Figure, Measure, Passage, Report, RowReference, Unit
from ingest.store import Store

MOST_PASSAGES = 5
# "13 mnkr lägre än 2030": the year only compares
_COMPARED = re.compile(r"\b(?:än|mot|(?:jämfört|jämförelse) med|than|to|with)\s+(?:år(?:et)?\s+)?(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A choice of figures with the passages that explain its row, and the rows that print the same thing again.

    `told` are sentences that give its reason and are tied to it by the name that they begin with; `beside` those that
    speak of its thing in other words, where nothing else tells.
    """

    choice: Choice
    passages: tuple[Passage, ...] = ()
    told: tuple[TextHit, ...] = ()
    beside: tuple[TextHit, ...] = ()
    twins: tuple[RowFigures, ...] = ()
    contradiction: Contradiction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the store holds for a plan, best first.

    `drivers` are the rows behind the deviation of a whole report, the worst first, then `counteracting` ones.
    `disputed` are the text that answers and the one of the same report that denies it.
    """

    rows: tuple[Explained, ...] = ()
    drivers: tuple[Explained, ...] = ()
    counteracting: tuple[Explained, ...] = ()
    texts: tuple[TextHit, ...] = ()
    disputed: tuple[TextHit, ...] = ()


def with_contradiction(explained: Explained, rows: Sequence[RowFigures], store: Store) -> Explained:
    """Return a row with what in its table, or in the words about it, speaks against the figures that are asked for."""
    row, asked = explained.choice.row, explained.choice.asked
    damaged = next((figure for figure in asked if figure.amount is None), None)
    if damaged:
        implied = imply_damaged(damaged, row, rows)
        return replace(explained, contradiction=Contradiction(figure=damaged, implied=implied) if implied else None)
    found = find_contradiction(asked, row, rows, explained.passages)
    is_kept = found is not None and is_doubted(found, store.findings((row.key.report,)))
    return replace(explained, contradiction=found if is_kept else None)


def choose(row: RowFigures, plan: Plan, report: Report) -> Choice:
    """Return the figures of a row that the plan asks for; of a result row also when a deficit is asked for."""
    choice = choose_figures(row, plan, report.period)
    is_of_sign = Measure.VARIANCE in plan.measures and (Measure.BUDGET not in plan.measures or is_result_row(row))
    if not choice.asked and is_of_sign and (results := result_of(row)):  # no column of results tells of a budget
        return choose_result(results, plan, report.period)
    if not choice.asked and plan.operation is Operation.EXPLAIN and Measure.VARIANCE not in plan.measures:
        # A year without a deviation: what it was is shown, and that nothing explains it.
        return choose_figures(row, replace(plan, operation=Operation.LOOK_UP), report.period)
    return choice


def explain(choice: Choice, plan: Plan, store: Store) -> Explained:
    """Return a choice with the passages that explain its row, where the question is one that they help to answer."""
    asks_why = plan.operation is Operation.EXPLAIN or plan.open_question
    if not asks_why and Measure.VARIANCE not in plan.measures:
        return Explained(choice=choice)
    passages = find_explanations(store, choice.row.key.report, choice.row)
    own = tuple(one for one in passages if _is_of_year(one, choice) and not _is_of_money(one, choice))
    return Explained(choice=choice, passages=_without_others(own, choice.row, store))


def _is_of_money(passage: Passage, choice: Choice) -> bool:
    """Whether a passage tells by how much money something deviated, where a row of per cent or of days is asked for.

    "Hemtjänsten gick back 2 tkr" is tied to all rows of that name, and says nothing of its sick leave.
    """
    units = {figure.amount.unit for figure in choice.row.figures if figure.amount}
    told = {amount.unit for amount in passage.amounts}
    of_other = bool(units) and not units & {*MONEY_UNITS, Unit.UNKNOWN}
    return of_other and bool(told & set(MONEY_UNITS)) and DEVIATION_IN_TEXT.search(passage.text) is not None


def _without_others(passages: Sequence[Passage], row: RowFigures, store: Store) -> tuple[Passage, ...]:
    """Return the passages of a row without the reasons of other rows of its table that stand before its own words."""
    if not passages:
        return ()
    figures = store.figures(reports=(row.key.report,))
    labels = tuple(dict.fromkeys(figure.label for figure in figures if figure.table == row.key.table))
    return tuple(without_others_reason(passage, row.label, labels) for passage in passages)


def _is_of_year(passage: Passage, choice: Choice) -> bool:
    """Whether an explanation is of the year of the figures: an earlier year's must be named in it.

    A year may be named beside another's amount, only to compare ("nearly half of what it cost in 2030").
    """
    years = {figure.period.end.year for figure in choice.asked if figure.period}
    latest = max((figure.period.end.year for figure in choice.row.figures if figure.period), default=None)
    if not years or latest in years:
        return True
    told = {abs(amount.value) for amount in passage.amounts}
    if told & _sizes(choice.asked):
        return True
    of_latest = [figure for figure in choice.row.figures if figure.period and figure.period.end.year == latest]
    return not told & _sizes(of_latest) and any(str(year) in _COMPARED.sub("", passage.text) for year in years)


def _sizes(figures: Sequence[Figure]) -> set[Decimal]:
    return {abs(figure.amount.value) for figure in figures if figure.amount}


def find_explanations(store: Store, report: str, row: RowFigures) -> tuple[Passage, ...]:
    """Return the passages that explain a row: those under its own name first, then in the order of the report."""
    reference = RowReference(table=row.key.table, row=row.key.row)
    found = store.passages_explaining(report, [reference])
    return tuple(sorted(found, key=lambda passage: not _is_headed(passage, row.label)))[:MOST_PASSAGES]


def _is_headed(passage: Passage, label: str) -> bool:
    return any(to_key(heading) == to_key(label) for heading in passage.headings[-1:])
