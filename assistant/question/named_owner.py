"""Reads whose figures a question means, where its owner could be taken for terms of their own.

In: the text of a question and the reports. Out: the text without a board after its municipality, and the board's words;
or the text with the owners of one board as one name. For example of "skolan och vården i A-kommun, Barnnämnden 2031"
the board is no third thing to add, though a report may have a row of that name, and "A's and B's joint board" is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.records import Report
from ingest.words import split_words

_JOINS = ("och", "samt", "and", "o")
_SHORTEST = 4  # letters of a board's name
_PAIR = 2
_BODY = (
    r"\w*(?:(?:nämnd|styrelse|förvaltning|organisation)(?:e?n)?s?|(?:förbund|bolag)(?:et)?s?|board|committee|association|"
    r"federation|authority|organization|company)"
)


def join_owners(question: str, reports: Sequence[Report]) -> str:
    """Return a question with the municipalities that own one body together as one name: "A och B" as "A/B".

    Only where a report is of both, and the body stands beside them: of the members of a body each may have its row.
    """
    for report in reports:
        if len(report.municipalities) < _PAIR:
            continue
        one = "|".join(map(re.escape, report.municipalities))
        joined = re.compile(
            rf"(?P<owners>\b(?:{one})(?:['’]?s)?(?:\s*(?:,|/|&|\b(?:och|samt|and|o)\b)\s*(?:{one})){{1,}})"
            rf"(?P<own>(?:['’]?s)?\b)(?P<after>(?:\s+(?!(?:och|and|eller|or|än|than)\b)[\w-]+){{0,4}})",
            re.IGNORECASE,
        )
        found = joined.search(question)
        if found is None:
            continue
        places = re.findall(one, found["owners"], re.IGNORECASE)
        body = re.search(rf"\b{_BODY}\b", found["after"], re.IGNORECASE)
        before = re.search(
            rf"\b{_BODY}\s+(?:\w+\s+)?(?:för|i|hos|mellan|åt|for|of|in|between)\s*$",
            question[: found.start()],
            re.IGNORECASE,
        )
        is_body = before or (found["own"] and body)
        if is_body and len({place.casefold() for place in places}) >= _PAIR:
            return f"{question[: found.start()]}{'/'.join(places)}{question[found.end('owners') :]}"
    return question


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
