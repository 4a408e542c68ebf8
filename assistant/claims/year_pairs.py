"""Finds the figures of the two years that a claim compares in one row.

In: a row, a `Statement`, its plan and the figures that were asked for. Out: the earlier and the later figure, or None
where one is missing or may be one of several. For example of the columns "Totalt 2023", "Totalt 2022" and "Norra 2023"
a question about the whole takes the first two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.statement import Statement
from assistant.evidence.named_columns import find_asked_cells
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Unit

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_REFERENCE_YEAR = re.compile(
    r"(?:jämfört med|i förhållande till|sedan|sen|från|mot|än|som|compared (?:with|to)|since|from|than|as|over)\s+"
    r"(?:(?:under|i|in|år|the year|for|per|till|the|of|samma|same|period|perioden|tid|månad|månader|months?|tertial|"
    rf"kvartal|halvår|{_MONTH_NAMES})\s+)*(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"(?P<net>\bnetto\w*|\bnet\b)|(?P<gross>\bbrutto\w*|\bgross\b)|(?P<cost>\w*kostnad\w*|\butgift\w*|\bcosts?\b)|"
    r"(?P<income>\w*intäkt\w*|\binkomst\w*|\brevenues?\b|\bincomes?\b)",
    re.IGNORECASE,
)
_SIDES = ("net", "gross", "cost", "income")
RATES = frozenset({Unit.PERCENT, Unit.DAYS, Unit.INDEX})
_ORDER = (Measure.ACTUAL, Measure.FORECAST, Measure.OTHER, Measure.BUDGET, Measure.TARGET, Measure.VARIANCE)


def find_years(
    row: RowFigures, statement: Statement, plan: Plan, asked: Sequence[Figure] = ()
) -> tuple[Figure, Figure] | None:
    """Return the figures of the two years that a claim compares, what is compared with first.

    None where one is missing. Of several columns of one year the one that was asked for counts, and its like of the
    other year.
    """
    named = [int(year) for year in _YEAR.findall(statement.text)]
    found = _REFERENCE_YEAR.search(statement.text)
    reference = int(found["year"]) if found else None
    others = [year for year in named if year != reference]
    own = find_asked_cells(row, plan)
    for measure in _measures(plan, asked):
        told = [figure for figure in own if figure.measure is measure and figure.amount and figure.period]
        told = _of_one_side(told)
        by_year = _by_year(told, asked)
        latest = max((figure.period.end.year for figure in told if figure.period), default=0)
        if not named and latest not in by_year:
            continue  # "har ökat" is of now: what the years before did says nothing of it
        held = [year for year in sorted(by_year, reverse=True) if reference is None or year > reference]
        if reference is None and len(others) > 1:
            earlier, later = min(others), max(others)
        elif others or held:
            later = (others or held)[0]
            earlier = later - 1 if reference is None else reference
        else:
            continue
        if earlier in by_year and later in by_year and _side(by_year[earlier]) == _side(by_year[later]):
            return by_year[earlier], by_year[later]
    return None


def _measures(plan: Plan, asked: Sequence[Figure]) -> tuple[Measure, ...]:
    """Return the measures to look at: those that are named, else those of what was asked for ("större underskott")."""
    named = tuple(measure for measure in _ORDER if measure in plan.measures)
    return tuple(dict.fromkeys((*named, *(figure.measure for figure in asked)))) if named else _ORDER[:-1]


def _side(figure: Figure) -> str:
    """Return which side of an account the column of a figure is: costs, incomes, net or gross; "" where it is none."""
    found = _SIDE.search(figure.column)
    return next((name for name, said in found.groupdict().items() if said), "") if found else ""


def _of_one_side(figures: list[Figure]) -> list[Figure]:
    """Return the figures of the side that several years have, where columns are of sides: no net beside last costs."""
    years = {side: {one.period.end.year for one in figures if one.period and _side(one) == side} for side in _SIDES}
    several = [side for side, held in years.items() if len(held) > 1]
    if len(several) != 1 or not any(held for side, held in years.items() if side != several[0]):
        return figures
    return [figure for figure in figures if _side(figure) in (several[0], "")]


def _by_year(figures: Sequence[Figure], asked: Sequence[Figure]) -> dict[int, Figure]:
    """Return figures of a measure by year: of columns alike but for the year, else of the months that most years have.

    Money comes before per cent. A year with several columns that nothing tells apart is left out.
    """
    own = [figure for figure in figures if figure.amount and figure.period]
    own = [figure for figure in own if figure.amount and figure.amount.unit is not Unit.PERCENT] or own
    for figure in asked:
        alike = [other for other in own if _name_column(other) == _name_column(figure)]
        years = _group_years(alike)
        if any(other.period.end.year not in years for other in asked if other in own and other.period):
            continue  # "2023" beside "Okt 2024": these two are compared
        if figure in own and _YEAR.search(figure.column) and len(years) > 1:
            return {year: held[0] for year, held in years.items() if len(held) == 1}
    ends = [(figure.period.end.month, figure.period.end.day) for figure in own if figure.period]
    common = max(ends, key=ends.count, default=None)
    same = [f for f in own if f.period and (f.period.end.month, f.period.end.day) == common]
    found: dict[int, Figure] = {}
    for year, held in _group_years(same).items():
        meant = [figure for figure in held if figure in asked] or held
        if len({figure.amount for figure in meant}) == 1:
            found[year] = meant[0]
    for year, held in _group_years([figure for figure in own if figure not in same]).items():
        is_rate = all(figure.amount and figure.amount.unit in RATES for figure in held)
        if year not in found and is_rate and len(held) == 1:
            found[year] = held[0]  # a share of the months so far is set beside that of a year; both times are told
    return found


def _group_years(figures: Sequence[Figure]) -> dict[int, list[Figure]]:
    years: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.period:
            years.setdefault(figure.period.end.year, []).append(figure)
    return years


def _name_column(figure: Figure) -> str:
    """Return the heading of a column without its year."""
    return " ".join(_YEAR.sub(" ", figure.column).casefold().split())
