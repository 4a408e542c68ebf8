"""Tells whether a claim orders two things by a quality that a sentence does not order them by.

In: a `Statement` and a quotation. Out: yes or no. For example "Varning är strängare än påpekande" is not borne out by
"Varning och påpekande är två grader av kritik", though that has both names.
"""

from __future__ import annotations

import re

from assistant.claims.statement import Statement
from assistant.words.comparison_words import ORDERS


def lacks_degree(statement: Statement, quote: str) -> bool:
    """Whether a claim says "stricter than", and a quotation does not; what is compared by size is judged by itself.

    >>> from assistant.claims.statement import read_statement
    >>> claim = read_statement("varning är strängare än påpekande")
    >>> lacks_degree(claim, "Varning och påpekande är kritik.")
    True
    >>> lacks_degree(claim, "Varning är strängare än påpekande.")
    False
    """
    if statement.compared or statement.amounts or statement.quality:
        return False
    claimed = {_name(found) for found in ORDERS.finditer(statement.text)}
    return not claimed <= {_name(found) for found in ORDERS.finditer(quote)}


def _name(found: re.Match[str]) -> str:
    return (found["short"] or found["long"]).casefold()
