"""What can break when a question spells out what a report shortens, or names people by what they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 Ystads kommun, utbildningsnämnden

I rapporten används IKE (interkommunal ersättning, det vill säga vad kommunen betalar andra kommuner).

Driftredovisning, tkr

Verksamhet\tUtfall aug 2031\tPrognos 2031\tBudget 2031
410 Gymnasium egen regi\t21 300\t31 900\t32 000
411 Gymnasium, IKE\t12 700\t19 200\t18 900

Personal

Antal\tAug 2031\tAug 2030
Tillsvidareanställda\t412\t405
Timavlönade\t38\t44

Befolkning

Invånare\t2030\t2029
Födda\t181\t190
Döda\t203\t199
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("short")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


def test_what_the_report_shortens_may_be_spelled_out(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är budgeten för gymnasiets interkommunala ersättning i Ystad?")
    assert shown(answer) == ["18 900"]


def test_a_whole_years_cost_is_no_thing_of_its_own(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken helårskostnad prognostiserar Ystad för gymnasium i egen regi 2031?")
    assert shown(answer) == ["31 900"]


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Hur många tillsvidareanställda finns det i Ystad?", "och hur många är de timavlönade?", "38"),
        ("Hur många föddes i Ystad 2030?", "och hur många dog?", "203"),
    ],
)
def test_a_follow_up_about_others_leaves_the_first(assistant: Assistant, first: str, then: str, told: str) -> None:
    answer = assistant.ask(then, assistant.ask(first).plan)
    assert shown(answer)[0] == told
    assert len({figure.label for figure in answer.figures}) == 1
