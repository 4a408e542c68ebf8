"""Lists rows: those that went over or under their budget, by size and with their sum, or those that there are.

In: a plan with its reports, and the store. Out: an `Answer`. For example "vilka enheter gick back?" lists each row with
a deficit, the largest first. Sums are left out, and so is a row that only carries up the total of another table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.figures import sign_of
from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.twins import is_same_thing
from assistant.linking.rows import RowFigures, group_rows
from assistant.operations.calculate import add
from assistant.operations.row_tree import find_leaves
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.question.overview_words import LINES, PROJECTS, direction_of
from assistant.records import Answer, Derivation, Operation, Plan
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_amount, to_expression, to_place, to_sign_word, to_what
from assistant.writing.written import write_answer
from ingest.records import Amount, Figure, Measure, Period, Report, Unit
from ingest.store import Store
from ingest.words import stem

MOST_ROWS = 40
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR, Unit.UNKNOWN)
_PROJECT_TABLE = re.compile(r"invest|projekt|exploatering", re.IGNORECASE)
_SORT_OF_COST = re.compile(r"(kostnad|intäkt|bidrag|avskrivning)\w*\W*$", re.IGNORECASE)
_HALVES = frozenset({"intäkt", "kostnad"})  # stems
_SHARED_VALUES = 3  # equal figures that show a row to carry up the total of another table


def list_rows(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer:
    """Return the answer that lists the rows a question asks for, report by report."""
    lines: list[Line] = []
    derivations: list[Derivation] = []
    for name in plan.reports or tuple(reports):
        own, found = _list_of(name, plan, store, reports)
        lines += own
        derivations += found
    return write_answer(plan, lines, store, reports, derivations=derivations)


def _list_of(name: str, plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[list[Line], list[Derivation]]:
    phrases = OVERVIEW_PHRASES[plan.language]
    direction = direction_of(plan.question)
    place = to_place(reports[name])
    figures = find_row_figures(plan, group_rows(store.figures(reports=(name,))), reports[name].period, direction)
    if not figures:
        return [line(phrases.none.format(place=place))], []
    title = {-1: phrases.deficits, 1: phrases.surpluses, 0: phrases.rows}[direction]
    lines = [line(title.format(place=place)), *(_item(figure, plan) for figure in figures[:MOST_ROWS])]
    if len(figures) > MOST_ROWS:
        lines.append(line(phrases.more))
    found = add(figures) if direction and len(figures) > 1 else None
    derivations = [found] if isinstance(found, Derivation) and len(figures) <= MOST_ROWS else []
    for derivation in derivations:
        value = to_amount(Amount(value=derivation.value, unit=derivation.unit), plan.language)
        expression = to_expression(derivation.expression, plan.language)
        lines.append(line(phrases.together.format(expression=expression, value=value)))
    return [*lines, line(phrases.basis)], derivations


def _item(figure: Figure, plan: Plan) -> Line:
    word = to_sign_word(figure, plan.language)
    amount = to_amount(figure.amount, plan.language) if figure.amount else f"”{figure.text}”"
    sign = f" ({word})" if word else ""
    return line(f"- {figure.label}: {amount}{sign}", figure, f" – {to_what(figure, plan.language)}")


def find_row_figures(
    plan: Plan, rows: Sequence[RowFigures], main_period: Period | None, direction: int
) -> tuple[Figure, ...]:
    """Return the deviations of the rows that have one in that direction, the largest first; each thing once.

    With no direction a figure of each row is returned, in the order of the report.
    """
    wanted = replace(plan, operation=Operation.LOOK_UP, measures=(Measure.VARIANCE,) if direction else plan.measures)
    kept: list[tuple[RowFigures, Figure]] = []
    for row in _rows_of_sort(plan, rows):
        asked = choose_figures(row, wanted, main_period).asked
        money = [figure for figure in asked if figure.amount and figure.amount.unit in _MONEY]
        if not money or (direction and sign_of(money[0]) != direction):
            continue
        if not any(is_same_thing(row, other) for other, _ in kept):
            kept.append((row, money[0]))
    found = [figure for _, figure in kept]
    return tuple(sorted(found, key=_size, reverse=True) if direction else found)


def _size(figure: Figure) -> Decimal:
    return abs(figure.amount.value) if figure.amount else Decimal(0)


def _rows_of_sort(plan: Plan, rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves that are projects where projects are asked for, else the others; never one half of a pair."""
    wants_projects = PROJECTS.search(plan.question) is not None
    leaves = [row for row in find_leaves(rows) if not _is_half(row) and not _carries_up(row, rows)]
    of_sort = [row for row in leaves if _is_project(row) is wants_projects]
    if wants_projects or LINES.search(plan.question):
        return of_sort
    units = [row for row in of_sort if not _SORT_OF_COST.search(row.label)]
    return units or of_sort


def _is_project(row: RowFigures) -> bool:
    figure = row.first
    return _PROJECT_TABLE.search(" ".join((figure.caption, *figure.headings[-1:]))) is not None


def _is_half(row: RowFigures) -> bool:
    return len(row.first.labels) > 1 and stem(row.first.labels[-1].casefold()) in _HALVES


def _carries_up(row: RowFigures, rows: Sequence[RowFigures]) -> bool:
    """Whether a row prints what another table of the report sums up to: its rows are the leaves."""
    own = {(figure.measure, figure.column): figure.amount for figure in row.figures if figure.amount}
    for total in rows:
        if not total.first.is_total or total.key.table == row.key.table:
            continue
        values = [figure.amount for figure in total.figures if figure.amount and figure.amount.value]
        shared = [amount for amount in own.values() if amount.value and amount in values]
        if len(set(shared)) >= _SHARED_VALUES and len(shared) * 2 > len(own):
            return True
    return False
