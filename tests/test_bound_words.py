"""Words bound by a preposition, averages and plans: which row "bidrag till föreningar" means, and what is no money."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.linking.matching import score_word
from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, fritidsnämnden
Belopp i tkr

Verksamhet | Budget 2031 | Utfall 2031
Föreningsbidrag | 2 600 | 2 588
Ishall | 4 000 | 4 100
Summa | 6 600 | 6 688

Investeringar, tkr

Projekt | Budget 2031 | Utfall aug 2031 | Prognos 2031
Ismaskin | 900 | 0 | 950
Sarg | 300 | 280 | 310

# Verksamheten i siffror

Nyckeltal | 2030 | 2031
Bidragsberättigade föreningar | 61 | 58
Medianresponstid, minuter | 12 | 14
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("bound")) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket fick föreningarna i bidrag i Ystad 2031?",
        "Hur mycket bidrag betalades ut till föreningar i Ystad 2031?",
        "Vad kostade bidragen till föreningarna i Ystad 2031?",
    ],
)
def test_two_words_that_a_preposition_binds_are_a_compound(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).figures[0].text == "2 588"


def test_a_number_of_things_is_no_amount_of_money(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket ersättning fick bidragsberättigade föreningar i Ystad 2031?")
    assert "58" not in [figure.text for figure in answer.figures]


def test_a_median_tells_of_its_thing(assistant: Assistant) -> None:
    assert assistant.ask("Hur lång är responstiden i Ystad?").figures[0].text == "14"
    assert score_word("responstiden", "medianresponstid") > 0.9
    assert score_word("förvaltning", "medelsförvaltning") < 0.9


def test_what_nothing_is_spent_on_yet_is_told_with_its_plan(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostar ismaskinen i Ystad?")
    assert [figure.text for figure in answer.figures] == ["0", "950", "900"]
    assert [figure.text for figure in assistant.ask("Vad kostade sargen i Ystad 2031?").figures] == ["280"]
