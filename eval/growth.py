"""How the cost of a question and of a report grows with the number of reports.

In: numbers of reports. Out: a `GrowthStep` a number, for example
``GrowthStep(reports=1000, ingest=0.03, question=0.02, first=0.4)``: seconds a report, and seconds a question.

The reports are simulated and the encoder is a cheap fake (see `simulated`): what grows here is Facit's own work. Of the
questions as many are asked at each step, about reports spread over all that there are.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.pipeline import Assistant
from assistant.records import Outcome
from eval.simulated import CheapEncoder, SimulatedReport, make_reports
from ingest.pipeline import ingest_paths
from ingest.store import Store

_QUESTIONS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthStep:
    """Seconds at a number of reports: to ingest one more, for a question (median), and for the first one.

    `answered` is the share of the questions that were answered: a quick "not found" is no achievement.
    """

    reports: int
    ingest: float
    question: float
    first: float
    answered: float


def measure_growth(sizes: Sequence[int]) -> Iterator[GrowthStep]:
    """Yield a step for each number of reports, smallest first, in one store that grows."""
    encoder = CheapEncoder()
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "data", model=encoder.name) as store:
        known: list[SimulatedReport] = []
        for size in sorted(set(sizes)):
            new = tuple(make_reports(size - len(known), len(known)))
            seconds = _ingest(new, Path(folder) / f"to-{size}", store, encoder)
            known += new
            asked = known[:: max(1, len(known) // _QUESTIONS)][:_QUESTIONS]
            times, answered = _ask(asked, Assistant(store, encoder))
            yield GrowthStep(
                reports=size,
                ingest=seconds / len(new),
                question=statistics.median(times),
                first=times[0],
                answered=answered,
            )


def describe_growth(steps: Sequence[GrowthStep]) -> Iterator[str]:
    """Yield the steps as lines of Markdown."""
    yield "Growth, over simulated reports with a cheap fake encoder: Facit's own work, without the model's."
    yield ""
    yield "| reports | ingest, a report | a question, median | to the smallest | first question | answered |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for step in steps:
        ratio = step.question / steps[0].question
        yield (
            f"| {step.reports} | {step.ingest:.3f} s | {step.question:.3f} s | {ratio:.1f} × | {step.first:.2f} s "
            f"| {step.answered:.0%} |"
        )


def _ingest(reports: Sequence[SimulatedReport], folder: Path, store: Store, encoder: CheapEncoder) -> float:
    folder.mkdir()
    for report in reports:
        (folder / report.name).write_text(report.text, encoding="utf-8")
    started = time.perf_counter()
    ingest_paths([folder], store, encoder)
    return time.perf_counter() - started


def _ask(reports: Sequence[SimulatedReport], assistant: Assistant) -> tuple[list[float], float]:
    answers = [assistant.ask(report.question) for report in reports]
    answered = sum(answer.outcome is Outcome.ANSWERED for answer in answers)
    return [answer.seconds for answer in answers], answered / len(answers)
