"""Questions whether a report adds up, badges of tables, and the card on a figure that the report contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.question.audit_words import asks_audit
from assistant.records import Answer, Language, Operation, Outcome
from assistant.verify import unresolved, unsupported
from assistant.writing.badges import describe_badge
from ingest.pipeline import read_report
from ingest.records import Amount, CheckCount, Figure, Finding, FindingKind, Measure, ParsedReport, Severity, Unit
from ingest.store import Store
from tests.encoders import HashEncoder

TEXT = """Bokslut 2021 Mora kommun

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2021 | Bokslut 2021 | Avvikelse 2021 |
|---|---|---|---|
| Hamnkontoret | 4 100 | 4 350 | -250 |
| Snöröjning | 900 | 1 180 | -280 |
| Summa | 5 000 | 5 350 | -530 |

# Investeringar

Belopp i tkr

| Projekt | Budget 2021 | Utfall 2021 |
|---|---|---|
| Ny kaj | 700 | 650 |
| Summa | 700 | 650 |

# Analys

Snöröjning visar ett överskott på 280 tkr efter en mild vinter.
"""


def _finding(parsed: ParsedReport) -> tuple[Finding, Finding]:
    """Return two findings as reconciliation would: the misprinted total, and the sentence of the wrong sign."""
    total, *parts = [_figure(parsed, label, Measure.ACTUAL) for label in ("Summa", "Hamnkontoret", "Snöröjning")]
    by_sum = Finding(
        kind=FindingKind.SUM,
        severity=Severity.ERROR,
        printed=total.text,
        amount=total.amount,
        computed=Amount(value=Decimal(5530), unit=Unit.TKR),
        expression="4350 + 1180",
        figures=tuple(figure.key for figure in (total, *parts)),
        table=total.table,
        locations=tuple(figure.location for figure in (total, *parts)),
        swedish="Summa är tryckt som 5 350, men raderna blir 5 530.",
        english="Summa is printed as 5 350, but the rows make 5 530.",
    )
    row = _figure(parsed, "Snöröjning", Measure.VARIANCE)
    passage = next(passage for passage in parsed.passages if "mild vinter" in passage.text)
    by_text = replace(
        by_sum,
        kind=FindingKind.TEXT,
        printed="överskott på 280 tkr",
        amount=row.amount,
        computed=None,
        expression="",
        figures=(row.key,),
        passages=(passage.key,),
        locations=(passage.location, row.location),
        swedish="Texten kallar det ett överskott på 280 tkr, tabellen ett underskott på 280 tkr.",
        english="The text calls it a surplus of 280 tkr, the table a deficit of 280 tkr.",
    )
    return by_sum, by_text


def _figure(parsed: ParsedReport, label: str, measure: Measure) -> Figure:
    return next(
        figure for figure in parsed.figures if figure.label == label and figure.measure is measure and figure.table == 0
    )


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("audited")
    path = folder / "mora-bokslut-2021.txt"
    path.write_text(TEXT, encoding="utf-8")
    parsed = read_report(path)
    checks = (
        CheckCount(table=0, kind=FindingKind.SUM, made=3, passed=2),
        CheckCount(table=1, kind=FindingKind.SUM, made=2, passed=2),
        CheckCount(table=None, kind=FindingKind.TEXT, made=1, passed=0),
    )
    with Store.open(folder / "data", model=HashEncoder().name) as store:
        store.add_report(replace(parsed, findings=_finding(parsed), checks=checks), HashEncoder())
        yield Assistant(store, HashEncoder())


def ask(assistant: Assistant, question: str) -> Answer:
    answer = assistant.ask(question)
    assert unsupported(answer) == ()
    assert unresolved(answer, assistant._store) == ()
    return answer


@pytest.mark.parametrize(
    "question",
    [
        "stämmer summorna i driftredovisningen?",
        "does the report contradict itself?",
        "Går siffrorna ihop i Moras bokslut?",
        "finns det några räknefel i rapporten",
        "Do the totals add up in Mora?",
        "Är totalen för snöröjningen rätt?",
    ],
)
def test_questions_whether_it_adds_up_are_heard(question: str) -> None:
    assert asks_audit(question)


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att snöröjningen gick back 280 tkr?",
        "stämmer siffran 402 tkr?",
        "Vad är summan av hamnkontoret och snöröjningen?",
        "hur stor är totalen?",
        "What do the harbour and the roads add up to?",
        "Varför avviker snöröjningen?",
    ],
)
def test_other_questions_are_not_taken_for_it(question: str) -> None:
    assert not asks_audit(question)


def test_a_whole_report_is_audited_with_every_contradiction_and_its_cells(assistant: Assistant) -> None:
    answer = ask(assistant, "Går siffrorna ihop i Moras bokslut?")
    assert answer.plan.operation is Operation.AUDIT
    assert answer.outcome is Outcome.CONFLICTING
    assert "2 motsägelser" in answer.text
    assert "4 av 6 kontroller" in answer.text
    assert "Summa är tryckt som 5 350, men raderna blir 5 530." in answer.text
    assert "> Snöröjning visar ett överskott på 280 tkr efter en mild vinter." in answer.text
    assert {"5 350", "4 350", "1 180", "-280"} <= {citation.quote for citation in answer.citations}


def test_a_table_that_adds_up_says_so_with_its_number_of_checks(assistant: Assistant) -> None:
    answer = ask(assistant, "Do the totals add up in the Investeringar table in Mora?")
    assert answer.outcome is Outcome.ANSWERED
    assert "2 of 2 checks hold" in answer.text
    assert "5 350" not in answer.text


def test_a_row_is_audited_by_the_findings_that_hold_it(assistant: Assistant) -> None:
    answer = ask(assistant, "motsäger rapporten sig om snöröjningen?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "ett underskott på 280 tkr" in answer.text
    assert "raderna blir" not in answer.text


def test_what_no_table_or_row_is_called_is_not_audited(assistant: Assistant) -> None:
    answer = ask(assistant, "stämmer summorna för äldreomsorgen i Mora?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "äldreomsorgen" in answer.text


def test_badges_tell_of_the_tables_of_the_answer(assistant: Assistant) -> None:
    questions = (f"Vad var budgeten för {what} i Mora 2021?" for what in ("hamnkontoret", "ny kaj"))
    spared, holding = (ask(assistant, question).badges[0] for question in questions)
    assert describe_badge(holding, Language.ENGLISH) == "The table adds up: 2 of 2 checks."
    assert (spared.made, spared.passed, spared.errors, len(spared.elsewhere)) == (3, 2, (), 2)
    assert describe_badge(spared, Language.SWEDISH).startswith("Det som visas berörs inte, men tabellen har 2 fel på")
    (wrong_sum,) = ask(assistant, "Vad kostade hamnkontoret i Mora 2021?").badges
    assert [finding.kind for finding in wrong_sum.errors] == [FindingKind.SUM], "it is a term of the misprinted sum"
    assert [finding.kind for finding in wrong_sum.elsewhere] == [FindingKind.TEXT]
    assert describe_badge(wrong_sum, Language.SWEDISH).startswith(
        "Tabellen har 2 fel, varav 1 berör det som visas: Summa är tryckt"
    )


def test_a_figure_that_a_finding_doubts_is_shown_with_what_contradicts_it(assistant: Assistant) -> None:
    answer = ask(assistant, "Vad blev avvikelsen för snöröjning i Mora 2021?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "−280" in answer.text
    assert "> Snöröjning visar ett överskott på 280 tkr efter en mild vinter." in answer.text


def test_a_part_of_a_wrong_sum_is_answered_without_alarm(assistant: Assistant) -> None:
    answer = ask(assistant, "Vad kostade hamnkontoret i Mora 2021?")
    assert answer.outcome is Outcome.ANSWERED
    assert "motsägelse" not in answer.text
