"""A cell read from an image is exact only where the table's own arithmetic proves it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ingest.pipeline import read_report
from ingest.records import Table
from ingest.tables.proof import proved_cells

HEADER = "Verksamhet\tBudget 2023\tUtfall 2023\tAvvikelse 2023"


def read_table(folder: Path, *rows: str) -> Table:
    path = folder / "bokslut.txt"
    path.write_text("\n".join(["Bokslut 2023", "", "Belopp i tkr", HEADER, *rows]), encoding="utf-8")
    (table,) = read_report(path).tables
    return table


def test_a_row_whose_deviation_fits_is_proved_and_one_that_does_not_is_not(tmp_path: Path) -> None:
    table = read_table(tmp_path, "Skola\t500\t520\t-20", "Vård\t300\t310\t-10", "Fritid\t80\t71\t-6")

    proved = proved_cells(table)

    assert {(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (1, 3)} <= proved
    assert not any(row == 2 for row, _ in proved)


def test_a_sum_proves_its_terms_and_one_misread_digit_proves_none(tmp_path: Path) -> None:
    right = read_table(tmp_path, "Skola\t500\t\t", "Vård\t300\t\t", "Summa\t800\t\t")
    wrong = read_table(tmp_path, "Skola\t501\t\t", "Vård\t300\t\t", "Summa\t800\t\t")

    assert proved_cells(right) == {(0, 1), (1, 1), (2, 1)}
    assert proved_cells(wrong) == frozenset()


def runs_of_sums(amounts: list[int]) -> set[int]:
    """Every sum of two or more neighbours."""
    size = len(amounts)
    return {sum(amounts[start:end]) for start in range(size) for end in range(start + 2, size + 1)}


@given(
    amounts=st.lists(st.integers(1, 9_999), min_size=3, max_size=6), place=st.integers(0, 5), digit=st.integers(1, 9)
)
def test_no_misread_cell_is_ever_proved_by_its_column(
    amounts: list[int], place: int, digit: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    wrong = list(amounts)
    wrong[place % len(amounts)] += digit
    # By chance a row may be the sum of others, or the same as its neighbour.
    assume(len(set(wrong)) == len(wrong) and not runs_of_sums(wrong).intersection(wrong))
    rows = [f"Enhet {chr(65 + index)}\t{amount}\t\t" for index, amount in enumerate(wrong)]

    table = read_table(tmp_path_factory.mktemp("made"), *rows, f"Summa\t{sum(amounts)}\t\t")

    assert proved_cells(table) == frozenset()
