"""What the terms of a question are read against, and how their plans make one of the whole question.

In: the plan of a question and those of its terms. Out: a `Plan` that names all that its terms name, for example of
"ekonomienheten och personalenheten" both rows, in the order of the question.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.question.slots import Slots
from assistant.records import Language, Operation, Plan
from ingest.records import Measure
from ingest.store import Store

Complete = Callable[[Plan, Slots], Plan]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the terms of a question are read against: the plan before, how a term goes on from it, and the store."""

    previous: Plan | None
    goes_on: bool
    complete: Complete
    store: Store
    language: Language


def gather(plan: Plan, operation: Operation, operands: tuple[Plan, ...]) -> Plan:
    """Return the plan of the whole question, which names all that its terms name."""
    return replace(
        plan,
        operation=operation,
        operands=operands,
        municipalities=tuple(dict.fromkeys(place for operand in operands for place in operand.municipalities)),
        missing_places=tuple(dict.fromkeys(place for operand in operands for place in operand.missing_places)),
        reports=tuple(dict.fromkeys(name for operand in operands for name in operand.reports)),
        subject=tuple(dict.fromkeys(word for operand in operands for word in operand.subject)),
        rows=tuple(dict.fromkeys(row for operand in operands for row in operand.rows)),
        measures=tuple(dict.fromkeys(measure for operand in operands for measure in operand.measures)),
        periods=tuple(dict.fromkeys(period for operand in operands for period in operand.periods)),
        unexplained=tuple(dict.fromkeys(word for operand in operands for word in operand.unexplained)),
        whole=all(operand.whole for operand in operands),
    )


def of_budget(operand: Plan) -> tuple[Plan, Plan]:
    """Return the deviation of a term and its budget."""
    return (
        replace(operand, measures=(Measure.VARIANCE,)),
        replace(operand, measures=(Measure.BUDGET,), presumed_sign=0),
    )
