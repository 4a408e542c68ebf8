"""Writes a wrong case out: what was asked, how it was read, what was answered and what each scorer said.

In: a case result. Out: lines of Markdown, beginning with "- s-vag-01 (figure) hur mycket hade turismen ...".
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.records import CALCULATIONS, Plan
from eval.runner import CaseResult
from eval.scorers import MEASURES


def trace_case(result: CaseResult) -> Iterator[str]:
    """Yield a case with its question, reading, plan, answer and scores."""
    case, answer = result.case, result.answer
    yield f"- {case.identity} ({case.kind}) {case.question}"
    if case.history:
        yield f"  - after: {' / '.join(case.history)}"
    if answer.reading:
        yield f"  - {answer.reading}"
    yield f"  - plan: {describe_plan(answer.plan)}"
    yield f"  - {answer.outcome}: {' ⏎ '.join(line for line in answer.text.splitlines() if line.strip())}"
    for score in result.judgement.scores:
        note = " (a measure)" if score.name in MEASURES else ""
        yield from (f"  - **{score.name}**{note}: {loss}" for loss in score.losses)


def describe_plan(plan: Plan) -> str:
    """Return the main slots of a plan in one line, those that are empty left out."""
    slots = (
        ("operation", str(plan.operation)),
        ("reports", ", ".join(plan.reports)),
        ("subject", ", ".join(plan.subject)),
        ("measures", ", ".join(plan.measures)),
        ("periods", ", ".join(f"{period.start}..{period.end}" for period in plan.periods)),
        ("rows", ", ".join(f"{row.report}#{row.table}.{row.row}" for row in plan.rows[:3])),
        ("unexplained", ", ".join(plan.unexplained)),
        ("missing places", ", ".join(plan.missing_places)),
    )
    told = "; ".join(f"{name} {value}" for name, value in slots if value)
    operands = [describe_plan(operand) for operand in plan.operands] if plan.operation in CALCULATIONS else []
    return told + "".join(f" | {operand}" for operand in operands)
