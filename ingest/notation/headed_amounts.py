"""Tells the amounts that a heading itself gives from the units and measures that it says of a table.

In: a heading. Out: it without such amounts. For example "Socialnämnden (prognos -13,2 mnkr)" over a table of persons
says nothing of that table's unit, nor that it holds forecasts.
"""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = r"(?<!\d)(?<!\d[-–.:/])[+±−–-]?\s?(?!(?:19|20)\d\d\b)\d{1,3}(?:[ \u00a0.]?\d{3})*(?:,\d+)?"
_AMOUNT: Final = (
    rf"{_NUMBER}[ \u00a0]?(?:%|(?:procent|mnkr|mkr|msek|tkr|kkr|tsek|kr|kronor|miljoner|miljarder|tusen)\b)"
)
_BRACKETED: Final = re.compile(rf"\s*\([^()]*{_AMOUNT}[^()]*\)", re.IGNORECASE)
_AT_END: Final = re.compile(rf"\s*(?:[,:;–—-]\s+)?(?:[\w-]+\s+){{0,3}}{_AMOUNT}\s*$", re.IGNORECASE)


def without_headed_amounts(heading: str) -> str:
    """Return a heading without an amount that it gives in brackets, or behind a comma, colon or dash at its end.

    >>> without_headed_amounts("Socialnämnden (prognos -13,2 mnkr)"), without_headed_amounts("Hamnen: +2,5 mnkr")
    ('Socialnämnden', 'Hamnen')
    >>> without_headed_amounts("Utfall 2031-08, mnkr"), without_headed_amounts("Lån – prognos 2031 mnkr")
    ('Utfall 2031-08, mnkr', 'Lån – prognos 2031 mnkr')
    >>> without_headed_amounts("Driftredovisning, mnkr"), without_headed_amounts("Drift 2031 (tkr)")
    ('Driftredovisning, mnkr', 'Drift 2031 (tkr)')
    """
    plain = _BRACKETED.sub("", heading)
    found = _AT_END.search(plain)
    return plain[: found.start()] if found and re.match(r"\s*[,:;–—-]", found[0]) and found.start() else plain
