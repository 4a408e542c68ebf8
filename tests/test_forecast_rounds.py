"""Forecasts made one after another: which of them a question means, and how the forecast went since an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Delårsrapport januari–augusti 2031
Hamnnämnden i Ystads kommun

Ekonomi (tkr)

Verksamhet\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Lotsning\t-900\t-940\t-40
Muddring\t-300\t-260\t40
Kranar\t-500\t-710\t-210
Totalt\t-1 700\t-1 910\t-210

Avvikelse mot helårsbudget vid varje uppföljning (tkr)

Verksamhet\tPrognos mars\tPrognos maj\tPrognos augusti
Lotsning\t-15\t-25\t-40
Muddring\t10\t35\t40
Kranar\t-60\t-130\t-210
Totalt\t-65\t-120\t-210
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("rounds")
    path = folder / "ystad.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def amounts(answer: Answer) -> list[int]:
    return [int(figure.amount.value) for figure in answer.figures if figure.amount]


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Vad var prognosen för kranarna i Ystad i mars?", -60),
        ("Vad trodde man i maj att underskottet för lotsning i Ystad skulle bli?", -25),
        ("What was the forecast for kranar in Ystad in May?", -130),
        ("Vad är avvikelsen för kranar i Ystads prognos?", -210),
    ],
)
def test_a_forecast_of_a_named_month_is_that_of_no_other(assistant: Assistant, question: str, amount: int) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert amounts(answer)[0] == amount
    assert not unsupported(answer)


def test_the_forecast_of_now_does_not_stand_for_that_of_a_month_without_one(assistant: Assistant) -> None:
    answer = assistant.ask("Vad var prognosen för kranarna i Ystad i juni?")
    assert answer.outcome is not Outcome.ANSWERED
    assert -710 not in amounts(answer)
    assert -210 not in amounts(answer)


def test_a_ranking_is_of_the_last_forecast(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken verksamhet i Ystad har störst underskott i prognosen?")
    assert amounts(answer)[0] == -210


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Hur har prognosen för kranarna i Ystad ändrats sedan mars?", [-60, -210, -130]),
        ("Hur står sig prognosen för kranarna i Ystad nu mot den i maj?", [-130, -210]),
        ("How has the forecast for muddring in Ystad changed since May?", [35, 40]),
    ],
)
def test_a_forecast_is_followed_from_the_month_that_is_named(
    assistant: Assistant, question: str, shown: list[int]
) -> None:
    answer = assistant.ask(question)
    assert list(dict.fromkeys(amounts(answer))) == shown
    assert not unsupported(answer)


def test_a_forecast_that_got_worse_is_said_to(assistant: Assistant) -> None:
    text = assistant.ask("Hur har prognosen för kranarna i Ystad ändrats sedan mars?").text.replace("\u00a0", " ")
    assert "försämrades med **150 tkr**" in text
    text = assistant.ask("How has the forecast for muddring in Ystad changed since May?").text.replace("\u00a0", " ")
    assert "improved by **5 tkr**" in text


def test_a_sum_of_deficits_says_that_it_is_one(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stort är underskottet för lotsning och kranar tillsammans i Ystad 2031?")
    assert answer.text.splitlines()[0].replace("\u00a0", " ").startswith("**−250 tkr (underskott)**")
