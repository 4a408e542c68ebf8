"""What columns and rows are of, where their headings say it in few words: months, quarters, shares, groups, units."""

from __future__ import annotations

import pytest

from ingest.records import Measure, Unit
from tests.made_up import MadeUp


def test_months_under_one_heading_are_a_month_each_and_their_total_is_of_all() -> None:
    read = MadeUp("Passagerare\n\nÅr\tJan\tFeb\tMar\tSumma\n2021\t10\t20\t30\t60\n2022\t11\t21\t31\t63\n")
    periods = [str(one.period and one.period.start) + ".." + str(one.period and one.period.end) for one in read.figures]
    assert periods[1] == "2021-02-01..2021-02-28"
    assert periods[3] == "2021-01-01..2021-03-31"
    assert periods[6] == "2022-03-01..2022-03-31"


@pytest.mark.parametrize(("header", "period"), [("K2", "2022-04-01..2022-06-30"), ("K3", "2022-07-01..2022-09-30")])
def test_quarters_are_three_months_each(header: str, period: str) -> None:
    read = MadeUp("Frånvaro\n\nHamn\tK1\tK2\tK3\nLotsar\t5 %\t4 %\t3 %\nBojar\t2 %\t1 %\t2 %\n")
    columns = {one[0]: one[2] for one in read.columns()}
    assert columns[header] == period


def test_a_total_of_each_unit_has_the_units_name() -> None:
    rows = "Lotsar\tIntäkter\t10\t12\n\tKostnader\t-30\t-31\n\tNetto\t-20\t-19\n"
    rows += "Bojar\tIntäkter\t1\t2\n\tKostnader\t-5\t-5\n\tNetto\t-4\t-3\n"
    read = MadeUp(f"Tkr\n\nEnhet\tPost\tBudget\tUtfall\n{rows}")
    assert read.row("Bojar Netto") == ["-4 tkr", "-3 tkr"]
    assert read.row("Lotsar Kostnader") == ["-30 tkr", "-31 tkr"]


def test_indicators_under_a_goal_have_their_own_names_and_the_goal_over_them() -> None:
    rows = "Trygg hamn\tOlyckor\t4\t5\n\tNöjda båtägare, %\t80\t82\nRen hamn\tTömningar\t31\t30\n"
    read = MadeUp(f"Uppföljning\n\nMål\tIndikator\tUtfall 2021\tUtfall 2022\n{rows}")
    assert read.row("Nöjda båtägare, %") == ["80 %", "82 %"]
    assert {one.label: one.parent for one in read.figures}["Olyckor"] == "Trygg hamn"


def test_a_share_of_the_budget_is_none_and_against_budget_is_a_deviation() -> None:
    header = "Enhet\tBudget\tUtfall\tMot budget\tAndel förbrukad av budget"
    read = MadeUp(f"Tkr\n\n{header}\nKaj\t10\t8\t-2\t80 %\nBrygga\t20\t25\t5\t125 %\n")
    assert [column.measure for column in read.tables[0].columns] == [
        Measure.BUDGET,
        Measure.ACTUAL,
        Measure.VARIANCE,
        Measure.OTHER,
    ]


def test_a_caption_of_deviations_makes_columns_of_forecasts_deviations() -> None:
    text = "Väntad avvikelse mot budget vid varje uppföljning, tkr.\n\n"
    text += "Enhet\tPrognos mars\tPrognos maj\nKaj\t-10\t-20\nBrygga\t5\t6\n"
    read = MadeUp(text)
    assert {figure.measure for figure in read.figures} == {Measure.VARIANCE}
    assert read.row("Kaj") == ["-10 tkr", "-20 tkr"]


def test_months_that_a_caption_names_for_each_year_are_those_of_each_column() -> None:
    read = MadeUp("Nyckeltal, januari–juni respektive år\n\nMått\t2021\t2022\nBåtar\t12\t14\nBojar\t3\t4\n")
    assert [period for _, _, period in read.columns()] == ["2021-01-01..2021-06-30", "2022-01-01..2022-06-30"]


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Resultat i % av intäkterna", Unit.PERCENT),
        ("Väntetid, median i dagar", Unit.DAYS),
        ("Båtar per lots", Unit.UNKNOWN),
    ],
)
def test_a_label_states_its_unit(label: str, unit: Unit) -> None:
    read = MadeUp(f"Hamnen\n\nMått\t2021\t2022\n{label}\t1,5\t2,5\nFyrar\t3\t4\n")
    assert {one.amount.unit for one in read.figures if one.amount and one.label == label} == {unit}


def test_counted_rows_have_no_money_where_the_unit_stands_beside_the_table() -> None:
    text = (
        "I den här tabellen (tkr) visas kostnaderna utan tecken.\n\n\tNorra kajen\tSödra kajen\nBåtplatser\t120\t80\n"
    )
    text += "Årsbudget\t4 100\t3 900\nÅrsprognos\t4 000\t4 050\nAvvikelse\t100\t-150\n"
    read = MadeUp(text)
    assert read.row("Årsbudget") == ["4100 tkr", "3900 tkr"]
    assert read.row("Båtplatser") == ["120", "80"]
