"""Layouts that came late: years as rows, headings over two lines, heads that come back, marks that a browser raises.

In: small reports in our own words. Out: each figure with its own row, column, unit and period.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.pipeline import read_report
from ingest.records import Figure, Measure, Unit
from tests.made_pdfs import HEIGHT, make_pdf
from tests.made_up import MadeUp


def read_page(tmp_path: Path, body: str) -> tuple[Figure, ...]:
    """Read a made-up web page and give its figures."""
    path = tmp_path / "rapport.html"
    path.write_text(f"<html><body><h1>Årsredovisning 2022</h1><p>Vika kommun</p>{body}</body></html>", encoding="utf-8")
    return read_report(path).figures


def test_years_are_rows_of_their_own_and_no_part_of_the_number_after_them() -> None:
    read = MadeUp("Båtplatser per år\n\nÅr Norra Södra Fyren\n2020 1 204 3 511 1 090\n2021 1 188 3 560 1 112\n")
    assert read.row("2020") == ["1204", "3511", "1090"]
    assert {figure.column for figure in read.figures} == {"Norra", "Södra", "Fyren"}
    ends = {figure.period.end for figure in read.figures if figure.period}
    assert ends == {date(2020, 12, 31), date(2021, 12, 31)}


def test_the_unit_and_the_title_above_rows_of_years_are_theirs() -> None:
    text = (
        "Hamnens kostnad\ntkr\nÅr Budget Utfall Avvikelse\n2021 473 000 475 100 -2 100\n2022 493 600 497 000 -3 400\n"
    )
    read = MadeUp(f"Drift (mnkr)\n\n{text}", unit=Unit.MNKR)
    assert read.row("2022") == ["493600 tkr", "497000 tkr", "-3400 tkr"]
    assert [column.measure for column in read.tables[0].columns] == [Measure.BUDGET, Measure.ACTUAL, Measure.VARIANCE]
    assert read.tables[0].caption == "Hamnens kostnad"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("2021 150 300 400\n2022 160 310 420", id="two ways to cut"),
        pytest.param("2021 15 30\n2024 16 31", id="years apart"),
        pytest.param("2021 15 30 41\n2022 16 31 40", id="a number too many"),
    ],
)
def test_rows_of_years_that_nothing_settles_give_no_figure(rows: str) -> None:
    assert MadeUp(f"Båtplatser\n\nÅr Norra Södra\n{rows}\n").figures == ()


def test_times_on_a_line_below_are_of_the_headings_that_have_none() -> None:
    head = "Enhet Budget 2022 Utfall Utfall Prognos 2022 Avvikelse\n2022-08 2021-08\n"
    rows = "Kajer 18 430 12 050 11 400 18 900 -470\nFyrar 22 115 14 602 14 020 21 800 315\n"
    read = MadeUp(f"Belopp i tkr\n{head}{rows}Totalt 40 545 26 652 25 420 40 700 -155\n")
    assert read.row("Kajer") == ["18430 tkr", "12050 tkr", "11400 tkr", "18900 tkr", "-470 tkr"]
    spans = [span for _, _, span in read.columns()]
    assert spans[1:3] == ["2022-01-01..2022-08-31", "2021-01-01..2021-08-31"]


def test_a_phrase_over_headings_is_the_title_of_their_table() -> None:
    head = "Hamnarnas budget och utfall\ntkr Budget 2022 Utfall 2022 Avvikelse Avvikelse %\n"
    read = MadeUp(f"Drift\n\n{head}Kajer 4120 4005 115 2,8\nFyrar 2100 2080 20 1,0\n")
    assert read.row("Kajer") == ["4120 tkr", "4005 tkr", "115 tkr", "2.8 %"]
    assert read.tables[0].caption == "Hamnarnas budget och utfall"


def test_measures_stand_each_over_its_column_and_the_last_over_its_unit_too() -> None:
    head = "(mnkr)\tBudget\tUtfall\tAvvikelse\t\n\t2022\t2022\tbudget\t%\n"
    read = MadeUp(f"Drift\n\n{head}Kajer\t8,2\t8,0\t+0,2\t+2,4 %\nFyrar\t6,1\t6,9\t-0,8\t-13,1 %\n")
    assert [(column.header, column.measure) for column in read.tables[0].columns] == [
        ("Budget 2022", Measure.BUDGET),
        ("Utfall 2022", Measure.ACTUAL),
        ("Avvikelse budget", Measure.VARIANCE),
        ("Avvikelse %", Measure.VARIANCE),
    ]
    assert read.row("Fyrar") == ["6.1 mnkr", "6.9 mnkr", "-0.8 mnkr", "-13.1 %"]


def test_a_head_that_comes_back_in_a_table_of_a_web_page_is_no_row(tmp_path: Path) -> None:
    head = (
        "<thead><tr><th rowspan=2>Enhet</th><th colspan=2>Budget</th><th colspan=2>Utfall</th></tr>"
        "<tr><th>2021</th><th>2022</th><th>2021</th><th>2022</th></tr></thead>"
    )
    first = "<tbody><tr><td>Kajer</td><td>81</td><td>79</td><td>78</td><td>80</td></tr></tbody>"
    second = "<tbody><tr><td>Fyrar</td><td>40</td><td>39</td><td>41</td><td>38</td></tr></tbody>"
    figures = read_page(tmp_path, f"<h2>Drift, tkr</h2><table>{head}{first}{head}{second}</table>")
    assert len(figures) == 8
    fyrar = [(figure.column, figure.text) for figure in figures if figure.label == "Fyrar"]
    assert fyrar == [("Budget / 2021", "40"), ("Budget / 2022", "39"), ("Utfall / 2021", "41"), ("Utfall / 2022", "38")]


def test_a_year_over_several_rows_is_that_of_each(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td rowspan=2>{year}</td><td>Sjukfrånvaro, %</td><td>8,1</td></tr><tr><td>Besättning</td><td>31</td></tr>"
        for year in (2021, 2022)
    )
    figures = read_page(tmp_path, f"<table><tr><th>År</th><th>Mått</th><th>Kvinnor</th></tr>{rows}</table>")
    assert [figure.period.end.year if figure.period else 0 for figure in figures] == [2021, 2021, 2022, 2022]


def test_a_mark_that_a_browser_raises_is_no_digit_of_the_number(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, HEIGHT - 80, "Bokslut 2022 Hamnnämnden, Vika kommun")
        for at in (130, 150, 170, 190):
            canvas.line(70, HEIGHT - at, 300, HEIGHT - at)
        for at in (70, 170, 235, 300):
            canvas.line(at, HEIGHT - 130, at, HEIGHT - 190)
        for at, row in (
            (144, ("Tkr", "Budget", "Utfall")),
            (164, ("Kajer", "530,0", "541,7")),
            (184, ("Fyrar", "3,1", "3,0")),
        ):
            for left, text in zip((74, 174, 239), row, strict=True):
                canvas.drawString(left, HEIGHT - at, text)
        width = canvas.stringWidth("541,7", "Helvetica", 10)
        canvas.setFont("Helvetica", 8.3)
        canvas.drawString(239 + width, HEIGHT - 164 + 3.5, "12")

    figures = read_report(make_pdf(tmp_path / "t.pdf", draw)).figures
    assert [str(figure.amount.value) for figure in figures if figure.amount] == ["530.0", "541.7", "3.1", "3.0"]


def test_a_budget_that_holds_additions_is_a_budget() -> None:
    rows = "Kajer\t101\t110\t108\nFyrar\t12\t14\t13\n"
    read = MadeUp(f"Drift, tkr\n\nEnhet\tBokslut 2021\tBudget inkl. tilläggsanslag 2022\tBokslut 2022\n{rows}")
    assert [measure for _, measure, _ in read.columns()] == [Measure.ACTUAL, Measure.BUDGET, Measure.ACTUAL]
