"""Compares the figures read from reports with figures that people have checked.

In: a gold file in CSV and the folder of the reports. Out: precision and recall, the misses and the false figures::

    python -m eval.extraction --gold figures.csv --reports reports/

A figure counts as the same where it stands in the same line (text reports) and has the same value; then, stricter,
the same row label, the same column, and the same measure, period, unit and parent as well.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import click

from ingest.notation.periods import is_full_year
from ingest.pipeline import read_report
from ingest.records import Figure, Measure, Period

_MEASURES = {
    "outcome": Measure.ACTUAL,
    "deviation": Measure.VARIANCE,
    "deviation_pct": Measure.VARIANCE,
    "appropriation": Measure.OTHER,
}
LEVELS = ("value", "value, row", "value, row, column", "all")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure as both sides can be compared: texts with single spaces, "" where the gold does not say."""

    report: str
    line: int
    value: Decimal
    row: str
    column: str
    rest: tuple[str, ...]

    def key(self, level: int) -> tuple[object, ...]:
        """Say what must be the same at a level, 0 (value) to 3 (all)."""
        parts: tuple[object, ...] = (self.value, self.row, self.column, self.rest)
        return (self.report, self.line, *parts[: level + 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelScore:
    """How many gold figures were found, how many figures were read, and how many of them agree, at one level."""

    name: str
    gold: int
    read: int
    agreeing: int

    @property
    def precision(self) -> float:
        """The share of the read figures that are right."""
        return self.agreeing / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold figures that were read."""
        return self.agreeing / self.gold if self.gold else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionScore:
    """The score at each level; at the strictest one, the gold figures missed and the figures that are in no gold."""

    levels: tuple[LevelScore, ...]
    missed: tuple[Fact, ...]
    false: tuple[Fact, ...]


def compare(gold: Sequence[Fact], figures: Iterable[Figure]) -> ExtractionScore:
    """Compare figures with the gold; figures of reports that the gold does not cover are left out."""
    covered = {fact.report for fact in gold}
    read = [to_fact(figure) for figure in figures if figure.location.report in covered and figure.amount]
    levels = []
    missed: list[Fact] = []
    false: list[Fact] = []
    for level, name in enumerate(LEVELS):
        missed, false = _differences(gold, read, level)
        levels.append(LevelScore(name=name, gold=len(gold), read=len(read), agreeing=len(gold) - len(missed)))
    return ExtractionScore(levels=tuple(levels), missed=tuple(missed), false=tuple(false))


def _differences(gold: Sequence[Fact], read: Sequence[Fact], level: int) -> tuple[list[Fact], list[Fact]]:
    left = list(read)
    missed = []
    for fact in gold:
        same = next((other for other in left if other.key(level) == fact.key(level)), None)
        if same is None:
            missed.append(fact)
        else:
            left.remove(same)
    return missed, left


def to_fact(figure: Figure) -> Fact:
    """Give a figure as it is compared."""
    value = figure.amount.value if figure.amount else Decimal("NaN")
    unit = figure.amount.unit if figure.amount else ""
    rest = (figure.measure, write_period(figure.period), unit, figure.parent)
    line = figure.location.last_line or 0
    report = figure.location.report
    return Fact(
        report=report, line=line, value=value, row=_plain(figure.label), column=_plain(figure.column), rest=rest
    )


def read_gold(path: Path) -> tuple[Fact, ...]:
    """Give the figures of a gold file with the columns doc, line, row_label, row_parent, column_label, measure ..."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Fact(
                report=row["doc"],
                line=int(row["line"]),
                value=Decimal(row["value"]),
                row=_plain(row["row_label"]),
                column=_plain(row["column_label"]),
                rest=(_MEASURES.get(row["measure"]) or row["measure"], row["period"], row["unit"], row["row_parent"]),
            )
            for row in csv.DictReader(file)
        )


def write_period(period: Period | None) -> str:
    """Give a period as the gold writes it: "2019", "2023-01/2023-08" or ""."""
    if period is None:
        return ""
    return str(period.end.year) if is_full_year(period) else f"{period.start:%Y-%m}/{period.end:%Y-%m}"


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@click.command()
@click.option("--gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True, help="Gold CSV.")
@click.option("--reports", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Folder.")
def main(gold: Path, reports: Path) -> None:
    """Print precision and recall of the figures read from REPORTS against GOLD."""
    facts = read_gold(gold)
    names = sorted({fact.report for fact in facts})
    figures = [figure for name in names for figure in read_report(reports / name).figures]
    score = compare(facts, figures)
    for level in score.levels:
        click.echo(
            f"{level.name:20} precision {level.precision:.4f}  recall {level.recall:.4f}"
            f"  ({level.agreeing} of {level.gold} gold, {level.read} read)"
        )
    for title, listed in (("missed", score.missed), ("false", score.false)):
        click.echo(f"{title}: {len(listed)}")
        for fact in listed:
            rest = " | ".join(fact.rest)
            click.echo(f"  {fact.report}:{fact.line}  {fact.value}  {fact.row} | {fact.column} | {rest}")


if __name__ == "__main__":
    main()
