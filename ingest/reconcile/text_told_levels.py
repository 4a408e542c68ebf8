"""Reads the sentences that tell what a thing came to beside how it went, or how many there were of it.

In: a sentence and the period that its report covers. Out: a `ToldLevel`, or None. For example in a report of eight
months, and in one of a year::

    "Frånvaron ökar och uppgår till totalt 6,1 procent för perioden januari–augusti 2031."  ->  "Frånvaron"
    "Den totala frånvaron inom förvaltningen uppgår till 6,1 procent per augusti 2031."     ->  "frånvaron"
    "Under året kom det in 1 204 bygganmälningar, de flesta i maj."  ->  "bygganmälningar"

Both are of all that the report is about: a part of it, or other months, is told with words that are read as neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ingest.notation import Mention
from ingest.notation.periods import is_full_year, parse_period
from ingest.notation.told_amounts import is_other_thing
from ingest.records import Period

TIME: Final = (
    r"(?:(?:vid\s+)?(?:utgången\s+av|slutet\s+av|under|för)\s+)?(?:(?:år|helåret|hela)\s+)?(?:19|20)\d\d"
    r"|(?:under|för)\s+(?:hela\s+)?(?:året|helåret)|vid\s+årets\s+slut|vid\s+årsskiftet"
    r"|(?:per\s+)?den\s+31\s+december(?:\s+(?:19|20)\d\d)?"
)
"""A year, as a sentence tells it."""

_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_MONTHS = (
    rf"(?:(?:för|under|i)\s+)?(?:perioden\s+)?januari\s*(?:[-–]|till(?:\s+och\s+med)?|t\.?o\.?m\.?)\s*{_MONTH}"
    rf"|(?:till\s+och\s+med|t\.?o\.?m\.?|per)\s+(?:den\s+)?(?:3[01]\s+)?{_MONTH}"
)
_SPAN = re.compile(rf"\b(?:{_MONTHS})(?:\s+(?:19|20)\d\d)?\b", re.IGNORECASE)
_WENT = (
    r"(?:minskar|minskade|ökar|ökade|sjunker|sjönk|stiger|steg|förbättras|förbättrades|försämras|försämrades"
    r"|har\s+(?:minskat|ökat|sjunkit|stigit))"
)
# "Frånvaron minskar inom alla skolor och uppgår till totalt": of the whole, in so many words.
_WENT_TO = re.compile(
    rf"^\s*(?P<name>[^\d,.;:()]{{3,60}}?)\s+{_WENT}\b[^\d,.;:()]{{0,60}}\s+och\s+(?:uppgår|uppgick|är|var|blev|ligger|låg)\s+"
    r"(?:nu\s+)?(?:till\s+|på\s+)?(?:totalt|sammanlagt|sammantaget)\s+(?:till\s+|på\s+)?$",
    re.IGNORECASE,
)
# "Frånvaron inom förvaltningen uppgår totalt till", "Den totala frånvaron är": of the whole, in so many words.
_ALL = r"(?:totalt|sammanlagt|sammantaget)"
_IS = r"(?:uppgår|uppgick|är|var|blev|ligger|låg|landar|landade)"
_TOTAL = re.compile(
    rf"^\s*(?:(?P<all>(?:den\s+)?(?:totala|samlade)\s+))?(?P<name>[^\d,.;:()]{{3,60}}?)"
    r"(?:\s+(?:inom|i|för|på|hos)\s+(?:hela\s+)?(?:nämnden|förvaltningen|kommunen|bolaget|förbundet|kontoret))?\s+"
    rf"{_IS}\s+(?:nu\s+)?(?:(?P<before>{_ALL})\s+)?(?:till\s+|på\s+)?(?:(?P<behind>{_ALL})\s+(?:till\s+|på\s+)?)?$",
    re.IGNORECASE,
)
_CAME_IN = re.compile(
    rf"^\s*(?:(?:{TIME}|(?:under|för)\s+perioden)\s+)?"
    r"(?:(?:kom|kommit|inkom|gjordes|registrerades|hanterades|handlades|behandlades|fattades|anmäldes|lämnades)"
    r"(?:\s+det)?(?:\s+in)?|har\s+det\s+(?:kommit\s+in|gjorts|fattats|registrerats))"
    r"\s+(?:totalt\s+|sammanlagt\s+)?$",
    re.IGNORECASE,
)
_THINGS = re.compile(r"\s+(?P<name>[a-zåäö]{4,40})(?=\s*(?:[.!,]|$)|\s+(?:och|varav|vilket|jämfört)\b)")
_ENDS = re.compile(r"\s*(?:[.!,(]|$|\s(?:och|jämfört|mot)\b)")
_NARROWED = re.compile(r"\b(?:exkl\w*|inkl\w*|förutom|utöver|utan|men|kvinn\w*|män|i\s+genomsnitt)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLevel:
    """What a sentence names, and the time that its value is of."""

    name: str
    period: Period


def read_told_level(plain: str, mention: Mention, covered: Period | None) -> ToldLevel | None:
    """Read what the first amount of a sentence is the level of; None where it may be of a part, or of another time."""
    rest = plain[mention.end :]
    if covered is None or mention.is_approximate or is_other_thing(plain[: mention.end]) or _NARROWED.search(plain):
        return None
    went = _WENT_TO.match(plain[: mention.start])
    if went and (period := _period_behind(rest, covered)):
        return ToldLevel(name=went["name"], period=period)
    total = _TOTAL.match(plain[: mention.start])
    is_all = total is not None and any(total[group] for group in ("all", "before", "behind"))
    if total and is_all and not is_full_year(covered) and (period := _period_behind(rest, covered)):
        return ToldLevel(name=total["name"], period=period)
    things = _THINGS.match(rest)
    if things and is_full_year(covered) and _CAME_IN.match(plain[: mention.start]):
        years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", plain[: mention.start]))
        return ToldLevel(name=things["name"], period=covered) if years <= {str(covered.end.year)} else None
    return None


def _period_behind(rest: str, covered: Period) -> Period | None:
    """Return the period of the report where the words behind an amount name it, or none; None where another one."""
    span = _SPAN.match(rest.lstrip())
    if span:
        is_of_report = parse_period(re.sub(r"^(?:för|under|i)\s+", "", span[0]), covered.end.year) == covered
        behind = rest.lstrip()[span.end() :]
        return covered if is_of_report and _ENDS.match(behind) else None
    return covered if is_full_year(covered) and _ENDS.match(rest) else None
