"""Claims of budgets kept and broken, of forecasts, of taxes, and of settled accounts that no report has yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

TEXT = """Delårsrapport augusti 2024 Mora kommun

Tekniska nämnden

Sammanfattning

Nämnden redovisar en negativ avvikelse på 317 tkr till och med augusti. Nollprognosen för helåret ligger fast.

Resultat, tkr

Post\tUtfall 2408\tBudget 2024\tPrognos 2024\tAvvikelse helår
Intäkter\t4 100\t6 000\t6 200\t200
Kostnader\t-44 417\t-66 000\t-66 200\t-200
Resultat\t-317\t0\t0\t0

Drift per verksamhet, tkr

Verksamhet\tBudget 2024\tPrognos 2024\tAvvikelse
Gator\t21 400\t21 150\t250
Vintervägar\t6 200\t8 900\t-2 700
Skogsbruk\t-1 900\t-3 400\t1 500
Summa skattefinansierat\t25 700\t26 650\t-950

Investeringar

Projekt (tkr)\tBudget 2024\tUtfall 2408\tPrognos 2024\tAvvikelse
Brygga\t900\t350\t700\t200
Badhus\t5 400\t1 210\t5 100\t300
Totalt\t6 300\t1 560\t5 800\t500

Nyckeltal fem år

Nyckeltal\t2022\t2023\t2024
Skattesats, kr\t22,10\t22,10\t22,10
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("mora")
    path = folder / "mora-tekniska-delarsrapport-2024-08.txt"
    path.write_text(TEXT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([path], store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Spränger vintervägarna i Mora budgeten 2024?", "Ja, det stämmer"),
        ("Vintervägarna i Mora håller väl sin budget 2024?", "Nej, det stämmer inte"),
        ("Stämmer det att gatorna i Mora drar över sin budget 2024?", "Nej, det stämmer inte"),
        ("Did winter roads (vintervägar) in Mora blow the budget in 2024?", "Yes, that is correct"),
    ],
)
def test_a_budget_is_kept_or_broken_by_the_sign_of_the_table(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict in assistant.ask(question).text


def test_a_kept_investment_budget_is_that_of_the_investments(assistant: Assistant) -> None:
    answer = assistant.ask("Håller Mora sin investeringsbudget 2024?")
    assert answer.figures[0].text == "500"
    assert "Ja, det stämmer" in answer.text


def test_an_amount_of_another_period_is_shown_where_it_stands(assistant: Assistant) -> None:
    answer = assistant.ask("Stämmer det att tekniska nämnden i Mora går 317 tkr back på hela 2024?")
    assert "Nej, det stämmer inte" in answer.text
    assert "utfall januari–augusti 2024: −317\u00a0tkr" in answer.text
    assert any("till och med augusti" in citation.quote for citation in answer.citations)
    assert any("Nollprognosen" in citation.quote for citation in answer.citations)


def test_a_tax_that_is_raised_is_its_rate(assistant: Assistant) -> None:
    answer = assistant.ask("Mora har väl höjt skatten sedan 2022?")
    assert "Nej, det stämmer inte" in answer.text
    assert "oförändrat" in answer.text
    assert [figure.text for figure in answer.figures] == ["22,10", "22,10"]


@pytest.mark.parametrize(
    "question",
    [
        "Vad blev det slutliga resultatet för tekniska nämnden i Mora 2024?",
        "What was the final, audited full-year result of Mora in 2024?",
    ],
)
def test_settled_accounts_are_not_a_forecast(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "prognos" in answer.text or "forecast" in answer.text


def test_where_a_cost_ended_is_its_amount_and_no_place(assistant: Assistant) -> None:
    answer = assistant.ask("Var hamnade prognosen för vintervägarna i Mora 2024?")
    assert answer.figures[0].text == "8 900"


def test_a_reason_that_no_report_gives_is_not_found_beside_the_figure(assistant: Assistant) -> None:
    answer = assistant.ask("Varför drar vintervägarna i Mora över sin budget 2024?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures[0].text == "-2 700"
    assert "ingen förklaring" in answer.text
