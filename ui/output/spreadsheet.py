"""Texts as cells that no spreadsheet runs: whatever a report, a user or a file says stays a text.

In: the text of a cell. Out: the same text, with an apostrophe before one that a spreadsheet takes for a formula, for
example ``=1+1`` becomes ``'=1+1``. Numbers, and lists of them, are left as they are: ``-70900``, ``-70,5 | 12``.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"\s*[-−+=@]|[\t\r\n]")
_NUMBER = r"[-−+]?[\d\s.,]*\d[\s.,]*[%*]*"  # as printed, too: -26 62, −4 100,5 %, 12*
_NUMBERS = re.compile(rf"{_NUMBER}( \| {_NUMBER})*")


def protect_cell(text: str) -> str:
    """Return a text that a spreadsheet shows as it is.

    >>> [protect_cell(text) for text in ("=1+1", " @SUM(A1)", "-5 117", "-5117 | 2,5", "Drift")]
    ["'=1+1", "' @SUM(A1)", '-5 117', '-5117 | 2,5', 'Drift']
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBERS.fullmatch(text) else text
