"""Takes back the verdict on a claim that a table and a text of one report answer in opposite ways.

In: the answer to a claim and the contradictions of its figures. Out: the answer with no yes and no no, where what is
claimed, or what the figure was set against, lies between the two values, or is one of them. For example "7 per cent at
most", or a target of 7 per cent, of a row with 7,4 %, where the text says 6,9 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.claimed_amounts import read_amounts
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.records import Answer, Operation
from ingest.notation.units import MONEY
from ingest.records import Amount, Finding, FindingKind, Unit

_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1000), Unit.MNKR: Decimal(1_000_000)}


def without_verdict(answer: Answer, findings: Sequence[Finding]) -> Answer:
    """Return the answer to a claim with an open verdict, where the report's own two values speak for and against it."""
    if answer.plan.operation is not Operation.CLAIM or not any(_tears(answer, one) for one in findings):
        return answer
    phrases = CLAIM_PHRASES[answer.language]
    verdict, gap, rest = answer.text.partition("\n\n")
    if verdict not in (phrases.right, phrases.rounded, phrases.wrong):
        return answer
    return replace(answer, text=f"{phrases.open}{gap}{rest}")


def _tears(answer: Answer, finding: Finding) -> bool:
    """Whether a claimed amount, or another figure shown, lies between what text and table say, or is one of the two."""
    if finding.kind is FindingKind.SIGN and not finding.figures:
        return True  # the text says that what rose fell
    if finding.kind is not FindingKind.TEXT or finding.amount is None or finding.computed is None:
        return False
    low, high = sorted(abs(_plain(one)) for one in (finding.amount, finding.computed))
    is_money = finding.computed.unit in MONEY
    claimed = [one for one in read_amounts(answer.plan.question) if not one.kind or (one.kind == "money") is is_money]
    beside = [figure.amount for figure in answer.figures if figure.key not in finding.figures and figure.amount]
    if any(one.unit is finding.computed.unit and low <= abs(_plain(one)) <= high for one in beside):
        return True
    return any(low - one.step / 2 <= one.value <= high + one.step / 2 for one in claimed)


def _plain(amount: Amount) -> Decimal:
    return amount.value * _KRONOR.get(amount.unit, Decimal(1))
