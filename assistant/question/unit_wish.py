"""Reads a follow-up that asks for the answer before in money instead of per cent: "och i kronor?".

In: the question as typed, and the plan before. Out: the plan of the same in money. For example after "hur många procent
avvek turism" the deviation itself is asked for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.records import CALCULATIONS, Operation, Plan
from assistant.words.vocabulary import ASKS_PERCENT

_MONEY: Final = (
    r"(?:svenska |swedish )?(?:kronor|kr|tkr|tusen kronor|pengar|sek|money|crowns|mnkr|mkr|"
    r"miljon(?:er)?(?: kronor)?|millions?(?: of)?(?: kronor| sek)?)"
)
_ASKS_MONEY: Final = re.compile(
    rf"^\W*(?:(?:och|and|men|but|visa|show|ge|give|säg|tell|mig|me|det|den|it|that|then|då|vad|what|är|is|blir|hur|mycket|"
    rf"how|much|about)\s+)*(?:i|in|som|as)\s+{_MONEY}(?:\s+(?:då|then|instead|istället|i stället))?\W*$",
    re.IGNORECASE,
)


def to_money(text: str, before: Plan) -> Plan | None:
    """Return the plan before in money, where a text asks for that: of percentages the amounts; None otherwise."""
    if not _ASKS_MONEY.match(text):
        return None
    if before.operation is Operation.SHARE and before.operands:
        return replace(before.operands[0], language=before.language, rows=(), unexplained=())
    if before.percent and before.operation in CALCULATIONS and before.operands:
        return replace(before, percent=False, offers=())
    if not before.percent and not before.offers and (before.rows or before.whole or before.operands):
        return replace(before, question=f"{before.question.rstrip('?!. ')} ({text.strip(' ?!.')})", shown=())
    if not before.percent or before.operation not in (Operation.LOOK_UP, Operation.EXPLAIN):
        return None
    question = ASKS_PERCENT.sub(" ", before.question)
    return replace(before, question=question, percent=False, rows=(), offers=(), unexplained=())
