"""Takes the members of a group for what is asked of, where a question names the group first and then its members.

In: the text of a question. Out: the text with the members in place of the group. For example "the two projects, i.e.
the quay and the bridge" are two things and not three, for the group is only another name of both.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words import operation_words as words

_COUNTS: Final = "|".join((*words.COUNT_WORDS, "both", "båda", "bägge", r"\d"))
_THAT_IS: Final = r"i\.?\s?e\.?|that is(?: to say)?|namely|dvs\.?|d\.\s?v\.\s?s\.?|det vill säga|nämligen|alltså"
_JOINS: Final = r"och|samt|and|&"
# "de två projekten 2031 ihop, dvs": when and how they are asked for is said of the members too
_KEPT: Final = (
    r"(?P<kept>(?:\s+(?:(?:i|in|för|for|under|during)\s+)?(?:(?:19|20)\d\d|ihop|tillsammans|totalt|sammanlagt|sammantaget|"
    r"in total|altogether|together|combined|taken together))*)"
)
_GROUP: Final = re.compile(
    rf"\b(?:(?:the|its|their|these|those|de|dom|dessa|sina|sin)\s+)?(?:{_COUNTS})\s+[^\W\d][^,:;?()–\d]{{2,60}}?{_KEPT}"
    rf"\s*(?:[,:(–]|\s-\s)?\s*(?:{_THAT_IS})[:,]?\s+"
    rf"(?P<members>(?:(?!\b(?:{_JOINS})\b)[^?()])+\s(?:{_JOINS})\s[^?()]+?)(?:\)|(?=\s*(?:\?|$)))",
    re.IGNORECASE,
)


def name_members(question: str) -> str:
    """Return a question with the members of a group that it names in place of the group.

    >>> name_members("What did Vik spend on the two harbour projects, i.e. the quay and the bridge?")
    'What did Vik spend on the quay and the bridge?'
    >>> name_members("Vad kostade de två projekten (dvs. kajen och bron) tillsammans?")
    'Vad kostade kajen och bron tillsammans?'
    >>> name_members("Vad kostade de två projekten 2031 ihop, dvs kajen och bron?")
    'Vad kostade kajen och bron 2031 ihop?'
    >>> name_members("Vad kostade de två projekten tillsammans, dvs hur mycket?")
    'Vad kostade de två projekten tillsammans, dvs hur mycket?'
    """
    return _GROUP.sub(r"\g<members>\g<kept>", question, count=1)
