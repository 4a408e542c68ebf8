"""Reads the sentences that tell how many of something a body has.

In: a sentence and the period that its report covers. Out: a `HeldCount`, or None. For example in a report of four
months, and in one of a year::

    "Förbundet har 54 deltidare per den 30 april 2031, vilket är fler än väntat."  ->  "deltidare"
    "Vid årets slut hade nämnden totalt 63 månadsavlönade medarbetare."            ->  "månadsavlönade medarbetare"

The body is named by no more than what it is ("nämnden", "bolaget"), so it is the one that the chapter is about, or by a
name, which is for the caller to judge. A count of another day than the last one that the report covers is read as none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ingest.notation import Mention
from ingest.notation.periods import is_full_year, parse_period
from ingest.notation.told_amounts import is_other_thing
from ingest.passages.row_names import Key
from ingest.records import Period
from ingest.words import split_words, stem

_KIND = (
    r"(?:nämnd|styrelse|förvaltning|förbund|kommun|region|bolag|myndighet|kontor|organisation|stiftelse|koncern"
    r"|kommunförbund|räddningstjänstförbund|kommunalförbund|direktion|sektor|verksamhet)(?:e?n|et)"
)
WHOLE_BODY: Final = re.compile(rf"(?:vi|den|hela\s+)?\s*(?:{_KIND}(?:\s+som\s+helhet)?)?", re.IGNORECASE)
"""What names a body by its kind alone: that of the chapter."""

_BODY = (
    rf"(?:vi|(?:[^\W\d]+\s+){{0,2}}[^\W\d]*{_KIND}|[^\W\d]{{4,}}s\s+(?:förvaltning|kontor|organisation|verksamhet)"
    r"|[A-ZÅÄÖ][^\W\d]+(?:\s+[^\W\d]+)?\s+kommun)"
)
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_POINT = (
    r"(?:(?:vid|i)\s+(?:slutet|utgången)\s+av\s+(?P<{0}last>perioden|året|delåret|tertialet)"
    r"|vid\s+(?P<{0}end>årets|periodens|delårets|tertialets)\s+(?:slut|utgång)"
    r"|(?:vid|per)\s+(?P<{0}turnend>årsskiftet)"
    r"|(?:(?:vid|per|på)\s+(?:mätdatum(?:et)?|mätdagen|mättillfället|mätpunkten|mätningen|avstämningen|avstämningsdagen"
    r"|statistikdagen|räkningen)\s+)?"
    r"(?P<{0}day>(?:(?:per|vid|i|till\s+och\s+med)\s+)?(?:(?:slutet|utgången)\s+av\s+)?(?:den\s+)?(?:\d{{1,2}}\s+)?"
    + _MONTH
    + r"(?:\s+(?:19|20)\d\d)?))"
)
_ALL = r"(?:totalt\s+|sammanlagt\s+|tillsammans\s+|nu\s+|i\s+dag\s+|idag\s+)?"
_BEFORE = re.compile(
    rf"^\s*(?:(?:{_POINT.format('a')}\s+(?P<verb>har|hade)\s+(?P<body>{_BODY}))"
    rf"|(?:(?P<first>{_BODY})\s+(?P<has>har|hade)(?:\s+{_POINT.format('b')})?)"
    rf"|(?:{_POINT.format('c')}\s+(?:fanns|finns)(?:\s+det)?))\s+{_ALL}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s+(?P<name>[^\W\d]{{4,40}}(?:\s+(?:medarbetare|personer|anställda|individer))?)"
    rf"(?:\s+{_POINT.format('d')})?\s*(?=[.,(]|$)",
    re.IGNORECASE,
)
# "Vid årets slut var 63 personer anställda inom nämnden."
_WERE = re.compile(rf"^\s*{_POINT.format('e')}\s+var\s+{_ALL}$", re.IGNORECASE)
_EMPLOYED = re.compile(
    r"\s+(?:personer|medarbetare|individer)\s+(?P<name>(?:\w+\s?)?anställda)(?:\s+(?:inom|i|vid|hos|på)\s+(?P<body>[^.,;]{3,60}?))?"
    r"\s*(?=[.,(]|$)",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\s*,?\s*(?:(?:per|den|vid|i)\s+)*(?:\d{{1,2}}\s+)?(?:{_MONTH}|årets\s+slut|årsskiftet)(?:\s+(?:19|20)\d\d)?\s*$",
    re.IGNORECASE,
)
# "Antalet elever i grundskolan uppgick till 640 vid mätningen den 15 oktober": of the day that the row's label names
_NUMBER_BEFORE = re.compile(
    r"^\s*(?:det\s+)?(?:totala\s+)?antalet?\s+(?P<name>[^\W\d]{4,40}(?:\s+(?:i|på|inom)\s+[^\W\d]{4,40})?)\s+"
    r"(?:uppgick\s+till|uppgår\s+till|var|blev)\s+(?:totalt\s+|sammanlagt\s+)?$",
    re.IGNORECASE,
)
_COUNTED_ON = re.compile(
    r"\s+(?:(?:vid|enligt)\s+(?:mätningen|avläsningen|mätdatum|mätdagen|mättillfället|avstämningen|räkningen|"
    r"statistikdagen)\s+)?(?:per\s+)?(?:den\s+)?(?P<day>\d{1,2})\s+(?P<month>" + _MONTH + r")\s*[.!]?\s*$",
    re.IGNORECASE,
)
_LABEL_DAY = re.compile(r"\b(?P<day>\d{1,2})\s+(?P<month>[a-zåäö]{3,9})\.?\s*$", re.IGNORECASE)
_MONTH_LETTERS = 3  # "okt" and "oktober"
_GENERIC: Final = frozenset(map(stem, ("medarbetare", "personer", "person", "anställda", "individer")))
_NARROWED = re.compile(
    r"\b(?:exkl\w*|inkl\w*|förutom|utöver|utan|kvinn\w*|män|nya|ytterligare|vakanta)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCount:
    """What is counted, whose it is ("" for "det fanns"), and whether the sentence itself tells of which day.

    `day`: the day that the number is of, as in "15 oktober": only a row whose label names it too counts the same.
    """

    name: str
    body: str
    is_dated: bool
    period: Period
    day: str = ""


def read_held_count(plain: str, mention: Mention, covered: Period | None) -> HeldCount | None:
    """Read what the first amount of a sentence counts; None where it may be of a part, or of another day."""
    if on_day := _read_on_day(plain, mention, covered):
        return on_day
    before = _BEFORE.match(plain[: mention.start])
    behind = _BEHIND.match(plain[mention.end :])
    if before is None and (were := _WERE.match(plain[: mention.start])):
        before, behind = were, _EMPLOYED.match(plain[mention.end :])
    if covered is None or before is None or behind is None or mention.is_approximate:
        return None
    clause = plain[: mention.end + behind.end()]
    if is_other_thing(clause) or _NARROWED.search(clause):
        return None
    points = {**before.groupdict(), **behind.groupdict()}
    days = [told for name, told in points.items() if told and name.endswith(("last", "end", "day"))]
    if len(days) > 1 or not all(_is_last_day(day, covered) for day in days):
        return None
    is_present = "har" in (points.get("verb"), points.get("has"))
    if not days and not is_present and not is_full_year(covered):
        return None  # what was had, some time in the months that the report is of
    return HeldCount(
        name=behind["name"], body=points.get("body") or points.get("first") or "", is_dated=bool(days), period=covered
    )


def _read_on_day(plain: str, mention: Mention, covered: Period | None) -> HeldCount | None:
    """Read how many there were of something on one day of the year that the report is of, in a sentence of no more."""
    before = _NUMBER_BEFORE.match(plain[: mention.start])
    on_day = _COUNTED_ON.match(plain[mention.end :])
    if covered is None or before is None or on_day is None or mention.is_approximate or not is_full_year(covered):
        return None
    if is_other_thing(plain[: mention.end]) or _NARROWED.search(plain):
        return None
    day = f"{int(on_day['day'])} {on_day['month'].casefold()}"
    return HeldCount(name=before["name"], body="", is_dated=True, period=covered, day=day)


def names_day(label: str, day: str) -> bool:
    """Whether a label ends with a day of the year, perhaps cut short.

    >>> names_day("Elever 15 okt", "15 oktober"), names_day("Elever 15 sep", "15 oktober"), names_day("Elever", "1 maj")
    (True, False, False)
    """
    found = _LABEL_DAY.search(label)
    number, month = day.split()
    return (
        found is not None
        and str(int(found["day"])) == number
        and len(found["month"]) >= _MONTH_LETTERS
        and month.startswith(found["month"].casefold())
    )


def without_day(label: str) -> str:
    """Take a day that a label ends with off it, also where its month is cut short.

    >>> without_day("Elever i grundskola 15 okt"), without_day("Elever i grundskola")
    ('Elever i grundskola', 'Elever i grundskola')
    """
    return _LABEL_DAY.sub("", label).strip() or label


def is_same_count(key: Key, other: Key) -> bool:
    """Whether two names count the same, "tillsvidareanställda" and "tillsvidareanställda medarbetare" alike.

    >>> is_same_count(("fast", "medarbetar"), ("fast",)), is_same_count(("medarbetar",), ("fast",))
    (True, False)
    """
    return bool(key) and _without_people(key) == _without_people(other)


def without_date(label: str) -> str:
    """Take the day that a row counts on off its label.

    >>> without_date("Antal anställda 31 december"), without_date("Anställda vid årets slut"), without_date("Mars")
    ('Antal anställda', 'Anställda', 'Mars')
    """
    return _DATED.sub("", label) or label


def is_whole_body(body: str, whole: str) -> bool:
    """Whether a body is the one that a chapter is about: named by its kind alone, or by the stem of the report's own.

    >>> is_whole_body("nämnden", "hamn"), is_whole_body("Hamnens förvaltning", "hamn"), is_whole_body("Parkbolaget", "")
    (True, True, False)
    """
    return WHOLE_BODY.fullmatch(body.strip()) is not None or whole in {stem(word) for word in split_words(body)}


def _without_people(key: Key) -> Key:
    return key[:-1] if len(key) > 1 and key[-1] in _GENERIC else key


def _is_last_day(told: str, covered: Period) -> bool:
    """Whether the day of a count is the last one of the months that the report is of: "årets" of a whole year only."""
    if told.casefold() in ("årets", "året", "årsskiftet"):
        return is_full_year(covered)
    named = parse_period(told, covered.end.year)
    return told.casefold() in ("periodens", "perioden", "delårets", "delåret", "tertialets", "tertialet") or (
        named is not None and named.end == covered.end
    )
