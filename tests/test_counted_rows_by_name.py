"""Rows of counted things that a question names by the printed words, by itself or after another row of their table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Räddningsnämnden

Verksamhetsberättelse 2031

Räddningsnämnden i Ystads kommun.

Drift av larm

Mått\tUtfall 2031\tUtfall 2030
Antal Major Incidents\t48\t36
Allvarliga tillbud utan personskada\t3\t5

Insatser

Typ av insats\t2029\t2030\t2031
Brand i byggnad\t31\t37\t42
Trafikolycka\t88\t91\t95
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("counted")
    with knowing(REPORT, folder) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "How did the yearly number of major incidents change from 2030 to 2031?",
        "How did the annual number of major incidents in Ystad change from 2030 to 2031?",
        "Hur ändrades det årliga antalet Major Incidents från 2030 till 2031?",
    ],
)
def test_a_row_of_the_printed_words_comes_before_that_of_a_translated_one(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert "36 [" in answer.text, answer.text
    assert "48 [" in answer.text, answer.text
    assert "tillbud" not in answer.text


@pytest.mark.parametrize("goes_on", ["och för trafikolyckor?", "och trafikolyckor?", "trafikolyckor då?"])
def test_what_is_counted_next_may_be_a_row_beside(assistant: Assistant, goes_on: str) -> None:
    before = assistant.ask("Hur många bränder i byggnader hade Ystad 2030?")
    assert before.text.startswith("**37**"), before.text
    answer = assistant.ask(goes_on, before.plan)
    assert answer.text.startswith("**91**"), answer.text


def test_what_no_row_counts_is_not_told_by_the_row_before(assistant: Assistant) -> None:
    before = assistant.ask("Hur många bränder i byggnader hade Ystad 2030?")
    answer = assistant.ask("och för djurräddningar?", before.plan)
    assert answer.outcome is Outcome.NOT_FOUND, answer.text
