"""Finds the amounts in running text.

In: a sentence or more. Out: the amounts in it with their places, for example::

    "ett underskott på ca 2,7 mnkr"  ->  Mention(amount=2.7 mnkr, start=23, end=31, is_approximate=True)

Not amounts: dates, years, clock times, phone numbers, numbers of paragraphs, decisions, headings, goals and stages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation.units import UNIT_WORDS, to_unit
from ingest.records import Amount

_MONTHS = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|may|oct)\w*"
_SPACE = r"[ \u00a0\u202f\u2009]"
_UNIT = UNIT_WORDS.replace(" ", r"\ ")  # escaped, for a verbose pattern drops spaces
_NUMBER = re.compile(
    rf"""
    (?<![\w.,:/§-])                              # not inside "KS02", "23KF105", "2020-10-07", "11:16"
    (?P<sign>\+/?-|±|[-–−]{_SPACE}?)?
    (?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+)
    (?P<decimals>[.,]\d+)?
    (?:(?P<gap>{_SPACE}?)(?P<unit>%|(?:{_UNIT})(?![\w-])))?
    (?![\w:/§]|[.,]\d|[-–](?=\d))                # not before "4:a", "2019/2020", "16§", "5.1"
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Words after which a bare number is a name, not a count; "Agenda 2030", "etapp 2", "11 kap. 16 §", "mål nr 3".
_NAMING = re.compile(
    r"(?:etapp|mål|målområde|kap(?:itel)?\.?|§+|avsnitt|punkt|sid(?:an?)?\.?|nr\.?|nummer|dnr|analys|tabell|figur|bilaga"
    r"|årskurs|covid|agenda|not|note|version|fas|del|nivå|artikel|paragraf|kl\.?|klockan|vecka|v\.|år|året|åren|under"
    r"|version|lag|sfs|page|table|stage|phase|goal|tel\.?|telefon|kf|ks)[\s\u00a0]*$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(rf"{_SPACE}*(?:{_MONTHS}\b|kap\b|§|miljard|tusen\b(?!{_SPACE}*kr)|%)", re.IGNORECASE)
_RANGE_BEFORE = re.compile(r"\d\s?[-–]\s?$")
_ABOUT = re.compile(
    r"\b(?:ca|cirka|c:a|ungefär|ung|omkring|runt|drygt|knappt|närmare|about|approximately|around|nearly)\.?[\s\u00a0]*$",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:\+46|0)\d{0,3}\s?[-–]\s?\d[\d ]{4,}")
_DATES = re.compile(r"(?<!\d)(?:19|20)?\d\d-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}(?:-\d\d)?")
_HEADING_NUMBER = re.compile(r"(?m)^\s*\d+(?:\.\d+)*\.?(?=\s+[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An amount in running text and its place there: `text[start:end]` is it as printed, sign and unit included."""

    amount: Amount
    start: int
    end: int
    is_approximate: bool = False


def parse_amounts(text: str) -> tuple[Mention, ...]:
    """Give the amounts in a text, in order; a bare count has the unit UNKNOWN.

    >>> [(str(m.amount.value), m.amount.unit.value) for m in parse_amounts("5 117 tkr, dvs 74 485tkr eller 2,7 mnkr")]
    [('5117', 'tkr'), ('74485', 'tkr'), ('2.7', 'mnkr')]
    >>> [str(m.amount.value) for m in parse_amounts("Den 4 maj 2020 slutade 36 enligt 11 kap. 16§, 23KF105")]
    ['36']
    """
    taken = [match.span() for pattern in (_PHONE, _DATES) for match in pattern.finditer(text)]
    found = []
    for match in _NUMBER.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        mention = _to_mention(match, text)
        if mention:
            found.append(mention)
    return tuple(found)


def _to_mention(match: re.Match[str], text: str) -> Mention | None:
    sign = (match["sign"] or "").strip()
    before = text[: match.start()]
    if not match["unit"] and not _is_count(match, before, text[match.end() :]):
        return None
    if re.fullmatch(r"\.\d{3}", match["decimals"] or "") and match["digits"] != "0":
        return None  # "1.234" may be a thousand or a decimal number
    value = Decimal(re.sub(r"\D", "", match["digits"]) + (match["decimals"] or "").replace(",", "."))
    if len(sign) > 1 or sign == "±":
        if value != 0:
            return None
        sign = ""
    unit = to_unit(match["unit"] or "")
    amount = Amount(value=-value if sign and value else value, unit=unit)
    return Mention(amount=amount, start=match.start(), end=match.end(), is_approximate=bool(_ABOUT.search(before)))


def _is_count(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a number without a unit counts something."""
    if match["sign"] and "+" not in match["sign"] and "±" not in match["sign"]:
        return False
    digits = match["digits"]
    if re.fullmatch(r"(?:19|20)\d\d", digits) and not match["decimals"]:
        return False
    if digits.startswith("0") and len(digits) > 1:
        return False
    if _NAMING.search(before) or _DATE_AFTER.match(after) or _RANGE_BEFORE.search(before):
        return False
    line_start = starts_line(before)
    return not (line_start and _HEADING_NUMBER.match(digits + after) and after.startswith("."))


def starts_line(before: str) -> bool:
    r"""Say whether a place with this text before it is the start of a line.

    >>> starts_line("Ekonomi\n"), starts_line("Ekonomi ")
    (True, False)
    """
    return not before.rsplit("\n", 1)[-1].strip()
