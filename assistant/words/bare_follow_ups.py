"""Short questions that people go on with, said as the question they stand for: "vad är det största problemet?".

In: a question. Out: it in words that the rest reads. For example "what is the biggest problem?" asks what did worst
against budget, "vad gick bättre än väntat?" which rows had a surplus, and "how much is left?" what is left of the
budget.
"""

from __future__ import annotations

import re
from typing import Final

_LEAD: Final = r"^(?P<lead>\W*(?:(?:och|and|men|but|så|so|ok|okej|okay|då|then)\W+)*)"
# whose it is asked of, and nothing more: "i Vik", "for the council"
_WHOSE: Final = (
    r"(?P<whose>(?:\s+(?:i|hos|för|in|for|at|of)\s+(?:(?:the|hela)\s+)?[\w-]+(?:\s+[\w-]+)?)?"
    r"(?:\s+(?:19|20)\d\d)?)\s*(?:då|then)?\W*$"
)
_WORST: Final = r"(?:allra\s+)?(?:största|värsta|mest allvarliga|biggest|largest|worst|main|most serious)"
_TROUBLE: Final = (
    r"(?:problem(?:et)?|bekym(?:mer|ret)|orosmoln(?:et)?|smäll(?:en)?|ekonomiska problem(?:et)?|problemområde(?:t)?|"
    r"concern|trouble|worry|headache|issue|problem area|financial problem)"
)
_PLANNED: Final = (
    r"(?:väntat|förväntat|planerat|tänkt|budgeterat|beräknat|budget(?:en)?|plan(?:en)?|expected|planned|budgeted|hoped)"
)
_WHAT: Final = r"(?:vad|vilka?t?) (?:har |hade )?(?:gick|går|gått|blev|blivit)"
_WHAT_EN: Final = r"(?:what|which) (?:has |had )?(?:went|gone|did|done|turned out|is doing)"
_RULES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (rf"{_LEAD}(?:vad|vilket|var) (?:är|var|ser du som) (?:det )?{_WORST} {_TROUBLE}{_WHOSE}",
         r"\g<lead>vad gick sämst mot budget\g<whose>?"),
        (rf"{_LEAD}(?:what|which) (?:is|was|are) (?:the |its |their )?{_WORST} {_TROUBLE}{_WHOSE}",
         r"\g<lead>what did worst against budget\g<whose>?"),
        (rf"{_LEAD}{_WHAT} bättre än (?:vad som var )?{_PLANNED}{_WHOSE}",
         r"\g<lead>vilka poster hade överskott mot budget\g<whose>?"),
        (rf"{_LEAD}{_WHAT} sämre än (?:vad som var )?{_PLANNED}{_WHOSE}",
         r"\g<lead>vilka poster hade underskott mot budget\g<whose>?"),
        (rf"{_LEAD}{_WHAT_EN} better than {_PLANNED}{_WHOSE}",
         r"\g<lead>which items had a surplus\g<whose>?"),
        (rf"{_LEAD}{_WHAT_EN} worse than {_PLANNED}{_WHOSE}",
         r"\g<lead>which items had a deficit\g<whose>?"),
    )
)  # fmt: skip
_LEFT: Final = (
    (
        re.compile(
            rf"{_LEAD}hur mycket (?:pengar )?(?:(?:är|finns|var|blir) (?:det )?(?:kvar|över)|återstår)(?: nu| då)?\W*$",
            re.IGNORECASE,
        ),
        r"\g<lead>hur mycket är kvar av budgeten?",
    ),
    (
        re.compile(
            rf"{_LEAD}how much (?:(?:money )?(?:is|was|has) (?:there )?(?:left|remaining|unspent)|remains)"
            r"(?: now| then| over)?\W*$",
            re.IGNORECASE,
        ),
        r"\g<lead>how much is left of the budget?",
    ),
)
# "jämfört med budget?", "compared to last year?": what was shown is to be set beside something, and nothing is claimed
ONLY_COMPARES: Final = re.compile(
    rf"{_LEAD}(?:(?:hur (?:är|var|blir|ser) (?:det|den)(?: ut)?|how (?:is|was|does|did) (?:that|it)|what (?:is|was) "
    r"(?:that|it))\s+)?(?:jämfört|i jämförelse|i förhållande|ställt|compared?|versus|vs\.?|relative|in relation)\b"
    r"(?:\s+\w+){1,5}\W*$",
    re.IGNORECASE,
)


def say_whole(question: str) -> str:
    """Return a question that asks for what went worst, better or worse in the words of deviations.

    >>> say_whole("vad är det största problemet?"), say_whole("What went better than expected in Vik?")
    ('vad gick sämst mot budget?', 'which items had a surplus in Vik?')
    >>> say_whole("vad är det största problemet med vattenläckorna?")
    'vad är det största problemet med vattenläckorna?'
    """
    for pattern, said in _RULES:
        if pattern.match(question):
            return pattern.sub(said, question)
    return question


def say_left(question: str) -> str:
    """Return "how much is left?" with the budget that it is left of.

    >>> say_left("och hur mycket är kvar?"), say_left("how much is left to do?")
    ('och hur mycket är kvar av budgeten?', 'how much is left to do?')
    """
    for pattern, said in _LEFT:
        if pattern.match(question):
            return pattern.sub(said, question)
    return question
