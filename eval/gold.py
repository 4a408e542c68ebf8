"""Figures that people have checked, and figures as read, in one form that can be compared.

In: a gold file in CSV, of one of two kinds, or a figure. Out: facts, for example::

    doc, line, row_label, row_parent, column_label, measure, period, value, unit  ->  Fact(report="a.txt", place=149)
    page, table, row_label, column_label, value, unit                             ->  Fact(report="a.pdf", place=14)

What a gold file does not tell is None in its facts, and is not compared.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ingest.notation.periods import is_full_year
from ingest.records import Figure, Measure, Period

_MEASURES = {
    "outcome": Measure.ACTUAL,
    "deviation": Measure.VARIANCE,
    "deviation_pct": Measure.VARIANCE,
    "appropriation": Measure.OTHER,
}
_MARK_OF_PART = re.compile(r"^[-–—•·]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure as both sides can be compared: texts with single spaces, None where the gold does not say.

    `place` is the line in a text report and the page in a PDF; `table` tells its table from the report's others.
    """

    report: str
    place: int
    table: str
    value: Decimal
    row: str
    column: str
    measure: str | None = None
    period: str | None = None
    unit: str | None = None
    parent: str | None = None

    @property
    def parts(self) -> tuple[str | None, ...]:
        """What can be compared beside place and value, in the order of strictness."""
        return self.row, self.column, self.measure, self.period, self.unit, self.parent

    def describe(self) -> str:
        """Give the fact in a line: "149: 1987 | Nämnd | Bokslut 2017 | actual | 2017 | tkr"."""
        return f"{self.place}: {self.value:f} | " + " | ".join(part for part in self.parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The facts of a gold file; `by_page` where it gives pages, and then it need not cover every table of a report."""

    facts: tuple[Fact, ...]
    by_page: bool


def read_gold(path: Path, report: str = "") -> Gold:
    """Return the figures of a gold file; `report` is the name of the report for a file that does not give it.

    Raises ValueError that names the line which is no figure.
    """
    facts = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        by_page = "page" in (reader.fieldnames or ()) and "line" not in (reader.fieldnames or ())
        for row in reader:
            try:
                facts.append(_to_gold_fact(row, report, by_page=by_page))
            except (KeyError, ArithmeticError, ValueError) as error:
                raise ValueError(f"{path}, line {reader.line_num}: not a checked figure: {error!r}") from error
    return Gold(facts=tuple(facts), by_page=by_page)


def names_reports(path: Path) -> bool:
    """Tell whether each line of a gold file names its report."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return "doc" in (csv.DictReader(file).fieldnames or ())


def _to_gold_fact(row: Mapping[str, str], report: str, *, by_page: bool) -> Fact:
    *above, label = (plain(part) for part in row["row_label"].split(" > "))
    parent = above[-1] if above else row.get("row_parent")
    measure = row.get("measure")
    return Fact(
        report=row.get("doc") or report,
        place=int(row["page" if by_page else "line"]),
        table=row.get("table") or row["table_title"],
        value=Decimal(row["value"]),
        row=label,
        column=plain_column(row["column_label"]),
        measure=None if measure is None else _MEASURES.get(measure) or measure,
        period=row.get("period"),
        unit=row.get("unit") or None,  # the report need not state one, and then a reader may still find it
        parent=None if parent is None else plain(parent),
    )


def to_fact(figure: Figure, *, by_page: bool = False) -> Fact:
    """Return a figure, which must have an amount, as it is compared; a figure over several lines is in the last one."""
    if figure.amount is None:
        raise ValueError(f"{figure.key} has no amount")
    place = figure.location.page if by_page else figure.location.last_line
    return Fact(
        report=figure.location.report,
        place=place or 0,
        table=str(figure.table),
        value=figure.amount.value,
        row=plain(figure.label),
        column=plain_column(figure.column),
        measure=figure.measure,
        period=write_period(figure.period),
        unit=figure.amount.unit,
        parent=plain(figure.parent),
    )


def write_period(period: Period | None) -> str:
    """Return a period as the gold writes it: "2019", "2023-01/2023-08" or ""."""
    if period is None:
        return ""
    return str(period.end.year) if is_full_year(period) else f"{period.start:%Y-%m}/{period.end:%Y-%m}"


def plain(text: str) -> str:
    """Return a label with single spaces, and without the dash before a part of something.

    >>> plain("-  Ekonomi"), plain("Ledning och  stöd")
    ('Ekonomi', 'Ledning och stöd')
    """
    return _MARK_OF_PART.sub("", re.sub(r"\s+", " ", text).strip())


def plain_column(text: str) -> str:
    """Return a header with single spaces, whatever stands between its levels.

    >>> plain_column("Period / Utfall"), plain_column("Helår > Budget")
    ('Period Utfall', 'Helår Budget')
    """
    return " ".join(re.sub(r"\s[/>|]\s", " ", text).split())
