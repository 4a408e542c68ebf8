"""A sentence that tells what is asked of nearly all that is named answers, where it alone does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031

Hamnnämnden i Ystads kommun

Unga

I sommarens satsning var 4 ungdomar med i Kajskolan, vilket var färre än de 8 som det fanns budget till. Ett brott på
ledningen vid Norrkajen gjorde att 64 båtar låg utan el i elva timmar. Avgiften för gästbryggan höjs från 60 till 75
kronor per dygn, och öppettiderna prövas om.

Bygge

Hamnens kostnad för muddring vid Sandön var 900 000 kronor. Kiosken på Sandön är omtyckt av gästerna.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("nearest")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur många ungdomar provade att segla på Kajskolan i Ystad?", "4 ungdomar"),
        ("Hur många båtar drabbades när ledningen på Norrkajen gick av?", "64 båtar"),
    ],
)
def test_the_one_sentence_that_counts_it_answers(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Hur många vuxna provade att segla på Kajskolan i Ystad?",
        "Hur många båtar drabbades av branden på Sandön?",
        "När byggdes kiosken på Sandön?",
        "Vad kostade kiosken på Sandön?",
    ],
)
def test_a_sentence_of_something_else_does_not(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND
