"""Marks an answer to "why" that found the row and no reason: the figures are there, what was asked is not.

In: an answer. Out: the same answer, as one that is not in the reports where nothing is quoted. For example −65 tkr and
"The report gives no explanation of it." is not found; a reason of the row, or of one that drives it, is an answer.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.records import Answer, Operation, Outcome
from assistant.writing.phrases import PHRASES


def with_reason_missed(answer: Answer) -> Answer:
    """Return an answer as not found where a reason was asked for and the report is said to give none."""
    lines = answer.text.splitlines()
    is_silent = PHRASES[answer.language].no_explanation in lines and not any(line.startswith("> ") for line in lines)
    if answer.plan.operation is Operation.EXPLAIN and answer.outcome is Outcome.ANSWERED and is_silent:
        return replace(answer, outcome=Outcome.NOT_FOUND)
    return answer
