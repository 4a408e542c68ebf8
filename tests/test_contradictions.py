"""A report that contradicts itself on a figure: found where sums prove it, and never where they do not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assistant.evidence.contradictions import find_contradiction, find_supported, imply_damaged
from assistant.linking.rows import RowFigures, group_rows
from ingest.notation import parse_amounts
from ingest.records import Amount, Figure, Location, Measure, Passage, Period, Unit

YEAR = Period(start=date(2031, 1, 1), end=date(2031, 12, 31))
COLUMNS = (Measure.BUDGET, Measure.ACTUAL, Measure.VARIANCE, Measure.FORECAST)
Cells = tuple[str, ...]


def make_rows(*rows: tuple[str, Cells], table: int = 1) -> tuple[RowFigures, ...]:
    """Make the rows of a table of budget, actual, deviation (budget − actual) and forecast; "Summa" is its total."""
    return group_rows(
        make_figure(label, number, cell, text, table)
        for number, (label, cells) in enumerate(rows)
        for cell, text in enumerate(cells)
    )


def make_figure(label: str, row: int, cell: int, text: str, table: int) -> Figure:
    """Make a figure in tkr; a text that is no number is a damaged cell."""
    is_number = text.lstrip("-").isdigit()
    measure = COLUMNS[cell]
    return Figure(
        table=table,
        row=row,
        cell=cell,
        caption="Drift",
        headings=(),
        labels=(label,),
        parent="",
        column=measure.value,
        measure=measure,
        period=YEAR,
        amount=Amount(value=Decimal(text), unit=Unit.TKR) if is_number else None,
        text=text,
        is_total=label == "Summa",
        favourable=1 if measure is Measure.VARIANCE else 0,
        location=Location(report="r.txt", first_line=row + 1, last_line=row + 1),
    )


def make_passage(text: str) -> Passage:
    """Make a passage that explains a row."""
    amounts = tuple(mention.amount for mention in parse_amounts(text))
    location = Location(report="r.txt", first_line=90, last_line=90)
    return Passage(index=1, text=text, headings=(), amounts=amounts, explains=(), location=location)


PARTS = (
    ("Kaj", ("500", "450", "50", "460")),
    ("Torg", ("300", "340", "-40", "330")),
    ("Park", ("210", "200", "10", "210")),
    ("Bro", ("90", "95", "-5", "90")),
)
TOTAL = ("Summa", ("1100", "1085", "15", "1090"))


def with_cell(row: tuple[str, Cells], cell: int, text: str) -> tuple[str, Cells]:
    """Give a row with one cell replaced."""
    return row[0], (*row[1][:cell], text, *row[1][cell + 1 :])


def test_a_misprinted_total_gives_the_sum_of_its_rows() -> None:
    rows = make_rows(*PARTS, with_cell(TOTAL, 0, "90"))
    found = find_contradiction(rows[-1].figures[:1], rows[-1], rows, ())
    assert found is not None
    assert found.implied is not None
    assert (found.implied.value, found.implied.expression) == (Decimal(1100), "500 + 300 + 210 + 90")


@pytest.mark.parametrize("cell", range(4))
def test_a_table_that_adds_up_has_no_contradiction(cell: int) -> None:
    rows = make_rows(*PARTS, TOTAL)
    assert all(find_contradiction(row.figures[cell : cell + 1], row, rows, ()) is None for row in rows)


def test_a_total_that_is_off_by_rounding_is_no_contradiction() -> None:
    rows = make_rows(*PARTS, with_cell(TOTAL, 0, "1102"))
    assert find_contradiction(rows[-1].figures[:1], rows[-1], rows, ()) is None


def test_a_total_over_other_rows_than_these_proves_nothing() -> None:
    rows = make_rows(*PARTS, ("Summa", ("9000", "8000", "1000", "8500")))
    assert find_contradiction(rows[-1].figures[:1], rows[-1], rows, ()) is None


def test_a_deviation_that_is_not_budget_less_actual_gives_what_they_make() -> None:
    rows = make_rows(*PARTS[:-1], with_cell(PARTS[-1], 2, "-50"), ("Lek", ("10", "7", "3", "9")))
    row = rows[3]
    found = find_contradiction(row.figures[2:3], row, rows, ())
    assert found is not None
    assert found.implied is not None
    assert (found.implied.expression, found.implied.value) == ("90 - 95", Decimal(-5))


def test_a_deviation_of_incomes_that_runs_the_other_way_is_no_contradiction() -> None:
    rows = make_rows(*PARTS, ("Intäkter", ("100", "130", "30", "120")))
    assert find_contradiction(rows[-1].figures[2:3], rows[-1], rows, ()) is None


def test_a_right_deviation_beside_a_misprinted_budget_is_no_contradiction() -> None:
    rows = make_rows(*PARTS, with_cell(TOTAL, 0, "90"))
    assert find_contradiction(rows[-1].figures[2:3], rows[-1], rows, ()) is None


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Torget redovisar ett överskott på 40 tkr.", True),
        ("Torget visar en positiv avvikelse med 40 tkr.", True),
        ("Torget redovisar ett underskott på 40 tkr.", False),
        ("Torget redovisar ett överskott på 12 tkr.", False),
        ("Av underskottet på 40 tkr vägs 12 tkr upp av ett överskott.", False),
    ],
)
def test_a_sentence_contradicts_only_by_the_same_amount_of_the_other_sign(text: str, is_found: bool) -> None:
    rows = make_rows(*PARTS, TOTAL)
    found = find_contradiction(rows[1].figures[2:3], rows[1], rows, (make_passage(text),))
    assert (found is not None) is is_found


@pytest.mark.parametrize(("cell", "value"), [(0, 90), (1, 95), (2, -5)])
def test_a_damaged_cell_is_implied_by_the_rest_of_its_row(cell: int, value: int) -> None:
    rows = make_rows(*PARTS[:-1], with_cell(PARTS[-1], cell, "9?"), ("Lek", ("10", "7", "3", "9")))
    row = rows[3]
    implied = imply_damaged(row.figures[cell], row, rows)
    assert implied is not None
    assert implied.value == value


def test_of_two_values_the_one_that_its_row_supports_is_told() -> None:
    right, wrong = make_rows(PARTS[0]), make_rows(with_cell(PARTS[0], 1, "-450"), table=2)
    actuals = (wrong[0].figures[1], right[0].figures[1])
    assert find_supported(actuals, (*wrong, *right)) == right[0].figures[1]
