"""Notes that say what one year of a table is: they stand where a title does, and are none.

In: a line beside a table. Out: the year and what its amounts are, for example::

    "2024 avser prognos"  ->  YearNote(year=2024, measure=Measure.FORECAST)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.notation.markup import strip_markup
from ingest.notation.measures import parse_measure
from ingest.records import Measure

_NOTE = re.compile(
    r"[*\s]*(?:\d\)\s*)?(?:för )?(?P<year>(?:19|20)\d\d)\s*(?:avser|är|visar|gäller|=|:)\s*"
    r"(?P<what>(?:[^\W\d_]+\s?){1,3})\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearNote:
    """A year of a table, and what the columns of that year measure."""

    year: int
    measure: Measure


def parse_year_note(text: str) -> YearNote | None:
    """Give what a line says of one year, if that is all it says.

    >>> parse_year_note("2024 avser prognos").measure, parse_year_note("2024 avser prognosen för hela kommunen 2025")
    (<Measure.FORECAST: 'forecast'>, None)
    """
    found = _NOTE.fullmatch(strip_markup(text))
    measure = parse_measure(found["what"]) if found else None
    if not found or measure not in (Measure.FORECAST, Measure.BUDGET, Measure.ACTUAL, Measure.TARGET):
        return None
    return YearNote(year=int(found["year"]), measure=measure)
