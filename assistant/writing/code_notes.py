"""Objects to a wrong code before a right name: the row is of the name, and its code is another.

In: an answer. Out: the answer with a line that says so, if its question names a row by a code that it does not have.
For example "41 Skolmat" asked of a row "42 Skolmat" is told as "Raden har koden 42, inte 41."
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.records import Answer, Operation, Outcome
from assistant.writing.phrases import PHRASES
from ingest.words import split_words

_CODED = re.compile(r"(?<![\d.,§-])(?P<code>\d{2,5})\s+(?P<name>[^\W\d]{4,})")
_LABEL = re.compile(r"\W*(?P<code>\d{2,5})\s+(?P<name>[^\W\d].*)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_code_note(answer: Answer) -> Answer:
    """Return the answer, with a note where the one row that it is of has another code than the question names."""
    labels = {figure.label for figure in answer.figures}
    is_plain = answer.plan.operation in (Operation.LOOK_UP, Operation.EXPLAIN) and answer.outcome is Outcome.ANSWERED
    printed = _LABEL.fullmatch(next(iter(labels))) if is_plain and len(labels) == 1 else None
    if printed is None:
        return answer
    for asked in _CODED.finditer(answer.plan.question):
        is_code = asked["code"] != printed["code"] and not _YEAR.fullmatch(asked["code"])
        term = to_term(asked["name"].casefold(), answer.plan.language)
        if is_code and score_term(term, split_words(printed["name"])) >= GOOD_MATCH:
            note = PHRASES[answer.language].other_code.format(own=printed["code"], asked=asked["code"])
            names = (*answer.names, printed["code"], asked["code"])
            return replace(answer, text=f"{answer.text}\n\n{note}", names=names)
    return answer
