"""When a report was adopted, published or dated.

In: a report as read, its cover and its period. Out: the day, with the line that says it, for example::

    "Antagen av nämnden 2024-10-12"  ->  2024-10-12        "Hylte den 3 mars 2020" under the text  ->  2020-03-03

Only short lines at the front and the end count, for a sentence dates other things: meetings, plans, letters. Adoption
and publication count before a date of writing, and that before a bare date, which must be later than the report's
period: an interim report's cover bears the day that it reaches to as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ingest.metadata.cover import is_short, kind_spans
from ingest.readers import ReadText
from ingest.records import Basis, Block, Period

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY = re.compile(
    r"(?<![\d-])(?P<iso>(?P<year>20\d\d)[-.](?P<month>\d\d)[-.](?P<day>\d\d))(?![\d-])"
    r"|(?<!\d)(?P<day_2>\d\d?)(?::?e)?\s+(?P<name>jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)[a-zåäö]*\.?\s+"
    r"(?P<year_2>20\d\d)\b",
    re.IGNORECASE,
)
# What makes a date that of the report itself, the strongest first.
_VERBS = (
    r"publicera(?:d|t|des)|publiceringsdatum|utgiv(?:en|et)|published",
    r"antag(?:en|et|its|ningsdatum)|fastställ(?:d|t|des)|godkän(?:d|t|des)|beslutsdatum|besluta(?:d|t|des)|adopted|approved",
    r"date?rad|upprätta(?:d|t|des)|version|datum|utskrivet|senast (?:ändrad|uppdaterad)|dated?",
)
_STATEMENTS = tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in _VERBS)
_ABOUT_OTHERS = re.compile(
    r"^till\b|tjänsteskrivelse|protokoll|förslag|handling(?:ar|en)?\b|remiss|beslut om|\bnästa\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_MAX_WORDS_BEFORE, _MAX_WORDS_BESIDE = 2, 2
_FRONT, _END = 80, 40  # lines
_LONGEST_WAIT = timedelta(days=540)  # from the end of a report's period to a bare date on it


def find_published(read: ReadText, period: Period | None) -> tuple[date | None, Basis | None]:
    """Find the day that a report was published, adopted or dated; None where no line says it for sure."""
    lines = list(_dated_lines(read))
    for statement in _STATEMENTS:
        for block, text, day in lines:
            verb = statement.search(text)
            if verb and _is_of_report(text, verb.start()) and _fits(day, period, stated=True):
                return day, Basis(field="published", text=text, location=block.location)
    for block, text, day in lines:
        words = _WORD.findall(_DAY.sub("", text))
        if len(words) <= _MAX_WORDS_BESIDE and not kind_spans(text) and _fits(day, period, stated=False):
            return day, Basis(field="published", text=text, location=block.location)
    return None, None


def _dated_lines(read: ReadText) -> Iterator[tuple[Block, str, date]]:
    """Yield the short blocks at the front and the end of a report that hold one date, and that date."""
    count = len(read.lines)
    for block in read.blocks:
        line = block.location.first_line or 0
        if not is_short(block) or _FRONT < line <= count - _END:
            continue
        text = " ".join(block.text.split())
        found = list(_DAY.finditer(text))
        day = _to_day(found[0]) if len(found) == 1 else None
        if day is not None and not _ABOUT_OTHERS.search(text):
            yield block, text, day


def _is_of_report(text: str, verb: int) -> bool:
    """Whether a line begins with its verb, or what comes before it is the report: not a letter about it."""
    before = text[:verb]
    return bool(kind_spans(before)) or len(_WORD.findall(before)) <= _MAX_WORDS_BEFORE


def _fits(day: date, period: Period | None, *, stated: bool) -> bool:
    """Whether a report of a period can bear the day: not before the period is over, as far as that is known."""
    if period is None:
        return stated
    return day > period.end and (stated or day <= period.end + _LONGEST_WAIT)


def _to_day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
        name = match["name"].casefold().replace("may", "maj").replace("oct", "okt")
        return date(int(match["year_2"]), _MONTHS.index(name) + 1, int(match["day_2"]))
    except ValueError:
        return None
