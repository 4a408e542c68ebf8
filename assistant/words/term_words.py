"""The words that stand between the terms of an operation, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `operands.py` and `asked_operation.py` read. For example "A och B" are two terms, and
"barn- och utbildningsnämnden" is one name.
"""

from __future__ import annotations

import re
from typing import Final

# "barn- och utbildningsnämnden" is one name, and so is every board, office or department that is so written.
ONE_NAME: Final = (
    r"(?:(?<=-)\s+(?:och|samt|and|o|&)\s+(?=\w*(?:nämnd|styrelse|utskott|förvaltning|kontor|avdelning|enhet|sektor))|"
    r"(?<!board)(?<!committee)(?<!department)(?<!office)\s+(?:and|&)\s+(?=\w+ (?:board|committee)\b))"
)
_EXPECTS = r"(?:(?<=räkna)|(?<=räknar)|(?<=räknade)|(?<=räknat))\s+med\b"  # "räknar med ett underskott"
# Between the terms of an operation. A label may hold "och" itself: what stands on both sides is then one term.
CONNECTOR: Final = re.compile(
    rf"(?!{ONE_NAME}|{_EXPECTS})(?:\s*[,;]\s*(?:och|samt|and|or|eller)\s+|\s*[,;&+]\s*|\s+(?:och|o|samt|and|or|eller|än|than|mot|kontra|versus|vs\.?|"
    r"jämfört med|jämförelse med|jmf\.? med|jmf|"
    r"(?:in )?comparison (?:to|with)|compared (?:to|with)|against|relative to|respektive|resp\.?|med|with|plus)\s+)",
    re.IGNORECASE,
)
# "Vilken var dyrast 2031: A, B eller C": what stands before the colon is asked of all that follows.
LEADING_QUESTION: Final = re.compile(
    r"^(?P<head>(?=[^:?]*\b(?:vilke[nt]|vilka|vem|vad|var|which|who|what|where)\b)[^:?]+?)\s*:\s+(?=\S)", re.IGNORECASE
)
