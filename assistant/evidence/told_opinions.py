"""Tells whether a sentence says what people think, where a question asks that.

In: a question and words of a report. Out: yes or no. For example of "vad tycker gästerna om hamnen?" the sentence
"Hamnen deltog i en gästenkät, vars resultat analyseras till våren" tells nothing.
"""

from __future__ import annotations

from assistant.records import Operation, Plan
from assistant.words import opinion_words
from ingest.passages.sentences import split_sentences


def asks_opinion(plan: Plan) -> bool:
    """Whether it is asked what people think, in whatever words; not how many do, or why."""
    is_open = plan.operation in (Operation.LOOK_UP, Operation.FIND_TEXT) and not plan.counts
    return is_open and opinion_words.ASKED.search(plan.question) is not None


def tells_opinion(text: str) -> bool:
    """Whether a sentence of a text says what somebody thinks; one of what is to come does not.

    >>> tells_opinion("Gästerna är nöjda."), tells_opinion("Hamnen deltog i enkäten.")
    (True, False)
    """
    sentences = [text[start:end] for start, end in split_sentences(text)]
    return any(opinion_words.TOLD.search(one) and not opinion_words.TO_COME.search(one) for one in sentences)


def measures_opinion(label: str) -> bool:
    """Whether a row is of what people think: a share of the content, an index."""
    return opinion_words.ROW.search(label) is not None
