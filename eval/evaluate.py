"""One run of the evaluation: ingest the reports, ask every case, and the baseline the same.

In: what is wanted (case files, reports, ...). Out: a `Run` with every number, and the `CaseResult`s for the traces. All
of a run is done on the same reports with the same encoder in one process, so that it can be compared.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from assistant.pipeline import Assistant
from eval.ablation import run_ablations
from eval.baseline import READ, Baseline, Leg, build_baseline, is_reachable, to_query
from eval.dataset import Case, read_cases
from eval.extraction import score_reports
from eval.metrics import to_case_score, to_metrics, to_timing
from eval.results import ReportExtraction, Run
from eval.retrieval import DEPTH, FACIT, PASSAGES, Ranked, rank_case, rank_passages, rank_sources, score_retrieval
from eval.runner import CaseResult, run_cases
from ingest.embedding import Encoder, open_encoder
from ingest.pipeline import ingest_paths
from ingest.runs import Progress, Result
from ingest.store import Store

_Item = TypeVar("_Item")
_Found = dict[Leg, tuple[str, ...]]

OWN_CASES = Path(__file__).parent / "cases"
CONTRADICTIONS = OWN_CASES / "contradictions.jsonl"  # for `python -m eval reconciliation`; it holds no questions
OWN_REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to run: files of cases and reports (none: our own), a store to keep (None: one that goes away).

    `select` keeps the cases whose id or kind holds it; `gold` are files of checked figures of the reports.
    """

    cases: tuple[Path, ...] = ()
    reports: tuple[Path, ...] = ()
    data: Path | None = None
    select: str = ""
    with_baseline: bool = True
    with_ablations: bool = False
    gold: tuple[Path, ...] = ()

    @property
    def case_files(self) -> tuple[Path, ...]:
        """The files of cases, by default all our own."""
        return self.cases or tuple(path for path in sorted(OWN_CASES.glob("*.jsonl")) if path != CONTRADICTIONS)

    @property
    def report_paths(self) -> tuple[Path, ...]:
        """The reports, by default our own."""
        return self.reports or (OWN_REPORTS,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """A run, its cases' results, and what became of the report files."""

    run: Run
    results: tuple[CaseResult, ...]
    ingested: tuple[Result, ...]


def choose_cases(wanted: Wanted) -> tuple[Case, ...]:
    """Return the cases of the files that are selected. Raises ValueError for a bad line or an id that is used twice."""
    cases = [case for path in wanted.case_files for case in read_cases(path)]
    seen: set[str] = set()
    for case in cases:
        if case.identity in seen:
            raise ValueError(f"two cases are called {case.identity!r}; give one of them another id")
        seen.add(case.identity)
    return tuple(case for case in cases if wanted.select in case.identity or wanted.select in case.kind)


def evaluate(wanted: Wanted) -> Evaluated:
    """Run the evaluation. Raises ValueError for cases or gold that cannot be read, EncoderError and StoreError."""
    cases = choose_cases(wanted)
    encoder = open_encoder()
    encoder.encode_queries(["."])  # what is loaded at first use is no question's time
    with _open_store(wanted.data, encoder) as store:
        ingested = _ingest(wanted.report_paths, store, encoder)
        results = tuple(run_cases(show_progress(cases, "questions"), Assistant(store, encoder), store, encoder))
        baseline = build_baseline(store, encoder) if wanted.with_baseline and store.report_names() else None
        found = {one.case.identity: _search(one.case, baseline) for one in show_progress(results, "baseline")}
        ranked = [one for result in results for one in _rank(result, found, store, encoder)]
        ablations = run_ablations(cases, store, encoder, show_progress) if wanted.with_ablations else ()
    scored = tuple(to_case_score(one, _is_reachable(one.case, found[one.case.identity])) for one in results)
    retrieval = score_retrieval(ranked)
    run = Run(
        sources=tuple(f"{path.name}: {len(read_cases(path))} cases" for path in wanted.case_files),
        metrics=to_metrics(scored, retrieval),
        timing=to_timing(results),
        cases=scored,
        retrieval=retrieval,
        ablations=ablations,
        extraction=_extract(wanted),
    )
    return Evaluated(run=run, results=results, ingested=ingested)


def show_progress(items: Sequence[_Item], title: str) -> Iterable[_Item]:
    """Return the items, with a bar on standard error that tells how many of them are done."""
    return tqdm(items, desc=title, file=sys.stderr, unit="")


@contextmanager
def _open_store(data: Path | None, encoder: Encoder) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, Store.open(data or Path(folder), model=encoder.name) as store:
        yield store


def _ingest(paths: Sequence[Path], store: Store, encoder: Encoder) -> tuple[Result, ...]:
    with tqdm(desc="reports", file=sys.stderr, unit="") as bar:

        def show(progress: Progress) -> None:
            bar.total = progress.total
            bar.update(progress.done - bar.n)

        return ingest_paths(paths, store, encoder, report_progress=show)


def _search(case: Case, baseline: Baseline | None) -> _Found:
    """Return what each leg of the baseline finds for a case."""
    return {leg: baseline.find(to_query(case), leg, DEPTH) for leg in Leg} if baseline else {}


def _is_reachable(case: Case, found: _Found) -> bool | None:
    return is_reachable(case, found[Leg.FUSED][:READ]) if found else None


def _rank(result: CaseResult, found: dict[str, _Found], store: Store, encoder: Encoder) -> list[Ranked]:
    """Return the ranks of a case's evidence in both of Facit's rankings and in those of the baseline."""
    case, answer = result.case, result.answer
    ranked = [
        rank_case(FACIT, case, rank_sources(answer, store, encoder)),
        rank_case(PASSAGES, case, rank_passages(answer.plan, store, encoder)),
    ]
    return ranked + [rank_case(leg, case, texts) for leg, texts in found[case.identity].items()]


def _extract(wanted: Wanted) -> tuple[ReportExtraction, ...]:
    """Return how well the reports of the gold files were read, where any are given."""
    if not wanted.gold:
        return ()
    folders = [path for path in wanted.report_paths if path.is_dir()]
    return tuple(score for gold in show_progress(wanted.gold, "extraction") for score in score_reports(gold, folders))
