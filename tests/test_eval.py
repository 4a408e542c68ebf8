"""The evaluation: cases are read as they stand, each score fails when it should, and a run tells what is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Language, Outcome
from eval.dataset import Case, ExpectedValue, read_cases
from eval.runner import run_cases, write_report
from eval.scorers import (
    SCORERS,
    score,
    score_evidence,
    score_forbidden,
    score_grounded,
    score_language,
    score_mentions,
    score_outcome,
    score_values,
)

CASES = Path(__file__).resolve().parents[1] / "eval" / "cases" / "sample.jsonl"
REPORTS = CASES.parents[1] / "reports"
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


@pytest.fixture(scope="module")
def right(assistant: Assistant) -> Answer:
    """Give the right answer to the case."""
    return assistant.ask(CASE.question)


def expecting(value: str, unit: str = "tkr") -> Case:
    """Give the case with another amount that must be told."""
    return replace(CASE, values=(ExpectedValue(value=Decimal(value), unit=unit),))


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
    cases = read_cases(CASES)
    assert len(cases) >= 50
    assert len({case.identity for case in cases}) == len(cases)
    texts = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in REPORTS.iterdir()}
    for case in cases:
        assert set(case.reports) <= set(texts), case.identity
        for piece in case.evidence:
            assert any(" ".join(piece.split()) in text for text in texts.values()), (case.identity, piece)
        assert (case.behaviour == "abstain") == (case.kind == "unanswerable"), case.identity


def test_the_right_answer_has_nothing_wrong(right: Answer) -> None:
    assert score(CASE, right) == ()
    assert len(SCORERS) == 7


@pytest.mark.parametrize("outcome", [Outcome.NOT_FOUND, Outcome.AMBIGUOUS, Outcome.CONFLICTING])
def test_another_outcome_is_wrong(right: Answer, outcome: Outcome) -> None:
    assert len(score_outcome(CASE, replace(right, outcome=outcome))) == 1


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        ("answer", Outcome.ANSWERED),
        ("abstain", Outcome.NOT_FOUND),
        ("clarify", Outcome.AMBIGUOUS),
        ("conflict", Outcome.CONFLICTING),
    ],
)
def test_each_behaviour_wants_one_outcome(right: Answer, behaviour: str, outcome: Outcome) -> None:
    case = replace(CASE, behaviour=behaviour)
    assert [one for one in Outcome if not score_outcome(case, replace(right, outcome=one))] == [outcome]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("-166", "**−166\u00a0tkr**"),
        ("-166", "-166 tkr"),
        ("-166", "– 166 tkr"),
        ("-166", "ett underskott på 166 tkr"),
        ("-166", "a deficit of 166 tkr"),
        ("4677", "4\u00a0677 tkr"),
        ("4677", "4 677 tkr"),
        ("4677", "4677 tkr"),
        ("40.29", "40,29 %"),
        ("40.29", "40.29 %"),
        ("9", "9,0 %"),
        ("1", "1 av 2"),
    ],
)
def test_an_amount_may_be_written_in_these_ways(right: Answer, value: str, text: str) -> None:
    assert score_values(expecting(value), replace(right, text=text)) == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("-166", "ett överskott på 166 tkr"),
        ("-166", "166 tkr"),
        ("166", "−166 tkr"),
        ("-166", "−1 166 tkr"),
        ("-166", "−166,5 tkr"),
        ("4677", "46 77 tkr"),
        ("4677", "4 678 tkr"),
        ("4677", "14 677 tkr"),
        ("4677", "inget alls"),
        ("7", "2017"),
        ("40.29", "4029 %"),
    ],
)
def test_another_amount_or_a_flipped_sign_is_wrong(right: Answer, value: str, text: str) -> None:
    assert score_values(expecting(value), replace(right, text=text)) == (f"the amount {value} tkr is missing",)


def test_a_sign_that_is_flipped_in_words_is_wrong(right: Answer) -> None:
    text = "Avvikelsen blev ett underskott på 1 718 tkr."
    assert score_values(expecting("1718"), replace(right, text=text)) == ("the amount 1718 tkr is missing",)


def test_every_amount_must_be_told(right: Answer) -> None:
    both = replace(CASE, values=(*CASE.values, ExpectedValue(value=Decimal(5), unit="tkr")))
    assert score_values(both, right) == ("the amount 5 tkr is missing",)


def test_one_word_of_each_list_must_be_mentioned(right: Answer) -> None:
    assert score_mentions(replace(CASE, mentions=(("PORTOT",),)), right) == ()
    assert len(score_mentions(replace(CASE, mentions=(("porto",), ("frimärken", "brev"))), right)) == 1


def test_a_missing_citation_is_wrong(right: Answer) -> None:
    assert set(score_evidence(CASE, replace(right, citations=()))) == {
        "no evidence is cited",
        f"{HYLTE} is not cited",
    }
    figures_only = replace(right, citations=right.citations[:1])
    assert score_evidence(CASE, figures_only) == ("no evidence is cited",)


def test_evidence_is_found_in_the_row_of_a_cell(right: Answer) -> None:
    row = replace(CASE, evidence=("Kontaktcenter 4 563 4 568 4 677 4 511",))
    assert score_evidence(row, right) == ()
    assert score_evidence(row, replace(right, citations=right.citations[-1:])) == ("no evidence is cited",)


def test_a_citation_of_another_report_is_wrong(right: Answer) -> None:
    other = replace(CASE, reports=("other.txt",))
    assert score_evidence(other, right) == ("other.txt is not cited",)


def test_a_forbidden_text_is_wrong(right: Answer) -> None:
    assert score_forbidden(CASE, right) == ()
    assert score_forbidden(CASE, replace(right, text=f"{right.text} −933")) == ("holds “−933”",)
    spaced = replace(CASE, forbidden=("2 662",))
    assert score_forbidden(spaced, replace(right, text="2\u00a0662 tkr")) == ("holds “2 662”",)


def test_another_language_is_wrong(right: Answer) -> None:
    assert score_language(CASE, right) == ()
    assert score_language(CASE, replace(right, language=Language.ENGLISH)) == ("answered in en",)


def test_a_number_without_support_is_wrong(right: Answer) -> None:
    assert score_grounded(CASE, right) == ()
    assert score_grounded(CASE, replace(right, text=f"{right.text} 77 777")) == ("unsupported: 77 777",)


def test_a_run_asks_each_case_in_a_conversation_of_its_own(assistant: Assistant) -> None:
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
    results = run_cases((CASE, follow_up, absent), assistant)
    assert [result.is_right for result in results] == [True, True, False]
    assert results[1].answer.figures[0].text == "6 850"
    assert {problem.split()[-1] for problem in results[2].problems} >= {"missing", "cited"}
    check_report(write_report(results))


def check_report(text: str) -> None:
    """Check that a report counts by kind and tells of the wrong case alone."""
    lines = text.splitlines()
    assert "| why | 1 | 1 |" in lines
    assert "| followup | 1 | 1 |" in lines
    assert "| unanswerable | 0 | 1 |" in lines
    assert "| **all** | **2** | **3** |" in lines
    assert [line for line in lines if line.startswith("- ")] == [
        "- t-3 (unanswerable) Hur stort var underskottet i Gislaved?"
    ]
    assert any(line.startswith("Seconds a question: median ") for line in lines)


def test_a_report_of_no_cases_is_no_error() -> None:
    assert "| **all** | **0** | **0** |" in write_report(())
