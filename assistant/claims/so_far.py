"""Takes a claim of the time so far as such: a report of a part of the year tells that part, and the year's forecast.

In: a `Statement`, its plan, the reports, and the two verdicts. Out: the plan of the time so far, and which verdict
holds. For example in August "gick hamnen back med 402 000?" may be right of the months that have passed, though the
forecast of the whole year is even: then "no" would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.statement import Statement
from assistant.records import Plan
from assistant.words.time_words import FIRST_HALF, SO_FAR
from ingest.records import Period, Report

_PAST = re.compile(
    r"\b(?:gick|hade|har gått|redovisa(?:de|r|t)|visa(?:de|r|t)|gjorde|reports?|shows|"
    r"went|ran|had|made|showed|has gone|did)\b",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r"\b(?:\w*prognos\w*|helår\w*|hela året|forecast\w*|full.year|whole year)\b", re.IGNORECASE)
_JUNE = 6
_LAST_MONTH = 12


def of_time_so_far(statement: Statement, plan: Plan, reports: Mapping[str, Report]) -> Plan:
    """Return the plan of a sign that is claimed of the time so far, which is that of its one report."""
    period = _period_of(plan, reports)
    is_so_far = statement.direction and SO_FAR.search(statement.text) and period is not None
    of_year = all(own.end.year == period.end.year for own in plan.periods) if period else False
    return replace(plan, periods=(period,)) if is_so_far and of_year and period else plan


def without_own_half(claim: str, plan: Plan, reports: Mapping[str, Report]) -> str:
    """Return a claim without "the first half of" where that half is all that its one report is of."""
    period = _period_of(plan, reports)
    is_half = period is not None and (period.start.month, period.end.month) == (1, _JUNE)
    return FIRST_HALF.sub("", claim) if is_half else claim


def may_be_so_far(statement: Statement, plan: Plan, reports: Mapping[str, Report]) -> Plan | None:
    """Return the plan of the time so far for a sign told in the past of a year that is not over; None for another."""
    period = _period_of(plan, reports)
    if period is None or period.end.month == _LAST_MONTH or plan.periods or not statement.direction:
        return None
    if statement.is_negated or _OF_YEAR.search(statement.text) or not _PAST.search(statement.text):
        return None
    return replace(plan, periods=(period,))


def weigh(of_year: Judged, so_far: Judged, statement: Statement) -> Judged:
    """Return the verdict of the time so far where it holds by its amount; open where only the two signs differ."""
    if so_far.other or so_far.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return of_year
    if statement.amounts:
        return so_far
    lines = (*so_far.lines, *of_year.lines)
    derivations = (*so_far.derivations, *of_year.derivations)
    return replace(so_far, verdict=Verdict.OPEN, lines=lines, derivations=derivations)


def _period_of(plan: Plan, reports: Mapping[str, Report]) -> Period | None:
    return reports[plan.reports[0]].period if len(plan.reports) == 1 else None
