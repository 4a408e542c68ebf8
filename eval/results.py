"""The result of a run as it is kept: what each case scored, the metrics, the baseline, and how to write and read it.

In: records. Out: JSON and the same records again. For example ``read_run(path).metrics[0]`` is
``Metric(name="right", value=0.88, of=175)``. Numbers are shares (0 to 1) and seconds; no figure of a report is kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.ablation import AblationScore
from eval.retrieval import RetrievalScore

FORMAT = 1
"""Of the JSON; a file of another is not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A mean over `of` cases, the higher the better: a share, or for CRAG points −1 to 1."""

    name: str
    value: float
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseScore:
    """A case's result: `losses` is empty for a right answer; `scores` are the points of what it asks.

    `reachable` says whether any reader of the baseline's pieces could answer; None where there was no baseline, or
    nothing to give.
    """

    identity: str
    kind: str
    language: str
    points: int
    losses: tuple[str, ...]
    scores: tuple[Metric, ...]
    seconds: float
    reachable: bool | None = None

    @property
    def is_right(self) -> bool:
        """Whether all that the case asks for is right."""
        return not self.losses


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds a question: the median, the 95th percentile, and the encoder's own median for the same questions."""

    median: float
    p95: float
    encoder: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportExtraction:
    """Precision and recall of a report's figures by value, row and column, against checked ones."""

    report: str
    precision: float
    recall: float
    gold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All that a run found; `sources` are the names of its case files and reports."""

    sources: tuple[str, ...]
    metrics: tuple[Metric, ...]
    timing: Timing
    cases: tuple[CaseScore, ...]
    retrieval: tuple[RetrievalScore, ...] = ()
    ablations: tuple[AblationScore, ...] = ()
    extraction: tuple[ReportExtraction, ...] = ()

    def metric(self, name: str) -> Metric | None:
        """Return the metric of a name, if the run has it."""
        return next((metric for metric in self.metrics if metric.name == name), None)


class ResultError(ValueError):
    """A file is no result of a run, or one of another format."""


def write_run(run: Run, path: Path) -> None:
    """Write a run as JSON; its folder must exist."""
    text = json.dumps({"format": FORMAT, **asdict(run)}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def read_run(path: Path) -> Run:
    """Return the run that a file holds. Raises ResultError where it holds none, OSError where it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != FORMAT:
            raise ResultError(f"{path} has format {found['format']}, this is {FORMAT}. Run the evaluation again.")
        return _to_run(found)
    except (KeyError, TypeError, json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ResultError(f"{path} is no result of `python -m eval --output`: {error!r}") from error


def _to_run(found: Mapping[str, list[dict[str, object]]]) -> Run:
    """Return a run from what JSON gave; the records themselves refuse a name too many or too few."""
    return Run(
        sources=tuple(str(name) for name in found["sources"]),
        metrics=tuple(_to_metric(one) for one in found["metrics"]),
        timing=Timing(**found["timing"]),  # type: ignore[arg-type] # JSON has no types; the names are checked
        cases=tuple(_to_case(one) for one in found["cases"]),
        retrieval=tuple(RetrievalScore(**one) for one in found["retrieval"]),  # type: ignore[arg-type]
        ablations=tuple(AblationScore(**one) for one in found["ablations"]),  # type: ignore[arg-type]
        extraction=tuple(ReportExtraction(**one) for one in found["extraction"]),  # type: ignore[arg-type]
    )


def _to_metric(found: Mapping[str, object]) -> Metric:
    return Metric(**found)  # type: ignore[arg-type]


def _to_case(found: dict[str, object]) -> CaseScore:
    losses, scores = found["losses"], found["scores"]
    if not isinstance(losses, list) or not isinstance(scores, list):
        raise TypeError("a case has no lists of losses and scores")
    rest = {name: value for name, value in found.items() if name not in ("losses", "scores")}
    return CaseScore(
        losses=tuple(losses),
        scores=tuple(_to_metric(one) for one in scores),
        **rest,  # type: ignore[arg-type]
    )
