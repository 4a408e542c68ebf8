"""Reads a choice between two things that "och" joins as the choice that it is.

In: the text of a question. Out: the text with "eller" between the two. For example "vilken var störst av Kansliet och
Växeln" asks which of them, as "Kansliet eller Växeln" does.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words import operation_words as words
from assistant.words.term_words import ONE_NAME

CHOOSES: Final = re.compile(r"^\W*(vilke[nt]|vilka|vem|vad|which|who|what)\b", re.IGNORECASE)
COMPARES: Final = re.compile(
    r"\b(dyrare|billigare|högre|lägre|mer|mindre|större|further|more|higher|lower|cheaper|larger|smaller)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"(?<=[\w)])\s+el\.?\s+(?=\w)", re.IGNORECASE)  # short for "eller"
# What all rows of a table are called: of "av enheterna inom kultur och fritid" no two are named.
_ALL_ROWS = (
    r"\b(?:enheter|verksamheter|nämnder|områden|projekt|avdelningar|skolor|kommuner|poster)\w*|"
    r"\b(?:units|committees|boards|areas|projects|schools)\b"
)
_MOST = rf"(?:[^?,]*?(?:{words.SUPERLATIVE.pattern}|{COMPARES.pattern})(?:\s+(?!del\b|andel)\w+){{0,3}}?)?"
# One "och" joins them, and no noun for all rows stands there but one that says what they are ("av enheterna A och B").
_WHICH_OF_TWO = re.compile(
    rf"^(?P<asks>\W*(?:vilke[nt]|vem|vad|which|who|what){_MOST}\s+(?:av|of)\s+)(?:the\s+)?"
    rf"(?:(?:{_ALL_ROWS})\s+(?-i:(?=[A-ZÅÄÖ\d])))?"
    rf"(?P<first>(?:{ONE_NAME}|(?!\b(?:och|and)\b|{_ALL_ROWS})[^?])+)(?<!-)\s(?:och|and)\s"
    rf"(?!.*(?:(?<!- )\b(?:och|and)\b|{_ALL_ROWS}))",
    re.IGNORECASE,
)
_OF_TWO_WHICH = re.compile(
    r"^\W*(?:av|of)\s+(?P<first>[^?,]+?)(?<!-)\s(?:och|and)\s(?P<second>[^?,]+),\s*(?=(?:vilke[nt]|vem|which|who)\b)",
    re.IGNORECASE,
)


def join_choice(text: str) -> str:
    """Return a question with "eller" between the two things that it chooses among.

    >>> join_choice("Vem gick bäst av Kansliet och Växeln?"), join_choice("Vilken enhet gick bäst av alla?")
    ('Vem gick bäst av Kansliet eller Växeln?', 'Vilken enhet gick bäst av alla?')
    """
    if CHOOSES.search(text) or COMPARES.search(text):
        text = _WHICH_OF_TWO.sub(r"\g<asks>\g<first> eller ", _OR.sub(" eller ", text))
    return _OF_TWO_WHICH.sub(r"\g<first> eller \g<second>, ", text)
