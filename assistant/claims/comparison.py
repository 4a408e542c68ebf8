"""Judges what a claim compares: a row with itself in another year, with its budget, with another row, with all rows.

In: a `Statement`, its plan and the figures of its row. Out: `Finding`s; none where nothing is compared. For example
"kostade mer 2019 än 2018" takes the two years' outcomes of the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.figures import Finding, Verdict, sign_of
from assistant.claims.goals import judge_goal, names_goal
from assistant.claims.pair import judge_pair
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.use import judge_use
from assistant.evidence.figure_choice import Choice
from assistant.evidence.headline import MONEY
from assistant.evidence.named_columns import find_asked_cells
from assistant.evidence.retrieve import retrieve
from assistant.linking.rows import RowFigures
from assistant.plan import plan_part
from assistant.question.slots import read_slots
from assistant.records import Language, Plan
from assistant.writing.citing import line
from assistant.writing.wording import to_amount, to_what
from ingest.embedding import Encoder
from ingest.records import Figure, Measure, Unit
from ingest.store import Store

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_REFERENCE_YEAR = re.compile(
    r"(?:jämfört med|i förhållande till|sedan|från|mot|än|som|compared (?:with|to)|since|from|than|as|over)\s+"
    r"(?:(?:under|i|in|år|the year|for)\s+)*(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(året innan|året före|föregående år|förra året|i fjol|fjolåret|tidigare|förut|year before|previous year|"
    r"last year|before|earlier)",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"\bbudget\w*|planera\w*|planned", re.IGNORECASE)
_ORDER = (Measure.ACTUAL, Measure.FORECAST, Measure.OTHER, Measure.BUDGET, Measure.TARGET, Measure.VARIANCE)
_MOST_AHEAD = 10
_PART_ROW = re.compile(r"\b(varav|därav|of which)\b", re.IGNORECASE)


def judge_comparison(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Finding, ...]:
    """Return the verdict on a change or a comparison that is stated; empty where none is."""
    if statement.uses_budget:
        own = _with_budget(choice.row, plan, used=Measure.FORECAST not in plan.measures)
        return (judge_use(statement, *own, plan.language),) if own else (_lacks_other(plan.language),)
    if not (statement.change or statement.compared or statement.factor):
        return ()
    if names_goal(statement) and (goal := judge_goal(choice.row, statement, choice.asked, plan.language)):
        return (goal,)
    if statement.reference and _BUDGET.search(statement.reference):
        pair = _with_budget(choice.row, plan)
    elif statement.change or not statement.reference or _is_time(statement.reference):
        pair = find_years(choice.row, statement, plan)
    else:
        pair = _with_other(statement, plan, choice, store, encoder)
    return (judge_pair(statement, *pair, plan.language) if pair else _lacks_other(plan.language),)


def _lacks_other(language: Language) -> Finding:
    return Finding(verdict=Verdict.OPEN, lines=(line(CLAIM_PHRASES[language].lacks_period),))


def _is_time(reference: str) -> bool:
    begins = re.match(r"\W*((under|i|in|år|the|year|for)\s+)*(19|20)\d\d", reference)
    slots = read_slots(reference)
    names_only_time = (slots.years or slots.end_month) and not (slots.terms or slots.municipalities)
    return bool(begins or names_only_time or _YEAR_BEFORE.search(reference))


def find_years(row: RowFigures, statement: Statement, plan: Plan) -> tuple[Figure, Figure] | None:
    """Return the figures of the two years that a claim compares, the earlier one first; None where one is missing."""
    named = [int(year) for year in _YEAR.findall(statement.text)]
    found = _REFERENCE_YEAR.search(statement.text)
    reference = int(found["year"]) if found else None
    others = [year for year in named if year != reference]
    own = find_asked_cells(row, plan)
    for measure in _measures(plan):
        by_year = _by_year(own, measure)
        held = [year for year in sorted(by_year, reverse=True) if year != reference]
        if reference is None and len(others) > 1:
            earlier, later = min(others), max(others)
        elif others or held:
            later = (others or held)[0]
            earlier = later - 1 if reference is None else reference
        else:
            continue
        if earlier in by_year and later in by_year:
            return by_year[earlier], by_year[later]
    return None


def _measures(plan: Plan) -> tuple[Measure, ...]:
    named = tuple(measure for measure in _ORDER if measure in plan.measures)
    return named or _ORDER[:-1]


def _by_year(figures: Sequence[Figure], measure: Measure) -> dict[int, Figure]:
    """Return a row's figures of a measure by year; those of the months that most years have, money before per cent."""
    own = [figure for figure in figures if figure.measure is measure and figure.amount and figure.period]
    money = [figure for figure in own if figure.amount and figure.amount.unit is not Unit.PERCENT] or own
    ends = [(figure.period.end.month, figure.period.end.day) for figure in money if figure.period]
    common = max(ends, key=ends.count, default=None)
    years: dict[int, Figure] = {}
    for figure in money:
        if figure.period and (figure.period.end.month, figure.period.end.day) == common:
            years.setdefault(figure.period.end.year, figure)
    return years


def _with_budget(row: RowFigures, plan: Plan, *, used: bool = False) -> tuple[Figure, Figure] | None:
    """Return the budget and the outcome, or the forecast, of the year that is asked for.

    The budget of a year is held against that year's forecast as long as only a part of the year has passed; what was
    `used` of it is no forecast.
    """
    years = {period.end.year for period in plan.periods}
    held = {
        figure.measure: figure
        for figure in reversed(row.figures)
        if figure.amount and figure.amount.unit in MONEY
        and (not years or (figure.period is not None and figure.period.end.year in years))
    }  # fmt: skip
    wanted = (
        (Measure.FORECAST, Measure.ACTUAL) if Measure.FORECAST in plan.measures else (Measure.ACTUAL, Measure.FORECAST)
    )
    budget = held.get(Measure.BUDGET)
    found = [held[measure] for measure in wanted if measure in held]
    same_span = [figure for figure in found if budget and figure.period == budget.period and not used]
    outcome = next(iter((*same_span, *found)), None)
    return (budget, outcome) if budget and outcome else None


def _with_other(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Figure, Figure] | None:
    """Return the figure of the row that is compared with, and the row's own, of the same measure."""
    before = replace(plan, subject=(), hints=(), rows=(), whole=False, unexplained=())
    other = plan_part(statement.reference, before, store)
    found = retrieve(replace(other, measures=plan.measures or other.measures), store, encoder).rows
    own = choice.asked[0]
    same = [
        figure
        for row in found
        for figure in (*row.choice.asked, *row.choice.context)
        if figure.amount and own.amount and figure.measure is own.measure and figure.amount.unit is own.amount.unit
    ]
    return (same[0], own) if len(found) == 1 and same and same[0].key != own.key else None


def judge_rank(
    statement: Statement, choice: Choice, rows: Sequence[RowFigures], language: Language
) -> tuple[Finding, ...]:
    """Return whether a row is the first of its table in what a claim says; sums and parts are left out."""
    if not statement.rank:
        return ()
    phrases = CLAIM_PHRASES[language]
    own = choice.asked[0]
    if statement.direction and sign_of(own) != statement.direction:
        return (Finding(verdict=Verdict.WRONG, lines=(line(phrases.not_of_sign),)),)
    beside = [figure for row in find_leaves(rows, own) for figure in row.figures if figure.cell == own.cell]
    if statement.place > 1:
        return (_judge_place(statement, own, beside, language),)
    first = max(beside, key=lambda figure: _rank_value(figure, statement), default=own)
    among = line(phrases.among.format(table=own.caption or own.column))
    if first.key == own.key or _rank_value(first, statement) == _rank_value(own, statement):
        return (Finding(verdict=Verdict.RIGHT, lines=(line(phrases.extreme), among)),)
    amount = to_amount(first.amount, language) if first.amount else first.text
    other = line(f"- {first.label}: {amount}", first, f" – {to_what(first, language)}")
    return (Finding(verdict=Verdict.WRONG, lines=(line(phrases.not_extreme), other, among)),)


def _judge_place(statement: Statement, own: Figure, beside: Sequence[Figure], language: Language) -> Finding:
    """Return whether a row has the place in the order of its table that is stated ("näst dyrast")."""
    phrases = CLAIM_PHRASES[language]
    value = _rank_value(own, statement)
    before = [figure for figure in beside if _rank_value(figure, statement) > value]
    level = [figure for figure in beside if _rank_value(figure, statement) == value]
    holds = len(before) < statement.place <= len(before) + max(1, len(level))
    ahead = [
        line(f"- {figure.label}: {to_amount(figure.amount, language)}", figure, f" – {to_what(figure, language)}")
        for figure in sorted(before, key=lambda figure: -_rank_value(figure, statement))[:_MOST_AHEAD]
        if figure.amount
    ]
    lead = [line(phrases.not_extreme if len(before) == 1 else phrases.several_ahead)] if before else []
    among = line(phrases.among.format(table=own.caption or own.column))
    lines = (*(lead or [line(phrases.extreme)]), *ahead, among)
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=lines)


def find_leaves(rows: Sequence[RowFigures], own: Figure) -> list[RowFigures]:
    """Return the rows of a figure's table that are neither sums nor parts of others."""
    table = [row for row in rows if row.key.table == own.table and row.key.report == own.location.report]
    parents = {row.first.parent for row in table}
    return [
        row for row in table if not row.first.is_total and row.label not in parents and not _PART_ROW.search(row.label)
    ]


def _rank_value(figure: Figure, statement: Statement) -> Decimal:
    """Return what a figure is ranked by: its size, or its size in the direction that is stated."""
    if figure.amount is None:
        return Decimal("-Infinity")
    value = abs(figure.amount.value)
    if statement.direction:
        value = value if sign_of(figure) == statement.direction else -value
    return value * statement.rank
