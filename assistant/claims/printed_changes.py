"""Judges a claim of a rise or a fall by the change that the report prints itself.

In: a `Statement`, its plan and the figures of a row. Out: a `Finding`; None where no column tells such a change. For
example of the row "Drivmedel" with "-8,4 %" in the column "Förändring 2024" a claim that fuel became cheaper is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Finding, Verdict, name_figure, show_unchecked
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.column_fit import is_change
from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.operations.printed_change import has_unclear_sign, is_ahead
from assistant.records import Language, Plan
from assistant.writing.citing import line
from ingest.records import Amount, Figure, Measure, Unit

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# A change since something else than a time before.
_OF_PLAN = re.compile(
    r"\b(?:mot|med|från|sedan|since|against|to|with|from)\s+(?:\w+\s+){0,2}?(?:\w*budget|prognos|mål|plan|ram|forecast|target)|"
    r"budget\w*(?:förändr|change)|(?:förändr\w*|change)\s+(?:av\s+|i\s+|of\s+)?budget",
    re.IGNORECASE,
)
_FITS = (Fit.EXACT, Fit.WITHIN)


def judge_printed(
    statement: Statement, plan: Plan, row: RowFigures, asked: Sequence[Figure], language: Language
) -> Finding | None:
    """Return the verdict of the changes that a row prints, in the unit of what is stated; None where it prints none."""
    if not statement.change or statement.quality or statement.factor:
        return None
    told = _of_time([figure for figure in row.figures if is_change_of_time(figure, row)], statement, plan, asked)
    ways = {(value > 0) - (value < 0) for value in (figure.amount.value for figure in told if figure.amount)}
    if len(ways) != 1:
        return None
    (way,) = ways
    phrases = CLAIM_PHRASES[language]
    lines = [
        *(line(f"- {name_figure(figure, language)}", figure) for figure in told if figure not in asked),
        line(phrases.went[way]),
    ]
    fits = [_fit(amount, told) for amount in statement.amounts]
    if None in fits:
        texts = [amount.text for amount, fit in zip(statement.amounts, fits, strict=True) if fit is None]
        is_wrong = way != statement.change and not statement.is_negated
        verdict = Verdict.WRONG if is_wrong else Verdict.OPEN
        return Finding(verdict=verdict, lines=(*lines, show_unchecked(texts, language)))
    holds = way == statement.change and all(fit in (*_FITS, Fit.ROUNDED) for fit in fits)
    if holds is statement.is_negated:
        return Finding(verdict=Verdict.WRONG, lines=tuple(lines))
    is_rounded = Fit.ROUNDED in fits and not statement.is_negated
    return Finding(verdict=Verdict.ROUNDED if is_rounded else Verdict.RIGHT, lines=tuple(lines))


def is_change_of_time(figure: Figure, row: RowFigures) -> bool:
    """Whether a figure tells by how much a thing rose or fell since an earlier time, with a sign that tells which."""
    return (
        is_change(figure)
        and figure.amount is not None
        and not _OF_PLAN.search(figure.column)
        and not has_unclear_sign(figure, row)
    )


def _of_time(figures: Sequence[Figure], statement: Statement, plan: Plan, asked: Sequence[Figure]) -> list[Figure]:
    """Return the changes of the time that a claim is of, of what is told and not what is expected; of one time."""
    if statement.amounts and all(amount.kind == "percent" for amount in statement.amounts):
        figures = [figure for figure in figures if _is_percent(figure)] or figures
    named = {int(year) for year in _YEAR.findall(statement.text)} or {one.end.year for one in plan.periods}
    if named:
        latest = max(named)
        figures = [figure for figure in figures if _covers(figure, latest, named)]
    ahead = [figure for figure in figures if is_ahead(figure.column)]
    wanted = ahead if is_ahead(plan.question) else [figure for figure in figures if figure not in ahead]
    chosen = [figure for figure in wanted if figure in asked] or wanted
    years = {figure.period.end.year for figure in chosen if figure.period}
    newest = max(years, default=None)
    kept = [figure for figure in chosen if figure.period is None or figure.period.end.year == newest]
    units = [figure.amount.unit for figure in kept if figure.amount]
    return kept if len(set(units)) == len(units) else []  # two changes in one unit are of different times


def _covers(figure: Figure, latest: int, named: set[int]) -> bool:
    """Whether a change is the one to a year from the year that a claim names, or from the one before."""
    printed = {int(year) for year in _YEAR.findall(figure.column)}
    own = figure.period.end.year if figure.period else max(printed, default=latest)
    return own == latest and all(year in (latest, latest - 1) or year in printed for year in named)


def _fit(amount: ClaimedAmount, told: Sequence[Figure]) -> Fit | None:
    """Return how a claimed change fits the printed one of its unit; None where none of that unit is printed."""
    for figure in told:
        if figure.amount is None:
            continue
        printed = Amount(value=figure.amount.value, unit=Unit.PERCENT) if _is_percent(figure) else figure.amount
        if (fit := compare_amounts(amount, printed)) is not Fit.UNIT:
            return fit
    return None


def _is_percent(figure: Figure) -> bool:
    """Whether a change is in per cent, by its unit or its column: "Förändring %"."""
    of_money = figure.amount is not None and figure.amount.unit in MONEY
    return bool(figure.amount and figure.amount.unit is Unit.PERCENT) or (not of_money and "%" in figure.column)


def prints_changes_alone(row: RowFigures) -> bool:
    """Whether a row tells changes, and no amount of two times that they could be computed from."""
    levels = [figure for figure in row.figures if not is_change(figure) and figure.measure is not Measure.BUDGET]
    years = {figure.period for figure in levels if figure.amount}
    return any(is_change(figure) for figure in row.figures) and len(years) < 2
