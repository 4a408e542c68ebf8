"""Takes back an answer whose figures are of another sort than what is counted: money, or the time that something takes.

In: an `Answer`. Out: it as it is; or one that says that the reports do not tell. For example "vilken kommun har flest
anställda?" is not told by the costs of staff, nor "hur många bygglov?" by the weeks that one takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.records import Answer, Operation
from assistant.writing.untold_acts import take_back
from ingest.records import Figure, Report, Unit

_MONEY: Final = (Unit.KR, Unit.TKR, Unit.MNKR)  # a number without a unit may well be a count
_RANKED: Final = frozenset((Operation.RANK, Operation.COMPARE))
_COUNTS_MOST: Final = re.compile(
    r"\b(?:flest|färst|fewest)\b|\bmost\s+(?:employees|staff|people|workers|pupils|students|children|visitors|"
    r"inhabitants|residents|users|clients|places|beds)\b",
    re.IGNORECASE,
)
_OF_MONEY: Final = re.compile(
    r"\b(?:\w*kronor|tkr|mnkr|mkr|miljoner|tusen|pengar|underskott|överskott|money|millions?|thousands?|deficits?|"
    r"surpluses)\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(r"^\W*(?:(?:och|and|men|but)\s+)?(?:hur\s+många|how\s+many)\b", re.IGNORECASE)
_SPAN: Final = r"(?:år|månader|veckor|dagar|dygn|timmar|minuter|sekunder|years|months|weeks|days|hours|minutes|seconds)"
_ASKS_SPAN: Final = re.compile(
    rf"\b\w*{_SPAN}\b|\b\w*(?:dygn|dag|timm|vecko|månad|minut)\w*\b|\b(?:hur\s+länge|how\s+long)\b", re.IGNORECASE
)
_TAKES: Final = re.compile(
    rf"\b\w*tid(?:en|er)?\b[^|]*\b{_SPAN}\b|\b(?:processing|waiting|response)\s+times?\b", re.IGNORECASE
)


def without_other_sort(answer: Answer, reports: Mapping[str, Report]) -> Answer:
    """Return the answer; or that the reports do not tell, where none of its figures counts what is counted."""
    question = answer.plan.question
    if not answer.figures:
        return answer
    counts_most = answer.plan.operation in _RANKED and _COUNTS_MOST.search(question) and not _OF_MONEY.search(question)
    if counts_most and all(_is_money(figure) for figure in answer.figures):
        return take_back(answer, reports)
    counts = answer.plan.operation is Operation.LOOK_UP and _HOW_MANY.search(question)
    if counts and not _ASKS_SPAN.search(question) and all(_is_time_taken(figure) for figure in answer.figures):
        return take_back(answer, reports)
    return answer


def _is_money(figure: Figure) -> bool:
    return figure.amount is not None and figure.amount.unit in _MONEY


def _is_time_taken(figure: Figure) -> bool:
    """Whether a figure is the time that something takes: "Handläggningstid bygglov, veckor"."""
    return _TAKES.search(f"{figure.label} {figure.column}") is not None
