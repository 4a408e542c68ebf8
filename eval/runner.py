"""Runs cases through the assistant and tells how many are right, by kind, with every wrong one and why.

In: cases and an assistant. Out: `CaseResult`s and a report in Markdown.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.pipeline import Assistant
from assistant.records import Answer, Plan
from eval.dataset import Case
from eval.scorers import score


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """A case with its answer and what is wrong with it."""

    case: Case
    answer: Answer
    problems: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether all that the case asks for is right."""
        return not self.problems


def run_cases(cases: Iterable[Case], assistant: Assistant) -> tuple[CaseResult, ...]:
    """Return the results of all cases, each in a conversation of its own."""
    return tuple(_run(case, assistant) for case in cases)


def _run(case: Case, assistant: Assistant) -> CaseResult:
    plan: Plan | None = None
    for question in case.history:
        plan = assistant.ask(question, plan).plan
    answer = assistant.ask(case.question, plan)
    return CaseResult(case=case, answer=answer, problems=score(case, answer))


def write_report(results: Sequence[CaseResult]) -> str:
    """Return the score by kind, the time of a question, and the wrong cases, as Markdown."""
    kinds = list(dict.fromkeys(result.case.kind for result in results))
    lines = ["| kind | right | of |", "|---|---|---|"]
    for kind in kinds:
        own = [result for result in results if result.case.kind == kind]
        lines.append(f"| {kind} | {sum(result.is_right for result in own)} | {len(own)} |")
    lines.append(f"| **all** | **{sum(result.is_right for result in results)}** | **{len(results)}** |")
    seconds = sorted(result.answer.seconds for result in results)
    if seconds:
        last = seconds[max(0, round(0.95 * len(seconds)) - 1)]
        lines += ["", f"Seconds a question: median {statistics.median(seconds):.3f}, 95th percentile {last:.3f}."]
    for result in results:
        if not result.is_right:
            lines += ["", f"- {result.case.identity} ({result.case.kind}) {result.case.question}"]
            lines += [f"  - {problem}" for problem in result.problems]
    return "\n".join(lines)
