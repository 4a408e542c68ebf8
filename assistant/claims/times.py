"""Reads the times that a text names, and whether those of a claim are those of a sentence.

In: text. Out: `Times`. For example "den 18 januari 2020" names the day (18, 1), the month 1 and the year 2020.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.words.act_words import EVENT_STEMS, ONCE_ACTS
from assistant.words.vocabulary import MONTHS
from assistant.words.year_parts import YEAR_PARTS

_SCHOOL_YEAR = re.compile(r"(?<![\d-])(?P<first>(?:19|20)\d\d)(?:/(?P<last>\d\d))?(?!\d)")
_MONTH_OF_YEAR = re.compile(
    rf"\b(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH_NAMES})\b|\b({_MONTH_NAMES})\s+(\d{{1,2}})\b(?!\s*\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b({_MONTH_NAMES})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The times that a text names: (day, month) pairs, months, years."""

    days: frozenset[tuple[int, int]]
    months: frozenset[int]
    years: frozenset[int]


def read_times(text: str) -> Times:
    """Return the days, months and years that a text names.

    >>> sorted(read_times("den 18 januari 2020").days)
    [(18, 1)]
    """
    days = set()
    for match in _DAY.finditer(text):
        number, name = (match[1], match[2]) if match[1] else (match[4], match[3])
        days.add((int(number), MONTHS[name.casefold()]))
    months = {MONTHS[match[0].casefold()] for match in _MONTH.finditer(text)}
    years = {int(match[0]) for match in _YEAR.finditer(text)}
    return Times(days=frozenset(days), months=frozenset(months), years=frozenset(years))


def differing_times(claimed: Times, told: Times) -> str:
    """Return "wrong" where a text names another time than the claim, "open" where it names none, "" where it agrees."""
    if claimed.days and told.days and not claimed.days & told.days:
        return "wrong"
    if claimed.months and told.months and not claimed.months & told.months:
        return "wrong"
    if claimed.months and claimed.years and told.years and not claimed.years & told.years:
        return "wrong"
    if (claimed.days and not told.days) or (claimed.months and not told.months):
        return "open"
    if claimed.years and told.years and not claimed.years & told.years:
        return "open"  # of another year; what it is compared with may be the only one that is named
    return ""


def differing_part(claim: str, quote: str) -> str:
    """Return "wrong" where a text names another part of the year than the claim, "open" where it names none, else "".

    "Vid årsskiftet" is half a year from "vid halvårsskiftet", though the one word holds the other.

    >>> [differing_part("stängdes vid årsskiftet", told) for told in ("vid halvårsskiftet", "i juli", "årsskiftet")]
    ['wrong', 'open', '']
    >>> differing_part("under första kvartalet", "under tredje kvartalet"), differing_part("i maj", "halvårsskiftet")
    ('wrong', '')
    """
    for parts in YEAR_PARTS:
        claimed, told = ({name for name, pattern in parts if pattern.search(text)} for text in (claim, quote))
        if claimed and not claimed & told:
            return "wrong" if told else "open"
    return ""


def tells_turn(text: str) -> bool:
    """Whether a text tells of the turn of a year or of a half-year, which is no day or month by name.

    >>> tells_turn("lades ned vid halvårsskiftet"), tells_turn("lades ned i maj")
    (True, False)
    """
    return any(pattern.search(text) for _, pattern in YEAR_PARTS[0])


def differing_event(claim: str, quote: str) -> bool:
    """Whether a text tells the one year of an event that a claim puts in another: it is founded or opened only once.

    >>> differing_event("hamnen invigdes 2030", "Hamnen invigdes den 3 maj 2031.")
    True
    >>> differing_event("hamnen startade 2030", "Hamnen inrättades den 3 maj 2031.")
    True
    >>> differing_event("hamnen gick back 2030", "Hamnen gick back 2031.")
    False
    """
    claimed, told = read_times(claim).years, read_times(quote).years
    acts = [{stem for stem in EVENT_STEMS if re.search(rf"\b{stem}", text, re.IGNORECASE)} for text in (claim, quote)]
    is_same = bool(acts[0] & acts[1]) or (bool(acts[1]) and _tells_once(claim, quote))
    return is_same and len(claimed) == 1 == len(told) and claimed != told


def _tells_once(claim: str, quote: str) -> bool:
    """Whether two texts tell by different words one act that happens to a thing once: "startade", "inrättades"."""
    return any(
        all(re.search(rf"\b(?:{'|'.join(acts)})\b", text, re.IGNORECASE) for text in (claim, quote))
        for acts in ONCE_ACTS
    )


def is_later(clause: str, last_day: date) -> bool:
    """Whether a clause names only times after the last day of its report: "läsåret 2022/23" ends in 2023.

    >>> [is_later(told, date(2031, 8, 31)) for told in ("i maj 2031", "i december 2031", "2031", "2032")]
    [False, True, False, True]
    """
    years = [
        int(found["first"][:2] + found["last"]) if found["last"] else int(found["first"])
        for found in _SCHOOL_YEAR.finditer(clause)
    ]
    months = [(int(found["year"]), MONTHS[found["month"].casefold()]) for found in _MONTH_OF_YEAR.finditer(clause)]
    if months and len(months) == len(years):
        return min(months) > (last_day.year, last_day.month)
    return bool(years) and min(years) > last_day.year
