"""The words that leave rows out of a ranking: "apart from the schools", "skogen oräknad", "utan summor".

In: the text of a question. Out: patterns, and what is left out. For example "vilka gick bäst (hamnen oräknad)" leaves
out the row "Hamnen".
"""

from __future__ import annotations

import re
from typing import Final

# A ranking leaves out totals anyway: "utan summor", "no totals" names nothing.
NO_TOTALS: Final = re.compile(
    r"\b(skippa|utan|inte|ej|exklusive|exkl\.?|no|not|without|excluding|except|skip|ignore)\s+(the\s+|några\s+)?"
    r"(total\w*|summ\w*|sub-?total\w*|delsumm\w*|group rows?)",
    re.IGNORECASE,
)
# "apart from the schools": what is not to be among the rows.
EXCEPT: Final = re.compile(
    r"\b(?:apart from|aside from|except(?: for)?|excluding|other than|besides|not counting|disregarding|leaving out|"
    r"förutom|utom|bortsett från|om man (?:bortser från|räknar bort)|exklusive|exkl\.?|undantaget|frånsett)\s+"
    r"(?P<what>[^,;?()]+?)(?=[,;?()]|$|\s+(?:which|what|vilke[nt]|vilka|had|has|"
    r"did|was|is|are|gick|går|hade|har|blev|är|ligger|drog|drar|i|in|at|hos|under|for|för)\b)",
    re.IGNORECASE,
)
# "(skogen oräknad)", "hamnen undantagen": the same, said after it
_EXCEPT_AFTER: Final = re.compile(
    r"(?:(?<=[,(–])|(?<=\bmed))\s*(?P<what>[^,;?()\d]+?)\s+(?:oräknad[et]?|oräknade|oräknat|undantag(?:en|et|na)|"
    r"ej medräkna[dt]e?|inte (?:med|in)räkna[dt]e?|borträkna[dt]e?|excluded|excepted|aside|not counted|left out)\b",
    re.IGNORECASE,
)


def find_excepted(text: str) -> tuple[str, ...]:
    """Return what a question leaves out, as it names it.

    >>> find_excepted("vilka gick bäst (hamnen oräknad)"), find_excepted("which cost most, apart from rents?")
    (('hamnen',), ('rents',))
    """
    return tuple(match["what"].strip() for pattern in (EXCEPT, _EXCEPT_AFTER) for match in pattern.finditer(text))


def spans_of_excepted(text: str) -> list[tuple[int, int]]:
    """Return where a question leaves rows out, start and end: these words name no row to be ranked."""
    return [match.span() for pattern in (NO_TOTALS, EXCEPT, _EXCEPT_AFTER) for match in pattern.finditer(text)]
