"""What the accounts of a year have left of a budget is its deviation; before the year has ended it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ingest.records import Measure, Period
from ingest.tables.column_periods import find_period
from tests.fakes import make_report
from tests.one_report import knowing

YEAR = """Årsbokslut 2031

Hamnnämnden i Ystads kommun

Investeringar (tkr)

Objekt\tBudget 2031\tUtgift 2031\tKvar av budget
Ny lotsbåt\t8 000\t8 900\t-900
Muddring\t3 000\t2 100\t900
Fyrljus\t1 200\t1 350\t-150
Summa\t12 200\t12 350\t-150
"""


def test_what_is_left_after_a_year_deviates(tmp_path: Path) -> None:
    """The investments that overspent are those with less than nothing left."""
    with knowing(YEAR, tmp_path) as assistant:
        told = assistant.ask("Vilka två investeringar i Ystads hamnnämnd sprack mest 2031?").text.replace("\u00a0", " ")
    assert told.startswith("**Ny lotsbåt: −900 tkr (underskott)**")
    assert "Fyrljus | −150 tkr" in told


def test_what_is_left_before_the_year_has_ended_does_not(tmp_path: Path) -> None:
    """Money that is not used yet in May is no surplus."""
    part = YEAR.replace("Årsbokslut 2031", "Delårsrapport 2031-05-31").replace("Utgift 2031", "Utfall maj 2031")
    with knowing(part, tmp_path) as assistant:
        told = assistant.ask("Vad var avvikelsen för muddring i Ystad 2031?").text
    assert "överskott" not in told


@pytest.mark.parametrize(("column", "told"), [("Helår 2031 / Avvikelse okt", 12), ("Avvikelse okt 2031", 10)])
def test_a_deviation_under_the_whole_year_is_of_it(column: str, told: int) -> None:
    """What stands as "Avvikelse okt" under "Helår" was reckoned in October, and is of the year."""
    report = replace(make_report(), period=Period(start=date(2031, 1, 1), end=date(2031, 10, 31)))
    found = find_period(column, Measure.VARIANCE, report, 2031)
    assert found is not None
    assert found.end.month == told
