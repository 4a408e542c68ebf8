"""The words that say that a thing came to just as much as another, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/said_equal.py` reads. For example "precis så mycket som budgeterat" sets an
outcome equal to its budget, and "är oförändrat sedan 2031" a year to another.
"""

from __future__ import annotations

import re
from typing import Final

_EXACT: Final = r"(?:precis|exakt|prick|just|alldeles|exactly|precisely|spot|bang|dead)"
_SIZE: Final = (
    r"(?:mycket|många|stor[at]?|hög[at]?|lång[at]?|dyr[at]?|låg[at]?|få|lite|ofta|much|many|high|large|big|low|costly|"
    r"expensive|long|few|often)"
)
_THING: Final = (
    r"(?:belopp\w*|summa\w*|nivå\w*|antal\w*|kostnad\w*|utfall\w*|andel\w*|resultat\w*|storlek\w*|amounts?|sums?|levels?|"
    r"numbers?|costs?|outcomes?|shares?|results?|size)"
)
_AS: Final = r"(?:som|as|what|vad|det)"
_WITH: Final = (
    r"(?:i\s+(?:nivå|linje|paritet|fas)\s+med|lika\s+med|in\s+line\s+with|level\s+with|on\s+a\s+par\s+with|equal\s+to|"
    r"enligt|according\s+to|on|på|at)"
)
# What a thing is set equal to; "samma chef som" names no amount.
SAME_AS: Final = re.compile(
    rf"\b(?:(?:{_EXACT}\s+)?lika\s+{_SIZE}(?:\s+(?:[^\W\d]+|(?:19|20)\d\d)){{0,3}}?\s+{_AS}|"
    rf"{_EXACT}\s+(?:så|as)\s+{_SIZE}(?:\s+(?:[^\W\d]+|(?:19|20)\d\d)){{0,3}}?\s+{_AS}|"
    rf"{_EXACT}\s+(?:{_AS}|{_WITH})|"
    rf"(?:{_EXACT}\s+)?(?:det\s+|den\s+|the\s+)?(?:samma|same)(?:\s+{_THING})?\s+(?:som|as)|"
    rf"(?:{_EXACT}\s+)?(?:lika\s+med|equal\s+to))\s+(?P<reference>[^;?]*)",
    re.IGNORECASE,
)
# "följde budgeten på öret", "came in on budget to the krona"
TO_THE_COIN: Final = re.compile(
    r"\b(?:på\s+(?:öret|kronan|pricken|tusenlappen)|to\s+the\s+(?:penny|krona|öre|cent))\b", re.IGNORECASE
)
# What was planned, as what follows "som"; a verb of another subject ("som kommunen hade planerat") may come before it.
PLAN: Final = re.compile(
    r"\W*(?:(?:den|det|dess|sin|sitt|the|its|their|what|vad|som|man|de|it|they|was|were|had|been|hade|har|var|blivit|"
    r"i|hela|årets|årlig[at]?|ursprunglig[at]?|in|full|annual)\s+)*"
    r"(?:\w*budget\w*|planera\w*|planned|kalkylera\w*|beräkna(?:t|des|ts|de)|avsatts?|anslag(?:et|its)?)\b",
    re.IGNORECASE,
)
# What is as it was: its other time stands beside it, or is the year before.
UNCHANGED: Final = re.compile(
    r"\b(?:(?:helt\s+|exakt\s+|fortsatt\s+)?oförändra[dt]e?|densamma|desamma|detsamma|completely\s+unchanged|unchanged|"
    r"(?:låg|ligger|legat|stod|står|stått)\s+(?:helt\s+)?stilla|stood\s+still|"
    r"(?:remain(?:ed|s)?|stay(?:ed|s)?)\s+(?:exactly\s+)?(?:the\s+same|unchanged|level|flat)|"
    r"(?:was|is|were|are)\s+(?:exactly\s+)?the\s+same(?=\s+(?:in|as\s+in|for)\s+(?:both\s+)?(?:19|20)\d\d\b))\b",
    re.IGNORECASE,
)
# "since 2029": the years between count too.
SINCE: Final = re.compile(r"\b(?:sedan|sen|since|genom|throughout|hela\s+tiden)\b", re.IGNORECASE)
