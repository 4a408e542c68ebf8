"""Tells from the cells of a table which mark parts its thousands, where one cell alone can be read in two ways.

In: the cells of a table, and its headers or the units of its columns. Out: yes or no, for example::

    "84.300", "1.250", "300" in a column of tkr  ->  the points part thousands: decimals would be "300.000"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.notation.markup import split_mark, strip_markup
from ingest.notation.numbers import COMMA_GROUPS
from ingest.records import Unit

_ENGLISH_HEADER = re.compile(
    r"\b(?:actual|outturn|outcome|forecast|variance|deviation|difference|annual|year|change)s?\b", re.IGNORECASE
)
_SIGN = r"[-–−+]?\s?"
_POINTED = re.compile(
    rf"\(?{_SIGN}[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)?\)?\s?[-–−]?(?:\s?(?:tkr|kkr|kr|kronor|st))?", re.I
)
_SEVERAL_POINTS = re.compile(r"\d\.\d{3}(?:\.\d{3}|,\d)")
_DECIMAL_COMMA = re.compile(rf"\(?{_SIGN}\d+,(?:\d\d?|\d{{4,}})(?!\d)[^,]*")
_UNDER_THOUSAND = re.compile(rf"\(?{_SIGN}[1-9]\d{{1,2}}\)?\s?[-–−]?")
_UNGROUPED = re.compile(rf"\(?{_SIGN}\d{{4,}}.*|\(?{_SIGN}\d{{1,3}} \d{{3}}\b.*")
_COUNTED_IN = frozenset({Unit.KR, Unit.TKR})
_MIN_POINTED = 3
_MIN_SMALL = 2


def groups_by_comma(cells: Iterable[str], headers: Iterable[str]) -> bool:
    """Say whether the numbers of a table have commas between thousands, the English way.

    They have when each comma in the table can stand so, twice or more, and the headers are English or a point parts
    the decimals.

    >>> groups_by_comma(["4,120", "1,020", "-110"], ["Actual 2019", "Variance"])
    True
    >>> groups_by_comma(["3,125", "1,020"], ["Utfall 2019"])
    False
    """
    texts = [strip_markup(cell) for cell in cells]
    with_comma = [text for text in texts if re.search(r"\d,\d", text)]
    english = any(_ENGLISH_HEADER.search(header) for header in headers) or any(
        re.search(r"\d\.\d", text) for text in texts
    )
    return english and len(with_comma) > 1 and all(COMMA_GROUPS.fullmatch(text) for text in with_comma)


def groups_by_point(columns: Iterable[tuple[Sequence[str], Unit]]) -> bool:
    """Say whether the numbers of a table have points between thousands; each column with its unit, UNKNOWN if not told.

    They have where each point in the table can stand so, and something else in it tells: a number with two of them or
    with a comma behind, another with a decimal comma, or, of kronor and thousands of them, numbers below a thousand
    with no point ("300" beside "84.300"; one in the same column, or two), where no number has thousands without one.

    >>> groups_by_point([(["84.300", "31.200", "1.250", "300"], Unit.TKR)]), groups_by_point([(["1.234"], Unit.TKR)])
    (True, False)
    >>> groups_by_point([(["84.300", "1.250"], Unit.MNKR), (["0,4", "12,5"], Unit.PERCENT)])
    True
    >>> groups_by_point([(["3.125", "2.500", "4.125", "12"], Unit.UNKNOWN)])
    False
    """
    read = [([split_mark(strip_markup(cell)).text.strip() for cell in cells], unit) for cells, unit in columns]
    texts = [text for cells, _ in read for text in cells]
    pointed = [text for text in texts if re.search(r"\d\.\d", text)]
    if not pointed or not all(map(_POINTED.fullmatch, pointed)):
        return False
    if any(map(_SEVERAL_POINTS.search, pointed)) or any(map(_DECIMAL_COMMA.fullmatch, texts)):
        return True
    if len(pointed) < _MIN_POINTED or any(map(_UNGROUPED.fullmatch, texts)):
        return False
    counted = [cells for cells, unit in read if unit in _COUNTED_IN]
    small = [sum(map(_is_under_thousand, cells)) for cells in counted]
    beside = any(count and any("." in text for text in cells) for cells, count in zip(counted, small, strict=True))
    return beside or sum(small) >= _MIN_SMALL


def _is_under_thousand(text: str) -> bool:
    return _UNDER_THOUSAND.fullmatch(text) is not None
