"""The score of amounts: value, sign and unit, in figures and in words, in the answer's own words and in quotations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer
from eval.dataset import ExpectedValue
from eval.scorers.amounts import score_amounts, tells_value
from ingest.store import Store
from tests.test_scorers import CASE, expecting


@pytest.fixture(scope="module")
def right(quick_assistant: tuple[Assistant, Store]) -> Answer:
    """Give the right answer to the case."""
    return quick_assistant[0].ask(CASE.question)


def saying(answer: Answer, text: str) -> Answer:
    """Give an answer that says only this, with nothing recorded beside."""
    return replace(answer, text=text, figures=(), derivations=())


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("-166", "tkr", "**−166\u00a0tkr**"),
        ("-166", "tkr", "-166 tkr"),
        ("-166", "tkr", "– 166 tkr"),
        ("-166", "tkr", "ett underskott på 166 tkr"),
        ("-166", "tkr", "a deficit of 166 tkr"),
        ("166", "tkr", "- 166 tkr"),
        ("4677", "tkr", "4\u00a0677 tkr"),
        ("4677", "tkr", "4677 tkr"),
        ("47950", "tkr", "49 556 − 47 950 tkr"),
        ("40.29", "%", "40,29 %"),
        ("40.29", "%", "40.29 percent"),
        ("9", "%", "9,0 procent"),
        ("-1.1", "mnkr", "en avvikelse på -1,1 mkr"),
        ("6", "mnkr", "6 miljoner kronor"),
        ("2.5", "procentenheter", "2,5 procentenheter"),
        ("42", "antal", "42 personer"),
        ("1", "antal", "1 av 2"),
        ("42", "personer", "42 personer"),
        ("42", "personer", "42 st"),
        ("9", "procent", "9,0 %"),
        ("6", "mkr", "6 mnkr"),
        ("400", "tkr", "> Enheten får ett underskott med knappt 400 tkr. [1]"),
        ("-400", "tkr", "> Enheten får ett underskott med knappt 400 tkr. [1]"),
    ],
)
def test_an_amount_may_be_written_in_these_ways(right: Answer, value: str, unit: str, text: str) -> None:
    assert score_amounts(expecting(value, unit), saying(right, text)).losses == ()


@pytest.mark.parametrize(
    ("value", "unit", "text", "reason"),
    [
        ("-166", "tkr", "ett överskott på 166 tkr", "told with the other sign"),
        ("-166", "tkr", "166 tkr", "told with the other sign"),
        ("166", "tkr", "−166 tkr", "told with the other sign"),
        ("1718", "tkr", "Avvikelsen blev ett underskott på 1 718 tkr.", "told with the other sign"),
        ("-166", "tkr", "−1 166 tkr", "missing"),
        ("-166", "tkr", "−166,5 tkr", "missing"),
        ("4677", "tkr", "46 77 tkr", "missing"),
        ("4677", "tkr", "14 677 tkr", "missing"),
        ("7", "antal", "2017", "missing"),
        ("1", "antal", "4 677 tkr [1]", "missing"),
        ("4677", "tkr", "4 677 mnkr", "told in mnkr"),
        ("4677", "tkr", "4 677", "told without its unit"),
        ("42", "antal", "42 tkr", "told in tkr"),
        ("42", "antal", "42 %", "told in %"),
        ("42", "personer", "42 tkr", "told in tkr"),
        ("9", "procent", "9 tkr", "told in tkr"),
        ("5", "%", "5 procentenheter", "told in procentenheter"),
    ],
)
def test_another_amount_sign_or_unit_is_wrong(right: Answer, value: str, unit: str, text: str, reason: str) -> None:
    (loss,) = score_amounts(expecting(value, unit), saying(right, text)).losses
    assert loss == f"the amount {value} {unit} is {reason}"


def test_a_sign_that_the_answer_itself_flips_is_not_mended_by_what_it_quotes(right: Answer) -> None:
    quotation = "> Enheten drog över med 166 tkr. [1]"
    assert score_amounts(CASE, saying(right, quotation)).losses == ()
    assert len(score_amounts(CASE, saying(right, f"166 tkr (överskott)\n\n{quotation}")).losses) == 1
    printed = saying(right, "−166 tkr (underskott)\n\n> Enheten får ett underskott på 166 tkr. [1]")
    assert score_amounts(expecting("166"), printed).losses == (), "the report prints it so, and the answer agrees"


def test_a_question_about_a_deficit_is_answered_by_how_large_it_is(right: Answer) -> None:
    asked = replace(expecting("400"), question="Hur stort var underskottet?")
    assert score_amounts(asked, saying(right, "Ett underskott på 400 tkr.")).losses == ()


def test_the_unit_may_be_that_of_the_figure(right: Answer) -> None:
    text = "**−166** [1]"
    assert score_amounts(CASE, replace(right, text=text)).losses == (), "the figure's record says tkr"
    assert len(score_amounts(CASE, saying(right, text)).losses) == 1


def test_each_amount_lost_is_a_share_of_the_points(right: Answer) -> None:
    both = replace(CASE, values=(*CASE.values, ExpectedValue(value=Decimal(5), unit="tkr")))
    score = score_amounts(both, right)
    assert (score.points, len(score.losses)) == (0.5, 1)
    assert score_amounts(replace(CASE, values=()), right).is_asked is False


def test_a_reader_needs_the_value_whatever_its_sign() -> None:
    assert tells_value(ExpectedValue(value=Decimal(-166), unit="tkr"), "Kontaktcenter\t4 511\t166")
    assert not tells_value(ExpectedValue(value=Decimal(-166), unit="tkr"), "Kontaktcenter\t4 511\t1 166")


@pytest.mark.parametrize(
    ("value", "unit", "text", "is_told"),
    [
        ("-4.7", "mnkr", "**−4 700 tkr**", True),
        ("4700", "tkr", "4,7 mnkr", True),
        ("-4.7", "mnkr", "−4 683 tkr", False),
        ("4.7", "%", "4 700 tkr", False),
    ],
)
def test_an_exact_amount_in_another_unit_of_money_is_the_same_amount(
    right: Answer, value: str, unit: str, text: str, is_told: bool
) -> None:
    case = expecting(value, unit)
    assert (not score_amounts(case, saying(right, text)).losses) is is_told
