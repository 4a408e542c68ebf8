"""Cuts out the board that a question names after its municipality: whose figures are meant, and no term of its own.

In: the text of an operation and the reports. Out: the text without it, and the words of the board. For example of
"skolan och vården i A-kommun, Barnnämnden 2031" the board is no third thing to add, though a report may have a row of
that name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.records import Report
from ingest.words import split_words

_JOINS = ("och", "samt", "and", "o")
_SHORTEST = 4  # letters of a board's name


def without_apposition(text: str, reports: Sequence[Report]) -> tuple[str, str]:
    """Return a text without the board that stands after its municipality and a comma, and that board; else "".

    A board that "och" or "eller" joins ("A-kommun, Barnnämnden och Vårdnämnden") is one of several things.
    """
    for report in reports:
        words = [word for word in split_words(report.committee) if word not in _JOINS]
        if sum(map(len, words)) < _SHORTEST:
            continue
        # the joining word may be blanked out already, as in each name that is kept whole
        board = rf"\W+(?:(?:{'|'.join(_JOINS)})\W+)?".join(map(re.escape, words))
        for place in report.municipalities:
            found = re.search(
                rf"\b(?P<place>{re.escape(place)}(?:s|['’]s)?)\s*,\s*(?:the\s+)?(?P<board>{board}s?)\b"
                r"(?!\s*(?:,\s*\w+\s*,|och\b|eller\b|samt\b|and\b|or\b|än\b|than\b))",
                text,
                re.IGNORECASE,
            )
            if found:
                return f"{text[: found.end('place')]} {text[found.end() :]}", found["board"]
    return text, ""
