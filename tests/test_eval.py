"""The evaluation: cases are read as they stand; a run tells what is wrong and why, and is kept and compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.pipeline import Assistant
from assistant.records import Language
from eval import evaluate as evaluation
from eval.__main__ import main
from eval.dataset import Case, ExpectedValue, read_cases
from eval.evaluate import OWN_CASES, OWN_REPORTS, Wanted, choose_cases
from eval.metrics import CRAG, REACH, RIGHT
from eval.results import read_run
from eval.runner import run_cases
from eval.trace import trace_case
from ingest.store import Store
from tests.encoders import HashEncoder

HYLTE = "hylte-bokslut-2019.txt"
CASE = Case(
    identity="t-1",
    language=Language.SWEDISH,
    history=(),
    question="Varför gick Kontaktcenter back i Hylte 2019?",
    kind="why",
    reports=(HYLTE,),
    values=(ExpectedValue(value=Decimal(-166), unit="tkr"),),
    mentions=(("porto", "frimärken"),),
    evidence=("Att Kontaktcenter drog över med 166 tkr",),
    forbidden=("−933",),
    behaviour="answer",
    note="",
)
LINE = {
    **{"id": "a", "lang": "sv", "history": ["b"], "question": "c?", "kind": "figure", "docs": ["d.txt"]},
    **{"values": [{"value": 40.29, "unit": "%"}], "mentions": [["e", "f"]], "evidence": ["g\th"]},
    **{"forbidden": ["i"], "behaviour": "answer", "note": "j"},
}


def test_a_case_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(LINE) + "\n\n" + json.dumps({**LINE, "id": "z", "lang": "en"}), encoding="utf-8")
    first, second = read_cases(path)
    assert first.values == (ExpectedValue(value=Decimal("40.29"), unit="%"),), "exact, never a float"
    assert (first.identity, first.language, first.history, first.reports) == ("a", Language.SWEDISH, ("b",), ("d.txt",))
    assert (first.mentions, first.evidence, first.forbidden) == ((("e", "f"),), ("g\th",), ("i",))
    assert (second.identity, second.language) == ("z", Language.ENGLISH)


@pytest.mark.parametrize(
    "wrong",
    [
        "{not json",
        "[]",
        json.dumps({key: value for key, value in LINE.items() if key != "docs"}),
        json.dumps({**LINE, "lang": "de"}),
        json.dumps({**LINE, "values": [7]}),
        json.dumps({**LINE, "values": [{"value": "1,5", "unit": "%"}]}),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(LINE) + "\n" + wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=r"cases\.jsonl, line 2: not a case"):
        read_cases(path)


def test_a_behaviour_that_is_not_known_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({**LINE, "behaviour": "guess"}), encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        read_cases(path)


def test_the_cases_that_come_along_can_be_answered_from_their_reports() -> None:
    cases = choose_cases(Wanted())
    assert len(cases) >= 150
    assert {case.identity for case in cases} >= {case.identity for case in read_cases(OWN_CASES / "sample.jsonl")}
    texts = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in OWN_REPORTS.glob("*.[tm]*")}
    for case in cases:
        for piece in case.evidence if set(case.reports) <= set(texts) else ():
            assert any(" ".join(piece.split()) in text for text in texts.values()), (case.identity, piece)
        assert case.behaviour != "abstain" or not case.values, case.identity


def test_a_case_may_not_be_called_as_another_is(tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    for path in (first, second):
        path.write_text(json.dumps(LINE), encoding="utf-8")
    with pytest.raises(ValueError, match="two cases are called 'a'"):
        choose_cases(Wanted(cases=(first, second)))
    result = CliRunner().invoke(main, ["--cases", str(first), "--cases", str(second)])
    assert (result.exit_code, "two cases are called 'a'" in result.stderr) == (2, True)


def test_a_run_asks_each_case_in_a_conversation_of_its_own(quick_assistant: tuple[Assistant, Store]) -> None:
    follow_up = replace(
        CASE,
        identity="t-2",
        kind="followup",
        history=("Vad kostade ekonomienheten i Hylte 2019?",),
        question="och året innan?",
        values=(ExpectedValue(value=Decimal(6850), unit="tkr"),),
        mentions=(),
        evidence=(),
    )
    absent = replace(
        CASE,
        identity="t-3",
        kind="unanswerable",
        question="Hur stort var underskottet i Gislaved?",
        behaviour="abstain",
    )
    results = tuple(run_cases((CASE, follow_up, absent), *quick_assistant))
    assert [result.is_right for result in results] == [True, True, False]
    assert results[1].answer.figures[0].text == "6 850"
    lines = list(trace_case(results[2]))
    assert lines[0] == "- t-3 (unanswerable) Hur stort var underskottet i Gislaved?"
    assert any(line.startswith("  - plan: operation look up; ") for line in lines)
    assert any("**amounts**: the amount -166 tkr is missing" in line for line in lines)
    assert list(trace_case(results[1]))[1] == "  - after: Vad kostade ekonomienheten i Hylte 2019?"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Give the command, with an encoder that costs nothing."""
    monkeypatch.setattr(evaluation, "open_encoder", HashEncoder)

    def invoke(*arguments: str | Path) -> Result:
        reports = () if "--reports" in arguments or "--save" in arguments else ("--reports", OWN_REPORTS / HYLTE)
        return CliRunner().invoke(main, [str(one) for one in (*arguments, *reports)], catch_exceptions=False)

    return invoke


def write_cases(path: Path, *changes: Mapping[str, object]) -> Path:
    """Write a case about Kontaktcenter for each mapping of what is different in it."""
    line: dict[str, object] = {
        **{"id": "k", "lang": "sv", "history": [], "question": "Vad kostade Kontaktcenter i Hylte 2019?"},
        **{"kind": "figure", "docs": [HYLTE], "values": [{"value": 4677, "unit": "tkr"}], "mentions": []},
        **{"evidence": ["Kontaktcenter\t4 563\t4 568\t4 677"], "forbidden": [], "behaviour": "answer", "note": ""},
    }
    path.write_text("\n".join(json.dumps({**line, **change}) for change in changes), encoding="utf-8")
    return path


def test_a_run_writes_report_result_and_plots(tmp_path: Path, run: Callable[..., Result]) -> None:
    absent: dict[str, object] = {"id": "n", "kind": "unanswerable", "question": "Vad kostade simhallen i Kiruna 2019?"}
    wrong: dict[str, object] = {"id": "w", "values": [{"value": 4568, "unit": "tkr"}]}
    nothing: dict[str, object] = {"values": [], "evidence": [], "docs": [], "behaviour": "abstain"}
    cases = write_cases(tmp_path / "c.jsonl", {}, {**absent, **nothing}, wrong)
    result = run("--cases", cases, "--ablations", "--output", tmp_path / "out", "--at-least", 2)
    assert result.exit_code == 0, result.output
    assert "questions: 100%" in result.stderr
    text = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "| **all** | **2** | **3** | **67%** | **0%** |" in text
    assert "| unanswerable | 1 | 1 | 100% | – |" in text
    assert "the amount 4568 tkr is missing" in text
    assert "| period filter | " in text
    found = read_run(tmp_path / "out" / "report.json")
    values = {metric.name: (round(metric.value, 3), metric.of) for metric in found.metrics}
    assert (values[RIGHT], values[CRAG], values[REACH]) == ((0.667, 3), (0.333, 3), (0.0, 2))
    assert values["retrieval, top 1"] == (1.0, 2)
    assert {path.name for path in (tmp_path / "out").glob("*.png")} == {"kinds.png", "seconds.png"}
    assert run("--cases", cases, "--no-baseline", "--at-least", 3).exit_code == 1


def test_a_run_is_compared_with_an_earlier_one(tmp_path: Path, run: Callable[..., Result]) -> None:
    right, wrong = {"id": "a"}, {"id": "a", "values": [{"value": 1, "unit": "tkr"}]}
    before = run("--cases", write_cases(tmp_path / "c.jsonl", right), "--no-baseline", "--output", tmp_path / "before")
    assert before.exit_code == 0
    earlier = tmp_path / "before" / "report.json"
    same = run("--cases", write_cases(tmp_path / "c.jsonl", right, {"id": "b"}), "--no-baseline", "--compare", earlier)
    assert (same.exit_code, "new: 1\n  b" in same.stdout, "fell: 0" in same.stdout) == (0, True, True)
    worse = run("--cases", write_cases(tmp_path / "c.jsonl", wrong), "--no-baseline", "--compare", earlier)
    assert worse.exit_code == 1
    assert "became wrong: 1\n  a: the amount 1 tkr is missing" in worse.stdout
    assert "right: 1.000 → 0.000" in worse.stdout


def test_cases_are_selected_by_id_or_kind(tmp_path: Path, run: Callable[..., Result]) -> None:
    cases = write_cases(tmp_path / "c.jsonl", {"id": "one"}, {"id": "two"}, {"id": "three", "kind": "text"})
    assert "| **all** | **1** | **1** |" in run("--cases", cases, "--no-baseline", "-k", "one").stdout
    assert "| text | 1 | 1 |" in run("--cases", cases, "--no-baseline", "-k", "text").stdout
    assert "| **all** | **0** | **0** |" in run("--cases", cases, "-k", "none of them").stdout, "no error"


def test_a_report_that_cannot_be_read_is_told(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"no PDF")
    result = run("--cases", write_cases(tmp_path / "c.jsonl", {}), "--reports", tmp_path / "broken.pdf")
    assert result.exit_code == 1
    assert "broken.pdf: " in result.stderr


def test_only_a_whole_run_of_our_own_cases_is_saved(tmp_path: Path, run: Callable[..., Result]) -> None:
    assert run("--save", "-k", "figure").exit_code == 2
    assert run("--save", "--cases", write_cases(tmp_path / "c.jsonl", {})).exit_code == 2
