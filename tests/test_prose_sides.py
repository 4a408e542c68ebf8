"""Tests of comparisons that stand in sentences alone: both values are quoted, or nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun

Årsredovisning 2031 Kommunstyrelsen

Bredband

Under 2031 steg andelen bostäder med fiber från 51 procent till 58 procent. I länet steg den från 60 procent till 66
procent under samma år. Nätet ägs av ett bolag.

Nio bidrag söktes av föreningar i kommunen under 2031. I hela riket söktes 450.

Energi

Elbolaget sålde 90 GWh el. Kajen byggdes om.

År 2030 gavs 4 mnkr i stöd till solceller. Motsvarande belopp för 2031 är 3 mnkr.

"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Hur låg Ystad jämfört med länet i andel bostäder med fiber 2031?", ("58 procent", "66")),
        ("How did Ystad compare with the county in fibre in 2031?", ("58 procent", "66")),
        ("Hur många bidrag söktes i Ystad jämfört med riket?", ("Nio bidrag", "450")),
        ("Jämför stöd till solceller i Ystad 2030 och 2031", ("4 mnkr", "3 mnkr")),
    ],
)
def test_both_sides_are_quoted(question: str, values: tuple[str, ...], tmp_path: Path) -> None:
    """The answer is the sentences that hold the value of each side."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    for value in values:
        assert value in answer.text


def test_one_side_alone_is_no_comparison(tmp_path: Path) -> None:
    """What the county did with something else is not set against the municipality."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("Hur mycket el såldes i Ystad jämfört med länet?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_two_values_of_one_year_are_no_comparison_of_two(tmp_path: Path) -> None:
    """A sentence that gives both values for the same year contradicts itself, and is shown so."""
    told = "Väntan\n\nVäntetiden till bryggan föll 2031 mot 2030 (4,1 procent 2030 mot 5,2 procent 2030).\n"
    with knowing(REPORT + told, tmp_path) as assistant:
        answer = assistant.ask("Hur stor var väntetiden till bryggan i Ystad 2031 jämfört med 2030?")
    assert answer.outcome is Outcome.CONFLICTING
