"""A row whose whole name a question prints is the one meant; a month stands for no year."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport mars 2031 för Ystads kommun

Resultaträkning, tkr

Post\tBudget 2031\tPrognos 2031
Verksamhetens intäkter\t900\t940
Verksamhetens kostnader\t-4 100\t-4 260
Verksamhetens resultat\t-3 200\t-3 320
Finansnetto\t50\t20
Årets resultat\t-3 150\t-3 300

Kassaflöde, tkr

Post\tPrognos 2031
Förändring förråd\t-14
Förråd\t310

Volymer

Volym\tBudget 2031\tPrognos 2031
Placerade barn och unga\t30\t34
Elever i fritidshem\t690\t702

Individ och familj, tkr

Verksamhet\tBudget 2031\tPrognos 2031
Placeringar barn och unga\t22 300\t27 500
Fritidshem\t9 100\t9 050
Summa\t31 400\t36 550

Utfall per månad 2031, tkr

Enhet\tJan\tFeb\tMar\tAckumulerat jan-mar
Kiosken\t31\t47\t52\t130
Kajen\t12\t14\t11\t37
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("printed")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vad är prognosen för verksamhetens resultat i Ystad 2031?", "-3 320"),
        ("What is the forecast for Verksamhetens resultat in Ystad?", "-3 320"),
        ("Förändring förråd, prognos 2031, Ystad", "-14"),
        ("Placerade barn och unga, prognos 2031, Ystad", "34"),
        ("Placeringar barn och unga, prognos 2031, Ystad", "27 500"),
        ("Vad var budgeten för elever i fritidshem i Ystad?", "690"),
        ("Vad är årets resultat enligt prognosen i Ystad?", "-3 300"),
    ],
)
def test_the_printed_name_decides(assistant: Assistant, question: str, expected: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].text == expected


def test_the_name_of_one_term_is_not_that_of_the_other(assistant: Assistant) -> None:
    question = "Hur stor andel av prognosen i tabellen Individ och familj står placeringar barn och unga för i Ystad?"
    answer = assistant.ask(question)
    assert [figure.text for figure in answer.figures] == ["27 500", "36 550"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vad är utfallet för kiosken 2031 i Ystad?", "130"),
        ("Vad har kiosken i Ystad kostat?", "130"),
        ("Vad kostade kiosken i februari 2031 i Ystad?", "47"),
    ],
)
def test_a_month_stands_for_no_year(assistant: Assistant, question: str, expected: str) -> None:
    assert [figure.text for figure in assistant.ask(question).figures] == [expected]
