"""Spreadsheets are read as they are shown: every number with the value on the screen, nothing that is hidden."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from ingest.errors import ReadError
from ingest.pipeline import read_report
from ingest.readers import read_blocks
from ingest.records import BlockKind
from tests.workbooks import make_book, rows, texts, write_ods_content


def test_hidden_sheets_rows_and_columns_and_comments_are_left_out(tmp_path: Path) -> None:
    book, sheet = make_book()
    for row in (
        ["Post", "Bokslut 2023", "Internt", "Budget 2024"],
        ["Skola", 1, 99, 2],
        ["Dold", 98, 97, 96],
        ["Vård", 3, 95, 4],
    ):
        sheet.append(row)
    sheet["A2"].comment = Comment("hemligt", "controller")
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[3].hidden = True
    for name, state in (("Gömd", "hidden"), ("Djupt gömd", "veryHidden")):
        other = book.create_sheet(name)
        other.append(["Post", 94])
        other.sheet_state = state
    book.create_chartsheet("Diagram")
    book.save(tmp_path / "a.xlsx")
    read = read_blocks(tmp_path / "a.xlsx")
    assert rows(read) == [[("Post", "Bokslut 2023", "Budget 2024"), ("Skola", "1", "2"), ("Vård", "3", "4")]]
    assert [place.cell for place in read.blocks[-1].rows[2].places] == ["Drift!A4", "Drift!B4", "Drift!D4"]
    assert texts(read, BlockKind.HEADING) == ["Drift"]


def ods_row(label: str, value: int, more: str = "") -> str:
    """Give a row of an .ods sheet: a label with a comment, a number in a hidden column, a number."""
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    note = "<office:annotation><text:p>hemligt</text:p></office:annotation>"
    text = f'<table:table-cell office:value-type="string">{note}<text:p>{label}</text:p></table:table-cell>'
    return f"<table:table-row {more}>{text}{number.format(7)}{number.format(value)}</table:table-row>"


def test_hidden_parts_of_an_ods_file_are_left_out(tmp_path: Path) -> None:
    hidden = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="ta2" style:family="table">{hidden}</style:style>'
    tables = (
        '<table:table table:name="Drift"><table:table-column/><table:table-column table:visibility="collapse"/>'
        + ods_row("Skola", 1)
        + ods_row("Dold", 2, 'table:visibility="filter"')
        + ods_row("Vård", 3, 'table:number-rows-repeated="2"')
        + '</table:table><table:table table:name="Gömd" table:style-name="ta2">'
        + ods_row("Hemlig", 4)
        + "</table:table>"
    )
    write_ods_content(tmp_path / "a.ods", tables, styles=styles)
    assert rows(read_blocks(tmp_path / "a.ods")) == [[("Skola", "1"), ("Vård", "3"), ("Vård", "3")]]


def test_tables_beside_and_below_each_other_are_tables_of_their_own(tmp_path: Path) -> None:
    _, sheet = book_sheet = make_book()
    grid: list[list[str | int | None]] = [
        ["Drift per nämnd", None, None, None, None, None],
        ["Nämnd", "Budget", "Utfall", None, "Nyckeltal", "2024"],
        ["Skola", 10, 11, None, "Elever", 900],
        ["Vård", 20, 19, None, "Platser", 80],
        [None] * 6,
        ["Summa", 30, 30],
        ["* Efter ombudgetering."],
        [None] * 6,
        ["Investeringar"],
        ["Projekt", "Budget", "Utfall"],
        ["Ny skola", 5, 4],
    ]
    for line in grid:
        sheet.append(line)
    book_sheet[0].save(tmp_path / "a.xlsx")
    read = read_blocks(tmp_path / "a.xlsx")
    assert rows(read) == [
        [("Nämnd", "Budget", "Utfall"), ("Skola", "10", "11"), ("Vård", "20", "19"), ("Summa", "30", "30")],
        [("Nyckeltal", "2024"), ("Elever", "900"), ("Platser", "80")],
        [("Projekt", "Budget", "Utfall"), ("Ny skola", "5", "4")],
    ]
    assert texts(read, BlockKind.PARAGRAPH) == ["* Efter ombudgetering."]
    assert [block.headings for block in read.blocks if block.rows][-1] == ("Drift", "Investeringar")


def test_a_blank_column_inside_a_table_parts_nothing(tmp_path: Path) -> None:
    book, sheet = make_book()
    for line in (
        ["Nämnd", None, "Budget", None, "Utfall", None, "Kommentar"],
        ["Skola", None, 10, None, 11, None, "Fler elever"],
    ):
        sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    assert rows(read_blocks(tmp_path / "a.xlsx")) == [
        [("Nämnd", "Budget", "Utfall", "Kommentar"), ("Skola", "10", "11", "Fler elever")]
    ]


def test_merged_cells_stand_in_the_first_that_is_seen_and_tell_their_width(tmp_path: Path) -> None:
    book, sheet = make_book()
    for line in (["Nämnd", "Helår", None, None], [None, "Budget", "Utfall", "Avvikelse"], ["Skola", 10, 11, -1]):
        sheet.append(line)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:D1")
    sheet.column_dimensions["B"].hidden = True
    book.save(tmp_path / "a.xlsx")
    (table,) = (block for block in read_blocks(tmp_path / "a.xlsx").blocks if block.rows)
    assert [row.cells for row in table.rows] == [
        ("Nämnd", "Helår", ""),
        ("", "Utfall", "Avvikelse"),
        ("Skola", "11", "-1"),
    ]
    assert table.rows[0].spans == (1, 2, 1)
    assert table.rows[0].places[1].cell == "Drift!C1"


def test_formulas_without_values_and_errors_are_told_and_not_guessed(tmp_path: Path) -> None:
    book, sheet = make_book()
    for line in (["Post", "Utfall 2024", "Kvot"], ["Skola", 10, "#DIV/0!"], ["Summa", "=SUM(B2:B2)", 3]):
        sheet.append(line)
    sheet["C2"].data_type = "e"
    book.save(tmp_path / "a.xlsx")
    parsed = read_report(tmp_path / "a.xlsx")
    assert [(one.label, one.text) for one in parsed.figures] == [("Skola", "10"), ("Summa", "3")]
    messages = {problem.location.cell: problem.message for problem in parsed.problems}
    assert "save it once" in messages["Drift!B3"]
    assert "#REF!" in messages["Drift!C2"]


def test_a_saved_zero_of_a_program_that_does_not_calculate_is_no_value(tmp_path: Path) -> None:
    book, sheet = make_book()
    sheet.append(["Post", "Utfall 2024"])
    sheet.append(["Skola", 10])
    sheet.append(["Summa", "=SUM(B2:B2)"])
    book.save(tmp_path / "a.xlsx")
    for path, calculated in ((tmp_path / "b.xlsx", b"0"), (tmp_path / "c.xlsx", b"10")):
        replace_in(tmp_path / "a.xlsx", path, b"</f><v></v>", b"</f><v>" + calculated + b"</v>")
    assert [one.text for one in read_report(tmp_path / "b.xlsx").figures] == ["10"]
    assert [one.text for one in read_report(tmp_path / "c.xlsx").figures] == ["10", "10"]


def replace_in(path: Path, target: Path, old: bytes, new: bytes) -> None:
    """Write a copy of a workbook with something replaced in its sheets."""
    changed = False
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            changed = changed or (old in content and "worksheets" in name)
            copy.writestr(name, content.replace(old, new) if "worksheets" in name else content)
    assert changed


def test_blank_rows_with_a_format_cost_little_and_huge_sheets_are_told_of(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    ledger = book.create_sheet("Huvudbok")
    for number in range(34_000):
        ledger.append([f"Ver {number}", number, number])
    drift = book.create_sheet("Drift")
    drift.append(["Post", "Utfall 2024"])
    drift.append(["Skola", 5])
    book.save(tmp_path / "a.xlsx")
    blank = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (row, row) for row in range(10, 60_000))
    replace_in(tmp_path / "a.xlsx", tmp_path / "b.xlsx", b"</sheetData>", blank + b"</sheetData>")
    read = read_blocks(tmp_path / "b.xlsx")
    assert rows(read) == [[("Post", "Utfall 2024"), ("Skola", "5")]]
    assert ["Huvudbok" in problem.message for problem in read.problems] == [True]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", b"PK\x03\x04skadad", "damaged"),
        ("a.ods", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        ("a.xlsx", b"Inte en arbetsbok", "damaged"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"\0\1\2", "not a text file"),
        ("a.csv", b"\n;;\n", "empty"),
    ],
)
def test_what_is_no_workbook_is_a_clear_error(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadError, match=words):
        read_blocks(tmp_path / name)


def test_a_workbook_with_nothing_to_see_is_empty(tmp_path: Path) -> None:
    book, _ = make_book()
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(ReadError, match="empty"):
        read_blocks(tmp_path / "a.xlsx")


def test_years_over_columns_are_years_though_they_are_shown_with_thousands(tmp_path: Path) -> None:
    """A format of thousands on a whole sheet makes 2022 of the header "2 022"; amounts keep their spaces."""
    book, sheet = make_book()
    for row in (("Mått", "Enhet", 2021, 2022), ("Båtar", "antal", 1900, 2011), ("Bojar", "antal", 41, 40)):
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.number_format = "#,##0"
    path = tmp_path / "hamn.xlsx"
    book.save(path)
    (table,) = rows(read_blocks(path))
    assert table[0] == ("Mått", "Enhet", "2021", "2022")
    assert table[1] == ("Båtar", "antal", "1 900", "2 011")
