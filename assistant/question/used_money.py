"""Writes how much of its money a thing has used as a question on its budget, with the thing in it.

In: a question as typed. Out: "av pengarna till hamnen användes" as "av budgeten för hamnen användes", and a thing that
stands before the question within it; any other question stays. What part of a grant went to something else is another
question, which a sentence tells.
"""

from __future__ import annotations

import re
from typing import Final

_PART_SV: Final = r"hur (?:mycket|mycke|mkt|stor (?:an)?del|många procent) av"
_PART_EN: Final = r"(?:how much|how large a (?:part|share)|what (?:part|share|percentage|proportion)) of"
_MONEY_SV: Final = (
    r"(?:de (?:avsatta|anslagna|budgeterade|tilldelade) (?:pengarna|medlen)|"
    r"(?:anslagna|avsatta|tilldelade|budgeterade) "
    r"(?:pengar|medel)|pengarna|medlen|summan|potten|anslaget|budgeten|investeringsbudgeten|ramen|utrymmet)"
)
_MONEY_EN: Final = (
    r"(?:the|its|their) (?:allocated |budgeted |approved )?(?:money|funds|funding|budget|allocation|appropriation|pot)"
)
_SET_ASIDE: Final = (
    r"(?:\s+(?:som (?:har |hade |var |fanns )?(?:avsatts|avsattes|avsatta?|anslagits|anslogs|budgeterats|budgeterades)|"
    r"(?:that (?:was|were|had been) )?(?:set aside|allocated|earmarked|budgeted|meant)))?"
)
_USED_SV: Final = (
    r"(?:(?:har|hade|blev|blivit|är|var)\s+)?(?:då\s+|hittills\s+|verkligen\s+|faktiskt\s+|egentligen\s+)?"
    r"(?:använ(?:ts|des|da|de)|gått åt|gick åt|förbruka(?:ts|des|de|t)|ut?nyttja(?:ts|des|de)|nyttja(?:ts|des|de)|"
    r"spendera(?:ts|des|de)|upparbeta(?:ts|des|de))"
)
_USED_EN: Final = (
    r"(?:was|were|is|are|has been|have been|had been|got)\s+(?:actually\s+|really\s+)?(?:used|spent|consumed)(?: up)?"
)
_ELSEWHERE: Final = r"\b(?!\s+(?:till|på|åt|för att|on|for|to)\b)"
_USES: Final = re.compile(
    rf"\b(?:(?P<part>{_PART_SV})\s+{_MONEY_SV}{_SET_ASIDE}\s+(?:till|för|åt|på)\s+(?P<thing>[^?,;:]{{2,100}}?)\s+"
    rf"(?P<used>{_USED_SV})|"
    rf"(?P<part_en>{_PART_EN})\s+{_MONEY_EN}{_SET_ASIDE}\s+(?:for|to)\s+(?P<thing_en>[^?,;:]{{2,100}}?)\s+"
    rf"(?P<used_en>{_USED_EN})){_ELSEWHERE}",
    re.IGNORECASE,
)
_THING_FIRST: Final = re.compile(
    rf"^\W*(?P<thing>[^?;:]{{3,120}}?)\s*(?:[,:;]|\s[–—-])\s*(?:så\s+|och\s+|and\s+)?"
    rf"(?:(?P<part>{_PART_SV})\s+{_MONEY_SV}\s+(?P<used>{_USED_SV})|"
    rf"(?P<part_en>{_PART_EN})\s+{_MONEY_EN}\s+(?P<used_en>{_USED_EN})){_ELSEWHERE}",
    re.IGNORECASE,
)


def ask_used_budget(question: str) -> str:
    """Return a question on how much of its money a thing used as one on its budget; any other as it is.

    >>> ask_used_budget("Hur mycket av pengarna till hamnen i Ystad användes 2031?")
    'Hur mycket av budgeten för hamnen i Ystad användes 2031?'
    >>> ask_used_budget("hamnen ystad 2031, hur mycket av pengarna har gått åt?")
    'hur mycket av budgeten för hamnen ystad 2031 har gått åt?'
    >>> ask_used_budget("How much of the funds set aside for the pier were spent by August 2031?")
    'How much of the budget for the pier were spent by August 2031?'
    >>> ask_used_budget("Hur mycket av pengarna till hamnen användes till båtar?")
    'Hur mycket av pengarna till hamnen användes till båtar?'
    """
    written = _THING_FIRST.sub(_say, question, count=1)
    return written if written != question else _USES.sub(_say, question, count=1)


def _say(found: re.Match[str]) -> str:
    if found["part"]:
        return f"{found['part']} budgeten för {found['thing']} {found['used']}"
    thing = found["thing_en"] if "thing_en" in found.re.groupindex else found["thing"]
    return f"{found['part_en']} the budget for {thing} {found['used_en']}"
