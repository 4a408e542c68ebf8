"""Reads sentences that tell how much of its money has been used for a project so far.

In: a sentence's words around its first amount, and the period of its report. Out: the name of the project, or "", for
example in a report to April::

    "Till och med april har 3,7 mnkr använts till piren i Viken."    ->  "piren i Viken"
    "För vågbrytaren har 610 tkr förbrukats under perioden."         ->  "vågbrytaren"

Of another time, or of all the years of a project ("sedan start"), nothing is read.
"""

from __future__ import annotations

import re

from ingest.notation import Mention
from ingest.notation.periods import is_full_year, parse_period
from ingest.records import Period

_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_TIME = (
    r"(?:(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till(?:\s+och\s+med)?|per)\s+(?:den\s+)?(?:\d{{1,2}}\s+)?"
    rf"(?P<{{0}}month>{_MONTH}(?:\s+(?:19|20)\d\d)?)(?:\s+i\s+år)?"
    r"|under\s+(?P<{0}whole>(?:hela\s+)?året|(?:19|20)\d\d)"
    r"|(?:hittills\s+i\s+år|under\s+(?:perioden|delåret|årets\s+första\s+\w+\s+månader)|i\s+år))"
)
_PASSIVE = (
    r"(?:använts|förbrukats|nyttjats|investerats|upparbetats|betalats\s+ut|utbetalats|lagts(?:\s+ner|\s+ned)?"
    r"|gått(?:\s+åt)?)"
)
_ACTIVE = r"(?:använt|förbrukat|investerat|lagt|betalat)"
_WHO = r"(?:vi|nämnden|kommunen|förvaltningen|bolaget|förbundet|styrelsen)"
_NAME = r"(?P<name>[^\W\d][^\d,.;:()]{2,80}?)"
_BEFORE = re.compile(
    rf"^\s*(?:{_TIME.format('a')}\s+har\s+(?:{_WHO}\s+{_ACTIVE}\s+)?"
    rf"|{_WHO}\s+har\s+(?:{_TIME.format('b')}\s+)?{_ACTIVE}\s+)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s+(?:{_PASSIVE}\s+)?(?:till|för|på|i)\s+{_NAME}(?:\s+{_TIME.format('c')})?\s*(?:[.!]?\s*$|,)", re.IGNORECASE
)
_LEADING = re.compile(rf"^\s*(?:till|för|på|i)\s+{_NAME}\s+har\s+(?:{_TIME.format('d')}\s+)?$", re.IGNORECASE)
_CLOSING = re.compile(rf"\s+{_PASSIVE}(?:\s+{_TIME.format('e')})?\s*(?:[.!]?\s*$|,)", re.IGNORECASE)
_ALL_YEARS = re.compile(r"\b(?:totalt|sammanlagt|sedan|start\w*|tidigare|ytterligare|varav|exkl\w*|inkl\w*)\b", re.I)


def read_spent(plain: str, mention: Mention, covered: Period | None) -> str:
    """Give the name of what the first amount of a sentence has been spent on, in all the period of the report."""
    before, after = plain[: mention.start], plain[mention.end :]
    first, second = _BEFORE.match(before), _BEHIND.match(after)
    if first is None or second is None:
        first, second = _LEADING.match(before), _CLOSING.match(after)
    if covered is None or first is None or second is None or mention.is_approximate or _ALL_YEARS.search(plain):
        return ""
    told = {**first.groupdict(), **second.groupdict()}
    if not all(_is_covered(name, text, covered) for name, text in told.items() if text and name != "name"):
        return ""
    return (first if "name" in first.groupdict() else second)["name"].strip()


def _is_covered(name: str, text: str, covered: Period) -> bool:
    """Whether a time ends where the report's does: a month that it ends with, or the year of a report of a year."""
    if name.endswith("whole"):
        year = text[-4:]
        return is_full_year(covered) and (not year.isdigit() or int(year) == covered.end.year)
    period = parse_period(text, covered.end.year)
    return period is not None and period.end == covered.end
