"""Choices among things one of which is called by two words joined with "och", or of which a report knows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Tekniska nämnden

Delårsrapport april 2031

Tekniska nämnden i Ystads kommun.

Skattefinansierat (tkr)

Verksamhet\tUtfall april 2031\tBudget 2031\tPrognos 2031\tAvvikelse
Gator\t5 100\t15 200\t15 900\t-700
Parker\t800\t4 100\t4 000\t100
Summa\t5 900\t19 300\t19 900\t-600

Taxefinansierat (tkr)

Post\tUtfall april 2031\tBudget 2031\tPrognos 2031\tAvvikelse
VA, intäkter\t11 000\t33 000\t32 500\t-500
VA, resultat\t-400\t600\t-1 900\t-2 500
Avfall, intäkter\t6 000\t18 000\t18 100\t100
Avfall, resultat\t200\t300\t700\t400
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("joined")
    with knowing(REPORT, folder) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "In Ystad, which has the better forecast result for 2031: water and sewage or waste?",
        "I Ystad, vilket har bäst prognos för resultatet 2031: vatten och avlopp eller avfall?",
        "Which has the better forecast result, water and sewage or waste?",
    ],
)
def test_a_name_of_two_words_is_one_choice(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    first = answer.text.splitlines()[0].replace("\xa0", " ")
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert first.startswith("**Avfall, resultat: 700 tkr**"), answer.text
    assert "VA, resultat" in first, answer.text
    assert "−1 900 tkr" in first, answer.text
    assert "2 600 tkr better than" in first or "2 600 tkr bättre än" in first, answer.text
    assert "Summa" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "In Ystad, which has the better forecast result for 2031: the zoo or waste?",
        "I Ystad, vilken har bäst prognos för resultatet 2031: djurparken eller avfall?",
        "Hos Ystad, vilken har högst budget 2031: djurparken eller Gator?",
    ],
)
def test_no_total_stands_for_a_choice_that_is_not_found(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND, answer.text
    told = answer.text.replace("\xa0", " ")
    assert "19 900" not in told, told
    assert "19 300" not in told, told


def test_rows_of_tax_funds_are_chosen_among_by_themselves(assistant: Assistant) -> None:
    answer = assistant.ask("I Ystad, vilken har högst budget 2031: Gator eller Parker?")
    assert answer.text.replace("\xa0", " ").startswith("**Gator: 15 200 tkr**"), answer.text
    assert "Summa" not in answer.text
