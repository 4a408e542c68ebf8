"""Compares a run with an earlier one: which cases changed, both ways, and which metrics fell.

In: two runs. Out: `Changes`, for example ``Changes(mended=("s-1",), broken=("s-7",), fell=("right: 0.880 → 0.874",))``.
Metrics are compared over the cases that both runs have, so that adding a hard case is no fall; those of retrieval and
extraction only where the cases are the same. Time is never compared: it is the machine's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.metrics import is_own, to_metrics
from eval.results import CaseScore, Metric, Run

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Cases that became right and wrong, that came and went, and what rose and fell, in words."""

    mended: tuple[str, ...]
    broken: tuple[str, ...]
    added: tuple[str, ...]
    gone: tuple[str, ...]
    rose: tuple[str, ...]
    fell: tuple[str, ...]


def compare_runs(earlier: Run, now: Run) -> Changes:
    """Return what changed from the earlier run to this one."""
    before = {case.identity: case for case in earlier.cases}
    after = {case.identity: case for case in now.cases}
    shared = [name for name in after if name in before]
    pairs = _pair_metrics(earlier, now, [before[name] for name in shared], [after[name] for name in shared])
    return Changes(
        mended=tuple(name for name in shared if after[name].is_right and not before[name].is_right),
        broken=tuple(_tell(after[name]) for name in shared if before[name].is_right and not after[name].is_right),
        added=tuple(name for name in after if name not in before),
        gone=tuple(name for name in before if name not in after),
        rose=tuple(_arrow(old, new) for old, new in pairs if new.value > old.value + _ROUNDING),
        fell=tuple(_arrow(old, new) for old, new in pairs if new.value < old.value - _ROUNDING),
    )


def describe_changes(changes: Changes) -> Iterator[str]:
    """Yield the changes as lines of text."""
    titles = (
        ("became right", changes.mended),
        ("became wrong", changes.broken),
        ("new", changes.added),
        ("no longer there", changes.gone),
        ("rose", changes.rose),
        ("fell", changes.fell),
    )
    for title, items in titles:
        yield f"{title}: {len(items)}"
        yield from (f"  {item}" for item in items)


def _pair_metrics(
    earlier: Run, now: Run, before: Sequence[CaseScore], after: Sequence[CaseScore]
) -> list[tuple[Metric, Metric]]:
    """Return the metrics that both have, of the shared cases; those of whole runs where all cases are shared."""
    old, new = to_metrics(before, ()), to_metrics(after, ())
    if len(before) == len(earlier.cases) and len(after) == len(now.cases):
        old, new = (*earlier.metrics, *_of_extraction(earlier)), (*now.metrics, *_of_extraction(now))
    known = {metric.name: metric for metric in old if is_own(metric)}
    return [(known[metric.name], metric) for metric in new if metric.name in known]


def _of_extraction(run: Run) -> tuple[Metric, ...]:
    return tuple(
        Metric(name=f"extraction of {one.report}, {name}", value=value, of=one.gold)
        for one in run.extraction
        for name, value in (("precision", one.precision), ("recall", one.recall))
    )


def _tell(case: CaseScore) -> str:
    return f"{case.identity}: {'; '.join(case.losses)}"


def _arrow(old: Metric, new: Metric) -> str:
    return f"{new.name}: {old.value:.3f} → {new.value:.3f}"
