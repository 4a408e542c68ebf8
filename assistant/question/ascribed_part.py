"""Reads whether a question asks how much of a deviation or a change comes of one cause.

In: the question as typed. Out: what deviates and the cause, as words of the question, or None. For example of "hur
mycket av hamnens underskott beror på stormen?" they are "hamnens underskott" and "stormen".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_HOW_MUCH: Final = (
    r"(?:hur (?:mycket|stor (?:\w*andel|del)|stort belopp|många (?:kronor|tusenlappar|tkr|mnkr|mkr|miljoner|procent)))"
)
_HOW_MUCH_EN: Final = (
    r"(?:how (?:much|many (?:kronor|thousands?|millions?)|(?:big|large|great) an? (?:part|share|portion|proportion))|"
    r"(?:what|which) (?:part|share|portion|proportion|amount))"
)
# Always of a cause: no sum of parts is told by these.
_COMES_OF: Final = (
    r"(?:ber(?:or|odde|ott)(?: egentligen)? på|(?:förklaras|förklarades|orsakas|orsakades|har orsakats|drivs|drevs) av|"
    r"har med|hänger (?:ihop|samman) med|(?:är|var) (?:en (?:följd|effekt) av|på grund av)|"
    r"kan (?:förklaras (?:av|med)|härledas till|tillskrivas))"
)
# Of a cause only where what deviates is named: "hur mycket av intäkterna kommer från staten" asks for a part.
_COMES_FROM: Final = r"(?:(?:kommer|kom|härrör|härrörde) (?:sig )?(?:av|från|ur)|skapas av|ligger på)"
_DUE_TO: Final = (
    r"(?:(?:(?:is|was|are|were|being|can be) )?(?:mainly |only )?(?:due to|because of|down to|caused by|"
    r"explained by|attribut(?:able|ed) to|owing to|ascribed to|the result of)|stem(?:s|med)? from|result(?:s|ed)? from)"
)
_CAME_FROM: Final = r"(?:comes?|came) (?:from|of)"
_DEVIATES: Final = re.compile(
    r"\b\w*(?:underskott|överskott|avvikelse|överskrid|överdrag|fördyring|merkostnad|ökning|minskning|förlust|"
    r"försämring|förbättring)\w*\b|\b(?:minus|plus)(?:et|resultat\w*)?\b|\bdet (?:röda|negativa)\b|"
    r"\b(?:deficits?|surplus(?:es)?|deviations?|overruns?|overspend\w*|loss(?:es)?|shortfalls?|increases?|decreases?|"
    r"rise|fall|drop)\b",
    re.IGNORECASE,
)
_OF: Final = r"(?:av|utav|i|inom)"
_SWEDISH: Final = re.compile(
    rf"\b{_HOW_MUCH} {_OF} (?P<whole>[^?]+?) (?:som )?(?:(?P<sure>{_COMES_OF})|{_COMES_FROM}) (?P<cause>[^?]+)",
    re.IGNORECASE,
)
_SWEDISH_TURNED: Final = re.compile(
    rf"\b{_HOW_MUCH} (?:(?P<sure>ber(?:or|odde))) (?P<whole>[^?]+?) på (?P<cause>[^?]+)", re.IGNORECASE
)
_ENGLISH: Final = re.compile(
    rf"\b{_HOW_MUCH_EN} of (?P<whole>[^?]+?) (?:that )?(?:(?P<sure>{_DUE_TO})|{_CAME_FROM}) (?P<cause>[^?]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AscribedPart:
    """What deviates, and what a part of it is said to come of: words of the question."""

    whole: str
    cause: str


def read_ascribed_part(question: str) -> AscribedPart | None:
    """Return what a question asks the part of and of which cause, or None where it asks for something else.

    >>> read_ascribed_part("Hur mycket av hamnens underskott beror på stormen?")
    AscribedPart(whole='hamnens underskott', cause='stormen')
    >>> read_ascribed_part("Hur mycket beror underskottet i hamnen på stormen?").cause
    'stormen'
    >>> read_ascribed_part("How much of the port's deficit is due to the storm?").whole
    "the port's deficit"
    >>> read_ascribed_part("Hur mycket av intäkterna kommer från staten?"), read_ascribed_part("Vad beror det på?")
    (None, None)
    """
    for pattern in (_SWEDISH, _SWEDISH_TURNED, _ENGLISH):
        found = pattern.search(question)
        if found and (found["sure"] or _DEVIATES.search(found["whole"])):
            return AscribedPart(whole=found["whole"].strip(), cause=found["cause"].strip(" .!"))
    return None
