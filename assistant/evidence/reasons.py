"""Tells whether the words about a row give a reason, or only say again by how much it deviated.

In: the text of a passage. Out: yes or no. For example "Hamnen visar ett underskott på 12 tkr." gives none, and "Färre
båtar." under the row's number is one.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import CAUSE_IN_TEXT
from ingest.notation.markup import strip_markup
from ingest.passages.sentences import split_sentences

_SAYS_AGAIN: Final = re.compile(
    r"^[^,;:]*\b(?:visar|visade|redovisar|redovisade|uppvisar|uppvisade|prognostiserar|prognostiseras|pekar|lämnar|"
    r"lämnade|beräknas|bedöms|väntas|förväntas|gör|gjorde|har (?=ett |en )|hade|är|blev|blir|shows?|showed|reports?)\b"
    r"[^,;:]*\b(?:\w*avvikelse\w*|underskott\w*|överskott\w*|resultat\w*|deviation|deficit|surplus)\b[^,;:]*?"
    r"\d[\d\s .,]*(?:tkr|mnkr|mkr|kr|kronor|miljoner|milj\.?|%|procent)?"
    r"(?:\s+(?:kronor|mot|jämfört|med|budget\w*|för|i|under|vid|på|av|per|till|och|helår\w*|år\w*|period\w*|bokslut\w*|"
    r"slut\w*|hela|\d{4}|januari|mars|april|juni|augusti|september|oktober|december))*\W*$",
    re.IGNORECASE,
)


def gives_reason(text: str) -> bool:
    """Whether a text says anything beside the deviation itself.

    >>> gives_reason("Hamnen visar ett underskott på 12 tkr."), gives_reason("Färre båtar än väntat.")
    (False, True)
    """
    if CAUSE_IN_TEXT.search(text):
        return True
    sentences = [strip_markup(text[start:end]).strip() for start, end in split_sentences(text)]
    return not all(_SAYS_AGAIN.match(sentence) for sentence in sentences)
