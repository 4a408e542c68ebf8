"""Reads the years that a development is asked for over: "2017-2019", "sedan 2017", "jämfört med 2017".

In: a plan with the years that the question names, its text, and the store. Out: the plan with each year between. For
example "från 2021" in a store whose last report is of 2023 gives 2021, 2022 and 2023.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.places import link_places
from assistant.question.asked_period import to_full_year
from assistant.question.slots import Slots
from assistant.records import Plan
from assistant.words import span_words
from ingest.records import Measure
from ingest.store import Store

_MOST_YEARS = 30


def sets_against_time(slots: Slots) -> bool:
    """Whether a question sets one thing against another time of it, and names no other time: "jämfört med 2021".

    >>> from assistant.question.slots import read_slots
    >>> sets_against_time(read_slots("vad kostade fyren jämfört med året innan?"))
    True
    >>> sets_against_time(read_slots("vad kostade fyren 2031 jämfört med 2030?"))
    False
    """
    if len(slots.municipalities) > 1 or slots.measures not in ((), (Measure.ACTUAL,)):
        return False
    if slots.years:
        return len(slots.years) == 1 and not slots.year_shift and span_words.SET_AGAINST.search(slots.text) is not None
    return slots.year_shift == -1 and span_words.SINCE_YEAR_BEFORE.search(slots.text) is not None


def since_compared(bare: Plan, text: str, store: Store) -> Plan:
    """Return a plan of the one year that something is set against with the year of its report after it.

    "Hur har frånvaron förändrats jämfört med 2022?" of a report of 2023 is over 2022 and 2023, not over 2021 and 2022,
    and so it is with "sedan året innan".
    """
    found = span_words.SET_AGAINST.search(text)
    years = [period.end.year for period in bare.periods]
    is_year_before = bare.year_shift == -1 and span_words.SINCE_YEAR_BEFORE.search(text) is not None
    if not is_year_before and (found is None or years != [int(found["year"])]):
        return bare
    catalogue = store.catalogue()
    reports = [catalogue[name] for name in link_places(bare, catalogue).reports] or list(catalogue.values())
    ends = {report.period.end.year for report in reports if report.period}
    if len(ends) != 1:
        return bare
    last = ends.pop()
    if is_year_before and not years:
        return replace(bare, periods=(to_full_year(last - 1), to_full_year(last)), year_shift=0)
    return replace(bare, periods=(*bare.periods, to_full_year(last))) if years and last > years[0] else bare


def to_span(bare: Plan, text: str, store: Store) -> Plan:
    """Return a plan whose periods are all years of a range, or all since a year: "sedan 2017", "2017-2019"."""
    years = [period.end.year for period in bare.periods]
    if found := span_words.YEAR_RANGE.search(text) or span_words.BETWEEN_YEARS.search(text):
        first, last = sorted((int(found["first"]), int(found["last"])))
    elif (found := span_words.SINCE.search(text)) and len(years) <= 1:
        ends = [report.period.end.year for report in store.catalogue().values() if report.period]
        first, last = int(found["year"]), max(ends, default=0)
    else:
        return bare
    if not 0 < last - first <= _MOST_YEARS:
        return bare
    return replace(bare, periods=tuple(to_full_year(year) for year in range(first, last + 1)), end_month=None)
