"""Tells a number that names a thing, a project or an account, from one that is an amount.

In: a text and where a bare number stands in it. Out: whether it is a name. For example in "gick projekt 41015 över
budget" the number is what the project is called, and so is it in "310 Hemtjänst gick back".
"""

from __future__ import annotations

import re
from typing import Final

# What is called by a number, right before it.
_NAMED_BY_NUMBER: Final = re.compile(
    r"\b(?:\w*projekt(?:et|en|s)?|\w*konto(?:t|n)?|\w*enhet(?:en)?|\w*verksamhet(?:en)?|\w*ansvar(?:et)?|"
    r"(?:\w*(?:projekt|konto|kontrakts|ärende|diarie|verksamhets|ansvars|objekts|kod))?(?:nr|nummer|numret)|\w*objekt(?:et)?|"
    r"\w*kod(?:en)?|rad(?:en)?|(?:budget)?post(?:en)?|åtgärd(?:en)?|not|paragraf|linje(?:n)?|väg(?:en)?|länsväg|riksväg|"
    r"avdelning(?:en)?|program(?:met)?|anslag(?:et)?|"
    r"projects?|accounts?|units?|activit(?:y|ies)|cost cent(?:re|er)|code|numbers?|no|item|line|row|route|road|note|"
    r"measure|department|programme)\.?\s*(?:(?:nr|nummer|number|no|num|id|kod|code)\b\.?|#|:)?\s*$|[§#]\s*$",
    re.IGNORECASE,
)
# A number that a statement is about: it stands where its subject does, alone or before a name.
_SUBJECT_PLACE: Final = re.compile(r"^\W*(?:(?:att|that)\s+)?(?:[^\W\d]+\s+)?$", re.IGNORECASE)
_AFTER_SUBJECT: Final = re.compile(
    r"\s+(?:(?:i|på|hos|inom|för|in|at|for|of|back|plus|minus|över|under|över|sin|sitt|its|the|med|with|blev|blivit|gick|gått|"
    r"går|har|hade|höll|håller|hållit|drog|drar|dragit|överskred|överskrider|kostade|kostar|kostat|klarade|klarar|visar|"
    r"visade|är|var|blir|dyrare|billigare|mer|mindre|went|goes|go|has|had|was|is|did|does|cost|costs|exceeds?|exceeded|"
    r"kept|keeps?|made|makes?|ran|run|over|within|cheaper|dearer|more|less)\b)|\s+(?-i:[A-ZÅÄÖ][^\W\d]{2,})",
    re.IGNORECASE,
)
_LEAST_DIGITS: Final = 3
_NEAR: Final = 60  # letters before a number that may say what it names


def is_code(text: str, start: int, after: str) -> bool:
    """Return whether a bare number at a place of a text, with what comes after it, is what a thing is called.

    >>> is_code("Drar projekt 41031 över budget", 13, " över budget"), is_code("sålde 41031 biljetter", 6, " biljetter")
    (True, False)
    >>> is_code("Gick 312 back", 5, " back"), is_code("310 Hemtjänst gick back", 0, " Hemtjänst gick back")
    (True, True)
    """
    before = text[max(0, start - _NEAR) : start]
    if _NAMED_BY_NUMBER.search(before):
        return True
    digits = re.match(r"\s*(\d+)", text[start:])
    is_whole = digits is not None and len(digits[1]) >= _LEAST_DIGITS
    return is_whole and start < _NEAR and bool(_SUBJECT_PLACE.match(before) and _AFTER_SUBJECT.match(after))
