"""Finds how much is saved by an act, which a row of the thing that it is done to does not tell.

In: a plan, the rows that its nouns named, and a search of sentences. Out: evidence of sentences, or None where nothing
of the kind is asked or a row of measures tells it. For example "hur mycket sparas på att hyra ut bryggan?" is told by
"uthyrningen sänker kostnaden med 40 tkr", and by no cost of the row "Bryggan".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.text_reading import TextHit
from assistant.records import Operation, Plan

_ASKS: Final = re.compile(
    r"\b(?:spara(?:r|s|de|des|t|ts)?|inspara[rs]|tjän(?:ar|ade|a|at)|besparing(?:en|ar|arna)?|"
    r"sav(?:e|es|ed|ing|ings)|gain(?:s|ed)?)\b"
    r"[^?]*\b(?:(?:på|genom|av|med) att \w+|(?:by|from|through) (?:\w+ )?\w+ing\b)",
    re.IGNORECASE,
)
# What a table of measures is called, or its column of what they give.
_OF_MEASURES: Final = re.compile(
    r"\b(?:\w*effekt\w*|\w*bespar\w*|\w*åtgärd\w*|\w*effektivisering\w*|savings?)\b", re.IGNORECASE
)


def asks_saving(question: str) -> bool:
    """Whether it is asked what an act saves.

    >>> asks_saving("Hur mycket sparar hamnen på att hyra ut bryggan?"), asks_saving("How much did the port save?")
    (True, False)
    """
    return _ASKS.search(question) is not None


def find_savings(plan: Plan, rows: Sequence[Explained], search: Callable[[], Sequence[TextHit]]) -> Evidence | None:
    """Return what sentences say that an act saves; None where that is not asked, or rows of measures tell it."""
    if plan.operation is not Operation.LOOK_UP or not rows or not asks_saving(plan.question):
        return None
    if any(_is_of_measures(row) for row in rows):
        return None
    return Evidence(texts=tuple(search()))


def _is_of_measures(explained: Explained) -> bool:
    """Whether a row, its table or the column that is shown of it tells of measures and what they give."""
    row = explained.choice.row
    columns = (figure.column for figure in explained.choice.asked)
    return _OF_MEASURES.search(" ".join((row.label, row.first.caption, *row.first.headings, *columns))) is not None
