"""Gives the terms of an operation their times: a term a year, the year before, the months of another term.

In: the slots of the terms and the text that they stand in. Out: the slots. For example "2029-2031" is three terms of a
sum, and "januari-maj 2031 än samma period 2030" is of January to May in both years.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.slots import Slots

_MOST_TERMS = 12
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–]|till och med|till|to|through)\s*((?:19|20)\d\d)(?!\d)")
_SAME_MONTHS = re.compile(r"\b(?:samma|same)\s+(?:period|tid|tidpunkt|månader|months|time)\b", re.IGNORECASE)


def of_same_months(terms: tuple[Slots, ...], rest: str) -> tuple[Slots, ...]:
    """Return terms that are all of the months that one of them names: "januari-maj 2031 än samma period 2030"."""
    months = {slots.end_month for slots in terms} - {None}
    if len(months) != 1 or not _SAME_MONTHS.search(rest):
        return terms
    return tuple(replace(slots, end_month=next(iter(months))) if slots.years else slots for slots in terms)


def expand_years(terms: tuple[Slots, ...], rest: str) -> tuple[Slots, ...]:
    """Return the one term of several years as one term a year, and each term with the year that its shift means."""
    if len(terms) == 1:
        years = _all_years(terms[0], rest)
        if terms[0].year_shift and years:
            years = (years[0] + terms[0].year_shift, years[0])
        if len(years) > 1:
            return tuple(replace(terms[0], years=(year,), year_shift=0) for year in years)
        return terms
    years = tuple(year for term in terms for year in term.years)
    return tuple(
        replace(term, years=(years[0] + term.year_shift,), year_shift=0) if term.year_shift and years else term
        for term in terms
    )


def _all_years(term: Slots, rest: str) -> tuple[int, ...]:
    """Return the years of a term; of "2017-2019" those between as well."""
    match = _RANGE.search(rest)
    if match and len(term.years) == 2:
        first, last = sorted((int(match[1]), int(match[2])))
        return tuple(range(first, last + 1)) if last - first < _MOST_TERMS else term.years
    return term.years
