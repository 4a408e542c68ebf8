"""The days that rows cover where the row tells it, and those of columns that are of a part of the year by their words.

In: small reports in our own words and figures. Out: the periods of their figures.
"""

from __future__ import annotations

from datetime import date

import pytest

from ingest.records import Figure, Measure
from tests.made_up import TO_AUGUST_2022, MadeUp


def _days(figure: Figure) -> tuple[date, date]:
    assert figure.period is not None
    return figure.period.start, figure.period.end


def test_a_list_of_two_columns_has_a_header_and_its_days_are_periods() -> None:
    read = MadeUp(
        "Folkmängd\n\nTidpunkt\tInvånare\n31 dec 2020\t7 910\n31 dec 2021\t7 779\n30 juni 2022\t7 203\n",
        period=TO_AUGUST_2022,
    )
    assert [figure.label for figure in read.figures] == ["31 dec 2020", "31 dec 2021", "30 juni 2022"]
    last = read.figure("30 juni 2022", "Invånare")
    assert (last.measure, last.amount and str(last.amount.unit)) == (Measure.ACTUAL, "antal")
    assert _days(last) == (date(2022, 1, 1), date(2022, 6, 30))
    assert _days(read.figures[0]) == (date(2020, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("names", "place", "first", "last"),
    [
        (("Kvartal 1", "Kvartal 2", "Kvartal 3"), 1, (4, 1), (6, 30)),
        (("K1", "K2", "Helår"), 0, (1, 1), (3, 31)),
        (("Tertial 1", "Tertial 2", "Tertial 3"), 1, (5, 1), (8, 31)),
        (("Januari", "Februari", "Mars"), 1, (2, 1), (2, 28)),
        (("Kvartal 1", "Kvartal 2", "Summa"), 2, (1, 1), (12, 31)),
        (("Mars", "Läger", "Övrigt"), 0, (1, 1), (12, 31)),
    ],
)
def test_rows_that_are_parts_of_a_year_are_of_those_months(
    names: tuple[str, str, str], place: int, first: tuple[int, int], last: tuple[int, int]
) -> None:
    rows = "\n".join(f"{name}\t1{number}1\t2 91{number}" for number, name in enumerate(names))
    read = MadeUp(f"Båtplatser\n\nPeriod\tGäster\tUtbetalt, tkr\n{rows}\n")
    assert _days(read.figure(names[place], "Utbetalt, tkr")) == (date(2022, *first), date(2022, *last))


def test_quarters_under_years_are_of_each_year_and_accumulate_where_the_heading_says_so() -> None:
    rows = "Kvartal 1\t31\t35\t35\nKvartal 2\t32\t36\t71\nKvartal 3\t33\t37\t108"
    read = MadeUp(f"Uppdrag\n\nPeriod\t2021\t2022\tAck. 2022\n{rows}\n")
    assert _days(read.figure("Kvartal 2", "2021")) == (date(2021, 4, 1), date(2021, 6, 30))
    assert _days(read.figure("Kvartal 2", "Ack. 2022")) == (date(2022, 1, 1), date(2022, 6, 30))


def test_a_forecast_made_each_month_stays_one_of_the_year() -> None:
    read = MadeUp("Läge\n\nMånad\tPrognos 2022\nJanuari\t31\nFebruari\t32\nMars\t33\n", period=TO_AUGUST_2022)
    assert _days(read.figure("Februari", "Prognos 2022")) == (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize("budget", ["Periodbudget", "Budget perioden", "Ack. budget", "Periodiserad budget"])
def test_a_budget_of_the_period_and_its_deviation_are_of_the_reports_months(budget: str) -> None:
    rows = "Hamnen\t-9 100\t-6 000\t3 100\nKajen\t-400\t-900\t-500"
    read = MadeUp(f"Läge, tkr\n\nEnhet\t{budget}\tUtfall\tDifferens\n{rows}\n", period=TO_AUGUST_2022)
    assert read.columns() == [
        (budget, Measure.BUDGET, "2022-01-01..2022-08-31"),
        ("Utfall", Measure.ACTUAL, "2022-01-01..2022-08-31"),
        ("Differens", Measure.VARIANCE, "2022-01-01..2022-08-31"),
    ]


def test_what_is_carried_over_from_a_year_is_money_of_the_reports_year() -> None:
    read = MadeUp("Projekt, tkr\n\nObjekt\tBudget 2022\tOmbudgeterat från 2021\nBryggan\t400\t90\nKranen\t300\t0\n")
    assert read.columns()[1] == ("Ombudgeterat från 2021", Measure.OTHER, "2022-01-01..2022-12-31")


def test_months_of_a_caption_are_those_of_columns_that_name_no_time() -> None:
    rows = "Eld\t14\t9\t28\nVatten\t21\t13\t46"
    read = MadeUp(f"Uppdrag januari–augusti\n\nSort\tNorr\tSöder\t2022\n{rows}\n", period=TO_AUGUST_2022)
    assert [period for _, _, period in read.columns()] == ["2022-01-01..2022-08-31"] * 3
    read = MadeUp(f"Prognos januari–augusti\n\nSort\tNorr\tSöder\tBudget 2022\n{rows}\n", period=TO_AUGUST_2022)
    assert read.columns()[0][2] == "2022-01-01..2022-12-31"
