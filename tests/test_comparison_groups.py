"""Key figures of a municipality beside those of the country and of similar municipalities."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_REPORT = """Ystads kommun

Omsorgsnämndens bokslut 2031

Ekonomi

Tkr\tBokslut 2030\tBudget 2031\tBokslut 2031
Hemtjänst\t41 200\t42 000\t43 150
Dagverksamhet\t6 100\t6 200\t6 150

Boenden

Enhet\tPlatser\tBudget, tkr\tUtfall, tkr\tAvvikelse
Kastanjen\t6\t7 200\t7 050\t150
Linden\t8\t8 100\t8 340\t-240
Lönnen\t5\t5 900\t5 650\t250

Nyckeltal

Kostnad per brukare, kr\tYstad 2031\tYstad 2030\tLiknande kommuner 2030\tRiket 2030
Hemtjänst\t171 300\t169 900\t281 400\t297 200
Dagverksamhet\t61 000\t62 400\t70 100\t73 800
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(_REPORT, tmp_path_factory.mktemp("groups")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad kostade hemtjänst per brukare i riket 2030 enligt Ystad?", "297200"),
        ("Vad kostade hemtjänst per brukare i liknande kommuner 2030 enligt Ystad?", "281400"),
        ("Vad kostade hemtjänst per brukare i Ystad 2031?", "171300"),
        ("What did home care cost per user in municipalities similar to Ystad in 2030?", "281400"),
        ("Vad kostade hemtjänst i Ystad 2031?", "43150"),
    ],
)
def test_the_column_of_whom_is_asked_for_answers(assistant: Assistant, question: str, told: str) -> None:
    figures = assistant.ask(question).figures
    assert [str(figure.amount.value) for figure in figures if figure.amount][:1] == [told]


def test_two_groups_are_no_development(assistant: Assistant) -> None:
    text = assistant.ask("Kostnad per brukare hemtjänst i Ystad 2031 jämfört med liknande kommuner 2030?").text
    assert "minskade" not in text


def test_a_deviation_is_in_the_unit_of_what_it_is_between(assistant: Assistant) -> None:
    assert "150 tkr" in assistant.ask("Hur stor var avvikelsen för Kastanjen i Ystad 2031?").text.replace("\xa0", " ")
