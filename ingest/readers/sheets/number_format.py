r"""Shows a number as a format code of a workbook (.xlsx) says.

In: an exact number and a code, which always writes "." and "," the English way. Out: what the cell shows, for example::

    Decimal("1234567.4"), '#,##0" tkr"'  ->  "1 234 567 tkr"        Decimal("-5400"), "#,##0,_);[Red](#,##0,)"  ->  "-5"

A negative number is written with a minus, also where the sheet has it in parentheses or in red.

What is not covered: fractions ("# ?/?") and powers of ten ("0.0E+00"), whose cells give their exact value, in doubt.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from ingest.readers.sheets.digit_pattern import DigitPattern, parse_pattern
from ingest.readers.sheets.grid import Doubt
from ingest.readers.sheets.shown import Shown, check_shown, show_number

_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"?                      # " tkr"
    | \\(?P<escaped>.)                          # \k
    | _(?P<gap>.)                               # white space as wide as the character
    | \*(?P<fill>.)                             # repeated to fill the cell
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]         # [$kr-41D]
    | \[(?P<bracket>[^\]]*)\]                   # a colour or a condition
    | (?P<section>;)
    | (?P<digits>[0\#?.,]+)
    | (?P<power>E[+-])
    | (?P<general>General|Standard|@)
    | (?P<plain>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
_COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = MappingProxyType(
    {
        "<": operator.lt,
        ">": operator.gt,
        "<=": operator.le,
        ">=": operator.ge,
        "=": operator.eq,
        "<>": operator.ne,
    }
)
_RED = re.compile(r"red|röd|colou?r\s?3", re.IGNORECASE)
_MINUS_BEFORE = re.compile(r"^\s*[-–−]|[-–−]\s*$|^\s*\((?!.*\))")
_MINUS_AFTER = re.compile(r"^\s*[-–−]?\)?\s*$")
_EDGE_SIGNS = re.compile(r"^\s*[-–−+()]+|[-–−+()]+\s*$")
_NUMBER_SECTIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a format code: what stands before, among and after the digits, and its condition, if it has one."""

    before: str
    pattern: DigitPattern | None
    after: str
    percents: int
    is_red: bool
    is_general: bool
    is_plain: bool
    compare: str
    bound: Decimal

    @property
    def has_minus(self) -> bool:
        """Whether the code itself writes a minus, or parentheses in its place."""
        closed = self.after.rstrip().endswith(("-", "–", "−", ")")) and bool(_MINUS_AFTER.match(self.after[-2:]))
        return bool(_MINUS_BEFORE.search(self.before)) or (closed and not self.before.strip())


def show_by_format(value: Decimal, code: str) -> Shown:
    """Give what a cell shows for a number by its format code."""
    sections = parse_format(code)
    place, section = _choose(value, sections)
    factor = Decimal(100) ** section.percents
    if section.is_general or not section.is_plain:
        text = show_number(value, before=section.before, after=section.after, grouped=False)
        return check_shown(text, value, None if section.is_plain else Doubt.UNKNOWN_FORMAT)
    if section.pattern is None:
        return Shown(text=section.before.strip())
    if section.pattern.is_code:
        return Shown(text=f"{section.before}{section.pattern.fill(value)}{section.after}".strip())
    if not section.pattern.is_understood:
        return check_shown(show_number(value, grouped=False), value, Doubt.UNKNOWN_FORMAT)
    rounded = section.pattern.round(value * factor)
    signed, doubt = _signed(rounded, value, section, sections[0], place)
    shown = _write(signed, section, doubt)
    scaled = shown.is_number and shown.doubt is None and section.pattern.thousands and not shown.text[-1].isalpha()
    return replace(shown, doubt=Doubt.SCALED) if scaled else shown


def _write(value: Decimal, section: Section, doubt: Doubt | None) -> Shown:
    pattern = section.pattern
    if pattern is None or (pattern.digits == 0 and value == 0 and not pattern.places):
        return Shown(text=f"{section.before}{section.after}".strip())  # "#" shows nothing for zero: "-" or blank
    text = show_number(
        value,
        before=_bare(section.before),
        after=_bare(section.after),
        grouped=pattern.is_grouped,
        digits=pattern.digits,
    )
    return check_shown(text, value, doubt)


def _bare(literal: str) -> str:
    """Take the signs and parentheses off the edges of what stands beside the digits: " kr)" is " kr"."""
    return _EDGE_SIGNS.sub("", literal)


def _signed(
    rounded: Decimal, value: Decimal, section: Section, first: Section, place: int
) -> tuple[Decimal, Doubt | None]:
    """Give the rounded number the sign that is shown: the section's own, or the number's where it has none."""
    own = place > 0 and value < 0 and (not section.compare or section.bound <= 0)
    red = section.is_red and not first.has_minus
    negative = section.has_minus or red if own else (value < 0) != section.has_minus
    shown = -abs(rounded) if negative else abs(rounded)
    return shown, None if rounded == 0 or (value < 0) == negative else Doubt.OTHER_SIGN


def _choose(value: Decimal, sections: tuple[Section, ...]) -> tuple[int, Section]:
    """Give the section of a code that a number is shown by, and its place."""
    numeric = sections[:_NUMBER_SECTIONS]
    if not any(section.compare for section in numeric):
        place = 1 if value < 0 else 2 if value == 0 else 0
        place = place if place < len(numeric) else 0
        return place, numeric[place]
    for place, section in enumerate(numeric):
        otherwise = place == len(numeric) - 1 or (place == 1 and value < 0)
        if _COMPARE[section.compare](value, section.bound) if section.compare else otherwise:
            return place, section
    return 0, parse_format("General")[0]


@lru_cache(maxsize=4_096)
def parse_format(code: str) -> tuple[Section, ...]:
    """Give the parts of a format code: for positive numbers, negative ones, zero and text, or by conditions."""
    sections: list[list[tuple[str, str]]] = [[]]
    for match in _TOKEN.finditer(code.strip() or "General"):
        kind = match.lastgroup or "plain"
        if kind == "section":
            sections.append([])
        else:
            sections[-1].append((kind, match[kind]))
    return tuple(_to_section(tokens) for tokens in sections)


def _to_section(tokens: list[tuple[str, str]]) -> Section:
    brackets = [text.strip() for kind, text in tokens if kind == "bracket"]
    condition = next((found for text in brackets if (found := _CONDITION.fullmatch(text))), None)
    body = [(kind, text) for kind, text in tokens if kind not in ("bracket", "fill")]
    places = [place for place, (kind, _) in enumerate(body) if kind in ("digits", "general")]
    first, last = (places[0], places[-1]) if places else (len(body), len(body))
    among = body[first : last + 1]
    fraction = any(kind == "plain" and text == "/" for kind, text in among)
    is_general = any(kind == "general" for kind, _ in among)
    return Section(
        before=_literals(body[:first]),
        pattern=parse_pattern(among) if places and not is_general else None,
        after=_literals(body[last + 1 :]),
        percents=sum(kind == "plain" and text == "%" for kind, text in body),
        is_red=any(_RED.fullmatch(text) for text in brackets),
        is_general=is_general,
        is_plain=not fraction and not any(kind == "power" for kind, _ in body),
        compare=condition[1] if condition else "",
        bound=Decimal(condition[2]) if condition else Decimal(0),
    )


def _literals(tokens: list[tuple[str, str]]) -> str:
    return "".join(" " if kind == "gap" else text for kind, text in tokens)
