"""Tells which sentences count those who came or left, where a question asks how many there are.

In: a plan and a sentence. Out: yes or no. For example of "hur många lotsar har hamnen?" the sentence "Under året
slutade två lotsar" tells no number of them; "en av två lotsar slutade" does.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Plan
from assistant.words.vocabulary import NUMBER_WORDS

# "hur många X har Y", "how many work at Y": how many there are
_STOCK: Final = re.compile(
    r"\b(?:hur många|how many|antalet|the number of)\b[^?]*\b(?:har|hade|finns|fanns|jobbar|jobbade|arbetar|arbetade|"
    r"är|var|have|has|had|are|is|were|works?|worked|employs?|employed)\b",
    re.IGNORECASE,
)
_FLOW: Final = re.compile(
    r"\b(?:sluta(?:r|de|t)|(?:går|gick|gått|avgår|avgick|avgått) i pension|pensioner\w+|avgå(?:r|tt)|avgick|"
    r"lämna(?:r|de|t)|nyanställ\w+|anställ(?:des|ts|de|t)|rekryter\w+|tillkom(?:mit|mer)?|(?:in|ut)?flytta(?:r|de|t)|"
    r"sades upp|sagts upp|varsla\w*|avske\w+|resigned|left|retire[ds]?|hired|recruited|joined)\b",
    re.IGNORECASE,
)
# Words of a question that ask for just that.
_ASKS_FLOW: Final = re.compile(
    r"\b(?:slut\w+|\w*pension\w*|avg[åi]\w+|lämna\w*|ny(?:a|tt|anställ\w+)?|anställ(?:t|de|ts|des)|rekryter\w*|"
    r"tillkom\w*|\w*flytta\w*|sagt\w*|varsla\w*|avske\w*|resign\w*|left|leave|leaving|quit|retir\w+|hir(?:ed|ing)|"
    r"recruit\w*|join\w*|moved?|new)\b",
    re.IGNORECASE,
)
_NUMBER: Final = rf"(?:\d+|en|ett|one|{'|'.join(sorted(NUMBER_WORDS))})"
_PART: Final = re.compile(
    rf"\b{_NUMBER}\s+(?:\w+\s+)?av\s+(?:de\s+|totalt\s+|våra\s+)?{_NUMBER}\b|\b{_NUMBER}\s+\w+,?\s+varav\b",
    re.IGNORECASE,
)

_SHARE: Final = re.compile(
    r"\b(?:hälften|tredjedel\w*|fjärdedel\w*|majoritet\w*|flertalet|de flesta|half|most)\b", re.IGNORECASE
)

_APPLIED: Final = re.compile(r"\b(?:sökt|sökte|ansökt|ansökte|sökande|ansökningar|applied|applicants)\b", re.IGNORECASE)
_HOW_MANY: Final = re.compile(r"\b(?:hur många|how many)\b", re.IGNORECASE)
_TWO: Final = 2  # counts that one question asks for, of which each is told apart
_ASKS_APPLIED: Final = re.compile(r"\b(?:\w*sök\w*|appl(?:y|ied|ies|ic\w+)|sought)\b", re.IGNORECASE)


def tells_flow(plan: Plan, sentence: str) -> bool:
    """Whether a sentence counts who came or left, or tells a part, where a plan asks how many there are.

    One of "two of five" tells them all.
    """
    question = plan.question
    asks_applied = _ASKS_APPLIED.search(question) is not None and len(_HOW_MANY.findall(question)) < _TWO
    if plan.counts and _APPLIED.search(sentence) and not asks_applied:
        return True  # who applied is not who got it
    is_stock = plan.counts and _STOCK.search(question) is not None and not _ASKS_FLOW.search(question)
    if not is_stock:
        return False
    if _SHARE.search(sentence) and not any(character.isdecimal() for character in sentence):
        return True
    return _FLOW.search(sentence) is not None and not _PART.search(sentence)
