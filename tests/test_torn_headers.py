"""The header of a table with tabs whose cells run over lines: put together, or left alone where it is not one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.readers.torn_headers import find_torn_table
from ingest.records import Figure, Measure, Unit

TORN = "Enhet\tBokslut\n2023\tBokslut\n2024\tBudget\n2024\tAvvikelse\n2024\tAvvikelse\ni %\n"
ROWS = "Lekskolan\t812\t790\t846\t56\t6,6%\nVerkstan\t905\t921\t948\t27\t2,8%\nTotalt\t1 717\t1 711\t1 794\t83\t4,6%\n"


def figures_of(tmp_path: Path, text: str) -> tuple[Figure, ...]:
    """Read a made-up report and give its figures."""
    path = tmp_path / "bokslut.txt"
    path.write_text(f"Bokslut 2024\n\nKulturnämnden, Vika kommun\n\n{text}")
    return read_report(path).figures


def test_cells_that_run_over_lines_are_put_together(tmp_path: Path) -> None:
    figures = figures_of(tmp_path, f"Belopp i tkr.\n\n{TORN}{ROWS}")
    first = [figure for figure in figures if figure.label == "Lekskolan"]
    assert [figure.column for figure in first] == [
        "Bokslut 2023",
        "Bokslut 2024",
        "Budget 2024",
        "Avvikelse 2024",
        "Avvikelse i %",
    ]
    assert [figure.measure for figure in first][1:4] == [Measure.ACTUAL, Measure.BUDGET, Measure.VARIANCE]
    units = [figure.amount.unit for figure in first if figure.amount]
    assert units == [Unit.TKR] * 4 + [Unit.PERCENT]
    assert {figure.location.first_line for figure in first} == {13}


def test_text_before_and_after_keeps_its_place(tmp_path: Path) -> None:
    figures = figures_of(tmp_path, f"Så gick det under året som helhet.\n{TORN}{ROWS}Kommentar till tabellen.\n")
    assert len(figures) == 15
    assert "helhet" not in " ".join(figure.column for figure in figures)


@pytest.mark.parametrize(
    "lines",
    [
        "Enhet\tBudget\tUtfall\n\t2024\t2024\nLekskolan\t812\t790\nVerkstan\t905\t921",  # a header of whole lines
        "Enhet\tBudget\n2024\nLekskolan\t812\t790\nVerkstan\t905\t921",  # a cell too few
        "Ett stycke text om hur året gick.\nLekskolan\t812\t790\nVerkstan\t905\t921",  # no header at all
        "Enhet\tBudget\n2024\tUtfall\n2024",  # no rows
    ],
)
def test_other_headers_are_left_alone(lines: str) -> None:
    assert find_torn_table(lines.split("\n"), 1, "a.txt") is None


def test_headings_as_words_one_a_line_head_rows_with_tabs(tmp_path: Path) -> None:
    text = "Enhet\nBokslut\n2023\nBokslut\n2024\nBudget\n2024\nAvvikelse\nAvvikelse\ni %\n"
    figures = figures_of(tmp_path, f"Kostnad per enhet, belopp i tkr\n\n{text}{ROWS}")
    first = [figure for figure in figures if figure.label == "Verkstan"]
    assert [figure.column for figure in first] == [
        "Bokslut 2023",
        "Bokslut 2024",
        "Budget 2024",
        "Avvikelse",
        "Avvikelse i %",
    ]
    assert first[0].caption == "Kostnad per enhet, belopp i tkr"


def test_a_paragraph_above_a_table_is_no_header(tmp_path: Path) -> None:
    figures = figures_of(tmp_path, f"Det gick bra\nunder\nhela året\nsom var.\n{ROWS}")
    assert {figure.column for figure in figures} == {""}


def test_rows_of_a_code_and_a_name_are_named_by_both(tmp_path: Path) -> None:
    head = "Projekt-\nnr\tProjekt\tBudget\n2024\tUtfall\njan-aug\tAvvikelse\n2024\n"
    rows = "41012\tNy brygga\t24 000\t15 312\t1 500\n41015\tKajen, ny belysning\t6 500\t6 940\t-880\n"
    figures = figures_of(tmp_path, f"Belopp i tkr.\n\n{head}{rows}")
    assert {figure.label for figure in figures} == {"41012 Ny brygga", "41015 Kajen, ny belysning"}
    assert [figure.column for figure in figures][:3] == ["Budget 2024", "Utfall jan-aug", "Avvikelse 2024"]


def test_the_last_word_of_a_header_may_be_cut(tmp_path: Path) -> None:
    head = "Nämnd, tkr\tNetto 2023\tIntäkter 2024\tKostnader 2024\tNetto 2024\tBudget 2024\tBudget-\navvikelse\n"
    rows = "Kulturen\t-812\t90\t-880\t-790\t-846\t56\nSkolan\t-905\t40\t-961\t-921\t-948\t27\n"
    figures = figures_of(tmp_path, f"Driftredovisning\n\n{head}{rows}")
    last = [figure for figure in figures if figure.text in ("56", "27")]
    assert [figure.measure for figure in last] == [Measure.VARIANCE] * 2
