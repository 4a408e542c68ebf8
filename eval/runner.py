"""Puts cases to the assistant and judges its answers.

In: cases, an assistant and its store. Out: a `CaseResult` a case: the answer, every score of it, and how long the
question took beside the encoder alone on the same text, timed right after it so that a busy machine slows both.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.pipeline import Assistant
from assistant.records import Answer, Plan
from eval.dataset import Case
from eval.scorers import Judgement, judge
from ingest.embedding import Encoder
from ingest.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """A case with its answer and what it scored; `query_seconds` is the encoder's own time for the question."""

    case: Case
    answer: Answer
    judgement: Judgement
    query_seconds: float = 0.0

    @property
    def problems(self) -> tuple[str, ...]:
        """What makes the answer wrong."""
        return self.judgement.losses

    @property
    def is_right(self) -> bool:
        """Whether all that the case asks for is right."""
        return not self.problems


def run_cases(
    cases: Iterable[Case], assistant: Assistant, store: Store, encoder: Encoder | None = None
) -> Iterator[CaseResult]:
    """Yield the results of cases, each in a conversation of its own; with an encoder, its own time beside each."""
    for case in cases:
        answer = ask_case(case, assistant)
        seconds = time_query(encoder, case.question) if encoder else 0.0
        yield CaseResult(case=case, answer=answer, judgement=judge(case, answer, store), query_seconds=seconds)


def ask_case(case: Case, assistant: Assistant) -> Answer:
    """Return the answer to a case's question, its history asked first."""
    plan: Plan | None = None
    for question in case.history:
        plan = assistant.ask(question, plan).plan
    return assistant.ask(case.question, plan)


def time_query(encoder: Encoder, text: str) -> float:
    """Return the seconds that an encoder takes for one question."""
    started = time.perf_counter()
    encoder.encode_queries([text])
    return time.perf_counter() - started
