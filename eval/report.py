"""Writes a run as Markdown: by kind, by scorer, retrieval beside the baseline, time, parts left out, wrong cases.

In: a run and the results of its wrong cases. Out: Markdown, for example the line "| figure | 41 | 45 | 91 % | 80 % |".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.metrics import CRAG, REACH, RIGHT, by_kind
from eval.results import CaseScore, Run
from eval.retrieval import BASELINE, EVERYTHING, FACIT, RetrievalScore
from eval.runner import CaseResult
from eval.scorers import MEASURES
from eval.trace import trace_case


def write_report(run: Run, results: Sequence[CaseResult]) -> str:
    """Return the report of a run as Markdown; `results` gives the wrong cases' traces."""
    parts = (_by_kind(run), _by_scorer(run), _retrieval(run), _timing(run), _ablations(run), _extraction(run))
    lines = [line for part in parts for line in part]
    wrong = [result for result in results if not result.is_right]
    if wrong:
        lines += ["", "## Wrong cases", ""]
        lines += [line for result in wrong for line in trace_case(result)]
    return "\n".join(lines)


def _by_kind(run: Run) -> Iterator[str]:
    yield from ("| kind | right | of | share | baseline could |", "|---|---:|---:|---:|---:|")
    for kind, cases in by_kind(run.cases).items():
        right = sum(case.is_right for case in cases)
        yield f"| {kind} | {right} | {len(cases)} | {_percent(right, len(cases))} | {_reach(cases)} |"
    right, count = sum(case.is_right for case in run.cases), len(run.cases)
    share = _percent(right, count)
    yield f"| **all** | **{right}** | **{count}** | **{share}** | **{_reach(run.cases)}** |"
    if run.metric(REACH):
        yield ""
        yield (
            "*baseline could*: the share of cases whose figures, or the evidence that they come from, stand at all in "
            "the five pieces that the baseline finds: the most that any reader of them could answer. Cases in which "
            "the reports tell nothing are left out of it."
        )


def _by_scorer(run: Run) -> Iterator[str]:
    shown = {name: metric for metric in run.metrics if not _is_retrieval(name := metric.name)}
    yield from ("", "| score | mean | cases that ask for it |", "|---|---:|---:|")
    for name, metric in shown.items():
        if name not in (RIGHT, REACH):
            value = f"{metric.value:+.2f}" if name == CRAG else f"{metric.value:.1%}"
            yield f"| {name}{' (a measure)' if name in MEASURES else ''} | {value} | {metric.of} |"


def _retrieval(run: Run) -> Iterator[str]:
    """Yield each system over all cases, then Facit beside the baseline by kind and by language."""
    if not run.retrieval:
        return
    yield from ("", "## Retrieval", "", "Evidence in the first 1, 5 and 10 of what is found, and mean reciprocal rank.")
    yield from ("", "| system | top 1 | top 5 | top 10 | MRR | characters of 5 |", "|---|---:|---:|---:|---:|---:|")
    for one in run.retrieval:
        if one.group == EVERYTHING:
            yield f"| {one.system} | {_ranks(one)} | {one.characters} |"
    has_baseline = any(one.system == BASELINE for one in run.retrieval)
    systems = (FACIT, BASELINE) if has_baseline else (FACIT,)
    heads = " | ".join(f"{system}: top 1 | top 5 | top 10 | MRR" for system in systems)
    yield from ("", f"| cases | of | {heads} |", "|---|---:|" + "---:|---:|---:|---:|" * len(systems))
    for group in dict.fromkeys(one.group for one in run.retrieval):
        own = [one for system in systems for one in run.retrieval if (one.system, one.group) == (system, group)]
        yield f"| {group} | {own[0].cases} | {' | '.join(_ranks(one) for one in own)} |"


def _ranks(score: RetrievalScore) -> str:
    shares = " | ".join(f"{share:.0%}" for share in (score.top1, score.top5, score.top10))
    return f"{shares} | {score.mrr:.2f}"


def _timing(run: Run) -> Iterator[str]:
    timing = run.timing
    yield ""
    yield (
        f"Seconds a question: median {timing.median:.3f}, 95th percentile {timing.p95:.3f}; the encoder alone on the "
        f"same questions {timing.encoder:.3f}"
        + (f", so {timing.median / timing.encoder:.1f} × of it." if timing.encoder else ".")
    )


def _ablations(run: Run) -> Iterator[str]:
    if run.ablations:
        yield from ("", "## Without a part", "", "| without | right | of | CRAG points |", "|---|---:|---:|---:|")
        for one in run.ablations:
            yield f"| {one.without or '(nothing: the whole)'} | {one.right} | {one.of} | {one.points:+d} |"


def _extraction(run: Run) -> Iterator[str]:
    if run.extraction:
        yield from ("", "## Extraction (value, row and column)", "")
        yield from ("| report | checked figures | precision | recall |", "|---|---:|---:|---:|")
        for one in run.extraction:
            yield f"| {one.report} | {one.gold} | {one.precision:.4f} | {one.recall:.4f} |"


def _is_retrieval(name: str) -> bool:
    return "retrieval" in name


def _reach(cases: Sequence[CaseScore]) -> str:
    counted = [case.reachable for case in cases if case.reachable is not None]
    return _percent(sum(counted), len(counted)) if counted else "–"


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"
