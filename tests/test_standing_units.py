"""The unit of a whole report, of a table of shares, and of things that are measured, as the reports say them."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from ingest.pipeline import read_report
from ingest.records import Report, Table, Unit
from tests.one_report import knowing

_SUMS = "Enhet\tBudget 2031\tUtfall 2031\nHamnen\t15 400\t16 350\nVarvet\t27 900\t27 350"
_LOANS = "Lån, mnkr\n\nÅr\tSkuld\tNya lån\n2029\t310\t20\n2030\t335\t30\n2031\t352\t25"
_AGES = "År\tKvinnor\tMän\tAlla\n2031\t7,9\t5,0\t7,1\n2030\t8,8\t5,6\t8,0\n2029\t7,5\t4,4\t6,8"


def _read(folder: Path, *parts: str) -> tuple[Report, tuple[Table, ...]]:
    path = folder / "bokslut.txt"
    path.write_text("\n\n".join(["Ystads kommun", "Årsredovisning 2031", *parts]), encoding="utf-8")
    read = read_report(path)
    return read.report, tuple(read.tables)


def test_a_unit_that_stands_where_no_other_is_said_is_the_reports_and_beats_a_sister_tables(tmp_path: Path) -> None:
    """It may end a paragraph, and a table in millions beside one without unit tells nothing of that one."""
    report, tables = _read(
        tmp_path, "Antagen i mars. Belopp i tkr om inget annat anges.", "1. Ekonomi", "Så gick året.", _SUMS, _LOANS
    )
    assert report.unit is Unit.TKR
    assert [table.unit for table in tables] == [Unit.TKR, Unit.MNKR]


def test_a_sentence_says_of_what_the_numbers_are_per_cent(tmp_path: Path) -> None:
    """Of decimals up to a hundred only, and no sentence that tells of a change."""
    _, tables = _read(tmp_path, "Personal", "Tabellen visar sjukfrånvaron i procent av arbetstiden.", _AGES)
    assert tables[0].unit is Unit.PERCENT
    for sentence in ("Frånvaron minskade i procent av arbetstiden.", "Tabellen visar frånvaron."):
        assert _read(tmp_path, "Personal", sentence, _AGES)[1][0].unit is Unit.UNKNOWN
    counted = _AGES.replace(",", "")
    assert _read(tmp_path, "Personal", "Frånvaro i procent av tiden.", counted)[1][0].unit is Unit.UNKNOWN


@pytest.mark.parametrize("unit", ["minuter", "ton", "tusen m³", "kWh/m²"])
def test_a_column_of_units_names_what_things_are_measured_in(unit: str, tmp_path: Path) -> None:
    """Such a unit is told with the row, and the answer does not say that the report tells none."""
    table = f"Nyckeltal\tEnhet\t2030\t2031\nVärde på larmen\t{unit}\t12,4\t12,9\nKostnad för båtar\tkr\t310\t335"
    text = f"Ystads kommun\n\nÅrsredovisning 2031\n\nNyckeltal\n\n{table}\n"
    with knowing(text, tmp_path) as assistant:
        answer = assistant.ask("Vad var värdet på larmen i Ystad 2031?")
    assert answer.figures[0].text == "12,9"
    assert answer.figures[0].labels == ("Värde på larmen", unit)
    assert "ingen enhet" not in answer.text


def test_a_workbook_of_several_sheets_is_not_named_by_the_first(tmp_path: Path) -> None:
    """A question about what that sheet tells would be taken for one about the whole report."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Frånvaro"
    first: list[list[object]] = [["Ystads kommun"], [], ["År", "Kvinnor", "Alla"], [2030, 7.1, 6.4], [2031, 8.2, 7.7]]
    second: list[list[object]] = [["Drift, tkr"], [], ["Nämnd", "Budget 2031", "Utfall 2031"], ["Hamnen", -48, -47]]
    for row in first:
        sheet.append(row)
    other = book.create_sheet("Drift")
    for row in second:
        other.append(row)
    book.save(tmp_path / "nyckeltal_2031.xlsx")
    assert "Frånvaro" not in read_report(tmp_path / "nyckeltal_2031.xlsx").report.title
