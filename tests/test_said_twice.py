"""What can break when a question says a thing twice: with a gloss in parentheses, or with the kind before its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

REPORT = """Fritidsnämnden, Ystads kommun

Årsredovisning 2031

Bidrag till föreningar, tkr

Mottagare\tUtfall 2030\tUtfall 2031
Ystad GIF\t410\t455
Ystad ridklubb\t310\t340
Kometen\t120\t90

Nyckeltal

Mått\tUtfall 2030\tUtfall 2031
Antal major incidents\t5\t9
Antal kundbesök\t1 200\t1 300

Kostnadsutveckling

Kostnad\tUtfall jämfört med föregående år\tPrognos 2032 jämfört med föregående år
Hyreskostnader\t15,5 %\t17,8 %
Elkostnader\t7,6 %\t6,0 %
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("twice")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Hur många driftkatastrofer (major incidents) var det 2031?", "9"),
        ("hur mycket fick fotbollsklubben ystad gif 2031", "455"),
        ("hur mycket fick föreningen Kometen 2031?", "90"),
        ("vem fick mest 2031, fotbollsklubben Ystad GIF eller ridklubben?", "455"),
    ],
)
def test_what_is_said_twice_names_one_thing(assistant: Assistant, question: str, value: str) -> None:
    assert shown(assistant.ask(question))[0] == value


@pytest.mark.parametrize(
    "question",
    [
        "hur mycket fick fotbollsklubben i Ystad 2031?",
        "hur mycket fick brottarklubben i Ystad (2031)?",
        "hur mycket fick simklubben Delfinen 2031?",
    ],
)
def test_a_kind_alone_names_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is not Outcome.ANSWERED
    assert shown(answer) == []


def test_a_change_that_a_row_prints_is_told_and_again_for_the_forecast(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket ökade hyreskostnaderna i Ystad?")
    assert shown(answer) == ["15,5 %"]
    assert shown(assistant.ask("och vad tror de för hela året?", answer.plan)) == ["17,8 %"]
