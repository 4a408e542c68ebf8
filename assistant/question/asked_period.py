"""Reads the periods that a question names: years, and the month that an interim period ends with.

In: text. Out: years, the month, and the text without them. For example "per augusti 2024" gives 2024 and August, and
"första kvartalet" March.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from assistant.words import time_words, vocabulary
from assistant.words.typed_text import blank_out
from ingest.records import Period

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_COMPACT_MONTH = re.compile(r"(?<!\d)(20\d\d)[- ]?(0[1-9]|1[0-2])(?!\d)")
_MONTH_NAMES = "|".join(sorted(vocabulary.MONTHS, key=len, reverse=True))
_MONTH = re.compile(rf"\b({_MONTH_NAMES})\b", re.IGNORECASE)
# "aug -19", "mars 26"; not the amount in "mars 26 tkr".
_SHORT_YEAR = re.compile(
    rf"\b({_MONTH_NAMES})\.?\s*[-'’]?\s?([12]\d)\b(?![.,:/]\d|\s*(\d|%|procent|per\s?cent|[tm]n?kr|kr\b|mil))",
    re.IGNORECASE,
)
_TURN_OF_YEAR = re.compile(
    r"(?P<before>\b(?:årsskiftet|(?:the )?turn of the year)\s+(?:mellan\s+|between\s+)?)(?P<year>(?:19|20)\d\d)"
    r"\s*(?:/|-|–|och|and)\s*(?:(?:19|20)\d\d|\d\d)\b",
    re.IGNORECASE,
)
# "helårsprognosen per oktober": the month that a forecast of the whole year was made in bounds no period.
_OF_FORECAST = re.compile(
    r"\b(?:helårsprognos\w*|prognos\w* för (?:helåret|hela året)|full[- ]year forecast"
    r"|forecast for the (?:full|whole) year)"
    rf"\s+(?:per|i|från|as of|in|of|from)\s+(?:den\s+)?(?:\d{{1,2}}\s+)?({_MONTH_NAMES})\b",
    re.IGNORECASE,
)
_TIME_WORDS = frozenset(
    ["per", "i", "till", "med", "of", "by", "in", "until", "through", "to", "the", "tom", "t.o.m", "t.o.m.", "och"]
)
# Parts of a year that begin with January, by the month that they end with; a later quarter is no such part.
_PARTS = (
    (3, r"(första|1:a|1a|first|1st)\s+(kvartal\w*|quarter)|kvartal\s*1|(kv|q)\s?1|(first|opening) three months"),
    (3, r"(de )?(tre första|första tre) månaderna"),
    (4, r"(första|first)\s+tertial\w*|tertial\s*1|(de )?(fyra första|första fyra) månaderna|first four months"),
    (6, r"(första|first)\s+(halvår\w*|half([ -]year)?)|halvårsskiftet|h1|(de )?(sex första|första sex) månaderna"),
    (8, r"tertial\s*2|(de )?(åtta första|första åtta) månaderna|first eight months"),
    (9, r"(de )?(nio första|första nio) månaderna|first nine months"),
)
# What says when beside years and months: "samma tid förra året", "de tre senaste åren", "i våras".
_COUNT = r"(?:två|tre|fyra|fem|sex|tio|two|three|four|five|six|ten|\d{1,2})"
_WHEN = (
    time_words.SINCE_START,
    time_words.YEAR_BEFORE,
    time_words.YEAR_AFTER,
    time_words.YEARS_APART,
    re.compile(
        r"\b(?:samma (?:tid|tidpunkt|period|månader)|the same (?:time|period|months)|same (?:time|period)|"
        rf"(?:de |the )?(?:(?:senaste|sista|last|past|latest|recent) {_COUNT}|{_COUNT} (?:senaste|sista|latest)) "
        r"(?:åren|år|årens|years)|vid (?:den här|samma) tid(?:en|punkten)?|i (?:våras|somras|höstas|vintras))\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:a|per|each|every) week\b|\b(?:i veckan|per vecka|varje vecka)\b", re.IGNORECASE),  # how often
    # "the yearly number of visits": of each of the years that are named
    re.compile(
        r"\b(?:yearly|annual)\s+(?=(?:number|total|count|figure)s?\b)|\bårlig[at]\s+(?=(?:antal|siffr|total)\w*)",
        re.IGNORECASE,
    ),
    # "vid utgången av 2023", where the year is read already; of a project it is another thing
    re.compile(
        r"\b(?:vid|i|per) (?:utgången|slutet) av(?=\s{2,}|\s*$|\s*[?.,!]| (?:året|perioden)\b)|"
        r"\b(?:at|by) (?:the )?(?:end|close) of(?=\s{2,}|\s*$|\s*[?.,!]| the (?:year|period)\b)",
        re.IGNORECASE,
    ),
)
_NUMBERS = (
    *("två|two", "tre|three", "fyra|four", "fem|five", "sex|six", "sju|seven", "åtta|eight", "nio|nine", "tio|ten"),
    "elva|eleven",
)
# "första 7 mån", "årets åtta första månader", "the first five months"
_FIRST_MONTHS = tuple(
    (
        month,
        rf"årets (?:{words}|{month}) första mån(?:ader(?:na)?)?|första (?:{words}) mån|"
        rf"(?:de )?(?:{month} första|första {month}) mån(?:ader(?:na)?)?|(?:the )?first (?:{words}|{month}) months",
    )
    for month, words in enumerate(_NUMBERS, start=2)
)
_PART = tuple((month, re.compile(rf"\b({words})(?!\w)", re.IGNORECASE)) for month, words in (*_PARTS, *_FIRST_MONTHS))


def read_periods(text: str) -> tuple[tuple[int, ...], int | None, str]:
    """Return the years and the last month named, and the text without them."""
    text = _write_out_years(text)
    compact = _COMPACT_MONTH.search(text)
    if compact:
        return (int(compact[1]),), int(compact[2]), blank_out(text, [compact.span()])
    years = list(_YEAR.finditer(text))
    # "may" and "mars" are other words too: a month counts beside a year or after a preposition of time.
    months = [match for match in _MONTH.finditer(text) if _ends_period(text, match)]
    parts = [(month, match) for month, pattern in _PART for match in pattern.finditer(text)]
    rest = blank_out(text, [match.span() for match in (*years, *months, *(match for _, match in parts))])
    rounds = {match.start(1) for match in _OF_FORECAST.finditer(text)}
    named = [vocabulary.MONTHS[match[0].casefold()] for match in months if match.start() not in rounds]
    last = max((*named, *(month for month, _ in parts)), default=None)
    return tuple(dict.fromkeys(int(match[0]) for match in years)), last, rest


def without_time_words(text: str) -> str:
    """Return a text without the phrases that only say when, and name no subject.

    >>> without_time_words("bad mot samma tid året före").split()
    ['bad', 'mot']
    """
    spans = [match.span() for pattern in _WHEN for match in pattern.finditer(text)]
    return blank_out(text, spans)


def _write_out_years(text: str) -> str:
    """Return the text with a year of two digits after a month ("aug -19", "mars 26") written with four.

    Of two years that a turn of the year lies between only the first is left: what it was is printed at its end.
    """
    text = _TURN_OF_YEAR.sub(r"\g<before>\g<year>", text)
    return _SHORT_YEAR.sub(lambda match: f"{match[1]} 20{match[2]}", text)


def _ends_period(text: str, month: re.Match[str]) -> bool:
    """Whether a month bounds a period: a year follows it, or a word of time stands before it ("per augusti")."""
    if re.match(r"[\s,]*((19|20)\d\d|[-–]\s*\w)", text[month.end() :]):
        return True
    before = text[: month.start()].casefold().replace("-", " ").replace("–", " ").split()
    return bool(before) and (before[-1] in _TIME_WORDS or _is_range(text[: month.start()]))


def _is_range(before: str) -> bool:
    """Whether a text ends with a month and a dash: "jan-" of "jan-mars"."""
    return re.search(rf"\b({_MONTH_NAMES})\.?\s*[-–]\s*$", before, re.IGNORECASE) is not None


def to_full_year(year: int) -> Period:
    """Return the calendar year as a period."""
    return Period(start=date(year, 1, 1), end=date(year, 12, 31))


def to_months(year: int, end_month: int) -> Period:
    """Return January to the end of a month as a period."""
    return Period(start=date(year, 1, 1), end=date(year, end_month, calendar.monthrange(year, end_month)[1]))
