"""Says that nothing can be put in order by what a question asks for, unless a sentence tells what comes first.

In: the answer to a ranking that was looked up in the reports' text. Out: whether it is one, and else what to say. For
example of "vilken tjänst hade flest fel" the sentence "Flest fel hade nätet (2)" is an answer, and "Felen ökade" none.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Answer, Outcome
from assistant.words.operation_words import SUPERLATIVE

_QUOTED = "> "


def tells_extreme(answer: Answer) -> bool:
    """Whether a quotation of an answer itself says what is largest, smallest, best or worst, and no figure is told."""
    quotes = [line for line in answer.text.splitlines() if line.startswith(_QUOTED)]
    return not answer.figures and any(SUPERLATIVE.search(quote) for quote in quotes)


def say_no_ranking(answer: Answer) -> Answer:
    """Return the answer that there are no rows to rank, with nothing of what was found instead."""
    text = OPERATION_PHRASES[answer.language].no_rows
    bare = replace(answer, citations=(), figures=(), derivations=(), options=(), names=())
    return replace(bare, outcome=Outcome.NOT_FOUND, text=text)
