"""The same table gives the same figures from every kind of sheet, and from text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.pipeline import read_report
from ingest.readers import read_blocks
from ingest.records import BlockKind, Figure
from tests.conftest import SAMPLES, TEXT_SAMPLES
from tests.workbooks import Grid, rows, texts, write_csv, write_ods, write_xlsx


def key(figure: Figure) -> tuple[str, ...]:
    amount = figure.amount
    value = (str(amount.value.normalize()), amount.unit.value) if amount else (figure.text, "")
    return (figure.label, figure.parent, figure.column, figure.measure.value, str(figure.period), *value)


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv", ".tsv"])
@pytest.mark.parametrize("sample", [path.name for path in TEXT_SAMPLES])
def test_a_report_gives_the_same_figures_as_a_sheet_and_as_text(tmp_path: Path, sample: str, ending: str) -> None:
    grid: list[list[str]] = []
    for block in read_blocks(SAMPLES / sample).blocks:
        grid.extend([list(row.cells) for row in block.rows] or [[block.text]])
        grid.append([])
    path = (tmp_path / sample).with_suffix(ending)
    write(path, grid)
    found = read_report(path).figures
    assert [key(figure) for figure in found] == [key(figure) for figure in read_report(SAMPLES / sample).figures]
    assert all(figure.location.cell for figure in found)


def write(path: Path, grid: Grid) -> None:
    """Write a grid in the format that the path's ending names."""
    if path.suffix == ".xlsx":
        write_xlsx(path, grid)
    elif path.suffix == ".ods":
        write_ods(path, grid)
    else:
        write_csv(path, grid, delimiter="\t" if path.suffix == ".tsv" else ";")


NUMBERS = st.decimals(min_value=-999_999, max_value=9_999_999, places=1).map(
    lambda value: f"{value:,}".replace(",", "\u00a0").replace(".", ",")
)
WORDS = st.sampled_from(["Förskola", "Äldreomsorg", "Väghållning & park", "Kultur", "Miljö", "Räddningstjänst", "It"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    labels=st.lists(WORDS, min_size=2, max_size=6, unique=True),
    values=st.lists(st.lists(NUMBERS | st.just(""), min_size=3, max_size=3), min_size=6, max_size=6),
    ending=st.sampled_from([".xlsx", ".ods", ".csv", ".tsv"]),
)
def test_any_table_comes_back_cell_for_cell(
    tmp_path: Path, labels: list[str], values: list[list[str]], ending: str
) -> None:
    header = ["Verksamhet", "Bokslut 2023", "Budget 2024", "Prognos 2024"]
    body = [[label, *(cells if any(cells) else ["0,0"] * 3)] for label, cells in zip(labels, values, strict=False)]
    path = tmp_path / f"a{ending}"
    write(path, [header, *body])
    figures = read_report(path).figures
    wanted = [
        (row[0], name, Decimal(cell.replace("\u00a0", "").replace(",", ".")))
        for row in body
        for name, cell in zip(header[1:], row[1:], strict=True)
        if cell
    ]
    assert [(one.label, one.column, one.amount.value) for one in figures if one.amount] == wanted


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_csv_file_is_read_whatever_its_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    grid = [
        ["Budgetuppföljning per nämnd, augusti"],
        [],
        ["Nämnd", "Utfall", "Budget"],
        ["Skola, förskola", "-1 234,5", "7"],
    ]
    write_csv(tmp_path / "a.csv", grid, delimiter=delimiter, encoding=encoding)
    read = read_blocks(tmp_path / "a.csv")
    assert rows(read) == [[("Nämnd", "Utfall", "Budget"), ("Skola, förskola", "-1 234,5", "7")]]
    place = read.blocks[-1].rows[1].places[1]
    assert (place.cell, place.first_line) == ("B4", 4)
    assert texts(read, BlockKind.HEADING) == ["Budgetuppföljning per nämnd, augusti"]


def test_a_csv_file_holds_several_tables_and_a_line_for_excel(tmp_path: Path) -> None:
    text = 'sep=;\nNämnd;Utfall\nSkola;1\n\nProjekt;Budget 2024;"Utfall\n2024"\nBro;2;3\n'
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    read = read_blocks(tmp_path / "a.csv")
    assert rows(read) == [
        [("Nämnd", "Utfall"), ("Skola", "1")],
        [("Projekt", "Budget 2024", "Utfall 2024"), ("Bro", "2", "3")],
    ]
    assert read.blocks[0].rows[0].places[0].cell == "A2"
