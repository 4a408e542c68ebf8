"""The words that ask for what kept to its budget, Swedish and English, and whether a text holds them.

In: a question. Out: True for what kept to its budget, False for what did not, None where neither is spoken of. For
example "vilka enheter höll sin budget" asks for the rows without a deficit, and no budget of any row.
"""

from __future__ import annotations

import re

from assistant.words.claim_words import DEFICIT

_NOT = r"(?:inte|ej|aldrig|not|never)"
_ITS = (
    r"(?:(?:sin|sina|sitt|sig|den|de|årets|givna|tilldelade|egna|egen|given|own|their|its|the|to|(?:19|20)\d\d)\s+)"
    r"{0,4}"
)
_BUDGET = (
    r"(?:[\w-]*budget(?:en|s|ar|arna)?|\w*ram(?:en|ar|arna)?(?!\s+(?:för|of|for)\b)|\w*anslag(?:et|en)?|"
    r"appropriations?|allocations?|funding)"
)
_HELD = (
    r"(?:höll|håller|hållit|hålla|klara(?:de|r|t)?|kept|keeps?|keeping|held|holds?|met|meets?|managed|stuck|sticks?|"
    r"ma[dk]es?)"
)
_LAY = (
    r"(?:höll|håller|hållit|hålla|klara(?:de|r|t)?|låg|ligger|legat|gick|går|gått|stannade|stannat|hamnade|hamnat|"
    r"landade|landat|ry[mn]de?s|rymts|blev|förblev|var|är|stay(?:s|ed|ing)?|kept|keeps?|keeping|remain(?:s|ed)?|were|"
    r"was|are|is|came|comes?|ended|finished|lived|managed|operated)"
)
_INSIDE = r"(?:inom|innanför|i nivå med|i linje med|with[\s-]?in|inside|in line with|on)"
_KEPT = re.compile(
    rf"\b(?:{_HELD}\s+(?:{_NOT}\s+)?{_ITS}{_BUDGET}|"
    rf"{_LAY}\s+(?:{_NOT}\s+)?(?:\w+\s+){{0,2}}?{_INSIDE}\s+{_ITS}{_BUDGET}|"
    rf"(?:hade|har|fick|had|have)\s+(?:{_NOT}\s+)?(?:(?:en|a|ekonomin|sin|its|their)\s+)*"
    rf"(?:budget|ekonomi\w*|budgets?)\s+(?:i balans|in balance))\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(rf"\b{_NOT}\b|n['’]t\b", re.IGNORECASE)
_REFUSAL = re.compile(rf"(?:{_NOT}|n['’]t)\s+(?:\w+\s+){{0,2}}?$", re.IGNORECASE)


def keeps_budget(text: str) -> bool | None:
    """Return whether a text speaks of keeping to a budget, or of not doing so; None where of neither.

    >>> keeps_budget("vilka enheter höll sin budget?"), keeps_budget("vilka klarade inte budgeten?")
    (True, False)
    >>> keeps_budget("which units did not overspend?"), keeps_budget("vad är budgeten för skolan?")
    (True, None)
    """
    if kept := _KEPT.search(text):
        return not (_REFUSED.search(kept[0]) or _REFUSAL.search(text[: kept.start()]))
    if (over := DEFICIT.search(text)) and (_REFUSAL.search(text[: over.start()]) or _REFUSED.search(over[0])):
        return True
    return None
