"""How reports write numbers and units, in Swedish and English. Measures and periods: see `measures` and `periods`.

In: the text of one cell, header or caption. Out: exact numbers and units, or None where there is none, for example::

    "- 2 680*"  ->  Number(value=Decimal("-2680"), ...)        "Lägre än 5,00"  ->  5.00, comparator "<"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.notation.markup import split_mark, strip_markup
from ingest.notation.units import UNIT_WORDS, to_unit
from ingest.records import Unit

_COMPARATORS = (
    (r"(?:lägre|mindre|färre|under|less|fewer|lower) ?(?:än|than)?|<", "<"),
    (r"(?:högre|mer|fler|större|över|more|greater|higher) ?(?:än|than)?|>", ">"),
    (r"(?:minst|lägst|min|at least)\.?|≥|>=", ">="),
    (r"(?:högst|max|maximalt|upp till|at most|up to)\.?|≤|<=", "<="),
)
_COMPARATORS_AFTER = (
    (r"(?:eller|or) (?:högre|mer|fler|more|higher|över)", ">="),
    (r"(?:eller|or) (?:lägre|mindre|färre|less|fewer|lower|under)", "<="),
)
_APPROXIMATE = r"(?:ca|cirka|c:a|ungefär|ung|omkring|runt|drygt|knappt|about|approx|circa)\.?|~"
# Spaces are escaped, for a verbose pattern drops them.
_BEFORE = "|".join(words for words, _ in _COMPARATORS).replace(" ", r"\ ")
_AFTER = "|".join(words for words, _ in _COMPARATORS_AFTER).replace(" ", r"\ ")
_UNIT = UNIT_WORDS.replace(" ", r"\ ")
_NUMBER = re.compile(
    rf"""
    (?P<before>(?:{_BEFORE})(?=[\s\d+\-]))? \s*
    (?P<about>(?:{_APPROXIMATE})(?=[\s\d]))? \s*
    (?P<sign>\+/?-|±|[-–−‑+])? \s*
    (?P<digits>
        \d{{1,3}} (?:\ \d{{3}})+        # 1 234 567
      | \d{{1,3}} (?:\.\d{{3}}){{2,}}   # 1.234.567
      | \d+
    )
    (?P<decimals>[.,]\d+)? \s*
    (?P<minus>[-–−])? \s*
    (?P<unit>%|(?:{_UNIT})\b\.?)? \s*
    (?P<after>{_AFTER})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "48'250", "1’204’300", the Swiss way; no other mark stands so between digits.
_APOSTROPHE = re.compile(r"(?<=\d)['’´](?=\d{3}(?!\d))")
COMMA_GROUPS = re.compile(r"(?<!\d)[-–−+(]?\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])")
_POINT_GROUPS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])")
# U+FFFD is a digit of a scanned page that could not be told.
_ONLY_DIGITS_AND_MARKS = re.compile(r"\(?[-–−+±]?\s?[\d\ufffd][\d\ufffd\s.,]*\)?\s?[-–−]?\s?%?")
_IN_PARENTHESES = re.compile(r"\(([^()]+)\)(?:\s?(%))?")
_BLANK = re.compile(r"(?:[-–—−.…]|\.\.+|n/?a|uppgift saknas|u\.s\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number that fills a cell. `comparator` is "<", ">", "<=", ">=" or ""; `unit` what stands in the cell itself."""

    value: Decimal
    unit: Unit = Unit.UNKNOWN
    is_approximate: bool = False
    comparator: str = ""

    @property
    def is_percent(self) -> bool:
        """Whether the cell itself says that it is a percentage."""
        return self.unit is Unit.PERCENT


def is_blank(text: str) -> bool:
    """Whether a cell is empty or holds only a mark for "nothing".

    >>> is_blank(" - "), is_blank("0")
    (True, False)
    """
    return bool(_BLANK.fullmatch(strip_markup(text)))


def parse_number(text: str, *, comma_groups: bool = False, point_groups: bool = False) -> Number | None:
    """Give the number that a whole cell is; None when the cell is empty, damaged, or more than a number.

    `comma_groups` reads "1,234" the English way; so is any cell that can only be read so ("1,234,567"). `point_groups`
    reads "1.234" as a thousand and more (`groups_by_point` of `groups`). Parentheses are a minus, as
    accountants write it; whether a table means them so, its other cells tell (`in_parentheses`).

    >>> parse_number("74 485tkr")
    Number(value=Decimal('74485'), unit=<Unit.TKR: 'tkr'>, is_approximate=False, comparator='')
    >>> [str(parse_number(text).value) for text in ("– 3 555", "+-0", "-400*", "6,8%", "698 -", "1,234,567.5")]
    ['-3555', '0', '-400', '6.8', '-698', '1234567.5']
    >>> [str(parse_number(text).value) for text in ("(20 866)", "(5,4 %)", "(3)%")]
    ['-20866', '-5.4', '-3']
    >>> [str(parse_number(text, point_groups=True).value) for text in ("84.300", "1.250-", "(1.022,5)", "48'250")]
    ['84300', '-1250', '-1022.5', '48250']
    >>> parse_number("Lägre än 5,00").comparator, parse_number("-26 62"), parse_number("2 av 3"), parse_number("-")
    ('<', None, None, None)
    """
    text = _APOSTROPHE.sub(" ", _plain(text))
    if inner := _IN_PARENTHESES.fullmatch(text):
        return _negated(parse_number(inner[1] + (inner[2] or ""), comma_groups=comma_groups, point_groups=point_groups))
    if comma_groups or re.search(r"\d,\d{3}(?:,\d{3}|\.\d)", text):
        text = COMMA_GROUPS.sub(lambda match: match[0].replace(",", ""), text)
    if point_groups:
        text = _POINT_GROUPS.sub(lambda match: match[0].replace(".", ""), text)
    match = _NUMBER.fullmatch(text)
    if not match or _is_ambiguous(match):
        return None
    value = Decimal(re.sub(r"[ .]", "", match["digits"]) + (match["decimals"] or "").replace(",", "."))
    sign = match["sign"] or ""
    if match["minus"] and sign:
        return None
    if len(sign) > 1 or sign == "±":
        return Number(value=value) if value == 0 else None
    negative = match["minus"] or sign in tuple("-–−‑")
    return Number(
        value=-value if negative and value else value,
        unit=to_unit(match["unit"] or ""),
        is_approximate=bool(match["about"]),
        comparator=_comparator(match["before"], _COMPARATORS) or _comparator(match["after"], _COMPARATORS_AFTER),
    )


def _negated(number: Number | None) -> Number | None:
    """Give a number with a minus; None for one that has a sign or a bound of its own."""
    if number is None or number.value < 0 or number.comparator:
        return None
    return replace(number, value=-number.value if number.value else number.value)


def in_parentheses(text: str) -> bool:
    """Whether a cell is a number in parentheses.

    >>> in_parentheses("(20 866)"), in_parentheses("12 (14)")
    (True, False)
    """
    return bool(_IN_PARENTHESES.fullmatch(_plain(text))) and parse_number(text) is not None


def is_damaged(text: str, *, comma_groups: bool = False, point_groups: bool = False) -> bool:
    """Whether a cell holds digits as a number does, but no number that can be read for sure.

    >>> is_damaged("-26 62"), is_damaged("1.234"), is_damaged("26 620"), is_damaged("2 av 3")
    (True, True, False, False)
    >>> is_damaged("\ufffd0 000")
    True
    """
    plain = _plain(text)
    number = parse_number(text, comma_groups=comma_groups, point_groups=point_groups)
    return bool(_ONLY_DIGITS_AND_MARKS.fullmatch(plain)) and number is None


def _plain(text: str) -> str:
    return split_mark(strip_markup(text)).text.strip()


def _is_ambiguous(match: re.Match[str]) -> bool:
    """Say whether a number can be a thousand or a decimal number ("1.234"), and nothing in the cell tells which."""
    decimals = match["decimals"] or ""
    return decimals.startswith(".") and len(decimals) == 4 and match["digits"] != "0" and " " not in match["digits"]


def _comparator(word: str | None, table: tuple[tuple[str, str], ...]) -> str:
    if not word:
        return ""
    return next(sign for words, sign in table if re.fullmatch(words, word.strip(), re.IGNORECASE))
