"""A claim of what was paid out is not judged by a total of something else; "va-verksamheten" is water and sewage."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031
Mora kommun

Intäkter per område 2031, tkr

Område\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Vatten och avlopp\t4 000\t3 100\t-900
Fjärrvärme\t2 000\t2 400\t400
Summa\t6 000\t5 500\t-500

Investeringar 2031, tkr

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Ledning VA Norrvik\t5 000\t3 500\t1 500
Kulvert Torget\t1 000\t900\t100
"""


@pytest.fixture(scope="module")
def mora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("payouts")) as assistant:
        yield assistant


@pytest.mark.parametrize(
    "claim",
    ["Stämmer det att Mora kommun delar ut 3 miljoner för 2031?", "Is it true that Mora paid out 3 million for 2031?"],
)
def test_what_was_earned_in_all_denies_no_dividend(mora: Assistant, claim: str) -> None:
    answer = mora.ask(claim)
    assert "stämmer inte" not in answer.text
    assert "not correct" not in answer.text
    assert "5 500" not in answer.text


def test_the_services_of_water_are_no_project_with_its_short_name(mora: Assistant) -> None:
    answer = mora.ask("Hur stort var va-verksamhetens underskott i Mora 2031?")
    assert answer.outcome is Outcome.ANSWERED
    assert {figure.label for figure in answer.figures} == {"Vatten och avlopp"}
