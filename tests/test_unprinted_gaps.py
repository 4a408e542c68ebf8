"""Deviations of tables that print a budget and an outcome alone: computed, said to be so, and never of unlike times."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import converse, knowing

REPORT = """Årsredovisning 2031 för Ystads kommun

Drift (tkr)\tBudget 2031\tUtfall 2031
Bryggor\t-4 000\t-3 900
Kranar\t-9 000\t-9 300
Fyrar\t-2 000\t-1 500
Summa\t-15 000\t-14 700
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on a report whose costs have a minus."""
    with knowing(REPORT, tmp_path_factory.mktemp("signed")) as made:
        yield made


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on the same report without signs: nothing says whether an amount is a cost."""
    with knowing(REPORT.replace("-", ""), tmp_path_factory.mktemp("unsigned")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "amount", "side"),
    [
        ("Hur stort var underskottet för kranar 2031?", 300, "underskott mot budget"),
        ("Hur mycket avvek kranar från budget 2031?", 300, "underskott mot budget"),
        ("Vad är avvikelsen för fyrar?", 500, "överskott mot budget"),
        ("How much over budget were kranar in 2031?", 300, "deficit against the budget"),
    ],
)
def test_the_deviation_is_computed_and_said_to_be(assistant: Assistant, question: str, amount: int, side: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert amount in [one.value for one in answer.derivations]
    assert side in answer.text
    assert "uträknad här" in answer.text or "computed here" in answer.text


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Höll kranar sin budget 2031?", "**Nej"),
        ("Höll fyrar budgeten?", "**Ja"),
        ("Stämmer det att bryggor överskred budgeten?", "**Nej"),
        ("Stämmer det att kranar gick 300 tkr över budget?", "**Ja"),
        ("Stämmer det att kranar gick 400 tkr över budget?", "**Nej"),
        ("Stämmer det att kranar inte höll sin budget?", "**Ja"),
        ("Did fyrar stay within budget?", "**Yes"),
    ],
)
def test_a_budget_that_was_kept_or_not_is_judged(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.text.startswith(verdict)
    assert {figure.column for figure in answer.figures} == {"Budget 2031", "Utfall 2031"}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Gick kranar över budget?", "**Ja"),
        ("Gick fyrar över budget?", "**Nej"),
        ("Stämmer det att fyrar gick plus med 500 tkr?", "**Det går inte att avgöra"),
    ],
)
def test_without_signs_only_over_and_under_are_told(unsigned: Assistant, claim: str, verdict: str) -> None:
    assert unsigned.ask(claim).text.startswith(verdict)


def test_without_signs_no_deficit_is_named(unsigned: Assistant) -> None:
    answer = unsigned.ask("Vad är avvikelsen för kranar?")
    assert answer.outcome is Outcome.ANSWERED
    assert "underskott" not in answer.text
    assert "överskott" not in answer.text


@pytest.mark.parametrize("question", ["Hur stort var underskottet för kranar 2031?", "Gick kranar över budget?"])
def test_months_are_not_set_against_a_years_budget(tmp_path: Path, question: str) -> None:
    report = REPORT.replace("Årsredovisning", "Delårsrapport augusti").replace("Utfall 2031", "Utfall jan-aug 2031")
    with knowing(report, tmp_path) as made:
        answer = made.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.derivations


def test_a_printed_deviation_is_told_and_none_computed(tmp_path: Path) -> None:
    rows = [line for line in REPORT.splitlines() if "\t" in line]
    printed = REPORT
    for row, gap in zip(rows, ("Avvikelse", "100", "-300", "500", "300"), strict=True):
        printed = printed.replace(row, f"{row}\t{gap}")
    with knowing(printed, tmp_path) as made:
        answer = made.ask("Hur stort var underskottet för kranar 2031?")
    assert answer.figures[0].text == "-300"
    assert "uträknad" not in answer.text


@pytest.mark.parametrize(
    ("talk", "first", "amount"),
    [
        ("Vilken verksamhet gick sämst mot budget?", "**Kranar", 300),
        ("Vilken verksamhet hade störst underskott?", "**Kranar", 300),
        ("Which activity overran its budget the most?", "**Kranar", 300),
        ("Vilken verksamhet gick bäst mot budget 2031?", "**Fyrar", 500),
        ("Vilken verksamhet gick bäst mot budget 2031? || och näst bäst?", "**Bryggor", 100),
        ("Vilken verksamhet gick sämst mot budget? || och bäst?", "**Fyrar", 500),
    ],
)
def test_the_rows_are_ranked_by_what_is_computed(assistant: Assistant, talk: str, first: str, amount: int) -> None:
    answer = converse(assistant, talk)
    assert answer.text.startswith(first)
    assert answer.derivations[0].value == amount


def test_without_signs_no_row_is_the_worst(unsigned: Assistant) -> None:
    answer = unsigned.ask("Vilken verksamhet gick sämst mot budget?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


def test_kinds_of_costs_are_no_activities(tmp_path: Path) -> None:
    report = REPORT.replace("Bryggor", "Personalkostnader").replace("Kranar", "Lokalkostnader")
    with knowing(report, tmp_path) as made:
        assert made.ask("Vilken verksamhet gick sämst mot budget?").outcome is Outcome.NOT_FOUND


INCOMES_WITH_MINUS = """Årsredovisning 2031 för Ystads kommun

Drift (tkr)\tBudget 2031\tUtfall 2031
Bryggor\t4 000\t3 900
Kranar\t9 000\t9 300
Gästhamnen\t-2 000\t-2 500
Hyresintäkter\t-700\t-600
Driftkostnader\t800\t850
Summa\t11 100\t10 950
"""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Höll gästhamnen sin budget?", "**Det går inte att avgöra"),  # whether it costs or earns nothing says
        ("Stämmer det att hyresintäkterna gick med underskott mot budget?", "**Ja"),
        ("Höll driftkostnaderna budgeten?", "**Nej"),
        ("Gick kranar över budget?", "**Ja"),
    ],
)
def test_a_minus_is_read_as_its_table_writes_it(tmp_path: Path, claim: str, verdict: str) -> None:
    with knowing(INCOMES_WITH_MINUS, tmp_path) as made:
        assert made.ask(claim).text.startswith(verdict)


def test_an_income_is_not_set_against_a_cost(tmp_path: Path) -> None:
    report = REPORT.replace("Budget 2031", "Budget kostnader 2031").replace("Utfall 2031", "Utfall intäkter 2031")
    with knowing(report, tmp_path) as made:
        assert not made.ask("Vad är avvikelsen för kranar?").derivations
