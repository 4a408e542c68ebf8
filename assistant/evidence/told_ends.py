"""Tells whether one sentence says when the very thing of a question ended.

In: a question of when, its terms, the pattern of a date and a quotation. Out: yes or no. For example of "när slutar
Vikskolan?" the sentences "Vikskolan fick en vattenskada i maj. Tre salar stängdes" tell nothing: other things ended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_acts import tells_same_act
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_ENDS: Final = re.compile(
    r"\b(?:sluta(?:r|de|t)?|upphör\w*|försv(?:inner|ann)|ends?|ended|discontinued|shut down|closed? down|"
    r"(?:läggs?|lägger|lades?|las|lagts?)\s+(?:[\w-]+\s+){0,3}?ne[dr])\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\W*(?:det|den|detta|denna|de|dessa|han|hon|it|this|they|he|she)\b", re.IGNORECASE)


def tells_end(question: str, terms: Sequence[Term], date: re.Pattern[str], quote: str) -> bool:
    """Whether a sentence has the thing, the act and a date, where it is asked when something ended; else yes."""
    if not _ENDS.search(question):
        return True
    return any(
        date.search(sentence) is not None
        and tells_same_act(question, sentence)
        and (_GOES_ON.match(sentence) is not None or _holds_one(terms, sentence))
        for sentence in (quote[start:end] for start, end in split_sentences(quote))
    )


def _holds_one(terms: Sequence[Term], sentence: str) -> bool:
    words = split_words(sentence)
    return any(score_term(term, words) >= POSSIBLE_MATCH for term in terms)
