"""Small reports for the tests of the store, and empty stores to put them in."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa

from ingest.records import (
    Abbreviation,
    Amount,
    Basis,
    Column,
    Figure,
    Location,
    Measure,
    ParsedReport,
    Passage,
    Period,
    Problem,
    Report,
    ReportKind,
    ReportStatus,
    RowReference,
    Table,
    TableRow,
    Unit,
)
from ingest.store import Store
from tests.encoders import HashEncoder

ENCODER = HashEncoder()
DATABASES = ["sqlite", "postgresql"]
YEAR = Period(start=date(2031, 1, 1), end=date(2031, 12, 31))
LABELS = ("Skolskjutsar", "Biståndsenheten", "Summa")
SENTENCES = (
    "Skolskjutsarna blev dyrare när bränslet steg.",
    "Enheten visar en avvikelse som beror på vakanser.",
    "Återhållsamhet gäller för hela nämnden.",
)


def make_report(
    name: str = "a.txt", labels: tuple[str, ...] = LABELS, sentences: tuple[str, ...] = SENTENCES, digest: str = "d"
) -> ParsedReport:
    """Return a report with one table of two columns, a row for each label, and a passage for each sentence.

    The first passage explains the first row, and so on as far as there are rows.
    """
    report = Report(
        name=name,
        source=f"/in/{name}",
        digest=digest,
        title="Bokslut",
        municipalities=("Ankeborg", "Gåseborg"),
        committee="Barnnämnden",
        kind=ReportKind.ANNUAL,
        period=YEAR,
        status=ReportStatus.PRELIMINARY,
        unit=Unit.TKR,
        basis=(Basis(field="committee", text="Barnnämnden", location=_line(name, 1)),),
    )
    return ParsedReport(
        report=report,
        lines=tuple(f"rad {number}" for number in range(1, 21)),
        tables=(_make_table(name, labels),),
        figures=tuple(_make_figure(name, label, row, cell) for row, label in enumerate(labels) for cell in (1, 2)),
        passages=tuple(_make_passage(name, text, index, len(labels)) for index, text in enumerate(sentences)),
        abbreviations=(Abbreviation(short="BUN", long="Barnnämnden", location=_line(name, 2)),),
        problems=(Problem(message="a cell cannot be read", location=_line(name, 3)),),
    )


def open_stores(request: pytest.FixtureRequest, folder: Path) -> Iterator[Store]:
    """Give an empty store in the kind of database that the fixture's parameter names, removed after."""
    if request.param == "sqlite":
        with Store.open(folder, model=ENCODER.name) as store:
            yield store
        return
    with (
        _empty_schema(str(request.getfixturevalue("postgresql"))) as url,
        Store.open(folder, url=url, model=ENCODER.name) as store,
    ):
        yield store


def assert_holds(store: Store, parsed: ParsedReport) -> None:
    """Check that every record of a report comes back as it was."""
    name = parsed.report.name
    assert store.report(name) == parsed.report
    assert store.digest_of(name) == parsed.report.digest
    assert store.lines(name, 1, max(1, len(parsed.lines))) == parsed.lines
    assert store.tables([name]) == parsed.tables
    assert store.figures(reports=[name]) == parsed.figures
    assert store.passages(reports=[name]) == parsed.passages
    stored = (store.figures(reports=[name]), store.passages(reports=[name]))
    assert _printed_values(*stored) == _printed_values(parsed.figures, parsed.passages)
    assert store.abbreviations([name]) == parsed.abbreviations
    assert store.problems(name) == parsed.problems


def _printed_values(figures: tuple[Figure, ...], passages: tuple[Passage, ...]) -> list[str]:
    """Return all amounts with their digits: 9.0 and 9 are equal as numbers, but not the same."""
    amounts = [figure.amount for figure in figures if figure.amount is not None]
    return [str(amount.value) for amount in (*amounts, *(one for found in passages for one in found.amounts))]


@contextmanager
def _empty_schema(server: str) -> Iterator[str]:
    """Give the URL of an empty schema of its own, removed after."""
    name = f"facit_{uuid.uuid4().hex}"
    engine = sa.create_engine(server)
    with engine.begin() as connection:
        connection.execute(sa.text(f"create schema {name}"))
    yield sa.make_url(server).update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(False)
    with engine.begin() as connection:
        connection.execute(sa.text(f"drop schema {name} cascade"))
    engine.dispose()


def _line(name: str, number: int) -> Location:
    """Return the place of one line."""
    return Location(report=name, first_line=number, last_line=number)


def _make_table(name: str, labels: tuple[str, ...]) -> Table:
    """Return the report's table."""
    columns = tuple(
        Column(index=index, header=header, measure=measure, period=YEAR, unit=Unit.TKR)
        for index, header, measure in ((1, "Budget", Measure.BUDGET), (2, "Utfall", Measure.ACTUAL))
    )
    rows = tuple(
        TableRow(
            labels=(label,),
            parent="",
            is_total=False,
            cells=(label, f"{row}1", f"{row}2"),
            location=_line(name, 4 + row),
        )
        for row, label in enumerate(labels)
    )
    return Table(
        index=0,
        caption="Drift",
        headings=("Ekonomi",),
        columns=columns,
        rows=rows,
        unit=Unit.TKR,
        favourable=1,
        location=_line(name, 4),
    )


def _make_figure(name: str, label: str, row: int, cell: int) -> Figure:
    """Return the figure of one cell; its value tells its place."""
    return Figure(
        table=0,
        row=row,
        cell=cell,
        caption="Drift",
        headings=("Ekonomi",),
        labels=(label,),
        parent="",
        column="Budget" if cell == 1 else "Utfall",
        measure=Measure.BUDGET if cell == 1 else Measure.ACTUAL,
        period=YEAR,
        amount=Amount(value=Decimal(f"{row}{cell}"), unit=Unit.TKR),
        text=f"{row}{cell}",
        is_total=False,
        favourable=1,
        location=_line(name, 4 + row),
    )


def _make_passage(name: str, text: str, index: int, rows: int) -> Passage:
    """Return a passage that explains the row of its own number, where there is one."""
    return Passage(
        index=index,
        text=text,
        headings=("Ekonomi", "Analys"),
        amounts=(Amount(value=Decimal("9.0"), unit=Unit.MNKR),),
        explains=(RowReference(table=0, row=index),) if index < rows else (),
        location=_line(name, 10 + index),
    )
