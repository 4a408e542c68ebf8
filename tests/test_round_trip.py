"""Every field of every record comes back from the store as it was put in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.records import (
    Abbreviation,
    Amount,
    Basis,
    Box,
    Column,
    ColumnBasis,
    Figure,
    Location,
    ParsedReport,
    Passage,
    Period,
    Problem,
    Report,
    RowReference,
    Table,
    TableRow,
    Unit,
)
from ingest.store import Store
from tests.stored_reports import DATABASES, ENCODER, assert_holds, open_stores


@pytest.fixture(params=DATABASES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store in each database that there is to test on."""
    yield from open_stores(request, tmp_path / "data")


NAME = "å #1.txt"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
SMALL = st.integers(0, 9)
NUMBERS = st.none() | st.integers(0, 2**31 - 1)
POINTS = st.floats(allow_nan=False, allow_infinity=False)
TUPLES = st.lists(TEXTS, max_size=2).map(tuple)
LOCATIONS = st.builds(
    Location,
    report=st.just(NAME),
    first_line=NUMBERS,
    last_line=NUMBERS,
    page=NUMBERS,
    box=st.none() | st.builds(Box, left=POINTS, top=POINTS, right=POINTS, bottom=POINTS),
)
AMOUNTS = st.builds(Amount, value=st.decimals(allow_nan=False, allow_infinity=False))
PERIODS = st.none() | st.builds(Period)
FAVOURABLE = st.sampled_from([-1, 0, 1])
REFERENCES = st.lists(st.builds(RowReference, table=SMALL, row=SMALL), max_size=2).map(tuple)
BASES = st.lists(st.builds(ColumnBasis, field=TEXTS, text=TEXTS), max_size=2).map(tuple)
COLUMNS = st.lists(st.builds(Column, index=SMALL, header=TEXTS, period=PERIODS, basis=BASES), max_size=2).map(tuple)
ROWS = st.builds(
    TableRow,
    labels=TUPLES,
    parent=TEXTS,
    cells=TUPLES,
    note=TEXTS,
    footnote=TEXTS,
    unit=st.sampled_from(Unit),
    location=LOCATIONS,
    places=st.lists(LOCATIONS, max_size=2).map(tuple),
)
TABLES = st.builds(
    Table,
    index=SMALL,
    caption=TEXTS,
    headings=TUPLES,
    columns=COLUMNS,
    rows=st.lists(ROWS, max_size=2).map(tuple),
    favourable=FAVOURABLE,
    location=LOCATIONS,
)
FIGURES = st.builds(
    Figure,
    table=SMALL,
    row=SMALL,
    cell=SMALL,
    caption=TEXTS,
    headings=TUPLES,
    labels=TUPLES,
    parent=TEXTS,
    column=TEXTS,
    period=PERIODS,
    amount=st.none() | AMOUNTS,
    text=TEXTS,
    favourable=FAVOURABLE,
    note=TEXTS,
    footnote=TEXTS,
    location=LOCATIONS,
)
PASSAGES = st.builds(
    Passage,
    index=SMALL,
    text=TEXTS,
    headings=TUPLES,
    amounts=st.lists(AMOUNTS, max_size=2).map(tuple),
    explains=REFERENCES,
    location=LOCATIONS,
)
REPORTS = st.builds(
    Report,
    name=st.just(NAME),
    source=TEXTS,
    digest=TEXTS,
    title=TEXTS,
    municipalities=TUPLES,
    committee=TEXTS,
    period=PERIODS,
    basis=st.lists(st.builds(Basis, field=TEXTS, text=TEXTS, location=LOCATIONS), max_size=2).map(tuple),
)
PARSED = st.builds(
    ParsedReport,
    report=REPORTS,
    lines=st.lists(TEXTS, max_size=3).map(tuple),
    tables=st.lists(TABLES, max_size=2, unique_by=lambda table: table.index).map(
        lambda found: tuple(sorted(found, key=lambda table: table.index))
    ),
    figures=st.lists(FIGURES, max_size=3, unique_by=lambda figure: figure.key).map(
        lambda found: tuple(sorted(found, key=lambda figure: (figure.table, figure.row, figure.cell)))
    ),
    passages=st.lists(PASSAGES, max_size=2, unique_by=lambda passage: passage.index).map(
        lambda found: tuple(sorted(found, key=lambda passage: passage.index))
    ),
    abbreviations=st.lists(st.builds(Abbreviation, short=TEXTS, long=TEXTS, location=LOCATIONS), max_size=2).map(tuple),
    problems=st.lists(st.builds(Problem, message=TEXTS, location=LOCATIONS), max_size=2).map(tuple),
)


# The one store is meant: each example replaces the report of the one before, which is checked with it.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(parsed=PARSED)
def test_every_field_comes_back_as_it_was(store: Store, parsed: ParsedReport) -> None:
    store.add_report(parsed, ENCODER)
    assert_holds(store, parsed)
    assert len(store.reports()) == 1
