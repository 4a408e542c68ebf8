"""The words that say of which time a question is: the year before or after, a season, a whole year or a part of it.

In: nothing. Out: patterns that `slots.py` and `asked_period.py` read. For example "året innan" is the year before.
"""

from __future__ import annotations

import re
from typing import Final

YEAR_BEFORE: Final = re.compile(
    r"\b(a year earlier|one year earlier|ett år tidigare|året tidigare|"
    r"året innan|året före|föregående år|förra året|fjolåret|i ?fjol|"
    r"(the )?(year before|previous year|prior year|last year))\b",
    re.IGNORECASE,
)
YEAR_AFTER: Final = re.compile(
    r"\b(året efter|nästa år|påföljande år|(the )?(year after|next year|following year))\b", re.IGNORECASE
)
# "last year, 2025": the same year twice, not the year before 2025.
TOLD_YEAR: Final = re.compile(
    r"\b(i ?fjol|förra året|fjolåret|last year|previous year)\W{1,3}(19|20)\d\d|"
    r"\b(19|20)\d\d\W{1,3}(i ?fjol|förra året|fjolåret|last year|previous year)\b",
    re.IGNORECASE,
)
# "higher than last year" asks why this year is so.
THAN_YEAR_BEFORE: Final = re.compile(
    r"\b(än|jämfört med|jmf med|mot|than|compared (to|with))( (in|under|for|för))? "
    r"(i ?fjol|förra året|fjolåret|föregående år|året innan|(the )?(last|previous|prior) year|(the )?year before)\b",
    re.IGNORECASE,
)
# "hösten 2020": part of a year, which a report may tell by the month.
SEASONS: Final = re.compile(r"(vår|sommar|höst|vinter)(en|ens)?|våren|vintern|spring|summer|autumn|winter")
FULL_YEAR: Final = re.compile(
    r"\b(helår\w*|hela året|hela (?=(19|20)\d\d)|"
    r"full[- ]year|whole year|entire year|slutlig\w*|final (accounts|outcome|result))\b",
    re.IGNORECASE,
)
INTERIM: Final = re.compile(r"\b(delår\w*|interim|so far|hittills|half[- ]year|halvår\w*)\b", re.IGNORECASE)
