"""Which sign of a deviation is good is told by words, rows and sentences; where these disagree, nothing is told."""

from __future__ import annotations

import pytest

from ingest.records import Measure
from ingest.tables.sign_words import read_stated_sign
from tests.made_up import MadeUp

HEADER = "Enhet\tBudget 2022\tPrognos 2022\tAvvikelse\n"
COSTS = (
    "Gata\t21 400\t21 150\t250\nSnö\t6 200\t8 900\t-2 700\nSkog\t-1 900\t-3 400\t1 500\n"
    "Summa skattefinansierat\t25 700\t26 650\t-950\nSumma taxefinansierat\t0\t1 100\t-1 100\n"
)
PLUS_FOR_MORE = "Gata\t500\t640\t140\nPark\t900\t850\t-50\nBad\t300\t330\t30\n"


def test_a_sum_of_what_taxes_pay_for_is_no_revenue_and_one_income_turns_no_table() -> None:
    assert MadeUp(f"Drift, tkr\n\n{HEADER}{COSTS}").tables[0].favourable == 1


def test_more_than_budgeted_with_a_plus_tells_nothing_until_something_says_that_it_is_a_cost() -> None:
    assert MadeUp(f"Drift, tkr\n\n{HEADER}{PLUS_FOR_MORE}").tables[0].favourable == 0
    assert MadeUp(f"Driftkostnader, tkr\n\n{HEADER}{PLUS_FOR_MORE}").tables[0].favourable == -1
    noted = f"Drift, tkr\n\nPlus betyder dyrare än budget.\n\n{HEADER}{PLUS_FOR_MORE}"
    assert MadeUp(noted).tables[0].favourable == -1


def test_a_note_that_the_amounts_disagree_with_leaves_the_sign_untold() -> None:
    told = f"Driftkostnader, tkr\n\nPlus är överskott.\n\n{HEADER}{PLUS_FOR_MORE}"
    assert MadeUp(told).tables[0].favourable == 0


def test_sentences_on_two_rows_outweigh_no_rule_and_one_slip_changes_none() -> None:
    table = "Avvikelse mot budget (tkr)\n\nEnhet\tAvvikelse 2022\nGata\t-140\nPark\t52\n\n"
    both = "Gata visar ett underskott på 140 tkr. Park visar ett överskott på 52 tkr.\n"
    assert MadeUp(table).tables[0].favourable == 0
    assert MadeUp(table + both).tables[0].favourable == 1
    assert MadeUp(table + both.replace("ett överskott", "ett underskott")).tables[0].favourable == 0
    slip = f"Drift, tkr\n\n{HEADER}{COSTS}\nSnö visar ett överskott på 2 700 tkr.\n"
    assert MadeUp(slip).tables[0].favourable == 1


def test_a_row_reckoned_the_other_way_round_has_no_sign() -> None:
    rows = "Kostnader gata\t500\t480\t20\nKostnader park\t900\t950\t-50\nKostnader bad\t300\t330\t30\n"
    read = MadeUp(f"Drift, tkr\n\n{HEADER}{rows}Kostnader torg\t70\t60\t10\n")
    signs = {one.label: one.favourable for one in read.figures if one.measure is Measure.VARIANCE}
    assert signs == {"Kostnader gata": 1, "Kostnader park": 1, "Kostnader bad": 0, "Kostnader torg": 1}


def test_a_table_whose_rows_are_measures_is_read_turned_round() -> None:
    turned = "Skolor, tkr\n\nTkr\tEk\tBjörk\tAlm\nÅrsbudget\t412\t189\t224\nÅrsprognos\t429\t186\t237\n"
    read = MadeUp(turned + "Avvikelse\t-17\t3\t-13\n")
    assert {one.favourable for one in read.figures if one.measure is Measure.VARIANCE} == {1}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Minus i kolumnen Avvikelse betyder underskott.", 1),
        ("Avvikelse (+ överskott / - underskott)", 1),
        ("A negative variance is a deficit.", 1),
        ("Positiv avvikelse innebär högre kostnader än budget", -1),
        ("Kostnader visas med minus.", 0),
        ("Året slutade på plus 95 tkr, bättre än i fjol.", 0),
        ("Den positiva avvikelsen är sämre än i augusti.", 0),
    ],
)
def test_what_a_note_states_of_the_sign(text: str, sign: int) -> None:
    assert read_stated_sign(text) == sign
