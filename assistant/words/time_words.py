"""The words that say of which time a question is: the year before or after, a season, a whole year or a part of it.

In: nothing. Out: patterns that `slots.py` and `asked_period.py` read. For example "året innan" is the year before.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.counted_rows import read_count

_MOST_YEARS_APART = 30

YEAR_BEFORE: Final = re.compile(
    r"\b(a year earlier|one year earlier|ett år tidigare|året tidigare|"
    r"året (?:innan|dessförinnan)|året före|föregående år|förra året|fjolåret|i ?fjol|"
    r"(the )?(year before|previous year|prior year|last year))\b",
    re.IGNORECASE,
)
YEAR_AFTER: Final = re.compile(
    r"\b(året efter|nästa år|påföljande år|(the )?(year after|next year|following year))\b", re.IGNORECASE
)
# "två år tidigare", "three years later": so many years from the one that is spoken of
YEARS_APART: Final = re.compile(
    r"\b(?:(?P<count>\w+) (?:år|years) (?:(?P<back>tidigare|innan|dessförinnan|earlier|before|ago|prior)|senare|later)|"
    r"för (?P<since>\w+) år sedan)\b(?! än\b)",
    re.IGNORECASE,
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
# "sedan projektstarten", "since it started": all that came from then on; "since the start of the year" is of a year
SINCE_START: Final = re.compile(
    r"\b(?:(?:sedan|från|ända från|since|from) (?:dess |projektets |byggets |investeringens |the |its |the project's |"
    r"(?:it|they|work|the project|the work|construction) (?:was |were |has |had )?)?"
    r"(?:projekt|bygg)?(?:start(?:en|ed|s)?|början|beg[au]n|beginning|launch(?:ed)?)|"
    r"sedan (?:den|det|de|man|projektet|bygget|arbetet|investeringen) "
    r"(?:började\w*|inleddes|drog igång|drogs igång|startade\w*|påbörjades))\b"
    r"(?!\s+(?:av|på|of|i|in)\s+(?:the |this )?(?:år|year|term|month|mån|hös|vår|som|vin|perio|(?:19|20)\d\d))"
    r"(?!\s+(?:av|of)\s)",
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


def read_years_apart(text: str) -> int:
    """Return how many years after the one that is spoken of a text asks for: negative before it, 0 where it does not.

    >>> read_years_apart("och två år tidigare?")
    -2
    """
    found = YEARS_APART.search(text)
    if not found:
        return 0
    count = read_count(found["count"] or found["since"])
    count = count if count <= _MOST_YEARS_APART else 0
    return -count if found["back"] or found["since"] else count


# What has passed of a year that goes on.
SO_FAR: Final = re.compile(
    r"\b(?:hittills|så här långt|så långt|till (?:dags )?dato|fram till nu|än så länge|"
    r"so far|to date|up to now|until now)\b",
    re.IGNORECASE,
)
# What the months of a table come to, after one of them.
ASKS_ALL_MONTHS: Final = re.compile(
    r"\b(?:hela året|helår\w*|året totalt|alla (?:\w+ )?månader(?:na)?|samtliga månader|totalt|sammanlagt|summan|"
    r"totalen|(?:the )?(?:whole|full|entire) year|all (?:the |of the )?(?:\w+ )?months|in total|altogether|"
    r"the total|overall)\b",
    re.IGNORECASE,
)
