"""Tells whether the amount beside a surplus or a deficit in a sentence is that of something else that it names.

In: a `Statement` of a deficit with an amount, and a quotation. Out: yes or no. For example in "Underskottet minskar
skulden, som därefter uppgår till 480 tkr" the 480 tkr are the debt, and no deficit.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.claims.statement import Statement
from assistant.claims.text_amounts import agrees
from assistant.words.claim_words import DEFICIT, SURPLUS
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences

_WHICH: Final = re.compile(r",?\s+\b(?:som|which|that)\b\s+", re.IGNORECASE)
_ANTECEDENT: Final = 4  # words before "which" that may be what it stands for


def is_of_other_sign(statement: Statement, quote: str) -> bool:
    """Whether the claimed amount of a surplus or deficit stands only after "which" of another noun."""
    if not statement.direction or not statement.amounts:
        return False
    held = [
        _is_of_noun(quote[start:end], mention.start - start)
        for start, end in split_sentences(quote)
        for mention in parse_amounts(quote)
        if start <= mention.start < end and any(agrees(claimed, (mention.amount,)) for claimed in statement.amounts)
    ]
    return bool(held) and all(held)


def _is_of_noun(sentence: str, place: int) -> bool:
    """Whether what stands at a place is told of a noun that is no surplus and no deficit, by "which"."""
    found = list(_WHICH.finditer(sentence, 0, place))
    if not found:
        return False
    before = " ".join(sentence[: found[-1].start()].split()[-_ANTECEDENT:])
    between = sentence[found[-1].end() : place]
    return not any(pattern.search(text) for pattern in (SURPLUS, DEFICIT) for text in (before, between))
