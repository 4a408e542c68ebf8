"""Tables of plain text whose columns are set with spaces, and text that only looks like one."""

from __future__ import annotations

import pytest

from ingest.records import Measure
from tests.made_up import TO_AUGUST_2022, MadeUp

TURNED = """Belopp i tkr

                          Hamn-   Småbåts-       Fyr-
                         drift     varvet    tjänsten      Summa
----------------------------------------------------------------
Budget jan-aug          -1 410     -2 350       -940     -4 700
Utfall jan-aug          -1 380                -1 025     -2 405
Avvikelse jan-aug*          30                   -85        -55
----------------------------------------------------------------
Prognos helår           -2 100     -3 600     -1 500     -7 200
Avvikelse helår            -50       -110       -120       -280
varav hyror                -20        -40          0        -60

* Varvet redovisar i september.
"""
GROUPED = """Drift, tkr

                             Januari-augusti              Helår 2022
Enhet                       Budget   Utfall    Budget   Prognos   Avvikelse
Lotsar och bogserbåtar
  samt isbrytning            1 200    1 150     1 800     1 750          50
Bojar                          400      430       600       640         -40

Summa                        1 600    1 580     2 400     2 390          10
"""
YEARS = """Antal platser

31 augusti       Norra    Södra-
                 kajen     kajen
2022               112     1 040
2021               108       996
"""


def test_headings_over_two_lines_and_blank_cells_keep_their_columns() -> None:
    read = MadeUp(TURNED, period=TO_AUGUST_2022)
    assert [column.header for column in read.tables[0].columns] == [
        "Hamndrift",
        "Småbåtsvarvet",
        "Fyrtjänsten",
        "Summa",
    ]
    assert read.row("Utfall jan-aug") == ["-1380 tkr", "-1025 tkr", "-2405 tkr"]
    assert read.figure("Utfall jan-aug", "Fyrtjänsten").text == "-1 025"
    assert read.figure("Avvikelse jan-aug", "Summa").footnote == "Varvet redovisar i september."
    assert read.problems == ()


@pytest.mark.parametrize(
    ("label", "measure", "end"),
    [
        ("Budget jan-aug", Measure.BUDGET, "2022-08-31"),
        ("Prognos helår", Measure.FORECAST, "2022-12-31"),
        ("Avvikelse helår", Measure.VARIANCE, "2022-12-31"),
        ("varav hyror", Measure.VARIANCE, "2022-12-31"),
    ],
)
def test_a_turned_row_has_the_measure_and_the_days_that_it_names(label: str, measure: Measure, end: str) -> None:
    figure = MadeUp(TURNED, period=TO_AUGUST_2022).figure(label, "Fyrtjänsten")
    assert figure.measure is measure
    assert figure.period
    assert str(figure.period.end) == end


def test_headings_of_groups_stand_over_their_columns_and_labels_over_two_lines_are_one() -> None:
    read = MadeUp(GROUPED, period=TO_AUGUST_2022)
    assert read.columns() == [
        ("Januari-augusti / Budget", Measure.BUDGET, "2022-01-01..2022-08-31"),
        ("Januari-augusti / Utfall", Measure.ACTUAL, "2022-01-01..2022-08-31"),
        ("Helår 2022 / Budget", Measure.BUDGET, "2022-01-01..2022-12-31"),
        ("Helår 2022 / Prognos", Measure.FORECAST, "2022-01-01..2022-12-31"),
        ("Helår 2022 / Avvikelse", Measure.VARIANCE, "2022-01-01..2022-12-31"),
    ]
    assert read.row("Lotsar och bogserbåtar samt isbrytning")[0] == "1200 tkr"
    assert read.row("Summa") == ["1600 tkr", "1580 tkr", "2400 tkr", "2390 tkr", "10 tkr"]


def test_rows_of_years_have_the_day_over_them() -> None:
    read = MadeUp(YEARS)
    figure = read.figure("2021", "Södrakajen")
    assert figure.text == "996"
    assert figure.period
    assert str(figure.period.end) == "2021-08-31"


def test_a_line_of_years_and_months_goes_on_with_the_headings() -> None:
    text = "                         t.o.m.   Budget   Utfall\n                budget     2204     2022     2204\n\n"
    text += "Kajen           14 500    6 820    9 000    1 320\nFyren            2 200      215    1 100      415\n"
    read = MadeUp(f"Projekt, tkr\n\n{text}")
    assert read.columns()[2:] == [
        ("Budget 2022", Measure.BUDGET, "2022-01-01..2022-12-31"),
        ("Utfall 2204", Measure.ACTUAL, "2022-01-01..2022-04-30"),
    ]
    assert len(read.figures) == 8


def test_years_are_headings_and_a_row_without_its_first_value_is_read() -> None:
    text = "Mått              2021      2022\nBojar              120       131\n"
    text += "Fyrar                          7\nRänder               4         5\n"
    read = MadeUp(text)
    assert read.figure("Fyrar", "2022").text == "7"
    assert len(read.figures) == 5


@pytest.mark.parametrize(
    "text",
    [
        "Hamnen  tog emot  120  båtar.\nÅret innan  var det  98  stycken, och\n1998  var det  110  enligt  loggen.\n",
        "Dnr HN 2022/14                    2022-09-11\nBo Ek                             hamnchef\n",
        "Kapitel 1 ........  3\nKapitel 2 ........  14\nKapitel 3 ........  22\n",
    ],
)
def test_prose_letterheads_and_contents_are_no_tables(text: str) -> None:
    assert MadeUp(text).tables == ()
