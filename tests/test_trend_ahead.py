"""A development and what is expected after it: the forecast is told beside, and never joined in one change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, badnämnden

Volymer och nyckeltal

Nyckeltal | 2028 | 2029 | 2030 | Prognos 2031
Simskoletimmar | 5 820 | 6 010 | 6 380 | 6 940
Energianvändning, kWh per kvm | 168 | 161 | 165 | 157
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("ahead")) as opened:
        yield opened


def test_the_forecast_stands_beside_the_development(assistant: Assistant) -> None:
    answer = assistant.ask("How have simskoletimmar developed in Ystad since 2028?")
    assert [str(one.value) for one in answer.derivations][:1] == ["560"]
    assert "Forecast 2031: 6\u00a0940" in answer.text.replace("\u202f", "\u00a0")


def test_a_unit_may_be_said_in_full(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor var energianvändningen per kvadratmeter i Ystad 2029?")
    assert [figure.text for figure in answer.figures] == ["161"]
    assert [figure.text for figure in assistant.ask("energy use per square metre, Ystad, 2030").figures] == ["165"]
