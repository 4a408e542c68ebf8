"""Numbers, days and months of workbooks are read with the value that the screen shows."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.notation import parse_number
from ingest.pipeline import read_report
from ingest.readers import read_blocks
from ingest.readers.sheets.grid import Doubt
from ingest.readers.sheets.number_format import show_by_format
from ingest.readers.sheets.ods_cells import show_by_text
from tests.workbooks import make_book, rows

ACCOUNTING = '_-* #,##0\\ _k_r_-;-* #,##0\\ _k_r_-;_-* "-"??\\ _k_r_-;_-@_-'
SHOWN = [
    ("1234567.4", "# ##0", "1 234 567"),
    ("1234567.4", "#,##0", "1 234 567"),
    ("1234567.4", "#\\ ##0.0", "1 234 567,4"),
    ("1234567.4", '#,##0" tkr"', "1 234 567 tkr"),
    ("-5400", "#,##0,_);[Red](#,##0,)", "-5"),
    ("-5400", "#,##0;[Red]#,##0", "-5 400"),
    ("-5400", "#,##0_);(#,##0)", "-5 400"),
    ("-1234.5", ACCOUNTING, "-1 235"),
    ("0", ACCOUNTING, "-"),
    ("1234.5", "#,##0.00\\ [$kr-41D]", "1 234,50 kr"),
    ("1234.5", "[$SEK] #,##0.00", "1 234,50 SEK"),
    ("1000000", '#,##0\\ "kr";[Red]\\-#,##0\\ "kr"', "1 000 000 kr"),
    ("0.1234", "0.0%", "12,3%"),
    ("-0.1234", "0 %", "-12 %"),
    ("12.3", '0.0"%"', "12,3%"),
    ("1234567", '0.0,," mnkr"', "1,2 mnkr"),
    ("5", "+0;-0;0", "5"),
    ("2.675", "0.00", "2,68"),
    ("-0.3", "#,##0;-#,##0", "0"),
    ("0", "#,###", ""),
    ("1234", ";;;", ""),
    ("45", "0000", "0045"),
    ("1.5", "0.0#", "1,5"),
    ("0.30000000000000004", "General", "0,3"),
    ("1234567.25", "General", "1234567,25"),
    ("12345", '[>=1000]#,##0," tkr";0" kr"', "12 tkr"),
    ("2120001234", "000000-0000", "212000-1234"),
]
DOUBTFUL = [
    ("5", '0" tunnor"', Doubt.UNREADABLE),
    ("1234567", '0.0,,"M"', Doubt.UNREADABLE),
    ("1234", "-#,##0;#,##0", Doubt.OTHER_SIGN),
    ("1234.5", "# ##0,00", Doubt.UNKNOWN_FORMAT),
    ("0.5", "# ?/?", Doubt.UNKNOWN_FORMAT),
]


@pytest.mark.parametrize(("value", "code", "text"), SHOWN)
def test_a_number_is_shown_as_its_format_says(value: str, code: str, text: str) -> None:
    shown = show_by_format(Decimal(value).quantize(Decimal("1e-9")).normalize(), code)
    assert shown.text.replace("\u00a0", " ") == text
    assert shown.doubt in (None, Doubt.SCALED)


@pytest.mark.parametrize(("value", "code", "doubt"), DOUBTFUL)
def test_a_format_that_is_not_safe_to_read_leaves_a_doubt(value: str, code: str, doubt: Doubt) -> None:
    shown = show_by_format(Decimal(value), code)
    assert shown.doubt is doubt
    assert shown.is_number or doubt is Doubt.UNREADABLE


@given(
    value=st.decimals(min_value=-(10**12), max_value=10**12, places=4),
    places=st.integers(0, 3),
    code=st.sampled_from(
        ["#,##0{}", "0{}", "#,##0{};[Red]-#,##0{}", "#,##0{}_);(#,##0{})", '#,##0{}" kr"', "#\\ ##0{}"]
    ),
)
def test_what_is_shown_reads_as_the_rounded_value(value: Decimal, places: int, code: str) -> None:
    decimals = "." + "0" * places if places else ""
    number = parse_number(show_by_format(value, code.replace("{}", decimals)).text)
    assert number is not None
    assert abs(number.value - value) <= Decimal(1).scaleb(-places) / 2
    assert number.value == number.value.quantize(Decimal(1).scaleb(-places))


@pytest.mark.parametrize(
    ("value", "text", "shown"),
    [
        ("1234567.4", "1,234,567", "1 234 567"),
        ("1234567.4", "1.234.567,40 kr", "1 234 567,40 kr"),
        ("-1234.5", "(1,234.50)", "-1 234,50"),
        ("0.1234", "12.3%", "12,3%"),
        ("1234567", "1,235", "1 235"),
        ("1.235", "1,235", "1,235"),
        ("1235", "1,235", "1 235"),
        ("1235", "1.235", "1 235"),
        ("0", "-", "-"),
    ],
)
def test_a_text_in_any_language_is_read_by_the_stored_value(value: str, text: str, shown: str) -> None:
    assert show_by_text(Decimal(value), text).text.replace("\u00a0", " ") == shown


def test_days_are_written_so_that_headers_tell_their_period(tmp_path: Path) -> None:
    book, sheet = make_book()
    sheet.append(["Post", date(2024, 8, 31), date(2023, 8, 1), datetime(2022, 1, 1)])
    sheet.append(["Skola", 10, 11, 12])
    sheet.append(["Öppettid", timedelta(hours=30), True, "1 234"])
    for cell, code in (("B1", "d/m/yy"), ("C1", "mmm-yy"), ("D1", "yyyy"), ("B3", "[h]:mm")):
        sheet[cell].number_format = code
    book.save(tmp_path / "a.xlsx")
    (table,) = rows(read_blocks(tmp_path / "a.xlsx"))
    assert table[0] == ("Post", "2024-08-31", "aug 2023", "2022")
    assert table[2] == ("Öppettid", "30:00", "Sant", "1 234")


def test_amounts_that_look_like_years_or_months_are_no_header(tmp_path: Path) -> None:
    book, sheet = make_book()
    for line in (
        ["Post", "Budget 2024", "Utfall 2024"],
        ["A", 950, 870],
        ["B", 2010, 1912],
        ["C", 2408, 2311],
        ["D", 1, 2],
    ):
        sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    figures = read_report(tmp_path / "a.xlsx").figures
    assert [(one.label, one.column) for one in figures][2:6] == [
        ("B", "Budget 2024"),
        ("B", "Utfall 2024"),
        ("C", "Budget 2024"),
        ("C", "Utfall 2024"),
    ]
    assert [int(one.amount.value) for one in figures if one.amount][2:6] == [2010, 1912, 2408, 2311]


def test_thousands_under_a_heading_in_kronor_are_told_of(tmp_path: Path) -> None:
    for unit, told in (("Belopp i kr", True), ("Belopp i tkr", False)):
        book, sheet = make_book()
        for line in ([unit], ["Post", "Utfall 2024"], ["Skola", 12345678], ["Vård", 2345678]):
            sheet.append(line)
        for row in (3, 4):
            sheet.cell(row, 2).number_format = "#,##0,"
        book.save(tmp_path / "a.xlsx")
        problems = [problem.message for problem in read_blocks(tmp_path / "a.xlsx").problems]
        assert [("thousands" in problem) for problem in problems] == [True] * told


def test_three_decimals_are_no_thousands_under_english_headers(tmp_path: Path) -> None:
    book, sheet = make_book()
    for line in (["Service", "Actual 2023", "Forecast 2024"], ["Care", 1.234, 12.5], ["School", 7.125, -3.5]):
        sheet.append(line)
    for row in sheet.iter_rows(min_row=2, min_col=2):
        for cell in row:
            cell.number_format = "0.000"
    book.save(tmp_path / "a.xlsx")
    values = [one.amount.value for one in read_report(tmp_path / "a.xlsx").figures if one.amount]
    assert values == [Decimal("1.234"), Decimal("12.5"), Decimal("7.125"), Decimal("-3.5")]


def test_a_title_over_the_left_table_is_not_the_title_of_the_right_one(tmp_path: Path) -> None:
    book, sheet = make_book()
    sheet.append(["Investeringar, tkr"])
    for line in (["Projekt", "Budget", None, "Nyckeltal", "2024"], ["Bro", 5, None, "Elever", 900]):
        sheet.append(line)
    sheet.append(["Väg", 6, None, "Platser", 80])
    book.save(tmp_path / "a.xlsx")
    headings = [block.headings for block in read_blocks(tmp_path / "a.xlsx").blocks if block.rows]
    assert headings == [("Drift", "Investeringar, tkr"), ("Drift",)]
