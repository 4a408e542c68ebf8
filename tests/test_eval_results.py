"""What is kept of a run: read back as written, compared fairly, and in the README as the saved result says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import main
from eval.ablation import AblationScore
from eval.changes import compare_runs
from eval.dataset import read_cases
from eval.evaluate import Wanted
from eval.metrics import RIGHT, to_metrics
from eval.plots import draw_run
from eval.readme import BEGIN, END, SAVED, read_rows, write_rows
from eval.results import CaseScore, Metric, ReportExtraction, ResultError, Run, Timing, read_run, write_run
from eval.retrieval import RetrievalScore

README = Path(__file__).resolve().parents[1] / "README.md"


def case(name: str, *losses: str, kind: str = "figure") -> CaseScore:
    scores = (Metric(name="amounts", value=0.0 if losses else 1.0, of=1),)
    return CaseScore(
        identity=name,
        kind=kind,
        language="sv",
        points=-1 if losses else 1,
        losses=losses,
        scores=scores,
        seconds=0.02,
        reachable=True,
    )


def run_of(*cases: CaseScore) -> Run:
    retrieval = RetrievalScore(
        system="facit", group="all", cases=len(cases), top1=0.5, top5=0.75, top10=1.0, mrr=0.6, characters=300
    )
    return Run(
        sources=("c.jsonl: 2 cases",),
        metrics=to_metrics(cases, (retrieval,)),
        timing=Timing(median=0.02, p95=0.3, encoder=0.01),
        cases=cases,
        retrieval=(retrieval,),
        ablations=(AblationScore(without="vectors", right=1, points=0, of=2),),
        extraction=(ReportExtraction(report="a.txt", precision=1.0, recall=0.9, gold=10),),
    )


def test_a_run_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    run = run_of(case("a"), case("b", "the amount −5 tkr is missing"))
    write_run(run, tmp_path / "r.json")
    assert read_run(tmp_path / "r.json") == run


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"format": 1}', '{"format": 999}', '{"format": 1, "cases": [{}]}'])
def test_what_is_no_result_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResultError, match=r"r\.json"):
        read_run(path)


def test_cases_that_changed_are_told_both_ways() -> None:
    earlier = run_of(case("a"), case("b", "x"), case("gone"))
    now = run_of(case("a", "y"), case("b"), case("new", "z"))
    changes = compare_runs(earlier, now)
    assert (changes.mended, changes.broken) == (("b",), ("a: y",))
    assert (changes.added, changes.gone) == (("new",), ("gone",))
    assert (changes.fell, changes.rose) == ((), ()), "one mended, one broken, and new cases are no fall"


def test_a_metric_that_fell_is_told() -> None:
    earlier = run_of(case("a"), case("b"))
    assert "right: 1.000 → 0.500" in compare_runs(earlier, run_of(case("a"), case("b", "y"))).fell
    worse = replace(earlier, extraction=(replace(earlier.extraction[0], recall=0.8),))
    assert compare_runs(earlier, worse).fell == ("extraction of a.txt, recall: 0.900 → 0.800",)
    slower = replace(earlier, timing=Timing(median=9, p95=9, encoder=0.01))
    assert compare_runs(earlier, slower).fell == (), "time is the machine's"


def test_what_the_baseline_finds_is_no_metric_of_ours() -> None:
    earlier = run_of(case("a"))
    unreachable = replace(earlier.cases[0], reachable=False)
    assert compare_runs(earlier, run_of(unreachable)).fell == ()


def test_each_plot_is_drawn(tmp_path: Path) -> None:
    names = {path.name for path in draw_run(run_of(case("a"), case("b", "x", kind="why")), tmp_path)}
    assert names == {"kinds.png", "seconds.png", "extraction.png"}
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in names)
    empty = Run(sources=(), metrics=(), timing=Timing(median=0, p95=0, encoder=0), cases=())
    assert len(draw_run(empty, tmp_path)) == 2, "nothing to draw is no error"


def test_the_readme_tells_the_saved_result() -> None:
    rows = read_rows(README.read_text(encoding="utf-8"))
    assert rows is not None, f"README.md needs lines {BEGIN} and {END}. Then run: python -m eval readme"
    assert rows == write_rows(read_run(SAVED)), "the README is behind. Run: python -m eval readme"


def test_the_saved_result_is_of_the_cases_that_there_are() -> None:
    there = tuple(f"{path.name}: {len(read_cases(path))} cases" for path in Wanted().case_files)
    assert read_run(SAVED).sources == there, "cases came or went. Run: python -m eval --save && python -m eval readme"


def test_the_rows_of_the_readme_are_written_between_the_marks(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["readme", str(path)])
    assert result.exit_code == 0, result.output
    text = path.read_text(encoding="utf-8")
    assert read_rows(text) == write_rows(read_run(SAVED))
    assert (text.startswith("before\n"), text.endswith("after\n")) == (True, True)
    path.write_text("no marks", encoding="utf-8")
    assert "eval:begin" in CliRunner().invoke(main, ["readme", str(path)]).stderr


def test_the_rows_tell_what_is_right_and_what_the_baseline_finds() -> None:
    rows = write_rows(run_of(case("a"), case("b", "x")))
    assert "| all that is asked is right | 1 of 2 | |" in rows
    assert "| evidence in the first five found | 75% | – |" in rows
    saved = json.loads(SAVED.read_text(encoding="utf-8"))
    assert RIGHT in {metric["name"] for metric in saved["metrics"]}
