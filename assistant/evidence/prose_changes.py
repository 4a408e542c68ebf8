"""Reads what something was before out of a sentence that tells what it is and by how much it changed.

In: a sentence and the year of its report. Out: a `Before`, or None where the sentence leaves any doubt. For example
"90 är inskrivna i maj 2031, vilket är 15 fler än året innan" tells 90 less 15 of 2030.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.evidence.prose_pairs import amounts_of, is_rough
from ingest.notation.amounts import Mention
from ingest.records import Unit

_YEAR: Final = r"(?:19|20)\d\d"
_ONE_BEFORE: Final = (
    r"(?:(?:motsvarande|samma|the same|the corresponding) (?:period|tid|tidpunkt|månad|time|month)\s*(?:i|in)?\s*)?"
    r"(?:(?:före|in|i )?\s*(?:föregående|förra|the previous|the preceding|last) (?:år|året|year)s?|"
    r"(?:året|ett år|the year|a year) (?:innan|före|tidigare|before|earlier)|i fjol|fjolåret)"
)
_WHEN: Final = rf"(?P<when>[^.;]{{0,60}}?(?P<year>{_YEAR})|{_ONE_BEFORE})"
# "15 fler än året innan", "en ökning med 15 jämfört med 2030"
_AFTER: Final = re.compile(
    rf"^\W*(?:\w+\s+)?(?P<way>fler|färre|högre|lägre|mer|mindre|more|fewer|less|higher|lower)\s+(?:än|than)\s+{_WHEN}",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(
    rf"^\W*(?:\w+\s+)?(?:jämfört med|i jämförelse med|sedan|från|mot|compared (?:to|with)|since|from|on)\s+{_WHEN}",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"\b(?P<way>ökning|uppgång|höjning|minskning|nedgång|sänkning|increase|rise|decrease|fall|drop)\s+(?:med|på|of|by)\s+$",
    re.IGNORECASE,
)
_UP: Final = frozenset(("fler", "högre", "mer", "more", "higher", "ökning", "uppgång", "höjning", "increase", "rise"))
_PAIR: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a sentence tells of now, the change that led to it, whether it rose, and the year that it changed from."""

    now: Mention
    change: Mention
    has_risen: bool
    year: int


def read_before(sentence: str, year: int) -> Before | None:
    """Return what is told of an earlier year, where a sentence of a report of `year` holds one amount and its change.

    >>> told = read_before("90 är inskrivna i maj 2031, vilket är 15 fler än året innan.", 2031)
    >>> told and (str(told.now.amount.value), str(told.change.amount.value), told.has_risen, told.year)
    ('90', '15', True, 2030)
    >>> read_before("90 är inskrivna, varav 15 fler än året innan har plats och 3 väntar.", 2031) is None
    True
    """
    amounts = amounts_of(sentence)
    if len(amounts) != _PAIR or not _are_of_one(amounts) or any(is_rough(sentence, one) for one in amounts):
        return None
    now, change = amounts
    after, before = sentence[change.end :], sentence[now.end : change.start]
    lead = _LEAD.search(before)
    found = _SINCE.match(after) if lead else _AFTER.match(after)
    if found is None:
        return None
    way = (lead or found)["way"].casefold()
    named = found["year"]
    return Before(now=now, change=change, has_risen=way in _UP, year=int(named) if named else year - 1)


def _are_of_one(amounts: list[Mention]) -> bool:
    """Whether a change can be taken off an amount: of the same unit, of a percentage in percentage points."""
    now, change = (mention.amount.unit for mention in amounts)
    if now is Unit.PERCENT:
        return change is Unit.PERCENTAGE_POINTS
    return change in (now, Unit.UNKNOWN, Unit.COUNT)
