"""What people are said to be more or less of, and how the rows that measure it are named: data, no code that decides.

In: nothing. Out: `GRADED`. For example "nöjdare" is measured by "Brukarbedömning, nöjda totalt", where more is more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A quality of people: the words for more and for less of it, and those of the rows that measure it.

    `contrary` are words of rows where a larger number is less of it: "andel missnöjda".
    """

    more: re.Pattern[str]
    less: re.Pattern[str]
    row: re.Pattern[str]
    contrary: re.Pattern[str]


def _graded(more: str, less: str, row: str, contrary: str) -> Graded:
    """Return a quality with its patterns compiled."""
    own = [re.compile(pattern, re.IGNORECASE) for pattern in (more, less, row, contrary)]
    return Graded(more=own[0], less=own[1], row=own[2], contrary=own[3])


GRADED: Final = (
    _graded(
        r"\b(?:nöjdare|gladare|happier|(?:mer|more)\s+(?:nöjd\w*|tillfreds|satisfied|content|pleased|happy))\b",
        r"\b(?:missnöjdare|unhappier|(?:mer|more)\s+(?:missnöjd\w*|dissatisfied|unhappy)|"
        r"(?:mindre|less)\s+(?:nöjd\w*|tillfreds|satisfied|content|pleased|happy))\b",
        r"nöjd|\bnki\b|\bnmi\b|brukarbedömning|kundbetyg|satisf",
        r"missnöj|dissatisf|klagom",
    ),
    _graded(
        r"\b(?:tryggare|(?:mer|more)\s+(?:trygg\w*|secure)|safer)\b",
        r"\b(?:otryggare|(?:mindre|less)\s+(?:trygg\w*|safe|secure)|(?:mer|more)\s+(?:otrygg\w*|unsafe))\b",
        r"trygg|\bsafe|secur",
        r"otrygg|unsafe",
    ),
    _graded(
        r"\b(?:friskare|healthier|(?:mindre|less)\s+(?:sjuk\w*|sick|ill))\b",
        r"\b(?:sjukare|sicker|(?:mer|oftare|more)\s+(?:sjuk|sjuka|sick|ill)|more often (?:sick|ill))\b",
        r"sjukfrånvaro|frisknärvaro|hälsotal|sick (?:leave|absence)",
        r"sjukfrånvaro|ohälsotal|sick (?:leave|absence)",
    ),
    _graded(
        r"\b(?:delaktigare|(?:mer|more)\s+(?:delaktig\w*|involved))\b",
        r"\b(?:(?:mindre|less)\s+(?:delaktig\w*|involved))\b",
        r"delaktig|inflytande",
        r"saknar",
    ),
)
# The row of all that a survey asks, among those of each question.
OF_ALL: Final = re.compile(r"\btotalt?\b|helhet|sammantag|\boverall\b|\btotal\b", re.IGNORECASE)
# Who is asked, each group by any of its words: what employees think says nothing of what citizens do.
PEOPLE: Final = {
    name: re.compile(rf"\b(?:{words})\w*", re.IGNORECASE)
    for name, words in {
        "users": "brukar|kund|äldre|gaml|boende|patient|gäst|besökar|resenär|"
        "user|client|customer|elderly|old|guest|visitor",
        "staff": "anställd|medarbetar|personal|employee|staff|worker",
        "pupils": "elev|student|barn|pupil|child",
        "citizens": "invånar|medborgar|kommuninvånar|citizen|inhabitant|resident",
        "relatives": "anhörig|närstående|förälder|föräldr|vårdnadshavar|relative|parent|guardian",
        "companies": "företag|näringsliv|compan|business",
    }.items()
}
_UNNAMED = "folk|människ|man|people|they|de"
ASKED_PEOPLE: Final = re.compile(
    rf"(?:{'|'.join(group.pattern for group in PEOPLE.values())}|(?:{_UNNAMED})\w*)", re.IGNORECASE
)
