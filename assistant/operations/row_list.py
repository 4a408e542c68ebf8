"""Lists rows: those that went over or under their budget, by size and with their sum, or those that there are.

In: a plan with its reports, and the store. Out: an `Answer`. For example "vilka enheter gick back?" lists each row with
a deficit, the largest first. Sums are left out, and so is a row that only carries up the total of another table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.figures import sign_of
from assistant.evidence.column_fit import asks_whole_project
from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.twins import is_same_thing
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import MANY_REPORTS
from assistant.operations.calculate import add
from assistant.operations.composed import bold
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.rank_rows import find_scope, without_statements
from assistant.operations.row_tree import board_rows, find_leaves
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.question.overview_words import (
    LINES,
    PROJECTS,
    asks_extreme,
    counts_rows,
    direction_of,
    nought_of,
)
from assistant.question.question_words import read_measure_word
from assistant.records import Answer, Derivation, Operation, Order, Outcome, Plan, RowKey
from assistant.words.board_words import BOARD_ROWS
from assistant.words.kept_budget import keeps_budget
from assistant.writing.badges import mark_doubted
from assistant.writing.citing import Line, line
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_amount, to_expression, to_figure, to_label, to_place, to_sign_word, to_what
from assistant.writing.written import write_answer
from ingest.records import Amount, Figure, Measure, Period, Report, Unit
from ingest.store import Store
from ingest.words import split_words, stem

MOST_ROWS = 40
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR, Unit.UNKNOWN)
_PROJECT_TABLE = re.compile(r"invest|projekt|exploatering", re.IGNORECASE)
_SORT_OF_COST = re.compile(r"(kostnad|intäkt|bidrag|avskrivning)\w*\W*$", re.IGNORECASE)
_SORT_OF_PROJECT = re.compile(rf"{PROJECTS.pattern}(?:\s+{PROJECTS.pattern})?", re.IGNORECASE)  # "investment projects"
_HALVES = frozenset({"intäkt", "kostnad"})  # stems
_MEASURES = (Measure.VARIANCE, Measure.FORECAST, Measure.BUDGET)
_SHARED_VALUES = 3  # equal figures that show a row to carry up the total of another table


def list_rows(plan: Plan, store: Store, reports: Mapping[str, Report]) -> Answer:
    """Return the answer that lists the rows a question asks for, report by report."""
    lines: list[Line] = []
    derivations: list[Derivation] = []
    counts: list[str] = []  # of rows that are all shown
    for name in _listing(plan, store, reports):
        own, found = _list_of(name, plan, store, reports)
        lines += own
        counts += [str(part) for part in own[0].parts] if counts_rows(plan.question) else []
        derivations += found
    told = {PHRASES[plan.language].not_told_in.format(place=to_place(report)) for report in reports.values()}
    is_told = any("".join(map(str, own.parts)) not in told for own in lines)
    outcome = Outcome.ANSWERED if is_told else Outcome.NOT_FOUND
    return write_answer(plan, lines, store, reports, outcome=outcome, derivations=derivations, names=counts)


def _listing(plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return the reports to list rows of: where boards are asked for those that list boards, if any does."""
    names = plan.reports or tuple(reports)
    if not BOARD_ROWS.search(plan.question) or len(names) > MANY_REPORTS:
        return names
    boards = {row.key.report for row in board_rows(group_rows(store.figures(reports=names)))}
    return tuple(name for name in names if name in boards) or names


def _list_of(name: str, plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[list[Line], list[Derivation]]:
    phrases = OVERVIEW_PHRASES[plan.language]
    direction = direction_of(plan.question)
    place = to_place(reports[name])
    rows = group_rows(store.figures(reports=(name,)))
    scope = find_scope(replace(plan, reports=(name,)), rows, store, reports)
    figures = find_row_figures(plan, rows, reports[name].period, direction, scope)
    asks_side = direction != 0 or keeps_budget(plan.question) is not None
    if not figures and (unsigned := _of_no_side(plan, rows, reports[name].period, scope) if asks_side else ()):
        return [line(phrases.unsigned.format(place=place)), *(_item(figure, plan) for figure in unsigned)], []
    if not figures and asks_side and not _of_deviations(plan, rows, reports[name].period, scope):
        return [line(PHRASES[plan.language].not_told_in.format(place=place))], []  # no row tells how it went
    if not figures:
        return [line(phrases.none.format(place=place))], []
    counted = phrases.one if len(figures) == 1 else phrases.count
    count = [line(counted.format(count=len(figures), place=place))] if counts_rows(plan.question) else []
    extreme = [_extreme(figures[0], plan, direction)] if direction and asks_extreme(plan.question) else []
    listed = [line(_title(plan, direction).format(place=place)), *(_item(one, plan) for one in figures[:MOST_ROWS])]
    lines = [*count, *mark_doubted([*extreme, *listed], store, plan.language)]
    if len(figures) > MOST_ROWS:
        lines.append(line(phrases.more))
    found = add(figures) if direction and len(figures) > 1 else None
    derivations = [found] if isinstance(found, Derivation) and len(figures) <= MOST_ROWS else []
    for derivation in derivations:
        value = to_amount(Amount(value=derivation.value, unit=derivation.unit), plan.language)
        expression = to_expression(derivation.expression, plan.language)
        lines.append(line(phrases.together.format(expression=expression, value=value)))
    return [*lines, line(phrases.basis)], derivations


def _extreme(figure: Figure, plan: Plan, direction: int) -> Line:
    """Return the line of the row at the head of a list, where it is asked for beside the list."""
    order = Order.WORST if direction < 0 else Order.BEST
    word = to_sign_word(figure, plan.language)
    told = f"{to_label(figure.label)}: {to_figure(figure, plan.language)}" + (f" ({word})" if word else "")
    return line(bold(told), figure, f" – {OPERATION_PHRASES[plan.language].highest[order]}")


def _title(plan: Plan, direction: int) -> str:
    phrases = OVERVIEW_PHRASES[plan.language]
    if direction:
        return phrases.deficits if direction < 0 else phrases.surpluses
    match nought_of(plan.question):
        case None:
            return phrases.kept if keeps_budget(plan.question) else phrases.rows
        case Measure.VARIANCE:
            return phrases.on_budget
        case _:
            return phrases.unused


def _item(figure: Figure, plan: Plan) -> Line:
    word = to_sign_word(figure, plan.language)
    amount = to_figure(figure, plan.language)
    sign = f" ({word})" if word else ""
    return line(f"- {to_label(figure.label)}: {amount}{sign}", figure, f" – {to_what(figure, plan.language)}")


def find_row_figures(
    plan: Plan,
    rows: Sequence[RowFigures],
    main_period: Period | None,
    direction: int,
    scope: frozenset[RowKey] | None = None,
) -> tuple[Figure, ...]:
    """Return the deviations of the rows that have one in that direction, the largest first; each thing once.

    With no direction a figure of each row is returned, in the order of the report, or those that are nought where that
    is asked for, or those without a deficit where it is asked what kept to its budget. Of rows with a column that the
    question names ("total project budget") only these are meant.
    """
    nought = nought_of(plan.question)
    keeps = not nought and keeps_budget(plan.question) is True
    measures = (Measure.VARIANCE,) if direction or keeps else (nought,) if nought else plan.measures
    subject = tuple(word for word in plan.subject if not _SORT_OF_PROJECT.fullmatch(word))
    asked = _of_columns(plan.question)
    wanted = replace(plan, operation=Operation.LOOK_UP, measures=measures, question=asked, subject=subject)
    within = [row for row in _rows_of_sort(plan, rows) if scope is None or row.key in scope]
    choices = [choose_figures(row, wanted, main_period) for row in within]
    fits = [choice.fit for choice in choices if choice.asked]
    named = max((fit for fit in fits if fit > 0 and fits.count(fit) > 1), default=min(fits, default=0))
    kept: list[tuple[RowFigures, Figure]] = []
    for row, choice in zip(within, choices, strict=True):
        figure = next((figure for figure in choice.asked if _is_listed(figure, plan)), None)
        if figure is None or choice.fit < named or (direction and sign_of(figure) != direction):
            continue
        if nought and figure.amount and figure.amount.value:
            continue
        if keeps and sign_of(figure) not in (0, 1):
            continue
        if not any(is_same_thing(row, other) for other, _ in kept):
            kept.append((row, figure))
    found = [figure for _, figure in kept]
    if not direction and not nought and not keeps and not LINES.search(plan.question):
        found = _of_lists(found)
    return tuple(sorted(found, key=_size, reverse=True) if direction or keeps else found)


def _of_columns(question: str) -> str:
    """Return what of a question may tell a column: "vilka projekt" names the rows, and no column of whole projects."""
    return question if asks_whole_project(question) else _SORT_OF_PROJECT.sub(" ", question, count=1)


def _of_no_side(
    plan: Plan, rows: Sequence[RowFigures], main_period: Period | None, scope: frozenset[RowKey] | None
) -> tuple[Figure, ...]:
    """Return deviations of which no sign rule tells whether they are good, lowest first: no row is denied."""
    asked = _of_deviations(plan, rows, main_period, scope)
    found = [(figure.amount.value, figure) for figure in asked if figure.amount and not figure.favourable]
    ordered = sorted((pair for pair in found if pair[0]), key=lambda pair: pair[0])
    return tuple(figure for _, figure in ordered[:MOST_ROWS])


def _of_deviations(
    plan: Plan, rows: Sequence[RowFigures], main_period: Period | None, scope: frozenset[RowKey] | None
) -> tuple[Figure, ...]:
    """Return the deviation of each row of the asked sort that has one."""
    wanted = replace(plan, operation=Operation.LOOK_UP, measures=(Measure.VARIANCE,))
    within = [row for row in _rows_of_sort(plan, rows) if scope is None or row.key in scope]
    return tuple(figure for row in within for figure in choose_figures(row, wanted, main_period).asked[:1])


def _of_lists(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of tables that list several rows in the unit that most have: no lone key figure among them."""
    units = Counter(figure.amount.unit for figure in figures if figure.amount)
    tables = Counter((figure.table, figure.amount.unit) for figure in figures if figure.amount)
    if not units:
        return []
    unit = units.most_common(1)[0][0]
    return [
        figure for figure in figures if figure.amount and tables[figure.table, unit] > 1 and figure.amount.unit is unit
    ]


def _is_listed(figure: Figure, plan: Plan) -> bool:
    """Whether a figure is of the sort that is asked for: a percentage where per cent is, else money."""
    units = (Unit.PERCENT,) if plan.percent else _MONEY
    return figure.amount is not None and figure.amount.unit in units


def _size(figure: Figure) -> Decimal:
    return abs(figure.amount.value) if figure.amount else Decimal(0)


def _rows_of_sort(plan: Plan, rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves that are projects where projects are asked for, else the others; never one half of a pair."""
    wants_projects = PROJECTS.search(plan.question) is not None
    leaves = [row for row in find_leaves(rows) if not _is_half(row) and not _carries_up(row, rows)]
    leaves = [row for row in leaves if row.label != row.first.caption]  # a key figure, and no row of a list
    leaves = [row for row in leaves if not _is_measure(row)]
    of_sort = [row for row in leaves if _is_project(row) is wants_projects]
    if wants_projects or LINES.search(plan.question):
        return of_sort
    if BOARD_ROWS.search(plan.question) and (boards := board_rows(rows)):
        return boards
    units = [row for row in without_statements(of_sort, rows) if not _SORT_OF_COST.search(row.label)]
    return units or of_sort


def _is_measure(row: RowFigures) -> bool:
    """Whether a row is a measure of its table's total, and no unit: "Årsavvikelse, tkr" over a column a month."""
    words = [word for word in split_words(row.label) if word not in ("tkr", "mnkr", "kr") and not word.isdigit()]
    return bool(words) and all(read_measure_word(word) in _MEASURES for word in words)


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
