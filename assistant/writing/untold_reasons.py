"""Marks an answer to "why" that found the row and no reason: the figures are there, what was asked is not.

In: an answer. Out: the same answer, as one that is not in the reports where nothing is quoted. For example −65 tkr and
"The report gives no explanation of it." is not found; a reason of the row, or of one that drives it, is an answer.
Where only the parts of a whole are explained, it says so: the lines below would deny that nothing is explained.
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
    return _with_parts_told(answer, lines)


def _with_parts_told(answer: Answer, lines: list[str]) -> Answer:
    """Return an answer that quotes the report on the parts of an unexplained whole with just that said of the whole."""
    phrases = PHRASES[answer.language]
    leads = [place for place, one in enumerate(lines) if one in (phrases.main_driver, phrases.counteracting)]
    if phrases.no_explanation not in lines or not leads or not any(one.startswith("> ") for one in lines[leads[0] :]):
        return answer
    told = [phrases.only_of_parts if one == phrases.no_explanation else one for one in lines[: leads[0]]]
    return replace(answer, text="\n".join([*told, *lines[leads[0] :]]))
