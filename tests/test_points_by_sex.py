"""Rows of girls and boys below the row of a mean: looked up by one year, and compared by what sets them apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_YSTAD = """Ystads kommun
Bokslut 2031 Skolnämnden

Skolresultat

Indikator	Mål	2031	2030	2029
Slutpoäng årskurs 9, genomsnitt	210	204,5	202,1	201,0
   flickor		215,5	214,0	211,7
   pojkar		194,0	190,8	190,6
"""


@pytest.fixture(scope="module")
def ystad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up report."""
    folder: Path = tmp_path_factory.mktemp("points")
    with knowing(_YSTAD, folder) as assistant:
        yield assistant


def test_a_part_of_a_mean_is_looked_up(ystad: Assistant) -> None:
    """The mean is in the name of the row above: no mean over years is asked for."""
    answer = ystad.ask("Vilken genomsnittlig slutpoäng hade pojkarna i Ystad år 2029?")
    assert answer.text.startswith("**190,6**")


@pytest.mark.parametrize(
    "question",
    [
        "Hur skiljer sig flickornas slutpoäng från pojkarnas i Ystad 2031?",
        "How did the girls' slutpoäng differ from the boys' in Ystad in 2031?",
    ],
)
def test_how_two_differ_is_by_how_much(ystad: Assistant, question: str) -> None:
    """Both figures are told, and the difference."""
    text = ystad.ask(question).text.replace(".", ",")
    assert "215,5" in text
    assert "194,0" in text
    assert "21,5" in text
