"""Words that ask for costs by themselves, before what comes in is taken off them.

In: the text of a question. Out: whether it asks so, and where it names incomes only to leave them out. For example
"kostnader, utan att räkna av intäkterna" asks for the row or the column of costs, and not for that of incomes.
"""

from __future__ import annotations

import re
from typing import Final

_GROSS: Final = re.compile(r"\b(?:brutto\w*|gross)\b", re.IGNORECASE)
_COST: Final = re.compile(r"\b(?:kost\w*|\w*kostnad\w*|utgift\w*|costs?|expen[sd]\w*|spen[dt]\w*)\b", re.IGNORECASE)
_COMES_IN = r"(?:\w*intäkt\w*|inkomst\w*|(?:the |its |their |any )?(?:incomes?|revenues?))"
_BEFORE_INCOME: Final = re.compile(
    r"\b(?:utan att (?:räkna|dra|ta)(?: av| bort| från| ifrån| in| med)?|innan man (?:räknar|drar) (?:av|bort|ifrån)|"
    r"(?:före|innan|utan)(?: avdrag (?:för|av))?|exklusive|exkl\.?|oräknat|bortsett från|"
    r"(?:without|before|not|excluding)(?: (?:counting|deducting|netting(?: off| out)?|subtracting|taking off))?|"
    rf"disregarding|ignoring|leaving out)\s+{_COMES_IN}",
    re.IGNORECASE,
)


def asks_gross(text: str) -> bool:
    """Whether costs are asked for with nothing taken off them: "bruttokostnaden", "costs before revenue"."""
    return _GROSS.search(text) is not None or bool(find_left_out(text))


def find_left_out(text: str) -> list[tuple[int, int]]:
    """Return where a question about costs names incomes only to leave them out, start and end.

    >>> find_left_out("kostnaderna utan intäkter"), find_left_out("projekt utan intäkter")
    ([(12, 25)], [])
    """
    return [match.span() for match in _BEFORE_INCOME.finditer(text)] if _COST.search(text) else []
