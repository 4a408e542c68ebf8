"""Keeps a part of what is asked for from being told as the whole: an amount per inhabitant, one year of a project.

In: an `Answer`. Out: it as it is; with a line that says that the report tells it per inhabitant only; or one that says
that the reports do not tell. For example of "hur mycket har Vik lånat?" the row "Låneskuld per invånare" gets that
line, and of "vad kostar bron i slutändan?" the year's forecast is no answer where the row also has a "Totalbudget".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.headline import NOT_OPERATIONS
from assistant.linking.rows import find_rows_of, to_key
from assistant.question.asked_thing import asks_duration
from assistant.records import Answer, Language, Operation, Outcome
from assistant.writing.untold_acts import take_back
from ingest.notation.units import MONEY
from ingest.records import Figure, Report
from ingest.store import Store

_PER_HEAD: Final = re.compile(
    r"(?:\bper\s+|/)(?:inv\b|inv(?:ånare|\.)|kommun(?:invånare|medlem)|capita\b|head\b|inhabitant|resident)",
    re.IGNORECASE,
)
_ASKS_PER: Final = re.compile(
    r"\bper\b|/|\b(?:varje|each|every)\b|\binvånar\w+|\binhabitants?\b|\bresidents?\b|\bskuldsatt\w*", re.IGNORECASE
)
# What a project costs when all is done, and not in one year of it.
_ASKS_END: Final = re.compile(
    r"\bi slutändan\b|\btill slut\b|\bslut(?:prognos|kostnad|not|summa)\w*|"
    r"\bnär (?:allt|det|den) är (?:klart?|färdigt?)\b|"
    r"\b(?:in the end|once finished|when (?:it is |it's )?(?:finished|done|completed?)|"
    r"final (?:cost|bill|price|forecast))\b",
    re.IGNORECASE,
)
_WHOLE_COLUMN: Final = re.compile(
    r"\btotal|\w*total(?:t|en)?\b|\bslut|\bhela\b|\bprojekt(?:budget|prognos|kalkyl)|\back(?:\b|um)|\bwhole\b|\bfinal\b",
    re.IGNORECASE,
)
_ONLY_PER_HEAD: Final = {
    Language.SWEDISH: "Rapporten anger det bara per invånare, inte totalt.",
    Language.ENGLISH: "The report tells it per inhabitant only, not in total.",
}


def tells_no_duration(answer: Answer) -> bool:
    """Whether an answer to how long something lasted shows amounts of money alone."""
    units = {figure.amount.unit for figure in answer.figures if figure.amount}
    return bool(units) and units <= set(MONEY) and asks_duration(answer.plan.question)


def with_whole_asked(answer: Answer, reports: Mapping[str, Report], store: Store) -> Answer:
    """Return the answer; with a note where it is per inhabitant; or that a project's whole cost is not told."""
    is_plain = answer.plan.operation is Operation.LOOK_UP and answer.outcome is Outcome.ANSWERED
    if not is_plain or not answer.figures:
        return answer
    question = answer.plan.question
    if _ASKS_END.search(question) and _tells_one_year(answer.figures, store):
        return take_back(answer, reports)
    if all(map(_is_per_head, answer.figures)) and not _ASKS_PER.search(question):
        return replace(answer, text=f"{_ONLY_PER_HEAD[answer.language]}\n\n{answer.text}")
    return answer


def _is_per_head(figure: Figure) -> bool:
    """Whether a figure is an amount of money for each inhabitant: "Låneskuld per invånare, kr", "kr/inv"."""
    is_money = figure.amount is not None and figure.amount.unit in MONEY
    return is_money and _PER_HEAD.search(f"{figure.label} {figure.column}") is not None


def _tells_one_year(figures: Sequence[Figure], store: Store) -> bool:
    """Whether all figures are of one year of projects whose rows also tell of the whole, in another column."""
    for figure in figures:
        if not NOT_OPERATIONS.search(" ".join((figure.caption, *figure.headings[-1:]))):
            return False
        if _WHOLE_COLUMN.search(figure.column):
            return False
        rows = find_rows_of([to_key(figure)], store)
        if not any(_WHOLE_COLUMN.search(other.column) for row in rows for other in row.figures):
            return False
    return True
