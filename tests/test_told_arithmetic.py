"""Numbers computed of two numbers of one sentence: both stand beside the result, and other numbers do not mix in."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.question.asked_operation import read_operation
from assistant.records import Operation
from tests.one_report import knowing

REPORT = """Ystads kommun
Årsredovisning 2031

Arbetsmarknad
Antalet inskrivna vid jobbcentrum har ökat från 410 till 447 personer (+9 %) och antalet praktikanter från 52 till 39 \
personer (-25 %) sedan januari 2031.

Kulturskolan
Kulturskolan hade vid årets slut totalt 41 anställda varav 29 musiklärare.

Kansliet
Personalen på kansliet har under 2031 minskat från 4,5 årsarbetare till 1,4 årsarbetare.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Med hur många personer ökade antalet inskrivna vid jobbcentrum i Ystad?", ("447 − 410 = 37",)),
        ("Hur mycket minskade antalet praktikanter i Ystad sedan januari 2031?", ("52 − 39 = 13",)),
        ("Hur många av kulturskolans anställda i Ystad var inte musiklärare?", ("41 − 29 = 12",)),
        (
            "Stämmer det att personalen på kansliet i Ystad halverades under 2031?",
            ("Nej", "1,4 / 4,5 = 0,31", "= −69"),
        ),
        ("Stämmer det att personalen på kansliet i Ystad mer än halverades under 2031?", ("Ja, det stämmer",)),
        ("Stämmer det att personalen på kansliet i Ystad fördubblades under 2031?", ("Nej",)),
        ("Stämmer det att antalet praktikanter i Ystad har ökat sedan januari 2031?", ("Nej", "39")),
    ],
)
def test_both_numbers_stand_beside_the_result(question: str, told: tuple[str, ...], tmp_path: Path) -> None:
    """The difference, what is left and the ratio are told with their terms and the sentence."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
        assert all(part in text for part in told), text
        assert "\n> " in text


def test_nearly_halved_is_left_open(tmp_path: Path) -> None:
    """A fall by two thirds is neither nearly a half nor at odds with it."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask("Stämmer det att personalen på kansliet i Ystad nästan halverades under 2031?").text
        assert not text.startswith(("**Nej", "**Ja"))


def test_in_total_of_one_choice_adds_nothing() -> None:
    """Beside one of two things to choose between it says what is meant of that one."""
    asked = read_operation("Which had the higher leave: Ystad's school in May 2031 or Lund's school in total in 2030?")
    assert asked is not None
    assert asked.operation is Operation.COMPARE
    added = read_operation("Vad kostade skolan och vården tillsammans?")
    assert added is not None
    assert added.operation is Operation.SUM
