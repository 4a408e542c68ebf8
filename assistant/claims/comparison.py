"""Judges what a claim compares: a row with itself in another year, with its budget, with another row.

In: a `Statement`, its plan and the figures of its row. Out: `Finding`s; none where nothing is compared. For example
"kostade mer 2019 än 2018" takes the two years' outcomes of the row.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.claims.beside_group import find_beside_group, names_group
from assistant.claims.compared_with import read_price_change
from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.goal_rows import judge_row_goal
from assistant.claims.goals import names_goal
from assistant.claims.other_rows import find_in_other_place, find_in_twin
from assistant.claims.pair import judge_pair
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.printed_changes import judge_printed, prints_changes_alone
from assistant.claims.siblings import find_sibling
from assistant.claims.statement import Statement
from assistant.claims.use import judge_use
from assistant.claims.year_pairs import find_years
from assistant.evidence.figure_choice import Choice
from assistant.evidence.headline import MONEY, NOT_OPERATIONS
from assistant.evidence.retrieve import retrieve
from assistant.linking.matching import is_stop_word
from assistant.linking.rows import RowFigures, group_rows
from assistant.operations.forecast_history import find_forecasts
from assistant.plan import plan_part
from assistant.question.slots import read_slots
from assistant.records import Language, Plan
from assistant.words.budget_words import OF_TOTAL
from assistant.words.comparison_words import OF_FORECAST, PLANNED
from assistant.words.vocabulary import MONTHS, SOFT_WORDS
from assistant.writing.citing import line
from assistant.writing.wording import to_sign_word
from ingest.embedding import Encoder
from ingest.records import Figure, Measure, Unit
from ingest.store import Store
from ingest.words import split_words

_YEAR_BEFORE = re.compile(
    r"(året innan|året före|föregående år|förra året|i fjol|fjolåret|tidigare|förut|year before|previous year|"
    r"last year|before|earlier)",
    re.IGNORECASE,
)
_COUNTED = {Unit.COUNT, Unit.UNKNOWN}
_MORE_THINGS = re.compile(r"\b(?:fler|färre|fewer|more)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"(?<!i )\bkommunen?s\b|\bkoncern\w*|\bbolag\w*|\bmunicipality['’]s|\bgroup(?:['’]s)?\b|\bcompan\w+", re.IGNORECASE
)
_ENDS = (Measure.FORECAST, Measure.ACTUAL)


def judge_comparison(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Finding, ...]:
    """Return the verdict on a change or a comparison that is stated; empty where none is."""
    if statement.uses_budget:
        own = _with_budget(choice.row, plan, used=Measure.FORECAST not in plan.measures)
        return (judge_use(statement, *own, plan.language),) if own else (_lacks_other(plan.language),)
    if not (statement.change or statement.compared or statement.factor):
        return ()
    told = names_goal(statement) and judge_row_goal(choice, statement, plan.language, store)
    if told := told or _judge_printed(statement, plan, choice):
        return (told,)
    if OF_FORECAST.search(statement.text) and not statement.compared:
        forecasts = find_forecasts(replace(plan, rows=(choice.row.key,)), store)
        if forecasts:
            return (judge_pair(statement, forecasts[0], forecasts[-1], plan.language),)
    if statement.reference and PLANNED.search(statement.reference):
        if OF_TOTAL.search(statement.reference) and _has_total(choice.row):
            pair = find_totals(choice.row)
        else:
            pair = _with_budget(choice.row, plan)
            return (
                (_with_deviation(statement, pair, choice, plan.language),) if pair else (_lacks_other(plan.language),)
            )
    else:
        pair = _find_compared(statement, plan, choice, store, encoder)
    pair = pair or _find_in_twin(statement, plan, choice, store)
    return (judge_pair(statement, *pair, plan.language) if pair else _lacks_other(plan.language),)


def _find_compared(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Figure, Figure] | None:
    """Return what is compared with, where it is no plan: whom the row sets beside, another time, another row."""
    if names_group(statement.reference):
        return find_beside_group(statement, choice)
    if read_price_change(statement.text):
        return _of_operations(find_years(choice.row, statement, plan, choice.asked), choice.row, store)
    if statement.change or not statement.reference or _is_time(statement.reference):
        return find_years(choice.row, statement, plan, choice.asked)
    return _with_other(statement, plan, choice, store, encoder)


def _find_in_twin(statement: Statement, plan: Plan, choice: Choice, store: Store) -> tuple[Figure, Figure] | None:
    is_of_time = not statement.reference or _is_time(statement.reference)
    return find_in_twin(statement, plan, choice, store) if is_of_time else None


def _judge_printed(statement: Statement, plan: Plan, choice: Choice) -> Finding | None:
    """Return the verdict of the change that a row prints, where it has no two times to compare."""
    of_other = statement.reference and not _is_time(statement.reference)
    if statement.compared or of_other or PLANNED.search(statement.text):
        return None
    if not prints_changes_alone(choice.row):
        return None
    return judge_printed(statement, plan, choice.row, choice.asked, plan.language)


def _with_deviation(statement: Statement, pair: tuple[Figure, Figure], choice: Choice, language: Language) -> Finding:
    """Return the verdict on an outcome beside its plan, with the deviation that the report prints, if not yet shown."""
    finding = judge_pair(statement, *pair, language)
    gap = pair[1].amount.value - pair[0].amount.value if pair[0].amount and pair[1].amount else None
    printed = [
        figure
        for figure in choice.row.figures
        if figure not in (*choice.asked, *choice.context)
        if figure.measure is Measure.VARIANCE and figure.amount and figure.amount.unit in MONEY
        if gap is not None and abs(figure.amount.value) == abs(gap)
    ]
    if len(printed) != 1:
        return finding
    word = to_sign_word(printed[0], language)
    told = line(f"{name_figure(printed[0], language)}{f' ({word})' if word else ''}", printed[0])
    return replace(finding, lines=(*finding.lines, told))


def judge_over_budget(statement: Statement, choice: Choice, language: Language) -> Finding:
    """Return the verdict on "exceeds its total budget by 3 million" of a row with a budget of the whole project.

    The budget itself is not the amount that is stated: it is set against what the whole comes to.
    """
    pair = find_totals(choice.row)
    if pair is None:
        return _lacks_other(language)
    way = 1 if statement.direction < 0 else -1
    return judge_pair(replace(statement, compared=way, direction=0, change=0), *pair, language)


def is_over_total(statement: Statement, row: RowFigures) -> bool:
    """Whether a claim is of the budget of a whole project, which a row prints beside that of the year."""
    return bool(PLANNED.search(statement.text) and OF_TOTAL.search(statement.text)) and _has_total(row)


def find_totals(row: RowFigures) -> tuple[Figure, Figure] | None:
    """Return the budget of a whole project, and what it comes to by its last forecast, or in all where it is told."""
    held = [figure for figure in row.figures if figure.amount and OF_TOTAL.search(figure.column)]
    budgets = [figure for figure in held if figure.measure is Measure.BUDGET]
    ends = [figure for measure in _ENDS for figure in held if figure.measure is measure]
    return (budgets[0], ends[0]) if len(budgets) == 1 and ends else None


def _has_total(row: RowFigures) -> bool:
    return any(figure.measure is Measure.BUDGET and OF_TOTAL.search(figure.column) for figure in row.figures)


def _lacks_other(language: Language) -> Finding:
    return Finding(verdict=Verdict.OPEN, lines=(line(CLAIM_PHRASES[language].lacks_period),))


def _of_operations(pair: tuple[Figure, Figure] | None, row: RowFigures, store: Store) -> tuple[Figure, Figure] | None:
    """Return two years' costs of what goes on each year; what a project took in two years tells no price of it.

    What has another sign than most of its table is an income there, and grows no dearer.
    """
    around = " ".join((row.first.caption, *row.first.headings[-1:]))
    amounts = [figure.amount.value for figure in pair or () if figure.amount and figure.amount.unit in MONEY]
    if pair is None or len(amounts) != len(pair) or NOT_OPERATIONS.search(around):
        return None
    beside = [
        figure.amount.value
        for figure in store.figures(reports=(row.key.report,))
        if (figure.table, figure.column) == (pair[1].table, pair[1].column) and figure.amount
    ]
    is_negative = 2 * sum(value < 0 for value in beside) > sum(value != 0 for value in beside)
    return pair if all((value < 0) is is_negative for value in amounts) else None


def _is_time(reference: str) -> bool:
    begins = re.match(r"\W*((under|i|in|år|the|year|for)\s+)*(19|20)\d\d", reference)
    slots = read_slots(reference)
    hints = [hint for hint in slots.hints if hint.casefold() not in {*MONTHS, *SOFT_WORDS}]  # "utförda i maj": a thing
    if _OWNER.search(reference):
        return False  # "than the municipality's in 2031": of something else, at that time
    names_only_time = (slots.years or slots.end_month) and not (slots.terms or slots.municipalities or hints)
    return bool(begins or names_only_time or _YEAR_BEFORE.search(reference))


def _with_budget(row: RowFigures, plan: Plan, *, used: bool = False) -> tuple[Figure, Figure] | None:
    """Return the budget and the outcome, or the forecast, of the year that is asked for.

    Of what is counted it is the number that was budgeted, in a row without money. The budget of a year is held
    against that year's forecast as long as only a part of the year has passed; what was `used` of it is no
    forecast.
    """
    years = {period.end.year for period in plan.periods}
    is_money = any(
        figure.amount and figure.amount.unit in MONEY and figure.measure is Measure.BUDGET for figure in row.figures
    )
    told = [
        figure
        for figure in row.figures
        if figure.amount
        and (figure.amount.unit in MONEY) is is_money
        and (not years or (figure.period is not None and figure.period.end.year in years))
    ]
    budgets = [figure for figure in told if figure.measure is Measure.BUDGET]
    wanted = (
        (Measure.FORECAST, Measure.ACTUAL) if Measure.FORECAST in plan.measures else (Measure.ACTUAL, Measure.FORECAST)
    )
    # of a project's total budget and that of the year the year's is meant
    budget = next((figure for figure in budgets if figure.period), next(iter(budgets), None))
    found = [
        figure
        for measure in wanted
        for figure in sorted(told, key=lambda one: one.period.end if one.period else date.min, reverse=True)
        if figure.measure is measure and budget and _is_of_year(figure, budget)
    ]
    same_span = [figure for figure in found if budget and figure.period == budget.period and not used]
    outcome = next(iter((*same_span, *found)), None)
    if not (budget and outcome and budget.amount and outcome.amount):
        return None
    return (budget, outcome) if is_money or budget.amount.unit is outcome.amount.unit else None


def _is_of_year(figure: Figure, budget: Figure) -> bool:
    """Whether a figure is of the year of a budget: what last year came to says nothing of this year's."""
    if figure.period is None or budget.period is None:
        return True
    return figure.period.end.year == budget.period.end.year


def _with_other(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Figure, Figure] | None:
    """Return the figure of the row that is compared with, and the row's own, of the same measure."""
    own_rows = group_rows(store.figures(reports=(choice.row.key.report,)))
    if beside := find_sibling(choice, statement.reference, own_rows, plan.language):
        return beside, choice.asked[0]
    if (elsewhere := find_in_other_place(statement, plan, choice, store, encoder)) is not None:
        return elsewhere
    before = replace(plan, subject=(), hints=(), rows=(), whole=False, unexplained=())
    other = plan_part(statement.reference, before, store)
    if other.whole and not _may_be_whole(statement, plan, other):
        return None
    found = retrieve(replace(other, measures=plan.measures or other.measures), store, encoder).rows
    own = choice.asked[0]
    same = [
        figure
        for row in found
        for figure in (*row.choice.asked, *row.choice.context)
        if figure.measure is own.measure and _are_of_one_unit(figure, own, statement)
    ]
    return (same[0], own) if len(found) == 1 and same and same[0].key != own.key else None


def _are_of_one_unit(figure: Figure, own: Figure, statement: Statement) -> bool:
    """Whether two figures have one unit; of "fler än", a number without a unit counts things as the other does."""
    if figure.amount is None or own.amount is None:
        return False
    units = {figure.amount.unit, own.amount.unit}
    return len(units) == 1 or (units == _COUNTED and _MORE_THINGS.search(statement.text) is not None)


def _may_be_whole(statement: Statement, plan: Plan, other: Plan) -> bool:
    """Whether what is compared with may be all of a report: of a place alone only where a whole is compared with it.

    "Kostar växeln mer i A än i B": B's total is no switchboard, and no place's total is set against one of its rows.
    """
    places = {word.casefold() for place in other.municipalities for word in place.split()}
    said = [word for word in split_words(statement.reference) if not (is_stop_word(word) or word.isdigit())]
    if not places or any(not word.startswith(tuple(places)) for word in said):
        return True  # "than the whole deficit of B"
    names_thing = bool(read_slots(statement.text).terms)
    return plan.whole and not names_thing and set(plan.reports).isdisjoint(other.reports)
