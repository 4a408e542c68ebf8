"""Chooses among rows that fit the words of a question about equally those that hold what is asked for.

In: links of words to rows, best first, and the plan. Out: fewer links. For example of two rows "Simhallen" the one with
costs for "vad kostade simhallen", and not the one with its number of visitors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence.column_fit import asks_cost
from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.period_fit import is_year
from assistant.evidence.single_months import is_single_month
from assistant.linking.rows import Link, RowFigures
from assistant.question.asked_period import to_full_year
from assistant.records import Plan
from ingest.records import Figure, Measure, Period, Report, Unit
from ingest.words import split_words

_RIVAL = 0.35  # a row that fits that much less is another thing
_MONEY = frozenset((Unit.KR, Unit.TKR, Unit.MNKR))
_NUMBERS = frozenset((Unit.UNKNOWN, Unit.COUNT, Unit.FULL_TIME_EQUIVALENTS))
_ACCOUNTS = re.compile(r"\b(?:utfall(?:et)?|bokslut(?:et)?|nettokostnad\w*|outturn|net costs?)\b", re.IGNORECASE)
# "arbetar", "tjänster": of those who work there
_STAFF = re.compile(
    r"\b(?:års(?:arbetare|verken?)|heltid\w*|anställd\w*|\w*tjänster\w*|personal(?! assistance| care)\w*|"
    r"medarbetare\w*|bemann\w*|jobba\w*|arbeta\w*|"
    r"full[- ]?time|ftes?|employ\w*|staff\w*|positions?|workers?|work(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_WHOLE = 0.99  # a label of the very words


def answering_first(links: Sequence[Link], plan: Plan, reports: Mapping[str, Report]) -> Sequence[Link]:
    """Return the links without those that fit a little better but do not hold what is asked for, if others do."""
    if not links or links[0].unexplained:
        return links
    links = _without_sums_over(_without_staff(links, plan))
    best: dict[str, float] = {}
    for link in links:
        best.setdefault(link.row.key.report, link.score)
    rivals = [link for link in links if not link.unexplained and best[link.row.key.report] - link.score <= _RIVAL]
    rivals = _of_asked_measure(rivals, plan)
    answering = [link for link in rivals if _can_answer(link.row, plan, reports[link.row.key.report])]
    answering = _by_whole_label(_of_money(answering, plan))
    return _of_months(answering, plan, reports) or _of_asked_measure(links, plan)


def _of_asked_measure(links: Sequence[Link], plan: Plan) -> list[Link]:
    """Return the links without rows of no measure at all, where a row of the same name and report has the asked one.

    Of "vad kostade simhallen 2023" its number of visitors is no answer, though the costs begin a year later.
    """
    wanted = set(plan.measures)

    def name(link: Link) -> tuple[str, str]:
        return link.row.key.report, link.row.label

    served = {name(link) for link in links if any(figure.measure in wanted for figure in link.row.figures)}
    return [
        link
        for link in links
        if name(link) not in served or any(figure.measure is not Measure.OTHER for figure in link.row.figures)
    ]


def _of_money(links: list[Link], plan: Plan) -> list[Link]:
    """Return for words of accounts the links without numbers of things, where the report has one of money.

    "Hur går det för skolan mot budget" asks for no number of pupils, though that was budgeted as well, and "utfallet
    för ekonomienheten" for no number of its staff.
    """
    is_of_accounts = (
        Measure.VARIANCE in plan.measures or asks_cost(plan.question) or _ACCOUNTS.search(plan.question) is not None
    )
    if not is_of_accounts or plan.counts or plan.percent:
        return links
    served = {link.row.key.report for link in links if _units(link.row) & _MONEY}
    return [link for link in links if link.row.key.report not in served or not _units(link.row) <= _NUMBERS]


def _without_staff(links: Sequence[Link], plan: Plan) -> Sequence[Link]:
    """Return for a number of things the links without full-time equivalents, where the report counts the things too.

    "How many people had personal assistance" asks for no staff of it, though only that is told of the year.
    """
    if not plan.counts or _STAFF.search(plan.question):
        return links
    staff = {Unit.FULL_TIME_EQUIVALENTS}
    served = {
        link.row.key.report for link in links if not link.unexplained and _units(link.row) & {Unit.COUNT, Unit.UNKNOWN}
    }
    return [link for link in links if link.row.key.report not in served or _units(link.row) != staff]


def _units(row: RowFigures) -> set[Unit]:
    return {figure.amount.unit for figure in row.figures if figure.amount}


def _by_whole_label(links: list[Link]) -> list[Link]:
    """Return the links without labels that say more than what is asked for, where one of the report says just that.

    Of "skolan" a report's "Skolan" is meant, and not its "Skolan, lokaler"; in another report that can be all there is.
    """
    whole = [link for link in links if link.fit >= _WHOLE and link.coverage >= _WHOLE]
    told = {link.row.key.report for link in whole}
    return [
        link
        for link in links
        if link in whole or link.row.key.report not in told or link.fit < _WHOLE or link.row.first.is_total
    ]


def _without_sums_over(links: Sequence[Link]) -> list[Link]:
    """Return the links without totals that name more than what is asked for, where that has a row in their table.

    Of "lekplatser" the row "Lekplatser" is meant, and not the row "Summa parker och lekplatser" under it.
    """
    named = [(link.row.key, set(split_words(link.row.label))) for link in links if link.coverage >= _WHOLE]

    def is_over(link: Link) -> bool:
        words, key = set(split_words(link.row.label)), link.row.key
        return (
            link.row.first.is_total
            and link.coverage < _WHOLE
            and any(own < words and (key.report, key.table) == (other.report, other.table) for other, own in named)
        )

    return [link for link in links if not is_over(link)]


def _of_months(links: Sequence[Link], plan: Plan, reports: Mapping[str, Report]) -> Sequence[Link]:
    """Return the links without rows for the year that stand in another table for the very months that are asked for.

    "I perioden" asks for the months that the report is of.
    """

    def find_months(report: Report) -> list[Period]:
        own = [report.period] if plan.interim and not plan.periods and report.period else []
        return [period for period in (*plan.periods, *own) if not is_year(period)]

    def is_exact(link: Link) -> bool:
        report = reports[link.row.key.report]
        months = find_months(report)
        held = [figure.period for figure in _asked(link.row, plan, report) if figure.period] if months else []
        return any(period in months or is_single_month(period, plan) for period in held)

    exact = {(link.row.key.report, link.row.label) for link in links if is_exact(link)}
    return [link for link in links if (link.row.key.report, link.row.label) not in exact or is_exact(link)]


def _asked(row: RowFigures, plan: Plan, report: Report) -> tuple[Figure, ...]:
    return choose_figures(row, plan, report.period).asked


def _can_answer(row: RowFigures, plan: Plan, report: Report) -> bool:
    """Whether a row has a figure of the measure, the period and the sort of unit that is asked for."""
    asked = choose_figures(row, plan, report.period).asked
    if not asked and Measure.FORECAST in plan.measures and plan.periods:
        # "prognosen i oktober": the month tells when it was made, and what it is of is the whole year
        whole = tuple(dict.fromkeys(to_full_year(period.end.year) for period in plan.periods))
        asked = choose_figures(row, replace(plan, periods=whole), report.period).asked
    if not plan.percent:
        return bool(asked)
    return any(figure.amount and figure.amount.unit is Unit.PERCENT for figure in asked)
