"""From the results of cases to the metrics of a run.

In: case results, ranks, and whether the baseline's pieces hold what is asked. Out: `CaseScore`s, `Metric`s (means, the
higher the better) and `Timing`. For example the metric "right" of 154 right answers out of 175 is 0.88.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from eval.results import CaseScore, Metric, Timing
from eval.retrieval import EVERYTHING, FACIT, RetrievalScore
from eval.runner import CaseResult
from eval.scorers import SCORES

RIGHT, CRAG, REACH = "right", "CRAG points", "baseline: what any reader could answer"


def to_case_score(result: CaseResult, reachable: bool | None) -> CaseScore:
    """Return what is kept of a case's result."""
    case = result.case
    return CaseScore(
        identity=case.identity,
        kind=case.kind,
        language=str(case.language),
        points=result.judgement.points,
        losses=result.problems,
        scores=tuple(
            Metric(name=score.name, value=score.points, of=1) for score in result.judgement.scores if score.is_asked
        ),
        seconds=result.answer.seconds,
        reachable=reachable,
    )


def to_metrics(cases: Sequence[CaseScore], retrieval: Sequence[RetrievalScore]) -> tuple[Metric, ...]:
    """Return the means over cases: right, CRAG points, each score where it is asked, retrieval, the baseline."""
    metrics = [_mean(RIGHT, [float(case.is_right) for case in cases])]
    metrics.append(_mean(CRAG, [float(case.points) for case in cases]))
    asked = {score.name for case in cases for score in case.scores}
    for name in (name for name in SCORES if name in asked):
        metrics.append(_mean(name, [one.value for case in cases for one in case.scores if one.name == name]))
    for score in retrieval:
        if score.group == EVERYTHING:
            metrics += _of_retrieval(score)
    reached = [case.reachable for case in cases if case.reachable is not None]
    if reached:
        metrics.append(_mean(REACH, [float(one) for one in reached]))
    return tuple(metrics)


def to_timing(results: Sequence[CaseResult]) -> Timing:
    """Return the median and 95th percentile of the seconds a question, with the encoder's own beside."""
    seconds = sorted(result.answer.seconds for result in results)
    if not seconds:
        return Timing(median=0.0, p95=0.0, encoder=0.0)
    return Timing(
        median=statistics.median(seconds),
        p95=seconds[max(0, round(0.95 * len(seconds)) - 1)],
        encoder=statistics.median(result.query_seconds for result in results),
    )


def is_own(metric: Metric) -> bool:
    """Whether a metric is Facit's own, rather than the baseline's, which is there to compare with."""
    return not metric.name.startswith("baseline")


def by_kind(cases: Sequence[CaseScore]) -> Mapping[str, tuple[CaseScore, ...]]:
    """Return the cases of each kind, in the order in which kinds appear."""
    kinds = dict.fromkeys(case.kind for case in cases)
    return {kind: tuple(case for case in cases if case.kind == kind) for kind in kinds}


def _of_retrieval(score: RetrievalScore) -> list[Metric]:
    name = "retrieval" if score.system == FACIT else f"{score.system}: retrieval"
    shares = (("top 1", score.top1), ("top 5", score.top5), ("top 10", score.top10), ("MRR", score.mrr))
    return [Metric(name=f"{name}, {label}", value=value, of=score.cases) for label, value in shares]


def _mean(name: str, values: Sequence[float]) -> Metric:
    return Metric(name=name, value=statistics.mean(values) if values else 0.0, of=len(values))
