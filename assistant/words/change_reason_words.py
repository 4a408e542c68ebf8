"""The words that tell which change a sentence gives the reason of, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `evidence/` reads. For example of "varför är färre barn inskrivna?" the thing that
became fewer is "barn", and a row of money tells nothing of it.
"""

from __future__ import annotations

import re
from typing import Final

# What tells that an amount is one of money.
TELLS_MONEY: Final = re.compile(
    r"\d\s?(?:tkr|mnkr|mkr|kr|kronor|miljoner|miljarder|tusen|sek)\b|"
    r"\b\w*(?:överskott|underskott|avvikelse|resultat|kostnad|intäkt|budget|deficit|surplus|deviation)\w*",
    re.IGNORECASE,
)
# What became more or fewer, right after the word: "färre barn", "more people", never money or the bare "mer än".
COUNTED_CHANGE: Final = re.compile(
    r"\b(?:fler|färre|more|fewer)\s+(?!(?:än|than|and|or|och|eller|expensive|costly|money|income|funds|time|"
    r"on|in|at|of|to|from|for|mer|but|if|as)\b)(?P<thing>[a-zåäöéA-ZÅÄÖ][\w-]{2,})(?:\s+(?P<next>[^\W\d]{3,}))?",
    re.IGNORECASE,
)
# Who works somewhere is told by staff, employees and the like, whatever word it is asked by.
PEOPLE: Final = re.compile(
    r"(?:people|persons?|workers?|personer|människor|folk|anställda|medarbetare|employees|staff)", re.IGNORECASE
)
ANYBODY: Final = frozenset(("people", "persons", "person", "personer", "människor", "folk"))
WORKS: Final = re.compile(
    r"\b(?:work(?:s|ed|ing|ers)?|job\w*|employ\w*|staff|arbeta\w*|jobba\w*|anställ\w*|tjänst\w*)\b", re.IGNORECASE
)
STAFF: Final = re.compile(
    r"\b\w*(?:anställ\w*|medarbetare\w*|personal\w*|årsarbet\w*|tjänster\w*|bemanning\w*|employ\w*|staff)\b",
    re.IGNORECASE,
)
# The name of a board or a department holds the names of things that it is not: "barn- och utbildningsnämnden".
BOARD_NAME: Final = re.compile(
    r"\b(?:\w+-(?:,\s\w+-)*\s?(?:och|samt)\s)?\w*(?:nämnd|förvaltning|utskott|styrelse)(?:en|erna|s|ens)?\b",
    re.IGNORECASE,
)
# What brings money in: where it falls, that is never why somebody earned more.
BRINGS_IN: Final = re.compile(
    r"\b\w*(?:besök|intäkt|försälj|kund|biljett|hyresgäst|uthyr|avgift|ansökning|visit|customer|ticket|income|revenue)\w*",
    re.IGNORECASE,
)
EARNS: Final = re.compile(
    r"\b(?:tjäna(?:de|r|t)?|earn(?:ed|s)?|ma(?:de|ke)s?)\s+(?:[\w-]+\s+){0,7}?(?P<way>mer|mera|mindre|bättre|sämre|more|less)\b",
    re.IGNORECASE,
)
EARNS_MORE: Final = re.compile(r"mera?|bättre|more", re.IGNORECASE)
# A sentence that is the reason of what the one before it tells.
THE_REASON: Final = re.compile(
    r"\W*(?:(?:den|the|en|one)\s+)?(?:\w+(?:a|sta)\s+)?(?:orsak|anledning|skäl|förklaring|bakgrund|reason|cause)\w*",
    re.IGNORECASE,
)
# What is needed, planned or expected is no reason of what has come about.
AHEAD_OF_TIME: Final = re.compile(
    r"\b(?:behöv(?:er|s)|måste|bör|ska|skall|planera[rs]|kommer att|(?:för)?väntas|beräknas|needs?|must|should|will|"
    r"plans? to|expect\w*)\b",
    re.IGNORECASE,
)
